import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inferReports } from '../../../src/infer/infer-spacing.js';
import type { HeaderFacts } from '../../../src/model/report.js';
import { checkCases, type Case } from '../check-case.js';
import { asMultiFrame, evenly, makeSeries, without } from '../make-series.js';

const slices = makeSeries({ at: evenly(7, 4) });
const volume = asMultiFrame(slices, { SOPInstanceUID: '1.2.9', SOPClassUID: '1.2.840.10008.5.1.4.1.1.7.3' });
const elsewhere = (headers: readonly HeaderFacts[], uid = '1.2.826.0.9') =>
  headers.map((header) => ({ ...header, SeriesInstanceUID: uid }));

const once: Partial<Case> = {
  slices: 7,
  phases: 1,
  reports: 1,
  finds: ['TWO_PACKINGS'],
  spares: ['FOUR_D', 'MIXED_SERIES'],
};

const cases: Case[] = [
  {
    case: 'P1',
    title: 'slices and the same in one file are one volume',
    source: 'DIAGNijmegen/rse-panimg',
    headers: [...slices, ...volume],
    z: 4,
    ...once,
    also: ({ setAside, series }) => {
      assert.deepEqual(
        setAside.map(({ file, code }) => [file, code]),
        [['volume.dcm', 'OTHER_PACKING']],
      );
      assert.equal(setAside[0]?.data['slices'], 7);
      assert.equal(series.files, 7);
    },
  },
  {
    case: 'P2',
    title: 'also under a UID of its own',
    source: 'legacy converted enhanced objects, PS3.3 A.70',
    headers: [...slices, ...elsewhere(volume)],
    z: 4,
    ...once,
    also: ({ findings }) =>
      assert.deepEqual(findings.find(({ code }) => code === 'TWO_PACKINGS')?.data, {
        file: 'volume.dcm',
        slices: 7,
      }),
  },
  {
    case: 'P3',
    title: 'also where the volume tells one corner and the distance',
    source: 'DIAGNijmegen/rse-panimg',
    headers: [
      ...slices,
      ...volume.map((header) => ({
        ...header,
        ImagePositionPatient: String(slices[6]?.['ImagePositionPatient']),
        SpacingBetweenSlices: '-4',
      })),
    ],
    z: 4,
    ...once,
  },
  {
    case: 'P4',
    title: 'a volume of other places is a stack of its own',
    source: 'PS3.3 C.7.6.2.1.1',
    headers: [...slices, ...elsewhere(asMultiFrame(makeSeries({ at: evenly(7, 4, 30) })))],
    z: 4,
    reports: 2,
    spares: ['TWO_PACKINGS'],
  },
  {
    case: 'P5',
    title: 'a segmentation of the same places is not the scan',
    source: 'PS3.3 A.51',
    headers: [...slices, ...elsewhere(volume).map((header) => ({ ...header, Modality: 'SEG' }))],
    z: 4,
    reports: 2,
    spares: ['TWO_PACKINGS'],
  },
  {
    case: 'P6',
    title: 'nor is a volume of another spacing, of which no positions are known',
    source: 'PS3.3 C.7.6.2.1.1',
    headers: [
      ...slices,
      ...elsewhere(without(volume, 'ImagePositionPatient')).map((header) => ({
        ...header,
        SpacingBetweenSlices: '2',
      })),
    ],
    z: 4,
    reports: 2,
    spares: ['TWO_PACKINGS'],
  },
];

checkCases(cases);

const areTold = (headers: readonly HeaderFacts[]): boolean =>
  inferReports(headers).some(({ findings }) => findings.some(({ code }) => code === 'TWO_PACKINGS'));

/** How many packings are told of seven slices and a volume, and how many stacks there are. */
function packings(other: readonly HeaderFacts[]): [told: number, stacks: number] {
  const reports = inferReports([...slices, ...elsewhere(other)]);
  const told = reports.flatMap(({ findings }) => findings.filter(({ code }) => code === 'TWO_PACKINGS'));
  return [told.length, reports.length];
}

