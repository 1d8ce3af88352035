import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareTyped } from '../../../src/element/form/compare-typed.js';
import type { KnownNumber } from '../../../src/element/form/known-number.js';
import type { SpacingReport } from '../../../src/model/report.js';
import { evidence, readingOf, reportOf, reportWithSpacing } from '../hand-written-report.js';

/** X 0.5, Y 0.75 and Z 2.5 mm, Slice Thickness 5, of 400 × 300 pixels and 40 slices. */
const found = reportWithSpacing(
  { x: 0.5, y: 0.75, z: 2.5 },
  {
    naive: [
      readingOf('thickness', { x: 0.5, y: 0.75, z: 5 }, { x: 1, y: 1, z: 2 }),
      readingOf('mean', { x: 0.5, y: 0.75, z: 2.7778 }, { x: 1, y: 1, z: 1.11 }),
    ],
  },
);

function compare(x: string, y: string, z: string, unit: string | null = null, report: SpacingReport = found) {
  return compareTyped({ axes: { x, y, z }, unit }, report);
}

/** What the number typed for Z is taken for. */
function recognised(
  z: string,
  unit: string | null = null,
  report: SpacingReport = found,
): KnownNumber | null {
  const [remark, ...others] = compareTyped({ axes: { z }, unit }, report);
  assert.deepEqual(others, []);
  assert.equal(remark?.code, 'differs');
  return remark.is;
}

describe('numbers typed into the fields of a page', () => {
  it('agree, exactly, rounded, in another unit, or with a unit of their own', () => {
    const agreeing: [x: string, y: string, z: string, unit: string | null][] = [
      ['0.5', '0.75', '2.5', null],
      ['0,5', '.75', ' 2.50 ', null],
      ['500', '750', '2500', 'µm'],
      ['0.05', '0.075', '0.25', 'Centimetres'],
      ['500 µm', '0.75 mm', '2.5', 'mm'],
      ['5e-1', '75e-2', '2.5', 'mm'],
    ];
    for (const typed of agreeing) assert.deepEqual(compare(...typed), [{ code: 'agrees' }], typed.join(' '));
    const fine = reportWithSpacing({ x: 0.703125, y: 0.703125, z: 2.5 });
    assert.deepEqual(compare('0.703', '0.7', '2.5', null, fine), [{ code: 'agrees' }]);
  });

  it('are not remarked on while nothing is typed, nor praised while something is missing', () => {
    assert.deepEqual(compare('', ' ', ''), []);
    assert.deepEqual(compare('0.5', '', '2.5'), []);
    assert.deepEqual(compare('0.5', '-', '2.5'), []);
  });

  it('are told with what the files say, and which number of theirs it is', () => {
    assert.deepEqual(compare('0.5', '0.75', '5'), [
      {
        code: 'differs',
        axis: 'z',
        typed: 5,
        truth: 2.5,
        source: 'image-position',
        is: { code: 'thickness', length: 5 },
      },
    ]);
  });

  it('are recognised', () => {
    assert.deepEqual(recognised('0.5'), { code: 'axis', axis: 'x', length: 0.5 });
    assert.deepEqual(recognised('2.78'), { code: 'reading', rule: 'mean', length: 2.7778 });
    assert.deepEqual(recognised('0.4'), { code: 'reciprocal', length: 0.4 });
    assert.deepEqual(recognised('100'), { code: 'extent', length: 100 });
    assert.deepEqual(recognised('3'), { code: 'rounded', length: 2.5 });
    assert.deepEqual(recognised('7'), { code: 'factor', factor: 2.8 });
    assert.deepEqual(recognised('2500'), { code: 'unit', unit: 'µm' });
    assert.deepEqual(recognised('2.5', 'µm'), { code: 'unit', unit: 'mm' });
    assert.deepEqual(recognised('2.5', 'cm'), { code: 'unit', unit: 'mm' });
    assert.deepEqual(recognised('5000', 'µm'), { code: 'thickness', length: 5 });
  });

  it('are recognised as what was outvoted or only suggested, and as the way of the table', () => {
    const outvoted = [{ source: 'spacing-between-slices', value: 3.3 }];
    const z = evidence('image-position', 'measured', { outvoted });
    const report = { ...found, evidence: { ...found.evidence, z } };
    assert.deepEqual(recognised('3.3', null, report), {
      code: 'source',
      source: 'spacing-between-slices',
      length: 3.3,
    });
    const tilted = { ...found, geometry: { ...found.geometry, stepLength: 2.61 } };
    assert.deepEqual(recognised('2.61', null, tilted), { code: 'step', length: 2.61 });
  });

  it('are told when X and Y are swapped, once', () => {
    assert.deepEqual(compare('0.75', '0.5', '2.5'), [{ code: 'swapped' }]);
    assert.deepEqual(compare('0.5', '0.5', '2.5', null, reportWithSpacing({ x: 0.5, y: 0.5, z: 2.5 })), [
      { code: 'agrees' },
    ]);
  });

  it('where the files say nothing are recognised all the same, or nothing is said against them', () => {
    const unknown = { ...reportWithSpacing({ x: 0.5, y: 0.5, z: null }), naive: found.naive };
    const tell = (z: string) => compare('0.5', '0.5', z, null, unknown);
    const alone = { code: 'differs', axis: 'z', truth: null, source: null };
    assert.deepEqual(tell('5'), [{ ...alone, typed: 5, is: { code: 'thickness', length: 5 } }]);
    assert.deepEqual(tell('7'), [{ ...alone, typed: 7, is: null }]);
    assert.deepEqual(tell(''), [{ code: 'agrees' }]);
  });

  it('wait for a unit that is known', () => {
    assert.deepEqual(compare('0.5', '', '', ''), [{ code: 'unit-missing' }]);
    assert.deepEqual(compare('0.5', '', '', 'furlong'), [{ code: 'unit-unknown', text: 'furlong' }]);
    assert.deepEqual(compare('', '', '', ''), []);
  });

  it('that are no lengths are answered as those of the element itself', () => {
    const remarks = compare('abc', '0.75', '-1');
    assert.deepEqual(
      remarks.map((remark) => (remark.code === 'no-length' ? [remark.axis, remark.problem.key] : remark)),
      [
        ['x', 'entry.nonsense'],
        ['z', 'entry.positive'],
      ],
    );
  });

  it('are compared with the spacing in use, and with what it has outvoted', () => {
    const z = evidence('supplied', 'declared', { outvoted: [{ source: 'image-position', value: 0.7 }] });
    const report = reportOf();
    const supplied = {
      ...report,
      spacing: { ...report.spacing, z: 0.875 },
      evidence: { ...report.evidence, z },
    };
    assert.deepEqual(recognised('0.7', null, supplied), {
      code: 'source',
      source: 'image-position',
      length: 0.7,
    });
  });
});
