import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FrameCost } from '../../../src/view/stage/frame-cost.js';

/** Milliseconds a frame, and microseconds a pixel. */
type Machine = (pixels: number) => number;
const machine =
  (fixed: number, perPixel: number): Machine =>
  (pixels) =>
    fixed + (perPixel * pixels) / 1000;

const whole = 480_000;
const half = whole / 4;

function costAfter(costs: Machine, ...sizes: number[]): FrameCost {
  const cost = new FrameCost();
  for (const pixels of sizes) cost.record(costs(pixels), pixels);
  return cost;
}

function assertNear(actual: number | null, expected: number, share = 0.001): void {
  assert.ok(actual !== null && Math.abs(actual - expected) <= share * expected, `${actual}, not ${expected}`);
}

test('before a frame was timed nothing is known', () => {
  assert.equal(new FrameCost().predict(whole), null);
});

for (const [fixed, perPixel] of [
  [100, 0.55],
  [4, 0.001],
  [0, 8],
  [30, 0],
] as const) {
  test(`of two sizes both terms are known: ${fixed} ms and ${perPixel} µs a pixel`, () => {
    const costs = machine(fixed, perPixel);
    const cost = costAfter(costs, whole, whole, half);
    for (const pixels of [half / 4, half, whole / 2, whole, 2 * whole]) {
      assertNear(cost.predict(pixels), costs(pixels));
    }
  });
}

test('of one size, other sizes cost neither the same nor as many times more as they have pixels', () => {
  const cost = costAfter(machine(100, 0.55), half, half);
  const [same, more] = [cost.predict(half), cost.predict(whole)];
  assertNear(same, 166);
  assert.ok(more !== null && more > 1.5 * 166 && more < 4 * 166, String(more));
});

test('what compiling took in the first frame is forgotten with the second', () => {
  const cost = new FrameCost();
  cost.record(2000, half);
  cost.record(166, half);
  assertNear(cost.predict(half), 166);
  const other = new FrameCost();
  other.record(2000, half);
  other.record(364, whole);
  assertNear(other.predict(whole), 364);
});

test('one frame that something else held up changes nothing', () => {
  const costs = machine(100, 0.55);
  const cost = costAfter(costs, whole, whole, whole, half, half, half);
  for (const pixels of [half, whole]) {
    cost.record(20 * costs(pixels), pixels);
    assertNear(cost.predict(whole), 364);
    assertNear(cost.predict(half), 166);
    for (let frame = 0; frame < 2; frame++) cost.record(costs(pixels), pixels);
  }
});

test('a machine that became slower, or faster, is believed after a few frames of a size', () => {
  const cost = costAfter(machine(100, 0.55), whole, whole, whole, half, half, half);
  for (const factor of [3, 0.2]) {
    for (let frame = 0; frame < 3; frame++) cost.record(factor * 166, half);
    assertNear(cost.predict(half), factor * 166, 0.35);
  }
});

test('what larger frames took before is forgotten where only small ones are drawn', () => {
  const cost = costAfter(machine(100, 0.55), whole, whole, whole);
  for (let frame = 0; frame < 60; frame++) cost.record(17, half);
  const predicted = cost.predict(whole);
  assert.ok(predicted !== null && predicted < 100, String(predicted));
});

test('no frame is foretold to cost less than nothing, or less than a smaller one', () => {
  const cost = costAfter((pixels) => 400 - pixels / 2000, whole, whole, half, half / 4);
  const foretold = [1, half / 4, half, whole, 4 * whole].map((pixels) => cost.predict(pixels) ?? NaN);
  for (const milliseconds of foretold) assert.ok(milliseconds > 0, String(milliseconds));
  assert.deepEqual(
    foretold,
    foretold.toSorted((one, other) => one - other),
  );
});

test('what is no time, and a frame of no pixels, is passed by', () => {
  const cost = costAfter(machine(100, 0.55), half, half, whole);
  for (const milliseconds of [NaN, Infinity, -5]) cost.record(milliseconds, half);
  cost.record(5, 0);
  assertNear(cost.predict(half), 166);
});
