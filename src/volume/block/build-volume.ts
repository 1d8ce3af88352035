import type { FileProblem } from '../../model/problem/problem.js';
import { chooseLevel } from '../grid/choose-level.js';
import { chooseNearest, layOutGrid, planeOf, type Grid, type GridOptions } from '../grid/lay-out-grid.js';
import { fillBetween } from '../grid/lay-out-slices.js';
import type { Level, LevelSlice, VoxelSource } from '../levels/voxel-source.js';
import { pause } from '../pause.js';
import type { ScalarVolume } from '../scalar-volume.js';
import { allocateBlock } from './allocate-block.js';
import { chooseWindow } from './choose-window.js';
import { buildCoarse, planCoarse, type CoarseSlice } from './coarse-volume.js';
import { countValues } from './count-values.js';
import { placeAgain, readCoarse, showsAlready, type Sketch } from './sketch-volume.js';
import { choosePlanes, thinVolume } from './thin-volume.js';

export interface BuildOptions extends GridOptions {
  signal?: AbortSignal;
  /** The window of another phase of the same stack; chosen from the samples where none is given. */
  window?: ScalarVolume['window'];
  /** A sketch that is shown already, from a source that this one goes on from. */
  sketch?: Sketch | null;
  /** @param bytes of samples read so far */
  onProgress?: (done: number, total: number, bytes: number) => void;
  /**
   * Coarser blocks of the same extents: one as soon as its few slices are in, unless `sketch` shows the same, and, of a
   * large block, one of a third of its slices.
   */
  onCoarse?: (volume: ScalarVolume) => void;
  /** Finds memory for the block. */
  allocate?: (bytes: number) => Uint8Array<ArrayBuffer>;
}

export interface BuiltVolume {
  volume: ScalarVolume;
  /** Why slices could not be read, or only in part. */
  setAside: FileProblem[];
  /** Slices that are in the block. */
  shown: number;
  /** Slices lie straight and evenly, so that a region of the stack can be laid out by itself. */
  isEven: boolean;
  /** It is as fine as what is kept of the stack. */
  isFinest: boolean;
}

/** A voxel of whole samples is off by what rounding leaves. */
const nearly = 0.99;

/**
 * Reads a stack into one block, each slice at its place along the normal: holes stay empty, a tilted stack keeps its
 * lean. A few slices spread over the stack come first, and make a coarse block. Reduced by averaging where the block
 * would not fit its budget; slices not needed then are not read, nor those outside the region that is asked for.
 * @param source is stopped in the end
 * @throws what `signal` aborts with; nothing else: what cannot be read is set aside
 */
export async function buildVolume(source: VoxelSource, options: BuildOptions = {}): Promise<BuiltVolume> {
  try {
    return await new Building(source, options).build();
  } finally {
    source.stop();
  }
}

/** The block while it is filled. */
interface Block extends Pick<ScalarVolume, 'data' | 'window'> {
  grid: Grid;
}

class Building {
  readonly #source: VoxelSource;
  readonly #options: BuildOptions;
  readonly #setAside = new Map<string, FileProblem>();
  #done = 0;
  #total = 0;
  #bytes = 0;
  #shown = 0;

  constructor(source: VoxelSource, options: BuildOptions) {
    this.#source = source;
    this.#options = options;
  }

