import type { SourceFile } from '../sources/source-file.js';
import type { HeaderFacts, PlacedFrame, SetAside, Stack } from '../spacing/report.js';
import { buildCoarse, chooseCoarseFrames, coarseSize, type CoarseFrame } from './coarse-volume.js';
import { chooseWindow } from './choose-window.js';
import type { FrameReaders } from './frame-readers.js';
import type { FramePixels, FrameTask } from './frame-task.js';
import { startFrameReaders } from './frame-worker-pool.js';
import { layOutGrid, type Grid, type GridOptions } from './lay-out-grid.js';
import { countValues } from './count-values.js';
import type { Placement } from './place-slice.js';
import type { ScalarVolume } from './scalar-volume.js';

/** Where the pixels of a frame are. */
export interface FrameFile {
  file: SourceFile;
  pixels: FramePixels;
}

export interface BuildOptions extends GridOptions {
  signal?: AbortSignal;
  /** The window of another phase of the same stack; chosen from the samples where none is given. */
  window?: ScalarVolume['window'];
  /** @param bytes of samples read so far */
  onProgress?: (done: number, total: number, bytes: number) => void;
  /** A coarse block of the same extents, from a few frames, as soon as they are in. */
  onCoarse?: (volume: ScalarVolume) => void;
}

export interface BuiltVolume {
  volume: ScalarVolume;
  /** Frames whose pixels could not be read, or only in part. */
  setAside: SetAside[];
  /** Frames that are in the block. */
  shown: number;
}

/** Samples of the coarse frames that are kept for the fine block; beyond, the frames are read again. */
const mostKeptBytes = 48 * 2 ** 20;

/**
 * Reads the frames of a stack, those of one phase, into one block, each at its place along the normal: holes stay empty,
 * a tilted stack keeps its lean. A few frames spread over the stack come first, and make a coarse block. Reduced
 * by averaging where the block would not fit its budget; frames not needed then are not read.
 * @throws what `signal` aborts with; nothing else: frames that cannot be read are set aside
 */
export async function buildVolume(
  stack: Stack,
  open: (facts: HeaderFacts) => FrameFile,
  options: BuildOptions = {},
): Promise<BuiltVolume> {
  const signal = options.signal ?? new AbortController().signal;
  const readers = await startFrameReaders(signal);
  try {
    return await new Building(stack, open, readers, signal, options).build();
  } finally {
    readers.stop();
  }
}

class Building {
  readonly #stack: Stack;
  readonly #open: (facts: HeaderFacts) => FrameFile;
  readonly #readers: FrameReaders;
  readonly #signal: AbortSignal;
  readonly #options: BuildOptions;
  readonly #setAside = new Map<string, SetAside>();
  #done = 0;
  #total = 0;
  #bytes = 0;
  #shown = 0;

  constructor(
    stack: Stack,
    open: (facts: HeaderFacts) => FrameFile,
    readers: FrameReaders,
    signal: AbortSignal,
    options: BuildOptions,
  ) {
    this.#stack = stack;
    this.#open = open;
    this.#readers = readers;
    this.#signal = signal;
    this.#options = options;
  }

