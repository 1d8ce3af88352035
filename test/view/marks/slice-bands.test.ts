import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findBands } from '../../../src/view/marks/slice-bands.js';
import { reportOf } from '../../element/hand-written-report.js';

const { geometry } = reportOf();

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
  const bands = findBands(reportOf({ regularity: 'variable', geometry: { ...geometry, zones } }));
  assert.deepEqual(
    bands.map(({ from, to, gap }) => [from * 22, to * 22, gap]),
    [
      [2, 10, 4],
      [10, 18, 8],
    ],
  );
});

test('an even stack has no marks', () => {
  assert.deepEqual(findBands(reportOf()), []);
});
