import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { groupFrames } from '../../../src/infer/group/group-frames.js';
import { leaveProjections } from '../../../src/infer/group/projections.js';
import { evenly, makeSeries } from '../make-series.js';

type Facts = Record<string, string | number>;

const slices = (count: number, facts: Facts = {}) =>
  makeSeries({ at: evenly(count, 1), facts }).map((one) => ({ ...one, file: `s ${one.file}` }));
const made = (type: string, count: number, facts: Facts = {}) =>
  makeSeries({ at: evenly(count, 1, 0.5), facts: { ImageType: type, ...facts } }).map((one) => ({
    ...one,
    file: `p ${type} ${one.file}`,
  }));
/** Frames of each group that is left, and what is told in it. */
const left = (...headers: ReturnType<typeof slices>[]) =>
  leaveProjections(groupFrames(headers.flat())).map(({ frames, findings }) => ({
    frames: frames.length,
    told: findings[0]?.data ?? null,
  }));

describe('projections beside the slices they were made from', () => {
  test('are known by a word behind DERIVED', () => {
    const words =
      'MIP MINIP MAXIP MINIP MAX_IP MIN_IP MAXIMUM MINIMUM AVERAGE AVG MEAN PROJECTION VRT ' +
      'VOLUME_RENDER VOLUME_RENDERING SURFACE_RENDER SURFACE_RENDERING mip';
    for (const word of words.split(' ')) {
      for (const type of [`DERIVED\\${word}`, `DERIVED\\SECONDARY\\${word}`, `DERIVED\\PRIMARY\\${word}\\M`])
        assert.equal(left(slices(20), made(type, 2))[0]?.frames, 20, type);
    }
    assert.equal(left(slices(20), made('DERIVED\\SECONDARY\\PROJECTION IMAGE', 2))[0]?.frames, 20);
    const others = [
      'ORIGINAL\\MIP',
      'ORIGINAL\\DERIVED\\MIP',
      'DERIVED\\MIPS',
      'DERIVED\\AMIP',
      'DERIVED\\RENDER',
    ];
    for (const type of others) assert.equal(left(slices(20), made(type, 2))[0]?.frames, 22, type);
  });

  test('are told with the slices, files in order of name', () => {
    const files = ['p DERIVED\\AVG IM0001.dcm', 'p DERIVED\\MIP IM0001.dcm', 'p DERIVED\\MIP IM0002.dcm'];
    assert.deepEqual(left(slices(20), made('DERIVED\\MIP', 2), made('DERIVED\\AVG', 1)), [
      { frames: 20, told: { frames: 3, files } },
    ]);
  });

  test('are told in the largest stack of the series', () => {
    const turned = { ImageOrientationPatient: '0\\1\\0\\0\\0\\-1' };
    const stacks = left(slices(5, turned), slices(20), made('DERIVED\\MIP', 2));
    assert.deepEqual(
      stacks.map(({ frames, told }) => [frames, told?.['frames'] ?? null]),
      [
        [20, 2],
        [5, null],
      ],
    );
  });

  test('stay where there are as many of them, or one slice', () => {
    const turned = { ImageOrientationPatient: '0\\1\\0\\0\\0\\-1' };
    const beside = (count: number, others: number) =>
      left(slices(count), made('DERIVED\\MIP', others, turned))
        .map(({ frames }) => frames)
        .sort((a, b) => a - b);
    assert.deepEqual(beside(20, 19), [20]);
    assert.deepEqual(beside(20, 20), [20, 20]);
    assert.deepEqual(beside(5, 10), [5, 10]);
    assert.deepEqual(beside(1, 1), [1, 1]);
    assert.deepEqual(beside(2, 1), [2]);
  });

  test('stay in a series of their own', () => {
    const own = made('DERIVED\\MIP', 4, { SeriesInstanceUID: '1.2.9' });
    assert.deepEqual(left(slices(20), own), [
      { frames: 20, told: null },
      { frames: 4, told: null },
    ]);
  });
});
