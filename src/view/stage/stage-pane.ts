import type { DrawnPane, Engine } from '../engine/engine.js';
import type { PaneView } from '../marks/drawing.js';
import type { Marked } from '../marks/marks.js';
import { PageMarks } from '../marks/page-marks.js';
import type { Mode } from '../rays/ray-cast-shader.js';
import type { Reading } from '../rays/reading.js';
import type { Specimen } from '../rays/specimen.js';
import type { LayoutPane } from './layouts.js';
import { asTriple, isSameList, type DrawnSpacing } from './picture.js';

/** A pane of the layout and what it shows, for as long as its engine lives; it may move from one place to another. */
export class StagePane {
  /** Which of the stage's readings it shows. */
  readonly index: number;
  readonly drawn: DrawnPane;
  /** The picture with its marks: what lies in a place is clipped and blended layer by layer. */
  readonly #layer = document.createElement('div');
  #marks: PageMarks;
  #reading: Reading | null = null;

  constructor({ reading, marks }: LayoutPane, place: HTMLElement, engine: Engine) {
    this.index = reading;
    this.#layer.classList.add('layer');
    this.#enter(place);
    this.drawn = engine.addPane(this.#layer);
    this.#marks = new PageMarks(this.#layer, marks);
  }

  /** What it shows; `null` where it is empty. */
  get reading(): Reading | null {
    return this.#reading;
  }

  /** What lies over and under one another in the pane. */
  get layer(): HTMLElement {
    return this.#layer;
  }

  set mode(mode: Mode) {
    if (this.#reading) this.#reading.mode = mode;
  }

  /** Moves into another place, with the marks that it has there; the picture comes along. */
  move({ marks }: LayoutPane, place: HTMLElement): void {
    this.#enter(place);
    this.#marks.dispose();
    this.#marks = new PageMarks(this.#layer, marks);
    this.drawn.measure();
  }

  /** Shows `specimen` with another spacing, in the reading that is there already if it can be. */
  show(specimen: Specimen, spacing: DrawnSpacing | null, mode: Mode): void {
    const { isStraight = false, without = [] } = spacing ?? {};
    const shown = this.#reading;
    const isAlike = shown?.isStraight === isStraight && isSameList(shown.without, without);
    if (spacing && shown && isAlike) shown.spacing = asTriple(spacing);
    else this.#replace(spacing && specimen.read(asTriple(spacing), { mode, isStraight, without }));
  }

  drawMarks(marked: Marked, view: PaneView): void {
    this.#marks.draw(marked, view);
  }

  clear(): void {
    this.#replace(null);
  }

  dispose(): void {
    this.clear();
    this.drawn.dispose();
    this.#layer.remove();
  }

  /** Over the panes that are there already, and under what is none. */
  #enter(place: HTMLElement): void {
    const above = [...place.children].find((child) => !child.classList.contains('layer'));
    place.insertBefore(this.#layer, above ?? null);
  }

  #replace(reading: Reading | null): void {
    if (reading === this.#reading) return;
    this.drawn.show(reading?.drawn ?? null);
    this.#reading?.dispose();
    this.#reading = reading;
  }
}
