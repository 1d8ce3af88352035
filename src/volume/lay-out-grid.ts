import type { PlacedFrame, SpacingReport } from '../spacing/report.js';
import { planGrid } from './plan-grid.js';
import type { Triple } from './scalar-volume.js';

export interface GridOptions {
  /** Bytes the block may take; 256 MiB unless told. */
  budgetBytes?: number;
  /** The device's `MAX_3D_TEXTURE_SIZE`; 2048 unless told. */
  largestAxis?: number;
}

/** The block's voxels, and where each frame goes in it. */
export interface Grid {
  dimensions: Triple;
  /** Samples along each axis before any reduction; a tilted stack needs more than one slice has. */
  source: Triple;
  /** Source samples per voxel. */
  ratio: Triple;
  /** The plane in which a slice at this grid position lies. */
  planeOf(index: number): number;
  /** Where a frame's first pixel lies in the source grid, in pixels. */
  shiftOf(frame: PlacedFrame): [number, number];
}

const defaultBudget = 256 * 2 ** 20;
const defaultLargestAxis = 2048;

export function layOutGrid(
  { dimensions: { columns, rows, slices }, spacing }: SpacingReport,
  frames: readonly PlacedFrame[],
  options: GridOptions,
): Grid {
  const [left, right] = rangeOf(frames, 0);
  const [top, bottom] = rangeOf(frames, 1);
  const isTilted = right - left >= 1 || bottom - top >= 1;
  const source: Triple = isTilted
    ? [columns + Math.ceil(right - left), rows + Math.ceil(bottom - top), slices]
    : [columns, rows, slices];
  const x = spacing.x ?? spacing.y ?? 1;
  const dimensions = planGrid(source, [x, spacing.y ?? x, spacing.z ?? x], {
    bytes: options.budgetBytes ?? defaultBudget,
    perAxis: options.largestAxis ?? defaultLargestAxis,
  });
  const ratio: Triple = [source[0] / dimensions[0], source[1] / dimensions[1], source[2] / dimensions[2]];
  return {
    dimensions,
    source,
    ratio,
    planeOf: (index) => Math.min(dimensions[2] - 1, Math.floor((index + 0.5) / ratio[2])),
    shiftOf: ({ shift }) => (isTilted ? [shift[0] - left, shift[1] - top] : [0, 0]),
  };
}

/** The smallest and the largest in-plane shift, pixels. */
function rangeOf(frames: readonly PlacedFrame[], axis: 0 | 1): [number, number] {
  let least = Infinity;
  let most = -Infinity;
  for (const { shift } of frames) {
    least = Math.min(least, shift[axis]);
    most = Math.max(most, shift[axis]);
  }
  return Number.isFinite(least) ? [least, most] : [0, 0];
}
