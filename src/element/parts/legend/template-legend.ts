import { html, nothing, type TemplateResult } from 'lit';
import type { StackFindings } from '../../../model/problem/findings.js';
import type { StackReport } from '../../../model/report.js';
import { countUnplaced } from '../../../model/unplaced.js';
import { measureUnevenDepth } from '../../../model/uneven-depth.js';
import type { DataOf, Words } from '../../../words/words.js';
import { baseOf } from '../../state/caption.js';

type Hole = DataOf<'legend.missing'>['holes'][number];

/** Zones that one line can name. */
const MOST_NAMED = 8;
/** Holes that it can, with the files on either side. */
const MOST_HOLES = 3;

/** What the marks along the side of the specimen mean; nothing where there are none. */
export function renderLegend(report: StackReport, words: Words): TemplateResult | typeof nothing {
  const { missing } = report.geometry;
  if (measureUnevenDepth(report)) return renderZones(report, words);
  if (missing.length === 0) return nothing;
  if (countUnplaced(report) === missing.length) {
    return html`<p class="legend">${words.say('legend.unplaced', { missing: missing.length })}</p>`;
  }
  const holes = listHoles(report);
  const more = Math.max(0, holes.length - MOST_HOLES);
  const told = words.say('legend.missing', {
    missing: missing.length,
    holes: holes.slice(0, MOST_HOLES),
    more,
  });
  return html`<p class="legend">${renderRemark(told)}</p>`;
}

/** The holes of a stack, each between the files that its finding names. */
function listHoles({ geometry, findings }: StackReport): Hole[] {
  const finding = findings.find(({ code }) => code === 'MISSING_SLICES');
  const { places } = (finding?.data ?? { places: [] }) as Pick<StackFindings['MISSING_SLICES'], 'places'>;
  return findRuns(geometry.missing).map(([from, to]) => {
    const place = places.find((one) => one.from === from);
    return {
      from,
      to,
      after: place ? baseOf(place.after) : null,
      before: place ? baseOf(place.before) : null,
    };
  });
}

/** A remark over a pane, of which a narrow one shows what stands before the bar. */
export function renderRemark(words: string): TemplateResult {
  // A name of a file may hold another bar.
  const [brief, ...detail] = words.split('|');
  return html`${brief}<span class="detail">${detail.join('|')}</span>`;
}

/** First and last of every run of neighbours: `[7, 7], [19, 20]`. */
export function findRuns(numbers: readonly number[]): [from: number, to: number][] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}

function renderZones({ geometry: { zones } }: StackReport, words: Words): TemplateResult {
  const brief = words.say('legend.zones', { zones: zones.length });
  if (zones.length > MOST_NAMED) return html`<p class="legend zones">${brief}</p>`;
  const named = zones.map((zone) => words.say('legend.zone', zone));
  return html`
    <p class="legend zones">
      <span class="brief">${brief}</span><span class="detail">${named.join(' · ')}</span>
    </p>
  `;
}
