/** Voxels that are counted of a large block, so many in a row: enough to tell its kinds apart. */
const mostCounted = 2 ** 21;
const run = 64;

/** How many voxels hold each of the 256 values; of a large block a part is counted, spread over all of it. */
export function countValues(data: Uint8Array): Uint32Array<ArrayBuffer> {
  const counts = new Uint32Array(256);
  // An odd step does not walk along the same columns of an even number of them.
  const step = data.length > mostCounted ? Math.ceil((data.length * run) / mostCounted) | 1 : run;
  for (let first = 0; first < data.length; first += step) {
    const end = Math.min(data.length, first + run);
    for (let voxel = first; voxel < end; voxel++) {
      const value = data[voxel] ?? 0;
      counts[value] = (counts[value] ?? 0) + 1;
    }
  }
  return counts;
}
