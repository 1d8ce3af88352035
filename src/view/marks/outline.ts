import type { Triple } from '../../volume/scalar-volume.js';
import type { HalfSize } from '../camera/camera.js';
import { dot, project, type PaneView, type Shape } from './drawing.js';

const corners = [0, 1, 2, 3, 4, 5, 6, 7];

/** The twelve edges of a box as pairs of corners; a corner is three bits, one per axis. */
const edges = corners.flatMap((corner) =>
  [1, 2, 4].filter((bit) => (corner & bit) === 0).map((bit) => [corner, corner | bit] as const),
);

const front = { width: 1.5, opacity: 0.85 };
const back = { width: 0.75, opacity: 0.75 };

/** The wire box of a reading, its farthest edges fainter. */
export function drawOutline(halfSize: HalfSize, view: PaneView): Shape[] {
  const places = corners.map((corner) => cornerOf(halfSize, corner));
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

function cornerOf(halfSize: HalfSize, corner: number): Triple {
  const sign = (bit: number) => (corner & bit ? 1 : -1);
  return [sign(1) * halfSize[0], sign(2) * halfSize[1], sign(4) * halfSize[2]];
}
