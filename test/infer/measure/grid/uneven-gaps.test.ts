import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fitGrid } from '../../../../src/infer/measure/grid/grid-fit.js';

const fine = 1e-6;

/** The grid under positions with these gaps, printed finely, or to `rounding`. */
function fit(gaps: readonly number[], rounding = fine) {
  const d = gaps.reduce((at, gap) => [...at, (at.at(-1) ?? 0) + gap], [0]);
  const { regularity, spacing, runs, outliers, missing } = fitGrid(d, rounding, []);
  return {
    regularity,
    z: spacing === null ? null : Number(spacing.toFixed(6)),
    runs: runs.length,
    stray: outliers.map(({ at, off }) => [at, Number(off.toFixed(6))]),
    missing,
  };
}

const ones = (n: number, gap = 1): number[] => Array.from({ length: n }, () => gap);

const nothing = { runs: 0, stray: [] as number[][], missing: 0 };

describe('gaps that keep to one length and then to another', () => {
  test('are runs of one Z where a single gap is a quarter longer: that is no jitter', () => {
    const runs = { ...nothing, regularity: 'variable', z: 2, runs: 2 };
    assert.deepEqual(fit([...ones(39, 2), 2.5, ...ones(7, 2)]), runs);
    assert.deepEqual(fit([...ones(39, 2), 2.4, ...ones(7, 2)], 0.01), runs);
  });

  test('have no Z where they differ by a tenth, side by side or over a hole', () => {
    const varies = { ...nothing, regularity: 'variable', z: null };
    assert.deepEqual(fit([...ones(20), ...ones(8, 0.9)]), varies);
    assert.deepEqual(fit([...ones(20), 10.4, ...ones(8, 0.9)]), varies);
    assert.deepEqual(fit([...ones(19), 10.4, ...ones(3, 0.9), ...ones(8)]), varies);
    assert.deepEqual(fit([...ones(3, 5), 52, ...ones(7, 5.5), ...ones(8, 5)]), varies);
  });

  test('have no Z where whole numbers tell 1 and then 2', () => {
    assert.deepEqual(fit([...ones(5), ...ones(4, 2)], 1), { ...nothing, regularity: 'variable', z: null });
  });

  test('tell Z in a run of three slices only where they are equal', () => {
    assert.deepEqual(fit([1.8, 1.9, 3.1]), { ...nothing, regularity: 'variable', z: null });
    assert.equal(fit([1.8, 1.8, 3.1]).z, 1.8);
  });

  test('are one Z where they differ by a twentieth or less', () => {
    assert.equal(fit([...ones(20), ...ones(8, 0.96)]).regularity, 'jitter');
  });
});

describe('a slice off the grid', () => {
  test('is told where it is the second or the last but one, whose neighbour then stands alone', () => {
    assert.deepEqual(fit([1.6, 0.4, ...ones(7)]), {
      ...nothing,
      regularity: 'variable',
      z: 1,
      stray: [[1, 0.4]],
    });
    assert.deepEqual(fit([...ones(7), 0.7, 1.3]), {
      ...nothing,
      regularity: 'variable',
      z: 1,
      stray: [[8, 0.3]],
    });
  });

  test('is told where it is off by less than jitter, and no other slice is off at all', () => {
    assert.deepEqual(fit([...ones(3), 1.1, 0.9, ...ones(4)]), {
      ...nothing,
      regularity: 'variable',
      z: 1,
      stray: [[4, 0.1]],
    });
    assert.deepEqual(fit([...ones(6), 0.9]), { ...nothing, regularity: 'variable', z: 1, stray: [[7, 0.1]] });
  });

  test('is none where all of them jitter', () => {
    const jitter = [-0.04, 0.03, -0.02, 0.05, -0.05, 0.02, 0.04, -0.03];
    const at = Array.from({ length: 24 }, (_, i) => i + (jitter[i % 8] ?? 0));
    // Both gaps beside the twelfth slice are more than a tenth off.
    at[11] = 11.06;
    at[10] = 9.95;
    at[12] = 11.95;
    const { regularity, outliers } = fitGrid(at, fine, []);
    assert.deepEqual([regularity, outliers], ['jitter', []]);
  });

  test('is none between two holes, if it lies on the grid', () => {
    assert.deepEqual(fit([1, 1, 2, 2, ...ones(7), 2, ...ones(6)]), {
      ...nothing,
      regularity: 'missing',
      z: 1,
      missing: 3,
    });
    // Gaps that grow to the end are a protocol of zones, not losses.
    assert.equal(fit([2.5, 2.5, 5, 5]).z, null);
  });
});
