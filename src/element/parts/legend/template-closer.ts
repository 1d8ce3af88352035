import { html, nothing, type TemplateResult } from 'lit';
import type { StackReport } from '../../../model/report.js';
import { line, type Line, type Words } from '../../../words/words.js';
import type { Failure } from '../../state/failure.js';
import type { Reduction } from '../../state/session.js';
import { drawStrokes } from '../toolbar/icons.js';
import { renderLegend, renderRemark } from './template-legend.js';

const lens = 'M2.3 6.8a4.5 4.5 0 1 1 9 0 4.5 4.5 0 1 1-9 0M10.1 10.1l4 4M4.8 6.8h4';
const signs = { look: `${lens}M6.8 4.8v4`, whole: lens };

export interface CloserView {
  /** A region is asked for, be it drawn already or on its way. */
  isClose: boolean;
  words: Words;
}

/** Reads what is in view again, or shows the whole; one button, which keeps the focus. */
export function renderCloser(
  { isClose, words }: CloserView,
  look: (isCloser: boolean) => void,
): TemplateResult {
  const act = isClose ? 'whole' : 'look';
  const name = words.say(`closer.${act}`);
  return html`
    <button
      part="button"
      type="button"
      class="closer"
      title=${words.say(`closer.${act}.hint`)}
      aria-label=${name}
      @click=${() => look(!isClose)}
    >
      <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">${drawStrokes(signs[act])}</svg>
      <span class="words">${name}</span>
    </button>
  `;
}

export interface RemarksView {
  report: StackReport;
  reduced: Reduction | null;
  /** Nothing stands out in the picture. */
  isBlank: boolean;
  /** Why a region that was asked for is not shown. */
  failure: Failure | null;
  words: Words;
}

/** What the marks in the picture mean, and what of the stack it holds; the latter is told as it changes. */
export function renderRemarks({ report, reduced, isBlank, failure, words }: RemarksView): TemplateResult {
  const remark = reduced ? renderRemark(words.tell(describeReduction(report, reduced))) : nothing;
  return html`
    ${renderLegend(report, words)}
    <p class="blank" aria-live="polite">${isBlank ? words.say('picture.blank') : nothing}</p>
    <p class="reduced" aria-live="polite" ?hidden=${!reduced && !failure}>
      ${remark} ${failure ? words.describe(failure.problem) : nothing}
    </p>
  `;
}

function describeReduction(
  { dimensions: { columns, rows, slices } }: StackReport,
  { voxels: shown, region }: Reduction,
): Line {
  const all = [columns, rows, slices];
  if (!region) return line('picture.reduced', { shown, all, slices });
  const size = region.to.map((end, axis) => end - (region.from[axis] ?? 0));
  const isWhole = size.every((count, axis) => count === shown[axis]);
  if (isWhole) return line('picture.region', { region: size, all, slices });
  return line('picture.region-reduced', { region: size, shown, all, slices });
}
