import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  chooseComparison,
  chooseRule,
  compare,
  disagrees,
  drawNaive,
  drawTrue,
  parseReading,
} from '../../../src/element/state/comparison.js';
import { findDistortion } from '../../../src/element/state/distortion.js';
import { measureReading } from '../../../src/model/measure-reading.js';
import type { NaiveReading, StackReport } from '../../../src/model/report.js';
import { readingOf, reportOf, reportWithSpacing, thickness } from '../hand-written-report.js';

const isotropic = readingOf('isotropic', { x: 0.5, y: 0.5, z: 0.5 }, { x: 1, y: 1, z: 0.5 / 0.7 });
const told = ({ rule, spacing, slices, extent, stretch }: NaiveReading) => {
  const shown = { rule, spacing, slices, extent, stretch };
  return { kind: 'reading', ...shown, isWhole: false, closed: null };
};

test('the rule named is the reading shown, and anything unknown is left to the files', () => {
  const report = reportOf({ naive: [thickness(1.4), isotropic] });
  assert.deepEqual(chooseComparison(report, 'isotropic'), told(isotropic));
  assert.deepEqual(chooseComparison(report, 'nonsense'), told(thickness(1.4)));
  assert.deepEqual(chooseComparison(report, 'auto'), told(thickness(1.4)));
  assert.equal(chooseRule('0.5 0.5 3'), 'custom');
  for (const naive of ['auto', '', 'nonsense', undefined]) assert.equal(chooseRule(naive), 'auto');
});

test('three numbers are a reading of their own', () => {
  const comparison = chooseComparison(reportOf(), '1 0.25 3.5');
  assert.deepEqual(comparison, {
    kind: 'reading',
    rule: 'custom',
    spacing: { x: 1, y: 0.25, z: 3.5 },
    slices: 40,
    extent: { x: 400, y: 75, z: 140 },
    stretch: { x: 2, y: 0.5, z: 5 },
    isWhole: false,
    closed: null,
  });
});

test('a spacing is three positive numbers', () => {
  for (const text of ['', '1 2', '1 2 0', '1 2 -3', '1 2 x', '1 2 3 4', '1 2 Infinity']) {
    assert.equal(parseReading(text), null);
  }
  assert.deepEqual(parseReading(' 1.5  2\t3 '), { x: 1.5, y: 2, z: 3 });
});

test('without a thickness nothing stands in the right pane, and the other readings are offered', () => {
  const comparison = chooseComparison(reportOf({ naive: [isotropic] }), 'thickness');
  assert.deepEqual(comparison, { kind: 'none', rule: 'thickness', reason: 'no-value', others: [isotropic] });
  assert.equal(drawNaive(comparison, reportOf()), null);
  assert.equal(disagrees(comparison), false);
});

test('mistakes that these files leave no room for are not offered', () => {
  const { spacing } = reportOf();
  const straight = readingOf('no-shear', spacing, { x: 1, y: 1, z: 1 });
  const square = readingOf('swapped', spacing, { x: 1, y: 1, z: 1 });
  const turned = readingOf('swapped', { ...spacing, x: 0.25 }, { x: 0.5, y: 1, z: 1 });
  const offered = (report: StackReport) => {
    const comparison = chooseComparison(report, 'thickness');
    return comparison.kind === 'none' ? comparison.others : null;
  };
  assert.deepEqual(offered(reportOf({ naive: [straight, square, isotropic] })), [isotropic]);
  assert.deepEqual(offered(reportOf({ naive: [turned] })), [turned]);
  const leaning = reportOf({
    naive: [straight],
    findings: [{ code: 'SHEAR', severity: 'warn', data: {}, message: '' }],
  });
  const tilted = { ...leaning, geometry: { ...leaning.geometry, tiltDegrees: 12 } };
  assert.deepEqual(offered(tilted), [straight]);
});

test('a reading whose Z is unknown or zero is no reading', () => {
  for (const z of [null, 0]) {
    const reading = { ...thickness(1), spacing: { x: 0.5, y: 0.5, z } };
    assert.equal(chooseComparison(reportOf({ naive: [reading] }), 'thickness').kind, 'none');
  }
});

test('a provisional report is not yet said to lack a thickness', () => {
  assert.equal(compare(reportOf({ naive: [], provisional: true }), 'thickness'), null);
  assert.equal(compare(reportOf({ naive: [] }), 'thickness')?.kind, 'none');
  assert.equal(compare(null, 'thickness'), null);
});

test('Z stands in for X where it is unknown, and pixels for millimetres where X or Y is', () => {
  assert.deepEqual(drawTrue(reportOf()), { x: 0.5, y: 0.5, z: 0.7 });
  assert.deepEqual(drawTrue(reportWithSpacing({ x: 0.5, y: 0.25, z: null })), { x: 0.5, y: 0.25, z: 0.5 });
  const blind = reportWithSpacing({ x: null, y: 0.5, z: 0.7 });
  assert.deepEqual(drawTrue(blind), { x: 1, y: 1, z: 1 });
  assert.equal(drawNaive(chooseComparison(blind, 'thickness'), blind), null);
});

test('a distortion is told along the axis that differs most, or in every direction', () => {
  assert.deepEqual(findDistortion({ x: 1, y: 1, z: 2 }), { axis: 'z', factor: 2 });
  assert.deepEqual(findDistortion({ x: 1, y: 1, z: 0.5 }), { axis: 'z', factor: 0.5 });
  assert.deepEqual(findDistortion({ x: 4, y: 0.5, z: 1 }), { axis: 'x', factor: 4 });
  assert.deepEqual(findDistortion({ x: 0.001, y: 0.001, z: 0.001 }), { axis: 'everywhere', factor: 0.001 });
  assert.equal(findDistortion({ x: 1, y: 1, z: null }), null);
});

test('readings within half a per cent agree', () => {
  assert.equal(disagrees(chooseComparison(reportOf({ naive: [thickness(0.7)] }), 'thickness')), false);
  assert.equal(disagrees(chooseComparison(reportOf({ naive: [thickness(0.703)] }), 'thickness')), false);
  assert.equal(disagrees(chooseComparison(reportOf({ naive: [thickness(0.71)] }), 'thickness')), true);
});

test('holes are closed in what a wrong reading draws, and copies that it stacks take their room', () => {
  const report = reportOf();
  const holed = { ...report, duplicates: 9, geometry: { ...report.geometry, missing: [7, 19, 20, 31] } };
  const draw = (naive: string) => drawNaive(chooseComparison(holed, naive), holed);
  assert.deepEqual(draw('1 1 1'), { x: 1, y: 1, z: 1, without: [7, 19, 20, 31] });
  const mean = measureReading('mean', { x: 0.5, y: 0.5, z: 0.6 }, holed);
  assert.equal(mean.slices, 45);
  holed.naive = [mean];
  assert.deepEqual(draw('mean'), { x: 0.5, y: 0.5, z: 0.75, without: [7, 19, 20, 31] });
  assert.equal(disagrees(chooseComparison(holed, '0.5 0.5 0.7')), true);
});
