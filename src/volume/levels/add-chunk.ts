import type { Chunk } from '../../readers/zarr/open-array.js';
import { findVoxels, type SampleSpans } from './sample-spans.js';

/** Where a chunk lies in its level: first sample and the one behind the last, along X and Y. */
export interface ChunkPlace {
  x: readonly [from: number, to: number];
  y: readonly [from: number, to: number];
  /** Strides of the chunk along X and Y. */
  strideX: number;
  strideY: number;
}

/** A plane that is filled from chunks: each voxel is the mean of its samples. */
export interface FilledPlane {
  data: Float32Array | Uint8ClampedArray;
  /** Index of the plane's first voxel in `data`. */
  start: number;
  columns: number;
  /** What a sample becomes: `value × scale + offset`. Means are added up, so that `offset` is added once by each share. */
  scale: number;
  offset: number;
}

/**
 * Adds what a chunk has of a slice to its plane.
 * @param first index in the chunk of the slice's first sample
 */
export function addChunk(
  { data: samples }: Chunk,
  first: number,
  { x, y, strideX, strideY }: ChunkPlace,
  columns: SampleSpans,
  rows: SampleSpans,
  plane: FilledPlane,
): void {
  const { data, start, columns: width, scale, offset } = plane;
  const [left, right] = findVoxels(columns, ...x);
  const [top, bottom] = findVoxels(rows, ...y);
  for (let row = top; row < bottom; row++) {
    const [rowFrom, rowTo] = [rows.from[row] ?? 0, rows.to[row] ?? 0];
    const [y0, y1] = [Math.max(rowFrom, y[0]), Math.min(rowTo, y[1])];
    for (let column = left; column < right; column++) {
      const [from, to] = [columns.from[column] ?? 0, columns.to[column] ?? 0];
      const [x0, x1] = [Math.max(from, x[0]), Math.min(to, x[1])];
      const corner = first + (y0 - y[0]) * strideY + (x0 - x[0]) * strideX;
      const sum = sumOf(samples, corner, [x1 - x0, y1 - y0], [strideX, strideY]);
      const share = 1 / ((rowTo - rowFrom) * (to - from));
      const count = (y1 - y0) * (x1 - x0);
      const voxel = start + row * width + column;
      data[voxel] = (data[voxel] ?? 0) + share * (sum * scale + count * offset);
    }
  }
}

/** The sum over a box of a plane. @param corner index of its first sample */
function sumOf(
  samples: ArrayLike<number>,
  corner: number,
  [across, down]: readonly [number, number],
  [strideX, strideY]: readonly [number, number],
): number {
  let sum = 0;
  for (let y = 0; y < down; y++) {
    let at = corner + y * strideY;
    for (let x = 0; x < across; x++, at += strideX) sum += samples[at] ?? 0;
  }
  return sum;
}
