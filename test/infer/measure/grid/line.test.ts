import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fitLine, fitParallel, isStraight, roundMeasured } from '../../../../src/infer/measure/grid/line.js';

const near = (a: number, b: number) =>
  assert.ok(Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(b)), `${a} is not ${b}`);

describe('the line through slices', () => {
  test('is that of least squares', () => {
    // Σk = 10, Σd = 11, Σkd = 32, Σk² = 30: (5·32 − 10·11) ÷ (5·30 − 10²) = 1; (11 − 10) ÷ 5 = 0.2.
    const { slope, intercept } = fitLine([0, 1, 2, 3, 4], [0, 2, 1, 4, 4], 0);
    near(slope, 1);
    near(intercept, 0.2);
    const far = fitLine([3, 4, 6], [1000.25, 1001.25, 1003.25], 0);
    near(far.slope, 1);
    near(far.intercept, 997.25);
  });

  test('is for certain within half the rounding × Σ|k| ÷ Σk², and probably within the rounding ÷ √(12 Σk²)', () => {
    const { precision, error, beyond } = fitLine([0, 1, 2, 3, 4], [0, 1, 2, 3, 4], 0.6);
    near(precision, (0.3 * 6) / 10);
    near(error, 0.6 / Math.sqrt(120));
    assert.equal(beyond, 0);
  });

  test('is known less well by two standard errors of what scatters beyond half the rounding', () => {
    // d − k − 0.1 is −0.1 0.9 −1.1 0.9 −0.1, about the slope (0·−2 + 2·−1 + 1·0 + 4·1 + 4·2 = 10) ÷ 10 = 1.
    const d = [0, 2, 1, 4, 4];
    const residuals = [-0.2, 0.8, -1.2, 0.8, -0.2];
    for (const rounding of [0, 0.6]) {
      const { precision, error, beyond } = fitLine([0, 1, 2, 3, 4], d, rounding);
      const scatter = residuals.reduce((sum, off) => sum + Math.max(0, Math.abs(off) - rounding / 2) ** 2, 0);
      const standard = Math.sqrt(scatter / 3 / 10);
      near(precision, 0.3 * rounding + 2 * standard);
      near(error, rounding / Math.sqrt(120) + 2 * standard);
      // Three degrees of freedom: 4 ** (1 + 3/3) standard errors in all.
      near(beyond, 14 * standard);
    }
  });

  test('has one slope for all runs, and an intercept for each', () => {
    const runs = [
      { k: [0, 1, 2], d: [5, 7, 9] },
      { k: [0, 1, 2, 3], d: [100, 102, 104, 106] },
    ];
    const { slope, intercept, precision, error, beyond } = fitParallel(runs, 0.2);
    near(slope, 2);
    near(intercept, 5);
    // Σ|k| = 2 + 4, Σk² = 2 + 5.
    near(precision, (0.1 * 6) / 7);
    near(error, 0.2 / Math.sqrt(84));
    assert.equal(beyond, 0);
    const apart = fitParallel(
      [
        { k: [0, 1], d: [0, 1] },
        { k: [0, 1], d: [0, 3] },
      ],
      0,
    );
    near(apart.slope, 2);
    // One degree of freedom: four values, one slope, two intercepts. Residuals of ½, Σk² = 1.
    near(apart.precision, 2 * Math.sqrt(1));
    near(apart.beyond, 254 * Math.sqrt(1));
  });

  test('of two slices is known within the rounding, whose scatter nothing tells', () => {
    const { slope, precision, beyond } = fitLine([0, 1], [0, 3], 0.5);
    assert.deepEqual([slope, precision, beyond], [3, 0.5, 0]);
  });
});

describe('slices are straight', () => {
  test('where rounding to a step explains every one', () => {
    const k = Array.from({ length: 30 }, (_, i) => i);
    for (const slope of [0.37, 1.61803, 2.5]) {
      const d = k.map((i) => Math.round(i * slope));
      assert.equal(isStraight({ k, d }, 1), true, String(slope));
      assert.equal(isStraight({ k, d: d.map((value, i) => (i === 15 ? value + 1.2 : value)) }, 1), false);
    }
  });

  test('to the last digit, though least squares lean to one side', () => {
    // The line of least squares through these is 0.7 wide of them, the best one 0.5.
    const run = { k: [0, 1, 2, 3], d: [0, 0, 0, 1] };
    const { slope, intercept } = fitLine(run.k, run.d, 0);
    const off = run.d.map((value, i) => value - intercept - slope * i);
    assert.ok(Math.max(...off) - Math.min(...off) > 0.69);
    assert.deepEqual([isStraight(run, 2 / 3 + 1e-6), isStraight(run, 2 / 3 - 1e-6)], [true, false]);
    const negative = { k: [2, 3, 4, 5], d: [7, 7, 7, 6] };
    assert.deepEqual([isStraight(negative, 2 / 3 + 1e-6), isStraight(negative, 2 / 3 - 1e-6)], [true, false]);
  });
});

describe('a measured length is told as the shortest decimal', () => {
  const told = (value: number, precision: number, error: number) => roundMeasured(value, precision, error);

  test('within its standard error, or a hundred-thousandth, and never beyond its precision', () => {
    assert.equal(told(2.4987, 0.01, 0.002).value, 2.5);
    assert.equal(told(2.4987, 0.01, 0.001).value, 2.499);
    assert.equal(told(4.99996, 0.001, 1e-9).value, 5);
    assert.equal(told(4.99994, 0.001, 1e-9).value, 4.9999);
    assert.equal(told(4.99996, 1e-6, 1e-9).value, 4.99996);
    assert.equal(told(1 / 3, 0, 0).value, 0.333333333333);
    assert.equal(told(1234.5678, 400, 300).value, 1000);
  });

  test('with the precision about that decimal, a twentieth more for its own two digits', () => {
    assert.equal(told(2.4987, 0.01, 0.002).precision, Number(((0.01 + 0.0013) * 1.05).toPrecision(2)));
    assert.equal(told(2.5, 0.02, 0.002).precision, 0.021);
    assert.equal(told(2, 0, 0).precision, 2.1e-12);
  });
});
