import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { layOutGrid } from '../../../src/volume/grid/lay-out-grid.js';
import { choosePlanes, thinVolume } from '../../../src/volume/block/thin-volume.js';
import type { StackReport } from '../../../src/model/report.js';

function gridOf(columns: number, rows: number, slices: number) {
  const report = {
    dimensions: { columns, rows, slices },
    spacing: { x: 1, y: 1, z: 1 },
    geometry: { zones: [] },
  } as unknown as StackReport;
  return layOutGrid(report, [], { budgetBytes: 2 ** 30 });
}

describe('a volume of a third of its planes', () => {
  it('takes the middle one of three', () => {
    const planes = choosePlanes(gridOf(512, 512, 300));
    assert.equal(planes.length, 100);
    assert.deepEqual(planes.slice(0, 3), [1, 4, 7]);
    assert.equal(planes.at(-1), 298);
  });

  it('is not made of a block that is filled in a moment', () => {
    assert.deepEqual(choosePlanes(gridOf(256, 256, 300)), []);
  });

  it('keeps what is where: columns and rows are averaged two by two, extents stay', async () => {
    const grid = gridOf(4, 2, 3);
    const plane = [10, 20, 30, 40, 50, 60, 70, 80];
    const data = Uint8Array.from([...plane.map(() => 1), ...plane, ...plane.map(() => 2)]);
    const thin = await thinVolume(data, grid, [1], { low: 0, high: 255 });
    assert.deepEqual(thin.dimensions, [2, 1, 1]);
    assert.deepEqual(thin.sourceDimensions, [4, 2, 3]);
    assert.deepEqual([...thin.data], [(10 + 20 + 50 + 60) / 4, (30 + 40 + 70 + 80) / 4]);
  });
});
