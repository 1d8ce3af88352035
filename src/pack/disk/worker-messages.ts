import type { FileProblem } from '../../model/problem/problem.js';
import type { Bytes } from '../../model/readable.js';
import type { StoredSamples } from '../../model/samples.js';
import type { Footprint } from '../../volume/block/place-slice.js';
import type { Answer, FrameTask } from '../../volume/frames/frame-task.js';

/** What a worker is asked to do. Its file stays where it is: the worker asks for its bytes. */
export type Job =
  | { kind: 'average'; name: string; size: number | null; task: FrameTask; footprint: Footprint }
  | { kind: 'read'; name: string; size: number | null; task: FrameTask }
  | { kind: 'gzip'; bytes: Bytes };

/** What a worker made: an averaged frame, one as it is stored, or packed bytes. */
export type JobResult =
  { answer: Answer<Float32Array<ArrayBuffer>> } | { samples: Answer<StoredSamples> } | { bytes: Bytes };

/** Bytes that were asked for, or why they cannot be had. */
export type ReadResult = { bytes: Bytes } | { problem: FileProblem };

/** `id` is that of the job, `read` that of what is asked for during it. */
export type ToWorker = { id: number; job: Job } | { read: number; result: ReadResult };

export type FromWorker =
  { id: number; result: JobResult } | { id: number; read: number; start: number; end: number };

/** What is given away with a result, since it is of no use here any more. */
export function buffersOf(result: JobResult): ArrayBuffer[] {
  if ('bytes' in result) return [result.bytes.buffer];
  const made = 'samples' in result ? result.samples.value?.data : result.answer.value;
  return made ? [made.buffer] : [];
}

/** The same bytes in a buffer of their own, which can be given away. */
export function ownBytes(bytes: Bytes): Bytes {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
}
