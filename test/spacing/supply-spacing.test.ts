import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseSuppliedSpacing, supplySpacing } from '../../src/spacing/supply-spacing.js';
import { reportOf } from '../element/hand-written-report.js';

test('a person supplies three numbers, or leaves an axis unknown', () => {
  assert.deepEqual(parseSuppliedSpacing('0.02 0.03 0.04'), { x: 0.02, y: 0.03, z: 0.04 });
  assert.deepEqual(parseSuppliedSpacing('0.02 0.03 -'), { x: 0.02, y: 0.03, z: null });
  for (const text of ['', '1 1', '0 1 1', '1 1 1 1', 'a b c', '-1 1 1']) {
    assert.equal(parseSuppliedSpacing(text), null);
  }
});

test('what is supplied outvotes the files; extents and stretches follow', () => {
  const report = supplySpacing(reportOf(), { x: 0.5, y: 0.25, z: 2.8 });
  assert.deepEqual(report.spacing, { x: 0.5, y: 0.25, z: 2.8 });
  assert.deepEqual(report.extent, { x: 200, y: 75, z: 112 });
  assert.equal(report.evidence.z.source, 'supplied');
  assert.deepEqual(report.evidence.z.outvoted, [{ source: 'image-position', value: 0.7 }]);
  assert.equal(report.naive[0]?.stretch.z, 0.5);
  assert.equal(report.naive[0]?.stretch.y, 2);
});
