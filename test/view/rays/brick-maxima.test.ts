import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { BrickMaxima } from '../../../src/view/rays/brick-maxima.js';
import type { Triple } from '../../../src/volume/scalar-volume.js';

/** The planes of bricks of a box in which one voxel is bright. */
function planesOf(size: Triple, bright: Triple): { planes: Uint8Array; count: number } {
  const [width, height, depth] = size;
  const data = new Uint8Array(width * height * depth);
  data[(bright[2] * height + bright[1]) * width + bright[0]] = 200;
  const bricks = new BrickMaxima(size);
  for (let z = 0; z < depth; z++) bricks.add(data, z * width * height, width, z);
  return { planes: bricks.toPlanes(), count: bricks.planes };
}

/** Where in the planes something is bright. */
function brightAt(planes: Uint8Array): number[] {
  return [...planes.keys()].filter((at) => planes[at] === 200);
}

describe('the brightest voxel of each brick', () => {
  // 24 × 16 × 20 voxels are 3 × 2 × 3 bricks; layers of 3 × 2 lie 8 abreast and 8 down in a plane of 24 × 16.
  const size: Triple = [24, 16, 20];

  test('is told of the brick that the voxel lies in', () => {
    const { planes, count } = planesOf(size, [12, 3, 3]);
    assert.equal(count, 1);
    assert.equal(planes.length, 24 * 16);
    assert.deepEqual(brightAt(planes), [1]);
  });

  test('layers follow one another from left to right', () => {
    // Brick (2, 1, 2): the third tile begins at column 6, its second row is row 1.
    assert.deepEqual(brightAt(planesOf(size, [20, 12, 18]).planes), [24 + 6 + 2]);
  });

  test('and of those next to the voxel: samples between two voxels take from both', () => {
    // Voxel 8 is the first of its brick along X, voxel 7 the last along Z.
    assert.deepEqual(brightAt(planesOf(size, [8, 3, 7]).planes), [0, 1, 3, 4]);
    // Voxel 7 along Y is the last of its brick.
    assert.deepEqual(brightAt(planesOf(size, [3, 7, 3]).planes), [0, 24]);
  });

  test('layers that find no room beside one another go to the next plane', () => {
    // 8 × 8 × 600 voxels are 75 layers of one brick; a plane of 8 × 8 holds 64.
    const { planes, count } = planesOf([8, 8, 600], [4, 4, 596]);
    assert.equal(count, 2);
    assert.deepEqual(brightAt(planes), [64 + 74 - 64]);
  });

  test('a box within a larger block is read by the stride of the block', () => {
    const block = new Uint8Array(10 * 4);
    block[2 * 10 + 9] = 7;
    const bricks = new BrickMaxima([4, 2, 1]);
    bricks.add(block, 1 * 10 + 6, 10, 0);
    assert.deepEqual([...bricks.toPlanes()], [7, 0, 0, 0, 0, 0, 0, 0]);
  });
});
