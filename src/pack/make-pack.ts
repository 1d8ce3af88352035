import type { FileProblem } from '../model/problem/problem.js';
import type { PlacedFrame, Stack } from '../model/report.js';
import type { SampleArray } from '../model/samples.js';
import { sketchVolume } from '../volume/block/sketch-volume.js';
import { openFrames, type OpenFrame } from '../volume/frames/frame-source.js';
import { readFrame } from '../volume/frames/frame-task.js';
import type { Triple } from '../volume/scalar-volume.js';
import { describeArray, planShard, usualChunk } from './format/describe-array.js';
import { describeGroup, type Pack, type PackSource } from './format/describe-group.js';
import { findAnatomy } from './format/orientation.js';
import { holdFile, holdJson, type ArchiveFile } from './format/write-archive.js';
import { buildFinest, taskOf, type Finest } from './levels/build-finest.js';
import type { Averager } from './levels/frame-averager.js';
import { halveLevel } from './levels/halve-level.js';
import { layOutPack, type PackGrid } from './levels/lay-out-pack.js';
import { planLevels, type PlannedLevel } from './levels/plan-levels.js';
import { writeLevel, type Gzip } from './levels/write-level.js';
import type { ShownLevel } from './poster/draw-poster.js';
import { clearAir } from './values/clear-air.js';
import {
  planBytes,
  planStored,
  roundTo,
  spreadOver16Bits,
  typeOf,
  type ValuePlan,
} from './values/plan-values.js';

export interface PackOptions {
  name: string;
  /** Voxels along the longest edge of the finest level. */
  edge: number;
  bits: 8 | 16;
  version: string;
  made: Date;
  source: PackSource;
  /** Of frames that were read. */
  onProgress?: ((done: number, total: number) => void) | undefined;
  /** Told of the finest level while it is in memory. */
  onFinest?: ((level: ShownLevel) => void) | undefined;
}

/** What a pack is made with: each differs between a page and node. */
export interface PackTools {
  open: OpenFrame;
  averager: Averager;
  gzip: Gzip;
}

export interface MadePack {
  /** In the order in which they stand in the archive. */
  files: ArchiveFile[];
  /** What the pack says of itself. */
  pack: Pack;
  levels: readonly PlannedLevel[];
  /** Why frames could not be read, or only in part. */
  problems: FileProblem[];
  /** Frames that are in it, in full or in part. */
  shown: number;
}

/**
 * Makes the preview pack of a stack, of its first time point: one small pyramid that holds the whole at its true
 * proportions. Every frame is read, one after the other; what is held is the finest level and the packed ones.
 * What cannot be read is told as a problem.
 */
export async function makePack(stack: Stack, tools: PackTools, options: PackOptions): Promise<MadePack> {
  const frames = stack.frames.filter(({ phase }) => phase === 0);
  const grid = layOutPack(stack.report, frames, options.edge);
  const first = await planValues({ report: stack.report, frames }, tools, options);
  const { onProgress } = options;
  const finest = await buildFinest(grid, first, { ...tools, onProgress });
  const { data, plan } =
    options.bits === 16 ? keepTo16Bits(finest, first) : { data: finest.data, plan: first };
  const air = data instanceof Uint8Array && options.bits === 8 ? await clearAir(data, grid.dimensions) : null;
  const levels = planLevels(grid.dimensions, grid.proportions);
  const range = options.bits === 8 ? { min: 0, max: 255 } : rangeOf(data);
  const pack = describePack(stack, grid, { plan, range, air, unread: finest.unread, levels }, options);
  const { dimensions, proportions, voxel } = grid;
  const { shown, meaning } = plan;
  const isUpward = pack.anatomy?.[2] === 'inferior-to-superior';
  options.onFinest?.({ data, dimensions, proportions, voxel, shown, isInverted: meaning.inverted, isUpward });
  const shards = await writeLevels(data, levels, plan, tools.gzip);
  return {
    files: [...describeFiles(pack, levels, plan), ...shards],
    pack,
    levels,
    problems: finest.problems,
    shown: grid.frames.length - finest.unread.length,
  };
}

