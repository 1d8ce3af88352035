import { html, nothing, type TemplateResult } from 'lit';
import type { SpacingReport } from '../../../model/report.js';
import { measureUnevenDepth } from '../../../model/uneven-depth.js';
import { formatCount, formatLength } from '../../../words/numbers.js';
import { sayChoice, sayChoiceCount } from '../../../words/strings-choices.js';

/** Runs of missing slices, or zones, that one line can name. */
const MOST_NAMED = 8;

/** What the marks along the side of the specimen mean; nothing where there are none. */
export function renderLegend(report: SpacingReport): TemplateResult | typeof nothing {
  const { missing } = report.geometry;
  if (measureUnevenDepth(report)) return renderZones(report);
  if (missing.length === 0) return nothing;
  const words = sayChoiceCount('legend.missing', missing.length, { numbers: listRuns(missing) });
  return html`<p class="legend">${renderRemark(words)}</p>`;
}

/** A remark over a pane, of which a narrow one shows what stands before the bar. */
export function renderRemark(words: string): TemplateResult {
  const [brief, detail] = words.split('|');
  return html`${brief}<span class="detail">${detail}</span>`;
}

/** `7, 19–20, 31` */
export function listRuns(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  const named = runs.slice(0, MOST_NAMED).map(([from, to]) => tellRun(from, to));
  const rest = runs.length - named.length;
  return rest > 0 ? sayChoice('legend.more', { named: named.join(', '), count: rest }) : named.join(', ');
}

function tellRun(from: number, to: number): string {
  if (from === to) return formatCount(from);
  return `${formatCount(from)}${to === from + 1 ? ', ' : '–'}${formatCount(to)}`;
}

/** Slices are counted from 1, as the remarks count them. */
function renderZones({ geometry: { zones } }: SpacingReport): TemplateResult {
  const brief = sayChoice('legend.zones', { count: formatCount(zones.length) });
  if (zones.length > MOST_NAMED) return html`<p class="legend zones">${brief}</p>`;
  const named = zones.map(({ from, to, gap }) =>
    sayChoice('legend.zone', { from: from + 1, to: to + 1, gap: formatLength(gap, { digits: 4 }) }),
  );
  return html`
    <p class="legend zones">
      <span class="brief">${brief}</span><span class="detail">${named.join(' · ')}</span>
    </p>
  `;
}
