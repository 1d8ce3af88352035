import type { Triple } from '../../volume/scalar-volume.js';

/** Voxels along each edge of a brick; the shader's `brickEdge` is the same. */
const edge = 8;

/**
 * The brightest voxel in and next to each brick of 8 × 8 × 8: no sample within the brick is brighter, and a ray that
 * looks for something brighter may pass it by.
 */
export class BrickMaxima {
  /** Planes of the texture that {@link toPlanes} fills. */
  readonly planes: number;
  readonly #width: number;
  readonly #height: number;
  /** Bricks along each axis. */
  readonly #bricks: Triple;
  /** Layers of bricks that lie beside one another, along X and Y, in one plane of the texture. */
  readonly #tiles: readonly [number, number];
  readonly #maxima: Uint8Array<ArrayBuffer>;
  readonly #ofRow: Uint8Array<ArrayBuffer>;
  readonly #ofPlane: Uint8Array<ArrayBuffer>;

  /** @param size of the box of voxels along each axis */
  constructor([width, height, depth]: Triple) {
    const [columns, rows, layers] = (this.#bricks = [count(width), count(height), count(depth)]);
    this.#width = width;
    this.#height = height;
    this.#tiles = [Math.floor(width / columns), Math.floor(height / rows)];
    this.planes = Math.ceil(layers / (this.#tiles[0] * this.#tiles[1]));
    this.#maxima = new Uint8Array(columns * rows * layers);
    this.#ofRow = new Uint8Array(columns);
    this.#ofPlane = new Uint8Array(columns * rows);
  }

  /**
   * Takes in plane `z` of the box, whose first voxel is `data[start]`.
   * @param stride from one row to the next
   */
  add(data: Uint8Array, start: number, stride: number, z: number): void {
    const [columns, rows, layers] = this.#bricks;
    this.#ofPlane.fill(0);
    for (let y = 0; y < this.#height; y++) {
      this.#readRow(data, start + y * stride);
      for (const row of bricksAround(y, rows)) raise(this.#ofPlane, row * columns, this.#ofRow);
    }
    for (const layer of bricksAround(z, layers)) raise(this.#maxima, layer * columns * rows, this.#ofPlane);
  }

  #readRow(data: Uint8Array, start: number): void {
    const end = start + this.#width;
    for (let brick = 0; brick < this.#ofRow.length; brick++) {
      const first = start + brick * edge - 1;
      const isWhole = first >= start && first + edge + 2 <= end;
      this.#ofRow[brick] = isWhole
        ? brightestOfTen(data, first)
        : brightestOf(data, Math.max(start, first), Math.min(end, first + edge + 2));
    }
  }

  /** As the planes that follow the voxels in their texture: layers of bricks side by side, row of tiles by row. */
  toPlanes(): Uint8Array<ArrayBuffer> {
    const [columns, rows, layers] = this.#bricks;
    const [across, down] = this.#tiles;
    const planes = new Uint8Array(this.#width * this.#height * this.planes);
    for (let layer = 0; layer < layers; layer++) {
      const plane = Math.floor(layer / (across * down));
      const tile = layer % (across * down);
      const top = plane * this.#height + Math.floor(tile / across) * rows;
      for (let row = 0; row < rows; row++) {
        const from = (layer * rows + row) * columns;
        const to = (top + row) * this.#width + (tile % across) * columns;
        planes.set(this.#maxima.subarray(from, from + columns), to);
      }
    }
    return planes;
  }
}

function brightestOf(data: Uint8Array, start: number, end: number): number {
  let most = 0;
  for (let voxel = start; voxel < end; voxel++) most = brighter(most, data[voxel] ?? 0);
  return most;
}

/** Of a brick's eight voxels and those on either side. Written out: as a loop it takes thrice as long. */
function brightestOfTen(data: Uint8Array, at: number): number {
  return Math.max(
    data[at] ?? 0,
    data[at + 1] ?? 0,
    data[at + 2] ?? 0,
    data[at + 3] ?? 0,
    data[at + 4] ?? 0,
    data[at + 5] ?? 0,
    data[at + 6] ?? 0,
    data[at + 7] ?? 0,
    data[at + 8] ?? 0,
    data[at + 9] ?? 0,
  );
}

function brighter(one: number, other: number): number {
  return Math.max(one, other);
}

function count(voxels: number): number {
  return Math.ceil(voxels / edge);
}

/** The brick that a voxel lies in, and the one it is next to: samples between them take from both. */
function bricksAround(voxel: number, bricks: number): number[] {
  const own = Math.floor(voxel / edge);
  const within = voxel % edge;
  if (within === 0 && own > 0) return [own - 1, own];
  return within === edge - 1 && own + 1 < bricks ? [own, own + 1] : [own];
}

/** Raises what lies from `at` on to at least `values`. */
function raise(maxima: Uint8Array, at: number, values: Uint8Array): void {
  for (let index = 0; index < values.length; index++) {
    maxima[at + index] = brighter(maxima[at + index] ?? 0, values[index] ?? 0);
  }
}
