import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { halveLevel } from '../../../src/pack/levels/halve-level.js';
import { planLevels } from '../../../src/pack/levels/plan-levels.js';

describe('planLevels', () => {
  it('halves cubes until they fit one chunk', () => {
    assert.deepEqual(
      planLevels([400, 400, 275], [1, 1, 1]).map(({ dimensions }) => dimensions),
      [
        [400, 400, 275],
        [200, 200, 138],
        [100, 100, 69],
        [50, 50, 35],
      ],
    );
  });

  it('halves the short edges of a voxel first', () => {
    assert.deepEqual(planLevels([256, 256, 35], [1, 1, 4.8]), [
      { dimensions: [256, 256, 35], factor: [1, 1, 1] },
      { dimensions: [128, 128, 35], factor: [2, 2, 1] },
      { dimensions: [64, 64, 35], factor: [4, 4, 1] },
    ]);
    assert.deepEqual(planLevels([352, 400, 40], [0.59, 0.59, 2.4]).at(-1), {
      dimensions: [44, 50, 20],
      factor: [8, 8, 2],
    });
  });

  it('ends where a long stack is thin, and passes by an axis of one voxel', () => {
    assert.deepEqual(planLevels([3, 1, 130], [1, 1, 40]).at(-1), {
      dimensions: [1, 1, 33],
      factor: [4, 1, 4],
    });
  });

  it('has one level where that is small', () => {
    assert.equal(planLevels([64, 10, 3], [1, 1, 1]).length, 1);
  });
});

describe('halveLevel', () => {
  it('takes the mean of two along each axis, and of one at an odd end', () => {
    const source = Uint8Array.from([0, 2, 10, 4, 6, 20]);
    assert.deepEqual([...halveLevel(source, [3, 2, 1], [2, 2, 1])], [3, 15]);
    assert.deepEqual([...halveLevel(source, [3, 2, 1], [2, 1, 1])], [1, 10, 5, 20]);
    assert.deepEqual([...halveLevel(source, [1, 2, 3], [1, 1, 2])], [5, 3, 6, 20]);
  });
});
