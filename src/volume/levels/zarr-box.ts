import { ProblemError, refusal } from '../../model/problem/problem.js';
import type { FileProblem } from '../../model/report.js';
import type { Chunk, ChunkReader } from '../../readers/zarr/open-array.js';
import type { ZarrLevel, ZarrVolume } from '../../readers/zarr/zarr-volume.js';
import { inLanes } from '../frames/in-lanes.js';
import { takeTurns } from '../pause.js';
import { sizeOf, type SampleBox } from '../scalar-volume.js';
import { addChunk, type FilledPlane } from './add-chunk.js';
import { findVoxels, spanSamples, type SampleSpans } from './sample-spans.js';
import type { BoxTarget, Level, LevelSlice, SliceRead, SliceTarget } from './voxel-source.js';

/** Chunks that are read for one picture; more are no picture's, and would not end. */
const mostChunks = 100_000;
/** Chunks in flight at once, and bytes of their samples. */
const lanes = 6;
const bytesInFlight = 2 ** 26;
/** Bytes of means that are added up at once; of more slices the chunks are read again. */
const mostAdded = 96 * 2 ** 20;

/** A level, and the array that it is read from. */
export interface OpenLevel extends Level {
  zarr: ZarrLevel;
  places: ReadonlyMap<LevelSlice, number>;
}

/** Reads what is wanted from a coarser level. @returns the planes that were filled */
export type ReadCoarser = (target: BoxTarget) => Promise<ReadonlySet<number>>;

/** Slices that lie in one layer of chunks, at most as many as are filled at once. */
interface Layer {
  targets: SliceTarget[];
  chunk: number;
}

/** One box of a level on its way into the planes that are wanted. */
export class BoxReading {
  readonly layers: readonly Layer[];
  readonly #volume: ZarrVolume;
  readonly #level: OpenLevel;
  readonly #target: BoxTarget;
  readonly #columns: SampleSpans;
  readonly #rows: SampleSpans;
  readonly #unread: Set<SliceTarget>;
  #read = 0;
  #damaged = 0;
  /** Damaged chunks in whose place a coarser level stands. */
  #mended = 0;
  #found = 0;

  constructor(volume: ZarrVolume, level: OpenLevel, box: SampleBox, target: BoxTarget) {
    this.#volume = volume;
    this.#level = level;
    this.#target = target;
    this.#unread = new Set(target.slices);
    const { step, size } = level.zarr;
    const [across, down] = sizeOf(box);
    const [left, top] = target.slices[0]?.at ?? [0, 0];
    const { columns, rows } = target;
    this.#columns = spanSamples(columns, across / columns / step.x, (left - box.from[0]) / step.x, size.x);
    this.#rows = spanSamples(rows, down / rows / step.y, (top - box.from[1]) / step.y, size.y);
    this.layers = this.#layOutLayers();
  }

