import { html, nothing, type TemplateResult } from 'lit';
import type { PreviewState } from '../../state/preview-state.js';
import { say } from '../../../words/strings.js';
import { drawMark } from '../toolbar/icons.js';

export interface CoverView {
  state: PreviewState;
  poster: string;
  dragging: boolean;
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

function renderInvitation({ dragging, pick }: CoverView): TemplateResult {
  return html`
    <p class="title">${say(dragging ? 'empty.release' : 'empty.title')}</p>
    <p>${say('empty.text')}</p>
    <div class="choices">
      <button part="button" type="button" @click=${() => pick('folder')}>${say('empty.folder')}</button>
      <button part="button" type="button" @click=${() => pick('files')}>${say('empty.files')}</button>
    </div>
    <p class="private">${say('empty.private')}</p>
  `;
}

function renderRefusal({ state, retry }: CoverView): TemplateResult {
  return html`
    <p>${drawMark('error')} ${state.refusal?.message}</p>
    <button part="button" type="button" @click=${retry}>${say('refused.retry')}</button>
  `;
}

function renderNoPicture({ state, drawAgain }: CoverView): TemplateResult {
  const lost = state.noPicture?.code === 'CONTEXT_LOST';
  return html`
    <p>${state.noPicture?.message}</p>
    ${lost ? html`<button part="button" type="button" @click=${drawAgain}>${say('picture.again')}</button>` : nothing}
  `;
}
