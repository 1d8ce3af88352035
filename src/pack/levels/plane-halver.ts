import type { SampleArray } from '../../model/samples.js';
import type { Triple } from '../../volume/scalar-volume.js';
import { halveLevel } from './halve-level.js';

/** Halves a level plane by plane, of which it holds one at most. */
export class PlaneHalver {
  readonly #size: readonly [columns: number, rows: number];
  readonly #by: Triple;
  #pair: { planes: SampleArray; held: boolean } | null = null;

  /** @param by how many voxels become one along each axis: 1 or 2 */
  constructor([columns, rows]: Triple, by: Triple) {
    this.#size = [columns, rows];
    this.#by = by;
  }

  /** @returns the next plane of the next level; `null` where another one belongs to it */
  add(plane: SampleArray): Float32Array<ArrayBuffer> | null {
    const [columns, rows] = this.#size;
    if (this.#by[2] === 1) return halveLevel(plane, [columns, rows, 1], this.#by);
    const Type = plane.constructor as new (length: number) => SampleArray;
    const pair = (this.#pair ??= { planes: new Type(2 * plane.length), held: false });
    pair.planes.set(plane, pair.held ? plane.length : 0);
    pair.held = !pair.held;
    return pair.held ? null : halveLevel(pair.planes, [columns, rows, 2], this.#by);
  }

  /** The last plane, where it stands alone. */
  end(): Float32Array<ArrayBuffer> | null {
    const [columns, rows] = this.#size;
    if (!this.#pair?.held) return null;
    const last = this.#pair.planes.subarray(0, columns * rows);
    this.#pair.held = false;
    return halveLevel(last, [columns, rows, 1], this.#by);
  }
}
