import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inferReports } from '../../../src/infer/infer-spacing.js';
import { asMultiFrame, evenly, makeSeries } from '../make-series.js';

type Facts = Record<string, string | undefined>;

/** Ten places, 4 mm apart, imaged `volumes` times, one volume after the other. */
const repeat = (volumes: number, facts: Facts, each: (place: number, volume: number) => Facts = () => ({})) =>
  makeSeries({
    at: Array.from({ length: volumes }, () => evenly(10, 4)).flat(),
    each: (i) => ({ ...facts, ...each(i % 10, Math.floor(i / 10)) }),
  });

function tell(headers: ReturnType<typeof makeSeries>) {
  const [report] = inferReports(headers);
  const codes = ['FOUR_D', 'DUPLICATE_POSITION'];
  const told = report?.findings.filter(({ code }) => codes.includes(code)) ?? [];
  return {
    z: report?.spacing.z,
    phases: report?.phases,
    duplicates: report?.duplicates,
    told: told.map(({ code, data: { tag, reason } }) => `${code} ${(tag ?? reason ?? '') as string}`.trim()),
  };
}

const counted = (phases: number) => ({ z: 4, phases, duplicates: 0, told: ['FOUR_D InstanceNumber'] });
const untold = (volumes: number) => ({
  z: 4,
  phases: 1,
  duplicates: 10 * (volumes - 1),
  told: ['DUPLICATE_POSITION untold'],
});

describe('images of one place that differ in their numbers alone', () => {
  test('are time points where the files state as many (PS3.3 C.8.3.1, C.8.9.1)', () => {
    const rows: [volumes: number, facts: Facts][] = [
      [3, { NumberOfTemporalPositions: '3' }],
      [3, { CardiacNumberOfImages: '3' }],
      [3, { NumberOfTimeSlices: '3' }],
      [6, { NumberOfTimeSlots: '3', NumberOfRRIntervals: '2' }],
      [3, { NumberOfTimeSlots: '3' }],
      [3, { NumberOfTemporalPositions: '1', CardiacNumberOfImages: '3' }],
    ];
    for (const [volumes, facts] of rows) assert.deepEqual(tell(repeat(volumes, facts)), counted(volumes));
  });

  test('are not where nothing is stated, or another number', () => {
    const rows: Facts[] = [
      {},
      { NumberOfTemporalPositions: '1' },
      { NumberOfTemporalPositions: '6' },
      { NumberOfTimeSlots: '3', NumberOfRRIntervals: '3' },
      // What counts the parts of one image, all images, or the slices of a volume.
      { EchoTrainLength: '3', NumberOfAverages: '3', ImagesInAcquisition: '30', NumberOfSlices: '10' },
    ];
    for (const facts of rows) assert.deepEqual(tell(repeat(3, facts)), untold(3));
  });

  test('are not where files disagree on their number, and are where some say nothing of it', () => {
    const stated = (text: (volume: number) => string | undefined) =>
      tell(repeat(2, {}, (_, volume) => ({ NumberOfTemporalPositions: text(volume) })));
    assert.deepEqual(
      stated((volume) => String(volume + 1)),
      untold(2),
    );
    assert.deepEqual(
      stated((volume) => (volume ? '2' : undefined)),
      counted(2),
    );
  });

  test('are not told by Content Time either, which is another for each image', () => {
    const timed = (stated: string) =>
      tell(
        repeat(2, { NumberOfTemporalPositions: stated }, (place, volume) => ({
          ContentTime: String(100000 + 10 * volume + place),
          InstanceNumber: '1',
        })),
      );
    assert.deepEqual(timed('2').told, ['FOUR_D ContentTime']);
    assert.deepEqual(timed('1').told, ['DUPLICATE_POSITION untold']);
  });

  test('are volumes where each is a file of many frames', () => {
    const files = [1, 2].flatMap((number) =>
      asMultiFrame(makeSeries({ at: evenly(10, 4) }), {
        SOPInstanceUID: `1.2.${number}`,
        InstanceNumber: String(number),
      }).map((facts) => ({ ...facts, file: `volume${number}.dcm` })),
    );
    assert.deepEqual(tell(files), counted(2));
  });
});

describe('images of one place whose pixels were compared', () => {
  const compared = (digest: (place: number, volume: number) => string) => {
    const [report] = inferReports(repeat(2, {}, (place, volume) => ({ PixelDigest: digest(place, volume) })));
    const data = report?.findings.find(({ code }) => code === 'DUPLICATE_POSITION')?.data;
    return [data?.['duplicates'], data?.['reason'], data?.['areDifferent']];
  };

  test('are copies where they show the same', () => {
    assert.deepEqual(
      compared((place) => `p${place}`),
      [10, undefined, undefined],
    );
    // As far as they were compared.
    assert.deepEqual(
      compared((place) => (place < 2 ? `p${place}` : '')),
      [10, undefined, undefined],
    );
  });

  test('are no copies where each shows something else', () => {
    assert.deepEqual(
      compared((place, volume) => `p${place}v${volume}`),
      [10, 'untold', true],
    );
  });

  test('may be either where some are copies', () => {
    assert.deepEqual(
      compared((place, volume) => (place < 5 ? `p${place}v${volume}` : `p${place}`)),
      [10, 'untold', false],
    );
  });

  test('repeat another where few places have two and they are not known to differ', () => {
    const strays = (digests: readonly string[]) => {
      const headers = makeSeries({
        at: [...evenly(10, 4), 8],
        each: (i) => (i === 2 || i === 10 ? { PixelDigest: digests[Number(i === 10)] } : {}),
      });
      return tell(headers).told;
    };
    assert.deepEqual(strays(['', '']), ['DUPLICATE_POSITION']);
    assert.deepEqual(strays(['a', 'a']), ['DUPLICATE_POSITION']);
    assert.deepEqual(strays(['a', 'b']), ['DUPLICATE_POSITION untold']);
  });
});

describe('images of one Slice Location that differ in their numbers alone', () => {
  const located = (facts: Facts, each: (i: number) => Facts = () => ({})) =>
    tell(
      makeSeries({
        at: [...evenly(10, 4), ...evenly(10, 4)],
        facts: { Modality: 'MR', SpacingBetweenSlices: '4' },
        each: (i) => ({
          ImagePositionPatient: undefined,
          ImageOrientationPatient: undefined,
          SliceLocation: String(4 * (i % 10)),
          ...facts,
          ...each(i),
        }),
      }),
    );

  test('are left out and told, unless as many are stated', () => {
    assert.deepEqual(located({}), untold(2));
    assert.deepEqual(located({ NumberOfTemporalPositions: '2' }), counted(2));
    const echoes = located({}, (i) => ({ EchoTime: i < 10 ? '5' : '10' }));
    assert.deepEqual(echoes, { ...counted(2), told: ['FOUR_D EchoTime'] });
  });
});
