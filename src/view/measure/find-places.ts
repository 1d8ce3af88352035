import type { Triple } from '../../volume/scalar-volume.js';
import type { Point } from '../marks/drawing.js';
import type { MeasuredPane } from './measured-pane.js';

/** Shares of what is seen: how far from its middle the ends may lie, and how far above or below it the line. */
const spans = [0.6, 0.5, 0.4, 0.3, 0.2, 0.1];
const heights = [0, 0.2, -0.2, 0.4, -0.4];

/** The longest level line across the middle of what is seen, with a corner above it where an angle is wanted; `null` where nothing is seen. */
export function findPlaces(pane: MeasuredPane, wanted: 2 | 3): Triple[] | null {
  const [width, height] = pane.reach;
  for (const span of spans) {
    for (const share of heights) {
      const y = share * height;
      const level: Point[] = [
        [-span * width, y],
        [span * width, y],
      ];
      const corner: Point = [0, y - 0.3 * height];
      const points = wanted === 2 ? level : [level[0] ?? corner, corner, level[1] ?? corner];
      const places = points.map((point) => pane.pick(point)).filter((place) => place !== null);
      if (places.length === wanted) return places;
    }
  }
  return null;
}
