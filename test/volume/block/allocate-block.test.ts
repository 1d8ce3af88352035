import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { allocateBlock } from '../../../src/volume/block/allocate-block.js';
import { layOutGrid } from '../../../src/volume/grid/lay-out-grid.js';
import type { StackReport } from '../../../src/model/report.js';

const MiB = 2 ** 20;
const report = {
  dimensions: { columns: 512, rows: 512, slices: 200 },
  spacing: { x: 0.5, y: 0.5, z: 0.5 },
  geometry: { zones: [] },
} as unknown as StackReport;
const layOut = (budgetBytes = 256 * MiB) => layOutGrid(report, [], { budgetBytes });

/** A device on which no more than `most` bytes can be had at once. */
function allocateUpTo(most: number) {
  return (bytes: number) => {
    if (bytes > most) throw new RangeError('Array buffer allocation failed');
    return new Uint8Array(bytes);
  };
}

describe('allocateBlock', () => {
  it('keeps every voxel where there is memory', () => {
    const { grid, data } = allocateBlock(layOut, allocateUpTo(Infinity));
    assert.deepEqual(grid.dimensions, [512, 512, 200]);
    assert.equal(data.length, 512 * 512 * 200);
  });

  it('lays out a coarser grid of the same extents where there is not', () => {
    const { grid, data } = allocateBlock(layOut, allocateUpTo(20 * MiB));
    assert.ok(data.length <= 20 * MiB && data.length > 8 * MiB, `${data.length} bytes`);
    assert.deepEqual(grid.source, [512, 512, 200]);
    const lengths = grid.dimensions.map((count, axis) => count * (grid.ratio[axis] ?? 0));
    assert.deepEqual(lengths, [512, 512, 200]);
  });

  it('gives up where there is none at all, and at once where something else is wrong', () => {
    assert.throws(() => allocateBlock(layOut, allocateUpTo(0)), RangeError);
    const broken = () => {
      throw new TypeError('broken');
    };
    assert.throws(() => allocateBlock(layOut, broken), TypeError);
  });
});
