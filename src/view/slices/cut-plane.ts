import { sizeOf, type SampleBox, type ScalarVolume, type Triple } from '../../volume/scalar-volume.js';
import type { Proportions } from './proportions.js';

export type Axis = 0 | 1 | 2;

/** One plane of a volume, as one reading draws it: samples as they are in the volume, row by row. */
export interface Cut {
  values: Uint8ClampedArray;
  columns: number;
  rows: number;
  /** The axes of the stack along which columns and rows are counted, from its first face on. */
  across: Axis;
  along: Axis;
  /** Where the first column and row begin and the last end, in the unit of the reading. */
  from: readonly [number, number];
  to: readonly [number, number];
}

/** A line of voxels along one axis: where each is found in the volume. */
interface Sampled {
  /** The voxel of the volume that each of them shows. */
  voxels: readonly number[];
  /** Where they begin and end, in the unit of the reading. */
  from: number;
  to: number;
}

/**
 * The plane of voxels across `normal` in which a place of the stack lies; `null` where the volume does not reach there.
 * It is counted as the reading stands: where that straightens the stack, a plane takes from each slice another row.
 */
export function findPlane(
  volume: ScalarVolume,
  proportions: Proportions,
  normal: Axis,
  place: Triple,
): number | null {
  const [slipX, slipY] = proportions.slipAt(place[2]);
  // In a hole that is closed there is the slice behind its seam.
  const at: Triple = [place[0] - slipX, place[1] - slipY, proportions.reopen(proportions.close(place[2]))];
  const plane = Math.floor(voxelAt(volume, boxOf(volume), normal, at[normal]) + 1e-6);
  return plane >= 0 && plane < volume.dimensions[normal] ? plane : null;
}

/** A plane of voxels across `normal`; between pixels where the reading moves slices by parts of one. */
export function cutPlane(volume: ScalarVolume, proportions: Proportions, normal: Axis, plane: number): Cut {
  const box = boxOf(volume);
  const [across, along]: [Axis, Axis] = normal === 2 ? [0, 1] : normal === 1 ? [0, 2] : [1, 2];
  const columns = sampleAxis(volume, box, proportions, across);
  const rows = sampleAxis(volume, box, proportions, along);
  const values = new Uint8ClampedArray(columns.voxels.length * rows.voxels.length);
  fill(values, volume, proportions, normal, plane, columns.voxels, rows.voxels);
  return {
    ...{ values, across, along },
    columns: columns.voxels.length,
    rows: rows.voxels.length,
    from: [columns.from, rows.from],
    to: [columns.to, rows.to],
  };
}

/** The part of the stack that a volume shows. */
export function boxOf({ region, sourceDimensions }: ScalarVolume): SampleBox {
  return region ?? { from: [0, 0, 0], to: sourceDimensions };
}

/** Where a place of the stack is found along an axis of the volume, in voxels from its first face. */
function voxelAt({ dimensions }: ScalarVolume, box: SampleBox, axis: Axis, place: number): number {
  return ((place - box.from[axis]) * dimensions[axis]) / sizeOf(box)[axis];
}

function sampleAxis(volume: ScalarVolume, box: SampleBox, proportions: Proportions, axis: Axis): Sampled {
  const spacing = proportions.spacing[axis];
  const voxels = volume.dimensions[axis];
  if (axis !== 2) {
    const [from, to] = [box.from[axis] * spacing, box.to[axis] * spacing];
    return { voxels: Array.from({ length: voxels }, (_, at) => at), from, to };
  }
  const [low, high] = [proportions.close(box.from[2]), proportions.close(box.to[2])];
  const perVoxel = (box.to[2] - box.from[2]) / voxels;
  const count = Math.max(1, Math.round((high - low) / perVoxel));
  const findVoxel = (_: unknown, at: number) => {
    const height = proportions.reopen(low + ((at + 0.5) * (high - low)) / count);
    return Math.min(voxels - 1, Math.max(0, Math.floor(voxelAt(volume, box, 2, height))));
  };
  return {
    voxels: Array.from({ length: count }, findVoxel),
    from: low * spacing,
    to: high * spacing,
  };
}

function fill(
  values: Uint8ClampedArray,
  volume: ScalarVolume,
  proportions: Proportions,
  normal: Axis,
  plane: number,
  columns: readonly number[],
  rows: readonly number[],
): void {
  const [width, height, depth] = volume.dimensions;
  const slices = volume.sourceDimensions[2];
  // Only a volume of the whole stack leans.
  const slipOf = (z: number) => {
    const [x, y] = proportions.slipAt(((z + 0.5) * slices) / depth);
    return [(x * width) / volume.sourceDimensions[0], (y * height) / volume.sourceDimensions[1]] as const;
  };
  const read = readerOf(volume);
  let to = 0;
  for (const row of rows) {
    const z = normal === 2 ? plane : row;
    const [slipX, slipY] = slipOf(z);
    const isMoved = slipX !== 0 || slipY !== 0;
    const start = normal === 2 ? width * (row + height * plane) : width * height * row;
    for (const column of columns) {
      const x = normal === 0 ? plane : column;
      const y = normal === 2 ? row : normal === 1 ? plane : column;
      if (isMoved) values[to] = read(x + slipX, y + slipY, z);
      else values[to] = volume.data[normal === 2 ? start + column : start + width * y + x] ?? 0;
      to += 1;
    }
  }
}

/** Reads a slice between its pixels; beyond its edge there is nothing. */
function readerOf({ data, dimensions: [width, height] }: ScalarVolume) {
  const at = (x: number, y: number, z: number) =>
    x < 0 || y < 0 || x >= width || y >= height ? 0 : (data[x + width * (y + height * z)] ?? 0);
  return (x: number, y: number, z: number) => {
    const [left, top] = [Math.floor(x), Math.floor(y)];
    const [shareX, shareY] = [x - left, y - top];
    const above = at(left, top, z) * (1 - shareX) + at(left + 1, top, z) * shareX;
    const below = at(left, top + 1, z) * (1 - shareX) + at(left + 1, top + 1, z) * shareX;
    return above * (1 - shareY) + below * shareY;
  };
}
