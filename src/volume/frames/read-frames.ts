import type { SourceFile } from '../../sources/source-file.js';
import type { HeaderFacts, PlacedFrame } from '../../model/report.js';
import type { FrameReaders } from './frame-readers.js';
import type { FramePixels, FrameTask } from './frame-task.js';

/** Where the pixels of a frame are. */
export interface FrameFile {
  file: SourceFile;
  pixels: FramePixels;
}

/** What frames are read with. */
export interface FrameReading {
  open: (facts: HeaderFacts) => FrameFile;
  readers: FrameReaders;
  signal: AbortSignal;
}

/** The file of a frame, and what to read of it. */
export function taskOf(
  { open }: FrameReading,
  { facts }: PlacedFrame,
): { file: SourceFile; task: FrameTask } {
  const { file, pixels } = open(facts);
  return { file, task: { pixels, frame: facts.frame } };
}

/** How a frame's stored values become modality values (PS3.3 C.11.1.1.2). */
export function rescaleOf({ pixels, frame }: FrameTask): { slope: number; intercept: number } {
  return pixels.rescale[frame - 1] ?? pixels.rescale[0] ?? { slope: 1, intercept: 0 };
}

/** Whether the smallest values are the brightest (PS3.3 C.7.6.3.1.2). */
export function isStoredInverted({ pixels }: FrameTask): boolean {
  return pixels.photometricInterpretation === 'MONOCHROME1';
}

/** Samples in flight at once, as stored and as read: large frames take turns. */
const mostBytesInFlight = 48 * 2 ** 20;

/**
 * Does `work` for every frame, as many at once as the readers have lanes, fewer where frames are large.
 * @param voxels of one frame
 * @throws what the signal aborts with
 */
export async function inLanes(
  { readers, signal }: FrameReading,
  frames: readonly PlacedFrame[],
  voxels: number,
  work: (frame: PlacedFrame) => Promise<void>,
): Promise<void> {
  const lanes = Math.max(2, Math.min(readers.lanes, Math.floor(mostBytesInFlight / (voxels * 4))));
  const waiting = frames.values();
  const lane = async () => {
    for (const frame of waiting) {
      signal.throwIfAborted();
      await work(frame);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
