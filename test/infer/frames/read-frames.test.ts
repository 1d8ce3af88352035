import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readFrames } from '../../../src/infer/frames/read-frames.js';
import type { HeaderFacts } from '../../../src/model/report.js';

const read = (facts: Omit<HeaderFacts, 'file' | 'frame'>) =>
  readFrames([{ file: 'a', frame: 1, ...facts }])[0]!;

test('a place in the patient is told before that in a volume (PS3.3 C.8.24.3), as it is printed', () => {
  const volume = {
    ImagePositionVolume: [0, 0.1, 0.123456789012],
    ImageOrientationVolume: '0\\1\\0\\0\\0\\1',
  };
  const inVolume = read({ ...volume, ImageOrientationPatient: '1\\0\\0\\0\\1\\0' });
  assert.deepEqual(
    [inVolume.placedBy, inVolume.position, inVolume.cosines],
    ['image-position-volume', [0, 0.1, 0.123456789012], '0\\1\\0\\0\\0\\1'],
  );
  // A binary number was never rounded to any decimals: twelve write it down.
  assert.equal(inVolume.printed, '0.000000000000\\0.100000000000\\0.123456789012');
  const inPatient = read({
    ...volume,
    ImagePositionPatient: '1.0\\2\\3',
    ImageOrientationPatient: '1\\0\\0\\0\\1\\0',
  });
  assert.deepEqual(
    [inPatient.placedBy, inPatient.printed, inPatient.position, inPatient.cosines],
    ['image-position', '1.0\\2\\3', [1, 2, 3], '1\\0\\0\\0\\1\\0'],
  );
  for (const text of ['1\\2', '1\\2\\3\\4', 'a\\b\\c', ''])
    assert.equal(read({ ImagePositionPatient: text }).position, null, text);
  assert.deepEqual(
    [read({ ImagePositionVolume: [1, 2] }).placedBy, read({}).placedBy],
    ['image-position', 'image-position'],
  );
  assert.deepEqual([read({ InstanceNumber: '7' }).instance, read({}).instance], [7, null]);
});

describe('the planes of a dose grid (PS3.3 C.8.8.3.2)', () => {
  const planes = (vector: string, facts: Record<string, string> = {}, held = vector.split('\\').length) =>
    readFrames(
      Array.from({ length: held }, (_, i) => ({
        file: 'dose',
        frame: i + 1,
        ImagePositionPatient: '1.5\\2\\10',
        ImageOrientationPatient: '1\\0\\0\\0\\1\\0',
        NumberOfFrames: String(held),
        GridFrameOffsetVector: vector,
        ...facts,
      })),
    );
  const heights = (...given: Parameters<typeof planes>) =>
    planes(...given).map(({ position }) => position?.[2]);

  test('lie at their offsets from the first along the normal, or at the z they name', () => {
    assert.deepEqual(heights('0\\2.5\\5'), [10, 12.5, 15]);
    assert.deepEqual(heights('10\\12.5\\15'), [10, 12.5, 15]);
    assert.deepEqual(heights('0\\-2.5\\-5'), [10, 7.5, 5]);
    // Not the z of the position: relative to the first all the same.
    assert.deepEqual(heights('10.0009\\12.5009'), [10, 12.5]);
    const down = { ImageOrientationPatient: '1\\0\\0\\0\\-1\\0' };
    assert.deepEqual(heights('0\\2.5', down), [10, 7.5]);
    assert.deepEqual(heights('10\\12.5', down), [10, 12.5]);
    assert.deepEqual(heights('10.0009\\12.5009', down), [10, 12.5]);
    assert.deepEqual(heights('10.0011\\12.5011', down), [10, 7.5]);
    const turned = planes('0\\2', { ImageOrientationPatient: '0\\1\\0\\0\\0\\1' });
    assert.deepEqual(turned[1]?.position, [3.5, 2, 10]);
    assert.equal(turned[1]?.placedBy, 'grid-frame-offset-vector');
    const coronal = planes('0\\2', { ImageOrientationPatient: '1\\0\\0\\0\\0\\-1' });
    assert.deepEqual(coronal[1]?.position, [1.5, 4, 10]);
    // Planes that stand upright have one z, which is no reason to turn them.
    const upright = planes('10\\12', { ImageOrientationPatient: '0\\1\\0\\0\\0\\1' });
    assert.deepEqual(upright[1]?.position, [3.5, 2, 10]);
    // A first offset of 0 is relative, even where z is 0 as well.
    assert.deepEqual(heights('0\\2.5', { ...down, ImagePositionPatient: '1.5\\2\\0' }), [0, -2.5]);
  });

  test('are printed with the most decimals of offsets and position, twelve at most', () => {
    assert.equal(planes('0\\2.25')[1]?.printed, '1.50\\2.00\\12.25');
    assert.equal(planes('0\\2')[1]?.printed, '1.5\\2.0\\12.0');
    assert.equal(
      planes('0\\0.12345678901234')[1]?.printed,
      '1.500000000000\\2.000000000000\\10.123456789012',
    );
  });

  test('lie right to one another without a position of the first', () => {
    assert.deepEqual(
      heights('0\\2.5\\5', { ImagePositionPatient: '', ImageOrientationPatient: '' }),
      [0, 2.5, 5],
    );
    assert.deepEqual(heights('10\\12.5', { ImagePositionPatient: '' }), [0, 2.5]);
  });

  test('are none where the vector has not one number for each frame', () => {
    const placed = (vector: string, held: number, facts: Record<string, string> = {}) =>
      planes(vector, facts, held)[0]?.placedBy === 'grid-frame-offset-vector';
    assert.equal(placed('0\\1\\2', 3), true);
    assert.equal(placed('0\\1\\2', 2), false);
    assert.equal(placed('0\\a\\2', 3), false);
    assert.equal(placed('0', 1), false);
    // Frames that the file says it has count before those that were read.
    assert.equal(placed('0\\1\\2', 2, { NumberOfFrames: '3' }), true);
    assert.equal(placed('0\\1', 2, { NumberOfFrames: '' }), true);
  });
});
