import assert from 'node:assert/strict';
import { test } from 'node:test';
import { millimetresIn } from '../../src/readers/length-units.js';

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
