import { fileProblemOf, refusal } from '../../model/problem/problem.js';
import type { FileProblem, Stack, StackReport } from '../../model/report.js';
import { measureUnevenDepth } from '../../model/uneven-depth.js';
import { openArray, type ChunkReader } from '../../readers/zarr/open-array.js';
import type { ZarrLevel, ZarrVolume } from '../../readers/zarr/zarr-volume.js';
import type { SampleBox, Triple } from '../scalar-volume.js';
import type { BoxTarget, Level, LevelSlice, SliceRead, VoxelSource } from './voxel-source.js';
import { BoxReading, type OpenLevel, type ReadCoarser } from './zarr-box.js';

/** What may be had another time is told as it is. */
const passing: ReadonlySet<string> = new Set(['NETWORK', 'HTTP_STATUS']);

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

  readBox(level: Level, box: SampleBox, target: BoxTarget): AsyncGenerator<SliceRead> {
    const at = this.levels.findIndex((one) => one === level);
    return this.#readFrom(Math.max(0, at), box, target);
  }

  /** What cannot be had of a level is taken from the next coarser one, and told. */
  async *#readFrom(at: number, box: SampleBox, target: BoxTarget): AsyncGenerator<SliceRead> {
    const level = this.levels[at] ?? this.levels[0];
    const isCoarsest = at + 1 >= this.levels.length;
    const reading = new BoxReading(this.#volume, level, box, target);
    /** What was read while nothing was found yet, which may be all that is there. */
    const empty: SliceRead[] = [];
    let problem: FileProblem | null;
    try {
      for await (const read of this.#readLayers(at, level, reading, box)) {
        if (reading.isEmpty && !isCoarsest) empty.push(read);
        else yield* [...empty.splice(0), read];
      }
      problem = empty.at(-1)?.problem ?? null;
    } catch (error) {
      this.#signal.throwIfAborted();
      problem = fileProblemOf(this.#volume.store.name, error);
    }
    const slices = [...empty.map((read) => read.target), ...reading.unread()];
    if (slices.length > 0) yield* this.#readInstead(at, box, { ...target, slices }, problem);
  }

  async *#readLayers(
    at: number,
    level: OpenLevel,
    reading: BoxReading,
    box: SampleBox,
  ): AsyncGenerator<SliceRead> {
    reading.requireReadable();
    const array = await this.#open(level.zarr);
    const readCoarser: ReadCoarser = async (wanted) => {
      const filled = new Set<number>();
      for await (const read of this.#readFrom(at + 1, box, wanted))
        if (read.isFilled) filled.add(read.target.plane);
      return filled;
    };
    const coarser = at + 1 < this.levels.length ? readCoarser : null;
    for (const layer of reading.layers) {
      this.#signal.throwIfAborted();
      yield* reading.readLayer(layer, array, this.#phase, this.#signal, coarser);
    }
  }

  async *#readInstead(
    at: number,
    box: SampleBox,
    target: BoxTarget,
    problem: FileProblem | null,
  ): AsyncGenerator<SliceRead> {
    if (at + 1 >= this.levels.length) {
      for (const slice of target.slices) yield { target: slice, isFilled: false, bytes: 0, problem };
      return;
    }
    const { name } = this.#volume.store;
    const file = `${name}/${this.levels[at]?.zarr.path ?? ''}`;
    const told = { file: name, ...refusal('TRUNCATED:zarr-coarser', { file }).problem };
    const mayPass = problem !== null && passing.has(problem.code);
    for await (const read of this.#readFrom(at + 1, box, target))
      yield { ...read, problem: read.isFilled && !mayPass ? told : (problem ?? told) };
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
