/** Voxels that are counted of a large block: enough to tell its kinds apart. */
const mostCounted = 2 ** 21;

/** How many voxels hold each of the 256 values; of a large block a part is counted, spread over all of it. */
export function countValues(data: Uint8Array): Uint32Array<ArrayBuffer> {
  const counts = new Uint32Array(256);
  // An odd step does not walk along one column of an even number of them.
  const step = data.length > mostCounted ? Math.ceil(data.length / mostCounted) | 1 : 1;
  for (let voxel = 0; voxel < data.length; voxel += step) {
    const value = data[voxel] ?? 0;
    counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}
