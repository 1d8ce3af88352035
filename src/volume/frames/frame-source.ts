import type { Readable } from '../../model/readable.js';
import type { HeaderFacts, PlacedFrame, Stack, StackReport } from '../../model/report.js';
import type { Patience } from '../../sources/http/patience.js';
import type { Footprint, Placement } from '../block/place-slice.js';
import type {
  BoxTarget,
  ByteTarget,
  Level,
  LevelSlice,
  SliceRead,
  SliceTarget,
  ValueTarget,
  VoxelSource,
} from '../levels/voxel-source.js';
import { sizeOf, type SampleBox } from '../scalar-volume.js';
import type { ZarrVolume } from '../../readers/zarr/zarr-volume.js';
import type { FrameReaders } from './frame-readers.js';
import type { FramePixels, FrameTask } from './frame-task.js';
import { startFrameReaders } from './frame-worker-pool.js';
import { inLanes } from './in-lanes.js';
import { KeptSamples } from './kept-samples.js';

/** Where the pixels of a frame are. */
export interface FrameFile {
  file: Readable;
  pixels: FramePixels | ZarrVolume;
}

export type OpenFrame = (facts: HeaderFacts) => FrameFile;

export interface OpenOptions {
  signal?: AbortSignal;
  /** What the files have with their hosts. */
  patience?: Patience | undefined;
  /** Frames of the same files that were opened before: their workers go on, with what they read for a sketch. */
  before?: VoxelSource | undefined;
}

/** What frames are read with, and goes on from a sample of a stack to the stack. */
interface FrameReading {
  readers: FrameReaders;
  kept: KeptSamples;
  signal: AbortSignal;
}

/**
 * The frames of a stack, those of one phase, as a source of voxels of one level; of a volume that is kept in several
 * levels, those.
 * @param open where the pixels of a frame are
 */
export async function openFrames(
  stack: Stack,
  open: OpenFrame,
  { signal = new AbortController().signal, patience, before }: OpenOptions = {},
): Promise<VoxelSource> {
  const volume = findVolume(stack, open);
  if (volume) {
    const { openLevels } = await import('../levels/zarr-levels.js');
    return openLevels(stack, volume, signal, before);
  }
  if (before instanceof FrameSource) return new FrameSource(stack, open, before.reading);
  const readers = await startFrameReaders(signal, patience);
  return new FrameSource(stack, open, { readers, kept: new KeptSamples(), signal });
}

/** Samples in flight at once, as stored and as read: large frames take turns. */
const mostBytesInFlight = 48 * 2 ** 20;

/** Where the samples of a stack lie that is one volume as a whole, and no frames; `null` for one of frames. */
function findVolume({ frames: [first] }: Stack, open: OpenFrame): ZarrVolume | null {
  const pixels = first && open(first.facts).pixels;
  return pixels && isVolume(pixels) ? pixels : null;
}

/** Whether samples are those of a whole volume, which has no frames. */
export const isVolume = (pixels: FramePixels | ZarrVolume): pixels is ZarrVolume =>
  'format' in pixels && pixels.format === 'ome-zarr';

class FrameSource implements VoxelSource {
  readonly report: StackReport;
  readonly levels: readonly [Level];
  readonly isInverted: boolean;
  readonly reading: FrameReading;
  readonly #open: OpenFrame;
  readonly #frames: ReadonlyMap<string, PlacedFrame>;

  constructor({ report, frames }: Stack, open: OpenFrame, reading: FrameReading) {
    this.report = report;
    this.reading = reading;
    this.#open = open;
    this.#frames = new Map(frames.map((frame) => [idOf(frame), frame]));
    const slices = frames.map((frame) => {
      const { index, offset, shift } = frame;
      return { id: idOf(frame), index, offset, shift };
    });
    this.levels = [{ scale: [1, 1, 1], slices }];
    this.isInverted = frames.some(({ facts }) => {
      const { pixels } = open(facts);
      return !isVolume(pixels) && isStoredInverted(pixels);
    });
  }

