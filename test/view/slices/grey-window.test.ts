import assert from 'node:assert/strict';
import { test } from 'node:test';
import { greysOf, moveWindow, openWindow, tellWindow } from '../../../src/view/slices/grey-window.js';

/** So many samples of each value. */
function histogramOf(counts: Record<number, number>): Uint32Array<ArrayBuffer> {
  const histogram = new Uint32Array(256);
  for (const [value, count] of Object.entries(counts)) histogram[Number(value)] = count;
  return histogram;
}

test('greys are for what is no air', () => {
  // A CT: air at 0, fat at 90, soft tissue at 110, some bone up to 250.
  const ct = openWindow({
    histogram: histogramOf({ 0: 50_000, 90: 15_000, 110: 34_000, 180: 900, 250: 100 }),
  });
  // Nine tenths of it lie from 90 to 110: half of these 20 is room below and above.
  assert.deepEqual(ct, { low: 80, high: 120 });
  // A specimen of one kind in dark air: no greys for what is not there.
  const shell = openWindow({ histogram: histogramOf({ 20: 70_000, 150: 15_000, 200: 14_800, 210: 200 }) });
  assert.deepEqual(shell, { low: 125, high: 210 });
});

test('what is of two values has a grey for each', () => {
  assert.deepEqual(openWindow({ histogram: histogramOf({ 0: 500, 200: 500 }) }), { low: 0, high: 200 });
});

test('what is all alike is shown as it is', () => {
  assert.deepEqual(openWindow({ histogram: histogramOf({ 7: 1000 }) }), { low: 0, high: 255 });
  assert.deepEqual(openWindow({ histogram: histogramOf({}) }), { low: 0, high: 255 });
});

test('a window is told in the values of the stack', () => {
  const window = { low: -1000, high: 1550 };
  const told = tellWindow({ low: 51, high: 153 }, { window });
  assert.deepEqual(told, { width: 1020, level: 20, low: -490, high: 530 });
  // Where the smallest are the brightest, black is the largest.
  const inverted = tellWindow({ low: 51, high: 153 }, { window, isInverted: true });
  assert.deepEqual(inverted, { width: 1020, level: 530, low: 1040, high: 20 });
});

test('greys run from black to white within the window, and no further', () => {
  const greys = greysOf({ low: 50, high: 101 });
  assert.deepEqual(
    [0, 50, 60, 101, 200].map((sample) => greys[sample]),
    [0, 0, 50, 255, 255],
  );
});

test('a window moves and widens, and stays where samples are', () => {
  assert.deepEqual(moveWindow({ low: 50, high: 150 }, 10, 20), { low: 50, high: 170 });
  assert.deepEqual(moveWindow({ low: 50, high: 150 }, 0, -500), { low: 99, high: 101 });
  assert.deepEqual(moveWindow({ low: 50, high: 150 }, 900, 900), { low: 127.5, high: 382.5 });
});
