import type { PlaneShare } from './share-depth.js';

/** Takes a plane when it is finished; NaN where nothing is known. It is used again afterwards. */
export type TakePlane = (plane: number, values: Float32Array<ArrayBuffer>) => void;

/** Mixes slices that come in their order into planes, of which only those are held that another slice may still reach. */
export class PlaneMixer {
  readonly #size: number;
  readonly #planes: number;
  readonly #take: TakePlane;
  readonly #open = new Map<number, { sums: Float64Array; shares: Float64Array }>();
  readonly #spare: { sums: Float64Array; shares: Float64Array }[] = [];
  readonly #values: Float32Array<ArrayBuffer>;
  #next = 0;

  /** @param size of a plane, voxels */
  constructor(size: number, planes: number, take: TakePlane) {
    this.#size = size;
    this.#planes = planes;
    this.#take = take;
    this.#values = new Float32Array(size);
  }

  /** @param values NaN where the slice has none; no slice that comes later has a share in a plane before its first */
  add(values: Float32Array, shares: readonly PlaneShare[]): void {
    const first = shares.reduce((least, { plane }) => Math.min(least, plane), this.#planes);
    if (shares.length > 0) this.#finish(first);
    for (const { plane, share } of shares) {
      const { sums, shares: total } = this.#at(plane);
      for (let at = 0; at < values.length; at++) {
        const value = values[at] ?? NaN;
        if (value !== value) continue;
        sums[at] = (sums[at] ?? 0) + share * value;
        total[at] = (total[at] ?? 0) + share;
      }
    }
  }

  /** Hands over what is left. */
  end(): void {
    this.#finish(this.#planes);
  }

  #at(plane: number) {
    const known = this.#open.get(plane);
    if (known) return known;
    const made = this.#spare.pop() ?? {
      sums: new Float64Array(this.#size),
      shares: new Float64Array(this.#size),
    };
    this.#open.set(plane, made);
    return made;
  }

  /** Hands over the planes before `end`. */
  #finish(end: number): void {
    for (; this.#next < end; this.#next++) {
      const mixed = this.#open.get(this.#next);
      this.#open.delete(this.#next);
      if (!mixed) this.#values.fill(NaN);
      else {
        // What nothing reaches is 0 divided by 0.
        for (let at = 0; at < this.#size; at++)
          this.#values[at] = (mixed.sums[at] ?? 0) / (mixed.shares[at] ?? 0);
        mixed.sums.fill(0);
        mixed.shares.fill(0);
        this.#spare.push(mixed);
      }
      this.#take(this.#next, this.#values);
    }
  }
}
