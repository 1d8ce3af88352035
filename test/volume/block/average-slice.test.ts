import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { averageSlice } from '../../../src/volume/block/average-slice.js';

const average = (
  data: number[],
  columns: number,
  voxels: [number, number],
  ratio: [number, number],
  shift: [number, number] = [0, 0],
) => {
  const source = { data: Float32Array.from(data), columns, rows: data.length / columns };
  return [...averageSlice(source, { columns: voxels[0], rows: voxels[1], ratio, shift })];
};

describe('averageSlice', () => {
  it('copies what does not shrink', () => {
    assert.deepEqual(average([1, 2, 3, 4, 5, 6], 3, [3, 2], [1, 1]), [1, 2, 3, 4, 5, 6]);
  });

  it('takes samples in part by their part', () => {
    // Two voxels of 1.5 samples: (1 + 2/2) / 1.5 and (2/2 + 4) / 1.5.
    assert.deepEqual(
      average([1, 2, 4], 3, [2, 1], [1.5, 1]).map((value) => value.toFixed(6)),
      ['1.333333', '3.333333'],
    );
    assert.deepEqual(
      average([1, 2, 4], 1, [1, 2], [1, 1.5]).map((value) => value.toFixed(6)),
      ['1.333333', '3.333333'],
    );
    assert.deepEqual(average([1, 3, 5, 7, 2, 2, 4, 4], 4, [2, 1], [2, 2]), [2, 5]);
  });

  it('lies between samples where it is shifted by a part of one', () => {
    // Half a sample to the right: the first voxel is half outside, the others lie between two.
    assert.deepEqual(average([1, 3, 7], 3, [4, 1], [1, 1], [0.5, 0]), [1, 2, 5, 7]);
    assert.deepEqual(average([1, 3, 7], 3, [4, 1], [1, 1], [0.75, 0]), [NaN, 1.5, 4, 7]);
  });

  it('has nothing where the slice does not reach', () => {
    assert.deepEqual(average([1, 2], 2, [4, 1], [1, 1], [1, 0]), [NaN, 1, 2, NaN]);
    assert.deepEqual(average([1], 1, [1, 3], [1, 1], [0, 1]), [NaN, 1, NaN]);
  });
});
