import type { SampleArray } from '../../model/samples.js';
import type { Triple } from '../../volume/scalar-volume.js';

/** A level of a pack, and how it is shown. */
export interface ShownLevel {
  /** Columns fastest, then rows, then slices. */
  data: SampleArray;
  dimensions: Triple;
  /** Edges of a voxel with something in place of what is unknown. */
  proportions: Triple;
  /** Edges of a voxel, mm; `null` where one is unknown. */
  voxel: readonly [number | null, number | null, number | null];
  /** Values that are shown as black and as white. */
  shown: { start: number; end: number };
  /** The smallest values are the brightest. */
  isInverted: boolean;
  /** Slices follow each other from the feet to the head, which is drawn on top. */
  isUpward: boolean;
}

/** A grey picture, row by row from the top. */
export interface Poster {
  width: number;
  height: number;
  data: Uint8Array;
  /** `null` where a length of it is unknown. */
  pixelsPerMillimetre: number | null;
}

/** Pixels along the longest edge of the box; no voxel is drawn larger than this many pixels. */
const longestEdge = 400;
const mostPerVoxel = 8;
/** Between two slices, pixels: grey, so that they are told apart from what is dark in them. */
const gap = 4;
const gapGrey = 64;

/**
 * The three middle slices side by side, at one scale and at the true proportions: across Z, across Y, across X. An unknown
 * edge is drawn as the pack has it, as if voxels were cubes.
 */
export function drawPoster(level: ShownLevel): Poster {
  const { dimensions, proportions, voxel } = level;
  const lengths = dimensions.map((count, axis) => count * (proportions[axis] ?? 1)) as Triple;
  const scale = Math.min(longestEdge / Math.max(...lengths), mostPerVoxel / Math.min(...proportions));
  const [x, y, z] = lengths.map((length) => Math.max(1, Math.round(length * scale))) as Triple;
  const panes = [
    { across: 0, down: 1, width: x, height: y },
    { across: 0, down: 2, width: x, height: z },
    { across: 1, down: 2, width: y, height: z },
  ] as const;
  const width = panes.reduce((sum, pane) => sum + pane.width, gap * (panes.length - 1));
  const height = Math.max(...panes.map((pane) => pane.height));
  const data = new Uint8Array(width * height).fill(gapGrey);
  let left = 0;
  for (const pane of panes) {
    const top = (height - pane.height) >> 1;
    drawSlice(level, pane, (column, row, grey) => (data[(top + row) * width + left + column] = grey));
    left += pane.width + gap;
  }
  const isKnown = voxel.every((edge) => edge !== null);
  return { width, height, data, pixelsPerMillimetre: isKnown ? scale : null };
}

interface Pane {
  across: 0 | 1;
  down: 1 | 2;
  width: number;
  height: number;
}

function drawSlice(
  { data, dimensions, shown, isInverted, isUpward }: ShownLevel,
  { across, down, width, height }: Pane,
  paint: (column: number, row: number, grey: number) => void,
): void {
  const [columns, rows] = dimensions;
  const steps: Triple = [1, columns, columns * rows];
  const start = dimensions.reduce(
    (sum, count, axis) => sum + (axis === across || axis === down ? 0 : (count >> 1) * (steps[axis] ?? 0)),
    0,
  );
  const span = shown.end - shown.start;
  const right = mix(width, dimensions[across], steps[across]);
  const below = mix(height, dimensions[down], steps[down]);
  if (down === 2 && isUpward) below.reverse();
  below.forEach((vertical, row) =>
    right.forEach((level, column) => {
      const value = blend(data, start, level, vertical);
      const share = span === 0 ? 0 : Math.min(1, Math.max(0, (value - shown.start) / span));
      paint(column, row, Math.round(255 * (isInverted ? 1 - share : share)));
    }),
  );
}

/** Two neighbours of a pixel, as distances in the data, and how much of the second is in it. */
interface Mix {
  first: number;
  second: number;
  share: number;
}

/** For each of `pixels` the two voxels whose centres it lies between. */
function mix(pixels: number, voxels: number, step: number): Mix[] {
  return Array.from({ length: pixels }, (_, pixel) => {
    const at = Math.min(voxels - 1, Math.max(0, ((pixel + 0.5) * voxels) / pixels - 0.5));
    const first = Math.floor(at);
    return { first: first * step, second: Math.min(voxels - 1, first + 1) * step, share: at - first };
  });
}

function blend(data: SampleArray, start: number, across: Mix, down: Mix): number {
  const read = (row: number, column: number) => data[start + row + column] ?? 0;
  const along = (row: number) =>
    read(row, across.first) * (1 - across.share) + read(row, across.second) * across.share;
  return along(down.first) * (1 - down.share) + along(down.second) * down.share;
}
