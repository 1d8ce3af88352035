import { html, nothing, type TemplateResult } from 'lit';
import type { PreviewState } from '../../state/preview-state.js';
import type { Words } from '../../../words/words.js';
import { drawMark } from '../toolbar/icons.js';

export interface CoverView {
  state: PreviewState;
  poster: string;
  dragging: boolean;
  /** A person chose the files, and may choose others. */
  choosable: boolean;
  words: Words;
  pick(kind: 'folder' | 'files'): void;
  retry(): void;
  drawAgain(): void;
}

/** What lies over the panes while they hold no picture: an invitation, a poster, or why there is none. */
type Cover = 'empty' | 'poster' | 'refused' | 'no-picture' | 'none';

/** Which cover belongs to a state. */
function chooseCover(state: PreviewState): Cover {
  if (state.phase === 'empty') return 'empty';
  if (state.phase === 'refused') return 'refused';
  if (state.noPicture) return 'no-picture';
  return state.drawn || (state.phase === 'ready' && !state.picture) ? 'none' : 'poster';
}

export function renderCover(view: CoverView): TemplateResult {
  const cover = chooseCover(view.state);
  return html`
    <div class="cover" data-cover=${cover} ?hidden=${cover === 'none'}>
      <div class="invitation" ?hidden=${cover !== 'empty'}>${renderInvitation(view)}</div>
      <div class="poster" ?hidden=${cover !== 'poster'}>
        <slot name="poster">${view.poster ? html`<img src=${view.poster} alt="" />` : nothing}</slot>
      </div>
      <div class="refusal" ?hidden=${cover !== 'refused'}>
        <slot name="error">${renderRefusal(view)}</slot>
        <slot></slot>
      </div>
      <div class="no-picture" ?hidden=${cover !== 'no-picture'}>${renderNoPicture(view)}</div>
    </div>
  `;
}

function renderInvitation({ dragging, pick, words }: CoverView): TemplateResult {
  return html`
    <p class="title">${words.say(dragging ? 'empty.release' : 'empty.title')}</p>
    <p>${words.say('empty.text')}</p>
    <div class="choices">
      <button part="button" type="button" @click=${() => pick('folder')}>${words.say('empty.folder')}</button>
      <button part="button" type="button" @click=${() => pick('files')}>${words.say('empty.files')}</button>
    </div>
    <p class="private">${words.say('empty.private')}</p>
  `;
}

function renderRefusal({ state, retry, choosable, words }: CoverView): TemplateResult {
  return html`
    <p>${drawMark('error')} ${state.refusal ? words.describe(state.refusal.problem) : nothing}</p>
    <button part="button" type="button" @click=${retry}>
      ${words.say(choosable ? 'refused.others' : 'refused.again')}
    </button>
  `;
}

function renderNoPicture({ state, drawAgain, words }: CoverView): TemplateResult {
  const { problem } = state.noPicture ?? {};
  const lost = problem?.code === 'CONTEXT_LOST';
  return html`
    <p>${problem ? words.describe(problem) : nothing}</p>
    ${lost ? html`<button part="button" type="button" @click=${drawAgain}>${words.say('picture.again')}</button>` : nothing}
  `;
}
