import { nothing, type ReactiveControllerHost } from 'lit';
import type { StackReport } from '../../../model/report.js';
import type { Cut, Shaping } from '../../../view/shaping/shaping.js';
import { adoptAround } from '../../../view/stage/own-sheets.js';
import type { PaneStage } from '../../../view/stage/pane-stage.js';
import { loadShapingWords, type ShapingWords } from '../../../words/shaping-words.js';
import type { Words } from '../../../words/words.js';
import { partOf } from '../part.js';
import { Spoken } from '../spoken.js';
import { renderCut } from './template-cut.js';
import { renderThreshold } from './template-threshold.js';
import { shapingStyles } from './styles-shaping.js';

/** After so long without a move it is made anew for where the hand has left it. */
const restMilliseconds = 250;

/** What is shaped by: a threshold, or a cut. */
export type Shaper = 'threshold' | 'cut';

export interface ShapingView {
  /** Those that are in use. */
  hasThreshold: boolean;
  hasCut: boolean;
  shaping: Shaping;
  report: StackReport;
  stage: PaneStage;
  words: Words;
}

export interface ShapingActs {
  /** What holds from now on. */
  shape(shaping: Shaping): void;
  /** Has one of them go, and what it did. */
  close(shaper: Shaper): void;
}

interface ShapingHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

interface Below extends ShapingView {
  /** While a hand moves it. */
  held: Shaping | null;
  said: ShapingWords;
  look: object | null;
}

/** The threshold of the surface and the cut through the specimen, below the picture. Fetched when one is first asked for. */
export class ShapingPart {
  readonly #said: Spoken<ShapingWords>;
  readonly #below;
  #view: ShapingView | null = null;
  #held: Shaping | null = null;
  #root: ParentNode | null = null;

  constructor(host: ShapingHost, { shape, close }: ShapingActs) {
    this.#said = new Spoken(loadShapingWords, () => host.requestUpdate());
    adoptAround(host.renderRoot, shapingStyles.cssText);
    const rest = (shaping: Shaping) => {
      this.#held = null;
      shape(shaping);
    };
    const moved = (change: Partial<Shaping>) => this.#move(change);
    // A key that is held ends a move at each step.
    let resting: ReturnType<typeof setTimeout> | undefined;
    const rested = (change: Partial<Shaping>) => {
      if (!this.#view) return;
      const next = { ...this.#view.shaping, ...this.#held, ...change };
      clearTimeout(resting);
      if (this.#held) resting = setTimeout(() => rest(next), restMilliseconds);
      else rest(next);
    };
    this.#below = partOf('shaping', (below: Below) => {
      const { held, said, shaping, report, stage, words } = below;
      const now = held ?? shaping;
      const asked = { shaping: now, report, stage, said, words };
      return [
        !below.hasThreshold
          ? nothing
          : renderThreshold(asked, {
              move: (threshold: number) => moved({ threshold }),
              rest: (threshold: number | null) => rested({ threshold }),
              close: () => {
                close('threshold');
                if (shaping.threshold !== null) rested({ threshold: null });
              },
            }),
        !below.hasCut
          ? nothing
          : renderCut(asked, {
              move: (cut: Cut) => moved({ cut }),
              rest: (cut: Cut | null) => rested({ cut }),
              close: () => {
                close('cut');
                if (shaping.cut) rested({ cut: null });
              },
            }),
      ];
    });
  }

  /** Settles when there are words of the language. */
  get spoken(): Promise<void> {
    const view = this.#view;
    return view ? this.#said.speak(view.words.formats.language) : Promise.resolve();
  }

  show(root: ParentNode, view: ShapingView | null): void {
    this.#root = root;
    this.#view = view;
    void this.spoken;
    const said = this.#said.words;
    // A specimen that was made anew may lie elsewhere on the histogram.
    const look = view?.stage.scene?.specimen.manner.look ?? null;
    this.#below.show(root, view && said ? { ...view, held: this.#held, said, look } : null);
  }

  /** Follows a hand: the picture at once, what is said of it with it. */
  #move(change: Partial<Shaping>): void {
    if (!this.#view || !this.#root) return;
    const { stage, shaping } = this.#view;
    this.#held = { ...(this.#held ?? shaping), ...change };
    const { wish } = stage.scene?.specimen ?? {};
    void stage.setLook?.(wish?.asked ?? null, this.#held, true);
    this.show(this.#root, this.#view);
  }
}
