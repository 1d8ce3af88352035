import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inferReports } from '../../../src/infer/infer-spacing.js';
import type { StackReport } from '../../../src/model/report.js';
import { asMultiFrame, evenly, makeSeries, type SeriesShape } from '../make-series.js';

const infer = (shape: SeriesShape): StackReport => inferReports(makeSeries(shape))[0]!;
const findingOf = ({ findings }: StackReport, code: string) => findings.find((one) => one.code === code);
const dataOf = (report: StackReport, code: string) => findingOf(report, code)?.data;

describe('missing slices', () => {
  const without = (n: number, ...lost: number[]) => evenly(n, 2).filter((_, i) => !lost.includes(i));

  test('are told by the files beside them, and an error beyond a tenth of the stack', () => {
    const report = infer({ at: without(20, 7, 8) });
    assert.deepEqual(dataOf(report, 'MISSING_SLICES'), {
      missing: 2,
      slices: 18,
      places: [{ after: 'IM0007.dcm', before: 'IM0008.dcm', from: 7, gap: 6, lost: 2 }],
      evidence: 'skipped',
      mean: 38 / 17,
      z: 2,
      ambiguous: false,
    });
    assert.equal(findingOf(report, 'MISSING_SLICES')?.severity, 'warn');
    assert.equal(findingOf(infer({ at: without(20, 7, 8, 9) }), 'MISSING_SLICES')?.severity, 'error');
    assert.deepEqual(report.geometry.missing, [7, 8]);
  });

  test('are doubtful among two gaps, unless the numbers skip with them', () => {
    const two = (instances: readonly number[]) =>
      dataOf(
        infer({ at: [0, 1, 3], each: (i) => ({ InstanceNumber: String(instances[i]) }) }),
        'MISSING_SLICES',
      );
    assert.deepEqual([two([1, 2, 3])?.['ambiguous'], two([1, 2, 4])?.['ambiguous']], [true, false]);
    assert.equal(two([1, 2, 4])?.['evidence'], 'lost');
    assert.equal(dataOf(infer({ at: [0, 1, 3, 4] }), 'MISSING_SLICES')?.['ambiguous'], false);
  });
});

describe('the order of instance numbers', () => {
  const told = (numbers: readonly (number | undefined)[], shape: Partial<SeriesShape> = {}) => {
    const each = (i: number) => ({
      InstanceNumber: numbers[i] === undefined ? undefined : String(numbers[i]),
    });
    const report = infer({ at: evenly(numbers.length, 2), each, ...shape });
    return ['NOT_INSTANCE_ORDER', 'NO_INSTANCE_NUMBER', 'INSTANCE_STEP'].flatMap((code) => {
      const data = dataOf(report, code);
      return data ? [[code, ...Object.values(data)]] : [];
    });
  };

  test('is told where it is not that of the places', () => {
    assert.deepEqual(told([1, 2, 3, 4]), []);
    assert.deepEqual(told([4, 3, 2, 1]), [['NOT_INSTANCE_ORDER', true]]);
    assert.deepEqual(told([1, 3, 2, 4]), [['NOT_INSTANCE_ORDER', false]]);
    assert.deepEqual(told([1, 1, 1, 1]), [['NOT_INSTANCE_ORDER', false]]);
  });

  test('is unknown where a file has none', () => {
    assert.deepEqual(told([1, undefined, 3, undefined]), [['NO_INSTANCE_NUMBER', 2]]);
    const volume = asMultiFrame(makeSeries({ at: evenly(4, 2) }), { InstanceNumber: '' });
    assert.equal(dataOf(inferReports(volume)[0]!, 'NO_INSTANCE_NUMBER'), undefined);
    assert.equal(
      dataOf(inferReports(asMultiFrame(makeSeries({ at: evenly(4, 2) })))[0]!, 'NOT_INSTANCE_ORDER'),
      undefined,
    );
  });

  test('steps evenly by more than one where every n-th slice was kept', () => {
    assert.deepEqual(told([1, 4, 7, 10]), [['INSTANCE_STEP', 3]]);
    assert.deepEqual(told([9, 7, 5, 3]), [
      ['NOT_INSTANCE_ORDER', true],
      ['INSTANCE_STEP', 2],
    ]);
    assert.deepEqual(told([1, 4, 7, 11]), []);
    assert.deepEqual(told([1, 4]), []);
    assert.deepEqual(told([1, 3, 7, 9], { at: [0, 2, 6, 8] }), []);
  });
});

