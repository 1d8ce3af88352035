import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listRuns } from '../../../../src/element/parts/legend/template-legend.js';

test('neighbours are told as one run, and a long list is cut', () => {
  assert.equal(listRuns([7, 19, 20, 31]), '7, 19, 20, 31');
  assert.equal(listRuns([3, 4, 5, 9]), '3–5, 9');
  assert.equal(listRuns([1, 3, 5, 7, 9, 11, 13, 15, 17, 19]), '1, 3, 5, 7, 9, 11, 13, 15 and 2 more runs');
});
