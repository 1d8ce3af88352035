import assert from 'node:assert/strict';
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
