import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openStacks } from '../../../src/infer/infer-spacing.js';
import { judgeStack } from '../../../src/infer/infer-stack.js';
import { hearLog } from '../../../src/infer/witnesses/hear-log.js';
import type { StackReport } from '../../../src/model/report.js';
import type { ScannerLog } from '../../../src/model/scanner-log.js';
import { evenly, makeSeries, type SeriesShape } from '../make-series.js';
import { logOf } from '../scanner-log.js';

/** The report of one stack that was judged beside these logs. */
function judged(shape: SeriesShape, ...logs: ScannerLog[]): StackReport {
  const [stack] = openStacks(makeSeries(shape));
  assert.ok(stack);
  return judgeStack({ ...stack, hearings: [...stack.hearings, ...logs.map((log) => hearLog(log))] }).report;
}

const codesOf = ({ findings }: StackReport) => findings.map(({ code }) => code);
const findingOf = ({ findings }: StackReport, code: string) => findings.find((one) => one.code === code);
const file = 'scan_rec.log';

/** Slices of a micro-CT that say nothing of their size: no position, no Pixel Spacing. */
const bare: SeriesShape = {
  at: evenly(20, 1),
  facts: { PixelSpacing: '', Rows: 632, Columns: 3124 },
  each: () => ({ ImagePositionPatient: undefined, ImageOrientationPatient: undefined }),
};
/** The same with Pixel Spacing. */
const flat = (pixel: string): SeriesShape => ({ ...bare, facts: { PixelSpacing: `${pixel}\\${pixel}` } });
const measured = (pixel: string, gap: number, more: SeriesShape['facts'] = {}): SeriesShape => ({
  at: evenly(100, gap),
  facts: { PixelSpacing: `${pixel}\\${pixel}`, ...more },
});

describe('a log that supplies', () => {
  const judgeBare = () => judged(bare, logOf(0.04));

  test('gives X, Y and Z where headers say nothing, and is named', () => {
    const report = judgeBare();
    assert.deepEqual(report.spacing, { x: 0.04, y: 0.04, z: 0.04 });
    assert.deepEqual(report.extent, { x: 124.96, y: 25.28, z: 0.8 });
    for (const axis of ['x', 'y', 'z'] as const) {
      const { source, confidence, file, precision } = report.evidence[axis];
      assert.deepEqual([source, confidence, file], ['log-file', 'declared', 'scan_rec.log']);
      assert.equal(precision, 5e-7);
    }
    const { severity, data } = findingOf(report, 'LOG_SUPPLIES') ?? {};
    assert.equal(severity, 'info');
    assert.deepEqual(data, {
      file,
      axes: ['x', 'y', 'z'],
      stated: 0.04,
      format: 'Bruker SkyScan',
      kind: 'log',
      key: 'Pixel Size (um)=40',
      detector: null,
    });
  });

  test('answers what was missing', () => {
    const report = judgeBare();
    assert.ok(!codesOf(report).includes('NO_PIXEL_SPACING'));
    const used = { source: 'log-file', file };
    assert.deepEqual(findingOf(report, 'NO_IPP')?.data, { without: 20, frames: 20, used });
    assert.ok(report.findings.every(({ severity }) => severity !== 'error'));
  });

  test('lets the wrong readings follow', () => {
    const thick = judged({ ...bare, facts: { PixelSpacing: '', SliceThickness: '0.1' } }, logOf(0.04));
    const reading = (rule: string) => thick.naive.find((one) => one.rule === rule);
    assert.deepEqual(reading('thickness')?.spacing, { x: 0.04, y: 0.04, z: 0.1 });
    assert.deepEqual(reading('thickness')?.stretch, { x: 1, y: 1, z: 2.5 });
    assert.deepEqual(reading('isotropic')?.spacing, { x: 0.04, y: 0.04, z: 0.04 });
    assert.deepEqual(reading('micrometres')?.spacing, { x: 4e-5, y: 4e-5, z: 4e-5 });
    assert.deepEqual(reading('ones')?.spacing, { x: 1, y: 1, z: 1 });
    assert.deepEqual(thick.evidence.z.outvoted, [{ source: 'slice-thickness', value: 0.1 }]);
    assert.deepEqual(thick.evidence.z.suggestions, []);
  });

  test('leaves every other stack as it is', () => {
    const before = judged(bare);
    judged(bare, logOf(0.04));
    assert.deepEqual(judged(bare), before);
  });

  test('gives Z alone beside a Pixel Spacing that it agrees with', () => {
    const { spacing, evidence, findings } = judged(
      flat('.0401'),
      logOf(0.04, { spacing: { x: 0.04, y: 0.04, z: 0.08 } }),
    );
    assert.deepEqual(spacing, { x: 0.0401, y: 0.0401, z: 0.08 });
    assert.deepEqual([evidence.x.source, evidence.z.source], ['pixel-spacing', 'log-file']);
    assert.deepEqual(
      findings.map(({ code }) => code).filter((code) => code.startsWith('LOG')),
      ['LOG_SUPPLIES', 'LOG_AGREES'],
    );
  });

  test('only offers Z beside a Pixel Spacing that it contradicts', () => {
    const { spacing, evidence } = judged(flat('.1'), logOf(0.04));
    assert.deepEqual(spacing, { x: 0.1, y: 0.1, z: null });
    assert.equal(evidence.z.confidence, 'suggested');
    assert.deepEqual(evidence.z.suggestions[0], { source: 'log-file', value: 0.04 });
    assert.deepEqual(evidence.x.outvoted, [{ source: 'log-file', value: 0.04 }]);
  });

  test('of projections knows X and Y, and offers the cube (case 75)', () => {
    const pca = logOf(0.04065708, { spacing: { x: 0.04065708, y: 0.04065708, z: null } });
    const { spacing, evidence } = judged(bare, pca);
    assert.deepEqual(spacing, { x: 0.04065708, y: 0.04065708, z: null });
    assert.equal(evidence.z.confidence, 'suggested');
    assert.deepEqual(evidence.z.suggestions, [{ source: 'isotropic', value: 0.04065708 }]);
  });

  test('does not size images that were made smaller since', () => {
    const half = { ...bare, facts: { PixelSpacing: '', Rows: 316, Columns: 1562 } };
    const log = logOf(0.04, { dimensions: { columns: 3124, rows: 632, slices: 2768 } });
    const { spacing, evidence, findings } = judged(half, log);
    assert.deepEqual(spacing, { x: null, y: null, z: null });
    assert.deepEqual(evidence.x.suggestions, [{ source: 'log-file', value: 0.08 }]);
    const told = findings.find(({ code }) => code === 'LOG_DOES_NOT_FIT');
    assert.deepEqual(told?.data, { file, log: [3124, 632, 2768], images: [1562, 316, 20] });
  });

  test('counts the sections (case 73)', () => {
    const log = logOf(0.04, { dimensions: { columns: 3124, rows: 632, slices: 2768 } });
    const finding = findingOf(judged(bare, log), 'MISSING_ENDS');
    assert.deepEqual(finding?.data, { tag: null, log: file, expected: 2768, found: 20 });
    const cropped = judged({ ...bare, facts: { PixelSpacing: '', Rows: 9, Columns: 9 } }, log);
    assert.ok(!codesOf(cropped).includes('MISSING_ENDS'));
  });
});

