import { takeTurns } from '../../volume/pause.js';
import type { Triple } from '../../volume/scalar-volume.js';

/** Bytes below this are all but black: an eighth of what is worth showing. */
const darkest = 32;
/** How much of the rim is to be as dark, so that air is around the specimen and not the specimen itself. */
const leastAir = 0.5;
/** Of the dark rim, that much is what the noise of the air comes to. */
const noiseShare = 0.98;
/** Air that winds further than so many times through the whole is left as it is. */
const mostRounds = 32;

/**
 * Sets the air around a specimen to black: voxels of the noise that lies along the four sides of the slices, and those as
 * dark that are joined to them. Noise does not pack: of an abdomen it is a third of the bytes. What is shut in, and what the
 * first and last slice cut open alone, stays as it is: a lung is air as well.
 * @param data bytes, columns fastest, changed in place
 * @returns the value below which the air lies; `null` where there is no dark rim
 */
export async function clearAir(data: Uint8Array, dimensions: Triple): Promise<number | null> {
  const below = findNoise(data, dimensions);
  if (below === null || below < 2) return null;
  const [columns, rows, slices] = dimensions;
  const plane = columns * rows;
  const isAir = new Bits(data.length);
  const giveWay = takeTurns();
  /** Joins what touches air on a side that was passed before: forwards, then the other way round. */
  const join = (z: number, step: 1 | -1): boolean => {
    let isMore = false;
    for (let row = 0; row < rows; row++) {
      const y = step > 0 ? row : rows - 1 - row;
      for (let column = 0; column < columns; column++) {
        const x = step > 0 ? column : columns - 1 - column;
        const at = z * plane + y * columns + x;
        if ((data[at] ?? 0) >= below || isAir.has(at)) continue;
        const isRim = x === 0 || y === 0 || x === columns - 1 || y === rows - 1;
        const isJoined =
          isRim ||
          isAir.has(at - step) ||
          isAir.has(at - step * columns) ||
          ((step > 0 ? z > 0 : z < slices - 1) && isAir.has(at - step * plane));
        if (!isJoined) continue;
        isAir.add(at);
        isMore = true;
      }
    }
    return isMore;
  };
  for (let round = 0, isMore = true; isMore && round < mostRounds; round++) {
    isMore = false;
    for (const step of [1, -1] as const) {
      for (let i = 0; i < slices; i++) {
        isMore = join(step > 0 ? i : slices - 1 - i, step) || isMore;
        await giveWay();
      }
    }
  }
  for (let at = 0; at < data.length; at++) if (isAir.has(at)) data[at] = 0;
  return below;
}

/** The first value that is more than noise along the sides of the slices. */
function findNoise(data: Uint8Array, [columns, rows, slices]: Triple): number | null {
  const counts = new Uint32Array(256);
  const count = (at: number) => (counts[data[at] ?? 0] = (counts[data[at] ?? 0] ?? 0) + 1);
  for (let z = 0; z < slices; z++) {
    const first = z * columns * rows;
    for (let x = 0; x < columns; x++) {
      count(first + x);
      count(first + (rows - 1) * columns + x);
    }
    for (let y = 0; y < rows; y++) {
      count(first + y * columns);
      count(first + (y + 1) * columns - 1);
    }
  }
  const sum = (part: Uint32Array) => part.reduce((total, one) => total + one, 0);
  const dark = sum(counts.subarray(0, darkest));
  if (dark < leastAir * sum(counts)) return null;
  let seen = 0;
  let below = 0;
  while (seen < noiseShare * dark) seen += counts[below++] ?? 0;
  return below;
}

/** A set of whole numbers below a limit, a bit each. */
class Bits {
  readonly #words: Uint32Array;

  constructor(limit: number) {
    this.#words = new Uint32Array(Math.ceil(limit / 32));
  }

  has(at: number): boolean {
    return (((this.#words[at >>> 5] ?? 0) >>> (at & 31)) & 1) === 1;
  }

  add(at: number): void {
    this.#words[at >>> 5] = (this.#words[at >>> 5] ?? 0) | (1 << (at & 31));
  }
}
