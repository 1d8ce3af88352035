import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inferReports } from '../../../src/infer/infer-spacing.js';
import { joinSeriesOfOne } from '../../../src/infer/group/series-per-slice.js';
import type { HeaderFacts } from '../../../src/model/report.js';
import { checkCases, type Case } from '../check-case.js';
import { evenly, makeSeries, without, type SeriesShape } from '../make-series.js';

const exploded = ({ each = () => ({}), ...shape }: SeriesShape) =>
  makeSeries({ ...shape, each: (i) => ({ SeriesInstanceUID: `1.2.7.${i}`, ...each(i) }) });

const cases: Case[] = [
  {
    case: 'S1',
    title: 'a UID for each slice makes no series of each',
    source: 'medInria/medInria-public#156',
    headers: exploded({ at: evenly(20, 0.05) }),
    z: 0.05,
    slices: 20,
    reports: 1,
    finds: ['SERIES_PER_SLICE'],
    spares: ['SINGLE_IMAGE', 'MIXED_SERIES', 'MISSING_ENDS'],
    also: ({ series }) => assert.equal(series.files, 20),
  },
  {
    case: 'S2',
    title: 'nor do frames of reference and series numbers of their own',
    source: 'medInria/medInria-public#156: generate_uid() for each',
    headers: exploded({
      at: [0, 1, 2, 3, 5, 6, 7],
      each: (i) => ({ FrameOfReferenceUID: `1.2.5.${i}`, SeriesNumber: String(i + 1) }),
    }),
    z: 1,
    missing: 1,
    reports: 1,
    finds: ['SERIES_PER_SLICE', 'MISSING_SLICES'],
  },
  {
    case: 'S3',
    title: 'without places, instance numbers that run on',
    source: 'medInria/medInria-public#156',
    headers: without(
      exploded({ at: evenly(6, 1), facts: { SpacingBetweenSlices: '2' } }),
      'ImagePositionPatient',
      'ImageOrientationPatient',
    ),
    z: 2,
    slices: 6,
    reports: 1,
    finds: ['SERIES_PER_SLICE', 'NO_IPP'],
  },
  {
    case: 'S4',
    title: 'single images of different scans stay apart',
    source: 'one image each of several series',
    headers: exploded({ at: evenly(5, 1), each: (i) => ({ SeriesDescription: `scan ${i}` }) }),
    z: null,
    spares: ['SERIES_PER_SLICE'],
  },
  {
    case: 'S5',
    title: 'single images at no common distance and in no common frame stay apart',
    source: 'one image each of several series',
    headers: exploded({ at: [0, 1, 7.3, 9], each: (i) => ({ FrameOfReferenceUID: `1.2.5.${i}` }) }),
    z: null,
    spares: ['SERIES_PER_SLICE'],
  },
  {
    case: 'S20',
    title: 'prints of one length and one direction with other decimals are alike',
    source: 'arithmetic: 20 slices 2 mm apart, not twice ten 4 mm apart',
    headers: exploded({
      at: evenly(20, 2),
      each: (i) => ({
        PixelSpacing: i % 2 ? '0.7\\0.7' : '0.700\\0.700',
        SliceThickness: i % 2 ? '2' : '2.000',
        ImageOrientationPatient: `1\\0.00${i % 2 ? 499 : 501}\\0\\0\\1\\0`,
      }),
    }),
    z: 2,
    slices: 20,
    reports: 1,
    finds: ['SERIES_PER_SLICE'],
  },
  {
    case: 'S21',
    title: 'each slice of which lies in two folders',
    source: 'arithmetic: ten slices, ten copies',
    headers: ['a', 'b'].flatMap((folder) =>
      exploded({ at: evenly(10, 2) }).map((header) => ({ ...header, file: `${folder}/${header.file}` })),
    ),
    z: 2,
    slices: 10,
    duplicates: 10,
    reports: 1,
    finds: ['SERIES_PER_SLICE', 'DUPLICATE_FILE'],
    spares: ['DUPLICATE_POSITION'],
  },
];

checkCases(cases);

/** Whether series of one slice each are one stack, of which every second one prints something else. */
function areJoined(other: Record<string, string | number | undefined>, n = 8): boolean {
  const headers = exploded({
    at: evenly(n, 2),
    facts: { SliceThickness: '2' },
    each: (i) => (i % 2 ? other : {}),
  });
  const [first] = inferReports(headers);
  return (
    first?.findings.some(({ code, data }) => code === 'SERIES_PER_SLICE' && data['series'] === n) ?? false
  );
}

