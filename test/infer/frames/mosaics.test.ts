import assert from 'node:assert/strict';
import { test } from 'node:test';
import { areSplit, claimsMosaic, countTiles } from '../../../src/infer/frames/mosaics.js';
import { parseOrientation } from '../../../src/infer/measure/slice-axis.js';
import { checkCases, type Case } from '../check-case.js';
import { asMultiFrame, evenly, makeSeries, without } from '../make-series.js';

const mosaic = { Modality: 'MR', Rows: 96, Columns: 96, PixelSpacing: '3\\3' };
const named = { ...mosaic, ImageType: 'ORIGINAL\\PRIMARY\\M\\ND\\MOSAIC' };

const cases: Case[] = [
  {
    case: 'M1',
    title: 'a count of tiles tells a mosaic whose Image Type was rewritten',
    source: 'rordenlab/dcm2niix#716',
    headers: makeSeries({
      at: evenly(4, 0),
      facts: { ...mosaic, ImageType: 'DERIVED\\SECONDARY', MosaicImageCount: 9, SpacingBetweenSlices: '3.6' },
      each: (i) => ({ AcquisitionTime: String(100000 + i) }),
    }),
    z: 3.6,
    slices: 9,
    finds: ['TILED_OR_MOSAIC'],
    spares: ['CINE_NOT_VOLUME', 'FILM_OR_STACK'],
  },
  {
    case: 'M2',
    title: 'mosaics at four stations: Z is that of their tiles',
    source: 'dcm2niix#225',
    headers: makeSeries({
      at: evenly(4, 32.4),
      facts: {
        ...mosaic,
        ImageType: 'ORIGINAL\\PRIMARY\\M\\NONE\\VFRAME',
        MosaicImageCount: 9,
        SpacingBetweenSlices: '3.6',
        SliceThickness: '3',
      },
      each: (i) => ({ SliceLocation: String(32.4 * i) }),
    }),
    z: 3.6,
    slices: 9,
    finds: ['TILED_OR_MOSAIC'],
    spares: ['DECLARED_CONFLICT'],
    also: ({ evidence }) => assert.ok(!evidence.z.outvoted.some(({ source }) => source === 'slice-location')),
  },
  {
    case: 'M3',
    title: 'Siemens XA says so in Image Type Text alone',
    source: 'dcm2niix, kImageTypeText',
    headers: makeSeries({
      at: evenly(2, 0),
      facts: { ...mosaic, ImageTypeText: 'ORIGINAL\\PRIMARY\\M\\ND\\MOSAIC', SpacingBetweenSlices: '3.6' },
    }),
    z: 3.6,
    finds: ['TILED_OR_MOSAIC'],
  },
  {
    case: 'M4',
    title: 'images that were split but are still called MOSAIC are slices',
    source: 'dcm2niix: MOSAIC but number of slices not specified',
    headers: makeSeries({ at: evenly(36, 3.6), facts: { ...named, Rows: 64, Columns: 64 } }),
    z: 3.6,
    slices: 36,
    spares: ['TILED_OR_MOSAIC'],
  },
  {
    case: 'M5',
    title: 'so are they at two times, with a count left behind',
    source: 'PS3.5 7.8: private elements survive conversion',
    headers: makeSeries({
      at: [...evenly(9, 3.6), ...evenly(9, 3.6)],
      facts: { ...named, MosaicImageCount: 9 },
      each: (i) => ({ TemporalPositionIdentifier: i < 9 ? '1' : '2' }),
    }),
    z: 3.6,
    slices: 9,
    phases: 2,
    spares: ['TILED_OR_MOSAIC'],
  },
  {
    case: 'M6',
    title: 'a scanner that follows the head moves mosaics unevenly',
    source: 'prospective motion correction',
    headers: makeSeries({ at: [0, 0.01, 0.13, 0.14, 0.4], facts: { ...named, SpacingBetweenSlices: '3.6' } }),
    z: 3.6,
    finds: ['TILED_OR_MOSAIC'],
  },
  {
    case: 'M7',
    title: 'tiles of a slide have places in a larger picture, and no Z',
    source: 'highdicom; PS3.3 C.8.12.4',
    headers: asMultiFrame(
      without(
        makeSeries({
          at: evenly(20, 0),
          facts: { Modality: 'SEG', Rows: 10, Columns: 10, SliceThickness: '0.01' },
          each: (i) => ({ ColumnPositionInTotalImagePixelMatrix: 1 + 10 * i }),
        }),
        'ImagePositionPatient',
        'ImageOrientationPatient',
      ),
      { TotalPixelMatrixColumns: 50, TotalPixelMatrixRows: 40 },
    ),
    z: null,
    confidence: 'none',
    finds: ['TILED_OR_MOSAIC'],
    spares: ['NO_IPP'],
  },
  {
    case: 'M20',
    title: 'mosaics that follow the patient by hundredths of a millimetre are no slices',
    source: 'prospective motion correction; the count of tiles was removed',
    headers: makeSeries({ at: evenly(10, 0.01), facts: { ...named, SpacingBetweenSlices: '3.6' } }),
    z: 3.6,
    finds: ['TILED_OR_MOSAIC'],
  },
  {
    case: 'M21',
    title: 'nor are mosaics at five stations, nine times as far apart as their tiles',
    source: 'dcm2niix#225, the count of tiles removed',
    headers: makeSeries({ at: evenly(5, 32.4), facts: { ...named, SpacingBetweenSlices: '3.6' } }),
    z: 3.6,
    finds: ['TILED_OR_MOSAIC'],
  },
  {
    case: 'M22',
    title: 'a split mosaic of 32 of which a slice is lost',
    source: '31 places, 32 with the hole',
    headers: makeSeries({
      at: evenly(32, 3.6).filter((_, i) => i !== 10),
      facts: { ...named, MosaicImageCount: 32, SliceThickness: '3' },
    }),
    z: 3.6,
    missing: 1,
    slices: 32,
    finds: ['MISSING_SLICES'],
    spares: ['TILED_OR_MOSAIC'],
  },
];

