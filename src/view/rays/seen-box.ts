import { takeTurns } from '../../volume/pause.js';
import type { SampleBox, ScalarVolume, Triple } from '../../volume/scalar-volume.js';

/** A first look at every so many-th voxel finds most of the box, and leaves little beyond it to look at. */
const stride = 7;

/**
 * The smallest box that holds every voxel at or above `threshold`, one voxel wider on each side. The whole volume
 * where there is none.
 */
export async function findSeenBox(volume: ScalarVolume, threshold: number): Promise<SampleBox> {
  const { data, dimensions } = volume;
  const [columns, rows, slices] = dimensions;
  const low: Triple = [columns, rows, slices];
  const high: Triple = [-1, -1, -1];

  const include = (x: number, y: number, z: number) => {
    if (x < low[0]) low[0] = x;
    if (x > high[0]) high[0] = x;
    if (y < low[1]) low[1] = y;
    if (y > high[1]) high[1] = y;
    if (z < low[2]) low[2] = z;
    if (z > high[2]) high[2] = z;
  };
  const lookAlong = (y: number, z: number, start: number, end: number, step: number) => {
    const row = (z * rows + y) * columns;
    for (let x = start; x < end; x += step) {
      if ((data[row + x] ?? 0) >= threshold) include(x, y, z);
    }
  };

  const takeTurn = takeTurns();
  for (let z = 0; z < slices; z += 2) {
    await takeTurn();
    for (let y = 0; y < rows; y += stride) lookAlong(y, z, 0, columns, stride);
  }
  for (let z = 0; z < slices; z++) {
    await takeTurn();
    for (let y = 0; y < rows; y++) {
      const isWithin = z >= low[2] && z <= high[2] && y >= low[1] && y <= high[1];
      if (!isWithin) {
        lookAlong(y, z, 0, columns, 1);
        continue;
      }
      lookAlong(y, z, 0, low[0], 1);
      lookAlong(y, z, high[0] + 1, columns, 1);
    }
  }
  if (high[0] < 0) return { from: [0, 0, 0], to: [...dimensions] };
  return {
    from: low.map((at) => Math.max(0, at - 1)) as Triple,
    to: high.map((at, axis) => Math.min(dimensions[axis] ?? 0, at + 2)) as Triple,
  };
}
