import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseWindow } from '../../../src/volume/block/choose-window.js';

/** `counts` pairs of a value and how often it stands in the slice. */
function sliceOf(...counts: [value: number, times: number][]): Float32Array {
  return Float32Array.from(counts.flatMap(([value, times]) => Array<number>(times).fill(value)));
}

test('spans air to bone', () => {
  const { low, high } = chooseWindow([sliceOf([-1000, 5000], [40, 3000], [1500, 2000])]);
  assert.ok(Math.abs(low + 1000) < 1 && Math.abs(high - 1500) < 1, `${low} to ${high}`);
});

test('leaves out the value that pads what lies beyond the field of view', () => {
  const { low } = chooseWindow([sliceOf([-2000, 4000], [-1000, 4000], [1500, 2000])]);
  assert.ok(low > -1010 && low <= -999, String(low));
});

test('leaves out a hot pixel among fifty thousand', () => {
  const ramp = Float32Array.from({ length: 50_000 }, (_, i) => i % 1000);
  ramp[17] = 60_000;
  const { high } = chooseWindow([ramp]);
  assert.ok(high < 1100, String(high));
});

test('gives a flat slice a window all the same', () => {
  assert.deepEqual(chooseWindow([sliceOf([7, 100])]), { low: 7, high: 8 });
  assert.deepEqual(chooseWindow([]), { low: 0, high: 1 });
});
