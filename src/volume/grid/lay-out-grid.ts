import type { PlacedFrame, SpacingReport } from '../../model/report.js';
import { chooseBudget } from './choose-budget.js';
import { layOutSlices } from './lay-out-slices.js';
import { planGrid } from './plan-grid.js';
import { sizeOf, type SampleBox, type Triple } from '../scalar-volume.js';

export interface GridOptions {
  /** Bytes the block may take; chosen by the device's memory unless told. */
  budgetBytes?: number;
  /** The device's `MAX_3D_TEXTURE_SIZE`; 2048 unless told. */
  largestAxis?: number;
  /** The part of the stack to lay out, of one whose slices lie straight and evenly; all of it unless told. */
  region?: SampleBox;
}

/** The block's voxels, and where each frame goes in it. */
export interface Grid {
  dimensions: Triple;
  /** Samples of the stack along each axis before any reduction; a tilted stack needs more than one slice has. */
  source: Triple;
  /** The part of it that is laid out; all of it where none is told. */
  region: SampleBox | null;
  /** Source samples per voxel. */
  ratio: Triple;
  /** Where the centre of a slice lies: 0 at the lower face of what is laid out, 1 at the upper one. */
  depthOf: (frame: PlacedFrame) => number;
  /** What lies between two slices is filled from both: they lie unevenly. */
  isUneven: boolean;
  /** How far the last slice has slipped against the first in a stack that leans, in shares of the block's width and height. */
  lean: readonly [number, number];
  /** Where a frame's first pixel lies in what is laid out, in pixels. */
  shiftOf(frame: PlacedFrame): [number, number];
}

const defaultLargestAxis = 2048;

export function layOutGrid(
  report: SpacingReport,
  frames: readonly PlacedFrame[],
  options: GridOptions,
): Grid {
  const {
    dimensions: { columns, rows, slices },
    spacing,
  } = report;
  const [left, right] = rangeOf(frames, 0);
  const [top, bottom] = rangeOf(frames, 1);
  const isTilted = right - left >= 1 || bottom - top >= 1;
  const source: Triple = isTilted
    ? [columns + Math.ceil(right - left), rows + Math.ceil(bottom - top), slices]
    : [columns, rows, slices];
  const x = spacing.x ?? spacing.y ?? 1;
  const { region = null } = options;
  const { planes, height, depthOf, isUneven } = layOutSlices(report, frames);
  const shown = region ? sizeOf(region) : source;
  const samples: Triple = region ? shown : [source[0], source[1], planes];
  const z = (spacing.z ?? x) * height;
  const dimensions = planGrid(samples, [x, spacing.y ?? x, z], {
    bytes: options.budgetBytes ?? budgetOfDevice(),
    perAxis: options.largestAxis ?? defaultLargestAxis,
  });
  const ratio: Triple = [shown[0] / dimensions[0], shown[1] / dimensions[1], shown[2] / dimensions[2]];
  const [firstColumn, firstRow, firstSlice] = region?.from ?? [0, 0, 0];
  return {
    dimensions,
    source,
    region,
    ratio,
    depthOf: region ? (frame) => (depthOf(frame) * source[2] - firstSlice) / shown[2] : depthOf,
    isUneven,
    lean: isTilted ? measureLean(frames, source) : [0, 0],
    shiftOf: ({ shift }) =>
      isTilted ? [shift[0] - left - firstColumn, shift[1] - top - firstRow] : [0 - firstColumn, 0 - firstRow],
  };
}

/** The plane of a block of `planes` planes in which a slice lies. */
export function planeOf(depth: number, planes: number): number {
  return Math.max(0, Math.min(planes - 1, Math.floor(depth * planes)));
}

/** One frame for each plane of a block of `planes` planes: the one nearest to the plane's middle. */
export function chooseNearest(frames: readonly PlacedFrame[], grid: Grid, planes: number): PlacedFrame[] {
  const nearest = new Map<number, { frame: PlacedFrame; distance: number }>();
  for (const frame of frames) {
    const depth = grid.depthOf(frame);
    if (grid.region && (depth < 0 || depth >= 1)) continue;
    const plane = planeOf(depth, planes);
    const distance = Math.abs(depth * planes - plane - 0.5);
    const other = nearest.get(plane);
    if (!other || distance < other.distance) nearest.set(plane, { frame, distance });
  }
  return [...nearest.values()].map(({ frame }) => frame);
}

/** From face to face: the slip from slice to slice is even. */
function measureLean(frames: readonly PlacedFrame[], [columns, rows, slices]: Triple): [number, number] {
  const [first, last] = [frames[0], frames.at(-1)];
  if (!first || !last || first.index === last.index) return [0, 0];
  const perStack = slices / (last.index - first.index);
  const slip = (axis: 0 | 1) => (last.shift[axis] - first.shift[axis]) * perStack;
  return [slip(0) / columns, slip(1) / rows];
}

/** Only some browsers tell their memory. */
function budgetOfDevice(): number {
  const { navigator: device } = globalThis as { navigator?: Navigator & { deviceMemory?: number } };
  const isHandheld = 'matchMedia' in globalThis && matchMedia('(hover: none) and (pointer: coarse)').matches;
  return chooseBudget(device?.deviceMemory, isHandheld);
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