const moved = (x: number) =>
  volume.map((header) => {
    const [first, ...others] = String(header['ImagePositionPatient']).split('\\');
    return { ...header, ImagePositionPatient: [Number(first) + x, ...others].join('\\') };
  });

test('places of two packings differ by no more than a hundredth of the gap', () => {
  assert.deepEqual(packings(moved(0.039)), [1, 1]);
  assert.deepEqual(packings(moved(0.041)), [0, 2]);
});

test('two packings are of one scan: what tells scans apart is the same', () => {
  const others: Record<string, string | number>[] = [
    { SeriesDescription: 'other' },
    { PatientName: 'other' },
    { Rows: 256 },
    { Columns: 256 },
    { SamplesPerPixel: 3 },
    { PixelSpacing: '0.5\\0.5' },
    { FrameOfReferenceUID: '1.2.3' },
  ];
  for (const facts of others)
    assert.equal(
      packings(volume.map((header) => ({ ...header, ...facts })))[0],
      0,
      Object.keys(facts).join(),
    );
  // A frame of reference that is not told tells nothing.
  assert.deepEqual(packings(without(volume, 'FrameOfReferenceUID')), [1, 1]);
  assert.equal(areTold([...without(slices, 'FrameOfReferenceUID'), ...elsewhere(volume)]), true);
});

test('a volume of as many frames, with one corner and a distance that are those of the slices', () => {
  const cornered = (corner: string, spacing?: string) =>
    packings(
      volume.map((header) => ({
        ...header,
        ImagePositionPatient: corner,
        ...(spacing !== undefined && { SpacingBetweenSlices: spacing }),
      })),
    );
  const at = (i: number) => String(slices[i]?.['ImagePositionPatient']);
  assert.deepEqual(
    [cornered(at(0), '4')[0], cornered(at(6), '4.03')[0], cornered('0\\0\\0', '4')[0]],
    [1, 1, 1],
  );
  assert.deepEqual([cornered(at(0), '4.05')[0], cornered('1\\2\\3', '4')[0], cornered(at(0))[0]], [0, 0, 0]);
  assert.equal(cornered('0\\0\\3', '4')[0], 0);
  assert.deepEqual(packings(asMultiFrame(makeSeries({ at: evenly(6, 4) })))[0], 0);
});

test('without any positions two packings state one distance, and the slices are numbered apart', () => {
  const told = (
    spacing: string | undefined,
    inFile: string | undefined,
    each: (i: number) => string = (i) => String(i + 1),
  ) => {
    const bare = without(slices, 'ImagePositionPatient', 'ImageOrientationPatient').map((header, i) => ({
      ...header,
      ...(spacing !== undefined && { SpacingBetweenSlices: spacing }),
      InstanceNumber: each(i),
    }));
    const packed = asMultiFrame(bare, {
      SOPInstanceUID: '1.2.9',
      ...(inFile !== undefined && { SpacingBetweenSlices: inFile }),
    });
    const reports = inferReports([...bare, ...elsewhere(packed)]);
    return reports.flatMap(({ findings }) => findings).some(({ code }) => code === 'TWO_PACKINGS');
  };
  assert.equal(told('4', '4'), true);
  assert.equal(told('4', '5'), false);
  assert.equal(told(undefined, undefined), false);
  assert.equal(
    told('4', '4', () => '1'),
    false,
  );
});

