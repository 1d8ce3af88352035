import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layOutGrid } from '../../../src/volume/grid/lay-out-grid.js';
import type { LevelSlice } from '../../../src/volume/levels/voxel-source.js';
import { reportOf } from '../../element/hand-written-report.js';

const { geometry, spacing } = reportOf();
const slices = [0, 4, 8, 16].map((offset, index): LevelSlice => {
  return { id: `IM${String(index)}`, index, offset, shift: [0, 0] };
});
const zones = [
  { from: 0, to: 2, gap: 4 },
  { from: 2, to: 3, gap: 8 },
];

test('files that hold every sample are laid out as finely as their positions ask for', () => {
  const report = reportOf({
    dimensions: { columns: 4, rows: 4, slices: 4 },
    regularity: 'variable',
    spacing: { ...spacing, z: null },
    geometry: { ...geometry, zones },
  });
  // Half a gap beyond the outer slices, 2 + 16 + 4 mm, on planes a quarter of the smallest gap high: 22 of them.
  assert.deepEqual(layOutGrid(report, slices, { kept: [1, 1, 1] }).dimensions, [4, 4, 22]);
});

test('where one sample of four is kept along each axis, no more voxels are made', () => {
  const report = reportOf({ dimensions: { columns: 64, rows: 32, slices: 16 } });
  const even = Array.from({ length: 16 }, (_, index): LevelSlice => {
    return { id: `IM${String(index)}`, index, offset: index * (spacing.z ?? 1), shift: [0, 0] };
  });
  assert.deepEqual(layOutGrid(report, even, { kept: [4, 4, 4] }).dimensions, [16, 8, 4]);
});
