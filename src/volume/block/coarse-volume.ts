import type { PlacedFrame, SetAside } from '../../model/report.js';
import type { StoredSamples } from '../../model/samples.js';
import { countValues } from './count-values.js';
import { chooseNearest, planeOf, type Grid } from '../grid/lay-out-grid.js';
import { fillBetween } from '../grid/lay-out-slices.js';
import { placeSlice } from './place-slice.js';
import type { ScalarVolume, Triple } from '../scalar-volume.js';

/** A frame of the coarse block, averaged down, in modality values. */
export interface CoarseFrame {
  placed: PlacedFrame;
  columns: number;
  rows: number;
  values: Float32Array<ArrayBuffer>;
  /** The frame at full size, while it is kept for the fine block. */
  samples: StoredSamples | null;
  isInverted: boolean;
  /** Why it is here only in part. */
  failure: SetAside | null;
}

/** Enough to recognise the specimen by, few enough to be there at once. */
const coarsePlanes = 28;
const coarseEdge = 160;

/** Columns and rows of one coarse frame; the lean of a tilted stack is put back when the block is made. */
export function coarseSize({ dimensions, source, ratio }: Grid): [number, number] {
  const factor = Math.max(1, Math.max(source[0], source[1]) / coarseEdge, ratio[0]);
  const size = (axis: 0 | 1) => Math.max(1, Math.min(dimensions[axis], Math.round(source[axis] / factor)));
  return [size(0), size(1)];
}

/** Planes of the coarse block of a stack that is known in full. */
export function countCoarsePlanes(grid: Grid): number {
  return Math.min(coarsePlanes, grid.source[2]);
}

/** Frames spread evenly over the stack, one for each coarse plane. */
export function chooseCoarseFrames(
  frames: readonly PlacedFrame[],
  grid: Grid,
  planes: number,
): PlacedFrame[] {
  return chooseNearest(frames, grid, planes);
}

/** A block of the grid's extents from its coarse frames. */
export function buildCoarse(
  frames: readonly CoarseFrame[],
  grid: Grid,
  window: ScalarVolume['window'],
  planes: number,
): ScalarVolume {
  const [columns, rows] = coarseSize(grid);
  const dimensions: Triple = [columns, rows, planes];
  const data = new Uint8Array(columns * rows * planes);
  const filled: number[] = [];
  const scale = 255 / (window.high - window.low);
  for (const { placed, values, isInverted, columns: width, rows: height } of frames) {
    const plane = planeOf(grid.depthOf(placed), planes);
    filled.push(plane);
    const [dx, dy] = grid.shiftOf(placed);
    placeSlice(
      { data: values, columns: width, rows: height },
      {
        columns,
        rows,
        ratio: [1, 1],
        shift: [(dx * columns) / grid.source[0], (dy * rows) / grid.source[1]],
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
