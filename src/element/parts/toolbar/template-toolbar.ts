import { html, nothing, type TemplateResult } from 'lit';
import { drawIcon, type IconName } from './icons.js';
import type { Words } from '../../../words/words.js';
import { views, type View } from '../../state/view.js';

export interface ToolbarView {
  view: View;
  /** There is something to look at. */
  isShown: boolean;
  /** There is a picture whose camera can be reset. */
  hasCamera: boolean;
  /** A person chose the files, and may choose others. */
  isChoosable: boolean;
  fullscreen: 'offered' | 'on' | 'impossible';
  words: Words;
}

export interface ToolbarActs {
  chooseView(view: View): void;
  resetCamera(): void;
  toggleFullscreen(): void;
  chooseOthers(): void;
}

export function renderToolbar(toolbar: ToolbarView, acts: ToolbarActs): TemplateResult {
  const { isShown, hasCamera, isChoosable, fullscreen, words } = toolbar;
  const wide = words.say(fullscreen === 'on' ? 'toolbar.leave-fullscreen' : 'toolbar.fullscreen');
  return html`
    <div part="toolbar" class="toolbar" role="group" aria-label=${words.say('toolbar')} ?hidden=${!isShown}>
      <div class="group">${views.map((view) => renderChoice(view, toolbar, acts))}</div>
      <span class="part" data-part="layouts"></span>
      <span class="part" data-part="looks"></span>
      <span class="part" data-part="measure"></span>
      ${hasCamera ? renderButton('reset', words.say('toolbar.reset'), acts.resetCamera) : nothing}
      <span class="part" data-part="closer"></span>
      <span class="part" data-part="taking"></span>
      ${fullscreen === 'impossible' ? nothing : renderButton('fullscreen', wide, acts.toggleFullscreen)}
      ${isChoosable ? renderButton('other', words.say('toolbar.other'), acts.chooseOthers) : nothing}
    </div>
  `;
}

function renderChoice(view: View, toolbar: ToolbarView, acts: ToolbarActs): TemplateResult {
  const words = toolbar.words.say(`toolbar.${view}`);
  return html`
    <button
      part="button"
      type="button"
      title=${words}
      aria-label=${words}
      aria-pressed=${toolbar.view === view}
      @click=${() => acts.chooseView(view)}
    >
      ${drawIcon(view)}<span class="words">${words}</span>
    </button>
  `;
}

function renderButton(icon: IconName, words: string, act: () => void): TemplateResult {
  return html`
    <button part="button" type="button" class=${icon} title=${words} aria-label=${words} @click=${act}>
      ${drawIcon(icon)}<span class="words">${words}</span>
    </button>
  `;
}
