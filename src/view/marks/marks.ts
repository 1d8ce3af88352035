import type { SpacingReport } from '../../model/report.js';
import type { HalfSize, ViewAxes } from '../camera/camera.js';
import { ClipMark } from './clip-mark.js';
import { Outline } from './outline.js';
import { findBands, SliceMarks } from './slice-marks.js';

/** How the boxes of both readings are seen. */
export interface OverlayView {
  truth: HalfSize | null;
  naive: HalfSize | null;
  axes: ViewAxes;
  /** CSS pixels for one unit of a box. */
  pixelsPerUnit: number;
  /** CSS pixels of one pane. */
  width: number;
  height: number;
}

/**
 * What lies over the pictures: marks along the true box, its outline in the naive pane, and the word that the naive
 * box reaches beyond its pane.
 */
export class Overlays {
  readonly #marks: SliceMarks;
  readonly #outline: Outline;
  readonly #clipMark: ClipMark;

  constructor(truePane: HTMLElement, naivePane: HTMLElement) {
    this.#marks = new SliceMarks(truePane);
    this.#outline = new Outline(naivePane);
    this.#clipMark = new ClipMark(naivePane);
  }

  /** Marks the slices that are missing, or the zones of another gap. */
  markSlices(report: SpacingReport) {
    this.#marks.bands = findBands(report);
  }

  draw({ truth, naive, axes, pixelsPerUnit, width, height }: OverlayView) {
    this.#outline.draw(naive && truth, axes, pixelsPerUnit, width, height);
    this.#marks.draw(truth, axes, pixelsPerUnit, width, height);
    this.#clipMark.draw(truth, naive, axes);
  }

  dispose() {
    this.#marks.dispose();
    this.#outline.dispose();
    this.#clipMark.dispose();
  }
}
