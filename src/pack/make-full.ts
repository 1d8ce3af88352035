import type { FileProblem } from '../model/problem/problem.js';
import type { Stack } from '../model/report.js';
import type { SampleArray } from '../model/samples.js';
import type { Triple } from '../volume/scalar-volume.js';
import { describeArray } from './format/describe-array.js';
import { describeGroup } from './format/describe-group.js';
import { holdJson } from './format/write-archive.js';
import type { FrameAverager } from './levels/frame-averager.js';
import { layOutPack } from './levels/lay-out-pack.js';
import { LevelWriter, planFullLevel, type Spool } from './levels/level-writer.js';
import { PlaneHalver } from './levels/plane-halver.js';
import { planLevels } from './levels/plan-levels.js';
import { readPlanes, type ReadPlanes } from './levels/read-planes.js';
import { describePack, planValues, type MadePack, type PackOptions, type PackTools } from './make-pack.js';

export interface FullTools extends PackTools {
  averager: FrameAverager;
  /** Where levels are kept until the coarsest is made, which stands first. */
  spool: Spool;
}

/**
 * Makes a pyramid of every voxel of a stack, of its first time point, as it is stored: a conversion of the deposit with
 * its true proportions. Slices that lean or lie unevenly are put in their places, which changes their values. What is held
 * is a layer of chunks of each level.
 */
export async function makeFull(
  stack: Stack,
  tools: FullTools,
  options: Omit<PackOptions, 'bits' | 'edge'>,
): Promise<MadePack> {
  const frames = stack.frames.filter(({ phase }) => phase === 0);
  const grid = layOutPack(stack.report, frames, Infinity);
  const plan = await planValues({ report: stack.report, frames }, tools, { bits: null });
  const levels = planLevels(grid.dimensions, grid.proportions);
  const pyramid = levels.map(({ dimensions, factor }, level) => {
    const writer = new LevelWriter(level, planFullLevel(dimensions, plan), tools.spool, tools.gzip);
    const next = levels[level + 1];
    const by = next && (next.factor.map((voxels, axis) => voxels / (factor[axis] ?? 1)) as Triple);
    return { writer, halver: by ? new PlaneHalver(dimensions, by) : null };
  });
  /** Adds a plane to a level, and what it makes to the next. */
  const add = async (level: number, plane: SampleArray | null): Promise<void> => {
    const { writer, halver } = pyramid[level] ?? {};
    if (!plane || !writer) return;
    await writer.add(plane);
    await add(level + 1, halver?.add(plane) ?? null);
  };

  const read: ReadPlanes = { problems: new Map<string, FileProblem>(), unread: [] };
  const range = { min: Infinity, max: -Infinity };
  for await (const plane of readPlanes(grid, plan, { ...tools, onProgress: options.onProgress }, read)) {
    widen(range, plane);
    await add(0, plane);
  }
  for (const [level, { halver }] of pyramid.entries()) await add(level + 1, halver?.end() ?? null);

  const shards = [];
  for (const { writer } of pyramid) shards.unshift(...(await writer.end()));
  const { unread, problems } = read;
  if (range.max < range.min) Object.assign(range, { min: 0, max: 0 });
  const pack = describePack(stack, grid, { plan, range, unread, levels }, { ...options, bits: null });
  const arrays = pyramid.map(({ writer }, level) =>
    holdJson(`${level}/zarr.json`, describeArray(writer.array)),
  );
  return {
    files: [holdJson('zarr.json', describeGroup(pack)), ...arrays, ...shards],
    pack,
    levels,
    problems: [...problems.values()],
    shown: grid.frames.length - unread.length,
  };
}

function widen(range: { min: number; max: number }, values: SampleArray): void {
  for (const value of values) {
    if (value < range.min) range.min = value;
    if (value > range.max) range.max = value;
  }
}
