import type { SampleArray } from '../../model/samples.js';
import type { Triple } from '../../volume/scalar-volume.js';

/**
 * The next level: each voxel the mean of one or two along each axis.
 * @param by how many voxels become one along each axis: 1 or 2
 */
export function halveLevel(source: SampleArray, dimensions: Triple, by: Triple): Float32Array<ArrayBuffer> {
  const [columns, rows, slices] = dimensions;
  const half = dimensions.map((count, axis) => Math.ceil(count / (by[axis] ?? 1))) as Triple;
  const target = new Float32Array(half[0] * half[1] * half[2]);
  let to = 0;
  for (let z = 0; z < slices; z += by[2]) {
    const zEnd = Math.min(slices, z + by[2]);
    for (let y = 0; y < rows; y += by[1]) {
      const yEnd = Math.min(rows, y + by[1]);
      for (let x = 0; x < columns; x += by[0], to++) {
        const xEnd = Math.min(columns, x + by[0]);
        const sum = sumOfBox(source, columns, rows, [x, y, z], [xEnd, yEnd, zEnd]);
        target[to] = sum / ((zEnd - z) * (yEnd - y) * (xEnd - x));
      }
    }
  }
  return target;
}

function sumOfBox(source: SampleArray, columns: number, rows: number, from: Triple, to: Triple): number {
  let sum = 0;
  for (let z = from[2]; z < to[2]; z++)
    for (let y = from[1]; y < to[1]; y++) {
      const line = (z * rows + y) * columns;
      for (let x = from[0]; x < to[0]; x++) sum += source[line + x] ?? 0;
    }
  return sum;
}
