import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  chooseUnit,
  formatBytes,
  formatCount,
  formatFactor,
  formatLength,
  formatNumber,
} from '../../src/words/numbers.js';

/** Thin spaces read as ordinary ones, so that the table below can be read. */
const plain = (text: string) => text.replaceAll('\u202f', ' ');

test('a length is written with at most five significant digits, and no more than its precision supports', () => {
  const cases: [millimetres: number, precision: number | null, expected: string][] = [
    [0.7, 1e-6, '0.7 mm'],
    [0.631640625, null, '0.63164 mm'],
    [2.39705, 0.005, '2.4 mm'],
    [2.39705, 0.0005, '2.397 mm'],
    [1.4, null, '1.4 mm'],
    [5, null, '5 mm'],
    [0.1, null, '0.1 mm'],
    [0.05, null, '50 µm'],
    [0.08, 1e-7, '80 µm'],
    [0.0035, 5e-7, '3.5 µm'],
    [0.04528137, 5e-6, '45.28 µm'],
    [0.047, 0.005, '50 µm'],
    [323.4, null, '323.4 mm'],
    [12345.6, null, '12 346 mm'],
  ];
  for (const [millimetres, precision, expected] of cases) {
    assert.equal(plain(formatLength(millimetres, { precision })), expected);
  }
});

test('lengths side by side share micrometres once one of them is below 0.1 mm', () => {
  assert.equal(chooseUnit([0.05, 0.05, 0.2]), 'µm');
  assert.equal(chooseUnit([0.1, 0.1, 0.2]), 'mm');
  assert.equal(chooseUnit([null, 0.5, null]), 'mm');
  assert.equal(formatNumber(0.2, 'µm'), '200');
  assert.equal(plain(formatNumber(7, 'µm')), '7000');
});

test('a stretch keeps three digits that a reader can say', () => {
  const cases: [number, string][] = [
    [2, '2.00×'],
    [0.5, '0.50×'],
    [1.0429, '1.04×'],
    [12.46, '12.5×'],
    [9.999, '10.0×'],
    [250, '250×'],
    [0.001, '0.001×'],
    [1000, '1000×'],
    [20_000, '20 000×'],
  ];
  for (const [factor, expected] of cases) assert.equal(plain(formatFactor(factor)), expected);
});

test('bytes are written in the decimal units of file managers', () => {
  const cases: [number, string][] = [
    [0, '0 B'],
    [812, '812 B'],
    [524_288, '524 kB'],
    [3_100_000, '3.1 MB'],
    [12_400_000_000, '12.4 GB'],
  ];
  for (const [bytes, expected] of cases) assert.equal(plain(formatBytes(bytes)), expected);
});

test('counts part their thousands from five digits on', () => {
  assert.equal(plain(formatCount(1500)), '1500');
  assert.equal(plain(formatCount(12_000)), '12 000');
});
