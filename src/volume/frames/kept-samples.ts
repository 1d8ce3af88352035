import type { StoredSamples } from '../../model/samples.js';

/** Samples of a sketch's slices that are kept for the fine block; beyond, the slices are read again. */
const mostBytes = 24 * 2 ** 20;

/** Whole slices that were read for a sketch, until they are placed finely. */
export class KeptSamples {
  readonly #samples = new Map<string, StoredSamples>();
  #bytes = 0;

  /** Lets go of all, for another sketch. */
  clear(): void {
    this.#samples.clear();
    this.#bytes = 0;
  }

  /** Keeps the samples of a slice, while there is room for them. */
  keep(slice: string, samples: StoredSamples): void {
    this.#bytes += samples.data.byteLength;
    if (this.#bytes <= mostBytes) this.#samples.set(slice, samples);
  }

  /** Hands the samples of a slice over for good. */
  take(slice: string): StoredSamples | null {
    const samples = this.#samples.get(slice) ?? null;
    this.#samples.delete(slice);
    return samples;
  }

  /** Lets go of all but these. */
  keepOnly(slices: readonly string[]): void {
    const needed = new Set(slices);
    for (const slice of this.#samples.keys()) if (!needed.has(slice)) this.#samples.delete(slice);
  }
}
