import assert from 'node:assert/strict';
import { checkCases } from './check-case.js';
import type { Case } from './check-case.js';
import { asMultiFrame, evenly, makeSeries, without } from './make-series.js';

const enhancedMr = { SOPClassUID: '1.2.840.10008.5.1.4.1.1.4.1', Modality: 'MR' };
const captured = {
  SOPClassUID: '1.2.840.10008.5.1.4.1.1.7',
  Modality: 'OT',
  ImageType: 'DERIVED\\SECONDARY',
};
const clueless = { FrameOfReferenceUID: '', AcquisitionNumber: '' };

/** Images that say nothing of where they lie. */
function unplaced(
  n: number,
  facts: Record<string, string | number>,
  each?: (i: number) => Record<string, string>,
) {
  const headers = makeSeries({ at: evenly(n, 1), facts, ...(each ? { each } : {}) });
  return without(headers, 'ImagePositionPatient', 'ImageOrientationPatient');
}

const withoutPositions: Case[] = [
  {
    case: 43,
    title: '300 files at 0, 0, 0 with Spacing Between Slices',
    source: 'the guide on Avizo; alembic template_dicom.py',
    headers: makeSeries({
      at: evenly(300, 0),
      origin: [0, 0, 0],
      facts: { ...clueless, PixelSpacing: '.0353\\.0353', SpacingBetweenSlices: '.0353' },
    }),
    x: 0.0353,
    z: 0.0353,
    confidence: 'declared',
    slices: 300,
    regularity: null,
    finds: ['ALL_POSITIONS_IDENTICAL'],
    naive: { mean: null },
  },
  {
    case: 44,
    title: 'a MorphoSource derivative writes X first',
    source: 'alembic template_dicom.py',
    headers: asMultiFrame(
      makeSeries({
        at: evenly(50, 0),
        origin: [0, 0, 0],
        facts: {
          ...clueless,
          PatientName: 'MorphoSource Derivative',
          SeriesInstanceUID: '1.2.276.0.45.45.2.51.1',
          Manufacturer: 'Thermo Fisher Scientific',
          PixelSpacing: '.02\\.03',
          SpacingBetweenSlices: '.04',
        },
      }),
      { SOPClassUID: '1.2.840.10008.5.1.4.1.1.7' },
    ),
    x: 0.02,
    y: 0.03,
    z: 0.04,
    finds: ['KNOWN_WRITER_SWAPPED', 'ILLEGAL_MULTIFRAME'],
  },
  {
    case: '44b',
    title: 'an Avizo export with the same root of UIDs is read as the standard says',
    source: 'embedding.md C.4, 5',
    headers: unplaced(20, {
      SeriesInstanceUID: '1.2.276.0.45.45.2.51.1',
      Manufacturer: 'Avizo',
      PixelSpacing: '.02\\.03',
      SpacingBetweenSlices: '.04',
    }),
    x: 0.03,
    y: 0.02,
    z: 0.04,
    spares: ['KNOWN_WRITER_SWAPPED'],
  },
  {
    case: '44c',
    title: 'a derivative whose Z was clamped to 0',
    source: 'embedding.md C.4, 3',
    headers: asMultiFrame(
      makeSeries({
        at: evenly(50, 0),
        origin: [0, 0, 0],
        facts: { PatientName: 'MorphoSource Derivative', SpacingBetweenSlices: '0.0', SliceThickness: '.05' },
      }),
    ),
    z: null,
    confidence: 'suggested',
    finds: ['ZERO_OR_BAD_TAG'],
    suggests: { axis: 'z', value: 0.05 },
  },
  {
    case: '44d',
    title: 'a derivative whose Z was copied from X',
    source: 'embedding.md C.4, 4',
    headers: asMultiFrame(
      makeSeries({
        at: evenly(50, 0),
        origin: [0, 0, 0],
        facts: {
          PatientName: 'MorphoSource Derivative',
          PixelSpacing: '.02\\.03',
          SpacingBetweenSlices: '.02',
        },
      }),
    ),
    z: 0.02,
    also: ({ findings }) => {
      assert.equal(findings.find(({ code }) => code === 'KNOWN_WRITER_SWAPPED')?.data['zMayBeCopied'], true);
    },
  },
  {
    case: 45,
    title: 'no positions, a thickness equal to the pixel',
    source: 'vtk-dicom#164: the user had .47 and got 1',
    headers: unplaced(40, { PixelSpacing: '.47\\.47', SliceThickness: '.47' }),
    z: null,
    confidence: 'suggested',
    finds: ['NO_IPP'],
    suggests: { axis: 'z', value: 0.47 },
    also: ({ evidence }) => assert.equal(evidence.z.source, null),
  },
  {
    case: 46,
    title: 'CT Image Storage with 200 frames and no functional groups',
    source: 'Slicer#7496',
    headers: asMultiFrame(unplaced(200, { SpacingBetweenSlices: '.6', SliceThickness: '1.2' })),
    z: 0.6,
    confidence: 'declared',
    slices: 200,
    finds: ['ILLEGAL_MULTIFRAME', 'NO_IPP'],
  },
  {
    case: 47,
    title: 'multi-frame of 0.3 mm',
    source: 'Slicer#6773',
    headers: asMultiFrame(makeSeries({ at: evenly(60, 0.3), facts: { PixelSpacing: '.3\\.3' } }), {
      SOPClassUID: '1.2.840.10008.5.1.4.1.1.2.1',
    }),
    z: 0.3,
    regularity: 'uniform',
  },
  {
    case: 48,
    title: 'Spacing Between Slices 0 says nothing',
    source: 'highdicom',
    headers: unplaced(20, { SpacingBetweenSlices: '0' }),
    z: null,
    confidence: 'none',
    finds: ['ZERO_OR_BAD_TAG'],
  },
  {
    case: 49,
    title: 'nuclear medicine: the sign is the direction',
    source: 'PS3.3 C.8.4.15; AMI#293; OHIF#4352',
    headers: asMultiFrame(
      unplaced(30, {
        Modality: 'NM',
        ImageType: 'ORIGINAL\\PRIMARY\\RECON TOMO\\EMISSION',
        SpacingBetweenSlices: '-4.4',
        SliceThickness: '4.4',
        PixelSpacing: '4.4\\4.4',
      }),
      { SOPClassUID: '1.2.840.10008.5.1.4.1.1.20' },
    ),
    z: 4.4,
    confidence: 'declared',
    finds: ['NEGATIVE_SBS'],
    also: ({ findings }) => {
      assert.equal(findings.find(({ code }) => code === 'NEGATIVE_SBS')?.severity, 'info');
    },
  },
  {
    case: 50,
    title: 'CT with a negative Spacing Between Slices',
    source: 'Slicer#7987; SimpleITK#2214',
    headers: makeSeries({ at: evenly(20, 5), facts: { SpacingBetweenSlices: '-5' } }),
    z: 5,
    finds: ['NEGATIVE_SBS'],
    naive: { 'imagej-single': -5 },
    also: ({ findings }) => {
      assert.equal(findings.find(({ code }) => code === 'NEGATIVE_SBS')?.severity, 'warn');
    },
  },
  {
    case: 51,
    title: 'a single image with Spacing Between Slices 5',
    source: 'ITK#4794',
    headers: makeSeries({ at: [0], facts: { PixelSpacing: '.661468\\.661468', SpacingBetweenSlices: '5' } }),
    x: 0.661468,
    z: 5,
    confidence: 'declared',
    finds: ['SINGLE_IMAGE'],
  },
  {
    case: 52,
    title: 'a single image with Spacing Between Slices .625',
    source: 'SimpleITK#2186',
    headers: makeSeries({ at: [0], facts: { PixelSpacing: '.65625\\.65625', SpacingBetweenSlices: '.625' } }),
    z: 0.625,
    confidence: 'declared',
    finds: ['SINGLE_IMAGE'],
  },
  {
    case: 53,
    title: 'RT Dose: relative grid offsets',
    source: 'cornerstone combineFrameInstance; PS3.3 C.8.8.3.2',
    headers: asMultiFrame(
      makeSeries({
        at: evenly(6, 0),
        facts: { Modality: 'RTDOSE', GridFrameOffsetVector: '0\\2.5\\5\\7.5\\10\\12.5' },
      }),
    ),
    z: 2.5,
    confidence: 'declared',
    slices: 6,
    spares: ['ALL_POSITIONS_IDENTICAL'],
    also: ({ evidence }) => assert.equal(evidence.z.source, 'grid-frame-offset-vector'),
  },
  {
    case: '53b',
    title: 'RT Dose: absolute grid offsets',
    source: 'GDCM',
    headers: asMultiFrame(
      makeSeries({
        at: evenly(4, 0),
        facts: { Modality: 'RTDOSE', GridFrameOffsetVector: '10\\12.5\\15\\17.5' },
      }),
    ),
    z: 2.5,
  },
  {
    case: 54,
    title: 'Enhanced, orientation in each frame’s own group',
    source: 'GDCM on Toshiba',
    headers: asMultiFrame(makeSeries({ at: evenly(30, 0.5) }), {
      SOPClassUID: '1.2.840.10008.5.1.4.1.1.2.1',
    }),
    z: 0.5,
    slices: 30,
  },
  {
    case: 55,
    title: 'Enhanced with two stacks',
    source: 'vtk-dicom DesiredStackID',
    headers: asMultiFrame(
      makeSeries({
        at: [...evenly(8, 3), ...evenly(20, 2, 100)],
        each: (i) => ({ StackID: i < 8 ? '1' : '2' }),
      }),
      enhancedMr,
    ),
    z: 2,
    slices: 20,
    reports: 2,
    finds: ['MIXED_STACK'],
    also: (_, [, second]) => assert.equal(second?.spacing.z, 3),
  },
  {
    case: 56,
    title: 'a concatenation in three files',
    source: 'PS3.3 C.7.6.16',
    headers: [0, 1, 2].flatMap((part) =>
      asMultiFrame(makeSeries({ at: evenly(10, 1.5, part * 15) }), {
        ...enhancedMr,
        SOPInstanceUID: `1.2.826.0.3.${part}`,
        ConcatenationUID: '1.2.826.0.4',
        InConcatenationNumber: part + 1,
        ConcatenationFrameOffsetNumber: part * 10,
      }).map((facts) => ({ ...facts, file: `part${part}.dcm` })),
    ),
    z: 1.5,
    slices: 30,
    reports: 1,
    duplicates: 0,
  },
  {
    case: 57,
    title: 'Slice Location alone is a suggestion',
    source: 'Clunie: not reliable',
    headers: unplaced(20, {}, (i) => ({ SliceLocation: String(i * 2.5) })),
    z: null,
    confidence: 'suggested',
    suggests: { axis: 'z', value: 2.5 },
  },
  {
    case: 58,
    title: 'Spacing Between Slices against Slice Location',
    source: 'design',
    headers: unplaced(20, { SpacingBetweenSlices: '3' }, (i) => ({ SliceLocation: String(i * 2.5) })),
    z: 3,
    confidence: 'declared',
    finds: ['DECLARED_CONFLICT'],
  },
  {
    case: 59,
    title: 'Enhanced without positions is not 1 mm',
    source: 'cornerstone’s [0, 0, frame]',
    headers: asMultiFrame(unplaced(20, {}), enhancedMr),
    z: null,
    finds: ['NO_IPP'],
  },
];

