import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findSteps, findZones, isSameGap, splitRuns } from '../../../../src/infer/measure/grid/gaps.js';
import { fitByNumbers } from '../../../../src/infer/measure/grid/coarse-fit.js';
import { fitSparse } from '../../../../src/infer/measure/grid/sparse-grid.js';

const repeat = (n: number, gap: number): number[] => Array.from({ length: n }, () => gap);

describe('the step of most neighbours', () => {
  const base = (gaps: readonly number[], rounding = 0) => findSteps(gaps, rounding).base;

  test('is the smallest gap that a fifth of the gaps have, two at least (the rules’ step 5)', () => {
    assert.equal(base([...repeat(2, 1), ...repeat(8, 3)]), 1);
    assert.equal(base([...repeat(2, 1), ...repeat(9, 3)]), 3);
    assert.equal(base([1, ...repeat(4, 3)]), 3);
    // Of fewer than five the largest cluster, of equal ones the smaller gap.
    assert.equal(base([1, 3, 3]), 3);
    assert.equal(base([1, 1, 3, 3]), 1);
    assert.equal(base([1, 3]), 1);
    // Where no gap is like another, that of all.
    assert.equal(base([1, 2, 4, 8, 16, 32]), 6);
  });

  test('is the median of gaps that follow one another within 5 %, and their mean where rounding is coarser', () => {
    assert.equal(base([1, 1, 1.049, 9, 9, 9]), 1);
    assert.equal(base([1, 1.03, 1.03, 1.03, 1.06]), 1.03);
    assert.equal(base([1, 1.04, 1.08, 9]), 1.04);
    assert.equal(base([1, 1.051, 9, 9, 9, 9, 9, 9]), 9);
    assert.equal(base([3, 3, 3, 4], 1), 3.25);
    assert.equal(base([3, 3, 3, 4], 0.1), 3);
    // Within the rounding of the first, not of the last.
    assert.equal(base([3, 4, 5, 5, 5, 5], 1), 3.5);
  });

  test('is less than the rounding where many slices are printed alike, and not where few are', () => {
    // Four of five printed alike: 0.02 for 0.1.
    assert.equal(base([...repeat(8, 0), ...repeat(2, 0.1), 0.3], 0.1), 0.02);
    assert.equal(base([0, 1, 1, 1, 1, 1, 1, 2, 2], 1), 1.25);
    assert.equal(base([0, 0, 1, 1, 1, 1, 1, 1, 2, 2], 1), 0.75);
  });

  test('is that of gaps within a tenth of it, or within their rounding', () => {
    const steps = (gap: number, rounding = 0) => findSteps([1, 1, 1, 1, gap], rounding).isStep[4];
    assert.deepEqual(
      [1.099, 1.101, 0.901, 0.899].map((gap) => steps(gap)),
      [true, false, true, false],
    );
    assert.deepEqual(
      [1.2, 1.21].map((gap) => steps(gap, 0.2)),
      [true, false],
    );
  });
});

test('runs are slices that follow one another by single steps', () => {
  assert.deepEqual(splitRuns([true, true, false, true, false, false]), [
    { from: 0, to: 2 },
    { from: 3, to: 4 },
    { from: 5, to: 5 },
    { from: 6, to: 6 },
  ]);
  assert.deepEqual(splitRuns([]), [{ from: 0, to: 0 }]);
});

test('two gaps are one within 5 % (dicom2nifti), or within their rounding', () => {
  assert.deepEqual(
    [isSameGap(1.049, 1, 0), isSameGap(1.051, 1, 0), isSameGap(0.951, 1, 0), isSameGap(0.949, 1, 0)],
    [true, false, true, false],
  );
  assert.deepEqual([isSameGap(1.2, 1, 0.21), isSameGap(1.2, 1, 0.19)], [true, false]);
});

test('zones are runs of like gaps, with their mean', () => {
  assert.deepEqual(findZones([1, 1.02, 3, 3, 1], 0), [
    { from: 0, to: 2, gap: 1.01 },
    { from: 2, to: 4, gap: 3 },
    { from: 4, to: 5, gap: 1 },
  ]);
  assert.equal(findZones([1, 1.5, 1], 0.6).length, 1);
  assert.deepEqual(findZones([], 0), []);
});

