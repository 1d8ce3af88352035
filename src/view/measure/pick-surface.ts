import type { ScalarVolume, Triple } from '../../volume/scalar-volume.js';
import type { Bounds } from '../camera/region-in-view.js';
import { dot } from '../camera/stand.js';
import type { PaneView, Point } from '../marks/drawing.js';
import type { Cut } from '../shaping/shaping.js';
import type { Proportions } from '../slices/proportions.js';

/** What a ray is cast through: a volume as one reading draws it. */
export interface Cast {
  volume: ScalarVolume;
  reading: Proportions;
  /** The box of the whole stack as it is drawn, from the middle about which it turns. */
  box: Bounds;
  /** What is drawn is at or above this sample, 0 to 255, once samples are turned with `flip`. */
  threshold: number;
  flip: number;
  /** Voxels of what lies under the specimen, which no ray stops at. */
  isPassed: ((x: number, y: number, z: number) => boolean) | null;
  /** The part of the stack that is drawn; all of it unless told. */
  cut?: Cut | null;
}

/** Samples per voxel along its shortest side; an edge is then found between two of them. */
const perVoxel = 2;
const refinements = 12;

/**
 * Where the surface is that is seen at a point of a pane: in samples of the stack's own grid, holes counted in, from
 * the outer corner of the first; `null` where nothing is seen.
 * @param at CSS pixels from the middle of the pane, to the right and down
 */
export function pickSurface(cast: Cast, { axes, pixelsPerUnit }: PaneView, at: Point): Triple | null {
  const { low, high } = cast.box;
  const [across, up] = [at[0] / pixelsPerUnit, -at[1] / pixelsPerUnit];
  // From the viewer, in the unit of the reading, from the first corner of its box.
  const start = perAxis((axis) => axes.right[axis] * across + axes.up[axis] * up - low[axis]);
  const way = perAxis((axis) => -axes.toViewer[axis]);
  const span = crossBox(
    start,
    way,
    perAxis((axis) => high[axis] - low[axis]),
  );
  if (!span) return null;
  const placeAt = (t: number) => perAxis((axis) => start[axis] + way[axis] * t);
  const isSolid = (t: number) => valueAt(cast, placeAt(t)) >= cast.threshold;
  const { spacing } = cast.reading;
  const { dimensions, sourceDimensions, region } = cast.volume;
  const reduced = perAxis((axis) => {
    const samples = region ? region.to[axis] - region.from[axis] : sourceDimensions[axis];
    return (spacing[axis] * samples) / dimensions[axis];
  });
  const step = Math.min(...reduced) / perVoxel;
  const [from, to] = span;
  if (isSolid(from)) return cast.reading.toStack(placeAt(from));
  for (let t = from + step; t <= to; t += step) {
    if (!isSolid(t)) continue;
    let [outside, inside] = [t - step, t];
    for (let turn = 0; turn < refinements; turn++) {
      const middle = (outside + inside) / 2;
      if (isSolid(middle)) inside = middle;
      else outside = middle;
    }
    return cast.reading.toStack(placeAt(inside));
  }
  return null;
}

/** Where a place of the stack is seen, CSS pixels from the middle of the pane. */
export function locate(
  { reading, box }: Pick<Cast, 'reading' | 'box'>,
  { axes, pixelsPerUnit }: PaneView,
  place: Triple,
): Point {
  const drawn = reading.fromStack(place);
  const from = perAxis((axis) => drawn[axis] + box.low[axis]);
  return [dot(from, axes.right) * pixelsPerUnit, -dot(from, axes.up) * pixelsPerUnit];
}

/** Where a line enters a box that begins at 0, and where it leaves. */
function crossBox(start: Triple, way: Triple, size: Triple): [from: number, to: number] | null {
  let [from, to] = [-Infinity, Infinity];
  for (const axis of [0, 1, 2] as const) {
    if (way[axis] === 0) {
      if (start[axis] < 0 || start[axis] > size[axis]) return null;
      continue;
    }
    const ends = [-start[axis] / way[axis], (size[axis] - start[axis]) / way[axis]];
    from = Math.max(from, Math.min(...ends));
    to = Math.min(to, Math.max(...ends));
  }
  return from < to ? [from, to] : null;
}

/** The sample at a place of the reading; across a hole that is closed its two sides are blended, as they are drawn. */
function valueAt({ volume, reading, flip, isPassed, cut }: Cast, place: Triple): number {
  if (cut && isCutOff(cut, volume, reading.toStack(place))) return 0;
  const spacing = reading.spacing[2] || 1;
  const height = place[2] / spacing - 0.5;
  const slice = Math.floor(height);
  const last = reading.samples[2] - 1;
  const centreOf = (index: number) => (Math.min(last, Math.max(0, index)) + 0.5) * spacing;
  const [below, above] = [slice, slice + 1].map((index) =>
    reading.toStack([place[0], place[1], centreOf(index)]),
  ) as [Triple, Triple];
  const read = (at: Triple) => sampleAt(volume, at, flip, isPassed);
  if (above[2] - below[2] <= 1.001) return read(reading.toStack(place));
  const share = height - slice;
  return read(below) * (1 - share) + read(above) * share;
}

function isCutOff({ low, high }: Cut, { sourceDimensions }: ScalarVolume, at: Triple): boolean {
  const isWithin = (axis: 0 | 1 | 2) =>
    at[axis] >= low[axis] * sourceDimensions[axis] && at[axis] <= high[axis] * sourceDimensions[axis];
  return !([0, 1, 2] as const).every(isWithin);
}

/** Between the centres of eight voxels; beyond the outermost as at them, and nothing outside of the block. */
function sampleAt(volume: ScalarVolume, grid: Triple, flip: number, isPassed: Cast['isPassed']): number {
  const { data, dimensions, sourceDimensions, region } = volume;
  const first = region?.from ?? [0, 0, 0];
  const end = region?.to ?? sourceDimensions;
  const at = perAxis((axis) => ((grid[axis] - first[axis]) * dimensions[axis]) / (end[axis] - first[axis]));
  const isWithin = ([0, 1, 2] as const).every(
    (axis) => at[axis] >= -1e-6 && at[axis] <= dimensions[axis] + 1e-6,
  );
  if (!isWithin) return 0;
  const low = perAxis((axis) => clamp(Math.floor(at[axis] - 0.5), dimensions[axis]));
  const high = perAxis((axis) => clamp(low[axis] + 1, dimensions[axis]));
  const share = perAxis((axis) => Math.min(1, Math.max(0, at[axis] - 0.5 - low[axis])));
  const [columns, rows] = dimensions;
  const read = (x: number, y: number, z: number) =>
    isPassed?.(x, y, z) ? 0 : (data[x + columns * (y + rows * z)] ?? 0) ^ flip;
  const alongX = (y: number, z: number) =>
    read(low[0], y, z) * (1 - share[0]) + read(high[0], y, z) * share[0];
  const alongY = (z: number) => alongX(low[1], z) * (1 - share[1]) + alongX(high[1], z) * share[1];
  return alongY(low[2]) * (1 - share[2]) + alongY(high[2]) * share[2];
}

function clamp(index: number, count: number): number {
  return Math.min(count - 1, Math.max(0, index));
}

function perAxis(value: (axis: 0 | 1 | 2) => number): Triple {
  return [value(0), value(1), value(2)];
}
