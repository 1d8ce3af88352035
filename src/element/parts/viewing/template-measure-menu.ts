import { html, svg, type TemplateResult } from 'lit';
import type { LookWords } from '../../../words/look-words.js';
import type { Words } from '../../../words/words.js';
import { renderMenu } from '../menu/template-menu.js';
import { drawStrokes } from '../toolbar/icons.js';

export interface MeasureMenuView {
  said: LookWords;
  words: Words;
}

/** A ruler, laid across. */
const sign = svg`${drawStrokes('M1.8 10.6 10.6 1.8 14.2 5.4 5.4 14.2zM4.4 8l1.7 1.7M6.7 5.7l2.4 2.4M9 3.4l1.7 1.7')}`;

/** What a person measures with, in a menu of the toolbar. @param open fetches what stands in it */
export function renderMeasureMenu(
  { said, words: { formats } }: MeasureMenuView,
  open: () => void,
): TemplateResult {
  const icon = html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">${sign}</svg>`;
  const content = html`<div class="part" data-part="measure-list"></div>`;
  return html`<span class="part" @click=${open}>
    ${renderMenu({ icon, label: said.say('measure', formats), content })}
  </span>`;
}
