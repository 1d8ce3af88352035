import { html, nothing, type TemplateResult } from 'lit';
import type { StackReport } from '../../../model/report.js';
import { measureUnevenDepth } from '../../../model/uneven-depth.js';
import type { Words } from '../../../words/words.js';

/** Runs of missing slices, or zones, that one line can name. */
const MOST_NAMED = 8;

/** What the marks along the side of the specimen mean; nothing where there are none. */
export function renderLegend(report: StackReport, words: Words): TemplateResult | typeof nothing {
  const { missing } = report.geometry;
  if (measureUnevenDepth(report)) return renderZones(report, words);
  if (missing.length === 0) return nothing;
  const runs = findRuns(missing);
  const more = Math.max(0, runs.length - MOST_NAMED);
  const told = words.say('legend.missing', {
    missing: missing.length,
    runs: runs.slice(0, MOST_NAMED),
    more,
  });
  return html`<p class="legend">${renderRemark(told)}</p>`;
}

/** A remark over a pane, of which a narrow one shows what stands before the bar. */
export function renderRemark(words: string): TemplateResult {
  const [brief, detail] = words.split('|');
  return html`${brief}<span class="detail">${detail}</span>`;
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
