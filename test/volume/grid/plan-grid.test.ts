import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planGrid } from '../../../src/volume/grid/plan-grid.js';
import type { Triple } from '../../../src/volume/scalar-volume.js';

const MiB = 2 ** 20;

const cases: {
  name: string;
  source: Triple;
  spacing: Triple;
  bytes: number;
  perAxis: number;
  kept: Triple;
}[] = [
  {
    name: 'keeps every voxel of a series that fits',
    source: [512, 512, 200],
    spacing: [0.5, 0.5, 1],
    bytes: 256 * MiB,
    perAxis: 2048,
    kept: [512, 512, 200],
  },
  {
    name: 'gives resolution up in plane first where slices are thick: 1024² × 100 of 0.1 × 0.1 × 0.4 in a quarter',
    source: [1024, 1024, 100],
    spacing: [0.1, 0.1, 0.4],
    bytes: 25 * MiB,
    perAxis: 2048,
    kept: [512, 512, 100],
  },
  {
    name: 'shrinks a cube alike in all axes: an eighth of the voxels is half of each side',
    source: [1024, 1024, 1024],
    spacing: [1, 1, 1],
    bytes: 128 * MiB,
    perAxis: 2048,
    kept: [512, 512, 512],
  },
  {
    name: 'holds the longest side to the largest texture',
    source: [512, 512, 600],
    spacing: [1, 1, 1],
    bytes: 256 * MiB,
    perAxis: 256,
    kept: [218, 218, 256],
  },
];

for (const { name, source, spacing, bytes, perAxis, kept } of cases) {
  test(name, () => {
    assert.deepEqual(planGrid(source, spacing, { bytes, perAxis }), kept);
  });
}

test('uses at least nine tenths of its budget on 2000 × 2000 × 1500', () => {
  const [x, y, z] = planGrid([2000, 2000, 1500], [0.005, 0.005, 0.005], { bytes: 256 * MiB, perAxis: 2048 });
  const used = x * y * z;
  assert.ok(used <= 256 * MiB && used >= 0.9 * 256 * MiB, `${used / MiB} MiB`);
});
