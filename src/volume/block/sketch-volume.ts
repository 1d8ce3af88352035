import { chooseNearest, layOutGrid, type Grid, type GridOptions } from '../grid/lay-out-grid.js';
import type { LevelSlice, SliceRead, VoxelSource } from '../levels/voxel-source.js';
import type { SampleBox, ScalarVolume } from '../scalar-volume.js';
import { chooseWindow } from './choose-window.js';
import { buildCoarse, planCoarse, type CoarsePlan, type CoarseSlice } from './coarse-volume.js';

/** A coarse volume, and what it was made of: the finished one goes on from there. */
export interface Sketch {
  readonly volume: ScalarVolume;
  readonly slices: readonly CoarseSlice[];
  /** Where they were read, still open. */
  readonly source: VoxelSource;
}

/** Share of a sketch's slices without which it is read anew. */
const enoughOf = 0.6;

/**
 * A coarse volume of the extents of a stack, from a few of its slices.
 * @param planes of the volume: all slices where only an even sample of the stack is known
 * @throws what the source was told to stop with, which is stopped then; nothing else
 */
export async function sketchVolume(
  source: VoxelSource,
  options: GridOptions = {},
  planes?: number,
): Promise<Sketch> {
  try {
    const { report, levels } = source;
    const grid = layOutGrid(report, levels[0].slices, { ...options, kept: levels[0].scale });
    const plan = planCoarse(source, grid, planes);
    const chosen = chooseNearest(plan.level.slices, grid, plan.planes);
    const slices = await readCoarse(source, plan, chosen, grid);
    const window = chooseWindow(slices.map(({ values }) => values));
    return { volume: buildCoarse(slices, grid, window, plan), slices, source };
  } catch (error) {
    source.stop();
    throw error;
  }
}

/**
 * Reads slices that stand for all the others, averaged down. They stand straight: the lean of a stack is put back when
 * the block is made.
 * @throws what the source was told to stop with; nothing else
 */
export async function readCoarse(
  source: VoxelSource,
  plan: CoarsePlan,
  slices: readonly LevelSlice[],
  grid: Grid,
  onRead: (read: SliceRead) => void = () => undefined,
): Promise<CoarseSlice[]> {
  const { report, isInverted } = source;
  const { dimensions } = report;
  const columns = Math.max(1, Math.round((dimensions.columns * plan.columns) / grid.source[0]));
  const rows = Math.max(1, Math.round((dimensions.rows * plan.rows) / grid.source[1]));
  const data = new Float32Array(columns * rows * slices.length);
  const whole: SampleBox = { from: [0, 0, 0], to: [dimensions.columns, dimensions.rows, dimensions.slices] };
  const targets = slices.map((slice, plane) => ({ slice, plane, at: [0, 0] as const }));
  const coarse: CoarseSlice[] = [];
  const target = { slices: targets, columns, rows, data, window: null, goesOn: true };
  for await (const read of source.readBox(plan.level, whole, target)) {
    onRead(read);
    if (!read.isFilled) continue;
    const { slice, plane } = read.target;
    const values = data.subarray(plane * columns * rows, (plane + 1) * columns * rows);
    coarse.push({ slice, columns, rows, values, isInverted, bytes: read.bytes, problem: read.problem });
  }
  return coarse;
}

/** The slices of a sketch at their places in the finished stack; `null` where too many of them are not in it. */
export function placeAgain(sketch: Sketch, { levels }: VoxelSource): CoarseSlice[] | null {
  const byId = new Map(levels.flatMap(({ slices }) => slices.map((slice) => [slice.id, slice])));
  const placed = sketch.slices.flatMap((coarse) => {
    const slice = byId.get(coarse.slice.id);
    return slice ? [{ ...coarse, slice }] : [];
  });
  return placed.length >= enoughOf * sketch.volume.dimensions[2] ? placed : null;
}

/** Whether a sketch already shows these slices where they lie. */
export function showsAlready(sketch: Sketch, slices: readonly CoarseSlice[], grid: Grid): boolean {
  const hasExtents = sketch.volume.sourceDimensions.every((count, axis) => count === grid.source[axis]);
  const before = new Map(sketch.slices.map(({ values, slice }) => [values, slice.index]));
  return hasExtents && slices.every(({ values, slice }) => before.get(values) === slice.index);
}