/**
 * How values are stored: by the window that a sketch of the stack shows, and what one of its frames holds.
 * @param bits of a value; `null`: all that it has
 */
export async function planValues(
  { report, frames }: Stack,
  { open }: Pick<PackTools, 'open'>,
  { bits }: { bits: 8 | 16 | null },
): Promise<ValuePlan> {
  const source = await openFrames({ report, frames }, open);
  const { volume } = await sketchVolume(source);
  source.stop();
  if (bits === 8) return planBytes(volume.window, source.isInverted);
  const stored = frames.map((frame) => ({ facts: frame.facts, task: taskOf({ frame }, open).task }));
  return planStored(stored, await readType(frames, open), volume.window);
}

/** The type of the samples of the first frame, from the middle on, that can be read. */
async function readType(frames: readonly PlacedFrame[], open: OpenFrame) {
  const middle = frames.length >> 1;
  for (const frame of [...frames.slice(middle), ...frames.slice(0, middle)]) {
    const { file, task } = taskOf({ frame }, open);
    const { value } = await readFrame(file, task);
    if (value) return typeOf(value.data);
  }
  return 'uint8';
}

function keepTo16Bits(finest: Finest, plan: ValuePlan): { data: SampleArray; plan: ValuePlan } {
  const isShort = finest.data.BYTES_PER_ELEMENT <= 2;
  return isShort ? { data: finest.data, plan } : spreadOver16Bits(finest.data, plan);
}

/** What a pack says of itself. */
export function describePack(
  { report, frames }: Stack,
  grid: PackGrid,
  made: {
    plan: ValuePlan;
    range: { min: number; max: number };
    /** Stored value below which the air around the specimen was set to black. */
    air: number | null;
    /** Grid positions whose frame could not be read. */
    unread: number[];
    levels: readonly PlannedLevel[];
  },
  {
    name,
    version,
    made: date,
    source,
    bits,
  }: Omit<PackOptions, 'bits' | 'edge' | 'onFinest'> & { bits: 8 | 16 | null },
): Pack {
  const { plan, range, air, unread, levels } = made;
  const position = frames[0]?.facts['PatientPosition'];
  return {
    name,
    report,
    version,
    made: date,
    source,
    values: { ...plan.meaning, window: { ...range, ...plan.shown } },
    changes: { resampled: grid.isUneven, sheared: grid.isSheared, empty: unread, air },
    full: bits === null,
    voxel: grid.voxel,
    factors: levels.map(({ factor }) => factor),
    anatomy: findAnatomy(report, typeof position === 'string' ? position : ''),
  };
}

function rangeOf(data: SampleArray): { min: number; max: number } {
  let [min, max] = [Infinity, -Infinity];
  for (const value of data) {
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return max >= min ? { min, max } : { min: 0, max: 0 };
}

/** Every `zarr.json`, breadth-first. */
function describeFiles(
  pack: Pack,
  levels: readonly PlannedLevel[],
  { dataType, fill }: ValuePlan,
): ArchiveFile[] {
  const arrays = levels.map(({ dimensions }, level) =>
    holdJson(
      `${level}/zarr.json`,
      describeArray({ dimensions, chunk: usualChunk, shard: planShard(dimensions), dataType, fill }),
    ),
  );
  return [holdJson('zarr.json', describeGroup(pack)), ...arrays];
}

/** A shard for each level, the coarsest first. */
async function writeLevels(
  finest: SampleArray,
  levels: readonly PlannedLevel[],
  { dataType, fill }: ValuePlan,
  gzip: Gzip,
): Promise<ArchiveFile[]> {
  const shards: ArchiveFile[] = [];
  let exact = finest;
  for (const [level, { dimensions, factor }] of levels.entries()) {
    const before = levels[level - 1];
    if (before) {
      const by = factor.map((voxels, axis) => voxels / (before.factor[axis] ?? 1)) as Triple;
      // Rounded once, when it is stored, and not from level to level.
      exact = halveLevel(exact, before.dimensions, by);
    }
    const data = before ? roundTo(exact, dataType) : finest;
    shards.unshift(holdFile(`${level}/c/0/0/0`, await writeLevel(data, dimensions, fill, gzip)));
  }
  return shards;
}
