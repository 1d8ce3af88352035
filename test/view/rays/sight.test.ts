import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findSight, keepSight, type Sight } from '../../../src/view/rays/sight.js';
import type { ScalarVolume, Triple } from '../../../src/volume/scalar-volume.js';

function volumeOf(dimensions: Triple, isBright: (x: number, y: number, z: number) => boolean): ScalarVolume {
  const [columns, rows, slices] = dimensions;
  const data = Uint8Array.from({ length: columns * rows * slices }, (_, voxel) => {
    const line = Math.floor(voxel / columns);
    return isBright(voxel % columns, line % rows, Math.floor(line / rows)) ? 200 : 0;
  });
  const window = { low: 0, high: 1 };
  const histogram = new Uint32Array(256);
  return { data, dimensions, sourceDimensions: dimensions, lean: [0, 0], window, histogram };
}

function assertNear(found: readonly number[], expected: readonly number[], tolerance: number): void {
  for (const [axis, value] of expected.entries()) {
    assert.ok(
      Math.abs((found[axis] ?? NaN) - value) <= tolerance,
      `${found.join()} beside ${expected.join()}`,
    );
  }
}

const farthest = ({ reach }: Sight, axis: number) => Math.max(...reach.map((point) => point[axis] ?? 0));

test('finds a ball beside the middle, whatever noise lies around it', async () => {
  // Of 90 × 60 × 120 voxels; radius 20 about (60, 30, 40): in shares of the halves 45, 30 and 60.
  const isBall = (x: number, y: number, z: number) => Math.hypot(x - 59.5, y - 29.5, z - 39.5) <= 20;
  const isNoise = (x: number, y: number, z: number) => (x * 7 + y * 13 + z * 29) % 97 === 0;
  const volume = volumeOf([90, 60, 120], (x, y, z) => isBall(x, y, z) || isNoise(x, y, z));
  const sight = await findSight(volume, 100);
  assertNear(sight.middle, [60 / 45 - 1, 0, 40 / 60 - 1], 0.06);
  assertNear(
    [0, 1, 2].map((axis) => farthest(sight, axis)),
    [20 / 45, 20 / 30, 20 / 60],
    0.08,
  );
  // A ball, not its box: nothing lies in the corners.
  assert.ok(Math.max(...sight.reach.map(([x, y, z]) => Math.hypot(45 * x, 30 * y, 60 * z))) < 22);
});

test('is the whole box where nothing is seen', async () => {
  const { middle, reach } = await findSight(
    volumeOf([8, 8, 8], () => false),
    100,
  );
  assert.deepEqual(middle, [0, 0, 0]);
  assert.deepEqual(reach.length, 8);
  assert.ok(reach.flat().every((share) => Math.abs(share) === 1));
});

test('finds one image, which has no neighbours before and behind', async () => {
  const { reach } = await findSight(
    volumeOf([40, 40, 1], (x) => x < 20),
    100,
  );
  assert.ok(reach.length > 8);
});

test('stays as it was where a finer picture tells about the same', () => {
  const sight = (size: number): Sight => ({
    middle: [0.1, 0, 0],
    reach: [
      [-size, 0, 0],
      [size, 0, 0],
    ],
  });
  const before = sight(0.5);
  assert.equal(keepSight(sight(0.6), before), before);
  const other = sight(0.75);
  assert.equal(keepSight(other, before), other);
  assert.equal(keepSight(other, null), other);
});
