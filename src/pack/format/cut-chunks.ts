import type { SampleArray } from '../../model/samples.js';
import type { Triple } from '../../volume/scalar-volume.js';
import { usualChunk } from './describe-array.js';

/** Chunks along each axis of a level. */
export function countChunks(dimensions: Triple, chunk = usualChunk): Triple {
  return dimensions.map((voxels, axis) => Math.ceil(voxels / (chunk[axis] ?? 1))) as Triple;
}

/**
 * The bytes of one chunk, little endian, columns fastest; what lies beyond the level is `fill`. `null` where all of it is
 * `fill`, so that it need not be stored.
 * @param at which chunk along X, Y and Z
 * @param size voxels of a chunk along each axis
 */
export function cutChunk(
  source: SampleArray,
  dimensions: Triple,
  at: Triple,
  fill: number,
  size = usualChunk,
): Uint8Array<ArrayBuffer> | null {
  const [columns, rows, slices] = dimensions;
  const Type = source.constructor as new (length: number) => SampleArray;
  const chunk = new Type(size[0] * size[1] * size[2]).fill(fill);
  const [x, y, z] = at.map((chunks, axis) => chunks * (size[axis] ?? 1)) as Triple;
  const width = Math.min(size[0], columns - x);
  let isEmpty = true;
  for (let k = 0; k < Math.min(size[2], slices - z); k++)
    for (let j = 0; j < Math.min(size[1], rows - y); j++) {
      const start = ((z + k) * rows + y + j) * columns + x;
      const line = source.subarray(start, start + width);
      chunk.set(line, (k * size[1] + j) * size[0]);
      isEmpty &&= line.every((value) => value === fill);
    }
  return isEmpty ? null : new Uint8Array(chunk.buffer);
}
