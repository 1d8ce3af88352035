import type { Readable } from '../../model/readable.js';
import { placeSlice, type Footprint, type Placement, type SliceSamples } from '../block/place-slice.js';
import { takeTurns } from '../pause.js';
import { readPlane, readThumb, type Answer, type FrameTask, type Thumb } from './frame-task.js';

/** One plane of the block, or a plane to be copied there. */
export type Plane = Uint8Array<ArrayBuffer>;

/** Reads frames somewhere: in workers, or on the page where none can start. */
export interface FrameReaders {
  /** How many frames are worth asking for at once. */
  readonly lanes: number;
  thumb(file: Readable, task: FrameTask, footprint: Footprint): Promise<Answer<Thumb>>;
  /** Fills `plane` with a frame, or leaves it as it is where nothing can be read. */
  plane(file: Readable, task: FrameTask, placement: Placement, plane: Plane): Promise<Answer<true>>;
  /** Fills `plane` with samples that were read before; they are handed over for good. @returns whether it could */
  place(samples: SliceSamples, placement: Placement, plane: Plane): Promise<boolean>;
  /** A frame as a plane of voxels in stored values; NaN where it does not reach. */
  average(file: Readable, task: FrameTask, footprint: Footprint): Promise<Answer<Float32Array<ArrayBuffer>>>;
  stop(): void;
}

/** Frames in flight at once: what a browser opens to one host by HTTP/1.1. More took a fifth longer to the first picture. */
export const framesInFlight = 6;

/** Reads on the page itself, giving way to it between frames. */
export function readOnPage(signal: AbortSignal): FrameReaders {
  const giveWay = takeTurns();
  return {
    lanes: framesInFlight,
    async thumb(file, task, footprint) {
      const answer = await readThumb(file, task, footprint, signal);
      await giveWay();
      return answer;
    },
    async plane(file, task, placement, plane) {
      const answer = await readPlane(file, task, placement, plane, signal);
      await giveWay();
      return answer;
    },
    async place(samples, placement, plane) {
      placeSlice(samples, placement, plane);
      await giveWay();
      return true;
    },
    async average(file, task, footprint) {
      // Only what makes a pack asks for it.
      const { averageFrame } = await import('./average-frame.js');
      const answer = await averageFrame(file, task, footprint, signal);
      await giveWay();
      return answer;
    },
    stop: () => undefined,
  };
}
