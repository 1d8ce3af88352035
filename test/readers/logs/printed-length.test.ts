import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readCount, readLength, storedLength } from '../../../src/readers/logs/printed-length.js';

/** Half a unit in the last place of a single-precision number, as a share of it (IEEE 754). */
const single = 2 ** -24;

describe('a printed length', () => {
  test('is known to half a unit of its last digit', () => {
    assert.deepEqual(readLength('12.5', 1), { value: 12.5, precision: 0.05 });
    assert.deepEqual(readLength('12.50', 1), { value: 12.5, precision: 0.005 });
    assert.deepEqual(readLength('7', 1), { value: 7, precision: 0.5 });
    // 40.00000 µm in mm: half of 1e-5 µm is 5e-9 mm.
    const micrometres = readLength('40.00000', 0.001);
    assert.equal(micrometres?.value, 0.04);
    assert.ok(Math.abs(micrometres.precision / 5e-9 - 1) < 1e-9, String(micrometres.precision));
    // 2 cm in mm.
    assert.deepEqual(readLength('2', 10), { value: 20, precision: 5 });
  });

  test('is no finer than single precision, however many digits', () => {
    assert.deepEqual(readLength('0.09975548833608627', 1), {
      value: 0.0997554883361,
      precision: 0.09975548833608627 * single,
    });
    assert.deepEqual(readLength('0.50000000000', 10)?.precision, 5 * single);
  });

  test('may have a comma for its point, and blanks around', () => {
    assert.deepEqual(readLength(' 12,5 ', 1), { value: 12.5, precision: 0.05 });
    assert.deepEqual(readLength('12,55', 1), { value: 12.55, precision: 0.005 });
    assert.deepEqual(readLength('\t0.5\r', 1), { value: 0.5, precision: 0.05 });
    for (const text of ['1,234,5', ',5', '5,', '1,2 mm', 'a1,5', '1.000,5'])
      assert.equal(readLength(text, 1), null, text);
  });

  test('is none where nothing, no number or nothing above zero is printed', () => {
    for (const text of [undefined, '', ' ', 'none', '0', '0.000', '-1', 'NaN', 'Infinity', '0x10', '5 mm'])
      assert.equal(readLength(text, 1), null, String(text));
  });
});

describe('a stored length', () => {
  test('is known to half its last bit, or as it is told', () => {
    assert.deepEqual(storedLength(0.5), { value: 0.5, precision: 0.5 * single });
    assert.deepEqual(storedLength(0.5, 0.01), { value: 0.5, precision: 0.01 });
    // A float32 of 35.28 is 35.27999878: seven digits are what it holds.
    assert.equal(storedLength(Math.fround(35.28))?.value, 35.28);
  });

  test('is none at zero, below it, and without a number', () => {
    for (const value of [0, -1, NaN, Infinity]) assert.equal(storedLength(value), null, String(value));
  });
});

test('a count is a whole number above zero', () => {
  assert.deepEqual(['1', ' 2768 ', '1e3'].map(readCount), [1, 2768, 1000]);
  for (const text of [undefined, '', '0', '-3', '1.5', 'many', 'Infinity'])
    assert.equal(readCount(text), null, String(text));
});
