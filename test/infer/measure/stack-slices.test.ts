import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { stackByHeader, stackByPosition } from '../../../src/infer/measure/stack-slices.js';
import type { HeaderFacts } from '../../../src/model/report.js';
import { asMultiFrame, evenly, makeSeries } from '../make-series.js';
import { placeGroup } from '../place-group.js';

type Facts = Record<string, string | number>;

describe('slices stacked by their positions', () => {
  test('are shifted in a leaning stack by pixels of X and of Y, and in no other', () => {
    const shiftsOf = (lean: readonly number[]) => {
      // X is the second value of Pixel Spacing.
      const headers = makeSeries({ at: evenly(4, 4), lean, facts: { PixelSpacing: '0.5\\0.7' } });
      return stackByPosition(placeGroup(headers)).frames.map(({ shift }) =>
        shift.map((pixels) => Number(pixels.toFixed(6))),
      );
    };
    assert.deepEqual(shiftsOf([1.4, 3, 0]), [
      [0, 0],
      [2, 6],
      [4, 12],
      [6, 18],
    ]);
    // A tenth of a millimetre over the whole stack is no lean.
    assert.deepEqual(shiftsOf([0.03, 0, 0]), Array(4).fill([0, 0]));
  });

  test('begin where the first lies, unless only their offsets from one another are known', () => {
    const originOf = (headers: HeaderFacts[]) => stackByPosition(placeGroup(headers)).geometry.origin;
    assert.deepEqual(originOf(makeSeries({ at: evenly(4, 2), origin: [1, 2, 3] })), [1, 2, 3]);
    const dose = { GridFrameOffsetVector: '0\\2\\4\\6', Modality: 'RTDOSE' };
    const planes = (place: string) =>
      asMultiFrame(makeSeries({ at: evenly(4, 0), facts: { ...dose, ImagePositionPatient: place } }));
    assert.deepEqual(originOf(planes('1\\2\\3')), [1, 2, 3]);
    assert.equal(originOf(planes('')), null);
  });
});

describe('frames stacked by their headers', () => {
  const stack = (count: number, facts: Facts, each: (i: number) => Facts = () => ({})) => {
    const group = placeGroup(
      Array.from({ length: count }, (_, i) => ({
        file: `${i}.dcm`,
        frame: 1,
        Rows: 96,
        Columns: 96,
        ImageOrientationPatient: '1\\0\\0\\0\\1\\0',
        ...facts,
        ...each(i),
      })),
    );
    const stacked = stackByHeader(group);
    const places = stacked.frames.map(({ facts: { file, frame }, index, phase }) => {
      const name = file === 'a.dcm' ? frame : file.slice(0, -4);
      return `${name}:${index}/${phase}`;
    });
    const told = group.findings.map(({ code, data }) => ({ code, ...data }));
    return { ...stacked, group, places: places.join(' '), told };
  };
  const inFile = (i: number) => ({ file: 'a.dcm', frame: i + 1, NumberOfFrames: 4 });

  test('lie at no offset, in no direction but that of their planes', () => {
    const { geometry, frames, regularity, slices } = stack(3, { ImagePositionPatient: '0\\0\\5' });
    assert.deepEqual(geometry, {
      origin: [0, 0, 5],
      row: [1, 0, 0],
      column: [0, 1, 0],
      normal: [0, 0, 1],
      stepLength: null,
      tiltDegrees: null,
      missing: [],
      zones: [],
    });
    assert.deepEqual(
      frames.map(({ offset, shift }) => [offset, shift]),
      Array(3).fill([null, [0, 0]]),
    );
    assert.deepEqual([regularity, slices], [null, 3]);
    assert.equal(stack(3, {}).geometry.origin, null);
  });

  test('run against the normal where a signed spacing of nuclear medicine says so (PS3.3 C.8.4.15)', () => {
    const recon = { ImageType: 'ORIGINAL\\PRIMARY\\RECON TOMO', ImagePositionPatient: '0\\0\\5' };
    const order = (SpacingBetweenSlices: string, Modality = 'NM') =>
      stack(4, { ...recon, Modality, SpacingBetweenSlices }, inFile).places;
    const [up, down] = ['1:0/0 2:1/0 3:2/0 4:3/0', '4:0/0 3:1/0 2:2/0 1:3/0'];
    assert.deepEqual([order('4'), order('-4'), order(''), order('-4', 'CT')], [up, down, up, up]);
  });

  test('state the Z of the first volume', () => {
    const { declared, told } = stack(6, {}, (i) => ({
      TemporalPositionIdentifier: i < 3 ? 1 : 2,
      SpacingBetweenSlices: i < 3 ? '3' : '5',
    }));
    assert.equal(declared.z, 3);
    assert.deepEqual(
      told.map(({ code }) => code),
      ['FOUR_D'],
    );
  });

  test('are told as volumes, whole or not', () => {
    const timed = (count: number) =>
      stack(count, {}, (i) => ({ TemporalPositionIdentifier: Math.floor(i / 3) })).told;
    const four = { code: 'FOUR_D', locations: 3, phases: 3, tag: 'TemporalPositionIdentifier' };
    assert.deepEqual(timed(9), [{ ...four, complete: true }]);
    assert.deepEqual(timed(8), [{ ...four, complete: false }]);
  });

  test('of one place are moments of one slice, and no volumes', () => {
    const film = stack(4, { FrameTime: '40', SpacingBetweenSlices: '3' }, inFile);
    assert.equal(film.places, '1:0/0 2:0/1 3:0/2 4:0/3');
    assert.deepEqual([film.slices, film.phases, film.declared.z, film.told], [1, 4, null, []]);
  });

  test('that are mosaics are set aside, each with the count of its tiles', () => {
    const mosaics = stack(2, {
      ImageType: 'ORIGINAL\\PRIMARY\\MOSAIC',
      MosaicImageCount: 9,
      SpacingBetweenSlices: '3',
    });
    assert.deepEqual([mosaics.slices, mosaics.phases, mosaics.places], [9, 2, '0:0/0 1:0/1']);
    assert.deepEqual(mosaics.group.setAside, [
      { file: '0.dcm', code: 'MOSAIC', severity: 'warn', data: { tiles: 9 } },
      { file: '1.dcm', code: 'MOSAIC', severity: 'warn', data: { tiles: 9 } },
    ]);
  });

  test('that may be either keep what they state beside them', () => {
    const { declared } = stack(4, { Modality: 'US', SpacingBetweenSlices: '3' });
    assert.deepEqual(declared, { z: null, source: null, withheld: 3, location: null, doubtful: [] });
  });
});
