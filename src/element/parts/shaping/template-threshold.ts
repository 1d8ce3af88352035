import { html, svg, type TemplateResult } from 'lit';
import type { StackReport } from '../../../model/report.js';
import { flipOf } from '../../../view/rays/look.js';
import { tellsAir } from '../../../view/rays/name-look.js';
import { shareOf, type Shaping } from '../../../view/shaping/shaping.js';
import type { PaneStage } from '../../../view/stage/pane-stage.js';
import type { ScalarVolume } from '../../../volume/scalar-volume.js';
import type { ShapingWords } from '../../../words/shaping-words.js';
import { thinSpace } from '../../../words/number-formats.js';
import type { Words } from '../../../words/words.js';

export interface ShapedView {
  shaping: Shaping;
  report: StackReport;
  stage: PaneStage;
  said: ShapingWords;
  words: Words;
}

export interface ThresholdActs {
  move(threshold: number): void;
  /** @param threshold `null` leaves it to the data */
  rest(threshold: number | null): void;
  close(): void;
}

/** The hills in units of the drawing: one across for each value, and so high. */
const high = 64;

/** How often each value occurs, with a line at the threshold that is dragged or moved by keys. */
export function renderThreshold(
  { shaping, report, stage, said, words: { formats } }: ShapedView,
  acts: ThresholdActs,
): TemplateResult | null {
  const specimen = stage.scene?.specimen;
  if (!specimen) return null;
  const { volume, manner } = specimen;
  const { look } = manner;
  const isDark = flipOf(look) > 0 !== (volume.isInverted ?? false);
  const share =
    shaping.threshold === null ? (look.core ?? look.surface) : shareOf(shaping.threshold, volume, look);
  const value = valueAt(share, volume, isDark);
  const isHounsfield = report.series.modality === 'CT' && tellsAir(volume.window);
  const step = (volume.window.high - volume.window.low) / 255;
  const number = formats.number(value, { precision: step });
  const told = said.say('threshold.at', formats, {
    value: isHounsfield ? `${number}${thinSpace}${said.say('threshold.hu', formats)}` : number,
    isDark,
  });
  const read = (event: Event) =>
    valueAt(Number((event.currentTarget as HTMLInputElement).value) / 255, volume, isDark);
  return html`
    <section class="shaping" aria-label=${said.say('threshold', formats)}>
      <div class="told">
        <output class="reads">${told}</output>
        <p class="quiet">${said.say('threshold.help', formats)}</p>
      </div>
      <div class="hills">
        <svg viewBox="0 0 256 ${high}" preserveAspectRatio="none" aria-hidden="true">
          ${svg`<path d=${drawHills(volume, flipOf(look))} />`}
          ${svg`<rect x=${share * 255} y="0" width=${256 - share * 255} height=${high} />`}
        </svg>
        <input
          type="range"
          min="1"
          max="254"
          step="1"
          .value=${String(Math.round(share * 255))}
          aria-label=${said.say('threshold', formats)}
          aria-valuetext=${told}
          @input=${(event: Event) => acts.move(read(event))}
          @change=${(event: Event) => acts.rest(read(event))}
        />
      </div>
      <div class="ways">
        <button
          part="button"
          type="button"
          ?disabled=${shaping.threshold === null}
          @click=${() => acts.rest(null)}
        >
          ${said.say('threshold.auto', formats)}
        </button>
        <button part="button" type="button" @click=${acts.close}>${said.say('close', formats)}</button>
      </div>
    </section>
  `;
}

/** The modality value at a share of the range of samples, as far as it is turned. */
function valueAt(share: number, { window: { low, high: top } }: ScalarVolume, isDark: boolean): number {
  return low + (isDark ? 1 - share : share) * (top - low);
}

/** By the logarithm: air is a thousand times what is seen. The first and last hold all that lies beyond the range. */
function drawHills({ histogram }: ScalarVolume, flip: number): string {
  const counts = Array.from(histogram.subarray(0, 256), (_, value) =>
    Math.log1p(histogram[value ^ flip] ?? 0),
  );
  const most = counts.reduce((one, other) => Math.max(one, other), 1);
  const tops = counts.map((count, value) => `L${value} ${(high * (1 - count / most)).toFixed(1)}`);
  return `M0 ${high}${tops.join('')}L255 ${high}Z`;
}
