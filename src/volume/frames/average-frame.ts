import type { DicomFile } from '../../readers/dicom/web/web-image.js';
import { averageSlice } from '../block/average-slice.js';
import type { Footprint } from '../block/place-slice.js';
import { readFrame, type Answer, type FrameTask } from './frame-task.js';

/** Reads a frame and averages it, in whatever thread this runs: see {@link averageSlice}. */
export async function averageFrame(
  file: DicomFile,
  task: FrameTask,
  footprint: Footprint,
  signal?: AbortSignal,
): Promise<Answer<Float32Array<ArrayBuffer>>> {
  const { value: samples, problem } = await readFrame(file, task, signal);
  return { value: samples && averageSlice(samples, footprint), problem };
}
