import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainLength, unitFor } from '../../src/words/field-lengths.js';
import { Formats, type Length } from '../../src/words/formats.js';
import { evidence, reportOf } from '../element/hand-written-report.js';

const formats = new Formats('en');

/** Thin spaces read as ordinary ones, so that the tables below can be read. */
const plain = (text: string) => text.replaceAll('\u202f', ' ');

test('a length has at most seven digits, none much finer than its precision, and micrometres where it is small', () => {
  const cases: [millimetres: number, precision: number | null, expected: string][] = [
    [0.7, 1e-6, '0.7 mm'],
    [0.631640625, null, '0.6316406 mm'],
    [2.39705, 0.005, '2.397 mm'],
    [2.39705, 0.0005, '2.3971 mm'],
    [5, null, '5 mm'],
    [0.1, null, '0.1 mm'],
    [0.05, null, '0.05 mm (50 µm)'],
    [0.0035, 5e-7, '0.0035 mm (3.5 µm)'],
    [0.04528137, 5e-6, '0.045281 mm (45.281 µm)'],
    [0.0125, 0.0002, '0.0125 mm (12.5 µm)'],
    [0.047, 0.005, '0.047 mm (47 µm)'],
    [323.4, null, '323.4 mm'],
    [12345.6, null, '12,345.6 mm'],
    [-2.5, null, '-2.5 mm'],
    [0, null, '0 mm'],
  ];
  for (const [millimetres, precision, expected] of cases) {
    assert.equal(plain(formats.length(millimetres, { precision })), expected);
  }
});

test('lengths that belong together share their units', () => {
  const cases: [lengths: Length[], expected: string][] = [
    [[0.5, 0.5, 2.5], '0.5 × 0.5 × 2.5 mm'],
    [[0.05, 0.05, 0.2], '0.05 × 0.05 × 0.2 mm (50 × 50 × 200 µm)'],
    [[0.5, 0.5, null], '0.5 × 0.5 × ? mm'],
    [[0.5, 0.5, [4, 7]], '0.5 × 0.5 × 4–7 mm'],
  ];
  for (const [lengths, expected] of cases) assert.equal(plain(formats.lengths(lengths)), expected);
  assert.equal(plain(formats.size([231.26, 231.26, 140])), '231.3 × 231.3 × 140 mm');
});

test('a length that a report knows no better has the same digits in every sentence', () => {
  const z = 0.0321456789;
  const report = reportOf({
    spacing: { x: 0.5, y: 0.5, z },
    evidence: { ...reportOf().evidence, z: evidence('image-position', 'measured', { precision: 5e-7 }) },
  });
  assert.equal(plain(formats.length(z)), '0.03214568 mm (32.14568 µm)');
  const told = formats.about(report);
  assert.equal(plain(told.length(z)), '0.0321457 mm (32.1457 µm)');
  assert.equal(plain(told.lengths([0.5, 0.5, z])), '0.5 × 0.5 × 0.0321457 mm (500 × 500 × 32.1457 µm)');
  assert.equal(plainLength(z, 'µm', told), '32.1457');
  assert.equal(plain(told.about(reportOf()).length(z)), '0.0321457 mm (32.1457 µm)');
});

test('a field holds plain decimals in every language', () => {
  for (const language of ['en', 'de', 'fr', 'es', 'pt', 'zh-Hans'] as const) {
    const field = new Formats(language);
    assert.equal(plainLength(35.28, 'µm', field), '35280');
    assert.equal(plainLength(1.25, 'mm', field), '1.25');
  }
  assert.equal(unitFor({ x: 0.05, y: 0.05, z: 0.2 }), 'µm');
  assert.equal(unitFor({ x: null, y: 0.5, z: null }), 'mm');
});

test('a factor has three digits', () => {
  const cases: [number, string][] = [
    [2, '2×'],
    [0.5, '0.5×'],
    [1.0429, '1.04×'],
    [12.46, '12.5×'],
    [250, '250×'],
    [0.001, '0.001×'],
    [20_000, '20,000×'],
  ];
  for (const [factor, expected] of cases) assert.equal(formats.times(factor), expected);
});

test('bytes are written in the decimal units of file managers', () => {
  const cases: [number, string][] = [
    [0, '0 B'],
    [812, '812 B'],
    [524_288, '524 kB'],
    [3_100_000, '3.1 MB'],
    [12_400_000_000, '12.4 GB'],
  ];
  for (const [bytes, expected] of cases) assert.equal(plain(formats.bytes(bytes)), expected);
});

test('neighbours among numbers are told by the first and the last', () => {
  assert.deepEqual(
    [formats.range(7, 7), formats.range(19, 20), formats.range(31, 1035)],
    ['7', '19–20', '31–1035'],
  );
});

test('however wide the doubt, a length is never told as nothing, nor as another', () => {
  const told = (length: number, precision: number) => formats.length(length, { precision });
  assert.deepEqual(
    [told(2, 10.5), told(5, 10.5), told(2.6, 1.05), told(0.4, 0.53), told(0.0134, 0.02)].map((text) =>
      text.replaceAll('\u202f', ' '),
    ),
    ['2 mm', '5 mm', '2.6 mm', '0.4 mm', '0.013 mm (13 µm)'],
  );
  assert.equal(formats.degrees(0.02), '0.02°');
});

test('numbers follow the language', () => {
  assert.equal(new Formats('de').factor(2.5), '2,5');
  assert.equal(new Formats('de').count(12_000), '12.000');
  assert.equal(formats.count(1500), '1500');
  assert.equal(formats.counts([512, 512, 12_000]), '512 × 512 × 12,000');
});

test('axes are named as the language lists them', () => {
  assert.equal(formats.axes(['x', 'y', 'z']), 'X, Y and Z');
  assert.equal(new Formats('es').axes(['x', 'y']), 'X e Y');
  assert.equal(new Formats('es').axes(['y', 'z']), 'Y y Z');
});

test('lengths along several axes are told once where they are the same', () => {
  assert.equal(plain(formats.along([0.5, 0.5])), '0.5 mm');
  assert.equal(plain(formats.along([0.5, 0.6])), '0.5 × 0.6 mm');
  assert.equal(plain(formats.along([0.5, null])), '0.5 mm');
  assert.equal(plain(formats.voxel({ x: 0.5, y: 0.5, z: 0.5 }, 'unknown')), '0.5 mm');
  assert.equal(plain(formats.voxel({ x: 0.5, y: 0.5, z: null }, 'unknown')), 'X 0.5 mm, Y 0.5 mm, Z unknown');
});

test('lengths that a header prints are told as lengths, anything else is not', () => {
  assert.equal(plain(formats.printed('0.5\\0.6') ?? ''), '0.5 × 0.6 mm');
  assert.equal(formats.printed('0.5\\wide'), null);
});
