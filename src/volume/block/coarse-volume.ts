import type { FileProblem } from '../../model/problem/problem.js';
import { chooseLevel } from '../grid/choose-level.js';
import { planeOf, type Grid } from '../grid/lay-out-grid.js';
import { fillBetween } from '../grid/lay-out-slices.js';
import type { Level, LevelSlice, VoxelSource } from '../levels/voxel-source.js';
import type { ScalarVolume, Triple } from '../scalar-volume.js';
import { countValues } from './count-values.js';
import { placeSlice } from './place-slice.js';

/** A slice of the coarse block, averaged down, in modality values. */
export interface CoarseSlice {
  slice: LevelSlice;
  columns: number;
  rows: number;
  values: Float32Array<ArrayBuffer>;
  isInverted: boolean;
  /** Of the samples it was made from. */
  bytes: number;
  /** Why it is here only in part. */
  problem: FileProblem | null;
}

/** Enough to recognise the specimen by, few enough to be there at once. */
const coarsePlanes = 28;
const coarseEdge = 160;
/** Samples along the longest edge of a level in which a specimen is recognised. */
const leastEdge = 48;

/** How a coarse block is made. */
export interface CoarsePlan {
  level: Level;
  columns: number;
  rows: number;
  planes: number;
}

/**
 * A few planes of slices; of a pyramid the coarsest level in which a specimen can be recognised, as it is.
 * @param planes of the block: what a stack that is known in full asks for, unless told
 */
export function planCoarse(source: Pick<VoxelSource, 'levels'>, grid: Grid, planes?: number): CoarsePlan {
  const { dimensions, source: samples, ratio } = grid;
  const fit = (axis: 0 | 1 | 2, factor: number) =>
    Math.max(1, Math.min(dimensions[axis], Math.round(samples[axis] / factor)));
  const [, ...coarser] = source.levels;
  const level = coarser.findLast(({ scale }) =>
    samples.some((count, axis) => count / (scale[axis] ?? 1) >= leastEdge),
  );
  if (level && planes === undefined) {
    const [x, y] = level.scale;
    const count = Math.min(dimensions[2], level.slices.length);
    return { level, columns: fit(0, x), rows: fit(1, y), planes: count };
  }
  const factor = Math.max(1, Math.max(samples[0], samples[1]) / coarseEdge, ratio[0]);
  const [columns, rows] = [fit(0, factor), fit(1, factor)];
  const count = planes ?? Math.min(coarsePlanes, samples[2]);
  const perVoxel: Triple = [samples[0] / columns, samples[1] / rows, samples[2] / count];
  return { level: chooseLevel(source, perVoxel), columns, rows, planes: count };
}

/** A block of the grid's extents from its coarse slices. */
export function buildCoarse(
  slices: readonly CoarseSlice[],
  grid: Grid,
  window: ScalarVolume['window'],
  { columns, rows, planes }: CoarsePlan,
): ScalarVolume {
  const dimensions: Triple = [columns, rows, planes];
  const data = new Uint8Array(columns * rows * planes);
  const filled: number[] = [];
  const scale = 255 / (window.high - window.low);
  for (const { slice, values, isInverted, columns: width, rows: height } of slices) {
    const plane = planeOf(grid.depthOf(slice), planes);
    filled.push(plane);
    const [left, top] = grid.placeOf(slice);
    placeSlice(
      { data: values, columns: width, rows: height },
      {
        columns,
        rows,
        ratio: [1, 1],
        shift: [(left * columns) / grid.source[0], (top * rows) / grid.source[1]],
        scale: isInverted ? -scale : scale,
        offset: isInverted ? window.high * scale : -window.low * scale,
      },
      data.subarray(plane * columns * rows, (plane + 1) * columns * rows),
    );
  }
  if (grid.isUneven) fillBetween(data, columns * rows, filled);
  const { source: sourceDimensions, lean } = grid;
  return { data, dimensions, sourceDimensions, lean, window, histogram: countValues(data) };
}
