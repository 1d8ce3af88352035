import type { StackReport } from '../../model/report.js';
import type { LevelSlice } from '../levels/voxel-source.js';
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
  /** Samples of the stack for each one that is kept of it, where that is only a copy: 1 for files. */
  kept?: Triple;
}

/** The block's voxels, and where each slice goes in it. */
export interface Grid {
  dimensions: Triple;
  /** Samples of the stack along each axis before any reduction; a tilted stack needs more than one slice has. */
  source: Triple;
  /** What is laid out of it: a region that was asked for, or all. */
  box: SampleBox;
  isRegion: boolean;
  /** Source samples per voxel. */
  ratio: Triple;
  /** Where the centre of a slice lies: 0 at the lower face of what is laid out, 1 at the upper one. */
  depthOf: (slice: LevelSlice) => number;
  /** What lies between two slices is filled from both: they lie unevenly. */
  isUneven: boolean;
  /** How many planes apart two slices may lie for that. */
  reach: number;
  /** How far the last slice has slipped against the first in a stack that leans, in shares of the block's width and height. */
  lean: readonly [number, number];
  /** Where a slice's first pixel lies in the whole, in pixels. */
  placeOf: (slice: LevelSlice) => [number, number];
}

const defaultLargestAxis = 2048;

export function layOutGrid(report: StackReport, placed: readonly LevelSlice[], options: GridOptions): Grid {
  const {
    dimensions: { columns, rows, slices },
    spacing,
  } = report;
  const [left, right] = rangeOf(placed, 0);
  const [top, bottom] = rangeOf(placed, 1);
  const isTilted = right - left >= 1 || bottom - top >= 1;
  const source: Triple = isTilted
    ? [columns + Math.ceil(right - left), rows + Math.ceil(bottom - top), slices]
    : [columns, rows, slices];
  const x = spacing.x ?? spacing.y ?? 1;
  const { planes, height, depthOf, isUneven, reach } = layOutSlices(report, placed);
  const { region } = options;
  const box = region ?? { from: [0, 0, 0], to: source };
  const shown = sizeOf(box);
  const y = spacing.y ?? x;
  const z = (spacing.z ?? x) * height;
  const laid: Triple = region ? shown : [source[0], source[1], planes];
  // No voxels are made where there are no samples for them. Files hold every sample, and are laid out as their positions ask for.
  const samples = laid.map((count, axis) => {
    const kept = options.kept?.[axis] ?? 1;
    return kept === 1 ? count : Math.max(1, Math.min(count, Math.round((shown[axis] ?? 1) / kept)));
  }) as Triple;
  const edge = (axis: 0 | 1 | 2) => laid[axis] / samples[axis];
  const dimensions = planGrid(samples, [x * edge(0), y * edge(1), z * edge(2)], {
    bytes: options.budgetBytes ?? budgetOfDevice(),
    perAxis: options.largestAxis ?? defaultLargestAxis,
  });
  const ratio: Triple = [shown[0] / dimensions[0], shown[1] / dimensions[1], shown[2] / dimensions[2]];
  return {
    dimensions,
    source,
    box,
    isRegion: region !== undefined,
    ratio,
    depthOf: region ? (slice) => (depthOf(slice) * source[2] - box.from[2]) / shown[2] : depthOf,
    isUneven,
    reach: reach * dimensions[2],
    lean: isTilted ? measureLean(placed, source) : [0, 0],
    placeOf: ({ shift }) => (isTilted ? [shift[0] - left, shift[1] - top] : [0, 0]),
  };
}

/** The plane of a block of `planes` planes in which a slice lies. */
export function planeOf(depth: number, planes: number): number {
  return Math.max(0, Math.min(planes - 1, Math.floor(depth * planes)));
}

/** One slice for each plane of a block of `planes` planes: the one nearest to the plane's middle. */
export function chooseNearest(slices: readonly LevelSlice[], grid: Grid, planes: number): LevelSlice[] {
  const nearest = new Map<number, { slice: LevelSlice; distance: number }>();
  for (const slice of slices) {
    const depth = grid.depthOf(slice);
    if (grid.isRegion && (depth < 0 || depth >= 1)) continue;
    const plane = planeOf(depth, planes);
    const distance = Math.abs(depth * planes - plane - 0.5);
    const other = nearest.get(plane);
    if (!other || distance < other.distance) nearest.set(plane, { slice, distance });
  }
  return [...nearest.values()].map(({ slice }) => slice);
}

/** From face to face: the slip from slice to slice is even. */
function measureLean(placed: readonly LevelSlice[], [columns, rows, slices]: Triple): [number, number] {
  const [first, last] = [placed[0], placed.at(-1)];
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
function rangeOf(placed: readonly LevelSlice[], axis: 0 | 1): [number, number] {
  let least = Infinity;
  let most = -Infinity;
  for (const { shift } of placed) {
    least = Math.min(least, shift[axis]);
    most = Math.max(most, shift[axis]);
  }
  return Number.isFinite(least) ? [least, most] : [0, 0];
}