test('lengths are alike within a thousandth, cosines within five', () => {
  const turned = (angle: number) => {
    const [c, s] = [Math.cos(angle).toFixed(9), Math.sin(angle).toFixed(9)];
    return areJoined({ ImageOrientationPatient: `${c}\\${s}\\0\\-${s}\\${c}\\0` });
  };
  const spaced = (share: number) =>
    areJoined({ PixelSpacing: [0.7, 0.7].map((x) => x * (1 + share)).join('\\') });
  const thick = (share: number) => areJoined({ SliceThickness: String(2 * (1 + share)) });
  assert.deepEqual([turned(0.0049), turned(0.0051)], [true, false]);
  assert.deepEqual([spaced(0.00099), spaced(0.00101)], [true, false]);
  // One length where two are looked for: √2 as far.
  assert.deepEqual([thick(0.0014), thick(0.00143)], [true, false]);
});

test('images of one scan share what tells scans apart', () => {
  assert.equal(areJoined({}), true);
  const others: [string, string | number][] = [
    ['Modality', 'MR'],
    ['SOPClassUID', '1.2.840.10008.5.1.4.1.1.4'],
    ['SeriesDescription', 'other'],
    ['PatientName', 'other'],
    ['ImageType', 'DERIVED\\PRIMARY'],
    ['Rows', 256],
    ['Columns', 256],
    ['SamplesPerPixel', 3],
  ];
  for (const [keyword, value] of others) assert.equal(areJoined({ [keyword]: value }), false, keyword);
});

test('places in one frame of reference continue one another, even or not, from five on', () => {
  const uneven = (n: number, facts: Record<string, string> = {}) => {
    const at = evenly(n, 1).map((place) => place ** 2);
    const [first] = inferReports(exploded({ at, facts }));
    return first?.series.frames;
  };
  assert.deepEqual([uneven(5), uneven(4)], [5, 1]);
  assert.equal(uneven(5, { FrameOfReferenceUID: '' }), 1);
  const apart = exploded({
    at: evenly(5, 1).map((place) => place ** 2),
    each: (i) => ({ FrameOfReferenceUID: `1.2.5.${i}` }),
  });
  assert.equal(inferReports(apart)[0]?.series.frames, 1);
});

test('without places Slice Locations tell it, or instance numbers that run on', () => {
  const without = (
    each: (i: number) => Record<string, string | undefined>,
    facts: Record<string, string> = {},
    n = 4,
  ) => {
    const headers = exploded({
      at: evenly(n, 1),
      facts: { ImageOrientationPatient: '', ...facts },
      each: (i) => ({ ImagePositionPatient: undefined, ...each(i) }),
    });
    return inferReports(headers)[0]?.series.frames === n;
  };
  const numbers = (...all: number[]) => without((i) => ({ InstanceNumber: String(all[i]) }));
  assert.deepEqual([numbers(4, 2, 3, 1), numbers(1, 2, 3, 5), numbers(1, 2, 3, 3)], [true, false, false]);
  assert.equal(numbers(7, 4, 6, 5), true);
  assert.equal(
    without((i) => ({ InstanceNumber: i < 3 ? String(i + 1) : '' })),
    false,
  );
  // A place for each is stated along the stack.
  assert.equal(
    without(() => ({}), { DimensionOrganizationType: '3D' }),
    true,
  );
  const locations = (...all: number[]) =>
    without((i) => ({ SliceLocation: String(all[i]), InstanceNumber: String(9 * i) }));
  assert.deepEqual([locations(1, 2, 4, 3), locations(1, 2, 3, 5.5)], [true, false]);
  // Radiographs are no slices, whatever their numbers, and two of anything tell nothing.
  assert.equal(
    without(() => ({}), { Modality: 'DX', SOPClassUID: '1.2.840.10008.5.1.4.1.1.1.1' }),
    false,
  );
  assert.equal(
    without(() => ({}), {}, 2),
    false,
  );
  // One that has a place stands beside those that have none.
  assert.equal(
    without((i) => (i === 0 ? { ImagePositionPatient: '0\\0\\1' } : {})),
    false,
  );
});

test('Series Number tells scans apart unless it counts the images', () => {
  const numbered = (numberOf: (i: number) => number) => {
    const reports = inferReports(
      exploded({ at: evenly(8, 1), each: (i) => ({ SeriesNumber: String(numberOf(i)) }) }),
    );
    return reports.map(({ series }) => series.frames);
  };
  assert.deepEqual(
    numbered((i) => i),
    [8],
  );
  assert.deepEqual(
    numbered((i) => Math.floor(i / 4)),
    [4, 4],
  );
});