describe('a log beside measured slices', () => {
  test('that agrees is the second witness', () => {
    const { evidence, findings, spacing } = judged(measured('.0353', 0.0353), logOf(0.0353));
    assert.deepEqual(spacing, { x: 0.0353, y: 0.0353, z: 0.0353 });
    assert.equal(evidence.z.confidence, 'measured-high');
    assert.equal(evidence.z.source, 'image-position');
    const agrees = findings.find(({ code }) => code === 'LOG_AGREES');
    assert.deepEqual(agrees?.data, { file, axes: ['x', 'y', 'z'], stated: 0.0353 });
  });

  test('agrees within 1 % and within its printed digits, and no further', () => {
    const codes = (voxel: number, half: number) =>
      codesOf(
        judged(measured('.0353', 0.0353), logOf(voxel, { precision: { x: half, y: half, z: half } })),
      ).filter((code) => code.startsWith('LOG'));
    assert.deepEqual(codes(0.0356, 0), ['LOG_AGREES']);
    assert.deepEqual(codes(0.036, 0.0005), ['LOG_DISAGREES']);
    assert.deepEqual(codes(0.035, 0.0005), ['LOG_AGREES']);
  });

  test('whose volume was binned says so (case 79)', () => {
    const { spacing, evidence, findings } = judged(measured('.08', 0.08), logOf(0.04));
    assert.deepEqual(spacing, { x: 0.08, y: 0.08, z: 0.08 });
    const binning = findings.filter(({ code }) => code.startsWith('LOG'));
    assert.deepEqual(
      binning.map(({ code, severity }) => [code, severity]),
      [['LOG_BINNING', 'warn']],
    );
    assert.deepEqual(binning[0]?.data, { file, stated: 0.04, used: 0.08, factor: 2 });
    assert.deepEqual(evidence.z.outvoted, [{ source: 'log-file', value: 0.04 }]);
  });

  test('that tells of another voxel contradicts it', () => {
    const { spacing, evidence, findings } = judged(measured('.05', 0.05), logOf(0.04));
    assert.deepEqual(spacing, { x: 0.05, y: 0.05, z: 0.05 });
    assert.equal(evidence.z.confidence, 'measured-low');
    const [first, ...others] = findings.filter(({ code }) => code === 'LOG_DISAGREES');
    assert.equal(first?.severity, 'warn');
    assert.equal(others.length, 0);
    assert.deepEqual(first.data, {
      file,
      axes: ['x', 'y', 'z'],
      stated: [0.04, 0.04, 0.04],
      used: [0.05, 0.05, 0.05],
      source: null,
    });
  });

  test('tells of every second slice left out', () => {
    const { findings } = judged(measured('.04', 0.08), logOf(0.04));
    const finding = findings.find(({ code }) => code === 'LOG_DISAGREES');
    assert.deepEqual(finding?.data, {
      file,
      axes: ['z'],
      stated: [0.04],
      used: [0.08],
      source: 'image-position',
    });
  });

  test('finds every length in micrometres (case 61)', () => {
    const { spacing, evidence, findings } = judged(measured('35.28', 35.28), logOf(0.03528));
    assert.deepEqual(spacing, { x: 35.28, y: 35.28, z: 35.28 });
    for (const axis of ['x', 'y', 'z'] as const) {
      assert.equal(evidence[axis].confidence, 'suggested');
      assert.deepEqual(evidence[axis].suggestions[0], { source: 'unit-corrected', value: 0.03528 });
    }
    const slip = findings.find(({ code }) => code === 'UNIT_SLIP_ALL');
    assert.deepEqual(slip?.data, { factor: 1000, x: 35.28, corrected: 0.03528, log: file, reason: 'log' });
  });

  test('finds positions in micrometres, and positions that only count', () => {
    const slipped = judged(measured('.03528', 35.28), logOf(0.03528));
    assert.deepEqual([slipped.spacing.z, slipped.evidence.z.confidence], [35.28, 'blocked']);
    assert.ok(codesOf(slipped).includes('UNIT_SLIP_AXIS'));
    assert.ok(!codesOf(slipped).includes('EXTREME_ANISOTROPY'));
    const counting = judged({ ...measured('.03528', 1), origin: [0, 0, 0] }, logOf(0.03528));
    assert.deepEqual([counting.spacing.z, counting.evidence.z.confidence], [1, 'blocked']);
    assert.deepEqual(counting.evidence.z.suggestions[0], { source: 'unit-corrected', value: 0.03528 });
    assert.ok(codesOf(counting).includes('INDEX_POSITIONS'));
  });

  test('offers the real size where 1 × 1 × 1 looks like a default', () => {
    const { spacing, evidence } = judged({ ...measured('1', 1), origin: [0, 0, 0] }, logOf(0.03));
    assert.deepEqual(spacing, { x: 1, y: 1, z: 1 });
    assert.deepEqual(evidence.x.suggestions[0], { source: 'log-file', value: 0.03 });
  });

  test('gives X and Y where only positions are known, and no Z to gaps that vary', () => {
    const log: ScannerLog = logOf(0.04);
    const plane = judged(measured('', 0.04, { PixelSpacing: '' }), log);
    assert.deepEqual(plane.spacing, { x: 0.04, y: 0.04, z: 0.04 });
    assert.deepEqual([plane.evidence.x.source, plane.evidence.z.source], ['log-file', 'image-position']);
    assert.equal(plane.evidence.z.confidence, 'measured-high');
    const uneven = { ...measured('.04', 1), at: [...evenly(10, 0.04), ...evenly(10, 0.1, 0.5)] };
    const varying = judged(uneven, log);
    assert.equal(varying.spacing.z, null);
    assert.equal(varying.evidence.z.source, 'image-position');
  });

  test('was binned twice or four times, to within 2 %', () => {
    const codes = (factor: number) =>
      codesOf(judged(measured(String(0.04 * factor), 0.04 * factor), logOf(0.04))).filter((code) =>
        code.startsWith('LOG'),
      );
    for (const factor of [2, 4])
      assert.deepEqual(
        [0.979, 0.981, 1.019, 1.021].map((share) => codes(factor * share)[0]),
        ['LOG_DISAGREES', 'LOG_BINNING', 'LOG_BINNING', 'LOG_DISAGREES'],
      );
    assert.deepEqual(codes(3), ['LOG_DISAGREES']);
    // One axis alone is not binned.
    const flat = judged({ ...measured('.08', 0.08), facts: { PixelSpacing: '.04\\.08' } }, logOf(0.04));
    assert.ok(!codesOf(flat).includes('LOG_BINNING'));
  });

  test('of a calibrated scanner may be a tenth from the voxel of its detector', () => {
    const calibrated = (voxel: number) => {
      const detector = { pixel: 0.1, sourceToObject: 40, sourceToDetector: 100, voxel, agrees: false };
      const report = judged(bare, logOf(0.04, { detector }));
      return findingOf(report, 'LOG_SUPPLIES')?.data['calibrated'];
    };
    assert.deepEqual([0.0439, 0.0441, 0.0361, 0.0359].map(calibrated), [true, undefined, true, undefined]);
  });
});
