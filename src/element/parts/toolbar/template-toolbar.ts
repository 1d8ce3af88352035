import { html, nothing, type TemplateResult } from 'lit';
import { drawIcon, type IconName } from './icons.js';
import type { Words } from '../../../words/words.js';

export type View = 'volume' | 'mip' | 'table';

export const views: readonly View[] = ['volume', 'mip', 'table'];

export interface ToolbarView {
  view: View;
  /** There is something to look at. */
  shown: boolean;
  /** There is a picture whose camera can be reset. */
  drawn: boolean;
  /** A person chose the files, and may choose others. */
  choosable: boolean;
  fullscreen: 'offered' | 'on' | 'impossible';
  /** What looks closer at a picture of fewer voxels than the stack has. */
  closer: TemplateResult | typeof nothing;
  words: Words;
  chooseView(view: View): void;
  resetCamera(): void;
  toggleFullscreen(): void;
  chooseOthers(): void;
}

export function renderToolbar(toolbar: ToolbarView): TemplateResult {
  const { shown, drawn, choosable, fullscreen, words } = toolbar;
  const wide = words.say(fullscreen === 'on' ? 'toolbar.leave-fullscreen' : 'toolbar.fullscreen');
  return html`
    <div part="toolbar" class="toolbar" role="group" aria-label=${words.say('toolbar')} ?hidden=${!shown}>
      <div class="group">${views.map((view) => renderChoice(view, toolbar))}</div>
      ${drawn ? renderButton('reset', words.say('toolbar.reset'), toolbar.resetCamera) : nothing}
      ${drawn ? toolbar.closer : nothing}
      ${fullscreen === 'impossible' ? nothing : renderButton('fullscreen', wide, toolbar.toggleFullscreen)}
      ${choosable ? renderButton('other', words.say('toolbar.other'), toolbar.chooseOthers) : nothing}
    </div>
  `;
}

function renderChoice(view: View, toolbar: ToolbarView): TemplateResult {
  const words = toolbar.words.say(`toolbar.${view}`);
  return html`
    <button
      part="button"
      type="button"
      title=${words}
      aria-label=${words}
      aria-pressed=${toolbar.view === view}
      @click=${() => toolbar.chooseView(view)}
    >
      ${drawIcon(view)}<span class="words">${words}</span>
    </button>
  `;
}

function renderButton(icon: IconName, words: string, act: () => void): TemplateResult {
  return html`
    <button part="button" type="button" title=${words} aria-label=${words} @click=${act}>
      ${drawIcon(icon)}<span class="words">${words}</span>
    </button>
  `;
}