const inPlaneAndUnits: Case[] = [
  {
    case: 60,
    title: 'positions in micrometres beside tags in millimetres',
    source: 'SlicerMorph#318',
    headers: makeSeries({
      at: evenly(100, 35.28),
      facts: { PixelSpacing: '.03528\\.03528', SpacingBetweenSlices: '.03528' },
    }),
    z: 35.28,
    confidence: 'blocked',
    finds: ['UNIT_SLIP_AXIS'],
    suggests: { axis: 'z', value: 0.03528 },
  },
  {
    case: '60a',
    title: 'Spacing Between Slices in micrometres beside pixels in millimetres, without positions',
    source: 'SlicerMorph#318 (35 for .035)',
    headers: without(
      makeSeries({
        at: evenly(30, 1),
        facts: { PixelSpacing: '.03528\\.03528', SpacingBetweenSlices: '35.28' },
      }),
      'ImagePositionPatient',
    ),
    x: 0.03528,
    y: 0.03528,
    z: null,
    confidence: 'blocked',
    finds: ['UNIT_SLIP_AXIS', 'NO_IPP'],
    spares: ['EXTREME_ANISOTROPY'],
    also: ({ evidence }) => {
      assert.deepEqual(evidence.z.suggestions, [
        { source: 'unit-corrected', value: 0.03528 },
        { source: 'spacing-between-slices', value: 35.28 },
      ]);
    },
  },
  {
    case: '60b',
    title: 'positions in micrometres beside pixels in millimetres, and no other word',
    source: 'case 60 without Spacing Between Slices',
    headers: makeSeries({ at: evenly(30, 35.28), facts: { PixelSpacing: '.03528\\.03528' } }),
    x: 0.03528,
    y: 0.03528,
    z: 35.28,
    confidence: 'blocked',
    finds: ['UNIT_SLIP_AXIS'],
    suggests: { axis: 'z', value: 0.03528 },
  },
  {
    case: '60c',
    title: 'pixels in micrometres beside positions in millimetres',
    source: 'the reverse of 60b',
    headers: makeSeries({ at: evenly(30, 0.03528), facts: { PixelSpacing: '35.28\\35.28' } }),
    x: 35.28,
    y: 35.28,
    z: 0.03528,
    finds: ['UNIT_SLIP_AXIS'],
    suggests: { axis: 'x', value: 0.03528 },
  },
  {
    case: 62,
    title: 'positions that only count the slices',
    source: 'cornerstone’s fallback',
    headers: makeSeries({
      at: evenly(100, 1),
      origin: [0, 0, 0],
      facts: { PixelSpacing: '.03528\\.03528', SpacingBetweenSlices: '.03528' },
    }),
    z: 1,
    confidence: 'blocked',
    finds: ['INDEX_POSITIONS'],
    suggests: { axis: 'z', value: 0.03528 },
  },
  {
    case: '62b',
    title: 'a CT of 1 mm that starts at 0, thickness 5, is no such thing',
    source: 'rules, step 10',
    headers: makeSeries({
      at: evenly(100, 1),
      origin: [0, 0, 0],
      facts: { SliceThickness: '5', PatientPosition: 'HFS' },
    }),
    z: 1,
    spares: ['INDEX_POSITIONS', 'warn'],
  },
  {
    case: 63,
    title: '1 × 1 × 1',
    source: 'SlicerMorph#390',
    headers: makeSeries({ at: evenly(100, 1), origin: [0, 0, 0], facts: { PixelSpacing: '1\\1' } }),
    z: 1,
    finds: ['LOOKS_LIKE_DEFAULT'],
  },
  {
    case: '63b',
    title: 'a brain at 1 mm is measured, not a default',
    source: 'datasets mr-rle-4, mr-jpegls-4',
    headers: makeSeries({
      at: evenly(100, 1),
      origin: [-103.79415804148, -161.07467269897, 130.05125403404],
      decimals: 11,
      facts: { Modality: 'MR', PixelSpacing: '1\\1' },
    }),
    z: 1,
    spares: ['LOOKS_LIKE_DEFAULT', 'warn'],
  },
  {
    case: 64,
    title: 'CT with the detector’s pixel only',
    source: 'cornerstoneWADOImageLoader#261; .pca sample',
    headers: makeSeries({
      at: evenly(20, 0.04),
      facts: {
        PixelSpacing: '',
        ImagerPixelSpacing: '.2\\.2',
        DistanceSourceToDetector: '802.775',
        DistanceSourceToPatient: '163.1925',
      },
    }),
    x: null,
    y: null,
    z: 0.04,
    finds: ['NO_PIXEL_SPACING', 'IMAGER_SPACING_ONLY'],
    suggests: { axis: 'x', value: 0.0406571 },
  },
  {
    case: '64a',
    title: 'ultrasound slices whose pixel only their regions tell',
    source: 'PS3.3 C.8.5.5; OHIF#202, VolView#863',
    headers: makeSeries({
      at: evenly(20, 0.5),
      facts: {
        Modality: 'US',
        SOPClassUID: '1.2.840.10008.5.1.4.1.1.6.1',
        PixelSpacing: '',
        UltrasoundRegionSpacing: '0.25\\0.2',
      },
    }),
    x: null,
    y: null,
    z: 0.5,
    finds: ['NO_PIXEL_SPACING'],
    suggests: { axis: 'x', value: 0.2 },
    also: ({ evidence, findings }) => {
      assert.deepEqual(evidence.y.suggestions, [{ source: 'ultrasound-regions', value: 0.25 }]);
      assert.deepEqual(findings.find(({ code }) => code === 'NO_PIXEL_SPACING')?.data, {
        reason: 'ultrasound',
        x: 0.2,
        y: 0.25,
      });
    },
  },
  {
    case: 65,
    title: 'a calibrated radiograph',
    source: 'cornerstone getPixelSpacingInformation',
    headers: makeSeries({
      at: [0],
      facts: {
        SOPClassUID: '1.2.840.10008.5.1.4.1.1.1.1',
        Modality: 'DX',
        PixelSpacing: '.143\\.143',
        ImagerPixelSpacing: '.2\\.2',
        PixelSpacingCalibrationType: 'GEOMETRY',
      },
    }),
    x: 0.143,
    z: null,
  },
  {
    case: 66,
    title: 'Secondary Capture with positions: Pixel Spacing before the scan plane’s',
    source: 'ITK#4109, GDCM#170',
    headers: makeSeries({
      at: evenly(10, 2),
      facts: { ...captured, PixelSpacing: '.33\\.33', NominalScannedPixelSpacing: '.5\\.5' },
    }),
    x: 0.33,
    z: 2,
    spares: ['NOMINAL_SCANNED_ONLY'],
  },
  {
    case: '66b',
    title: 'Secondary Capture with the scan plane’s pixel only',
    source: 'PS3.3 A.8.1.3',
    headers: makeSeries({
      at: evenly(10, 2),
      facts: { ...captured, PixelSpacing: '', NominalScannedPixelSpacing: '.5\\.4' },
    }),
    x: 0.4,
    y: 0.5,
    z: 2,
    finds: ['NOMINAL_SCANNED_ONLY'],
  },
  {
    case: 67,
    title: 'Pixel Aspect Ratio is a shape, not a size',
    source: 'dwv reads it as mm',
    headers: makeSeries({ at: evenly(10, 2), facts: { PixelSpacing: '', PixelAspectRatio: '4\\3' } }),
    x: null,
    y: null,
    z: 2,
    finds: ['ASPECT_ONLY', 'NO_PIXEL_SPACING'],
  },
  {
    case: 68,
    title: 'Pixel Spacing of three values',
    source: 'GDCM on CT-MONO2-8-abdo.dcm',
    headers: makeSeries({ at: evenly(10, 2), facts: { PixelSpacing: '0.2\\0\\0.200000' } }),
    x: null,
    z: 2,
    finds: ['BAD_PIXEL_SPACING'],
  },
  {
    case: 69,
    title: 'Pixel Spacing of one value',
    source: 'GDCM makes the same choice',
    headers: makeSeries({ at: evenly(10, 2), facts: { PixelSpacing: '.5' } }),
    x: 0.5,
    y: 0.5,
    z: 2,
    finds: ['SINGLE_VALUE_PS'],
  },
  {
    case: 70,
    title: 'Pixel Spacing 0',
    source: 'CP-2380',
    headers: makeSeries({ at: evenly(10, 2), facts: { PixelSpacing: '0\\0' } }),
    x: null,
    y: null,
    z: 2,
    finds: ['BAD_PIXEL_SPACING'],
  },
  {
    case: 71,
    title: 'no Pixel Spacing is not 1 mm',
    source: 'cornerstone’s default',
    headers: without(makeSeries({ at: evenly(10, 2) }), 'PixelSpacing'),
    x: null,
    y: null,
    z: 2,
    finds: ['NO_PIXEL_SPACING'],
    naive: { isotropic: null },
  },
  {
    case: 72,
    title: 'Pixel Spacing that changes inside a series',
    source: 'cornerstone isValidVolume',
    headers: makeSeries({
      at: evenly(30, 2),
      each: (i) => ({ PixelSpacing: i < 20 ? '.5\\.5' : '.6\\.6' }),
    }),
    x: 0.5,
    z: 2,
    reports: 2,
    slices: 20,
    finds: ['MIXED_PIXEL_SPACING'],
  },
];

checkCases([...withoutPositions, ...inPlaneAndUnits]);
