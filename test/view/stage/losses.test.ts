import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Losses } from '../../../src/view/stage/losses.js';

test('three contexts lost within two minutes are made up for, a fourth is told', () => {
  const losses = new Losses();
  for (const at of [0, 1000, 2000]) losses.note(true, at);
  assert.throws(() => losses.note(true, 3000), { code: 'CONTEXT_LOST' });
});

test('losses of a long visit are none of one moment', () => {
  const losses = new Losses();
  for (let hour = 0; hour < 24; hour++) losses.note(true, hour * 3_600_000);
});

test('a picture that twice did not come to stand is tried smaller', () => {
  const losses = new Losses();
  losses.note(true, 0);
  assert.equal(losses.halvings, 0);
  losses.note(false, 1);
  assert.equal(losses.halvings, 0);
  losses.note(false, 2);
  assert.equal(losses.halvings, 1);
});
