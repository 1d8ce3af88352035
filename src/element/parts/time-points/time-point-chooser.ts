import { html, nothing, type TemplateResult } from 'lit';
import type { StackReport } from '../../../model/report.js';
import type { Words } from '../../../words/words.js';
import { Part } from '../part.js';
import { isNamed } from '../../node-kinds.js';

type Repeat = 'time' | 'echo' | 'diffusion' | 'segment' | 'volume';

/** What repeats are called by the attribute that tells them apart. */
const names: readonly [attribute: RegExp, repeat: Repeat][] = [
  [/Echo/, 'echo'],
  [/Diffusion/, 'diffusion'],
  [/Time|Temporal|Trigger/, 'time'],
];

export interface TimePointChooserView {
  report: StackReport;
  /** The one that is shown, from 0. */
  timePoint: number;
  words: Words;
}

/** Steps through the time points, echoes or other repeats of a stack. */
export class TimePointChooser extends Part<TimePointChooserView> {
  readonly #choose: (timePoint: number) => void;
  /** Where the slider is while it is held. */
  #held: number | null = null;

  constructor(choose: (timePoint: number) => void) {
    super('time-points');
    this.#choose = choose;
  }

  protected override draw({
    report,
    timePoint,
    words: spoken,
  }: TimePointChooserView): TemplateResult | typeof nothing {
    if (report.phases < 2) return nothing;
    const last = report.phases - 1;
    const at = this.#held ?? timePoint;
    const words = tellTimePoint(report, at, spoken);
    const label = spoken.say('repeat.label');
    return html`
      <div part="phases" class="time-points" role="group" aria-label=${label}>
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
  #renderStep(words: string, sign: string, timePoint: number | null): TemplateResult {
    return html`
      <button
        part="button"
        type="button"
        class="time-step"
        aria-label=${words}
        title=${words}
        aria-disabled=${timePoint === null}
        @click=${() => timePoint !== null && this.#choose(timePoint)}
      >
        ${sign}
      </button>
    `;
  }

  readonly #onInput = ({ target }: Event) => {
    if (isNamed(target, 'input')) this.#held = Number(target.value);
    this.redraw();
  };

  readonly #onChange = ({ target }: Event) => {
    this.#held = null;
    if (!isNamed(target, 'input')) return;
    const timePoint = Number(target.value);
    if (timePoint === this.view?.timePoint) this.redraw();
    else this.#choose(timePoint);
  };
}

/** What a time point, from 0, is called. */
export function tellTimePoint({ phases, findings }: StackReport, timePoint: number, words: Words): string {
  const { tag, reason } = findings.find(({ code }) => code === 'FOUR_D')?.data ?? {};
  const [, named = 'volume'] = names.find(([attribute]) => attribute.test(String(tag))) ?? [];
  const repeat = reason === 'segments' ? 'segment' : named;
  return words.say(`repeat.${repeat}`, { number: timePoint + 1, count: phases });
}