checkCases(cases);

test('tiles of a mosaic are as many each way, unless square ones leave a row out', () => {
  // Siemens: 36 tiles of 64 × 64; 20 tiles of 64 × 52 in a square of five.
  assert.deepEqual(countTiles({ columns: 384, rows: 384 }, 36), [6, 6]);
  assert.deepEqual(countTiles({ columns: 320, rows: 260 }, 20), [5, 5]);
  // United Imaging: 20 tiles of 64 × 64 in four rows.
  assert.deepEqual(countTiles({ columns: 320, rows: 256 }, 20), [5, 4]);
});

test('a header speaks of tiles by a word of its Image Type, or a count of more than one', () => {
  const claims = (facts: Record<string, string | number>) => claimsMosaic({ file: 'a', frame: 1, ...facts });
  for (const type of ['MOSAIC', 'MOSAIC\\M', 'ORIGINAL\\PRIMARY\\M\\ND\\MOSAIC', 'DERIVED\\vframe\\M']) {
    assert.equal(claims({ ImageType: type }), true, type);
    assert.equal(claims({ ImageTypeText: type }), true, type);
  }
  for (const type of ['ORIGINAL\\MOSAICS', 'ORIGINAL\\NOMOSAIC', ''])
    assert.equal(claims({ ImageType: type }), false);
  assert.deepEqual(
    [0, 1, 2].map((count) => claims({ MosaicImageCount: count })),
    [false, false, true],
  );
});

test('images called mosaics were split where they lie half to twice as far apart as slices are deep', () => {
  const split = (at: readonly number[], facts: Record<string, string | number>) =>
    areSplit(
      at.map((z) => ({ facts: { file: 'a', frame: 1, ...facts }, position: [0, 0, z] })),
      parseOrientation('1\\0\\0\\0\\1\\0'),
    );
  const spaced = (gap: number, facts: Record<string, string | number> = { SpacingBetweenSlices: '4' }) =>
    split(evenly(5, gap), facts);
  assert.deepEqual(
    [1.9, 2.1, 7.9, 8.1].map((gap) => spaced(gap)),
    [false, true, true, false],
  );
  // Slice Thickness stands in for it from below alone: slices may lie any distance apart.
  const thick = { SliceThickness: '4' };
  assert.deepEqual(
    [1.9, 2.1, 80].map((gap) => spaced(gap, thick)),
    [false, true, true],
  );
  assert.equal(spaced(3, {}), true);
  // Two places prove it only where they are as far apart as is stated.
  assert.deepEqual(
    [split([0, 4], { SpacingBetweenSlices: '4' }), split([0, 5], { SpacingBetweenSlices: '4' })],
    [true, false],
  );
  assert.equal(split([10, 14], { SpacingBetweenSlices: '4' }), true);
  assert.equal(split([0, 4, 5], { SpacingBetweenSlices: '4' }), false);
  // A count of tiles that is left behind is that of the places, with or without the holes between them.
  const counted = (tiles: number) => split([0, 5, 10, 20, 25], { MosaicImageCount: tiles });
  assert.deepEqual([1, 2, 4, 5, 6, 7].map(counted), [true, false, false, true, true, false]);
  const frames = evenly(5, 4).map((z, i) => ({
    facts: { file: 'a', frame: 1, MosaicImageCount: i === 3 ? 9 : 5 },
    position: [0, 0, z] as [number, number, number] | null,
  }));
  const axial = parseOrientation('1\\0\\0\\0\\1\\0');
  assert.equal(areSplit(frames, axial), false);
  // Nor does one frame without a place prove it.
  const alike = frames.map(({ position }) => ({ facts: { file: 'a', frame: 1 }, position }));
  assert.equal(areSplit(alike, axial), true);
  assert.equal(areSplit([...alike, { facts: { file: 'a', frame: 1 }, position: null }], axial), false);
  assert.equal(
    areSplit([{ facts: { file: 'a', frame: 1 }, position: null }], parseOrientation('1\\0\\0\\0\\1\\0')),
    false,
  );
  assert.equal(
    areSplit(
      evenly(5, 3).map((z) => ({ facts: { file: 'a', frame: 1 }, position: [0, 0, z] })),
      null,
    ),
    false,
  );
});
