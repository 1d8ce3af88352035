import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { judgeStack } from '../../../src/infer/infer-stack.js';
import { openVolume } from '../../../src/infer/volumes/open-volume.js';
import { hearSupplied } from '../../../src/infer/witnesses/hear-supplied.js';
import type { DeclaredAxis, DeclaredVolume, PackRecord } from '../../../src/model/declared-volume.js';
import type { Problem, StackReport } from '../../../src/model/report.js';

/** Of units as OME-NGFF 0.4 lists them: how many mm one is; `null` for what is no length. */
const millimetres: Record<string, number | null> = { micrometer: 1e-3, millimeter: 1, second: null };

const axis = (scale: number | null, unit: string | null = 'micrometer'): DeclaredAxis => {
  const one = unit === null ? null : (millimetres[unit] ?? null);
  return { scale, unit, millimetres: scale === null || one === null ? null : scale * one };
};

/** 100 × 80 × 60 voxels of 50 × 60 × 80 µm. */
const volume = (changes: Partial<DeclaredVolume> = {}): DeclaredVolume => ({
  file: 'block.zarr',
  number: 0,
  name: '',
  columns: 100,
  rows: 80,
  slices: 60,
  timePoints: 1,
  axes: { x: axis(50), y: axis(60), z: axis(80) },
  order: ['z', 'y', 'x'],
  version: '0.5',
  oddLevels: [],
  record: null,
  ...changes,
});

const record = (changes: Partial<PackRecord> = {}): PackRecord => ({
  packed: '2026-11-30',
  files: 60,
  modality: 'CT',
  description: '',
  spacing: { x: 0.05, y: 0.06, z: 0.08 },
  extent: { x: 5, y: 4.8, z: 4.8 },
  sources: { x: 'pixel-spacing', y: 'pixel-spacing', z: 'image-position' },
  empty: 0,
  isSheared: false,
  stack: null,
  ...changes,
});

const told = ({ findings }: { findings: readonly Problem[] }) =>
  findings.map(({ code, severity, data }) => ({ code, severity, ...data }));
const judge = (changes: Partial<DeclaredVolume> = {}): StackReport =>
  judgeStack(openVolume(volume(changes))).report;
const known = (report: StackReport) => [
  report.spacing,
  (['x', 'y', 'z'] as const).map((one) => report.evidence[one].source),
];

const scale = {
  code: 'ZARR_SCALE',
  severity: 'info',
  axes: ['x', 'y', 'z'],
  lengths: [0.05, 0.06, 0.08],
  unit: 'micrometer',
  version: '0.5',
};

describe('the scale of an OME-Zarr', () => {
  test('is what it declares, in mm, and told as no more', () => {
    const report = judge();
    const source = ['ome-zarr', 'ome-zarr', 'ome-zarr'];
    assert.deepEqual(known(report), [{ x: 0.05, y: 0.06, z: 0.08 }, source]);
    assert.deepEqual(told(report), [scale]);
    assert.deepEqual(
      (['x', 'y', 'z'] as const).map((one) => report.evidence[one].confidence),
      ['declared', 'declared', 'declared'],
    );
  });

  test('without a unit is unknown: an error of X and Y, a warning of Z', () => {
    const z = judge({ axes: { x: axis(50), y: axis(60), z: axis(80, null) } });
    assert.deepEqual(known(z), [{ x: 0.05, y: 0.06, z: null }, ['ome-zarr', 'ome-zarr', null]]);
    const noUnit = { code: 'ZARR_NO_UNIT', severity: 'warn', axes: ['z'], scale: [80], unit: null };
    const rest = { ...scale, axes: ['x', 'y'], lengths: [0.05, 0.06] };
    assert.deepEqual(told(z), [noUnit, rest]);
    const all = judge({ axes: { x: axis(50, null), y: axis(60, null), z: axis(80, null) } });
    const every = { axes: ['x', 'y', 'z'], scale: [50, 60, 80], severity: 'error' };
    assert.deepEqual(told(all), [{ ...noUnit, ...every }]);
    assert.deepEqual(
      told(judge({ axes: { x: axis(50), y: axis(60, null), z: axis(80) } })).map(({ severity }) => severity),
      ['error', 'info'],
    );
  });

  test('in a unit that is no length, or without a number, is unknown as well, each told by itself', () => {
    const report = judge({ axes: { x: axis(50), y: axis(60, 'second'), z: axis(null) } });
    assert.deepEqual(report.spacing, { x: 0.05, y: null, z: null });
    assert.deepEqual(told(report), [
      { code: 'ZARR_NO_UNIT', severity: 'error', axes: ['y'], scale: [60], unit: 'second' },
      { code: 'ZARR_NO_SCALE', severity: 'warn', axes: ['z'] },
      { ...scale, axes: ['x'], lengths: [0.05] },
    ]);
  });

  test('is told apart where one axis has no unit and another has one that is no length', () => {
    const report = judge({ axes: { x: axis(50, null), y: axis(60, 'second'), z: axis(80) } });
    const said = report.findings.map(({ code, data }) =>
      code === 'ZARR_NO_UNIT' ? [data['axes'], data['scale'], data['unit']] : code,
    );
    assert.deepEqual(said, [[['x'], [50], null], [['y'], [60], 'second'], 'ZARR_SCALE']);
  });

  test('is asked for no more once somebody has told it', () => {
    const stack = judgeStack(openVolume(volume({ axes: { x: axis(50), y: axis(60), z: axis(80, null) } })));
    const answered = stack.again(hearSupplied({ by: 'person', spacing: { x: null, y: null, z: 0.08 } }));
    assert.equal(answered.spacing.z, 0.08);
    assert.ok(!answered.findings.some(({ code }) => code === 'ZARR_NO_UNIT'));
  });

  test('of one slice has no Z, and says what is stated of it', () => {
    const report = judge({ slices: 1 });
    assert.deepEqual(report.spacing, { x: 0.05, y: 0.06, z: null });
    assert.deepEqual(told(report), [
      { code: 'SINGLE_IMAGE', severity: 'error', file: 'block.zarr', stated: 0.08 },
      { ...scale, axes: ['x', 'y'], lengths: [0.05, 0.06] },
    ]);
  });

  test('of 1 in a unit that nobody measured in is a placeholder, and of 1 mm as well', () => {
    const ones = (unit: string | null) => ({ x: axis(1, unit), y: axis(1, unit), z: axis(1, unit) });
    const micro = {
      code: 'LOOKS_LIKE_DEFAULT',
      severity: 'warn',
      reason: 'zarr',
      unit: 'micrometer',
      length: 1e-3,
    };
    const placeholders = (changes: Partial<DeclaredVolume>) =>
      told(judge(changes)).filter(({ code }) => code === 'LOOKS_LIKE_DEFAULT');
    assert.deepEqual(placeholders({ axes: ones('micrometer') }), [micro]);
    assert.deepEqual(
      placeholders({ axes: ones('millimeter') }).map((one) => 'reason' in one),
      [false],
    );
    assert.deepEqual(placeholders({ axes: ones(null) }), []);
    assert.deepEqual(placeholders({ axes: { ...ones('micrometer'), z: axis(2) } }), []);
    assert.deepEqual(placeholders({ axes: { ...ones('micrometer'), z: axis(1, 'millimeter') } }), []);
    assert.deepEqual(placeholders({ slices: 1, axes: ones('micrometer') }), []);
  });

  test('is told with time points and levels that disagree, of which the first is named', () => {
    const odd = { level: 1, axis: 'y' as const, byScale: 2, bySize: 3 };
    const report = judge({ timePoints: 5, oddLevels: [odd, { ...odd, level: 2 }] });
    assert.deepEqual(told(report), [
      { code: 'ZARR_LEVELS', severity: 'warn', ...odd, levels: 2 },
      scale,
      { code: 'FOUR_D', severity: 'info', reason: 'zarr', locations: 60, phases: 5, tag: 'Time' },
    ]);
  });
});