describe('what is told of a fit', () => {
  test('two positions tell their gap, three are measured', () => {
    assert.deepEqual(dataOf(infer({ at: [0, 2.5] }), 'TWO_POSITIONS'), { gap: 2.5 });
    assert.equal(infer({ at: [0, 2.5] }).evidence.z.confidence, 'measured-low');
    const three = infer({ at: evenly(3, 2.5) });
    assert.deepEqual([dataOf(three, 'TWO_POSITIONS'), three.evidence.z.confidence], [undefined, 'measured']);
  });

  test('gaps that vary are told from the smallest to the largest, with their zones', () => {
    const report = infer({ at: [...evenly(5, 3), ...evenly(5, 5, 17)] });
    const zones = [
      { from: 0, to: 4, gap: 3 },
      { from: 4, to: 9, gap: 5 },
    ];
    assert.deepEqual(dataOf(report, 'VARIABLE_SPACING'), { smallest: 3, largest: 5, zones });
    assert.deepEqual(
      [report.spacing.z, report.evidence.z.confidence, report.geometry.zones],
      [null, 'none', zones],
    );
  });

  test('runs apart are told by the file before each gap', () => {
    const report = infer({ at: [...evenly(10, 1), ...evenly(10, 1, 14.5)] });
    const places = [{ after: 'IM0010.dcm', slice: 9, gap: 5.5 }];
    assert.deepEqual(dataOf(report, 'RUNS_APART'), { runs: 2, z: 1, places });
  });

  test('slices off the grid are named, by how far the farthest lies', () => {
    const report = infer({ at: evenly(40, 1).map((at, i) => at + (i === 9 ? 0.3 : i === 30 ? 0.4 : 0)) });
    const told = { files: ['IM0010.dcm', 'IM0031.dcm'], slices: [9, 30], off: 0.4, z: 1 };
    assert.deepEqual(dataOf(report, 'OUTLIER_SLICE'), told);
  });

  test('jitter is told by its worst gap, in per cent of Z', () => {
    const report = infer({ at: [0, 1, 2, 3.04, 4, 5, 6.04, 7, 8, 9, 10] });
    const { worst, percent, z } = dataOf(report, 'JITTER') ?? {};
    assert.ok(Math.abs(Number(worst) - 0.04) < 0.002);
    assert.deepEqual([percent, z], [Number((100 * Number(worst)).toPrecision(2)), 1]);
  });

  test('a lean is told in degrees and per slice, and bears the tag out', () => {
    const leaning = (tag?: string) =>
      infer({
        at: evenly(20, 4),
        lean: [0, 3, 0],
        ...(tag !== undefined && { facts: { GantryDetectorTilt: tag } }),
      });
    const degrees = Number(((Math.atan2(3, 4) * 180) / Math.PI).toFixed(4));
    assert.deepEqual(dataOf(leaning(), 'SHEAR'), { degrees, perSlice: 3, z: 4, step: 5, tag: null });
    assert.deepEqual([leaning().geometry.stepLength, leaning().geometry.tiltDegrees], [5, degrees]);
    assert.equal(leaning().evidence.z.confidence, 'measured-low');
    // A cosine of five decimals leaves Z open by its share of the lean, 4 mm × 1e-5 × ¾, and 4 mm are as far from
    // 3.99997: 6e-5 in all, and a twentieth.
    const origin = [0.123457, 0.123457, 0.123457];
    const { precision } = infer({ at: evenly(20, 4), lean: [0, 3, 0], column: [0, 1, 0.00001], origin })
      .evidence.z;
    assert.ok(precision != null && Math.abs(precision - 6.3e-5) < 2e-6, String(precision));
    assert.deepEqual(dataOf(leaning('10'), 'TILT_TAG_DISAGREES'), { tag: 10, degrees });
    assert.equal(dataOf(leaning('-36.9'), 'TILT_TAG_DISAGREES'), undefined);
  });
});
