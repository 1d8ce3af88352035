import type { Readable } from '../../model/readable.js';
import type { StoredSamples } from '../../model/samples.js';
import type { Footprint } from '../../volume/block/place-slice.js';
import { averageFrame } from '../../volume/frames/average-frame.js';
import { readFrame, type Answer, type FrameTask } from '../../volume/frames/frame-task.js';

/** Reads frames averaged, here or in workers. */
export interface Averager {
  /** How many frames are worth asking for at once. */
  readonly lanes: number;
  /** A frame as a plane of voxels, in stored values; NaN where it does not reach. */
  average(file: Readable, task: FrameTask, footprint: Footprint): Promise<Answer<Float32Array<ArrayBuffer>>>;
}

/** Reads frames averaged or as they are, until it is stopped. */
export interface FrameAverager extends Averager {
  /** A frame as it is stored. */
  read(file: Readable, task: FrameTask): Promise<Answer<StoredSamples>>;
  stop(): Promise<void>;
}

/** Reads one frame while another is averaged. */
export const averageHere = (): FrameAverager => ({
  lanes: 2,
  average: averageFrame,
  read: readFrame,
  stop: () => Promise.resolve(),
});
