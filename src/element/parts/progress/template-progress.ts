import { html, type TemplateResult } from 'lit';
import type { Wait } from '../../../sources/http/ask-patiently.js';
import type { Words } from '../../../words/words.js';
import { isLoading, type PreviewState } from '../../state/preview-state.js';

/** Bar, phase in words and bytes, over the lower edge of the panes so that nothing moves when it goes. */
export function renderProgress(state: PreviewState, words: Words): TemplateResult {
  const described = describeProgress(state, words);
  const percent = Math.round(progressShown(state) * 100);
  return html`
    <div part="progress" class="progress" ?hidden=${!isLoading(state)}>
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
      <p class="phase">${described}</p>
    </div>
  `;
}

/** The share of the bar that is filled: the run's progress, or the slices' own once a first run was complete. */
export function progressShown(state: PreviewState): number {
  if (state.progress < 1) return state.progress;
  return state.phase === 'building' && state.total > 0 ? state.done / state.total : 1;
}

/** `Reading headers · 12 of 40 files · 3.2 MB` */
function describeProgress({ phase, done, total, bytes, pause }: PreviewState, words: Words): string {
  if (phase === 'empty' || phase === 'waiting' || phase === 'refused') return '';
  const parts = [words.say(`step.${phase}`)];
  if (phase === 'reading') parts.push(words.say('progress.files', { done, total }));
  if (phase === 'building') parts.push(words.say('progress.slices', { done, total }));
  if (bytes > 0 && phase !== 'ready') parts.push(words.formats.bytes(bytes));
  if (pause && phase !== 'ready') parts.push(describePause(pause, words));
  return parts.join(' · ');
}

/** `example.org asks to wait 30 s` */
function describePause({ host, reason, milliseconds }: Wait, words: Words): string {
  if (reason === 'stalled') return words.say('progress.stalled', { host });
  return words.say('progress.asked', { host, seconds: Math.max(1, Math.ceil(milliseconds / 1000)) });
}
