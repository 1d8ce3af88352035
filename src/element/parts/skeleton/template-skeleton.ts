import { html, type TemplateResult } from 'lit';
import type { View } from '../../state/view.js';

export interface SkeletonView {
  view: View;
  /** Something is held over the element. */
  isDraggedOver: boolean;
  /** Something is known of the files. */
  hasFindings: boolean;
}

/** The same in every state, so that nothing jumps: the places in which the parts draw. */
export function renderSkeleton({ view, isDraggedOver, hasFindings }: SkeletonView): TemplateResult {
  return html`
    <div part="base" class="base ${isDraggedOver ? 'dragging' : ''}">
      <div part="panes" class="panes" data-view=${view}>
        <div class="part" data-part="panes"></div>
        <div class="part" data-part="cover"></div>
        <div class="part" data-part="progress"></div>
        <div class="part" data-part="toolbar"></div>
      </div>
      <div class="part" data-part="shaping"></div>
      <div class="part" data-part="measuring"></div>
      <div class="part" data-part="time-points"></div>
      <div class="part" data-part="stacks"></div>
      <div class="part" data-part="table"></div>
      <div class="part" data-part="copy"></div>
      <div class="part" data-part="evidence"></div>
      <div part="findings" class="findings" data-part="findings" ?hidden=${!hasFindings}></div>
      <div class="part" data-part="answers"></div>
      <div class="part" data-part="entry"></div>
      <div class="part" data-part="form"></div>
      <p id="keys" data-part="keys" hidden></p>
      <div part="status" class="heard" role="status" aria-live="polite" data-part="status"></div>
    </div>
  `;
}
