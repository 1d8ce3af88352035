import type { Readable } from '../../model/readable.js';
import type { StoredSamples } from '../../model/samples.js';
import type { Footprint } from '../../volume/block/place-slice.js';
import { readFrame, type Answer, type FrameTask } from '../../volume/frames/frame-task.js';
import { averageSlice } from './average-slice.js';

/** Reads frames and averages them, here or in workers. */
export interface FrameAverager {
  /** How many frames are worth asking for at once. */
  readonly lanes: number;
  /** A frame as a plane of voxels, in stored values; NaN where it does not reach. */
  average(file: Readable, task: FrameTask, footprint: Footprint): Promise<Answer<Float32Array<ArrayBuffer>>>;
  /** A frame as it is stored. */
  read(file: Readable, task: FrameTask): Promise<Answer<StoredSamples>>;
  stop(): Promise<void>;
}

/** Reads a frame and averages it, in whatever thread this runs. */
export async function averageFrame(
  file: Readable,
  task: FrameTask,
  footprint: Footprint,
): Promise<Answer<Float32Array<ArrayBuffer>>> {
  const { value: samples, problem } = await readFrame(file, task);
  return { value: samples && averageSlice(samples, footprint), problem };
}

/** Reads one frame while another is averaged. */
export const averageHere = (): FrameAverager => ({
  lanes: 2,
  average: averageFrame,
  read: readFrame,
  stop: () => Promise.resolve(),
});
