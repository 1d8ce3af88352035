import { html, type TemplateResult } from 'lit';
import type { Triple } from '../../../volume/scalar-volume.js';
import type { Cut } from '../../../view/shaping/shaping.js';
import { hasMillimetres } from '../../state/comparison.js';
import type { ShapedView } from './template-threshold.js';

export interface CutActs {
  move(cut: Cut): void;
  /** @param cut `null` shows all */
  rest(cut: Cut | null): void;
  close(): void;
}

const whole: Cut = { low: [0, 0, 0], high: [1, 1, 1] };
/** Hundredths of an axis: what is left of it at least, and what a press of a key moves. */
const least = 2;
const step = 0.5;
const names = ['x', 'y', 'z'] as const;

/** Two ends on each axis, between which the specimen is drawn. */
export function renderCut(view: ShapedView, acts: CutActs): TemplateResult {
  const { shaping, said, words } = view;
  const { formats } = words;
  const cut = shaping.cut ?? whole;
  const move = (axis: number, end: 'low' | 'high', input: HTMLInputElement, isOver: boolean) => {
    const other = cut[end === 'low' ? 'high' : 'low'][axis] ?? 0;
    const wanted = Number(input.value) / 100;
    const share =
      end === 'low' ? Math.min(wanted, other - least / 100) : Math.max(wanted, other + least / 100);
    input.value = String(share * 100);
    const moved = cut[end].map((before, index) => (index === axis ? share : before)) as Triple;
    const next = { ...cut, [end]: moved };
    if (isOver) acts.rest(isWhole(next) ? null : next);
    else acts.move(next);
  };
  const renderEnd = (axis: number, end: 'low' | 'high', name: string, told: string) => html`
    <input
      type="range"
      class=${end}
      min="0"
      max="100"
      step=${step}
      .value=${String((cut[end][axis] ?? 0) * 100)}
      aria-label=${said.say(end === 'low' ? 'cut.from' : 'cut.to', formats, { axis: name })}
      aria-valuetext=${told}
      @input=${(event: Event) => move(axis, end, event.currentTarget as HTMLInputElement, false)}
      @change=${(event: Event) => move(axis, end, event.currentTarget as HTMLInputElement, true)}
    />
  `;
  return html`
    <section class="shaping" aria-label=${said.say('cut', formats)}>
      <div class="told"><p class="quiet">${said.say('cut.help', formats)}</p></div>
      ${names.map((name, axis) => {
        const [from, to] = [cut.low[axis] ?? 0, cut.high[axis] ?? 1].map((share) =>
          tellAt(view, axis, share),
        );
        const axisName = name.toUpperCase();
        return html`
          <div class="axis">
            <output
              >${said.say('cut.at', formats, { axis: axisName, from: from ?? '', to: to ?? '' })}</output
            >
            <div class="ends">
              ${renderEnd(axis, 'low', axisName, from ?? '')} ${renderEnd(axis, 'high', axisName, to ?? '')}
            </div>
          </div>
        `;
      })}
      <div class="ways">
        <button part="button" type="button" ?disabled=${shaping.cut === null} @click=${() => acts.rest(null)}>
          ${said.say('cut.whole', formats)}
        </button>
        <button part="button" type="button" @click=${acts.close}>${said.say('close', formats)}</button>
      </div>
    </section>
  `;
}

function isWhole({ low, high }: Cut): boolean {
  return low.every((share) => share <= 0) && high.every((share) => share >= 1);
}

/** In mm from the first face; in samples where a size is not known. */
function tellAt({ report, words: { formats } }: ShapedView, axis: number, share: number): string {
  const { extent, dimensions } = report;
  const length = extent[names[axis] ?? 'x'];
  const samples = [dimensions.columns, dimensions.rows, dimensions.slices][axis] ?? 0;
  const isKnown = length !== null && hasMillimetres(report);
  return isKnown ? formats.length(share * length, { digits: 3 }) : formats.count(Math.round(share * samples));
}
