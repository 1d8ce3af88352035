import { html, nothing, type TemplateResult } from 'lit';
import type { StackReport } from '../../../model/report.js';
import type { Words } from '../../../words/words.js';

type Repeat = 'time' | 'echo' | 'diffusion' | 'volume';

/** What repeats are called by the attribute that tells them apart. */
const names: readonly [attribute: RegExp, repeat: Repeat][] = [
  [/Echo/, 'echo'],
  [/Diffusion/, 'diffusion'],
  [/Time|Temporal|Trigger/, 'time'],
];

export interface PhaseChooserView {
  report: StackReport;
  /** The phase that is shown, from 0. */
  phase: number;
  words: Words;
}

/** Steps through the time points, echoes or other repeats of a stack. */
export class PhaseChooser {
  readonly #choose: (phase: number) => void;
  readonly #requestUpdate: () => void;
  /** Where the slider is while it is held. */
  #held: number | null = null;

  constructor(choose: (phase: number) => void, requestUpdate: () => void) {
    this.#choose = choose;
    this.#requestUpdate = requestUpdate;
  }

  render({ report, phase, words: spoken }: PhaseChooserView): TemplateResult | typeof nothing {
    if (report.phases < 2) return nothing;
    const last = report.phases - 1;
    const at = this.#held ?? phase;
    const words = tellPhase(report, at, spoken);
    const label = spoken.say('repeat.label');
    return html`
      <div part="phases" class="phases" role="group" aria-label=${label}>
        ${this.#renderStep(spoken.say('repeat.previous'), '‹', at > 0 ? at - 1 : null)}
        <input
          type="range"
          min="0"
          max=${last}
          .value=${String(at)}
          aria-label=${label}
          aria-valuetext=${words}
          @input=${this.#onInput}
          @change=${this.#onChange}
        />
        ${this.#renderStep(spoken.say('repeat.next'), '›', at < last ? at + 1 : null)}
        <span class="which" aria-live=${this.#held === null ? 'polite' : 'off'}>${words}</span>
      </div>
    `;
  }

  /** Keeps the focus at either end, where there is no further step. */
  #renderStep(words: string, sign: string, phase: number | null): TemplateResult {
    return html`
      <button
        part="button"
        type="button"
        class="step"
        aria-label=${words}
        title=${words}
        aria-disabled=${phase === null}
        @click=${() => phase !== null && this.#choose(phase)}
      >
        ${sign}
      </button>
    `;
  }

  readonly #onInput = ({ target }: Event) => {
    if (target instanceof HTMLInputElement) this.#held = Number(target.value);
    this.#requestUpdate();
  };

  readonly #onChange = ({ target }: Event) => {
    this.#held = null;
    if (target instanceof HTMLInputElement) this.#choose(Number(target.value));
    this.#requestUpdate();
  };
}

function tellPhase({ phases, findings }: StackReport, phase: number, words: Words): string {
  const tag = findings.find(({ code }) => code === 'FOUR_D')?.data['tag'];
  const [, repeat = 'volume'] = names.find(([attribute]) => attribute.test(String(tag))) ?? [];
  return words.say(`repeat.${repeat}`, { number: phase + 1, count: phases });
}
