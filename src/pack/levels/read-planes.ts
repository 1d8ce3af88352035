import type { FileProblem } from '../../model/problem/problem.js';
import type { SampleArray, StoredSamples } from '../../model/samples.js';
import { hold, makeArray, type ValuePlan } from '../values/plan-values.js';
import { mapValues, taskOf, type FinestOptions } from './build-finest.js';
import type { FrameAverager } from './frame-averager.js';
import { inOrder } from './in-order.js';
import type { LaidFrame, PackGrid } from './lay-out-pack.js';
import { PlaneMixer } from './plane-mixer.js';

interface PlaneOptions extends FinestOptions {
  averager: FrameAverager;
}

/** What became of the frames while planes were read. */
export interface ReadPlanes {
  problems: Map<string, FileProblem>;
  /** Grid positions whose frame could not be read. */
  unread: number[];
}

/**
 * The planes of the finest level in their order, each frame read once: as they are stored where slices lie evenly and
 * straight, else mixed by their positions. A plane is used again for the next one.
 */
export async function* readPlanes(
  grid: PackGrid,
  plan: ValuePlan,
  options: PlaneOptions,
  read: ReadPlanes,
): AsyncGenerator<SampleArray> {
  if (grid.isUneven || grid.isSheared) yield* mixPlanes(grid, plan, options, read);
  else yield* copyPlanes(grid, plan, options, read);
}

async function* copyPlanes(
  grid: PackGrid,
  plan: ValuePlan,
  { open, averager, onProgress }: PlaneOptions,
  { problems, unread }: ReadPlanes,
): AsyncGenerator<SampleArray> {
  const [columns, rows, slices] = grid.dimensions;
  const plane = makeArray(plan.dataType, columns * rows);
  let next = 0;
  let done = 0;
  const fetch = async (laid: LaidFrame) => {
    const { file, task } = taskOf(laid, open);
    return { laid, task, answer: await averager.read(file, task) };
  };
  for await (const { laid, task, answer } of inOrder(grid.frames, averager.lanes, fetch)) {
    onProgress?.(++done, grid.frames.length);
    const { value, problem } = answer;
    if (problem) problems.set(problem.file, problem);
    if (!value) unread.push(laid.frame.index);
    if (!value || laid.frame.index < next) continue;
    plane.fill(plan.fill);
    for (; next < laid.frame.index; next++) yield plane;
    copySamples(value, plane, [columns, rows], plan, plan.mappingOf(task));
    next += 1;
    yield plane;
  }
  plane.fill(plan.fill);
  for (; next < slices; next++) yield plane;
}

function copySamples(
  { data, columns: width, rows: height }: StoredSamples,
  plane: SampleArray,
  [columns, rows]: readonly [number, number],
  { dataType }: ValuePlan,
  { scale, offset }: { scale: number; offset: number },
): void {
  const isAsStored = scale === 1 && offset === 0 && data.constructor === plane.constructor;
  for (let y = 0; y < Math.min(rows, height); y++) {
    const line = data.subarray(y * width, y * width + Math.min(columns, width));
    if (isAsStored) plane.set(line, y * columns);
    else line.forEach((value, x) => (plane[y * columns + x] = hold(value * scale + offset, dataType)));
  }
}

async function* mixPlanes(
  grid: PackGrid,
  plan: ValuePlan,
  { open, averager, onProgress }: PlaneOptions,
  { problems, unread }: ReadPlanes,
): AsyncGenerator<SampleArray> {
  const [columns, rows, slices] = grid.dimensions;
  const finished: SampleArray[] = [];
  const mixer = new PlaneMixer(columns * rows, slices, (_, values) => {
    const plane = makeArray(plan.dataType, values.length);
    values.forEach((value, at) => (plane[at] = value === value ? hold(value, plan.dataType) : plan.fill));
    finished.push(plane);
  });
  let done = 0;
  const fetch = async (laid: LaidFrame) => {
    const { file, task } = taskOf(laid, open);
    const footprint = { columns, rows, ratio: grid.ratio, shift: laid.shift };
    return { laid, task, answer: await averager.average(file, task, footprint) };
  };
  for await (const { laid, task, answer } of inOrder(grid.frames, averager.lanes, fetch)) {
    onProgress?.(++done, grid.frames.length);
    const { value, problem } = answer;
    if (problem) problems.set(problem.file, problem);
    if (value) mixer.add(mapValues(value, plan, task), laid.shares);
    else unread.push(laid.frame.index);
    yield* finished.splice(0);
  }
  mixer.end();
  yield* finished.splice(0);
}
