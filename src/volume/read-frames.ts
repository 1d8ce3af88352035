import type { ByteReader } from '../dicom/byte-reader.js';
import { DicomError } from '../dicom/dicom-error.js';
import type { PixelLayout } from '../dicom/pixel-layout.js';
import { readSamples } from '../dicom/read-samples.js';
import type { StoredSamples } from '../dicom/stored-samples.js';
import type { HeaderFacts, PlacedFrame, SetAside } from '../spacing/report.js';

/** Where the pixels of a frame are. */
export interface FrameFile {
  file: ByteReader;
  pixels: PixelLayout;
}

export interface ReadOptions {
  signal?: AbortSignal;
  /** @param bytes of samples read so far */
  onProgress?: (done: number, total: number, bytes: number) => void;
}

/** Frames read at once: what a browser opens to one host. */
const readsAtOnce = 6;

/** A frame that was read, with what turns its samples into modality values. */
export interface ReadFrame {
  placed: PlacedFrame;
  samples: StoredSamples;
  slope: number;
  intercept: number;
  isInverted: boolean;
}

/** Reads frames a few at a time, and remembers which could not be read. */
export class FrameReading {
  readonly setAside: SetAside[] = [];
  shown = 0;
  #done = 0;
  #bytes = 0;
  readonly #open: (facts: HeaderFacts) => FrameFile;
  readonly #total: number;
  readonly #options: ReadOptions;

  constructor(open: (facts: HeaderFacts) => FrameFile, total: number, options: ReadOptions) {
    this.#open = open;
    this.#total = total;
    this.#options = options;
  }

  /** @param use is handed each frame as it comes; without it all are returned */
  async readAll(frames: PlacedFrame[], use?: (frame: ReadFrame) => void): Promise<ReadFrame[]> {
    const kept: ReadFrame[] = [];
    const queue = [...frames];
    const work = async () => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        const frame = await this.#read(next);
        if (frame && use) use(frame);
        else if (frame) kept.push(frame);
        this.#done += 1;
        this.#options.onProgress?.(this.#done, this.#total, this.#bytes);
      }
    };
    await Promise.all(Array.from({ length: readsAtOnce }, work));
    return kept;
  }

  async #read(placed: PlacedFrame): Promise<ReadFrame | null> {
    const { signal } = this.#options;
    signal?.throwIfAborted();
    const { file, pixels } = this.#open(placed.facts);
    const frame = placed.facts.frame;
    const samples = await readSamples(file, pixels, frame, signal).catch((error: unknown) => {
      signal?.throwIfAborted();
      this.setAside.push(describeFailure(placed.facts.file, error));
      return error instanceof DicomError ? error.partial : null;
    });
    if (!samples) return null;
    this.shown += 1;
    this.#bytes += samples.data.byteLength;
    const rescale = pixels.rescale[frame - 1] ?? pixels.rescale[0];
    return {
      placed,
      samples,
      slope: rescale?.slope ?? 1,
      intercept: rescale?.intercept ?? 0,
      isInverted: pixels.photometricInterpretation === 'MONOCHROME1',
    };
  }
}

function describeFailure(file: string, error: unknown): SetAside {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'NOT_AN_IMAGE';
  const message = error instanceof Error ? error.message : String(error);
  return { file, code, severity: 'warn', message };
}
