import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import { inMillimetres, millimetresIn } from '../../src/readers/length-units.js';

test('millimetres in a unit by its name (SI prefixes; an inch is 25.4 mm)', () => {
  assert.deepEqual(['m', 'cm', 'mm', 'µm', 'nm', ' in '].map(millimetresIn), [1000, 10, 1, 1e-3, 1e-6, 25.4]);
});

test('units by their long names, one or many of them', () => {
  const names = ['micron', 'micrometers', 'micrometre', 'millimetres', 'centimeters', 'nanometers', 'inches'];
  assert.deepEqual(names.map(millimetresIn), [1e-3, 1e-3, 1e-3, 1, 10, 1e-6, 25.4]);
  assert.equal(millimetresIn('mms'), null);
});

test('the micro sign and the Greek letter are one', () => {
  assert.equal(millimetresIn('\u00b5m'), millimetresIn('\u03bcm'));
});

test('what is no unit of length gives nothing, and a megametre is no millimetre', () => {
  for (const name of ['', 'pixel', 'Mm', 'constructor']) assert.equal(millimetresIn(name), null);
});

describe('lengths in mm', () => {
  it('are of the digits asked for', () => {
    assert.equal(inMillimetres(0.1 + 0.2, 0.001, 9), 0.0003);
    assert.equal(inMillimetres(2, 25.4, 9), 50.8);
  });

  it('are none where nobody says what they are counted in, or there is no length', () => {
    assert.equal(inMillimetres(3, null, 9), null);
    for (const none of [null, 0, -3, NaN, Infinity]) assert.equal(inMillimetres(none, 1, 9), null);
  });

  it('are none where a double of IEEE 754 holds them in their own unit and not in mm', () => {
    // The smallest is 2 to the power of -1074, about 4.9e-324; the largest about 1.8e308.
    assert.equal(inMillimetres(2 ** -1074, 0.001, 9), null);
    assert.equal(inMillimetres(1e306, 1000, 9), null);
  });
});
