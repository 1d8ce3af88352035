import type { DrawnPane, Engine } from '../engine/engine.js';
import type { Mode } from '../rays/ray-cast-shader.js';
import type { Reading } from '../rays/reading.js';
import type { Specimen } from '../rays/specimen.js';
import { asTriple, type DrawnSpacing } from './picture.js';

/** A pane of the layout and what it shows, for as long as its engine lives. */
export class StagePane {
  /** Which of the stage's readings it shows. */
  readonly index: number;
  readonly drawn: DrawnPane;
  #reading: Reading | null = null;

  constructor(host: HTMLElement, index: number, engine: Engine) {
    this.index = index;
    this.drawn = engine.addPane(host);
  }

  /** What it shows; `null` where it is empty. */
  get reading(): Reading | null {
    return this.#reading;
  }

  set mode(mode: Mode) {
    if (this.#reading) this.#reading.mode = mode;
  }

  /** Shows `specimen` with another spacing, in the reading that is there already if it can be. */
  show(specimen: Specimen, spacing: DrawnSpacing | null, mode: Mode): void {
    const isStraight = spacing?.isStraight ?? false;
    if (spacing && this.#reading?.isStraight === isStraight) this.#reading.spacing = asTriple(spacing);
    else this.#replace(spacing && specimen.read(asTriple(spacing), { mode, isStraight }));
  }

  clear(): void {
    this.#replace(null);
  }

  dispose(): void {
    this.clear();
    this.drawn.dispose();
  }

  #replace(reading: Reading | null): void {
    if (reading === this.#reading) return;
    this.drawn.show(reading?.drawn ?? null);
    this.#reading?.dispose();
    this.#reading = reading;
  }
}
