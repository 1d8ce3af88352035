import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { nothingDeclared, readDeclaredZ, readLocationStep } from '../../../src/infer/declared/declared-z.js';
import { readSliceTags, readSpacings } from '../../../src/infer/declared/slice-tags.js';
import { readFrames } from '../../../src/infer/frames/read-frames.js';
import type { HeaderFacts } from '../../../src/model/report.js';
import { groupOf, sizeGroup } from '../place-group.js';

type Facts = Partial<Record<string, string | number>>;

const filesOf = (facts: readonly Facts[]): HeaderFacts[] =>
  facts.map((more, i) => ({ file: `${i}.dcm`, frame: 1, ...more }));
/** The frames of one file, of which all facts are shared. */
const framesOf = (count: number, facts: Facts): HeaderFacts[] =>
  Array.from({ length: count }, (_, i) => ({
    file: 'a.dcm',
    frame: i + 1,
    NumberOfFrames: String(count),
    ...facts,
  }));

describe('Slice Location', () => {
  const step = (...texts: (string | undefined)[]) =>
    readLocationStep(
      readFrames(filesOf(texts.map((text) => (text === undefined ? {} : { SliceLocation: text })))),
    );

  test('advances by one step, whatever the order, but for holes', () => {
    assert.equal(step('0', '2.5', '5', '7.5'), 2.5);
    assert.equal(step('-5', '2.5', '0', '-2.5'), 2.5);
    assert.equal(step('0', '2.5', '5', '7.5', '12.5', '15', '17.5'), 2.5);
  });

  test('tells no step of fewer than three places, or where a frame has none', () => {
    assert.equal(step('0', '2.5', '5'), 2.5);
    assert.equal(step('0', '2.5'), null);
    assert.equal(step('0', '2.5', '2.5', '0'), null);
    assert.equal(step('0', '2.5', '5', '7.5', undefined), null);
  });

  test('tells none where it jitters, varies or runs in parts that lie apart', () => {
    assert.equal(step('0.00', '1.20', '2.00', '3.20', '4.00'), null);
    assert.equal(step('0', '1', '3', '4.5', '9.2', '10'), null);
    assert.equal(step('0', '1', '2', '3', '4', '5.5', '6.5', '7.5', '8.5', '9.5'), null);
  });

  test('is even where no more than its decimals make it uneven', () => {
    assert.equal(step('0', '0.3', '0.5', '0.8', '1.0'), 0.25);
    assert.equal(step('0.00', '0.30', '0.50', '0.80', '1.00'), null);
  });

  test('may be a vector with a value for each frame', () => {
    const vector = (text: string) => readLocationStep(readFrames(framesOf(5, { SliceLocationVector: text })));
    assert.equal(vector('0\\3\\6\\9\\12'), 3);
    assert.equal(vector('0.00\\1.20\\2.00\\3.20\\4.00'), null);
    assert.equal(vector('0\\3\\6\\9'), null);
  });
});

describe('Grid Frame Offset Vector that places no frame', () => {
  const read = (count: number, GridFrameOffsetVector: string, facts: Facts = {}) => {
    const group = sizeGroup(framesOf(count, { GridFrameOffsetVector, Modality: 'RTDOSE', ...facts }));
    const { doubtful } = readDeclaredZ(group, group.frames);
    return { doubtful, told: group.findings.map(({ code, data }) => ({ code, ...data })) };
  };
  const told = (stated: number, frames: number, step: number | null) => [
    { code: 'GFOV_LENGTH', stated, frames, step },
  ];

  test('is told with its step, and the step offered', () => {
    const source = 'grid-frame-offset-vector';
    assert.deepEqual(read(2, '0\\2.5\\5'), { doubtful: [{ source, value: 2.5 }], told: told(3, 2, 2.5) });
    assert.deepEqual(read(5, '0\\-3\\-6'), { doubtful: [{ source, value: 3 }], told: told(3, 5, 3) });
  });

  test('has no step where a value is no number, or it turns back', () => {
    assert.deepEqual(read(20, '0\\2.5\\x\\5\\7.5'), { doubtful: [], told: told(5, 20, null) });
    assert.deepEqual(read(20, '0\\5\\2.5\\7.5'), { doubtful: [], told: told(4, 20, null) });
    assert.deepEqual(read(20, '0\\2.5\\2.5\\5'), { doubtful: [], told: told(4, 20, null) });
    assert.deepEqual(read(20, '0\\2.5\\4\\10'), { doubtful: [], told: told(4, 20, null) });
  });

  test('is not told of a single frame, nor where it has a value for each', () => {
    assert.deepEqual(read(1, '0\\2.5\\5'), { doubtful: [], told: [] });
    assert.deepEqual(read(3, '0\\0\\0', { ImagePositionPatient: '0\\0\\5' }), { doubtful: [], told: [] });
    assert.deepEqual(read(3, ''), { doubtful: [], told: [] });
  });
});

