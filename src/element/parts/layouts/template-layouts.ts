import { html, type TemplateResult } from 'lit';
import { layoutNames, type LayoutName } from '../../../view/stage/layouts.js';
import type { Words } from '../../../words/words.js';
import { drawStrokes } from '../toolbar/icons.js';

const signs: Record<LayoutName, string> = {
  'side-by-side': 'M1.5 3h5v10h-5zM9.5 3h5v10h-5z',
  wipe: 'M1.5 3h13v10h-13zM8 1v14M5.3 6.2 3.5 8l1.8 1.8M10.7 6.2 12.5 8l-1.8 1.8',
  overlay: 'M1.5 2h9v8.5h-9zM5.5 5.5h9V14h-9z',
};

export interface LayoutsView {
  layout: LayoutName;
  words: Words;
}

/** How the readings stand to one another: one button a layout, told by its sign. */
export function renderLayouts(
  { layout: chosen, words }: LayoutsView,
  choose: (layout: LayoutName) => void,
): TemplateResult {
  return html`
    <div class="group" role="group" aria-label=${words.say('layout')}>
      ${layoutNames.map((layout) => {
        const name = words.say(`layout.${layout}`);
        return html`
          <button
            part="button"
            type="button"
            title=${name}
            aria-label=${name}
            aria-pressed=${chosen === layout}
            @click=${() => choose(layout)}
          >
            <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">${drawStrokes(signs[layout])}</svg>
          </button>
        `;
      })}
    </div>
  `;
}
