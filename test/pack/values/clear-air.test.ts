import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { clearAir } from '../../../src/pack/values/clear-air.js';
import type { Triple } from '../../../src/volume/scalar-volume.js';

const size: Triple = [24, 20, 16];
const [columns, rows, slices] = size;

/** A block of what `value` says of each voxel. */
function fill(value: (x: number, y: number, z: number) => number): Uint8Array {
  const data = new Uint8Array(columns * rows * slices);
  for (let at = 0; at < data.length; at++)
    data[at] = value(at % columns, Math.floor(at / columns) % rows, Math.floor(at / (columns * rows)));
  return data;
}

const noise = (x: number, y: number, z: number) => (7 * x + 11 * y + 13 * z) % 5;
/** How far from the axis of the block, in voxels. */
const radius = (x: number, y: number) => Math.hypot(x - 12, y - 10);
const at = (x: number, y: number, z: number) => (z * rows + y) * columns + x;

describe('the air around a specimen', () => {
  it('becomes black, and the specimen stays as it is', async () => {
    const data = fill((x, y, z) => (radius(x, y) < 6 ? 200 : noise(x, y, z)));
    assert.equal(await clearAir(data, size), 5);
    assert.deepEqual(
      data,
      fill((x, y) => (radius(x, y) < 6 ? 200 : 0)),
    );
  });

  it('is found around a corner, but not in what is open at the first slice alone', async () => {
    // A tube along the slices, shut at the last: a lung that the scan cuts open.
    const isTube = (x: number, y: number, z: number) => radius(x, y) < 3 && z < slices - 2;
    // A passage that leads in from the side, and along the body out of sight.
    const isPassage = (x: number, y: number, z: number) =>
      y === 14 && ((z === 8 && x < 15) || (x === 14 && z > 3 && z < 13));
    const isBody = (x: number, y: number) => x > 3 && x < 20 && y > 3 && y < 17;
    const scan = (x: number, y: number, z: number) =>
      isBody(x, y) && !isTube(x, y, z) && !isPassage(x, y, z) ? 180 : noise(x, y, z);
    const data = fill(scan);
    assert.equal(await clearAir(data, size), 5);
    for (const z of [4, 5, 6, 11, 12]) assert.equal(data[at(14, 14, z)], 0);
    for (const [x, y, z] of [
      [12, 10, 0],
      [11, 9, 7],
      [13, 10, 13],
    ] as const)
      assert.equal(data[at(x, y, z)], noise(x, y, z));
  });

  it('is left alone where the specimen fills the slices, or the ground is bright', async () => {
    for (const ground of [60, 250]) {
      const scan = (x: number, y: number, z: number) => (radius(x, y) < 6 ? 3 : ground + noise(x, y, z));
      const data = fill(scan);
      assert.equal(await clearAir(data, size), null);
      assert.deepEqual(data, fill(scan));
    }
  });
});
