import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeSlice } from '../../src/volume/place-slice.js';

const identity = { scale: 1, offset: 0, shift: [0, 0] as const, ratio: [1, 1] as const };

test('copies, scales and holds samples to 0 … 255', () => {
  const source = { data: Int16Array.of(-50, 0, 50, 300), columns: 2, rows: 2 };
  const plane = placeSlice(source, { ...identity, columns: 2, rows: 2, scale: 2, offset: 10 });
  assert.deepEqual([...plane], [0, 10, 110, 255]);
});

test('averages boxes of 2 × 2', () => {
  const source = { data: Uint8Array.of(0, 4, 10, 10, 8, 12, 30, 50), columns: 4, rows: 2 };
  const plane = placeSlice(source, { ...identity, columns: 2, rows: 1, ratio: [2, 2] });
  assert.deepEqual([...plane], [6, 25]);
});

test('shares 5 pixels among 2 voxels without leaving one out', () => {
  const source = { data: Uint8Array.of(10, 10, 10, 40, 40), columns: 5, rows: 1 };
  const plane = placeSlice(source, { ...identity, columns: 2, rows: 1, ratio: [2.5, 1] });
  assert.deepEqual([...plane], [10, 40]);
});

test('moves a slice of a tilted stack by whole pixels', () => {
  const source = { data: Uint8Array.of(1, 2, 3), columns: 3, rows: 1 };
  const plane = placeSlice(source, { ...identity, columns: 5, rows: 1, shift: [2, 0] });
  assert.deepEqual([...plane], [0, 0, 1, 2, 3]);
});

test('and by parts of a pixel, in straight lines between samples', () => {
  const source = { data: Uint8Array.of(0, 100, 200, 0, 100, 200), columns: 3, rows: 2 };
  const plane = placeSlice(source, { ...identity, columns: 4, rows: 2, shift: [0.25, 0] });
  // Column 1 of the grid lies at 0.75 of the slice, column 2 at 1.75.
  assert.deepEqual([...plane.subarray(0, 4)], [0, 75, 175, 0]);
});
