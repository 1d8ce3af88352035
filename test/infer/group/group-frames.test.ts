import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { groupFrames } from '../../../src/infer/group/group-frames.js';
import type { HeaderFacts } from '../../../src/model/report.js';
import { groupOf } from '../place-group.js';

type Facts = Record<string, string | number | undefined>;

const image = (file: string, facts: Facts, frame = 1): HeaderFacts => {
  const given = Object.entries(facts).filter(([, value]) => value !== undefined);
  return { file, frame, ...Object.fromEntries(given) };
};

describe('frames of one group', () => {
  test('are turned by no more than half a pixel at the far edge, from 0.0001 to 0.002', () => {
    const count = (size: Facts, angle: number) => {
      const [c, s] = [Math.cos(angle).toFixed(9), Math.sin(angle).toFixed(9)];
      return groupFrames([
        image('a', { ...size, ImageOrientationPatient: '1\\0\\0\\0\\1\\0' }),
        image('b', { ...size, ImageOrientationPatient: `${c}\\${s}\\0\\-${s}\\${c}\\0` }),
      ]).length;
    };
    const table: [rows: number, columns: number, angle: number][] = [
      [512, 512, 0.5 / 512],
      [256, 1024, 0.5 / 1024],
      [1024, 256, 0.5 / 1024],
      // Half a pixel of 100, and of 10 000, would be 0.005 and 0.00005.
      [100, 100, 2e-3],
      [10_000, 10_000, 1e-4],
    ];
    for (const [Rows, Columns, angle] of table) {
      const size = { Rows, Columns };
      assert.deepEqual(
        [count(size, angle * 0.98), count(size, angle * 1.02)],
        [1, 2],
        `${Rows} × ${Columns}`,
      );
    }
  });

  test('share what the first file by name says, and its first frame', () => {
    const group = groupOf(['b', 'c', 'a', 'd'].map((file) => image(file, { Modality: file.toUpperCase() })));
    assert.equal(group.facts['Modality'], 'A');
    const frames = [3, 1, 2].map((frame) => image('a', { Modality: `M${frame}` }, frame));
    assert.equal(groupOf(frames).facts['Modality'], 'M1');
  });

  test('lie at as many places as are printed and can be read', () => {
    const at = (...places: string[]) =>
      groupOf(places.map((place, i) => image(`${i}`, { ImagePositionPatient: place })));
    assert.equal(at('0\\0\\1', 'x\\y\\z', '0\\0\\2', '0\\0\\2').positions, 2);
    assert.deepEqual([at('', '').positions, at('', '').placedBy], [0, 'image-position']);
  });

  test('are stacks by Stack ID where one of these has two places, whatever the others have', () => {
    const stacked = groupFrames(
      ['1', '1', '2'].map((StackID, i) => image('a', { StackID, ImagePositionPatient: `0\\0\\${i}` }, i + 1)),
    );
    assert.deepEqual(
      stacked.map(({ frames }) => frames.length),
      [2, 1],
    );
  });
});

describe('volumes in one file each that lie in several places', () => {
  const recon = { Modality: 'NM', ImageType: 'ORIGINAL\\PRIMARY\\RECON TOMO' };
  const axial = '1\\0\\0\\0\\1\\0';
  /** How many stacks there are of files of four frames, one position each unless more are named. */
  const stacks = (
    places: readonly (string | readonly string[])[],
    facts: Facts,
    counts: readonly number[] = [],
  ) =>
    groupFrames(
      places.flatMap((place, i) =>
        Array.from({ length: counts[i] ?? 4 }, (_, frame) =>
          image(
            `${i}.dcm`,
            {
              NumberOfFrames: '4',
              ImageOrientationPatient: axial,
              ImagePositionPatient: typeof place === 'string' ? place : place[frame],
              ...facts,
            },
            frame + 1,
          ),
        ),
      ),
    ).length;
  const along = (...places: number[]) => places.map((z) => `0\\0\\${z}`);
  const spaced = { SpacingBetweenSlices: '3' };

  test('are a stack each, where a header tells how their frames follow', () => {
    assert.equal(stacks(along(0, 400), recon), 2);
    assert.equal(stacks(along(0, 0), recon), 1);
    assert.equal(stacks(along(0, 3, 6), recon), 3);
    assert.equal(stacks(along(0, 400), recon, [2, 2]), 2);
  });

  test('are none where a file has several places, or one frame, or tiles', () => {
    assert.equal(stacks([along(0, 3, 6, 9), '0\\0\\400'], recon), 1);
    assert.equal(stacks(along(0, 400), recon, [1, 1]), 1);
    const mosaic = { ImageType: 'ORIGINAL\\PRIMARY\\MOSAIC', SliceVector: '1\\2\\3\\4' };
    assert.equal(stacks(along(0, 400), mosaic), 1);
    assert.equal(stacks(along(0, 400), { ...mosaic, ImageType: 'ORIGINAL\\PRIMARY' }), 2);
  });

  test('by a stated spacing alone, unless they lie as evenly as slices do', () => {
    assert.equal(stacks(along(0, 400), spaced), 2);
    assert.equal(stacks(along(0, 400, 500), spaced), 3);
    assert.equal(stacks(along(0, 3, 6), spaced), 1);
    // Four slices of 3 mm reach 12 mm.
    assert.equal(stacks(along(0, 12, 24), spaced), 3);
    assert.equal(stacks(along(0, 12, 24), spaced, [4, 4, 5]), 1);
    assert.equal(stacks(along(0, 12, 24), { ...spaced, ImageOrientationPatient: undefined }), 3);
    // Along their normal, whichever that is.
    const coronal = { ...spaced, ImageOrientationPatient: '1\\0\\0\\0\\0\\-1' };
    assert.equal(stacks(['0\\0\\0', '0\\3\\0', '0\\6\\0'], coronal), 1);
    assert.equal(stacks(['0\\0\\0', '0\\12\\0', '0\\24\\0'], coronal), 3);
  });

  test('not without one, nor where frames may be moments', () => {
    assert.equal(stacks(along(0, 400), {}), 1);
    assert.equal(stacks(along(0, 400), { ...spaced, FrameTime: '40' }), 1);
    assert.equal(stacks(along(0, 400), { ...spaced, Modality: 'US' }), 1);
  });
});
