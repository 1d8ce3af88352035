import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inferReports } from '../../../src/infer/infer-spacing.js';
import { findSlip, speaksOfHuman } from '../../../src/infer/witnesses/hear-units.js';
import type { StackReport } from '../../../src/model/report.js';
import { evenly, makeSeries, type SeriesShape } from '../make-series.js';

const infer = (shape: SeriesShape): StackReport => inferReports(makeSeries(shape))[0]!;
const dataOf = ({ findings }: StackReport, code: string) => findings.find((one) => one.code === code)?.data;

describe('a slip of unit', () => {
  test('is a factor between units, to within 2 % (the rules’ step 10)', () => {
    for (const factor of [1e3, 1e-3, 1e6, 1e-6]) {
      for (const [share, found] of [
        [0.981, true],
        [1.019, true],
        [0.979, false],
        [1.021, false],
      ] as const)
        assert.equal(findSlip(factor * share, 1, null), found ? factor : null, `${factor} × ${share}`);
    }
  });

  test('is ten, or an inch, only where X agrees with what is stated, to within 2 %', () => {
    for (const factor of [10, 0.1, 25.4, 1 / 25.4]) {
      assert.equal(findSlip(factor, 1, null), null);
      assert.equal(findSlip(factor, 1, 1.1), null);
      assert.equal(findSlip(factor, 1, 0.981), factor);
      assert.equal(findSlip(factor, 1, 0.979), null);
    }
    assert.equal(findSlip(7, 1, 1), null);
  });

  test('blocks Z, offers what is stated, and says by which factor', () => {
    const report = infer({
      at: evenly(20, 35.28),
      facts: { PixelSpacing: '.03528\\.03528', SpacingBetweenSlices: '.03528' },
    });
    assert.deepEqual(dataOf(report, 'UNIT_SLIP_AXIS'), { measured: 35.28, stated: 0.03528, factor: 1000 });
    const { confidence, suggestions, outvoted } = report.evidence.z;
    assert.deepEqual([report.spacing.z, confidence, outvoted], [35.28, 'blocked', []]);
    assert.deepEqual(suggestions, [{ source: 'unit-corrected', value: 0.03528 }]);
    assert.equal(dataOf(report, 'EXTREME_ANISOTROPY'), undefined);
  });

  test('is found by the detector’s pixel and the distances, for every axis (the rules’ step 10, ii)', () => {
    const report = infer({
      at: evenly(20, 40),
      facts: {
        PixelSpacing: '40\\40',
        ImagerPixelSpacing: '0.2\\0.2',
        DistanceSourceToDetector: '1000',
        DistanceSourceToPatient: '200',
      },
    });
    assert.deepEqual(dataOf(report, 'UNIT_SLIP_ALL'), {
      reason: 'detector',
      factor: 1000,
      x: 40,
      corrected: 0.04,
    });
    for (const axis of ['x', 'y', 'z'] as const)
      assert.deepEqual(report.evidence[axis].suggestions, [{ source: 'unit-corrected', value: 0.04 }]);
  });
});

describe('positions that only count the slices', () => {
  const counted = (start: number, step = 1, stated = '0.035') =>
    infer({
      at: evenly(20, step, start),
      origin: [0, 0, 0],
      facts: { PixelSpacing: '0.3\\0.3', SpacingBetweenSlices: stated },
    });

  test('begin at nought or one, whichever way they run, and lie exactly 1 mm apart', () => {
    for (const start of [0, 1, -19, -20]) assert.ok(dataOf(counted(start), 'INDEX_POSITIONS'), String(start));
    for (const start of [2, -1, 0.5]) assert.equal(dataOf(counted(start), 'INDEX_POSITIONS'), undefined);
    assert.equal(dataOf(counted(0, 1.001), 'INDEX_POSITIONS'), undefined);
    assert.equal(dataOf(counted(0, 1, '1'), 'INDEX_POSITIONS'), undefined);
    const { z } = counted(0).evidence;
    assert.deepEqual(
      [z.confidence, z.suggestions],
      ['blocked', [{ source: 'unit-corrected', value: 0.035 }]],
    );
  });
});

