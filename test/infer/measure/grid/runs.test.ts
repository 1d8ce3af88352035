import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fitGrid } from '../../../../src/infer/measure/grid/grid-fit.js';
import { changesGap, fitExactRuns, fitRuns, leaveOutliers } from '../../../../src/infer/measure/grid/runs.js';

const following = (gaps: readonly number[]): number[] =>
  gaps.reduce((at, gap) => [...at, (at.at(-1) ?? 0) + gap], [0]);
const ones = (n: number, gap = 1): number[] => Array.from({ length: n }, () => gap);
const fine = 1e-6;

describe('runs of one Z', () => {
  const fit = (gaps: readonly number[], rounding = fine) => fitRuns(following(gaps), rounding);

  test('are told with their Z, their ends and their precision', () => {
    const found = fit([...ones(9), 5.5, ...ones(9)], 0.01);
    assert.deepEqual(found?.runs, [
      { from: 0, to: 9 },
      { from: 10, to: 19 },
    ]);
    assert.deepEqual(
      [found.regularity, found.spacing, found.missing, found.outliers],
      ['variable', 1, 0, []],
    );
    assert.ok(Math.abs(found.precision - (0.005 * 50) / 165) < 1e-12);
    assert.ok(Math.abs(found.error - 0.01 / Math.sqrt(12 * 165)) < 1e-12);
    assert.equal(found.worst, 0);
  });

  test('leave few slices alone, and hold two thirds of all in three or more', () => {
    assert.equal(fit(ones(9)), null);
    // Slices that stand alone: one in twenty, or one.
    assert.equal(fit([...ones(9), 5.5, 3.3, ...ones(9)])?.runs.length, 2);
    assert.equal(fit([...ones(9), 5.5, 3.3, 7.7, ...ones(9)]), null);
    // Six of nine slices in runs of three, and six of ten.
    assert.ok(fit([1, 1, 5.5, 1, 1, 5.5, 1, 5.5]));
    assert.equal(fit([1, 1, 5.5, 1, 1, 5.5, 1, 5.5, 1]), null);
  });

  test('hold no slice between two like gaps of another length', () => {
    assert.equal(fit([...ones(9), 3.3, 3.4, ...ones(9)]), null);
    assert.equal(fit([...ones(9), 3.3, 3.5, ...ones(9)])?.spacing, 1);
  });

  test('of two or three gaps are alike to a fiftieth', () => {
    assert.equal(fit([1, 1.05, 5.5], 0.1), null);
    assert.equal(fit([1, 1.03, 5.5], 0.1)?.spacing?.toFixed(9), '1.015000000');
    // Six slices in runs of three are more than chance.
    assert.ok(fit([1, 1.05, 5.5, 1.05, 1]));
  });

  test('are exact where their gaps differ by a fiftieth, or by their rounding, if that is less', () => {
    const exact = (by: number, rounding: number) =>
      fitExactRuns(following([...ones(5), 1 + by, 1 - by, ...ones(5), 5.5, ...ones(9)]), rounding) !== null;
    assert.deepEqual(
      [exact(0.019, 0.1), exact(0.021, 0.1), exact(0.009, 0.01), exact(0.011, 0.01)],
      [true, false, true, false],
    );
  });
});

describe('gaps keep to one length and then to another', () => {
  const changes = (gaps: readonly number[], z = 1, rounding = fine) =>
    changesGap(following(gaps), rounding, z);

  test('where nine tenths of them lie in runs of three like ones, whose lengths differ by a twentieth', () => {
    assert.equal(changes([...ones(9), ...ones(9, 1.06)]), true);
    assert.equal(changes([...ones(9), ...ones(9, 1.04)]), false);
    assert.equal(changes(ones(18)), false);
    // Two of twenty stand alone, and three.
    assert.equal(changes([...ones(9), 1.3, 1.4, ...ones(9, 1.1)]), true);
    assert.equal(changes([...ones(9), 1.3, 1.4, 1.35, ...ones(8, 1.1)]), false);
    // Two like gaps are no run.
    assert.equal(changes([...ones(18), ...ones(2, 1.1)]), false);
    assert.equal(changes([...ones(18), ...ones(3, 1.1)]), true);
  });

  test('what is one and a half times Z is a hole, and no other length', () => {
    assert.equal(changes([...ones(9), ...ones(9, 1.49)]), true);
    assert.equal(changes([...ones(9), ...ones(9, 1.51)]), false);
  });

  test('as far as they are rounded, and to a fiftieth at most', () => {
    const wavering = [1, 1.009, 1, 1.1, 1.109, 1.1];
    assert.equal(changes(wavering, 1, 0.01), true);
    assert.equal(changes(wavering, 1, 0.008), false);
    const coarse = [1, 1.024, 1, 1.2, 1.224, 1.2];
    assert.deepEqual([changes(coarse, 1, 0.1)], [false]);
  });
});

describe('slices off the grid', () => {
  const stray = (gaps: readonly number[]) => {
    const { outliers, missing, spacing } = fitGrid(following(gaps), fine, []);
    return { at: outliers.map(({ at }) => at), missing, spacing };
  };

  test('stand alone between four others or more', () => {
    assert.deepEqual(stray([1, 0.6, 0.4]), { at: [], missing: 0, spacing: null });
    assert.deepEqual(stray([1, 1, 0.6, 0.4]).at, [3]);
    assert.deepEqual(stray([1, 1, 1, 0.6, 0.4]).at, [4]);
    assert.deepEqual(stray([0.3, 1, 1, 1, 1]).at, [0]);
  });

  test('take the place beside them, so that none is missing there', () => {
    assert.deepEqual(stray([...ones(5), 1.4, 0.6, ...ones(5)]), { at: [6], missing: 0, spacing: 1 });
    assert.deepEqual(stray([...ones(5), 1.4, 1.6, ...ones(5)]), { at: [6], missing: 1, spacing: 1 });
    assert.deepEqual(stray([...ones(5), 0.4, 0.6, ...ones(5)]), { at: [6], missing: 0, spacing: 1 });
  });

  test('lie farther off than twice what the others do beyond their rounding', () => {
    const stray = (off: number, rounding: number) => {
      const d = Array.from({ length: 20 }, (_, i) => (i === 9 ? i + off : i));
      const isStep = d.slice(1).map((_, i) => i !== 8 && i !== 9);
      const fitOthers: Parameters<typeof leaveOutliers>[3] = (others) => ({
        ...fitGrid(others, fine, []),
        worst: 0.1,
      });
      return leaveOutliers(d, rounding, [], fitOthers, isStep)?.outliers.length ?? 0;
    };
    assert.deepEqual([stray(0.19, 0), stray(0.21, 0)], [0, 1]);
    assert.deepEqual([stray(0.13, 0.03), stray(0.15, 0.03)], [0, 1]);
    // No farther than the rounding is no stray, however even the others.
    assert.deepEqual([stray(0.24, 0.25), stray(0.26, 0.25)], [0, 1]);
  });
});
