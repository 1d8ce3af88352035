import type { FileProblem } from '../../model/problem/problem.js';
import { planeOf, type Grid } from '../grid/lay-out-grid.js';
import { fillBetween } from '../grid/lay-out-slices.js';
import type { LevelSlice } from '../levels/voxel-source.js';
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

/** Columns and rows of the coarse block. */
export function coarseSize({ dimensions, source, ratio }: Grid): [number, number] {
  const factor = Math.max(1, Math.max(source[0], source[1]) / coarseEdge, ratio[0]);
  const size = (axis: 0 | 1) => Math.max(1, Math.min(dimensions[axis], Math.round(source[axis] / factor)));
  return [size(0), size(1)];
}

/** Planes of the coarse block of a stack that is known in full. */
export function countCoarsePlanes(grid: Grid): number {
  return Math.min(coarsePlanes, grid.source[2]);
}

/** A block of the grid's extents from its coarse slices. */
export function buildCoarse(
  slices: readonly CoarseSlice[],
  grid: Grid,
  window: ScalarVolume['window'],
  planes: number,
): ScalarVolume {
  const [columns, rows] = coarseSize(grid);
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
