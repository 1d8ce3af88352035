import { html, nothing, type TemplateResult } from 'lit';
import type { Problem } from '../../../model/problem/problem.js';
import { WORDLESS } from '../../../words/languages.js';
import type { Words } from '../../../words/words.js';
import { mayPass } from '../../state/failure.js';
import type { Session } from '../../state/session.js';
import { drawMark } from '../toolbar/icons.js';

/** What lies over the panes while they hold no picture: an invitation, a poster, or why there is none. */
type Cover = 'empty' | 'poster' | 'refused' | 'no-picture' | 'none';

export interface CoverView {
  cover: Cover;
  /** Why nothing can be shown, or no picture. */
  problem: Problem | null;
  poster: string;
  isDraggedOver: boolean;
  /** A person chose the files, and may choose others. */
  isChoosable: boolean;
  words: Words;
}

export interface CoverActs {
  pick(kind: 'folder' | 'files'): void;
  retry(): void;
  drawAgain(): void;
}

/** Which cover belongs to a session. */
export function chooseCover({ step, noPicture, drawn, endsInPicture }: Session): Cover {
  if (step === 'empty') return 'empty';
  if (step === 'refused') return 'refused';
  if (noPicture) return 'no-picture';
  return drawn || (step === 'ready' && !endsInPicture) ? 'none' : 'poster';
}

export function renderCover(view: CoverView, acts: CoverActs): TemplateResult {
  const { cover } = view;
  return html`
    <div class="cover" data-cover=${cover} ?hidden=${cover === 'none'}>
      <div class="invitation" ?hidden=${cover !== 'empty'}>${renderInvitation(view, acts)}</div>
      <div class="poster" ?hidden=${cover !== 'poster'}>
        <slot name="poster">${view.poster ? html`<img src=${view.poster} alt="" />` : nothing}</slot>
      </div>
      <div class="refusal" ?hidden=${cover !== 'refused'}>
        <slot name="error">${renderRefusal(view, acts)}</slot>
        <slot></slot>
      </div>
      <div class="no-picture" ?hidden=${cover !== 'no-picture'}>${renderNoPicture(view, acts)}</div>
    </div>
  `;
}

function renderInvitation({ isDraggedOver, words }: CoverView, { pick }: CoverActs): TemplateResult {
  return html`
    <p class="title">${words.say(isDraggedOver ? 'empty.release' : 'empty.title')}</p>
    <p>${words.say('empty.text')}</p>
    <div class="choices">
      <button part="button" type="button" @click=${() => pick('folder')}>${words.say('empty.folder')}</button>
      <button part="button" type="button" @click=${() => pick('files')}>${words.say('empty.files')}</button>
    </div>
    <p class="private">${words.say('empty.private')}</p>
  `;
}

function renderRefusal({ problem, isChoosable, words }: CoverView, { retry }: CoverActs): TemplateResult {
  return html`
    <p>${drawMark('error')} ${problem ? words.describe(problem) || WORDLESS : nothing}</p>
    <button part="button" type="button" @click=${retry}>
      ${words.say(isChoosable && problem?.code !== 'NETWORK' ? 'refused.others' : 'refused.again')}
    </button>
  `;
}

function renderNoPicture({ problem, words }: CoverView, { drawAgain }: CoverActs): TemplateResult {
  const isPassing = ['CONTEXT_LOST', 'NETWORK', 'UNEXPECTED'].includes(problem?.code ?? '');
  return html`
    <p>${problem ? words.describe(problem) : nothing}</p>
    ${isPassing || (problem && mayPass(problem)) ? html`<button part="button" type="button" @click=${drawAgain}>${words.say('picture.again')}</button>` : nothing}
  `;
}
