import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Quality } from '../../../src/view/stage/quality.js';

const pixels = 200_000;

function timed(millisecondsForAll: number): Quality {
  const quality = new Quality();
  quality.record(millisecondsForAll, pixels);
  return quality;
}

test('a fast card turns at full resolution and settles smoothed', () => {
  const quality = timed(8);
  assert.equal(quality.scaleFor('turning', pixels), 1);
  assert.equal(quality.scaleFor('still', pixels), 1);
  assert.equal(quality.scaleFor('fine', pixels), 1.5);
});

test('a slow one turns coarsely, and still settles at full resolution', () => {
  const quality = timed(1500);
  assert.equal(quality.scaleFor('turning', pixels), 0.25);
  assert.equal(quality.scaleFor('fine', pixels), 1);
});

test('fewer pixels are drawn more finely in the same time', () => {
  const quality = timed(400);
  // 120 ms is 0.3 of 400 ms: 0.5² of the pixels. A quarter of the pane: four times that, which is all of it.
  assert.equal(quality.scaleFor('turning', pixels), 0.5);
  assert.equal(quality.scaleFor('turning', pixels / 4), 1);
});

test('before any frame was timed, the first ones are coarse', () => {
  assert.ok(new Quality().scaleFor('turning', pixels) < new Quality().scaleFor('still', pixels));
});

test('what compiling took in the first frame is forgotten with the second', () => {
  const quality = timed(1500);
  assert.equal(quality.scaleFor('first', pixels), 0.5);
  quality.record(300, pixels);
  assert.equal(quality.scaleFor('first', pixels), 1);
});
