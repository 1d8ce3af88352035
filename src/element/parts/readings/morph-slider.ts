import { html, type TemplateResult } from 'lit';
import type { ReadingsWords } from '../../../words/readings-words.js';
import type { Words } from '../../../words/words.js';
import { drawStrokes } from '../toolbar/icons.js';
import { isNamed } from '../../node-kinds.js';

/** From true to wrong, once. */
const PLAY_MS = 1600;
/** Of the slider, and of what a key moves. */
const STEP = 0.01;

export interface MorphSliderView {
  /** How far the right pane has gone, 0 to 1. */
  share: number;
  words: Words;
  lines: ReadingsWords;
}

/** Moves the right pane from true to wrong and back, by hand or, once, by itself. */
export class MorphSlider {
  readonly #move: (share: number) => void;
  #frame: number | null = null;
  #share = 1;

  constructor(move: (share: number) => void) {
    this.#move = move;
  }

  render({ share, words, lines }: MorphSliderView): TemplateResult {
    this.#share = share;
    const play = lines.say('readings.play', words.formats);
    return html`
      <div class="morph">
        <button part="button" type="button" title=${play} aria-label=${play} @click=${this.#play}>
          <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">${drawStrokes('M4.5 2.5v11l9-5.5z')}</svg>
        </button>
        <input
          type="range"
          min="0"
          max="1"
          step=${STEP}
          .value=${String(share)}
          aria-label=${lines.say('readings.morph', words.formats)}
          aria-valuetext=${lines.say('readings.morph.share', words.formats, { share })}
          @input=${this.#onInput}
        />
      </div>
    `;
  }

  /** What moves by itself stops where it is. */
  stop(): void {
    if (this.#frame !== null) cancelAnimationFrame(this.#frame);
    this.#frame = null;
  }

  readonly #onInput = ({ target }: Event) => {
    this.stop();
    if (isNamed(target, 'input')) this.#move(target.valueAsNumber);
  };

  /** Where no motion is wanted it goes to the other end at once. */
  readonly #play = () => {
    this.stop();
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      this.#move(this.#share < 1 ? 1 : 0);
      return;
    }
    let start: number | null = null;
    const go = (now: number) => {
      start ??= now;
      const gone = Math.min(1, (now - start) / PLAY_MS);
      this.#frame = gone < 1 ? requestAnimationFrame(go) : null;
      // Slowly off and slowly in.
      this.#move(Number((gone * gone * (3 - 2 * gone)).toFixed(3)));
    };
    this.#frame = requestAnimationFrame(go);
  };
}
