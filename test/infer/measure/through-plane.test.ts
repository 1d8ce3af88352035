import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inferReports } from '../../../src/infer/infer-spacing.js';
import type { StackReport } from '../../../src/model/report.js';
import { asMultiFrame, evenly, makeSeries, without as drop, type SeriesShape } from '../make-series.js';

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
    assert.deepEqual(told([4, undefined, 3, 2]), [['NO_INSTANCE_NUMBER', 1]]);
    const volume = asMultiFrame(makeSeries({ at: evenly(4, 2) }), { InstanceNumber: '' });
    assert.equal(dataOf(inferReports(volume)[0]!, 'NO_INSTANCE_NUMBER'), undefined);
    assert.equal(
      dataOf(inferReports(asMultiFrame(makeSeries({ at: evenly(4, 2) })))[0]!, 'NOT_INSTANCE_ORDER'),
      undefined,
    );
  });

  test('is no order of the places where these have several images', () => {
    const times = (i: number) => ({
      InstanceNumber: String(20 - i),
      TemporalPositionIdentifier: String(i < 4 ? 2 : 1),
    });
    const report = infer({ at: [...evenly(4, 2), ...evenly(4, 2)], each: times });
    assert.deepEqual([report.phases, dataOf(report, 'NOT_INSTANCE_ORDER')], [2, undefined]);
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
    assert.deepEqual(told([1, 3, 1, 3]), [['NOT_INSTANCE_ORDER', false]]);
    // Places that jitter are no every n-th of others.
    assert.deepEqual(told([1, 3, 5, 7, 9], { at: [0, 2, 4.3, 6, 8] }), []);
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
    const three = infer({ at: [...evenly(10, 1), ...evenly(10, 1, 14.5), ...evenly(10, 1, 26)] });
    const next = { after: 'IM0020.dcm', slice: 19, gap: 2.5 };
    assert.deepEqual(dataOf(three, 'RUNS_APART'), { runs: 3, z: 1, places: [...places, next] });
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
    const twice = infer({ at: [0, 1, 2, 3.04, 4, 5, 6.04, 7, 8, 9, 10].map((at) => 2 * at) });
    assert.deepEqual([dataOf(twice, 'JITTER')?.['percent'], twice.spacing.z], [percent, 2]);
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
    assert.equal(dataOf(leaning(), 'TILT_TAG_DISAGREES'), undefined);
  });
});

describe('holes are told', () => {
  const lost = (report: StackReport) => dataOf(report, 'MISSING_SLICES')?.['missing'] ?? null;

  test('without the evidence of numbers where several images share a place', () => {
    // Of two times, the numbers of either skip with the hole.
    const at = [0, 2, 4, 8, 10, 12];
    const numbers = [1, 2, 3, 5, 6, 7];
    const each = (i: number) => ({
      InstanceNumber: String((numbers[i % 6] ?? 0) + (i < 6 ? 0 : 10)),
      TemporalPositionIdentifier: String(i < 6 ? 1 : 2),
    });
    const evidenceOf = (report: StackReport) => dataOf(report, 'MISSING_SLICES')?.['evidence'];
    assert.equal(evidenceOf(infer({ at, each })), 'lost');
    assert.equal(evidenceOf(infer({ at: [...at, ...at], each })), 'unknown');
  });

  test('beside a slice off the grid, by the gap', () => {
    const at = evenly(60, 1).flatMap((z) => (z === 40 ? [] : z === 9 ? 9.3 : z));
    const report = infer({ at });
    assert.deepEqual(dataOf(report, 'OUTLIER_SLICE')?.['slices'], [9]);
    assert.deepEqual(dataOf(report, 'MISSING_SLICES')?.['places'], [
      { after: 'IM0040.dcm', before: 'IM0041.dcm', from: 40, gap: 2, lost: 1 },
    ]);
  });

  test('less those of images whose position nobody can read, of which none counts for two holes', () => {
    const gone = { ImagePositionPatient: undefined };
    const unplaced = (numbers: readonly number[], at: readonly number[], without: readonly number[]) =>
      infer({
        at,
        each: (i) => ({ InstanceNumber: String(numbers[i]), ...(without.includes(i) && gone) }),
      });
    const whole = evenly(20, 2);
    const numbers = evenly(20, 1);
    assert.equal(dataOf(unplaced(numbers, whole, [7]), 'MISSING_SLICES'), undefined);
    // One place where two images have none, and a hole where a slice is lost.
    const at = [0, 2, 4, 8, 10, 12, 14, 16, 20, 22, 24, 26, 28, 30, 32, 34, 36, 38, 40, 0, 0];
    const named = [1, 2, 3, 6, 7, 8, 9, 10, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 4, 5];
    const report = unplaced(named, at, [19, 20]);
    assert.equal(lost(report), 1);
    assert.equal((dataOf(report, 'MISSING_SLICES')?.['places'] as unknown[]).length, 1);
  });

  test('not where damage took as many positions', () => {
    const damaged = (at: readonly number[], without: number, damage = 'cut') => {
      const headers = makeSeries({
        at: [...at, ...evenly(without, 0)],
        facts: { HeaderDamage: damage },
        each: (i) => (i < at.length ? {} : { ImagePositionPatient: undefined }),
      });
      return lost(inferReports(drop(headers, 'InstanceNumber'))[0]!);
    };
    const holed = evenly(20, 2).filter((z) => z !== 10 && z !== 24);
    assert.equal(damaged(holed, 2), null);
    assert.equal(damaged(holed, 3), null);
    assert.equal(damaged(holed, 1), 2);
    assert.equal(damaged(holed, 2, ''), 2);
  });

  test('of segmentations as what is not marked', () => {
    const marked = (
      places: readonly number[],
      facts: Record<string, string>,
      segments = 1,
      unplaced = -1,
    ) => {
      const all = Array.from({ length: segments }, (_, k) => places.map((z) => [z, k] as const)).flat();
      const headers = makeSeries({
        at: all.map(([z]) => z),
        facts,
        each: (i) => ({
          ReferencedSegmentNumber: all[i]?.[1],
          ...(i === unplaced && { ImagePositionPatient: undefined }),
        }),
      });
      return dataOf(inferReports(asMultiFrame(headers))[0]!, 'SPARSE_SEGMENTATION');
    };
    const seg = { Modality: 'SEG' };
    assert.deepEqual(marked([0, 3, 6, 12], seg), { frames: 4, slices: 5 });
    assert.equal(marked([0, 3, 6, 12], { Modality: 'CT' }), undefined);
    assert.equal(marked([0, 3, 6, 9], seg), undefined);
    assert.equal(marked([0, 3, 6, 9], seg, 2), undefined);
    assert.deepEqual(marked([0, 3, 6, 9], seg, 2, 5), { frames: 7, slices: 4 });
  });
});