describe('slices numbered by Instance Numbers that skip', () => {
  // Slices 0.4 mm apart in whole millimetres, of which 3, 4 and 7 are lost.
  const numbers = [1, 2, 5, 6, 8, 9, 10];
  const at = (all: readonly number[]) => all.map((number) => Math.round(0.4 * (number - 1)));
  const fit = (d: readonly number[], instances: readonly (number | null)[], rounding = 1) =>
    fitByNumbers(d, rounding, instances);

  test('lie at these numbers, whichever way and by whatever step they count', () => {
    const index = [0, 1, 4, 5, 7, 8, 9];
    const d = at(numbers);
    assert.deepEqual(fit(d, numbers)?.index, index);
    assert.ok(Math.abs((fit(d, numbers)?.line.slope ?? 0) - 0.4) < 0.06);
    assert.deepEqual(
      fit(
        d,
        numbers.map((number) => 30 - number),
      )?.index,
      index,
    );
    assert.deepEqual(
      fit(
        d,
        numbers.map((number) => 3 * number),
      )?.index,
      index,
    );
  });

  test('unless nothing skips, a number is lacking or no multiple, or no line passes all', () => {
    const d = at(numbers);
    assert.equal(fit(d, [1, 2, 3, 4, 5, 6, 7]), null);
    assert.equal(fit(d, [1, 2, null, 6, 8, 9, 10]), null);
    assert.equal(fit(d, [1, 3, 6, 8, 10, 12, 14]), null);
    assert.equal(fit(d, [1, 2, 5, 4, 8, 9, 10]), null);
    assert.equal(fit(d, [1, 2, 3, 4, 5, 6, 20]), null);
    assert.equal(fit([0, 3], [1, 4]), null);
  });
});

describe('the grid of a segmentation', () => {
  const sparse = (
    d: readonly number[],
    spacing: number | null,
    facts: Record<string, string> = { Modality: 'SEG' },
  ) =>
    fitSparse(
      {
        facts: { file: 'a', frame: 1, ...facts },
        spacing: spacing === null ? null : { value: spacing, rounding: 0.05 },
      } as unknown as Parameters<typeof fitSparse>[0],
      d,
      1e-6,
    );

  test('is that of Spacing Between Slices, else of the smallest gap', () => {
    assert.deepEqual(sparse([0, 4, 6, 12], 2)?.index, [0, 2, 3, 6]);
    assert.deepEqual(sparse([0, 4, 8, 12], -2)?.index, [0, 2, 4, 6]);
    assert.deepEqual(sparse([0, 4, 6, 12], null)?.index, [0, 2, 3, 6]);
    assert.deepEqual(sparse([0, 4, 6, 12], 5)?.index, [0, 2, 3, 6]);
    const fit = sparse([0, 4, 6, 12], 2);
    assert.deepEqual([fit?.regularity, fit?.spacing, fit?.missing], ['uniform', 2, 0]);
  });

  test('has no two places at one of its own', () => {
    assert.deepEqual(sparse([0, 4, 4.1, 8], 2)?.index, [0, 40, 41, 80]);
  });

  test('is none where nothing is left out, or of other frames', () => {
    assert.equal(sparse([0, 2, 4], 2), null);
    assert.equal(sparse([0, 4, 6, 12], 2, { Modality: 'CT' }), null);
    const stored = (end: string) =>
      sparse([0, 4], 2, { SOPClassUID: `1.2.840.10008.5.1.4.1.1.${end}` }) !== null;
    assert.deepEqual(['66.4', '66.7', '66.5', '66.40'].map(stored), [true, true, false, false]);
  });

  test('has every gap within a tenth of a whole multiple, and a step within a tenth of that stated', () => {
    assert.deepEqual(
      [6.15, 6.45].map((end) => sparse([0, 2, 4, end, 8, 10, 12, 14, 18], 2) !== null),
      [true, false],
    );
    assert.deepEqual(
      [2.19, 2.21].map((step) => sparse([0, 2 * step, 5 * step], 2) !== null),
      [true, false],
    );
    assert.equal(sparse([0, 4.5, 9], 2), null);
  });

  test('is not a thousand times as large as what is marked', () => {
    assert.deepEqual(
      [1998, 2000].map((places) => sparse([0, places], 1) !== null),
      [true, false],
    );
  });
});
