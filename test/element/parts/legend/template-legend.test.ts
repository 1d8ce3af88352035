import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findRuns } from '../../../../src/element/parts/legend/template-legend.js';

test('neighbours are one run', () => {
  assert.deepEqual(findRuns([7, 19, 20, 31]), [
    [7, 7],
    [19, 20],
    [31, 31],
  ]);
  assert.deepEqual(findRuns([]), []);
});
