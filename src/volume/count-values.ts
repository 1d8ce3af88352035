import { pause } from './pause.js';

/** Voxels counted before the page gets its turn. */
const countedAtOnce = 2 ** 22;

/** How many voxels hold each of the 256 values. */
export function histogramOf(data: Uint8Array): Uint32Array<ArrayBuffer> {
  const counts = new Uint32Array(256);
  for (const value of data) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

/** The same for a large block, giving way to the page on the way. */
export async function countValues(data: Uint8Array): Promise<Uint32Array<ArrayBuffer>> {
  const counts = new Uint32Array(256);
  for (let from = 0; from < data.length; from += countedAtOnce) {
    if (from > 0) await pause();
    histogramOf(data.subarray(from, from + countedAtOnce)).forEach((count, value) => {
      counts[value] = (counts[value] ?? 0) + count;
    });
  }
  return counts;
}
