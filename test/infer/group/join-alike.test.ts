import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinAlike, readCosines, readLogarithms } from '../../../src/infer/group/join-alike.js';

const items = (...texts: string[]) =>
  texts.map((text, i) => ({ text, facts: { file: String(i), frame: 1 } }));
const joined = (tolerance: number, ...texts: string[]) =>
  joinAlike(items(...texts), ({ text }) => text, readLogarithms, tolerance).map(({ text, members }) => [
    text,
    members.length,
  ]);

test('one or two lengths above zero are told by their logarithms', () => {
  assert.deepEqual(readLogarithms('1\\1'), [0, 0]);
  assert.deepEqual(readLogarithms(String(Math.E)), [1]);
  for (const text of ['', '0', '1\\0', '0\\1', '-1\\1', '1\\2\\3', 'a'])
    assert.equal(readLogarithms(text), null, text);
  assert.deepEqual(readCosines('1\\0\\0\\0\\1\\0'), [1, 0, 0, 0, 1, 0]);
  assert.equal(readCosines('1\\0\\0'), null);
});

test('what is alike stands under what most print, and what is nothing under the largest', () => {
  assert.deepEqual(joined(1e-3, '1\\1', '1.0005\\1.0005', '1.0005\\1.0005', '2\\2'), [
    ['1.0005\\1.0005', 3],
    ['2\\2', 1],
  ]);
  assert.deepEqual(
    joined(1e-3, '1\\1', '1.0012\\1.0012'),
    [
      ['1.0012\\1.0012', 1],
      ['1\\1', 1],
    ].sort(),
  );
  assert.deepEqual(joined(1e-3, '', 'x', '2\\2', '1\\1', '1\\1'), [
    ['1\\1', 4],
    ['2\\2', 1],
  ]);
  assert.deepEqual(joined(1e-3, '', '', '', '1\\1'), [['1\\1', 4]]);
  assert.deepEqual(joined(1e-3, '', ''), [['', 2]]);
  // The border of two cells, at ten times √2 thousandths, lies between these logarithms.
  assert.deepEqual(joined(1e-3, '1.0140', '1.0140', '1.0145'), [['1.0140', 3]]);
  assert.deepEqual(joined(1e-3, '1.0145', '1.0145', '1.0140'), [['1.0145', 3]]);
  // In-plane lengths that differ the opposite way are not alike.
  assert.equal(joined(1e-3, '1\\1', '1.0013\\0.9987').length, 2);
});
