import type { HeaderFacts, PlacedFrame, SetAside, Stack } from '../../model/report.js';
import { allocateBlock } from './allocate-block.js';
import { buildCoarse, chooseCoarseFrames, countCoarsePlanes, type CoarseFrame } from './coarse-volume.js';
import { chooseWindow } from './choose-window.js';
import { countValues } from './count-values.js';
import { startFrameReaders } from '../frames/frame-worker-pool.js';
import { chooseNearest, layOutGrid, planeOf, type Grid } from '../grid/lay-out-grid.js';
import { fillBetween } from '../grid/lay-out-slices.js';
import { pause } from '../pause.js';
import type { Placement } from './place-slice.js';
import {
  inLanes,
  isStoredInverted,
  rescaleOf,
  taskOf,
  type FrameFile,
  type FrameReading,
} from '../frames/read-frames.js';
import type { ScalarVolume } from '../scalar-volume.js';
import { placeAgain, readCoarse, showsAlready, type Sketch, type SketchOptions } from './sketch-volume.js';
import { choosePlanes, thinVolume } from './thin-volume.js';

export { sketchVolume, type Sketch } from './sketch-volume.js';

export interface BuildOptions extends SketchOptions {
  signal?: AbortSignal;
  /** The window of another phase of the same stack; chosen from the samples where none is given. */
  window?: ScalarVolume['window'];
  /** A sketch that is shown already; its readers are taken over. */
  sketch?: Sketch | null;
  /** @param bytes of samples read so far */
  onProgress?: (done: number, total: number, bytes: number) => void;
  /**
   * Coarser blocks of the same extents: one as soon as its few frames are in, unless `sketch` shows the same, and,
   * of a large block, one of a third of its frames.
   */
  onCoarse?: (volume: ScalarVolume) => void;
  /** Finds memory for the block. */
  allocate?: (bytes: number) => Uint8Array<ArrayBuffer>;
}

export interface BuiltVolume {
  volume: ScalarVolume;
  /** Frames whose pixels could not be read, or only in part. */
  setAside: SetAside[];
  /** Frames that are in the block. */
  shown: number;
  /** Slices lie straight and evenly, so that a region of the stack can be laid out by itself. */
  isEven: boolean;
}

/**
 * Reads the frames of a stack, those of one phase, into one block, each at its place along the normal: holes stay
 * empty, a tilted stack keeps its lean. A few frames spread over the stack come first, and make a coarse block. Reduced
 * by averaging where the block would not fit its budget; frames not needed then are not read, nor those outside the
 * region that is asked for.
 * @throws what `signal` aborts with; nothing else: frames that cannot be read are set aside
 */
export async function buildVolume(
  stack: Stack,
  open: (facts: HeaderFacts) => FrameFile,
  options: BuildOptions = {},
): Promise<BuiltVolume> {
  const signal = options.signal ?? new AbortController().signal;
  const readers = options.sketch?.readers ?? (await startFrameReaders(signal, options.onWait));
  try {
    return await new Building(stack, { open, readers, signal }, options).build();
  } finally {
    readers.stop();
  }
}

class Building {
  readonly #stack: Stack;
  readonly #reading: FrameReading;
  readonly #options: BuildOptions;
  readonly #setAside = new Map<string, SetAside>();
  #done = 0;
  #total = 0;
  #bytes = 0;
  #shown = 0;

  constructor(stack: Stack, reading: FrameReading, options: BuildOptions) {
    this.#stack = stack;
    this.#reading = reading;
    this.#options = options;
  }

