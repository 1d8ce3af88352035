import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findImageJWarning, listReadings, readEntry } from '../../../src/element/state/list-readings.js';
import { measureReading } from '../../../src/model/measure-reading.js';
import { evidence, reportOf, thickness } from '../hand-written-report.js';

test('readings that change nothing, and those that the files hold nothing for, stand apart', () => {
  const report = reportOf();
  const same = measureReading('mean', { x: 0.5, y: 0.5, z: 0.7 }, report);
  const empty = measureReading('first-gap', { x: 0.5, y: 0.5, z: null }, report);
  const { telling, idle } = listReadings({ ...report, naive: [thickness(1.4), same, empty] });
  assert.deepEqual(
    telling.map(({ rule }) => rule),
    ['thickness'],
  );
  assert.deepEqual(
    idle.map(({ rule, comparison }) => [rule, comparison?.spacing.z ?? null]),
    [
      ['mean', 0.7],
      ['first-gap', null],
    ],
  );
});

test('a reading as long as runs that lie apart still changes where slices are', () => {
  // 40 slices of 0.7 mm, 7 mm more between the two runs: 35 mm are 40 × 0.875 mm.
  const { geometry } = reportOf();
  const zones = [
    { from: 0, to: 19, gap: 0.7 },
    { from: 19, to: 20, gap: 7.7 },
    { from: 20, to: 39, gap: 0.7 },
  ];
  const apart = { regularity: 'variable', geometry: { ...geometry, zones } } as const;
  const report = reportOf({ ...apart, extent: { x: 200, y: 150, z: 35 } });
  const mean = measureReading('mean', { x: 0.5, y: 0.5, z: 0.875 }, report);
  const { telling, idle } = listReadings({ ...report, naive: [mean] });
  assert.deepEqual([telling.length, idle.length], [1, 0]);
});

test('three lengths are read as people write them', () => {
  const texts = ['0.5 0.5 2', ' 0,5  0,5 2 ', '0.5, 0.5, 2', '0.5 × 0.5 × 2', '500µm 500µm 2mm'];
  for (const text of texts) assert.equal(readEntry(text), '0.5 0.5 2', text);
  assert.equal(readEntry('0.5,0.5,2'), '0.5,0.5,2');
});

test('what is no length is told, and what are no three lengths too', () => {
  assert.deepEqual(readEntry('0.5 0.5 thick'), {
    problem: { key: 'entry.nonsense', data: { text: 'thick' } },
  });
  assert.deepEqual(readEntry('0.5 0 2'), { problem: { key: 'entry.positive', data: undefined } });
  for (const text of ['', '0.5', '0.5 2', '1 2 3 4', '0.5 - 2', 'one two'])
    assert.equal(readEntry(text), null);
});

const info = (code: string, data = {}) => ({ code, severity: 'info' as const, data, message: '' });
const differs = info('THICKNESS_DIFFERS', { thickness: 1.4, z: 0.7, factor: 2, kind: 'overlap' });
const absent = info('SBS_ABSENT', { z: 0.7 });

test('ImageJ warns where Spacing Between Slices is absent and the measured Z is not the thickness', () => {
  assert.deepEqual(findImageJWarning(reportOf({ findings: [absent, differs] })), { z: 0.7, thickness: 1.4 });
  assert.equal(findImageJWarning(reportOf({ findings: [absent] })), null);
  assert.equal(findImageJWarning(reportOf({ findings: [differs] })), null);
  const { evidence: known } = reportOf();
  const entered = { ...known, z: evidence('supplied', 'declared') };
  assert.equal(findImageJWarning(reportOf({ findings: [absent, differs], evidence: entered })), null);
});
