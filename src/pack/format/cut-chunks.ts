import type { SampleArray } from '../../model/samples.js';
import type { Triple } from '../../volume/scalar-volume.js';
import { chunkEdge } from './describe-array.js';

/** Chunks along each axis of a level. */
export function countChunks(dimensions: Triple): Triple {
  return dimensions.map((voxels) => Math.ceil(voxels / chunkEdge)) as Triple;
}

/**
 * The bytes of one chunk, little endian, columns fastest; what lies beyond the level is `fill`. `null` where all of it is
 * `fill`, so that it need not be stored.
 * @param at which chunk along X, Y and Z
 */
export function cutChunk(
  source: SampleArray,
  dimensions: Triple,
  at: Triple,
  fill: number,
): Uint8Array<ArrayBuffer> | null {
  const [columns, rows, slices] = dimensions;
  const Type = source.constructor as new (length: number) => SampleArray;
  const chunk = new Type(chunkEdge ** 3).fill(fill);
  const [x, y, z] = at.map((chunks) => chunks * chunkEdge) as Triple;
  const width = Math.min(chunkEdge, columns - x);
  let isEmpty = true;
  for (let k = 0; k < Math.min(chunkEdge, slices - z); k++)
    for (let j = 0; j < Math.min(chunkEdge, rows - y); j++) {
      const start = ((z + k) * rows + y + j) * columns + x;
      const line = source.subarray(start, start + width);
      chunk.set(line, (k * chunkEdge + j) * chunkEdge);
      isEmpty &&= line.every((value) => value === fill);
    }
  return isEmpty ? null : new Uint8Array(chunk.buffer);
}
