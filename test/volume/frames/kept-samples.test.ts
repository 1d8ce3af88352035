import assert from 'node:assert/strict';
import { test } from 'node:test';
import { KeptSamples } from '../../../src/volume/frames/kept-samples.js';

const samplesOf = (length: number) => ({
  data: new Uint8Array(length),
  rows: 1,
  columns: length,
  note: null,
});
const MiB = 2 ** 20;

test('samples are kept up to 24 MiB, and handed over once', () => {
  const kept = new KeptSamples();
  for (const name of ['a', 'b', 'c']) kept.keep(name, samplesOf(10 * MiB));
  assert.equal(kept.take('a')?.columns, 10 * MiB);
  assert.equal(kept.take('a'), null);
  assert.ok(kept.take('b'));
  assert.equal(kept.take('c'), null);
});

test('what is not needed is let go', () => {
  const kept = new KeptSamples();
  for (const name of ['a', 'b']) kept.keep(name, samplesOf(1));
  kept.keepOnly(['b', 'c']);
  assert.equal(kept.take('a'), null);
  assert.ok(kept.take('b'));
});

test('another sketch has all the room again', () => {
  const kept = new KeptSamples();
  kept.keep('a', samplesOf(20 * MiB));
  kept.clear();
  kept.keep('b', samplesOf(20 * MiB));
  assert.equal(kept.take('a'), null);
  assert.ok(kept.take('b'));
});