  async build(): Promise<BuiltVolume> {
    const { report, levels } = this.#source;
    const { allocate = (bytes) => new Uint8Array(bytes), signal } = this.#options;
    const layOut = (budgetBytes = this.#options.budgetBytes) =>
      layOutGrid(report, levels[0].slices, {
        ...this.#options,
        kept: levels[0].scale,
        ...(budgetBytes && { budgetBytes }),
      });
    const { grid, data } = allocateBlock(layOut, allocate);
    const level = chooseLevel(this.#source, grid.ratio);
    const chosen = chooseNearest(level.slices, grid, grid.dimensions[2]);
    this.#total = chosen.length;
    const { coarse, window } = await this.#sketch(level, chosen, grid);
    const known = new Set(coarse.map(({ slice }) => slice));
    const filled = await this.#fill(level, chosen, known, { grid, data, window });
    if (grid.isUneven) fillBetween(data, grid.dimensions[0] * grid.dimensions[1], filled, grid.reach);
    await pause();
    const volume: ScalarVolume = {
      data,
      dimensions: grid.dimensions,
      sourceDimensions: grid.source,
      ...(grid.isRegion && { region: grid.box }),
      lean: grid.lean,
      window,
      ...(this.#source.isInverted && { isInverted: true }),
      histogram: countValues(data),
    };
    signal?.throwIfAborted();
    const isFinest = levels[0].scale.every((samples, axis) => samples >= (grid.ratio[axis] ?? 1) * nearly);
    const isEven = !grid.isUneven && grid.lean.every((slip) => slip === 0);
    return { volume, setAside: [...this.#setAside.values()], shown: this.#shown, isEven, isFinest };
  }

  /**
   * Shows the stack coarsely first: from the sketch that is there, or else from a few of its slices. A region of a
   * stack whose window is known needs none.
   */
  async #sketch(
    level: Level,
    chosen: readonly LevelSlice[],
    grid: Grid,
  ): Promise<{ coarse: CoarseSlice[]; window: ScalarVolume['window'] }> {
    const { sketch, onCoarse } = this.#options;
    if (grid.isRegion && this.#options.window) return { coarse: [], window: this.#options.window };
    const needed = new Set(chosen);
    const known = sketch && placeAgain(sketch, this.#source);
    if (sketch && known) {
      for (const { slice, bytes, problem } of known) {
        this.#note(problem);
        if (needed.has(slice)) this.#count(bytes, true);
      }
      const { window, dimensions } = sketch.volume;
      if (!showsAlready(sketch, known, grid)) {
        const plan = planCoarse(this.#source, grid, dimensions[2]);
        onCoarse?.(buildCoarse(known, grid, window, plan));
      }
      return { coarse: known, window };
    }
    const plan = planCoarse(this.#source, grid);
    const slices = chooseNearest(plan.level === level ? chosen : plan.level.slices, grid, plan.planes);
    const coarse = await readCoarse(this.#source, plan, slices, grid, (read) => {
      this.#note(read.problem);
      if (read.isFilled && needed.has(read.target.slice)) this.#count(read.bytes, true);
    });
    const window = this.#options.window ?? chooseWindow(coarse.map(({ values }) => values));
    if (chosen.length > coarse.length) onCoarse?.(buildCoarse(coarse, grid, window, plan));
    return { coarse, window };
  }

  /**
   * Reads the chosen slices into the block, those of a thinned block first, which is shown once they are there.
   * @param known slices that are counted already
   * @returns the planes that are filled
   */
  async #fill(
    level: Level,
    chosen: readonly LevelSlice[],
    known: ReadonlySet<LevelSlice>,
    { grid, data, window }: Block,
  ): Promise<number[]> {
    const [columns, rows, planes] = grid.dimensions;
    const targets = chosen.map((slice) => ({
      slice,
      plane: planeOf(grid.depthOf(slice), planes),
      at: grid.placeOf(slice),
    }));
    const thinned = choosePlanes(grid);
    const early = new Set(thinned);
    const first = targets.filter(({ plane }) => early.has(plane));
    const others = targets.filter(({ plane }) => !early.has(plane));
    const target = { slices: [...first, ...others], columns, rows, data, window };
    const filled: number[] = [];
    let missing = first.length;
    for await (const read of this.#source.readBox(level, grid.box, target)) {
      const { slice, plane } = read.target;
      this.#note(read.problem);
      if (read.isFilled) filled.push(plane);
      if (!known.has(slice)) this.#count(read.bytes, read.isFilled);
      if (!early.has(plane)) continue;
      missing -= 1;
      if (missing > 0) continue;
      const thin = await thinVolume(data, grid, thinned, window);
      this.#options.signal?.throwIfAborted();
      this.#options.onCoarse?.(thin);
    }
    return filled;
  }

  #note(problem: FileProblem | null): void {
    if (problem) this.#setAside.set(problem.file, problem);
  }

  #count(bytes: number, isShown: boolean): void {
    this.#done += 1;
    this.#bytes += bytes;
    if (isShown) this.#shown += 1;
    this.#options.onProgress?.(this.#done, this.#total, this.#bytes);
  }
}
