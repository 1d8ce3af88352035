import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { plainDecimal } from '../../../src/element/form/plain-decimal.js';
import { Formats } from '../../../src/words/formats.js';

const formats = new Formats('de', null, new Map([[0.08000000000012, 1e-6]]));

test('a length is written out, without exponent or sign, and without the noise of fractions', () => {
  const cases: [millimetres: number, unit: number, text: string][] = [
    [2.5, 1, '2.5'],
    [0.703125, 1, '0.703125'],
    [1e-7, 1, '0.0000001'],
    [1.5e-9, 1, '0.0000000015'],
    [12, 1, '12'],
    [1e21, 1, '1000000000000000000000'],
    [1.25e22, 1, '12500000000000000000000'],
    [0.1 + 0.2, 1, '0.3'],
    [0.0625, 1e-3, '62.5'],
    [2.5, 10, '0.25'],
  ];
  for (const [millimetres, unit, text] of cases) assert.equal(plainDecimal(millimetres, formats, unit), text);
});

test('what was measured has the digits that its evidence supports', () => {
  assert.equal(plainDecimal(0.08000000000012, formats), '0.08');
  assert.equal(plainDecimal(0.08000000000012, formats, 1e-3), '80');
  const coarse = new Formats('en', null, new Map([[0.001, 0.5]]));
  assert.equal(plainDecimal(0.001, coarse), '0.001');
});

test('any length is a plain decimal of the same value', () => {
  const lengths = fc.double({ min: 1e-12, max: 1e15, noNaN: true });
  fc.assert(
    fc.property(lengths, (length) => {
      const text = plainDecimal(length, formats);
      assert.match(text, /^[0-9]+(\.[0-9]+)?$/);
      assert.ok(Math.abs(Number(text) - length) <= 1e-14 * length, text);
    }),
  );
});
