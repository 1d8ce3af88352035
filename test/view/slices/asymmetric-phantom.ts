import type { SampleBox, ScalarVolume, Triple } from '../../../src/volume/scalar-volume.js';

/** A value that no other voxel near it has: whatever is turned, mirrored or moved shows another. */
export function valueAt(x: number, y: number, z: number): number {
  return 20 + x * 3 + y * 17 + z * 5;
}

/** A stack whose voxels tell where they are, holes at 0. */
export function makePhantom(
  dimensions: Triple,
  { missing = [], value = valueAt, ...rest }: PhantomPlan = {},
): ScalarVolume {
  const [columns, rows, slices] = dimensions;
  const data = new Uint8Array(columns * rows * slices);
  for (let z = 0; z < slices; z++) {
    for (let y = 0; y < rows; y++) {
      for (let x = 0; x < columns; x++) {
        data[x + columns * (y + rows * z)] = missing.includes(z) ? 0 : value(x, y, z);
      }
    }
  }
  const histogram = new Uint32Array(256);
  for (const sample of data) histogram[sample] = (histogram[sample] ?? 0) + 1;
  return {
    ...{ data, dimensions, histogram },
    sourceDimensions: dimensions,
    lean: [0, 0],
    window: { low: 0, high: 255 },
    ...rest,
  };
}

interface PhantomPlan {
  missing?: readonly number[];
  value?: (x: number, y: number, z: number) => number;
  region?: SampleBox;
  sourceDimensions?: Triple;
  lean?: readonly [number, number];
}
