import type { Triple } from '../../volume/scalar-volume.js';
import type { Bounds } from '../camera/region-in-view.js';
import { dot } from '../camera/stand.js';
import { project, type PaneView, type Shape } from './drawing.js';

const corners = [0, 1, 2, 3, 4, 5, 6, 7];

/** The twelve edges of a box as pairs of corners; a corner is three bits, one per axis. */
const edges = corners.flatMap((corner) =>
  [1, 2, 4].filter((bit) => (corner & bit) === 0).map((bit) => [corner, corner | bit] as const),
);

const front = { width: 1.5, opacity: 0.85 };
const back = { width: 0.75, opacity: 0.75 };

/** The wire box of a reading, its farthest edges fainter. */
export function drawOutline(box: Bounds, view: PaneView): Shape[] {
  const places = corners.map((corner) => cornerOf(box, corner));
  const depths = places.map((place) => dot(place, view.axes.toViewer));
  const farthest = depths.indexOf(Math.min(...depths));
  const ends = places.map((place) => project(place, view));
  return edges.map(([a, b]) => ({
    kind: 'line',
    ink: 'true',
    ...(a === farthest || b === farthest ? back : front),
    from: ends[a] ?? [0, 0],
    to: ends[b] ?? [0, 0],
  }));
}

function cornerOf({ low, high }: Bounds, corner: number): Triple {
  const end = (axis: 0 | 1 | 2) => (corner & (1 << axis) ? high : low)[axis];
  return [end(0), end(1), end(2)];
}
