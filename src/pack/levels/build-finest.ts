import type { FileProblem } from '../../model/problem/problem.js';
import type { SampleArray } from '../../model/samples.js';
import { isVolume, type FrameFile, type OpenFrame } from '../../volume/frames/frame-source.js';
import type { FrameTask } from '../../volume/frames/frame-task.js';
import { hold, makeArray, type ValuePlan } from '../values/plan-values.js';
import type { Averager } from './frame-averager.js';
import { inOrder } from './in-order.js';
import type { LaidFrame, PackGrid } from './lay-out-pack.js';
import { PlaneMixer } from './plane-mixer.js';

export interface FinestOptions {
  open: OpenFrame;
  averager: Averager;
  /** Of frames that were read. */
  onProgress?: ((done: number, total: number) => void) | undefined;
}

export interface Finest {
  /** Columns fastest, then rows, then slices. */
  data: SampleArray;
  /** Why frames could not be read, or only in part. */
  problems: FileProblem[];
  /** Grid positions whose frame could not be read. */
  unread: number[];
}

/** Reads every frame once, in the order of depth, and averages them into the finest level of a pack. */
export async function buildFinest(
  grid: PackGrid,
  plan: ValuePlan,
  { open, averager, onProgress }: FinestOptions,
): Promise<Finest> {
  const [columns, rows, slices] = grid.dimensions;
  const size = columns * rows;
  const data = makeArray(plan.dataType, size * slices);
  const mixer = new PlaneMixer(size, slices, (plane, values) => {
    const target = data.subarray(plane * size, (plane + 1) * size);
    for (let at = 0; at < size; at++) {
      const value = values[at] ?? NaN;
      target[at] = value === value ? hold(value, plan.dataType) : plan.fill;
    }
  });
  const problems = new Map<string, FileProblem>();
  const unread: number[] = [];
  let done = 0;
  const read = async (laid: LaidFrame) => {
    const { file, task } = taskOf(laid, open);
    const footprint = { columns, rows, ratio: grid.ratio, shift: laid.shift };
    return { laid, task, answer: await averager.average(file, task, footprint) };
  };
  for await (const { laid, task, answer } of inOrder(grid.frames, averager.lanes, read)) {
    const { value, problem } = answer;
    if (problem) problems.set(problem.file, problem);
    if (value) mixer.add(mapValues(value, plan, task), laid.shares);
    else unread.push(laid.frame.index);
    onProgress?.(++done, grid.frames.length);
  }
  mixer.end();
  return { data, problems: [...problems.values()], unread };
}

/** The file of a frame, and what to read of it. */
export function taskOf(
  { frame: { facts } }: Pick<LaidFrame, 'frame'>,
  open: OpenFrame,
): { file: FrameFile['file']; task: FrameTask } {
  const { file, pixels } = open(facts);
  if (isVolume(pixels)) throw new Error(`${file.name} is a volume and has no frames`);
  return { file, task: { pixels, frame: facts.frame } };
}

/** What is averaged as it is stored, as values of the pack. */
export function mapValues(values: Float32Array<ArrayBuffer>, plan: ValuePlan, task: FrameTask): Float32Array {
  const { scale, offset } = plan.mappingOf(task);
  if (scale === 1 && offset === 0) return values;
  for (let at = 0; at < values.length; at++) values[at] = (values[at] ?? NaN) * scale + offset;
  return values;
}
