import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { halveVolume } from '../../../src/volume/block/halve-volume.js';
import { voxelSize, type ScalarVolume, type Triple } from '../../../src/volume/scalar-volume.js';

function volumeOf(dimensions: Triple, data: number[]): ScalarVolume {
  return {
    data: Uint8Array.from(data),
    dimensions,
    sourceDimensions: dimensions,
    lean: [0, 0],
    window: { low: 0, high: 255 },
    histogram: new Uint32Array(256),
  };
}

describe('halveVolume', () => {
  it('averages eight voxels into one', async () => {
    const half = await halveVolume(volumeOf([2, 2, 2], [8, 16, 24, 32, 40, 48, 56, 64]));
    assert.deepEqual(half.dimensions, [1, 1, 1]);
    assert.deepEqual([...half.data], [36]);
    assert.equal(half.histogram[36], 1);
  });

  it('keeps the extents of an odd number of voxels', async () => {
    const half = await halveVolume(
      volumeOf(
        [5, 3, 3],
        Array.from({ length: 45 }, () => 7),
      ),
    );
    assert.deepEqual(half.dimensions, [2, 1, 1]);
    assert.deepEqual(voxelSize(half, [1, 1, 2]), [2.5, 3, 6]);
    assert.ok(half.data.every((value) => value === 7));
  });
});