  async build(): Promise<BuiltVolume> {
    const { report, frames } = this.#stack;
    const { allocate = (bytes) => new Uint8Array(bytes) } = this.#options;
    const layOut = (budgetBytes = this.#options.budgetBytes) =>
      layOutGrid(report, frames, { ...this.#options, ...(budgetBytes && { budgetBytes }) });
    const { grid, data } = allocateBlock(layOut, allocate);
    const chosen = chooseNearest(frames, grid, grid.dimensions[2]);
    this.#total = chosen.length;
    const { coarse, window } = await this.#sketch(frames, chosen, grid);

    const plane = grid.dimensions[0] * grid.dimensions[1];
    const filled: number[] = [];
    const planeAt = (at: number) => data.subarray(at * plane, (at + 1) * plane);

    const isInverted = chosen.some((frame) => isStoredInverted(taskOf(this.#reading, frame).task));
    const placementOf = (frame: PlacedFrame) => this.#place(frame, grid, window, isInverted);
    const known = new Map(coarse.map((frame) => [frame.placed, frame]));
    const { readers } = this.#reading;
    const fill = async (frame: PlacedFrame) => {
      const at = planeOf(grid.depthOf(frame), grid.dimensions[2]);
      const read = known.get(frame);
      if (read?.samples) {
        const { samples } = read;
        read.samples = null;
        const isPlaced = await readers.place(samples, placementOf(frame), planeAt(at));
        if (isPlaced) filled.push(at);
        if (isPlaced) return;
      }
      const { file, task } = taskOf(this.#reading, frame);
      const { value, failure } = await readers.plane(file, task, placementOf(frame), planeAt(at));
      if (failure) this.#setAside.set(failure.file, failure);
      if (value) filled.push(at);
      if (!read) this.#count(value ? plane : 0, value !== null);
    };
    const planes = choosePlanes(grid);
    const early = new Set(planes);
    const isEarly = (frame: PlacedFrame) => early.has(planeOf(grid.depthOf(frame), grid.dimensions[2]));
    const pixels = grid.source[0] * grid.source[1];
    await inLanes(this.#reading, chosen.filter(isEarly), pixels, fill);
    if (planes.length > 0) {
      const thin = await thinVolume(data, grid, planes, window);
      this.#reading.signal.throwIfAborted();
      this.#options.onCoarse?.(thin);
    }
    await inLanes(
      this.#reading,
      chosen.filter((frame) => !isEarly(frame)),
      pixels,
      fill,
    );

    if (grid.isUneven) fillBetween(data, plane, filled);
    await pause();
    const volume: ScalarVolume = {
      data,
      dimensions: grid.dimensions,
      sourceDimensions: grid.source,
      ...(grid.region && { region: grid.region }),
      lean: grid.lean,
      window,
      histogram: countValues(data),
    };
    this.#reading.signal.throwIfAborted();
    const isEven = !grid.isUneven && grid.lean.every((slip) => slip === 0);
    return { volume, setAside: [...this.#setAside.values()], shown: this.#shown, isEven };
  }

  /**
   * Shows the stack coarsely first: from the sketch that is there, or else from a few of its frames. A region of a
   * stack whose window is known needs none.
   */
  async #sketch(placed: PlacedFrame[], chosen: PlacedFrame[], grid: Grid) {
    const { sketch, onCoarse } = this.#options;
    if (grid.region && this.#options.window) return { coarse: [], window: this.#options.window };
    const known = sketch && placeAgain(sketch, placed);
    if (sketch && known) {
      for (const frame of sketch.frames) frame.samples = null;
      for (const { failure } of known) if (failure) this.#setAside.set(failure.file, failure);
      this.#countKnown(known, chosen);
      const { window, dimensions } = sketch.volume;
      if (!showsAlready(sketch, known, grid)) onCoarse?.(buildCoarse(known, grid, window, dimensions[2]));
      return { coarse: known, window };
    }
    const planes = countCoarsePlanes(grid);
    const coarse = await readCoarse(chooseCoarseFrames(chosen, grid, planes), grid, this.#reading, {
      onFrame: (bytes) => this.#count(bytes, true),
      onFailure: (failure) => this.#setAside.set(failure.file, failure),
    });
    const window = this.#options.window ?? chooseWindow(coarse.map(({ values }) => values));
    if (chosen.length > coarse.length) onCoarse?.(buildCoarse(coarse, grid, window, planes));
    return { coarse, window };
  }

  /** Counts the frames of a sketch that the block needs, and lets go of the samples of the others. */
  #countKnown(known: readonly CoarseFrame[], chosen: readonly PlacedFrame[]) {
    const needed = new Set(chosen);
    for (const frame of known) {
      if (needed.has(frame.placed)) this.#count(frame.samples?.data.byteLength ?? 0, true);
      else frame.samples = null;
    }
  }

  #place(frame: PlacedFrame, grid: Grid, window: ScalarVolume['window'], isInverted: boolean): Placement {
    const { slope, intercept } = rescaleOf(taskOf(this.#reading, frame).task);
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

  #count(bytes: number, isShown: boolean) {
    this.#done += 1;
    this.#bytes += bytes;
    if (isShown) this.#shown += 1;
    this.#options.onProgress?.(this.#done, this.#total, this.#bytes);
  }
}