  readBox(_level: Level, box: SampleBox, target: BoxTarget): AsyncIterable<SliceRead> {
    const { readers, kept, signal } = this.reading;
    const [across, down] = sizeOf(box);
    const footprintOf = ({ at }: SliceTarget): Footprint => ({
      columns: target.columns,
      rows: target.rows,
      ratio: [across / target.columns, down / target.rows],
      shift: [at[0] - box.from[0], at[1] - box.from[1]],
    });
    if (target.window) kept.keepOnly(target.slices.map(({ slice }) => slice.id));
    else if (target.goesOn) kept.clear();
    const { columns, rows } = this.report.dimensions;
    const lanes = Math.max(2, Math.min(readers.lanes, Math.floor(mostBytesInFlight / (columns * rows * 4))));
    return inLanes(target.slices, lanes, (wanted) => {
      signal.throwIfAborted();
      const footprint = footprintOf(wanted);
      if (target.window) return this.#readBytes(wanted, footprint, target);
      return this.#readValues(wanted, footprint, target);
    });
  }

  stop(): void {
    this.reading.readers.stop();
  }

  async #readValues(
    wanted: SliceTarget,
    footprint: Footprint,
    { data, goesOn }: ValueTarget,
  ): Promise<SliceRead> {
    const { file, task } = this.#taskOf(wanted.slice);
    const { readers, kept } = this.reading;
    const { value, problem } = await readers.thumb(file, task, footprint);
    if (!value) return { target: wanted, isFilled: false, bytes: 0, problem };
    const { slope, intercept } = rescaleOf(task);
    const first = wanted.plane * footprint.columns * footprint.rows;
    value.values.forEach((stored, i) => (data[first + i] = stored * slope + intercept));
    if (goesOn) kept.keep(wanted.slice.id, value.samples);
    return { target: wanted, isFilled: true, bytes: value.samples.data.byteLength, problem };
  }

  async #readBytes(
    wanted: SliceTarget,
    footprint: Footprint,
    { data, window }: ByteTarget,
  ): Promise<SliceRead> {
    const { file, task } = this.#taskOf(wanted.slice);
    const { readers, kept } = this.reading;
    const size = footprint.columns * footprint.rows;
    const plane = data.subarray(wanted.plane * size, (wanted.plane + 1) * size);
    const placement = this.#placementOf(task, footprint, window);
    const samples = kept.take(wanted.slice.id);
    if (samples && (await readers.place(samples, placement, plane)))
      return { target: wanted, isFilled: true, bytes: size, problem: null };
    const { value, problem } = await readers.plane(file, task, placement, plane);
    return { target: wanted, isFilled: value !== null, bytes: value ? size : 0, problem };
  }

  #placementOf(task: FrameTask, footprint: Footprint, { low, high }: ByteTarget['window']): Placement {
    const { slope, intercept } = rescaleOf(task);
    const scale = 255 / (high - low);
    return {
      ...footprint,
      scale: this.isInverted ? -slope * scale : slope * scale,
      offset: this.isInverted ? (high - intercept) * scale : (intercept - low) * scale,
    };
  }

  /** The file of a slice, and what to read of it. */
  #taskOf({ id }: LevelSlice): { file: Readable; task: FrameTask } {
    const frame = this.#frames.get(id);
    if (!frame) throw new Error(`${id} is no slice of this stack`);
    const { file, pixels } = this.#open(frame.facts);
    if (isVolume(pixels)) throw new Error(`${file.name} has no frames`);
    return { file, task: { pixels, frame: frame.facts.frame } };
  }
}

function idOf({ facts }: PlacedFrame): string {
  return `${facts.frame} ${facts.file}`;
}

/** How a frame's stored values become modality values (PS3.3 C.11.1.1.2). */
export function rescaleOf({ pixels, frame }: FrameTask): { slope: number; intercept: number } {
  return pixels.rescale[frame - 1] ?? pixels.rescale[0] ?? { slope: 1, intercept: 0 };
}

/** Whether the smallest values are the brightest (PS3.3 C.7.6.3.1.2). */
export function isStoredInverted({ photometricInterpretation }: FramePixels): boolean {
  return photometricInterpretation === 'MONOCHROME1';
}
