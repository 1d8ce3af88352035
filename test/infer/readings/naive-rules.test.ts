import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inferReports } from '../../../src/infer/infer-spacing.js';
import { stretchOf } from '../../../src/model/measure-reading.js';
import { readAsImageJ } from '../../../src/infer/readings/naive-rules.js';
import type { NaiveRuleName } from '../../../src/model/report.js';
import { assertNear } from '../check-case.js';
import { asMultiFrame, evenly, makeSeries } from '../make-series.js';

describe('ImageJ’s two readings, as its sources have them', () => {
  const rows: [string, Record<string, string>, number][] = [
    ['Spacing Between Slices after Slice Thickness', { SliceThickness: '5', SpacingBetweenSlices: '2' }, 2],
    ['Slice Thickness alone', { SliceThickness: '5' }, 5],
    ['an empty tag', { SliceThickness: '' }, 0],
    ['a tag that is no number', { SliceThickness: '5', SpacingBetweenSlices: 'two' }, 0],
    ['no tag', {}, 1],
    ['a negative spacing', { SpacingBetweenSlices: '-4.4' }, -4.4],
    ['blanks about the number', { SpacingBetweenSlices: ' 2.5 ' }, 2.5],
  ];
  for (const [title, facts, depth] of rows) {
    test(`one file: ${title}`, () =>
      assert.equal(readAsImageJ(makeSeries({ at: [0], facts })).single, depth));
  }

  test('one file: functional groups come after the top level', () => {
    const frames = asMultiFrame(makeSeries({ at: evenly(3, 1) }), {
      TopLevelSpacingBetweenSlices: '9',
      PixelMeasuresSliceThickness: '1.4',
      SliceThickness: '1.4',
      SpacingBetweenSlices: '9',
    });
    assert.equal(readAsImageJ(frames).single, 1.4);
    const closed = frames.map((facts) => ({ ...facts, UndefinedLengthGroups: '1' }));
    assert.equal(readAsImageJ(closed).single, 9);
    const opened = closed.map((facts) => ({ ...facts, AcquisitionContextFirst: '1' }));
    assert.equal(readAsImageJ(opened).single, 1.4);
  });

  test('sequence: outer z over all files, by instance number', () => {
    const headers = makeSeries({
      at: [9, 0, 3, 6],
      each: (i) => ({ InstanceNumber: ['4', '10', '2', '3'][i] }),
    });
    // Sorted 2, 3, 4, 10: from z 3 to z 0 over three steps.
    assertNear(readAsImageJ(headers).sequence, 1, 'depth');
  });

  test('sequence: by name where an instance number is missing', () => {
    const headers = makeSeries({
      at: [0, 9, 6],
      each: (i) => (i === 1 ? { InstanceNumber: undefined } : {}),
    });
    assertNear(readAsImageJ(headers).sequence, 3, 'depth');
  });

  test('sequence: numbers beyond five digits lose the front', () => {
    const headers = makeSeries({
      at: [0, 2, 4],
      each: (i) => ({ InstanceNumber: ['99999', '100000', '100001'][i] }),
    });
    // Sorted 00000, 00001, 99999: from z 2 to z 0.
    assertNear(readAsImageJ(headers).sequence, 1, 'depth');
  });

  test('sequence: files of another size than the first are not among them', () => {
    const headers = makeSeries({ at: [0, 100, 2, 4], each: (i) => (i === 1 ? { Rows: 256 } : {}) });
    assertNear(readAsImageJ(headers).sequence, 2, 'depth');
  });

  test('sequence: the pixel width where the depth is 1 and nothing moves along z', () => {
    const headers = makeSeries({ at: evenly(5, 3), row: [0, 1, 0], column: [0, 0, -1] });
    assert.equal(readAsImageJ(headers).sequence, 0.7);
  });

  test('what it cannot open has no reading', () => {
    for (const syntax of ['1.2.840.10008.1.2.4.80', '1.2.840.10008.1.2.5', '1.2.840.10008.1.2.1.99']) {
      const headers = makeSeries({
        at: evenly(5, 3),
        facts: { TransferSyntaxUID: syntax, SliceThickness: '3' },
      });
      assert.deepEqual(readAsImageJ(headers), { single: null, sequence: null });
    }
  });
});