test('series of two images each are none of one slice', () => {
  const pairs = makeSeries({ at: evenly(12, 1), each: (i) => ({ SeriesInstanceUID: `1.2.7.${i >> 1}` }) });
  assert.deepEqual(
    inferReports(pairs).map(({ series }) => series.frames),
    Array(6).fill(2),
  );
});

test('scouts and volumes are never joined', () => {
  const kept = (facts: Record<string, string>) =>
    inferReports(exploded({ at: evenly(4, 1), facts }))[0]?.series.frames;
  assert.equal(kept({}), 4);
  assert.equal(kept({ ImageType: 'ORIGINAL\\PRIMARY\\LOCALIZER' }), 1);
  assert.equal(kept({ NumberOfFrames: '2' }), 1);
});

describe('series of one image', () => {
  const joined = (headers: readonly HeaderFacts[]) => [...joinSeriesOfOne(headers).joined];

  test('stand under the UID of the first by name, three of them or more', () => {
    const three = exploded({ at: evenly(3, 2) });
    for (const order of [
      [0, 1, 2],
      [2, 0, 1],
      [1, 2, 0],
      [2, 1, 0],
    ])
      assert.deepEqual(joined(order.map((i) => three[i]!)), [['1.2.7.0', 3]]);
    assert.deepEqual(joined(three.slice(1)), []);
  });

  test('without a UID belong to none', () => {
    const headers = exploded({ at: evenly(5, 2), each: (i) => (i === 4 ? { SeriesInstanceUID: '' } : {}) });
    assert.deepEqual(joined(headers), [['1.2.7.0', 4]]);
  });

  test('may hold it twice, but no other', () => {
    const doubled = (facts: Record<string, string | undefined>, shared: Record<string, string> = {}) => {
      const headers = exploded({ at: evenly(4, 2), facts: shared });
      const others = headers.map((header) => ({ ...header, ...facts, file: `copy of ${header.file}` }));
      return joined([...headers, ...others] as HeaderFacts[]).length;
    };
    assert.equal(doubled({}), 1);
    assert.equal(doubled({ ImagePositionPatient: '0\\0\\99' }), 0);
    assert.equal(doubled({ InstanceNumber: '99' }), 0);
    assert.equal(doubled({ SOPInstanceUID: '1.2.99' }), 0);
    // Nothing says that they are one.
    const nameless = exploded({ at: evenly(4, 2), each: () => ({ SOPInstanceUID: '' }) });
    assert.equal(joined([...nameless, ...nameless]).length, 0);
  });

  test('are alike in each of what tells scans apart, not in all of it together', () => {
    const told = exploded({
      at: evenly(8, 2),
      each: (i) =>
        i % 2 ? { SeriesDescription: 'ab', PatientName: '' } : { SeriesDescription: 'a', PatientName: 'b' },
    });
    assert.deepEqual(
      joined(told).map(([, count]) => count),
      [4, 4],
    );
  });

  test('continue one another along their normal, or without one where they reach farthest', () => {
    const places = (at: readonly (readonly [number, number, number])[], orientation: string) =>
      joined(
        exploded({
          at: at.map(() => 0),
          each: (i) => ({
            ImageOrientationPatient: orientation,
            ImagePositionPatient: at[i]?.join('\\'),
            FrameOfReferenceUID: `1.2.5.${i}`,
          }),
        }),
      ).length;
    const axial = '1\\0\\0\\0\\1\\0';
    const leaning = [0, 1, 2, 3].map((i) => [10 * i * i, 0, i] as const);
    assert.deepEqual([places(leaning, axial), places(leaning, '')], [1, 0]);
    // Evenly along one axis from −9 to 9 mm, unevenly along the two others.
    const even = [-9, -3, 3, 9];
    const uneven = [0, 0.1, 0.4, 0.9];
    for (const axis of [0, 1, 2]) {
      const along = even.map((place, i) => [0, 1, 2].map((one) => (one === axis ? place : uneven[i]!)));
      assert.equal(places(along as unknown as [number, number, number][], ''), 1, String(axis));
    }
    assert.equal(
      places(
        [
          [0, 0, 0],
          [1, 0, 0],
          [4, 0, 0],
          [9, 0, 0],
        ],
        '',
      ),
      0,
    );
  });

  test('lie at a place each, all of them', () => {
    const shared = (
      at: readonly number[],
      each: (i: number) => Record<string, string | undefined> = () => ({}),
    ) => joined(exploded({ at, each })).length;
    assert.equal(shared([0, 1, 4, 9, 16, 25]), 1);
    assert.equal(shared([0, 1, 4, 9, 16, 16]), 0);
    assert.equal(
      shared([0, 1, 4, 9, 16, 25], (i) => (i === 3 ? { ImagePositionPatient: undefined } : {})),
      0,
    );
  });
});
