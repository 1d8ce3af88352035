import { fileProblemOf } from '../../model/problem/problem.js';
import type { Stack, StackReport } from '../../model/report.js';
import { measureUnevenDepth } from '../../model/uneven-depth.js';
import { openArray, type ChunkReader } from '../../readers/zarr/open-array.js';
import type { ZarrLevel, ZarrVolume } from '../../readers/zarr/zarr-volume.js';
import type { SampleBox, Triple } from '../scalar-volume.js';
import type { BoxTarget, Level, LevelSlice, SliceRead, VoxelSource } from './voxel-source.js';
import { BoxReading, type OpenLevel } from './zarr-box.js';

/**
 * The levels of a volume that is kept in chunks, at one time point.
 * @param before the same volume opened before, whose arrays stay open
 */
export function openLevels(
  stack: Stack,
  volume: ZarrVolume,
  signal: AbortSignal,
  before?: VoxelSource,
): VoxelSource {
  const phase = stack.frames[0]?.phase ?? 0;
  if (before instanceof ZarrSource && before.shows(volume, phase)) return before.goOn(stack.report, signal);
  return new ZarrSource(stack.report, volume, phase, signal);
}

class ZarrSource implements VoxelSource {
  readonly report: StackReport;
  readonly levels: readonly [OpenLevel, ...OpenLevel[]];
  readonly isInverted: boolean;
  readonly #volume: ZarrVolume;
  readonly #phase: number;
  readonly #signal: AbortSignal;
  readonly #arrays: Map<string, Promise<ChunkReader>>;

  constructor(
    report: StackReport,
    volume: ZarrVolume,
    phase: number,
    signal: AbortSignal,
    opened?: ZarrSource,
  ) {
    this.report = report;
    this.#volume = volume;
    this.isInverted = volume.isInverted;
    this.#phase = phase;
    this.#signal = signal;
    this.#arrays = opened ? opened.#arrays : new Map<string, Promise<ChunkReader>>();
    const [finest, ...coarser] = volume.levels;
    const whole = wholeOf(report, finest);
    const layOutOne = (level: ZarrLevel) => layOut(level, phase, whole);
    this.levels = opened?.levels ?? [layOutOne(finest), ...coarser.map(layOutOne)];
  }

  shows(volume: ZarrVolume, phase: number): boolean {
    return volume === this.#volume && phase === this.#phase;
  }

  goOn(report: StackReport, signal: AbortSignal): ZarrSource {
    return new ZarrSource(report, this.#volume, this.#phase, signal, this);
  }

  async *readBox(level: Level, box: SampleBox, target: BoxTarget): AsyncGenerator<SliceRead> {
    const open = this.levels.find((one) => one === level) ?? this.levels[0];
    const reading = new BoxReading(this.#volume, open, box, target);
    try {
      reading.requireReadable();
      const array = await this.#open(open.zarr);
      for (const layer of reading.layers) {
        this.#signal.throwIfAborted();
        yield* reading.readLayer(layer, array, this.#phase, this.#signal);
      }
    } catch (error) {
      this.#signal.throwIfAborted();
      const problem = fileProblemOf(this.#volume.store.name, error);
      for (const slice of reading.unread()) yield { target: slice, isFilled: false, bytes: 0, problem };
    }
  }

  stop(): void {
    // Nothing runs by itself.
  }

  #open(level: ZarrLevel): Promise<ChunkReader> {
    const known = this.#arrays.get(level.path);
    if (known) return known;
    const opening = openArray(this.#volume.store, level, this.#signal);
    this.#arrays.set(level.path, opening);
    opening.catch(() => this.#arrays.delete(level.path));
    return opening;
  }
}

/** The stack that levels show: their own, or the finer one that a preview pack was made from. */
interface Whole {
  /** Its samples for each of the finest level, along columns, rows and slices. */
  scale: Triple;
  /** From face to face, and from the lower one to the first slice, mm, where its slices lie unevenly. */
  uneven: { depth: number; lead: number } | null;
}

function wholeOf(report: StackReport, { size }: ZarrLevel): Whole {
  const { columns, rows, slices } = report.dimensions;
  return {
    scale: [columns / size.x, rows / size.y, slices / size.z],
    uneven: measureUnevenDepth(report),
  };
}

/** Slices of a coarser level stand in the middle of those that they were made from. */
function layOut(level: ZarrLevel, phase: number, { scale: [x, y, z], uneven }: Whole): OpenLevel {
  const { size, path } = level;
  const step = { x: level.step.x * x, y: level.step.y * y, z: level.step.z * z };
  const slices = Array.from({ length: size.z }, (_, place): LevelSlice => {
    const index = Math.max(0, (place + 0.5) * step.z - 0.5);
    const offset = uneven && ((place + 0.5) / size.z) * uneven.depth - uneven.lead;
    return { id: `${path} ${String(phase)} ${String(place)}`, index, offset, shift: [0, 0] };
  });
  const places = new Map(slices.map((slice, place) => [slice, place]));
  const scale: Triple = [step.x, step.y, step.z];
  return { scale, slices, zarr: { ...level, step }, places };
}
