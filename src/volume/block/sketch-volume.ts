import type { Wait } from '../../sources/http/ask-patiently.js';
import type { HeaderFacts, PlacedFrame, SetAside, Stack } from '../../model/report.js';
import { buildCoarse, coarseSize, countCoarsePlanes, type CoarseFrame } from './coarse-volume.js';
import { chooseWindow } from './choose-window.js';
import type { FrameReaders } from '../frames/frame-readers.js';
import { startFrameReaders } from '../frames/frame-worker-pool.js';
import { chooseNearest, layOutGrid, type Grid, type GridOptions } from '../grid/lay-out-grid.js';
import {
  inLanes,
  isStoredInverted,
  rescaleOf,
  taskOf,
  type FrameFile,
  type FrameReading,
} from '../frames/read-frames.js';
import type { ScalarVolume } from '../scalar-volume.js';

/** A coarse volume, and what it was made of: the finished one goes on from there. */
export interface Sketch {
  readonly volume: ScalarVolume;
  readonly frames: readonly CoarseFrame[];
  /** The readers that read it, still running. */
  readonly readers: FrameReaders;
}

export interface SketchOptions extends GridOptions {
  /** Told when a server lets wait. */
  onWait?: (wait: Wait) => void;
}

export interface SketchWatcher {
  /** @param bytes of samples */
  onFrame?: (bytes: number) => void;
  onFailure?: (failure: SetAside) => void;
}

/** Samples of the coarse frames that are kept for the fine block; beyond, the frames are read again. */
const mostKeptBytes = 24 * 2 ** 20;
/** Share of a sketch's frames without which it is read anew. */
const enoughOf = 0.6;

/**
 * A coarse volume of the extents of `stack`, from a few of its frames.
 * @param planes of the volume: all frames where only an even sample of the stack is known
 * @throws what `signal` aborts with; nothing else
 */
export async function sketchVolume(
  stack: Stack,
  open: (facts: HeaderFacts) => FrameFile,
  signal: AbortSignal,
  options: SketchOptions,
  planes?: number,
): Promise<Sketch> {
  const readers = await startFrameReaders(signal, options.onWait);
  try {
    const grid = layOutGrid(stack.report, stack.frames, options);
    const count = planes ?? countCoarsePlanes(grid);
    const chosen = chooseNearest(stack.frames, grid, count);
    const frames = await readCoarse(chosen, grid, { open, readers, signal });
    const window = chooseWindow(frames.map(({ values }) => values));
    return { volume: buildCoarse(frames, grid, window, count), frames, readers };
  } catch (error) {
    readers.stop();
    throw error;
  }
}

/**
 * Reads frames that stand for all the others, averaged down.
 * @throws what the signal aborts with; nothing else
 */
export async function readCoarse(
  frames: readonly PlacedFrame[],
  grid: Grid,
  reading: FrameReading,
  watcher: SketchWatcher = {},
): Promise<CoarseFrame[]> {
  const size = coarseSize(grid);
  const coarse: CoarseFrame[] = [];
  let kept = 0;
  await inLanes(reading, frames, grid.source[0] * grid.source[1], async (placed) => {
    const { file, task } = taskOf(reading, placed);
    const columns = Math.max(1, Math.round((task.pixels.columns * size[0]) / grid.source[0]));
    const rows = Math.max(1, Math.round((task.pixels.rows * size[1]) / grid.source[1]));
    const { value, failure } = await reading.readers.thumb(file, task, columns, rows);
    if (failure) watcher.onFailure?.(failure);
    if (!value) return;
    const bytes = value.samples.data.byteLength;
    watcher.onFrame?.(bytes);
    kept += bytes;
    const { slope, intercept } = rescaleOf(task);
    coarse.push({
      placed,
      columns,
      rows,
      values: value.values.map((stored) => stored * slope + intercept),
      samples: kept <= mostKeptBytes ? value.samples : null,
      isInverted: isStoredInverted(task),
      failure,
    });
  });
  return coarse;
}

/** The frames of a sketch at their places in the finished stack; `null` where too many of them are not in it. */
export function placeAgain(sketch: Sketch, frames: readonly PlacedFrame[]): CoarseFrame[] | null {
  const nameOf = ({ facts }: PlacedFrame) => `${facts.frame} ${facts.file}`;
  const byName = new Map(frames.map((placed) => [nameOf(placed), placed]));
  const placed = sketch.frames.flatMap((frame) => {
    const now = byName.get(nameOf(frame.placed));
    return now ? [{ ...frame, placed: now }] : [];
  });
  return placed.length >= enoughOf * sketch.volume.dimensions[2] ? placed : null;
}

/** Whether a sketch already shows these frames where they lie. */
export function showsAlready(sketch: Sketch, frames: readonly CoarseFrame[], grid: Grid): boolean {
  const hasExtents = sketch.volume.sourceDimensions.every((count, axis) => count === grid.source[axis]);
  const before = new Map(sketch.frames.map(({ values, placed }) => [values, placed.index]));
  return hasExtents && frames.every(({ values, placed }) => before.get(values) === placed.index);
}
