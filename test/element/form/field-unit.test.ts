import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readUnit } from '../../../src/element/form/field-unit.js';

test('a unit is known by its sign and by its name, in the languages of the element', () => {
  const cases: [unit: string, names: string[]][] = [
    [
      'mm',
      [
        'mm',
        'MM',
        ' mm ',
        'Millimeters',
        'millimetre',
        'Millimètres',
        'milímetros',
        'millimeter (mm)',
        '毫米',
      ],
    ],
    [
      'µm',
      [
        'µm',
        'μm',
        'um',
        'micron',
        'Microns',
        'micrometre',
        'Mikrometer',
        'micromètres',
        'micrómetros',
        '微米',
      ],
    ],
    ['cm', ['cm', 'Zentimeter', 'centimetres', 'centímetros', 'cm (centimeter)']],
    ['m', ['m', 'metres', 'Meter']],
    ['nm', ['nm', 'nanometers']],
    ['in', ['in', 'inches', 'Zoll']],
  ];
  for (const [unit, names] of cases) for (const name of names) assert.equal(readUnit(name), unit, name);
  assert.equal(readUnit('lengths in mm'), 'mm');
});

test('anything else is none, and neither are two at once', () => {
  for (const text of ['', 'px', 'voxel', 'furlong', 'Choose a unit', 'mm or µm', 'km', 'mmm'])
    assert.equal(readUnit(text), null, text);
});
