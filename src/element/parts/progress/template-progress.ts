import { html, type TemplateResult } from 'lit';
import type { Wait } from '../../../model/readable.js';
import type { Words } from '../../../words/words.js';
import type { Session, Step } from '../../state/session.js';

export interface ProgressView {
  step: Step;
  isLoading: boolean;
  /** 0 to 1. */
  share: number;
  done: number;
  total: number;
  bytes: number;
  pause: Wait | null;
  changedAt: string | null;
  words: Words;
}

/** Bar, step in words and bytes, over the lower edge of the panes so that nothing moves when it goes. */
export function renderProgress(view: ProgressView, stopWaiting: () => void): TemplateResult {
  const { words, share, pause } = view;
  const described = describeProgress(view);
  const percent = Math.round(share * 100);
  return html`
    <div part="progress" class="progress" ?hidden=${!view.isLoading}>
      <slot name="progress-bar">
        <div
          class="track"
          role="progressbar"
          aria-label=${words.say('progress.label')}
          aria-valuemin="0"
          aria-valuemax="100"
          aria-valuenow=${percent}
          aria-valuetext=${described}
        >
          <div class="fill"></div>
        </div>
      </slot>
      <p class="so-far">${described}</p>
      <button part="button" type="button" ?hidden=${!pause} @click=${stopWaiting}>
        ${words.say('progress.stop')}
      </button>
    </div>
  `;
}

/** The share of the bar that is filled: the run's progress, or the slices' own once a first run was complete. */
export function shareShown({ progress, step, done, total }: Session): number {
  if (progress < 1) return progress;
  return step === 'building' && total > 0 ? done / total : 1;
}

/** `Reading headers · 12 of 40 files · 3.2 MB` */
function describeProgress({ step, done, total, bytes, pause, changedAt, words }: ProgressView): string {
  if (step === 'empty' || step === 'waiting' || step === 'refused') return '';
  const parts = [words.say(`step.${step}`)];
  if (step === 'reading') parts.push(words.say('progress.files', { done, total }));
  if (step === 'building') parts.push(words.say('progress.slices', { done, total }));
  if (bytes > 0 && step !== 'ready') parts.push(words.formats.bytes(bytes));
  if (changedAt !== null && step !== 'ready') parts.push(words.say('progress.changed', { host: changedAt }));
  if (pause && step !== 'ready') parts.push(...describePause(pause, words));
  return parts.join(' · ');
}

/** `example.org asks to wait 30 s`, `nothing from example.org since 14:03:20` */
function describePause({ host, reason, milliseconds, since }: Wait, words: Words): string[] {
  if (reason === 'offline') return [words.say('progress.offline')];
  const silence = words.say('progress.since', { host, since });
  if (reason === 'silent') return [silence];
  if (reason === 'stalled') return [words.say('progress.stalled', { host }), silence];
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000));
  return [words.say('progress.asked', { host, seconds }), silence];
}
