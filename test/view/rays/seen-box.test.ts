import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findSeenBox, findSpecimenBox } from '../../../src/view/rays/seen-box.js';
import type { ScalarVolume, Triple } from '../../../src/volume/scalar-volume.js';

function volumeWith(dimensions: Triple, bright: readonly Triple[]): ScalarVolume {
  const data = new Uint8Array(dimensions[0] * dimensions[1] * dimensions[2]);
  for (const [x, y, z] of bright) data[(z * dimensions[1] + y) * dimensions[0] + x] = 200;
  const histogram = new Uint32Array(256);
  return {
    data,
    dimensions,
    sourceDimensions: dimensions,
    lean: [0, 0],
    window: { low: 0, high: 1 },
    histogram,
  };
}

test('holds every bright voxel, single ones between the first looks too, with one voxel to spare', async () => {
  const volume = volumeWith(
    [40, 30, 20],
    [
      [5, 8, 3],
      [31, 9, 3],
      [17, 22, 15],
      [6, 2, 11],
    ],
  );
  assert.deepEqual(await findSeenBox(volume, 100), { from: [4, 1, 2], to: [33, 24, 17] });
});

test('ends where the volume does', async () => {
  const volume = volumeWith(
    [9, 7, 5],
    [
      [0, 0, 0],
      [8, 6, 4],
    ],
  );
  assert.deepEqual(await findSeenBox(volume, 100), { from: [0, 0, 0], to: [9, 7, 5] });
});

test('is the whole volume where nothing is bright', async () => {
  assert.deepEqual(await findSeenBox(volumeWith([4, 5, 6], []), 100), { from: [0, 0, 0], to: [4, 5, 6] });
});

test('the specimen is what holds together: a voxel alone in the air is noise', async () => {
  const cube = [0, 1, 2].flatMap((x) =>
    [0, 1, 2].flatMap((y) => [0, 1].map((z): Triple => [10 + x, 5 + y, 3 + z])),
  );
  const volume = volumeWith([40, 30, 20], [...cube, [35, 25, 18]]);
  assert.deepEqual(await findSpecimenBox(volume, 100), { from: [10, 5, 3], to: [13, 8, 5] });
  assert.equal(await findSpecimenBox(volume, 201), null);
});