describe('Spacing Between Slices', () => {
  const spacings = (...texts: string[]) =>
    readSpacings(readFrames(filesOf(texts.map((text) => ({ SpacingBetweenSlices: text })))));

  test('are as many values as differ by more than a hundredth, or than their decimals', () => {
    assert.deepEqual(spacings('2.5', '-2.5', '2.500'), { values: [2.5], without: 0 });
    assert.deepEqual(spacings('2.54', '2.54', '2.5'), { values: [2.54], without: 0 });
    assert.deepEqual(spacings('2.54', '2.54', '2.50'), { values: [2.54, 2.5], without: 0 });
    assert.deepEqual(spacings('0.5', '0.5', '0.55', 'x', '0', ''), { values: [0.5, 0.55], without: 3 });
  });

  test('are told with what they state, zeros with what they print', () => {
    const told = (facts: Facts) => {
      const group = groupOf(filesOf([facts, facts]));
      const { spacing, thickness } = readSliceTags(group);
      const findings = group.findings.map(({ code, severity, data }) => ({ code, severity, ...data }));
      return { spacing: spacing?.value ?? null, thickness: thickness?.value ?? null, findings };
    };
    // Of nuclear medicine, the sign is the direction in which slices are stacked (PS3.3 C.8.4.15).
    assert.deepEqual(told({ SpacingBetweenSlices: '-4.4', SliceThickness: '4.5', Modality: 'NM' }), {
      spacing: -4.4,
      thickness: 4.5,
      findings: [{ code: 'NEGATIVE_SBS', severity: 'info', stated: -4.4, nuclear: true }],
    });
    assert.deepEqual(told({ SpacingBetweenSlices: '-4.4', Modality: 'CT' }).findings, [
      { code: 'NEGATIVE_SBS', severity: 'warn', stated: -4.4, nuclear: false },
    ]);
    assert.deepEqual(told({ SpacingBetweenSlices: '0.0', SliceThickness: 'thin' }), {
      spacing: null,
      thickness: null,
      findings: [
        { code: 'ZERO_OR_BAD_TAG', severity: 'warn', tag: 'SpacingBetweenSlices', raw: '0.0' },
        { code: 'ZERO_OR_BAD_TAG', severity: 'warn', tag: 'SliceThickness', raw: 'thin' },
      ],
    });
    // A layer is never as thick as less than nothing.
    assert.equal(told({ SliceThickness: '-5' }).thickness, null);
  });

  test('of one slice are what most of its repeats state, be they told apart by others', () => {
    const texts = ['', '2.5', '2.5'];
    const headers = filesOf(texts.map((text, i) => ({ SpacingBetweenSlices: text, EchoNumbers: String(i) })));
    const group = sizeGroup(headers);
    const { z, source } = readDeclaredZ(group, group.frames.slice(0, 1));
    assert.deepEqual([z, source], [2.5, 'spacing-between-slices']);
    assert.deepEqual(group.findings, []);
  });

  test('that nothing declares leaves nothing to offer', () => {
    assert.deepEqual(nothingDeclared, {
      z: null,
      source: null,
      withheld: null,
      location: null,
      doubtful: [],
    });
  });
});
