import assert from 'node:assert/strict';
import { test } from 'node:test';
import { captionNaive } from '../../../src/element/state/caption.js';
import { chooseComparison, drawNaive } from '../../../src/element/state/comparison.js';
import { canMorph, drawMorphed, morphComparison } from '../../../src/element/state/morph.js';
import { measureReading } from '../../../src/model/measure-reading.js';
import type { StackReport } from '../../../src/model/report.js';
import { reportOf, reportWithSpacing, thickness } from '../hand-written-report.js';

const drawn = (report: StackReport, naive: string, share: number) =>
  drawMorphed(chooseComparison(report, naive), report, share);

function morphed(report: StackReport, naive: string, share: number) {
  const comparison = chooseComparison(report, naive);
  assert.ok(comparison.kind === 'reading');
  return morphComparison(comparison, report, share);
}

test('lengths, factor and box go evenly from true to wrong', () => {
  const report = reportOf({ naive: [thickness(1.4)] });
  assert.deepEqual(drawn(report, 'thickness', 0), { x: 0.5, y: 0.5, z: 0.7 });
  assert.deepEqual(drawn(report, 'thickness', 0.25), { x: 0.5, y: 0.5, z: 0.875 });
  assert.deepEqual(drawn(report, 'thickness', 1), { x: 0.5, y: 0.5, z: 1.4 });
  const halfway = morphed(report, 'thickness', 0.5);
  assert.deepEqual(halfway.spacing, { x: 0.5, y: 0.5, z: 1.05 });
  assert.deepEqual(halfway.stretch, { x: 1, y: 1, z: 1.5 });
  // 40 slices: 28 mm in truth, 56 as wrong.
  assert.equal(halfway.extent.z, 42);
  assert.equal(captionNaive(report, halfway, 'thickness').factor, 1.5);
  assert.deepEqual(captionNaive(report, halfway, 'thickness').provenance?.data, { share: 0.5 });
});

test('at its end it is the reading itself, as if there were no way to it', () => {
  const report = reportOf({ naive: [thickness(1.4)] });
  const comparison = chooseComparison(report, 'thickness');
  assert.equal(morphed(report, 'thickness', 1).way, undefined);
  assert.deepEqual(drawn(report, 'thickness', 1), drawNaive(comparison, report));
});

test('X and Y that are swapped pass each other', () => {
  const report = reportWithSpacing({ x: 1, y: 0.5, z: 0.7 });
  report.naive = [measureReading('swapped', { x: 0.5, y: 1, z: 0.7 }, report)];
  assert.deepEqual(drawn(report, 'swapped', 0.5), { x: 0.75, y: 0.75, z: 0.7 });
});

test('holes are closed at the end, and the whole does not jump in length there', () => {
  const missing = [7, 19, 20, 31];
  const report = reportOf();
  const holed = { ...report, geometry: { ...report.geometry, missing } };
  holed.naive = [measureReading('first-gap', { x: 0.5, y: 0.5, z: 0.7 }, holed)];
  const almost = drawn(holed, 'first-gap', 1 - 1e-9);
  assert.equal(almost?.without, undefined);
  // 36 of 40 slices of 0.7 mm: 25.2 mm, over 40 places as over 36.
  assert.ok(Math.abs(40 * (almost?.z ?? 0) - 25.2) < 1e-6);
  assert.deepEqual(drawn(holed, 'first-gap', 1), { x: 0.5, y: 0.5, z: 0.7, without: missing });
  assert.equal(morphed(holed, 'first-gap', 0.5).closed, null);
  assert.equal(morphed(holed, 'first-gap', 0.5).stretch.z, 0.95);
});

test('a stack that is only straightened has no way: it is straightened at once', () => {
  const report = reportOf({ findings: [{ code: 'SHEAR', severity: 'warn', data: {}, message: '' }] });
  const leaning = { ...report, geometry: { ...report.geometry, tiltDegrees: 12 } };
  leaning.naive = [measureReading('no-shear', report.spacing, leaning)];
  assert.equal(canMorph(chooseComparison(leaning, 'no-shear'), leaning), false);
  assert.equal(drawn(leaning, 'no-shear', 0.5)?.isStraight, true);
  assert.equal(morphed(leaning, 'no-shear', 0.5).straightened, 12);
});

test('nothing moves where both panes would look the same, or the right one is empty', () => {
  const report = reportOf({ naive: [thickness(0.7)] });
  assert.equal(canMorph(chooseComparison(report, 'thickness'), report), false);
  assert.equal(canMorph(chooseComparison(report, 'mean'), report), false);
  assert.equal(canMorph(null, report), false);
  assert.equal(drawn(report, 'mean', 0.5), null);
});

test('where Z is unknown it goes from what stands for it', () => {
  const unknown = reportWithSpacing({ x: 0.5, y: 0.5, z: null });
  unknown.naive = [measureReading('thickness', { x: 0.5, y: 0.5, z: 1.5 }, unknown)];
  assert.deepEqual(drawn(unknown, 'thickness', 0.5), { x: 0.5, y: 0.5, z: 1 });
  assert.equal(morphed(unknown, 'thickness', 0.5).spacing.z, 1);
});
