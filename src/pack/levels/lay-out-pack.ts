import type { PlacedFrame, StackReport } from '../../model/report.js';
import { layOutSlices } from '../../volume/grid/lay-out-slices.js';
import { planGrid } from '../../volume/grid/plan-grid.js';
import type { LevelSlice } from '../../volume/levels/voxel-source.js';
import type { Triple } from '../../volume/scalar-volume.js';
import { shareEvenly, shareUnevenly, type PlaneShare } from './share-depth.js';

/** A frame of the stack, and what of the finest level it fills. */
export interface LaidFrame {
  frame: PlacedFrame;
  /** Where its first pixel lies in the whole, in pixels. */
  shift: readonly [number, number];
  shares: readonly PlaneShare[];
}

/** The finest level of a pack, and where each frame goes in it. */
export interface PackGrid {
  /** Voxels along X, Y and Z. */
  dimensions: Triple;
  /** Samples of the stack per voxel, along columns and rows. */
  ratio: readonly [number, number];
  /** Edges of a voxel, mm; `null` where one is unknown. */
  voxel: [number | null, number | null, number | null];
  /** The same with something in place of what is unknown, to tell which edges are short. */
  proportions: Triple;
  /** In the order of their depth. */
  frames: LaidFrame[];
  /** Slices are put on an even grid, by their positions. */
  isUneven: boolean;
  /** Slices are shifted in their plane. */
  isSheared: boolean;
}

/** Slices that lie unevenly are laid on planes of which so many make the smallest gap. */
const planesPerGap = 2;
/** As {@link layOutSlices} counts them. */
const plannedPerGap = 4;

/**
 * Lays a stack out on a level whose longest edge has at most `edge` voxels: the shortest edges of a voxel grow first, so
 * that none is made finer than the stack has it. With an `edge` of `Infinity` every sample has a voxel of its own.
 * @param frames of one time point
 */
export function layOutPack(report: StackReport, frames: readonly PlacedFrame[], edge: number): PackGrid {
  const { dimensions: counts, spacing } = report;
  const layout = layOutSlices(report, frames.map(asSlice));
  const [left, right] = rangeOf(frames, 0);
  const [top, bottom] = rangeOf(frames, 1);
  const isSheared = right - left >= 1 || bottom - top >= 1;
  const across = counts.columns + (isSheared ? Math.ceil(right - left) : 0);
  const down = counts.rows + (isSheared ? Math.ceil(bottom - top) : 0);
  const planes = layout.isUneven
    ? Math.max(1, Math.round((layout.planes * planesPerGap) / plannedPerGap))
    : layout.planes;

  const x = spacing.x ?? spacing.y ?? 1;
  const y = spacing.y ?? x;
  const depth = layout.planes * layout.height * (spacing.z ?? x);
  const samples: Triple = [across, down, planes];
  const limits = { bytes: Infinity, perAxis: edge };
  const dimensions = edge === Infinity ? samples : planGrid(samples, [x, y, depth / planes], limits);
  const [width, height, deep] = dimensions;
  const isDepthKnown = spacing.z !== null || layout.isUneven;

  const placed = frames.map((frame) => ({ frame, at: layout.depthOf(asSlice(frame)) }));
  placed.sort((a, b) => a.at - b.at);
  const depths = placed.map(({ at }) => at * deep);
  const shares = layout.isUneven
    ? shareUnevenly({ depths, planes: deep, reach: layout.reach * deep, lead: depths[0] ?? 0 })
    : shareEvenly(
        placed.map(({ frame }) => frame.index),
        counts.slices,
        deep,
      );
  return {
    dimensions,
    ratio: [across / width, down / height],
    voxel: [
      spacing.x === null ? null : (spacing.x * across) / width,
      spacing.y === null ? null : (spacing.y * down) / height,
      isDepthKnown ? depth / deep : null,
    ],
    proportions: [(x * across) / width, (y * down) / height, depth / deep],
    frames: placed.map(({ frame }, at) => ({
      frame,
      shift: isSheared ? [frame.shift[0] - left, frame.shift[1] - top] : [0, 0],
      shares: shares[at] ?? [],
    })),
    isUneven: layout.isUneven,
    isSheared,
  };
}

const asSlice = ({ index, offset, shift }: PlacedFrame): LevelSlice => ({ id: '', index, offset, shift });

/** The smallest and the largest shift in the plane, pixels. */
function rangeOf(frames: readonly PlacedFrame[], axis: 0 | 1): [number, number] {
  const shifts = frames.map(({ shift }) => shift[axis]);
  return frames.length === 0
    ? [0, 0]
    : [shifts.reduce((a, b) => Math.min(a, b)), shifts.reduce((a, b) => Math.max(a, b))];
}
