import { html, nothing, svg, type TemplateResult } from 'lit';
import type { SpacingReport } from '../../../model/report.js';
import { formatCount } from '../../../words/numbers.js';
import type { Failure, Reduction } from '../../state/preview-state.js';
import { sayChoice } from '../../../words/strings-choices.js';
import { renderRemark } from './template-legend.js';

const lens = svg`<circle cx="6.8" cy="6.8" r="4.5"/><path d="m10.1 10.1 4 4"/>`;
const signs = { look: svg`<path d="M6.8 4.8v4M4.8 6.8h4"/>`, whole: svg`<path d="M4.8 6.8h4"/>` };

/**
 * Reads what is in view again, or shows the whole; one button, which keeps the focus.
 * @param isClose whether a region is asked for, be it drawn already or on its way
 */
export function renderCloser(isClose: boolean, look: (isCloser: boolean) => void): TemplateResult {
  const act = isClose ? 'whole' : 'look';
  const words = sayChoice(`closer.${act}`);
  return html`
    <button
      part="button"
      type="button"
      class="closer"
      title=${sayChoice(`closer.${act}.hint`)}
      aria-label=${words}
      @click=${() => look(!isClose)}
    >
      <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">${lens}${signs[act]}</svg>
      <span class="words">${words}</span>
    </button>
  `;
}

/** What of the stack the picture holds, where it does not hold all of it; told to screen readers as it changes. */
export function renderReduction(
  report: SpacingReport,
  reduced: Reduction | null,
  failure: Failure | null,
): TemplateResult {
  const words = reduced ? renderRemark(describeReduction(report, reduced)) : nothing;
  return html`
    <p class="reduced" aria-live="polite" ?hidden=${!reduced}>
      ${words} ${failure ? failure.message : nothing}
    </p>
  `;
}

function describeReduction(
  { dimensions: { columns, rows, slices } }: SpacingReport,
  { voxels, region }: Reduction,
): string {
  const join = (counts: readonly number[]) => counts.map(formatCount).join(' × ');
  const counts = { shown: join(voxels), all: join([columns, rows, slices]), slices: formatCount(slices) };
  if (!region) return sayChoice('picture.reduced', counts);
  const size = region.to.map((end, axis) => end - (region.from[axis] ?? 0));
  const isWhole = size.every((count, axis) => count === voxels[axis]);
  return sayChoice(isWhole ? 'picture.region' : 'picture.region-reduced', { ...counts, region: join(size) });
}