  async build(): Promise<BuiltVolume> {
    const { report, frames } = this.#stack;
    const grid = layOutGrid(report, frames, this.#options);
    const chosen = chooseFrames(frames, grid);
    this.#total = chosen.length;

    const coarse = await this.#readCoarse(chooseCoarseFrames(chosen, grid), grid);
    const window = this.#options.window ?? chooseWindow(coarse.map((frame) => frame.values));
    if (chosen.length > coarse.length) this.#options.onCoarse?.(buildCoarse(coarse, grid, window));

    const plane = grid.dimensions[0] * grid.dimensions[1];
    const data = new Uint8Array(plane * grid.dimensions[2]);
    const put = (frame: PlacedFrame, bytes: Uint8Array) => data.set(bytes, grid.planeOf(frame.index) * plane);

    const isInverted = coarse.some((frame) => frame.isInverted);
    const placementOf = (frame: PlacedFrame) => this.#place(frame, grid, window, isInverted);
    const known = new Map(coarse.map((frame) => [frame.placed, frame]));
    await this.#inLanes(chosen, async (frame) => {
      const read = known.get(frame);
      if (read?.samples) {
        const { samples } = read;
        read.samples = null;
        put(frame, await this.#readers.place(samples, placementOf(frame)));
        return;
      }
      const { file, task } = this.#taskOf(frame);
      const { value, failure } = await this.#readers.plane(file, task, placementOf(frame));
      if (failure) this.#setAside.set(failure.file, failure);
      if (value) put(frame, value);
      if (!read) this.#count(value?.byteLength ?? 0, value !== null);
    });

    const volume: ScalarVolume = {
      data,
      dimensions: grid.dimensions,
      sourceDimensions: grid.source,
      window,
      histogram: countValues(data),
    };
    this.#signal.throwIfAborted();
    return { volume, setAside: [...this.#setAside.values()], shown: this.#shown };
  }

  async #readCoarse(frames: PlacedFrame[], grid: Grid): Promise<CoarseFrame[]> {
    const size = coarseSize(grid);
    const coarse: CoarseFrame[] = [];
    let kept = 0;
    await this.#inLanes(frames, async (placed) => {
      const { file, task } = this.#taskOf(placed);
      const columns = Math.max(1, Math.round((task.pixels.columns * size[0]) / grid.source[0]));
      const rows = Math.max(1, Math.round((task.pixels.rows * size[1]) / grid.source[1]));
      const { value, failure } = await this.#readers.thumb(file, task, columns, rows);
      if (failure) this.#setAside.set(failure.file, failure);
      this.#count(value?.samples.data.byteLength ?? 0, value !== null);
      if (!value) return;
      kept += value.samples.data.byteLength;
      const { slope, intercept } = rescaleOf(task);
      coarse.push({
        placed,
        columns,
        rows,
        values: value.values.map((stored) => stored * slope + intercept),
        samples: kept <= mostKeptBytes ? value.samples : null,
        isInverted: task.pixels.photometricInterpretation === 'MONOCHROME1',
      });
    });
    return coarse;
  }

  #taskOf({ facts }: PlacedFrame): { file: SourceFile; task: FrameTask } {
    const { file, pixels } = this.#open(facts);
    return { file, task: { pixels, frame: facts.frame } };
  }

  #place(frame: PlacedFrame, grid: Grid, window: ScalarVolume['window'], isInverted: boolean): Placement {
    const { slope, intercept } = rescaleOf(this.#taskOf(frame).task);
    const scale = 255 / (window.high - window.low);
    return {
      columns: grid.dimensions[0],
      rows: grid.dimensions[1],
      ratio: [grid.ratio[0], grid.ratio[1]],
      shift: grid.shiftOf(frame),
      scale: isInverted ? -slope * scale : slope * scale,
      offset: isInverted ? (window.high - intercept) * scale : (intercept - window.low) * scale,
    };
  }

  async #inLanes(frames: readonly PlacedFrame[], work: (frame: PlacedFrame) => Promise<void>) {
    const waiting = frames.values();
    const lane = async () => {
      for (const frame of waiting) {
        this.#signal.throwIfAborted();
        await work(frame);
      }
    };
    await Promise.all(Array.from({ length: this.#readers.lanes }, lane));
  }

  #count(bytes: number, isShown: boolean) {
    this.#done += 1;
    this.#bytes += bytes;
    if (isShown) this.#shown += 1;
    this.#options.onProgress?.(this.#done, this.#total, this.#bytes);
  }
}

function rescaleOf({ pixels, frame }: FrameTask): { slope: number; intercept: number } {
  return pixels.rescale[frame - 1] ?? pixels.rescale[0] ?? { slope: 1, intercept: 0 };
}

/** One frame for each plane of the block: the one nearest to the plane's middle. */
function chooseFrames(frames: readonly PlacedFrame[], grid: Grid): PlacedFrame[] {
  const nearest = new Map<number, PlacedFrame>();
  for (const frame of frames) {
    const plane = grid.planeOf(frame.index);
    const middle = (plane + 0.5) * grid.ratio[2] - 0.5;
    const other = nearest.get(plane);
    const isNearer = !other || Math.abs(frame.index - middle) < Math.abs(other.index - middle);
    if (isNearer) nearest.set(plane, frame);
  }
  return [...nearest.values()];
}
