import type { Triple } from '../../volume/scalar-volume.js';
import type { Point } from '../marks/drawing.js';
import type { Proportions } from '../slices/proportions.js';

/**
 * A picture in which something is measured: a pane, or one plane of it. Places are those of the stack, in samples of
 * its own grid; points are CSS pixels from the middle of the element, to the right and down.
 */
export interface MeasuredPane {
  /** Which of the readings it shows, from 0. */
  readonly index: number;
  /** Lies over the picture; what is pressed in the picture comes from within it. */
  readonly element: HTMLElement;
  readonly reading: Proportions;
  /** Half of what is seen, to the right and down. */
  readonly reach: Point;
  /** Whether a drag of the mouse is free for measuring, because it turns nothing. */
  readonly isFlat: boolean;
  /** What is seen at a point; `null` where nothing is. */
  pick(at: Point): Triple | null;
  /** Where a place is seen; `null` where it lies in another plane. */
  locate(place: Triple): Point | null;
}
