import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { boundStep, fitByNumbers, fitCoarseRuns } from '../../../../src/infer/measure/grid/coarse-fit.js';
import { evenly } from '../../make-series.js';

const near = (found: number | undefined, expected: number, what: string) =>
  assert.ok(Math.abs((found ?? NaN) - expected) < 1e-3, `${what}: ${found}, expected ${expected}`);

/** Bounds of slices printed in whole millimetres, at any distance from the origin. */
function assertBounds(d: readonly number[], least: number, most: number, holes: number): void {
  for (const shift of [0, -1000, 1000]) {
    const bounds = boundStep(
      d.map((value) => value + shift),
      1,
    );
    near(bounds?.least, least, 'least');
    near(bounds?.most, most, 'most');
    assert.equal(bounds?.holes, holes);
  }
}

describe('the step of coarse positions lies between bounds', () => {
  test('of an even stack: half a millimetre off at either end, or one hole more', () => {
    // From 0 to 4 over four steps, with 1 mm of rounding: (4 + 1) / 4. Two runs of slices that all lie 0.5 mm apart are
    // printed so as well, with one hole between them; three would take two holes.
    assertBounds([0, 1, 2, 3, 4], 0.5, 1.25, 0);
  });

  test('of two runs: by the longer of them, and one hole beside that which shows', () => {
    // (2 + 1) / 2 and (2 − 1) / 2.
    assertBounds([0, 1, 2, 6, 7, 8], 0.5, 1.5, 1);
    // (49 + 1) / 49 and (49 − 1) / 49.
    assertBounds([...evenly(50, 1), ...evenly(50, 1, 60)], 48 / 49, 50 / 49, 1);
  });

  test('unless positions are fine enough to show every hole, or two slices alone', () => {
    assert.equal(boundStep([0, 10, 20], 1), null);
    assert.equal(boundStep([0, 1], 1), null);
    // (20 − 1) / 10 is less than twice the rounding, (31 − 1) / 10 is more.
    assert.notEqual(boundStep(evenly(11, 2), 1), null);
    assert.equal(boundStep(evenly(11, 3.1), 1), null);
  });
});

describe('Instance Numbers that skip', () => {
  const index = (d: readonly number[], numbers: readonly number[]) =>
    fitByNumbers(d, 1, numbers)?.index ?? null;

  test('number slices, up or down, where one line passes all of them', () => {
    assert.deepEqual(index([0, 1, 2, 4], [1, 2, 3, 5]), [0, 1, 2, 4]);
    assert.deepEqual(index([0, 1, 2, 4], [9, 8, 7, 5]), [0, 1, 2, 4]);
    assert.deepEqual(index([0, 1, 2, 4], [2, 4, 6, 10]), [0, 1, 2, 4]);
  });

  test('do not where they run on, turn back, or no line passes', () => {
    assert.equal(index([0, 1, 2, 4], [1, 2, 3, 4]), null);
    assert.equal(index([0, 1, 2.4, 2.6, 8], [1, 2, 4, 3, 9]), null);
    assert.equal(index([0, 1, 2, 4], [1, 2, 3, 30]), null);
    assert.equal(index([0, 1, 2, 4], [1, 3, 3, 5]), null);
    assert.equal(index([0, 2], [1, 3]), null);
  });
});

describe('runs of coarse positions', () => {
  const fit = (d: readonly number[]) => {
    const bounds = boundStep(d, 1);
    assert.ok(bounds);
    return fitCoarseRuns(d, 1, bounds);
  };
  /** Runs of slices 1 mm apart, each 10 mm behind the last. */
  const runs = (...lengths: number[]) => {
    let start = 0;
    return lengths.flatMap((length) => {
      const run = evenly(length, 1, start);
      start += length - 1 + 10;
      return run;
    });
  };

  test('have one step, known within both bounds', () => {
    const found = fit(runs(50, 50));
    near(found?.spacing ?? NaN, 1, 'step');
    near(found?.precision, 1 / 49, 'precision');
    assert.deepEqual(found?.runs, [
      { from: 0, to: 49 },
      { from: 50, to: 99 },
    ]);
    assert.ok((found?.error ?? 1) <= (found?.precision ?? 0));
    near(found?.worst, 0, 'worst');
  });

  test('lie where their slices do, a hole between them', () => {
    const found = fit([0, 1, 2, 6, 7, 8]);
    // Half a step to either side leaves it too open to be told.
    assert.equal(found?.spacing, null);
    near(found.precision, 0.5, 'precision');
    const gaps = found.zones?.map(({ from, to, gap }) => [from, to, Math.round(gap * 1e6) / 1e6]);
    assert.deepEqual(gaps, [
      [0, 2, 1],
      [2, 3, 4],
      [3, 5, 1],
    ]);
    found.at?.forEach((at, i) => near(at, [0, 1, 2, 6, 7, 8][i] ?? NaN, `slice ${i}`));
  });

  test('are as many as one in fifty slices has holes before it, or two', () => {
    assert.equal(fit(runs(20, 20))?.runs.length, 2);
    assert.equal(fit(runs(20, 20, 20)), null);
    assert.equal(fit(runs(40, 40, 40))?.runs.length, 3);
    assert.equal(fit(runs(30, 30, 30, 30)), null);
    assert.equal(fit(evenly(20, 1)), null);
  });
});