describe('a volume beside slices holds them', () => {
  const packed = (headers: readonly HeaderFacts[], facts: Record<string, string> = {}) =>
    elsewhere(asMultiFrame(headers, { SOPInstanceUID: '1.2.9', ...facts }));
  const corner = (headers: readonly HeaderFacts[], place: string, spacing?: string) =>
    packed(headers, {
      ImagePositionPatient: place,
      ...(spacing !== undefined && { SpacingBetweenSlices: spacing }),
    });

  test('in whatever order, along whichever axis, with or without an orientation', () => {
    assert.equal(areTold([...slices, ...packed([...slices].reverse())]), true);
    const coronal = makeSeries({ at: evenly(7, 4), column: [0, 0, -1] });
    assert.equal(areTold([...coronal, ...packed(coronal)]), true);
    const bare = without(slices, 'ImageOrientationPatient');
    assert.equal(areTold([...bare, ...packed(bare)]), true);
    const two = makeSeries({ at: [0, 4] });
    assert.equal(areTold([...two, ...packed(two)]), true);
  });

  test('not where one of its frames lies elsewhere, or nowhere', () => {
    const odd = (facts: Record<string, string>) =>
      packed(slices).map((header, i) => (i === 6 ? { ...header, ...facts } : header));
    assert.equal(areTold([...slices, ...odd({})]), true);
    assert.equal(areTold([...slices, ...odd({ ImagePositionPatient: '0\\0\\99' })]), false);
    assert.equal(areTold([...slices, ...odd({ ImagePositionPatient: '' })]), false);
  });

  test('not where some of the slices lie nowhere, or all of them and not the volume', () => {
    const spaced = slices.map((header) => ({ ...header, SpacingBetweenSlices: '4' }));
    const nowhere = without(spaced, 'ImagePositionPatient');
    assert.equal(areTold([...nowhere, ...packed(nowhere)]), true);
    assert.equal(areTold([...nowhere, ...packed(spaced)]), false);
    assert.equal(areTold([nowhere[0]!, ...spaced.slice(1), ...packed(nowhere)]), false);
    assert.equal(areTold([...spaced, ...packed(nowhere)]), true);
  });

  test('not where all slices lie at one place, or there is but one', () => {
    const still = makeSeries({ at: evenly(7, 0), facts: { SpacingBetweenSlices: '4' } });
    assert.equal(areTold([...still, ...packed(still)]), false);
    const one = without(slices.slice(0, 1), 'ImagePositionPatient').map((header) => ({
      ...header,
      SpacingBetweenSlices: '4',
    }));
    assert.equal(areTold([...one, ...packed(one, { NumberOfFrames: '2' })]), false);
  });

  test('of two slices by their distance, of more by that which they keep', () => {
    const two = makeSeries({ at: [0, 4] });
    const first = (headers: readonly HeaderFacts[]) => String(headers[0]?.['ImagePositionPatient']);
    assert.equal(areTold([...two, ...corner(two, first(two), '4')]), true);
    assert.equal(areTold([...two, ...corner(two, first(two), '5')]), false);
    // 4 mm apart on average, and nowhere.
    const uneven = makeSeries({ at: [0, 1, 7, 8, 16] });
    assert.equal(areTold([...uneven, ...corner(uneven, first(uneven), '4')]), false);
  });

  test('that tells neither corner nor distance only in their own series', () => {
    const zeros = corner(slices, '0\\0\\0');
    assert.equal(areTold([...slices, ...zeros]), false);
    assert.equal(areTold([...slices, ...elsewhere(zeros, '1.2.826.0.7')]), true);
    assert.equal(areTold([...slices, ...elsewhere(corner(slices, '9\\9\\9'), '1.2.826.0.7')]), false);
  });

  test('unless one of the two is mosaics, at stations as far apart', () => {
    const stations = makeSeries({ at: [0, 32.4], facts: { SpacingBetweenSlices: '3.6' } });
    const mosaic = { ImageType: 'ORIGINAL\\PRIMARY\\MOSAIC', MosaicImageCount: 9 };
    const tiled = stations.map((header) => ({ ...header, ...mosaic }));
    assert.equal(areTold([...stations, ...packed(stations)]), true);
    assert.equal(areTold([...tiled, ...packed(stations)]), false);
    assert.equal(areTold([...stations, ...packed(tiled)]), false);
  });
});
