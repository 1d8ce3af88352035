import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseSample, describeSample } from '../../src/element/provisional-report.js';
import { reportOf } from './hand-written-report.js';

test('a sample is both ends and the middle, each with its neighbour', () => {
  const sorted = (count: number) => chooseSample(count).sort((a, b) => a - b);
  assert.deepEqual(sorted(100), [0, 1, 50, 51, 98, 99]);
  assert.deepEqual(sorted(4), [0, 1, 2, 3]);
  assert.deepEqual(sorted(1), [0]);
  assert.deepEqual(sorted(0), []);
});

test('Z of a sample is believed when its positions span as many slices as there are files', () => {
  const holes = { findings: [{ code: 'MISSING_SLICES', severity: 'error' as const, message: '', data: {} }] };
  const believed = describeSample(reportOf(holes), 40);
  assert.equal(believed.provisional, true);
  assert.equal(believed.spacing.z, 0.7);
  assert.deepEqual(believed.findings, []);
  assert.equal(believed.extent.z, null);

  const shuffled = describeSample(reportOf({ dimensions: { columns: 400, rows: 300, slices: 9 } }), 40);
  assert.equal(shuffled.spacing.z, null);
  assert.equal(shuffled.evidence.z.source, null);
  assert.equal(shuffled.spacing.x, 0.5);
  assert.deepEqual(shuffled.naive, []);
});

test('a declared Z does not depend on how many files were read', () => {
  const { evidence, dimensions } = reportOf();
  const declared = reportOf({
    dimensions: { ...dimensions, slices: 6 },
    evidence: { ...evidence, z: { ...evidence.z, source: 'spacing-between-slices', confidence: 'declared' } },
  });
  assert.equal(describeSample(declared, 40).spacing.z, 0.7);
});
