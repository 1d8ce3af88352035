import { fileProblemOf, ProblemError, type FileProblem } from '../../model/problem/problem.js';
import type { StoredSamples } from '../../model/samples.js';
import type { PixelLayout } from '../../readers/dicom/pixel-layout.js';
import { readSamples } from '../../readers/dicom/read-samples.js';
import type { DicomFile } from '../../readers/dicom/web/web-image.js';
import type { ImagePage } from '../../readers/images/read-page.js';
import type { RawPage } from '../../readers/raw/raw-page.js';
import { averageBoxes, placeSlice, type Footprint, type Placement } from '../block/place-slice.js';

/** Where the samples of a DICOM file lie, or those of one page of an image, or of one slice of plain samples. */
export type FramePixels = PixelLayout | ImagePage | RawPage;

/** Which frame of a file to read, and how it is stored. */
export interface FrameTask {
  pixels: FramePixels;
  /** From 1, as in `HeaderFacts`. */
  frame: number;
}

/** What was read of a frame. */
export interface Answer<T> {
  /** In full or in part; `null` where nothing could be read. */
  value: T | null;
  /** Why not in full: as data, since an error that passes from worker to page keeps its message alone. */
  problem: FileProblem | null;
}

/** A small image of a frame, in stored values. */
export interface Thumb {
  values: Float32Array<ArrayBuffer>;
  /** The frame itself, for placing it later without reading it again. */
  samples: StoredSamples;
}

/** Reads a frame and averages it down. */
export async function readThumb(
  file: DicomFile,
  task: FrameTask,
  footprint: Footprint,
  signal?: AbortSignal,
): Promise<Answer<Thumb>> {
  const { value: samples, problem } = await readFrame(file, task, signal);
  if (!samples) return { value: null, problem };
  return { value: { values: averageBoxes(samples, footprint), samples }, problem };
}

/** Reads a frame and fills `plane` of the block with it, or leaves it as it is where nothing can be read. */
export async function readPlane(
  file: DicomFile,
  task: FrameTask,
  placement: Placement,
  plane: Uint8Array<ArrayBuffer>,
  signal?: AbortSignal,
): Promise<Answer<true>> {
  const { value: samples, problem } = await readFrame(file, task, signal);
  if (!samples) return { value: null, problem };
  placeSlice(samples, placement, plane);
  return { value: true, problem };
}

/** Reads a frame as it is stored. */
export async function readFrame(
  file: DicomFile,
  task: FrameTask,
  signal?: AbortSignal,
): Promise<Answer<StoredSamples>> {
  try {
    return { value: await readStored(file, task, signal), problem: null };
  } catch (error) {
    signal?.throwIfAborted();
    const value = error instanceof ProblemError ? error.partial : null;
    return { value, problem: fileProblemOf(file.name, error) };
  }
}

async function readStored(
  file: DicomFile,
  { pixels, frame }: FrameTask,
  signal: AbortSignal | undefined,
): Promise<StoredSamples> {
  if (!('format' in pixels)) return readSamples(file, pixels, frame, signal);
  const { readPage } = await import('../../readers/images/read-page.js');
  return readPage(file, pixels, signal);
}