describe('the other rules', () => {
  const shape = { at: [0, 2, 4, 8, 10], facts: { PixelSpacing: '.5\\.25', SliceThickness: '3' } };
  const infer = () => inferReports(makeSeries(shape))[0];
  const truth = { x: 0.25, y: 0.5, z: 2 };
  const expected: Partial<Record<NaiveRuleName, [x: number, y: number, z: number]>> = {
    thickness: [0.25, 0.5, 3],
    'imagej-single': [0.25, 0.5, 3],
    'imagej-sequence': [0.25, 0.5, 2.5],
    mean: [0.25, 0.5, 2.5],
    'first-gap': [0.25, 0.5, 2],
    isotropic: [0.25, 0.5, 0.25],
    ones: [1, 1, 1],
    swapped: [0.5, 0.25, 2],
    micrometres: [0.00025, 0.0005, 0.002],
    'no-shear': [0.25, 0.5, 2],
  };
  for (const [rule, [x, y, z]] of Object.entries(expected)) {
    test(rule, () => {
      const reading = infer()?.naive.find((naive) => naive.rule === rule);
      assert.deepEqual(reading?.spacing, { x, y, z });
      assert.deepEqual(reading.stretch, { x: x / truth.x, y: y / truth.y, z: z / truth.z });
    });
  }

  test('a hole is no slice: a tool stacks the five files', () => {
    const report = infer();
    const thickness = report?.naive.find(({ rule }) => rule === 'thickness');
    assert.equal(report?.extent.z, 12);
    assert.equal(thickness?.slices, 5);
    assert.equal(thickness.extent.z, 15);
    assert.equal(thickness.extentStretch.z, 1.25);
  });

  test('a tool that averages, and ImageJ’s sequence, stack the copies as well', () => {
    const [copied] = inferReports(makeSeries({ at: [0, 2, 4, 4, 6], facts: { SliceThickness: '3' } }));
    const slicesOf = (name: NaiveRuleName) => copied?.naive.find(({ rule }) => rule === name)?.slices;
    assert.deepEqual(
      [slicesOf('thickness'), slicesOf('mean'), slicesOf('imagej-sequence')],
      copied?.duplicates === 1 ? [4, 5, 5] : [],
    );
  });

  test('of a stack tilted by 13.5° the mean is square to the slices, as Cornerstone3D has it; ITK has the table’s 5 mm', () => {
    const tilt = (13.5 * Math.PI) / 180;
    const headers = makeSeries({
      at: evenly(20, 5 * Math.cos(tilt)),
      lean: [0, 5 * Math.sin(tilt), 0],
    });
    const [leaning] = inferReports(headers);
    const zOf = (name: NaiveRuleName) => leaning?.naive.find(({ rule }) => rule === name)?.spacing.z ?? null;
    for (const rule of ['mean', 'first-gap', 'no-shear'] as const) assertNear(zOf(rule), 4.8618, rule);
    assertNear(leaning?.geometry.stepLength ?? null, 5, 'step');
  });

  test('runs that lie apart are closed up: a tool stacks forty files, whatever lies between the runs', () => {
    // 20 slices from 0 to 19, 20 from 26.4 to 45.4: with half a slice at both ends 46.4 mm.
    const at = [...evenly(20, 1), ...evenly(20, 1, 26.4)];
    const [apart] = inferReports(makeSeries({ at, facts: { SliceThickness: '5' } }));
    assert.equal(apart?.extent.z, 46.4);
    const made = (name: NaiveRuleName) => {
      const reading = apart?.naive.find(({ rule }) => rule === name);
      return [reading?.slices, reading?.spacing.z, reading?.extent.z];
    };
    assert.deepEqual(made('thickness'), [40, 5, 200]);
    assert.deepEqual(made('first-gap'), [40, 1, 40]);
    assert.deepEqual(made('ones'), [40, 1, 40]);
    const [slices, mean] = made('mean');
    assert.equal(slices, 40);
    assertNear(mean ?? null, 45.4 / 39, 'mean');
  });

  test('a report lists every rule once', () => {
    assert.deepEqual(
      infer()
        ?.naive.map(({ rule }) => rule)
        .sort(),
      Object.keys(expected).sort(),
    );
  });

  test('nothing is stretched where either reading is unknown', () => {
    assert.deepEqual(stretchOf({ x: 1, y: null, z: 2 }, { x: 2, y: 1, z: null }), {
      x: 0.5,
      y: null,
      z: null,
    });
  });

  test('no thickness, no reading', () => {
    const [bare] = inferReports(makeSeries({ at: evenly(5, 2), facts: { SliceThickness: '' } }));
    assert.equal(bare?.naive.find(({ rule }) => rule === 'thickness')?.spacing.z, null);
  });
});
