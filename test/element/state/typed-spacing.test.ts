import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Spacing } from '../../../src/model/report.js';
import type { Supplied } from '../../../src/model/witness.js';
import { Formats } from '../../../src/words/formats.js';
import { supplySpacing } from '../../../src/infer/supply-spacing.js';
import {
  listSuggestions,
  readTyped,
  tellDifferences,
  writeField,
} from '../../../src/element/state/typed-spacing.js';
import { evidence, reportOf, reportWithSpacing } from '../hand-written-report.js';
import { judgedOf } from '../../infer/judged-by-hand.js';

/** A spacing as a person supplies it. */
const by = (spacing: Spacing): Supplied => ({ by: 'person', spacing });

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

test('anything else is answered by why it is no length', () => {
  const cases: [text: string, key: string][] = [
    ['0', 'entry.positive'],
    ['-1', 'entry.positive'],
    ['1,000', 'entry.comma'],
    ['1,2,3', 'entry.comma'],
    ...['abc', '1.2.3', '0.5 cm', 'Infinity', '1e999', 'mm'].map((text): [string, string] => [
      text,
      'entry.nonsense',
    ]),
  ];
  for (const [text, key] of cases) {
    const typed = readTyped(text, 'mm');
    assert.ok('problem' in typed, text);
    assert.equal(typed.problem.key, key, text);
    if (key !== 'entry.positive') assert.deepEqual(typed.problem.data, { text });
  }
});

test('a field shows what is known, to the digits that are known, and nothing for the unknown', () => {
  const formats = new Formats('de', null, new Map([[0.63164, 0.0005]]));
  assert.equal(writeField(0.63164, 'mm', formats), '0.6316');
  assert.equal(writeField(0.08, 'µm', formats), '80');
  assert.equal(writeField(35.28, 'µm', formats), '35280');
  assert.equal(writeField(null, 'mm', formats), '');
});

test('a supplied spacing is set against what the files say, axis by axis', () => {
  const found = reportOf();
  const tell = (x: number | null, z: number | null, who: 'person' | 'page' = 'person') =>
    tellDifferences(found, supplySpacing(judgedOf(found), by({ x, y: 0.5, z })), who);
  assert.deepEqual(tell(0.5, 0.875), [
    {
      key: 'supplied.differs',
      data: { axis: 'z', by: 'person', value: 0.875, source: 'image-position', other: 0.7 },
    },
  ]);
  assert.deepEqual(tell(0.5, 0.7), []);
  assert.deepEqual(tell(0.5, null), [
    { key: 'supplied.unknown', data: { axis: 'z', source: 'image-position', other: 0.7 } },
  ]);
  assert.deepEqual(tell(0.25, 0.7, 'page'), [
    {
      key: 'supplied.differs',
      data: { axis: 'x', by: 'page', value: 0.25, source: 'pixel-spacing', other: 0.5 },
    },
  ]);
  const blind = reportWithSpacing({ x: 0.05, y: 0.05, z: null });
  assert.deepEqual(
    tellDifferences(blind, supplySpacing(judgedOf(blind), by({ x: 0.05, y: 0.05, z: 0.08 })), 'person'),
    [{ key: 'supplied.alone', data: { axis: 'z', by: 'person', value: 0.08 } }],
  );
  const suggestions = [
    { source: 'isotropic', value: 0.05 },
    { source: 'log-file', value: 0.08 },
  ];
  const hinted = {
    ...blind,
    evidence: { ...blind.evidence, z: evidence(null, 'suggested', { suggestions }) },
  };
  assert.deepEqual(
    tellDifferences(hinted, supplySpacing(judgedOf(hinted), by({ x: 0.05, y: 0.05, z: 0.08 })), 'person'),
    [
      {
        key: 'supplied.suggested',
        data: { axis: 'z', by: 'person', value: 0.08, source: 'log-file', other: 0.08 },
      },
    ],
  );
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
  assert.deepEqual(only?.line, {
    key: 'suggestion',
    data: { spacing: { x: 0.5, y: 0.5, z: 0.7 }, source: 'unit-corrected' },
  });
  // As a form asks for them: the sentence names them in this order.
  assert.match(JSON.stringify(only?.line.data), /"x":.*"y":.*"z":/);
  assert.deepEqual(only?.spacing, { x: 0.5, y: 0.5, z: 0.7 });
  assert.deepEqual(
    listSuggestions(found, supplySpacing(judgedOf(found), by({ x: 0.5, y: 0.5, z: 0.7 }))),
    [],
  );
});

test('where two readings stand against each other both are offered, and then the one not taken', () => {
  const suggestions = [{ source: 'unit-corrected', value: 0.035 }];
  const found = reportOf({
    spacing: { x: 0.5, y: 0.5, z: 35 },
    evidence: { ...reportOf().evidence, z: evidence('image-position', 'blocked', { suggestions }) },
  });
  const asked = (z: number) =>
    listSuggestions(found, supplySpacing(judgedOf(found), by({ x: 0.5, y: 0.5, z }))).map(
      (one) => one.line.data,
    );
  assert.deepEqual(
    listSuggestions(found, found).map(({ spacing }) => spacing.z),
    [35, 0.035],
  );
  assert.deepEqual(asked(35), [{ spacing: { z: 0.035 }, source: 'unit-corrected' }]);
  assert.deepEqual(asked(0.035), [{ spacing: { z: 35 }, source: 'image-position' }]);
});
