import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Quality } from '../../../src/view/stage/quality.js';

const pixels = 480_000;

/** Frames of a machine that takes so many milliseconds for each, and so many microseconds a pixel. */
function timed(fixed: number, perPixel: number): Quality {
  const quality = new Quality();
  const costs = (count: number) => fixed + (perPixel * count) / 1000;
  for (const share of [0.49, 1, 0.25]) quality.record(costs(share * pixels), share * pixels);
  return quality;
}

test('a fast card turns at full resolution and settles smoothed', () => {
  const quality = timed(4, 0.01);
  assert.equal(quality.scaleFor('turning', pixels), 1);
  assert.equal(quality.scaleFor('still', pixels), 1);
  assert.equal(quality.scaleFor('fine', pixels), 1.5);
});

test('in software, 100 ms and 0.55 µs a pixel, half the width is turned, in less than 250 ms a frame', () => {
  const scale = timed(100, 0.55).scaleFor('turning', pixels);
  assert.ok(scale >= 0.5, String(scale));
  assert.ok(100 + (0.55 * pixels * scale * scale) / 1000 <= 250);
});

test('a slow one turns coarsely, and still settles at full resolution', () => {
  const quality = timed(100, 8);
  assert.equal(quality.scaleFor('turning', pixels), 0.25);
  assert.equal(quality.scaleFor('fine', pixels), 1);
});

test('fewer pixels are drawn more finely in the same time', () => {
  const quality = timed(20, 1.5);
  // 20 ms + 1.5 µs of 480,000: 740 ms. 0.5² of the pixels: 200 ms of 220. A quarter of the panes: as much for all.
  assert.equal(quality.scaleFor('turning', pixels), 0.5);
  assert.equal(new Quality().scaleFor('turning', pixels), 0.35);
  assert.equal(timed(20, 1.5).scaleFor('turning', pixels / 4), 1);
});

test('before any frame was timed, the first ones are coarse', () => {
  assert.ok(new Quality().scaleFor('turning', pixels) < new Quality().scaleFor('still', pixels));
});

test('while it is turned a picture does not go to and fro between two resolutions', () => {
  const quality = timed(100, 0.48);
  // 0.7² of the pixels: 213 ms of 220.
  assert.equal(quality.scaleFor('turning', pixels), 0.7);
  for (let frame = 0; frame < 3; frame++) quality.record(240, 0.49 * pixels);
  assert.equal(quality.scaleFor('turning', pixels), 0.5);
  for (let frame = 0; frame < 3; frame++) quality.record(213, 0.49 * pixels);
  assert.equal(quality.scaleFor('turning', pixels), 0.5);
  for (let frame = 0; frame < 3; frame++) quality.record(150, 0.49 * pixels);
  assert.equal(quality.scaleFor('turning', pixels), 0.7);
});
