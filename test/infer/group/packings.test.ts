import assert from 'node:assert/strict';
import { test } from 'node:test';
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
