import type { HeaderFacts, PlacedFrame, SetAside, Stack } from '../spacing/report.js';
import { chooseWindow } from './choose-window.js';
import { placeSlice } from './place-slice.js';
import { planGrid } from './plan-grid.js';
import { FrameReading, type FrameFile, type ReadFrame, type ReadOptions } from './read-frames.js';
import type { ScalarVolume, Triple } from './scalar-volume.js';

export interface BuildOptions extends ReadOptions {
  /** Bytes the block may take; 256 MiB unless told. */
  budgetBytes?: number;
  /** The device's `MAX_3D_TEXTURE_SIZE`; 2048 unless told. */
  largestAxis?: number;
}

export interface BuiltVolume {
  volume: ScalarVolume;
  /** Frames whose pixels could not be read, or only in part. */
  setAside: SetAside[];
  /** Frames that are in the block. */
  shown: number;
}

const defaultBudget = 256 * 2 ** 20;
const defaultLargestAxis = 2048;
/** Frames, spread over the stack, from which the window is chosen. */
const framesForWindow = 12;

/**
 * Reads the frames of a stack's first phase into one block, each at its place along the normal: holes stay empty,
 * a tilted stack keeps its lean. Reduced by averaging where it would not fit the budget.
 * @throws what `signal` aborts with; nothing else: frames that cannot be read are set aside
 */
export async function buildVolume(
  stack: Stack,
  open: (facts: HeaderFacts) => FrameFile,
  options: BuildOptions = {},
): Promise<BuiltVolume> {
  const placed = stack.frames.filter(({ phase }) => phase === 0);
  const grid = layOutGrid(stack, placed, options);
  const chosen = chooseFrames(placed, grid);
  const reading = new FrameReading(open, chosen.length, options);

  const previews = await reading.readAll(spread(chosen, framesForWindow));
  const isInverted = previews.some((frame) => frame.isInverted);
  const range = chooseWindow(previews.map(modalityValues));
  const plane = grid.dimensions[0] * grid.dimensions[1];
  const data = new Uint8Array(plane * grid.dimensions[2]);
  const place = ({ placed: { index, shift }, samples, slope, intercept }: ReadFrame) => {
    const slice = Math.min(grid.dimensions[2] - 1, Math.floor((index + 0.5) / grid.ratio[2]));
    const scale = 255 / (range.high - range.low);
    placeSlice({
      source: samples,
      plane: data.subarray(slice * plane, (slice + 1) * plane),
      columns: grid.dimensions[0],
      rows: grid.dimensions[1],
      ratio: [grid.ratio[0], grid.ratio[1]],
      shift: grid.isTilted ? [shift[0] - grid.corner[0], shift[1] - grid.corner[1]] : [0, 0],
      scale: isInverted ? -slope * scale : slope * scale,
      offset: isInverted ? (range.high - intercept) * scale : (intercept - range.low) * scale,
    });
  };
  for (const frame of previews) place(frame);
  const read = new Set(previews.map((frame) => frame.placed));
  await reading.readAll(
    chosen.filter((frame) => !read.has(frame)),
    place,
  );

  const volume: ScalarVolume = {
    data,
    dimensions: grid.dimensions,
    sourceDimensions: grid.source,
    window: range,
    histogram: countValues(data),
  };
  return { volume, setAside: reading.setAside, shown: reading.shown };
}

interface Grid {
  dimensions: Triple;
  source: Triple;
  /** Source samples per voxel. */
  ratio: Triple;
  isTilted: boolean;
  /** The smallest in-plane shift of any frame, pixels. */
  corner: [number, number];
}

function layOutGrid({ report }: Stack, frames: PlacedFrame[], options: BuildOptions): Grid {
  const { columns, rows, slices } = report.dimensions;
  const shifts = (axis: 0 | 1) => frames.map(({ shift }) => shift[axis]);
  const span = (axis: 0 | 1) => Math.max(...shifts(axis)) - Math.min(...shifts(axis));
  const isTilted = span(0) >= 1 || span(1) >= 1;
  const corner: [number, number] = isTilted ? [Math.min(...shifts(0)), Math.min(...shifts(1))] : [0, 0];
  const source: Triple = isTilted
    ? [columns + Math.ceil(span(0)), rows + Math.ceil(span(1)), slices]
    : [columns, rows, slices];
  const { x, y, z } = report.spacing;
  const dimensions = planGrid(source, [x ?? 1, y ?? x ?? 1, z ?? x ?? 1], {
    bytes: options.budgetBytes ?? defaultBudget,
    perAxis: options.largestAxis ?? defaultLargestAxis,
  });
  const ratio: Triple = [source[0] / dimensions[0], source[1] / dimensions[1], source[2] / dimensions[2]];
  return { dimensions, source, ratio, isTilted, corner };
}

/** One frame for each plane of the block: the one nearest to the plane's middle. */
function chooseFrames(frames: PlacedFrame[], { dimensions, ratio }: Grid): PlacedFrame[] {
  const nearest = new Map<number, PlacedFrame>();
  for (const frame of frames) {
    const plane = Math.min(dimensions[2] - 1, Math.floor((frame.index + 0.5) / ratio[2]));
    const middle = (plane + 0.5) * ratio[2] - 0.5;
    const other = nearest.get(plane);
    const isNearer = !other || Math.abs(frame.index - middle) < Math.abs(other.index - middle);
    if (isNearer) nearest.set(plane, frame);
  }
  return [...nearest.values()];
}

function spread<T>(items: readonly T[], count: number): T[] {
  if (items.length <= count) return [...items];
  const picked = new Set<T>();
  for (let i = 0; i < count; i++) {
    const item = items[Math.round((i * (items.length - 1)) / (count - 1))];
    if (item !== undefined) picked.add(item);
  }
  return [...picked];
}

function modalityValues({ samples, slope, intercept }: ReadFrame): Float32Array {
  return Float32Array.from(samples.data, (value) => value * slope + intercept);
}

function countValues(data: Uint8Array): Uint32Array<ArrayBuffer> {
  const counts = new Uint32Array(256);
  for (const value of data) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