  /** Wanted slices of which nothing was told yet. */
  unread(): SliceTarget[] {
    return [...this.#unread];
  }

  /** Nothing was found so far, be it whole or damaged. */
  get isEmpty(): boolean {
    return this.#found === 0;
  }

  /** @throws {ProblemError} where nothing can unpack the level, or it has more chunks than are read */
  requireReadable(): void {
    const { problem, path } = this.#level.zarr;
    if (problem) throw new ProblemError(problem);
    const chunks = this.layers.length * this.#listChunks().length;
    const file = `${this.#volume.store.name}/${path}`;
    if (chunks > mostChunks) throw refusal('TOO_LARGE:zarr-chunks', { file, chunks, most: mostChunks });
  }

  async *readLayer(
    layer: Layer,
    array: ChunkReader,
    phase: number,
    signal: AbortSignal,
    coarser: ReadCoarser | null,
  ): AsyncGenerator<SliceRead> {
    const planes = this.#openPlanes(layer.targets);
    const giveWay = takeTurns();
    const before = this.#found;
    const lost: (readonly [x: number, y: number])[] = [];
    const chunks = this.#listChunks();
    const bytes = this.#level.zarr.chunk.reduce((all, count) => all * count, 8);
    const inFlight = Math.max(1, Math.min(lanes, Math.floor(bytesInFlight / bytes)));
    const read = async (place: readonly [x: number, y: number]) => ({
      place,
      chunk: await this.#readChunk(array, place, layer.chunk, phase, signal),
    });
    for await (const { place, chunk } of inLanes(chunks, inFlight, read)) {
      if (chunk) this.#add(chunk, place, layer.targets, planes, phase);
      else lost.push(place);
      await giveWay();
    }
    for (const plane of planes) plane.finish();
    const isMended = lost.length > 0 && coarser !== null && (await this.#mend(layer.targets, lost, coarser));
    if (isMended) this.#mended += lost.length;
    for (const target of layer.targets) {
      this.#unread.delete(target);
      const isLast = this.#unread.size === 0;
      const isFilled =
        (isMended || lost.length < chunks.length) && (this.#found > before || (!isLast && this.#found > 0));
      yield {
        target,
        isFilled,
        bytes: this.#target.columns * this.#target.rows,
        problem: this.#tell(isLast),
      };
    }
  }

  /** What is wrong by now; that nothing is there at all shows at the end. */
  #tell(isLast: boolean): FileProblem | null {
    const { name } = this.#volume.store;
    const file = `${name}/${this.#level.zarr.path}`;
    const [damaged, chunks] = [this.#damaged, this.#read];
    if (damaged > 0 && damaged === this.#mended)
      return { file: name, ...refusal('TRUNCATED:zarr-coarser', { file }).problem };
    if (damaged > 0)
      return { file: name, ...refusal('TRUNCATED:zarr-chunk', { file, damaged, chunks }).problem };
    if (!isLast || this.#found > 0) return null;
    return { file: name, ...refusal('TRUNCATED:zarr-empty', { file, chunks }).problem };
  }

  /** @returns `null` where it is damaged */
  async #readChunk(
    array: ChunkReader,
    [x, y]: readonly [x: number, y: number],
    z: number,
    phase: number,
    signal: AbortSignal,
  ): Promise<Chunk | null> {
    const { places, fixed } = this.#volume;
    const { chunk } = this.#level.zarr;
    const place = fixed.map((sample, axis) => Math.floor(sample / (chunk[axis] ?? 1)));
    [place[places.x], place[places.y]] = [x, y];
    if (places.z !== null) place[places.z] = z;
    if (places.t !== null) place[places.t] = Math.floor(phase / (chunk[places.t] ?? 1));
    this.#read += 1;
    try {
      const read = await array.read(place, signal);
      if (read.isFound) this.#found += 1;
      return read;
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof ProblemError && !error.code.startsWith('TRUNCATED')) throw error;
      this.#damaged += 1;
      this.#found += 1;
      return null;
    }
  }

  /** Puts what a coarser level has in the place of chunks that are lost. @returns whether it has it for every slice */
  async #mend(
    targets: readonly SliceTarget[],
    lost: readonly (readonly [x: number, y: number])[],
    coarser: ReadCoarser,
  ): Promise<boolean> {
    const { columns, rows, data } = this.#target;
    const size = columns * rows;
    const slices = targets.map((target, plane) => ({ ...target, plane }));
    const length = size * targets.length;
    const from = this.#target.window ? new Uint8Array(length) : new Float32Array(length);
    const filled = await coarser({ ...this.#target, slices, data: from } as BoxTarget);
    const { places } = this.#volume;
    for (const [x, y] of lost) {
      const [left, right] = findVoxels(this.#columns, ...this.#range(x, places.x));
      const [top, bottom] = findVoxels(this.#rows, ...this.#range(y, places.y));
      for (const [at, { plane }] of targets.entries()) {
        if (!filled.has(at)) continue;
        for (let row = top; row < bottom; row++) {
          const [own, other] = [plane * size + row * columns, at * size + row * columns];
          data.set(from.subarray(other + left, other + right), own + left);
        }
      }
    }
    return filled.size === targets.length;
  }

  /** The samples of a chunk along an axis: the first, and the one behind the last. */
  #range(at: number, axis: number): readonly [from: number, to: number] {
    const { chunk, size } = this.#level.zarr;
    const length = chunk[axis] ?? 1;
    const end = axis === this.#volume.places.x ? size.x : size.y;
    return [at * length, Math.min(end, (at + 1) * length)];
  }

  #add(
    chunk: Chunk,
    [x, y]: readonly [x: number, y: number],
    targets: readonly SliceTarget[],
    planes: readonly Filling[],
    phase: number,
  ): void {
    const { places, fixed } = this.#volume;
    const { chunk: lengths } = this.#level.zarr;
    const stride = (axis: number | null) => (axis === null ? 0 : (chunk.stride[axis] ?? 0));
    const inside = (sample: number, axis: number) => (sample % (lengths[axis] ?? 1)) * stride(axis);
    const apart = fixed.reduce((sum, sample, axis) => sum + inside(sample, axis), 0);
    const start = apart + (places.t === null ? 0 : inside(phase, places.t));
    const place = {
      x: this.#range(x, places.x),
      y: this.#range(y, places.y),
      strideX: stride(places.x),
      strideY: stride(places.y),
    };
    for (const [at, { slice }] of targets.entries()) {
      const plane = planes[at];
      const z = this.#placeOf(slice);
      const first = start + (places.z === null ? 0 : inside(z, places.z));
      if (plane) addChunk(chunk, first, place, this.#columns, this.#rows, plane.plane);
    }
  }

  /** The place of a slice among those of the level, be it one of a finer level. */
  #placeOf(slice: LevelSlice): number {
    const { places, zarr } = this.#level;
    const near = Math.floor((slice.index + 0.5) / zarr.step.z);
    return places.get(slice) ?? Math.max(0, Math.min(zarr.size.z - 1, near));
  }

  #openPlanes(targets: readonly SliceTarget[]): Filling[] {
    const { columns, rows } = this.#target;
    const { slope, intercept } = this.#volume;
    return targets.map(({ plane: number }): Filling => {
      const start = number * columns * rows;
      if (!this.#target.window) {
        const { data } = this.#target;
        data.fill(0, start, start + columns * rows);
        return { plane: { data, start, columns, scale: slope, offset: intercept }, finish: () => undefined };
      }
      const { low, high } = this.#target.window;
      const scale = 255 / (high - low);
      const bytes = new Uint8ClampedArray(
        this.#target.data.buffer,
        this.#target.data.byteOffset + start,
        columns * rows,
      ).fill(0);
      const means = this.#isDirect ? bytes : new Float32Array(columns * rows);
      const [sign, zero] = this.#volume.isInverted ? [-1, high] : [1, low];
      const plane = {
        ...{ data: means, start: 0, columns },
        scale: sign * slope * scale,
        offset: sign * (intercept - zero) * scale,
      };
      return { plane, finish: () => means !== bytes && bytes.set(means) };
    });
  }

  /** No voxel has several samples, so that none has to be added up. */
  get #isDirect(): boolean {
    return this.#columns.areSingle && this.#rows.areSingle;
  }

  #layOutLayers(): Layer[] {
    const { slices, columns, rows, window } = this.#target;
    const axis = this.#volume.places.z;
    const depth = axis === null ? 1 : (this.#level.zarr.chunk[axis] ?? 1);
    const most =
      window && !this.#isDirect ? Math.max(1, Math.floor(mostAdded / (4 * columns * rows))) : Infinity;
    const layers: Layer[] = [];
    const filling = new Map<number, Layer>();
    for (const target of slices) {
      const chunk = Math.floor(this.#placeOf(target.slice) / depth);
      const open = filling.get(chunk);
      if (open && open.targets.length < most) {
        open.targets.push(target);
        continue;
      }
      const layer = { chunk, targets: [target] };
      filling.set(chunk, layer);
      layers.push(layer);
    }
    return layers;
  }

  /** Chunks of a layer that hold what is wanted, row by row. */
  #listChunks(): (readonly [x: number, y: number])[] {
    const { places } = this.#volume;
    const { chunk } = this.#level.zarr;
    const range = ({ from, to }: SampleSpans, axis: number) => {
      const length = chunk[axis] ?? 1;
      const used = [...from.keys()].filter((voxel) => (to[voxel] ?? 0) > (from[voxel] ?? 0));
      const [first, last] = [used[0], used.at(-1)];
      if (first === undefined || last === undefined) return [];
      const start = Math.floor((from[first] ?? 0) / length);
      const end = Math.floor(((to[last] ?? 1) - 1) / length);
      return Array.from({ length: Math.min(end - start + 1, mostChunks + 1) }, (_, at) => start + at);
    };
    const across = range(this.#columns, places.x);
    const down = range(this.#rows, places.y);
    if (across.length * down.length > mostChunks)
      throw refusal('TOO_LARGE:zarr-chunks', {
        file: `${this.#volume.store.name}/${this.#level.zarr.path}`,
        chunks: across.length * down.length * this.layers.length,
        most: mostChunks,
      });
    return down.flatMap((y) => across.map((x) => [x, y] as const));
  }
}

/** A plane, and what is left to do when all of its chunks are added. */
interface Filling {
  plane: FilledPlane;
  finish: () => unknown;
}
