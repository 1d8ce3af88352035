import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StackReport } from '../../../src/model/report.js';
import { measureUnevenDepth } from '../../../src/model/uneven-depth.js';
import { fillBetween, layOutSlices } from '../../../src/volume/grid/lay-out-slices.js';
import type { LevelSlice } from '../../../src/volume/levels/voxel-source.js';
import { reportOf } from '../../element/hand-written-report.js';

const slicesAt = (...offsets: (number | null)[]): LevelSlice[] =>
  offsets.map((offset, index) => ({ id: `IM${String(index)}`, index, offset, shift: [0, 0] }));

const dimensions = { columns: 4, rows: 4, slices: 4 };

function unevenReport(zones: StackReport['geometry']['zones']): StackReport {
  const { geometry, spacing } = reportOf();
  return reportOf({
    dimensions,
    regularity: 'variable',
    spacing: { ...spacing, z: null },
    geometry: { ...geometry, zones },
  });
}

test('a stack of 4 and 8 mm gaps reaches half a gap beyond its outer slices', () => {
  const report = unevenReport([
    { from: 0, to: 2, gap: 4 },
    { from: 2, to: 3, gap: 8 },
  ]);
  assert.deepEqual(measureUnevenDepth(report), { depth: 22, lead: 2, span: 16 });
  assert.equal(measureUnevenDepth(reportOf()), null);
});

test('uneven slices are laid where their positions say, on planes a quarter of the smallest gap high', () => {
  const slices = slicesAt(0, 4, 8, 16);
  const report = unevenReport([
    { from: 0, to: 2, gap: 4 },
    { from: 2, to: 3, gap: 8 },
  ]);
  const layout = layOutSlices(report, slices);
  assert.equal(layout.planes, 22);
  assert.deepEqual(
    slices.map((slice) => layout.depthOf(slice) * 22),
    [2, 6, 10, 18],
  );
});

test('runs of one Z apart lie where their positions say, and nothing lies between them', () => {
  // Two slices of 1 mm, 6.5 mm of nothing, two more: half a Z beyond the outer ones.
  const { geometry, spacing } = reportOf();
  const zones = [
    { from: 0, to: 1, gap: 1 },
    { from: 1, to: 2, gap: 6.5 },
    { from: 2, to: 3, gap: 1 },
  ];
  const report = reportOf({
    dimensions,
    regularity: 'variable',
    spacing: { ...spacing, z: 1 },
    geometry: { ...geometry, zones },
  });
  assert.deepEqual(measureUnevenDepth(report), { depth: 9.5, lead: 0.5, span: 8.5 });
  const slices = slicesAt(0, 1, 7.5, 8.5);
  const { planes, height, depthOf, isUneven, reach } = layOutSlices(report, slices);
  assert.deepEqual([planes, height, isUneven], [38, 0.25, true]);
  const filled = slices.map((slice) => Math.floor(depthOf(slice) * planes));
  assert.deepEqual(filled, [2, 6, 32, 36]);
  const data = new Uint8Array(planes);
  for (const plane of filled) data[plane] = 100;
  fillBetween(data, 1, filled, reach * planes);
  // Each slice is four planes high.
  const solid = [...data.keys()].filter((plane) => data[plane] === 100);
  assert.deepEqual(solid, [
    ...Array.from({ length: 9 }, (_, i) => i),
    ...Array.from({ length: 8 }, (_, i) => 30 + i),
  ]);
  assert.ok([...data].every((value) => value === 0 || value === 100));
});

test('even slices, and those of no known position, lie at their grid positions', () => {
  for (const slices of [slicesAt(0, 0.7, 1.4, 2.1), slicesAt(null, null, null, null)]) {
    const { planes, depthOf, isUneven } = layOutSlices(reportOf({ dimensions }), slices);
    assert.equal(planes, 4);
    assert.deepEqual(slices.map(depthOf), [0.125, 0.375, 0.625, 0.875]);
    assert.equal(isUneven, false);
  }
});

test('a slice that jitters by a fifth of Z is drawn where it lies', () => {
  const slices = slicesAt(0, 0.84, 1.4, 2.1);
  const report = reportOf({ dimensions, regularity: 'jitter' });
  const { depthOf, isUneven } = layOutSlices(report, slices);
  assert.equal(isUneven, true);
  assert.ok(Math.abs(depthOf(slices[1]!) - (0.35 + 0.84) / 2.8) < 1e-12);
  assert.equal(layOutSlices(report, slicesAt(0, 0.72, 1.4, 2.1)).isUneven, false);
});

test('planes between two slices are filled in the share of their distance, those beyond from the outer ones', () => {
  const data = Uint8Array.from([0, 0, 100, 0, 0, 0, 200, 0]);
  fillBetween(data, 1, [6, 2]);
  assert.deepEqual([...data], [100, 100, 100, 125, 150, 175, 200, 200]);
  const untouched = new Uint8Array(3);
  fillBetween(untouched, 1, []);
  assert.deepEqual([...untouched], [0, 0, 0]);
});

test('planes of a stack whose Z varies are as high against X as their millimetres are', () => {
  const slices = slicesAt(0, 4, 8, 16);
  const report = unevenReport([
    { from: 0, to: 2, gap: 4 },
    { from: 2, to: 3, gap: 8 },
  ]);
  // 22 planes of 1 mm; pixels are 0.5 mm wide.
  const wide = { ...report, spacing: { x: 0.5, y: 0.5, z: null } };
  assert.equal(layOutSlices(wide, slices).height, 2);
});
