import assert from 'node:assert/strict';
import { test } from 'node:test';
import { supplySpacing } from '../../../src/infer/witnesses/supply-spacing.js';
import {
  listSuggestions,
  readTyped,
  tellDifferences,
  writeField,
  writeSpacing,
} from '../../../src/element/state/typed-spacing.js';
import { evidence, reportOf, reportWithSpacing } from '../hand-written-report.js';

const plain = (text: string) => text.replace(/\s/g, ' ');

test('a field takes a number in its unit, a unit of its own, and a comma for decimals', () => {
  const cases: [text: string, unit: 'mm' | 'µm', millimetres: number][] = [
    ['0.08', 'mm', 0.08],
    [' .5 ', 'mm', 0.5],
    ['80', 'µm', 0.08],
    ['80 µm', 'mm', 0.08],
    ['80um', 'mm', 0.08],
    ['0.08 mm', 'µm', 0.08],
    ['0,08', 'mm', 0.08],
    ['1 250', 'µm', 1.25],
    ['5e-3', 'mm', 0.005],
  ];
  for (const [text, unit, value] of cases) assert.deepEqual(readTyped(text, unit), { value }, text);
});

test('an empty field, a dash or a question mark leaves the axis unknown', () => {
  for (const text of ['', '  ', '-', '–', '?']) assert.deepEqual(readTyped(text, 'mm'), { value: null });
});

test('anything else is answered by a sentence that quotes it', () => {
  for (const text of ['abc', '0', '-1', '1,000', '1.2.3', '1,2,3', '0.5 cm', 'Infinity', '1e999', 'mm']) {
    const typed = readTyped(text, 'mm');
    assert.ok('problem' in typed, text);
    assert.ok(typed.problem.includes(text), typed.problem);
  }
});

test('a field shows what is known, to the digits that are known, and nothing for the unknown', () => {
  const known = evidence('image-position', 'measured', { precision: 0.0005 });
  assert.equal(writeField(0.63164, 'mm', known), '0.632');
  assert.equal(writeField(0.08, 'µm', evidence('pixel-spacing', 'declared')), '80');
  assert.equal(writeField(35.28, 'µm', evidence('image-position', 'declared')), '35280');
  assert.equal(writeField(null, 'mm', evidence(null, 'none')), '');
  assert.equal(writeSpacing({ x: 0.5, y: 0.25, z: null }), '0.5 0.25 -');
});

test('a supplied spacing is set against what the files say, axis by axis', () => {
  const found = reportOf();
  const tell = (x: number | null, z: number | null, by: 'person' | 'page' = 'person') =>
    tellDifferences(found, supplySpacing(found, { x, y: 0.5, z }), by).map(plain);
  assert.deepEqual(tell(0.5, 0.875), ['Your Z: 0.875 mm; the positions say 0.700 mm: 1.25× as long.']);
  assert.deepEqual(tell(0.5, 0.7), []);
  assert.deepEqual(tell(0.5, null), ['Z is left unknown; the positions say 0.7 mm.']);
  assert.deepEqual(tell(0.25, 0.7, 'page'), [
    'X from this page: 0.25 mm; Pixel Spacing says 0.50 mm: 0.50× as long.',
  ]);
  const blind = reportWithSpacing({ x: 0.05, y: 0.05, z: null });
  const told = tellDifferences(blind, supplySpacing(blind, { x: 0.05, y: 0.05, z: 0.08 }), 'person');
  assert.deepEqual(told.map(plain), ['Your Z: 80 µm; no file says.']);
});

test('what one source suggests for several axes is one question', () => {
  const unit = (value: number) => ({ suggestions: [{ source: 'unit-corrected', value }] });
  const found = reportOf({
    spacing: { x: 0.0005, y: 0.0005, z: 0.0007 },
    evidence: {
      x: evidence('pixel-spacing', 'suggested', unit(0.5)),
      y: evidence('pixel-spacing', 'suggested', unit(0.5)),
      z: evidence('image-position', 'suggested', unit(0.7)),
    },
  });
  const [only, ...others] = listSuggestions(found, found);
  assert.deepEqual(others, []);
  assert.equal(plain(only?.words ?? ''), 'Use X 0.5 mm, Y 0.5 mm, Z 0.7 mm (another unit)?');
  assert.deepEqual(only?.spacing, { x: 0.5, y: 0.5, z: 0.7 });
  assert.deepEqual(listSuggestions(found, supplySpacing(found, { x: 0.5, y: 0.5, z: 0.7 })), []);
});

test('where two readings stand against each other both are offered, and then the one not taken', () => {
  const suggestions = [{ source: 'unit-corrected', value: 0.035 }];
  const found = reportOf({
    spacing: { x: 0.5, y: 0.5, z: 35 },
    evidence: { ...reportOf().evidence, z: evidence('image-position', 'blocked', { suggestions }) },
  });
  const words = (z: number) =>
    listSuggestions(found, supplySpacing(found, { x: 0.5, y: 0.5, z })).map((one) => plain(one.words));
  assert.deepEqual(
    listSuggestions(found, found).map(({ spacing }) => spacing.z),
    [35, 0.035],
  );
  assert.deepEqual(words(35), ['Use Z 35 µm (another unit)?']);
  assert.deepEqual(words(0.035), ['Use Z 35 mm (Image Position (Patient))?']);
});
