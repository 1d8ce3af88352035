import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fitByNumbers } from '../../../../src/infer/measure/grid/coarse-fit.js';
import { fitGrid } from '../../../../src/infer/measure/grid/grid-fit.js';
import { evenly } from '../../make-series.js';

const fine = 1e-6;
const following = (gaps: readonly number[]): number[] =>
  gaps.reduce((at, gap) => [...at, (at.at(-1) ?? 0) + gap], [0]);
const repeat = (n: number, ...gaps: number[]): number[] => Array.from({ length: n }, () => gaps).flat();
const fit = (gaps: readonly number[], rounding = fine, instances: readonly (number | null)[] = []) =>
  fitGrid(following(gaps), rounding, instances);

describe('positions on a grid', () => {
  test('have neither zones nor evidence of lost slices where none is missing', () => {
    const { regularity, spacing, zones, evidence, missing } = fit(repeat(5, 2));
    assert.deepEqual([regularity, spacing, zones, evidence, missing], ['uniform', 2, [], 'unknown', 0]);
  });

  test('that jitter are off by no more than an eighth of Z: two, one each way, make a quarter', () => {
    // 0, 2 and 4.3 mm: a slope of 4.3 ÷ 2.
    const { regularity, spacing, beyond } = fit([2, 2.3]);
    assert.deepEqual([regularity, spacing?.toFixed(6)], ['jitter', '2.150000']);
    assert.equal(beyond.toFixed(6), (2.15 / 8).toFixed(6));
  });

  test('drift where gaps grow from slice to slice: then no place is within half a gap of its own', () => {
    const growing = evenly(120, 0.3 / 120).map((more) => 0.85 + more);
    assert.equal(fit(growing).regularity, 'variable');
    // As far apart, but at random: up and down.
    const mixed = growing.map((_, i) => growing[(i * 53) % 120]!);
    assert.equal(fit(mixed).regularity, 'jitter');
  });

  test('printed in steps of a millimetre make two neighbouring gaps on one line', () => {
    // 1.5 mm: 0, 2, 3, 5, 6, 8.
    assert.equal(fit(repeat(4, 2, 1), 1).regularity, 'uniform');
    // More than rounding explains, less than a gap: known to within the rounding.
    const { regularity, precision } = fit([2, 2, 2, 1, 1, 1, 2, 1], 1);
    assert.equal(regularity, 'jitter');
    assert.ok(precision >= 1, String(precision));
    // Gaps that differ by more than a step, though one line passes all.
    assert.equal(fit(repeat(5, 2, 0.6), 1).regularity, 'variable');
  });
});

describe('holes', () => {
  const shape = (gaps: readonly number[], instances: readonly (number | null)[] = []) => {
    const { regularity, missing, evidence } = fit(gaps, fine, instances);
    return regularity === 'missing' ? [missing, evidence] : regularity;
  };

  test('are any that the numbers skip with, forwards or backwards, by one or by more', () => {
    const gaps = [1, 2, 2, 1, 2];
    assert.deepEqual(shape(gaps, [1, 2, 4, 6, 7, 9]), [3, 'lost']);
    assert.deepEqual(shape(gaps, [9, 8, 6, 4, 3, 1]), [3, 'lost']);
    assert.deepEqual(shape(gaps, [1, 3, 7, 11, 13, 17]), [3, 'lost']);
    assert.notDeepEqual(shape(gaps), [3, 'unknown']);
  });

  test('are lost, skipped or unknown by the numbers on either side', () => {
    const gaps = [2, ...repeat(8, 1)];
    const numbers = (step: number, ...first: number[]) => [
      ...first,
      ...evenly(10 - first.length, step, first.at(-1)! + step),
    ];
    assert.deepEqual(shape(gaps, numbers(1, 1, 3)), [1, 'lost']);
    assert.deepEqual(shape(gaps, numbers(2, 1, 5)), [1, 'lost']);
    assert.deepEqual(shape(gaps, numbers(1, 1, 2)), [1, 'skipped']);
    assert.deepEqual(shape(gaps, numbers(1, 1, 2, 4)), [1, 'unknown']);
    assert.deepEqual(shape(gaps, [null, ...evenly(9, 1)]), [1, 'unknown']);
    assert.deepEqual(shape(gaps), [1, 'unknown']);
  });

  test('are losses while they are a tenth of the gaps, or a fifth between slices', () => {
    // Three of twenty, two of them alike side by side.
    assert.deepEqual(shape([...repeat(5, 1), 2, 2, ...repeat(8, 1), 2, ...repeat(4, 1)]), [3, 'unknown']);
    assert.equal(shape([2, ...repeat(5, 1), 2, 2, ...repeat(12, 1)]), 'variable');
    assert.equal(shape([...repeat(12, 1), 2, 2, ...repeat(5, 1), 2]), 'variable');
    // Two of twenty.
    assert.deepEqual(shape([2, 2, ...repeat(18, 1)]), [2, 'unknown']);
  });

  test('are losses up to a third where no two alike lie side by side', () => {
    assert.deepEqual(shape(repeat(4, 1, 2, 1)), [4, 'unknown']);
    assert.deepEqual(shape([1, 2, 3, 1, 1, 2, 1, 1, 1, 2, 1, 1]), [5, 'unknown']);
    assert.equal(shape([1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 1]), 'variable');
    assert.equal(shape([1, 2, 2, 1, 1, 2, 1, 1, 1, 2, 1, 1]), 'variable');
  });
});

test('slices are numbered by Instance Numbers that skip in whole steps one way', () => {
  const numbered = (d: readonly number[], ...instances: (number | null)[]) =>
    fitByNumbers(d, 1, instances)?.index ?? null;
  assert.deepEqual(numbered([0, 1, 3], 1, 2, 4), [0, 1, 3]);
  assert.deepEqual(numbered([0, 2, 3], 1, 3, 4), [0, 2, 3]);
  assert.deepEqual(numbered([0, 2, 3], 4, 2, 1), [0, 2, 3]);
  assert.deepEqual(numbered([0, 1, 3], 2, 4, 8), [0, 1, 3]);
  assert.equal(numbered([0, 1, 2], 1, 2, 3), null);
  assert.equal(numbered([0, 2], 1, 3), null);
  assert.equal(numbered([0, 1, 3], 1, 2, 0), null);
  assert.equal(numbered([0, 1, 3], 1, 3, 6), null);
  assert.equal(numbered([0, 1, 3], 1, 2, null), null);
  assert.equal(numbered([0, 1, 9], 1, 2, 4), null);
});
