import type { ByteReader } from '../../readers/dicom/byte-reader.js';
import type { PixelLayout } from '../../readers/dicom/pixel-layout.js';
import { readSamples } from '../../readers/dicom/read-samples.js';
import type { StoredSamples } from '../../model/samples.js';
import type { ImagePage } from '../../readers/images/read-page.js';
import type { SetAside } from '../../model/report.js';
import { averageBoxes, placeSlice, type Placement } from '../block/place-slice.js';

/** Where the samples of a DICOM file lie, or those of one page of a picture. */
export type FramePixels = PixelLayout | ImagePage;

/** Which frame of a file to read, and how it is stored. */
export interface FrameTask {
  pixels: FramePixels;
  /** From 1, as in `HeaderFacts`. */
  frame: number;
}

/** What became of a frame: samples in full or in part, and the reason where not in full. */
export interface FrameAnswer<T> {
  value: T | null;
  failure: SetAside | null;
}

/** A small picture of a frame, in stored values. */
export interface Thumb {
  values: Float32Array<ArrayBuffer>;
  columns: number;
  rows: number;
  /** The frame itself, for placing it later without reading it again. */
  samples: StoredSamples;
}

/** Reads a frame and averages it down to `columns × rows`. */
export async function readThumb(
  file: ByteReader,
  task: FrameTask,
  columns: number,
  rows: number,
  signal?: AbortSignal,
): Promise<FrameAnswer<Thumb>> {
  const { value: samples, failure } = await read(file, task, signal);
  if (!samples) return { value: null, failure };
  const values = averageBoxes(samples, columns, rows);
  return { value: { values, columns, rows, samples }, failure };
}

/** Reads a frame and fills `plane` of the block with it, or leaves it as it is where nothing can be read. */
export async function readPlane(
  file: ByteReader,
  task: FrameTask,
  placement: Placement,
  plane: Uint8Array<ArrayBuffer>,
  signal?: AbortSignal,
): Promise<FrameAnswer<true>> {
  const { value: samples, failure } = await read(file, task, signal);
  if (!samples) return { value: null, failure };
  placeSlice(samples, placement, plane);
  return { value: true, failure };
}

async function read(
  file: ByteReader,
  task: FrameTask,
  signal: AbortSignal | undefined,
): Promise<FrameAnswer<StoredSamples>> {
  try {
    return { value: await readStored(file, task, signal), failure: null };
  } catch (error) {
    signal?.throwIfAborted();
    const { partial } = error as { partial?: StoredSamples | null };
    return { value: partial ?? null, failure: describeFailure(file.name, error) };
  }
}

async function readStored(
  file: ByteReader,
  { pixels, frame }: FrameTask,
  signal: AbortSignal | undefined,
): Promise<StoredSamples> {
  if (!('format' in pixels)) return readSamples(file, pixels, frame, signal);
  const { readPage } = await import('../../readers/images/read-page.js');
  return readPage(file, pixels, signal);
}

function describeFailure(file: string, error: unknown): SetAside {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'NOT_AN_IMAGE';
  const message = error instanceof Error ? error.message : String(error);
  return { file, code, severity: 'warn', message };
}
