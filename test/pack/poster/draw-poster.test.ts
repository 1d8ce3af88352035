import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { drawPoster, type ShownLevel } from '../../../src/pack/poster/draw-poster.js';

/** Two voxels along each axis, each of a grey of its own, of 1 × 1 × 2 mm. */
const level: ShownLevel = {
  data: Uint8Array.of(0, 10, 20, 30, 40, 50, 60, 70),
  dimensions: [2, 2, 2],
  proportions: [1, 1, 2],
  voxel: [1, 1, 2],
  shown: { start: 0, end: 255 },
  isInverted: false,
  isUpward: false,
};

/** The grey in the corners of each slice, where a voxel is drawn by itself. */
function corners(changes: Partial<ShownLevel> = {}): number[][] {
  const { width, height, data, pixelsPerMillimetre } = drawPoster({ ...level, ...changes });
  // 8 pixels a voxel of 1 mm at most: 16 × 16, 16 × 32 and 16 × 32, with 4 between them.
  assert.deepEqual([width, height], [16 + 4 + 16 + 4 + 16, 32]);
  assert.equal(pixelsPerMillimetre, changes.voxel ? null : 8);
  const at = (column: number, row: number) => data[row * width + column]!;
  const panes = [
    [0, 8, 16],
    [20, 0, 32],
    [40, 0, 32],
  ] as const;
  return panes.map(([left, top, high]) =>
    [top, top + high - 1].flatMap((row) => [at(left, row), at(left + 15, row)]),
  );
}

describe('drawPoster', () => {
  it('draws the middle slices across Z, Y and X at one scale', () => {
    assert.deepEqual(corners(), [
      [40, 50, 60, 70],
      [20, 30, 60, 70],
      [10, 30, 50, 70],
    ]);
  });

  it('draws the head on top where it is known', () => {
    assert.deepEqual(corners({ isUpward: true }), [
      [40, 50, 60, 70],
      [60, 70, 20, 30],
      [50, 70, 10, 30],
    ]);
  });

  it('draws what is stored the other way round, and tells no scale where an edge is unknown', () => {
    assert.deepEqual(corners({ isInverted: true, voxel: [1, 1, null] })[0], [215, 205, 195, 185]);
  });
});
