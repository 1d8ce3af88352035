import type { ScaleBar } from '../marks/scale-bar.js';
import type { Inks } from './inks.js';

/** The place of a layout as it was drawn. */
export interface DrawnPlace {
  /** Which of the readings stand in it. */
  readings: readonly number[];
  canvas: HTMLCanvasElement;
  /** CSS pixels; `null` where there is nothing to measure. */
  bar: ScaleBar | null;
}

/** How places are drawn. */
export interface PlaceStyle {
  inks: Inks;
  font: string;
  /** Device pixels to a CSS pixel. */
  ratio: number;
  /** The page runs from right to left. */
  isMirrored: boolean;
  /** Whether what is shown has a length in mm. */
  hasScale: boolean;
}
