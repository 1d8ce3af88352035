import assert from 'node:assert/strict';
import { test } from 'node:test';
import { distinctPlaces, evenGap } from '../../../src/infer/frames/even-places.js';

test('places lie evenly while each gap is within a tenth of a whole multiple of the usual one', () => {
  const table: [places: number[], gap: number | null][] = [
    [[0, 1, 2, 3.09], 1],
    [[0, 1, 2, 3.11], null],
    [[0, 1, 2, 2.91], 1],
    [[0, 1, 2, 2.89], null],
    [[0, 1, 2, 4.09], 1],
    [[0, 1, 2, 4.11], null],
    [[0, 1, 2, 3.89], null],
    // Nothing is no multiple.
    [[0, 1, 2, 2.05, 3], null],
    // As many holes as neighbours, and more.
    [[0, 1, 2, 4, 6], null],
    [[0, 1, 2, 4, 5, 7], 1],
    [[0, 2, 4, 5], null],
    // Two places lie at any gap, three at one.
    [[0, 1], null],
    [[0, 1, 2], 1],
    [[], null],
  ];
  for (const [places, gap] of table) assert.equal(evenGap(places), gap, places.join(' '));
});

test('half of the gaps are the usual one', () => {
  assert.equal(evenGap([0, 1, 2, 3, 5, 7]), 1);
  assert.equal(evenGap([0, 1, 2, 4, 7]), null);
  assert.equal(evenGap([0, 1, 3, 6, 8, 11]), null);
});

test('places nearer than a hundredth of the usual gap are one', () => {
  assert.deepEqual(distinctPlaces([2, 0, 1, 2.009, 3, 4]), [0, 1, 2, 3, 4]);
  assert.deepEqual(distinctPlaces([2, 0, 1, 2.011, 3, 4]), [0, 1, 2, 2.011, 3, 4]);
  assert.deepEqual(distinctPlaces([7, 7, 7]), [7]);
  assert.deepEqual(distinctPlaces([]), []);
});

test('the noise between repeats of a place, a millionth of the whole, is no gap', () => {
  const twice = (noise: number, start = 0) =>
    distinctPlaces([0, 1, 2].flatMap((place) => [start + place, start + place + noise]));
  assert.deepEqual(twice(1.9e-6), [0, 1, 2]);
  assert.equal(twice(2.1e-6).length, 6);
  // The whole reaches as far wherever it lies.
  assert.deepEqual([twice(1.9e-6, 1000).length, twice(2.1e-6, 1000).length], [3, 6]);
});
