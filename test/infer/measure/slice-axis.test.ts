import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { angleBetween, fitAxis, parseOrientation, planeRank } from '../../../src/infer/measure/slice-axis.js';
import type { Vector } from '../../../src/model/report.js';

const parsed = (text: string) => {
  const orientation = parseOrientation(text);
  assert.ok(orientation, text);
  return orientation;
};
const near = (a: readonly number[], b: readonly number[]) =>
  assert.ok(
    a.every((value, i) => Math.abs(value - b[i]!) < 1e-9),
    `${a.join(' ')} is not ${b.join(' ')}`,
  );

describe('an orientation', () => {
  test('is six numbers: two unit vectors, square to within a hundredth (the rules’ step 3)', () => {
    const good = [
      '1.0099\\0\\0\\0\\1\\0',
      '0.9901\\0\\0\\0\\1\\0',
      '1\\0\\0\\0\\1.0099\\0',
      '1\\0\\0\\0.0099\\1\\0',
    ];
    const bad = [
      '1.0101\\0\\0\\0\\1\\0',
      '0.9899\\0\\0\\0\\1\\0',
      '1\\0\\0\\0\\1.0101\\0',
      '1\\0\\0\\0.0101\\1\\0',
    ];
    for (const text of good) assert.notEqual(parseOrientation(text), null, text);
    for (const text of bad) assert.equal(parseOrientation(text), null, text);
    for (const text of ['', '1\\0\\0\\0\\1', '1\\0\\0\\0\\1\\0\\0', 'a\\0\\0\\0\\1\\0'])
      assert.equal(parseOrientation(text), null);
  });

  test('is doubtful beyond 1e-4 (dicom-numpy), unless its printed decimals explain that', () => {
    const doubtful = (text: string) => parsed(text).doubtful;
    assert.deepEqual([doubtful('1.00009\\0\\0\\0\\1\\0'), doubtful('1.00011\\0\\0\\0\\1\\0')], [false, true]);
    // Two decimals leave a hundredth open.
    assert.deepEqual(
      [doubtful('0.71\\0.71\\0\\-0.71\\0.71\\0'), doubtful('0.710\\0.710\\0\\-0.71\\0.71\\0')],
      [false, true],
    );
  });

  test('leaves no angle open where every cosine is 0 or 1, and else a unit of its last digit', () => {
    assert.equal(parsed('1\\0\\0\\0\\-1\\0').rounding, 0);
    assert.equal(parsed('1.000\\0\\0\\0\\1.00\\0').rounding, 0);
    assert.equal(parsed('1\\0.001\\0\\-0.001\\1\\0').rounding, 1e-3);
    assert.equal(parsed('0.8\\0.6\\0\\-0.60\\0.8\\0').rounding, 1e-2);
  });

  test('counts a stack along row × column, and is made square', () => {
    const { row, column, normal } = parsed('0\\1.005\\0\\0\\0.005\\-1');
    near(row, [0, 1, 0]);
    near(normal, [-1, 0, 0]);
    near(column, [0, 0, -1]);
  });
});

test('the angle between two orientations is the larger of those of rows and columns', () => {
  const axial = parsed('1\\0\\0\\0\\1\\0');
  const turned = (degrees: number) => {
    const [c, s] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
    return parsed(`1\\0\\0\\0\\${c}\\${s}`);
  };
  for (const degrees of [0, 0.1, 30, 90, 180]) {
    const angle = (angleBetween(axial, turned(degrees)) * 180) / Math.PI;
    assert.ok(Math.abs(angle - degrees) < 1e-6, `${angle} is not ${degrees}`);
  }
});

test('planes are preferred axial, coronal, sagittal', () => {
  const rank = (text: string) => planeRank(parseOrientation(text));
  assert.deepEqual(
    ['1\\0\\0\\0\\1\\0', '1\\0\\0\\0\\-1\\0', '1\\0\\0\\0\\0\\-1', '0\\1\\0\\0\\0\\-1', ''].map(rank),
    [0, 0, 1, 2, 3],
  );
});

describe('the axis of positions without orientation', () => {
  const line = (n: number, step: Vector): [Vector, ...Vector[]] => {
    const all = Array.from({ length: n }, (_, i): Vector => [i * step[0], i * step[1], i * step[2]]);
    return all as [Vector, ...Vector[]];
  };

  test('runs along them, its largest component upwards', () => {
    near(fitAxis(line(5, [0, 0, 2]), 0) ?? [], [0, 0, 1]);
    near(fitAxis(line(5, [0, 0, -2]), 0) ?? [], [0, 0, 1]);
    near(fitAxis(line(5, [-4, 0, 3]), 0) ?? [], [0.8, 0, -0.6]);
    near(fitAxis(line(5, [3, 0, -4]), 0) ?? [], [-0.6, 0, 0.8]);
    near(fitAxis(line(5, [0, 3, 4]), 0) ?? [], [0, 0.6, 0.8]);
    // Of two that are as large the first decides.
    const [x = 0, y = 0] = fitAxis(line(5, [-1, 1, 0]), 0) ?? [];
    assert.ok(x > 0 && y < 0);
    // In whatever order they come.
    const [a, b, c, d] = line(4, [0, 0, 2]);
    near(fitAxis([b!, d!, a, c!], 0) ?? [], [0, 0, 1]);
  });

  test('is none where one strays by more than a twentieth of the mean gap and the tolerance', () => {
    const strayed = (by: number, tolerance: number) => {
      const all = line(9, [0, 0, 2]);
      all[4] = [by, 0, 8];
      return fitAxis(all, tolerance) !== null;
    };
    assert.deepEqual([strayed(0.0999, 0), strayed(0.1001, 0)], [true, false]);
    assert.deepEqual([strayed(0.2999, 0.2), strayed(0.3001, 0.2)], [true, false]);
    assert.equal(fitAxis(line(3, [0, 0, 0]), 1), null);
  });
});