describe('a preview pack', () => {
  const packed = (changes: Partial<PackRecord>, around: Partial<DeclaredVolume> = {}) =>
    told(judge({ record: record(changes), ...around }));
  const made = {
    code: 'ZARR_PACKED',
    severity: 'info',
    packed: '2026-11-30',
    files: 60,
    isMeasured: true,
    voxel: null,
  };

  test('says what it was made from, and whether Z was measured then', () => {
    assert.deepEqual(packed({}), [made]);
    const volumeZ = { x: null, y: null, z: 'image-position-volume' };
    assert.deepEqual(packed({ sources: volumeZ, files: null, packed: null }), [
      { ...made, packed: null, files: null },
    ]);
    assert.deepEqual(packed({ sources: { x: null, y: null, z: 'spacing-between-slices' } }), [
      { ...made, isMeasured: false },
    ]);
    assert.deepEqual(packed({ sources: { x: null, y: null, z: null } }), [{ ...made, isMeasured: false }]);
  });

  test('says which slices were missing then', () => {
    assert.deepEqual(packed({ empty: 3 }), [{ code: 'ZARR_PACKED_EMPTY', severity: 'warn', empty: 3 }, made]);
  });

  test('that is another size by now is told, by more than a hundredth and than a voxel and a half', () => {
    const changed = (extent: Partial<PackRecord['extent']>, more: Partial<PackRecord> = {}) =>
      packed({ extent: { ...record().extent, ...extent }, ...more }).flatMap((one) =>
        one.code === 'ZARR_REWRITTEN' ? [one] : [],
      );
    const rewritten = { code: 'ZARR_REWRITTEN', severity: 'warn' };
    // 5 mm of voxels of 0.05: a hundredth is one voxel.
    assert.deepEqual(changed({ x: 4.94 }), []);
    assert.deepEqual(changed({ x: 4.9 }), [{ ...rewritten, axes: ['x'], was: [4.9], is: [5] }]);
    // 4.8 mm of voxels of 0.08: 0.1 mm is two hundredths, and less than a voxel and a half.
    assert.deepEqual(changed({ z: 4.7 }), []);
    assert.deepEqual(changed({ x: 10, z: 2.4 }), [
      { ...rewritten, axes: ['x', 'z'], was: [10, 2.4], is: [5, 4.8] },
    ]);
    assert.deepEqual(changed({ x: null, y: 4.8, z: 4.8 }), []);
    // Slices that leaned were shifted: the plane has grown, the depth has not.
    assert.deepEqual(changed({ x: 2, y: 2, z: 2.4 }, { isSheared: true }), [
      { ...rewritten, axes: ['z'], was: [2.4], is: [4.8] },
    ]);
  });

  test('without any scale says what it was made from, and no more of its size', () => {
    const bare = { axes: { x: axis(null), y: axis(null), z: axis(null) } };
    const codes = packed({ extent: { x: 1, y: 1, z: 1 } }, bare).map(({ code }) => code);
    assert.deepEqual(codes, ['ZARR_NO_SCALE', 'ZARR_PACKED']);
  });
});
