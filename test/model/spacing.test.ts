import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseSpacing } from '../../src/model/spacing.js';

test('a spacing is three lengths above zero, of which an axis may stay unknown', () => {
  assert.deepEqual(parseSpacing('0.02 0.03 0.04'), { x: 0.02, y: 0.03, z: 0.04 });
  assert.deepEqual(parseSpacing('0.02 0.03 -'), { x: 0.02, y: 0.03, z: null });
  assert.deepEqual(parseSpacing(' 0.02, 0.03,\t0.04 '), { x: 0.02, y: 0.03, z: 0.04 });
  for (const text of ['', '1 1', '0 1 1', '1 1 1 1', 'a b c', '-1 1 1', '1 1 Infinity']) {
    assert.equal(parseSpacing(text), null);
  }
});
