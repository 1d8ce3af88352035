import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFrames } from '../../../src/infer/frames/read-frames.js';
import { findDimension } from '../../../src/infer/repeats/repeat-tags.js';

type Facts = Record<string, string | number | readonly number[]>;

/** By what the frames of each place differ, and what it says of them: places of frames, of one file unless told. */
function dimension(...places: Facts[][]) {
  let frame = 0;
  const read = places.map((here) =>
    readFrames(here.map((facts) => ({ file: 'a', frame: ++frame, NumberOfFrames: '9', ...facts }) as never)),
  );
  const telling = findDimension(read as unknown as Parameters<typeof findDimension>[0]);
  return telling && [telling.tag, read.map((here) => here.map((one) => telling.tell(one)).join()).join(' ')];
}
const seg = (ReferencedSegmentNumber: string, file = 'a'): Facts => ({
  Modality: 'SEG',
  ReferencedSegmentNumber,
  file,
});
const part = (file: string, more: Facts = {}): Facts => ({
  file,
  ConcatenationFrameOffsetNumber: '0',
  ...more,
});

test('frames of one place differ in their segment', () => {
  assert.deepEqual(dimension([seg('1'), seg('2')], [seg('2')]), [
    'ReferencedSegmentNumber',
    '00001 a,00002 a 00002 a',
  ]);
  // By number, not as text; files of one segment each all call it the first.
  assert.deepEqual(dimension([seg('10'), seg('9')]), ['ReferencedSegmentNumber', '00010 a,00009 a']);
  assert.deepEqual(dimension([seg('1', 'a'), seg('1', 'b')]), ['ReferencedSegmentNumber', '00001 a,00001 b']);
  assert.equal(dimension([seg('1'), seg('1')], [seg('1'), seg('2'), seg('3')]), undefined);
});

test('frames of one place differ in a dimension by which their file is organised, or in their order', () => {
  const at = (...values: number[]): Facts => ({ DimensionIndexValues: values });
  assert.deepEqual(dimension([at(1, 1, 1), at(1, 1, 2)], [at(1, 2, 1), at(1, 2, 2)]), [
    'DimensionIndexValues',
    '1,2 1,2',
  ]);
  assert.deepEqual(dimension([{}, {}], [{}, {}]), ['FrameNumber', '0,1 0,1']);
  const film = { FrameTime: '40' };
  assert.deepEqual(
    dimension(
      [{ ...film, file: 'a' }, film],
      [
        { ...film, file: 'b' },
        { ...film, file: 'b' },
      ],
    )?.[0],
    'FrameTime',
  );
  assert.equal(dimension([{}, {}], [{}]), undefined);
  assert.equal(dimension([], []), undefined);
  assert.equal(dimension(), undefined);
});

test('frames of several files differ in it where these continue one another, or have a place each', () => {
  assert.equal(dimension([{ file: 'a' }, { file: 'b' }], [{ file: 'a' }, { file: 'b' }]), undefined);
  const parts = [part('a'), part('b')];
  assert.deepEqual(dimension(parts, parts), ['FrameNumber', '0,1 0,1']);
  assert.equal(dimension([part('a'), { file: 'b' }], parts), undefined);
  assert.equal(dimension([{ file: 'a' }, part('b')], parts), undefined);
  assert.equal(dimension(parts, [part('a'), { file: 'b' }]), undefined);
  // A file of many frames for each place, and a place for each file.
  const own = (...files: string[]) => dimension(...files.map((file) => [{ file }, { file }]));
  assert.deepEqual(own('a', 'b'), ['FrameNumber', '0,1 0,1']);
  assert.deepEqual(dimension([{ file: 'a' }, { file: 'a' }, { file: 'a' }], [{ file: 'b' }]), [
    'FrameNumber',
    '0,1,2 0',
  ]);
  assert.equal(dimension([{ file: 'a' }, { file: 'a' }], [{ file: 'b' }, { file: 'c' }]), undefined);
  const single = { NumberOfFrames: '1' };
  assert.equal(
    dimension(
      [
        { ...single, file: 'a' },
        { ...single, file: 'a' },
      ],
      [{ ...single, file: 'b' }],
    ),
    undefined,
  );
});
