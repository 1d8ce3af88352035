import type { StackReport } from '../../../src/model/report.js';
import { averageBoxes, placeSlice, type Footprint } from '../../../src/volume/block/place-slice.js';
import type {
  BoxTarget,
  Level,
  SliceRead,
  SliceTarget,
  VoxelSource,
} from '../../../src/volume/levels/voxel-source.js';
import { sizeOf, type SampleBox, type Triple } from '../../../src/volume/scalar-volume.js';

/** Samples along each edge of a brick. */
const brick = 4;

/** A stack that is kept as bricks at several resolutions, each half as fine as the one before. */
export class MemoryPyramid implements VoxelSource {
  readonly report: StackReport;
  readonly levels: readonly [Level, ...Level[]];
  readonly isInverted = false;
  /** The bricks that were read: their level and their place in it. */
  readonly read = new Set<string>();
  isStopped = false;
  readonly #valueAt: (x: number, y: number, z: number) => number;

  /** @param valueAt what a sample of the finest level holds; it is linear, so that means are values half-way */
  constructor(report: StackReport, depth: number, valueAt: (x: number, y: number, z: number) => number) {
    this.report = report;
    this.#valueAt = valueAt;
    const levelAt = (level: number): Level => {
      const scale = 2 ** level;
      const slices = Array.from({ length: report.dimensions.slices / scale }, (_, place) => {
        const index = (place + 0.5) * scale - 0.5;
        return { id: `${level}/${place}`, index, offset: null, shift: [0, 0] as const };
      });
      return { scale: [scale, scale, scale], slices };
    };
    this.levels = [levelAt(0), ...Array.from({ length: depth - 1 }, (_, level) => levelAt(level + 1))];
  }

  async *readBox(level: Level, box: SampleBox, target: BoxTarget): AsyncGenerator<SliceRead> {
    for (const wanted of target.slices) {
      await Promise.resolve();
      this.#readSlice(level, box, target, wanted);
      const bytes = target.columns * target.rows;
      yield { target: wanted, isFilled: true, bytes, problem: null };
    }
  }

  stop(): void {
    this.isStopped = true;
  }

  #readSlice(level: Level, box: SampleBox, target: BoxTarget, { slice, plane, at }: SliceTarget): void {
    const [scale] = level.scale;
    const [across, down] = sizeOf(box);
    const footprint: Footprint = {
      columns: target.columns,
      rows: target.rows,
      ratio: [across / target.columns / scale, down / target.rows / scale],
      shift: [(at[0] - box.from[0]) / scale, (at[1] - box.from[1]) / scale],
    };
    const samples = this.#sliceAt(level, box, slice.index);
    const size = target.columns * target.rows;
    if (target.window === null) target.data.set(averageBoxes(samples, footprint), plane * size);
    else {
      const { low, high } = target.window;
      const bytes = 255 / (high - low);
      const placement = { ...footprint, scale: bytes, offset: -low * bytes };
      placeSlice(samples, placement, target.data.subarray(plane * size, (plane + 1) * size));
    }
  }

  /** A whole slice of a level, with 0 outside the box. */
  #sliceAt(level: Level, box: SampleBox, index: number) {
    const [scale] = level.scale;
    const [columns, rows] = [this.report.dimensions.columns / scale, this.report.dimensions.rows / scale];
    const data = new Float32Array(columns * rows);
    const place: Triple = [0, 0, (index + 0.5) / scale - 0.5];
    for (let y = Math.floor(box.from[1] / scale); y < Math.ceil(box.to[1] / scale); y++) {
      for (let x = Math.floor(box.from[0] / scale); x < Math.ceil(box.to[0] / scale); x++) {
        [place[0], place[1]] = [x, y];
        const where = place.map((coordinate) => Math.floor(coordinate / brick)).join(' ');
        this.read.add(`${this.levels.indexOf(level)}: ${where}`);
        const [u, v] = [x, y].map((coordinate) => (coordinate + 0.5) * scale - 0.5);
        data[y * columns + x] = this.#valueAt(u!, v!, index);
      }
    }
    return { data, columns, rows };
  }
}
