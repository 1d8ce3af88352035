import { takeTurns } from '../../volume/pause.js';
import type { SampleBox, ScalarVolume, Triple } from '../../volume/scalar-volume.js';

/** A first look at every so many-th voxel finds most of the box, and leaves little beyond it to look at. */
const stride = 7;

/**
 * The smallest box that holds every voxel at or above `threshold`, one voxel wider on each side. The whole volume
 * where there is none.
 * @param flip what samples are turned with before
 */
export async function findSeenBox(volume: ScalarVolume, threshold: number, flip = 0): Promise<SampleBox> {
  const { dimensions } = volume;
  const found = await findBounds(volume, (voxel) => ((volume.data[voxel] ?? 0) ^ flip) >= threshold);
  if (!found) return { from: [0, 0, 0], to: [...dimensions] };
  return {
    from: found.from.map((at) => Math.max(0, at - 1)) as Triple,
    to: found.to.map((at, axis) => Math.min(dimensions[axis] ?? 0, at + 1)) as Triple,
  };
}

/**
 * The box of what is seen at or above `threshold`, without voxels that stand alone, as noise in the air does: each has
 * two neighbours at least. `null` where nothing is seen.
 */
export function findSpecimenBox(
  volume: ScalarVolume,
  threshold: number,
  flip = 0,
): Promise<SampleBox | null> {
  const { data, dimensions } = volume;
  const [columns, rows] = dimensions;
  const steps = [1, columns, columns * rows].flatMap((step) => [-step, step]);
  const isSeen = (voxel: number) => ((data[voxel] ?? flip) ^ flip) >= threshold;
  return findBounds(
    volume,
    (voxel) => isSeen(voxel) && steps.filter((step) => isSeen(voxel + step)).length > 1,
  );
}

/** The smallest box that holds every voxel that is told to be in it; `null` where none is. */
async function findBounds(
  { dimensions }: ScalarVolume,
  isIn: (voxel: number) => boolean,
): Promise<SampleBox | null> {
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
      if (isIn(row + x)) include(x, y, z);
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
  return high[0] < 0 ? null : { from: low, to: high.map((at) => at + 1) as Triple };
}
