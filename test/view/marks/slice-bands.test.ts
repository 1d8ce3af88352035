import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findBands } from '../../../src/view/marks/slice-bands.js';
import { reportOf } from '../../element/hand-written-report.js';

const { geometry, spacing } = reportOf();

test('missing slices are marked where they would lie, neighbours as one', () => {
  const bands = findBands(reportOf({ geometry: { ...geometry, missing: [7, 19, 20, 31] } }));
  const shares = bands.map(({ from, to }) => [from * 40, to * 40].map((share) => Number(share.toFixed(9))));
  assert.deepEqual(shares, [
    [7, 8],
    [19, 21],
    [31, 32],
  ]);
  assert.ok(bands.every(({ gap }) => gap === null));
});

test('zones are marked from slice to slice, with their gap', () => {
  const zones = [
    { from: 0, to: 2, gap: 4 },
    { from: 2, to: 3, gap: 8 },
  ];
  const uneven = { regularity: 'variable', geometry: { ...geometry, zones } } as const;
  const bands = findBands(reportOf({ ...uneven, spacing: { ...spacing, z: null } }));
  assert.deepEqual(
    bands.map(({ from, to, gap }) => [from * 22, to * 22, gap]),
    [
      [2, 10, 4],
      [10, 18, 8],
    ],
  );
});

test('runs of one Z apart are marked with what lies between, half a Z within the faces', () => {
  const zones = [
    { from: 0, to: 2, gap: 1 },
    { from: 2, to: 3, gap: 3.5 },
    { from: 3, to: 4, gap: 1 },
  ];
  const apart = { regularity: 'variable', geometry: { ...geometry, zones } } as const;
  const bands = findBands(reportOf({ ...apart, spacing: { ...spacing, z: 1 } }));
  // 6.5 mm from the first slice to the last, and one Z.
  assert.deepEqual(
    bands.map(({ from, to, gap }) => [from * 7.5, to * 7.5, gap]),
    [
      [0.5, 2.5, 1],
      [2.5, 6, 3.5],
      [6, 7, 1],
    ],
  );
});

test('an even stack has no marks', () => {
  assert.deepEqual(findBands(reportOf()), []);
});