describe('a lean', () => {
  /** Slices at these heights, each displaced along Y by a share of its height. */
  const leaning = (at: readonly number[], share: number, shape: Partial<SeriesShape> = {}, decimals = 6) =>
    infer({
      at,
      each: (i) => ({
        ImagePositionPatient: `0.123457\\${(share * (at[i] ?? 0)).toFixed(decimals)}\\${(at[i] ?? 0).toFixed(decimals)}`,
      }),
      ...shape,
    });
  const told = (report: StackReport) => [
    Number(report.geometry.tiltDegrees?.toFixed(2)),
    dataOf(report, 'SHEAR') !== undefined,
  ];
  const degrees = (share: number) => Number(((Math.atan(share) * 180) / Math.PI).toFixed(2));

  test('of slices in runs that lie apart is that of their heights, not of their numbers', () => {
    const report = leaning([...evenly(10, 4), ...evenly(10, 4, 51)], 0.75);
    assert.notEqual(dataOf(report, 'RUNS_APART'), undefined);
    const { perSlice, z, step } = dataOf(report, 'SHEAR') ?? {};
    assert.deepEqual([Number(perSlice).toFixed(6), z, step], ['3.000000', 4, 5]);
    assert.deepEqual(told(report), [degrees(0.75), true]);
  });

  test('of less than half a degree is one where it drifts by a pixel of 0.7 mm from end to end', () => {
    const share = 0.005;
    // 0.005 × 4 mm × 19 is half a pixel, × 4 mm × 59 more than one.
    assert.deepEqual(told(leaning(evenly(20, 4), share)), [degrees(share), false]);
    assert.deepEqual(told(leaning(evenly(60, 4), share)), [degrees(share), true]);
    const unsized = { facts: { PixelSpacing: '' } };
    assert.deepEqual(told(leaning(evenly(60, 4), share, unsized)), [degrees(share), false]);
    // From end to end, wherever the stack lies.
    const far = [...evenly(10, 1, 1000), ...evenly(10, 1, 1014.5)];
    assert.deepEqual(told(leaning(far, share)), [degrees(share), false]);
  });

  test('that decimals explain is none, of positions and of cosines', () => {
    // 0.03 mm a slice, printed in whole millimetres: known to within 0.075 mm.
    const coarse = leaning(evenly(20, 4), 0.03 / 4, { facts: { PixelSpacing: '0.1\\0.1' } }, 0);
    assert.deepEqual(told(coarse), [0, false]);
    assert.deepEqual(told(leaning(evenly(20, 4), 0.03 / 4, {}, 3)), [degrees(0.03 / 4), false]);
    // The normal of a cosine of 0.004 ± 0.001 leans by as much as the slices do, to within its rounding.
    const tilted = (cosine: string) =>
      leaning(evenly(20, 4), -0.0035, { facts: { ImageOrientationPatient: `1\\0\\0\\0\\1\\${cosine}` } });
    assert.deepEqual(told(tilted('0.004')), [0, false]);
    assert.deepEqual(told(tilted('0.0040')), [degrees(0.0005), false]);
  });
});