describe('1 × 1 × 1 mm', () => {
  const ones = (more: SeriesShape['facts'] = {}, origin = [0, 0, 0]) =>
    dataOf(
      infer({
        at: evenly(9, 1),
        origin,
        facts: { PixelSpacing: '1\\1', SpacingBetweenSlices: '1', ...more },
      }),
      'LOOKS_LIKE_DEFAULT',
    );

  test('looks like a default where whole positions measure it, and nothing speaks of a person', () => {
    assert.ok(ones());
    assert.equal(ones({}, [0, 0.5, 0]), undefined);
    assert.equal(ones({ PatientPosition: 'HFS' }), undefined);
    assert.equal(ones({ PixelSpacing: '1\\2' }), undefined);
    assert.equal(ones({ PixelSpacing: '2\\1' }), undefined);
  });
});

test('a header speaks of a person by position, body part, or a hospital’s tube or magnet', () => {
  const speaks = (facts: Record<string, string>) => speaksOfHuman({ file: 'a', frame: 1, ...facts });
  assert.equal(speaks({ PatientPosition: 'HFS' }), true);
  assert.equal(speaks({ BodyPartExamined: 'HEAD' }), true);
  for (const Manufacturer of [
    'SIEMENS',
    'Philips Medical',
    'GE MEDICAL',
    'TOSHIBA',
    'Canon',
    'Hitachi',
    'GE',
  ]) {
    assert.equal(speaks({ Manufacturer, KVP: '120' }), true, Manufacturer);
    assert.equal(speaks({ Manufacturer, Modality: 'MR' }), true);
    assert.equal(speaks({ Manufacturer, Modality: 'CT' }), false);
  }
  // A maker of micro-CT whose name begins alike.
  for (const Manufacturer of ['Geotek', 'Bruker', ''])
    assert.equal(speaks({ Manufacturer, KVP: '80' }), false);
  assert.equal(speaks({}), false);
});

describe('what is implausible', () => {
  test('is Z against X below a twentieth, or above fifty', () => {
    const extreme = (z: number) => dataOf(infer({ at: evenly(20, z) }), 'EXTREME_ANISOTROPY');
    // X is 0.7 mm.
    assert.deepEqual(
      [0.034, 0.036, 34.9, 35.1].map((z) => extreme(z) !== undefined),
      [true, false, false, true],
    );
    assert.deepEqual(extreme(0.034), { x: 0.7, z: 0.034 });
  });

  test('is a length above two metres or below twenty micrometres', () => {
    const extent = (pixel: number, facts: SeriesShape['facts'] = {}) =>
      dataOf(
        infer({ at: evenly(20, 1), facts: { PixelSpacing: `${pixel}\\${pixel}`, ...facts } }),
        'IMPLAUSIBLE_EXTENT',
      );
    // 512 columns.
    assert.deepEqual(
      [3.9, 3.91].map((pixel) => extent(pixel)?.['axis']),
      [undefined, 'x'],
    );
    const few = { Columns: 2, Rows: 4 };
    assert.deepEqual(
      [0.0101, 0.0099].map((pixel) => extent(pixel, few)?.['axis']),
      [undefined, 'x'],
    );
    assert.deepEqual(extent(3.91), { reason: 'extent', axis: 'x', value: 2001.92 });
  });

  test('is a pixel above ten millimetres or below 50 nm, or 5 µm of a person', () => {
    const pixel = (x: number, y: number, facts: SeriesShape['facts'] = {}) =>
      dataOf(
        infer({
          at: evenly(20, 1),
          facts: { PixelSpacing: `${y}\\${x}`, Columns: 100, Rows: 100, ...facts },
        }),
        'IMPLAUSIBLE_EXTENT',
      )?.['value'];
    assert.deepEqual([pixel(10, 10), pixel(10.1, 10), pixel(10, 10.1)], [undefined, 10.1, 10.1]);
    const wide = { Columns: 1000, Rows: 1000 };
    assert.deepEqual([pixel(5.1e-5, 5.1e-5, wide), pixel(4.9e-5, 4.9e-5, wide)], [undefined, 4.9e-5]);
    const person = { ...wide, BodyPartExamined: 'HEAD' };
    assert.deepEqual([pixel(5.1e-3, 5.1e-3, person), pixel(4.9e-3, 4.9e-3, person)], [undefined, 4.9e-3]);
  });
});
