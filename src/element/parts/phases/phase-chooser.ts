import { html, nothing, type TemplateResult } from 'lit';
import type { SpacingReport } from '../../../model/report.js';
import { formatCount } from '../../../words/numbers.js';
import { sayChoice, type ChoiceKey } from '../../../words/strings-choices.js';

/** What repeats are called by the attribute that tells them apart. */
const names: readonly [attribute: RegExp, key: ChoiceKey][] = [
  [/Echo/, 'phase.echo'],
  [/Diffusion/, 'phase.diffusion'],
  [/Time|Temporal|Trigger/, 'phase.time'],
];

export interface PhaseChooserView {
  report: SpacingReport;
  /** The phase that is shown, from 0. */
  phase: number;
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

  render({ report, phase }: PhaseChooserView): TemplateResult | typeof nothing {
    if (report.phases < 2) return nothing;
    const last = report.phases - 1;
    const at = this.#held ?? phase;
    const words = tellPhase(report, at);
    return html`
      <div part="phases" class="phases" role="group" aria-label=${sayChoice('phase.label')}>
        ${this.#renderStep('phase.previous', '‹', at > 0 ? at - 1 : null)}
        <input
          type="range"
          min="0"
          max=${last}
          .value=${String(at)}
          aria-label=${sayChoice('phase.label')}
          aria-valuetext=${words}
          @input=${this.#onInput}
          @change=${this.#onChange}
        />
        ${this.#renderStep('phase.next', '›', at < last ? at + 1 : null)}
        <span class="which" aria-live=${this.#held === null ? 'polite' : 'off'}>${words}</span>
      </div>
    `;
  }

  /** Keeps the focus at either end, where there is no further step. */
  #renderStep(key: ChoiceKey, sign: string, phase: number | null): TemplateResult {
    return html`
      <button
        part="button"
        type="button"
        class="step"
        aria-label=${sayChoice(key)}
        title=${sayChoice(key)}
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

function tellPhase({ phases, findings }: SpacingReport, phase: number): string {
  const tag = findings.find(({ code }) => code === 'FOUR_D')?.data['tag'];
  const [, key = 'phase.volume'] = names.find(([attribute]) => attribute.test(String(tag))) ?? [];
  return sayChoice(key, { number: formatCount(phase + 1), count: formatCount(phases) });
}
