import type { ScalarVolume, Triple } from '../../volume/scalar-volume.js';
import type { DrawnSpacing } from '../stage/picture.js';

type Shape = Pick<ScalarVolume, 'sourceDimensions' | 'lean'>;

/**
 * How one reading lays out a stack. Places of the stack are counted in its samples, 0 at its first face; places of the
 * reading in the unit of its spacing, 0 at the first face of its own box. Holes that its tool closes take no room, and
 * a stack that it straightens is moved slice by slice.
 */
export class Proportions {
  /** The box, in the unit of the spacing. */
  readonly size: Triple;
  /** Samples along each axis: what is closed is left out. */
  readonly samples: Triple;
  readonly spacing: Triple;
  readonly #stack: Shape;
  readonly #isStraight: boolean;
  readonly #missing: readonly number[];
  /** The grid positions that have a slice; empty where every position has one. */
  readonly #present: readonly number[];

  constructor(stack: Shape, { x, y, z, isStraight, without = [] }: DrawnSpacing) {
    const [columns, rows, slices] = stack.sourceDimensions;
    const holes = new Set(without);
    const present = Array.from({ length: slices }, (_, index) => index).filter((index) => !holes.has(index));
    const isClosed = holes.size > 0 && present.length > 0;
    this.#stack = stack;
    this.#isStraight = isStraight === true;
    this.#missing = isClosed ? without : [];
    this.#present = isClosed ? present : [];
    this.spacing = [x, y, z];
    this.samples = [columns, rows, isClosed ? present.length : slices];
    this.size = [x * columns, y * rows, z * this.samples[2]];
  }

  /** Where a place of the stack lies; what lies in a hole that is closed, at its seam. */
  fromStack([x, y, z]: Triple): Triple {
    const [slipX, slipY] = this.slipAt(z);
    return this.#scale([x - slipX, y - slipY, this.close(z)]);
  }

  /** Which place of the stack lies there. */
  toStack(place: Triple): Triple {
    const at = (axis: 0 | 1 | 2) => place[axis] / (this.spacing[axis] || 1);
    const z = this.reopen(at(2));
    const [slipX, slipY] = this.slipAt(z);
    return [at(0) + slipX, at(1) + slipY, z];
  }

  /** A height of the stack in slices, those of closed holes left out. */
  close(z: number): number {
    return this.#missing.reduce((rest, index) => rest - Math.min(1, Math.max(0, z - index)), z);
  }

  /** The height of the stack at which so many slices lie below that are not left out. */
  reopen(height: number): number {
    if (this.#present.length === 0) return height;
    const slice = Math.min(this.#present.length - 1, Math.max(0, Math.floor(height)));
    return (this.#present[slice] ?? 0) + height - slice;
  }

  /** Samples by which what lies at a height of the stack is taken back, so that it stands straight. */
  slipAt(z: number): readonly [x: number, y: number] {
    if (!this.#isStraight) return [0, 0];
    const { lean, sourceDimensions } = this.#stack;
    const height = z / sourceDimensions[2] - 0.5;
    return [lean[0] * height * sourceDimensions[0], lean[1] * height * sourceDimensions[1]];
  }

  #scale(samples: Triple): Triple {
    return [samples[0] * this.spacing[0], samples[1] * this.spacing[1], samples[2] * this.spacing[2]];
  }
}
