import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseSample, describeSample } from '../../../src/infer/sample/provisional-report.js';
import { inferStacks } from '../../../src/infer/infer-spacing.js';
import type { StackReport } from '../../../src/model/report.js';
import { reportOf } from '../../element/hand-written-report.js';

/** Of a sample whose frames do not matter. */
function sampled(report: StackReport, count: number): StackReport {
  return describeSample({ report, frames: [] }, () => NaN, count);
}

/** Both ends and the middle of a thousand files, each with its neighbour, at the heights that `heightOf` gives. */
function describeThousand(heightOf: (place: number) => number): StackReport {
  const facts = [0, 1, 500, 501, 998, 999].map((place) => ({
    file: String(place),
    frame: 1,
    InstanceNumber: String(place + 1),
    Rows: 8,
    Columns: 8,
    PixelSpacing: '0.5\\0.5',
    SliceThickness: '0.06',
    ImageOrientationPatient: '1\\0\\0\\0\\1\\0',
    ImagePositionPatient: `0\\0\\${heightOf(place).toFixed(6)}`,
  }));
  const [stack] = inferStacks(facts);
  assert.ok(stack);
  return describeSample(stack, ({ file }) => Number(file), 1000);
}

test('a sample is both ends and the middle, each with its neighbour', () => {
  const sorted = (count: number) => chooseSample(count).sort((a, b) => a - b);
  assert.deepEqual(sorted(100), [0, 1, 50, 51, 98, 99]);
  assert.deepEqual(sorted(4), [0, 1, 2, 3]);
  assert.deepEqual(sorted(1), [0]);
  assert.deepEqual(sorted(0), []);
});

test('Z of a sample is believed when its positions span as many slices as there are files', () => {
  const findings = [{ code: 'MISSING_SLICES', severity: 'error' as const, data: {} }];
  const believed = sampled({ ...reportOf(), findings }, 40);
  assert.equal(believed.provisional, true);
  assert.equal(believed.spacing.z, 0.7);
  assert.deepEqual(believed.findings, []);
  assert.equal(believed.extent.z, null);

  const shuffled = sampled(reportOf({ dimensions: { columns: 400, rows: 300, slices: 9 } }), 40);
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
  assert.equal(sampled(declared, 40).spacing.z, 0.7);
});

test('six of a thousand files tell Z where each lies where the list puts it', () => {
  const even = describeThousand((place) => 3 + 0.02 * place);
  assert.equal(even.spacing.z, 0.02);
  assert.equal(even.evidence.z.source, 'image-position');
  assert.equal(even.dimensions.slices, 1000);
  assert.deepEqual(
    even.naive.map(({ rule, stretch }) => [rule, stretch.z]),
    [['thickness', 3]],
  );
  assert.equal(describeThousand((place) => -0.02 * place).spacing.z, 0.02);
});

test('six of a thousand files tell no Z where the list has a hole or is in another order', () => {
  assert.equal(describeThousand((place) => 0.02 * (place > 700 ? place + 5 : place)).spacing.z, null);
  assert.equal(describeThousand((place) => 0.02 * ((place * 37) % 1000)).spacing.z, null);
});

test('a sample is even while no slice lies further than a fifth of a gap from its place in the list', () => {
  const off = (by: number) => describeThousand((place) => 0.06 * (place + (place === 500 ? by : 0)));
  assert.equal(off(0.15).spacing.z, 0.06);
  assert.equal(off(0.25).spacing.z, null);
});

test('a sample may miss the number of files by a quarter, or by one slice', () => {
  const believed = (slices: number, files: number) =>
    sampled(reportOf({ dimensions: { columns: 400, rows: 300, slices } }), files).spacing.z !== null;
  assert.deepEqual(
    [29, 30, 50, 51].map((slices) => believed(slices, 40)),
    [false, true, true, false],
  );
  assert.deepEqual(
    [0, 1, 3, 4].map((slices) => believed(slices, 2)),
    [false, true, true, false],
  );
});

test('what a sample has no say in waits: holes, repeats, findings, files set aside, all readings but thickness', () => {
  const report = reportOf({ dimensions: { columns: 400, rows: 300, slices: 38 } });
  const { geometry, setAside, findings, duplicates, regularity, dimensions, naive, extent } = sampled(
    { ...report, duplicates: 3, geometry: { ...report.geometry, missing: [4] } },
    40,
  );
  assert.deepEqual(
    {
      missing: geometry.missing,
      setAside,
      findings,
      duplicates,
      regularity,
      slices: dimensions.slices,
      z: extent.z,
    },
    { missing: [], setAside: [], findings: [], duplicates: 0, regularity: null, slices: 40, z: null },
  );
  assert.ok(naive.every(({ rule }) => rule === 'thickness'));
});

test('a person’s Z makes an extent of the number of files', () => {
  const { evidence } = reportOf();
  const supplied = reportOf({ evidence: { ...evidence, z: { ...evidence.z, source: 'supplied' } } });
  const told = sampled(supplied, 40);
  assert.deepEqual([told.spacing.z, told.extent.z], [0.7, 28]);
});
