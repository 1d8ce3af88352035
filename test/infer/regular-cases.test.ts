import assert from 'node:assert/strict';
import { checkCases } from './check-case.js';
import type { Case } from './check-case.js';
import { asMultiFrame, evenly, makeSeries } from './make-series.js';

const degrees = Math.PI / 180;
const sagittal = { row: [0, 1, 0], column: [0, 0, -1] };
const oblique20 = { row: [1, 0, 0], column: [0, Math.cos(20 * degrees), Math.sin(20 * degrees)] };
const helical = makeSeries({ at: evenly(40, 2.5), facts: { SliceThickness: '5' } });
const everySecond = (at: number) => helical.filter((_, i) => i % 2 === at);

// Gaps of nineteen slices as dcm2niix#248 lists them lie between 1.59998 and 1.60107.
const uneven = [1.6, 1.59998, 1.60001, 1.60107, 1.59999, 1.6, 1.60002, 1.59998, 1.6003];

const cases: Case[] = [
  {
    case: 1,
    title: 'a helical CT whose slices overlap',
    source: 'the guide’s FAQ; Clunie 2005',
    headers: helical,
    x: 0.7,
    y: 0.7,
    z: 2.5,
    confidence: 'measured',
    regularity: 'uniform',
    finds: ['THICKNESS_DIFFERS', 'SBS_ABSENT'],
    spares: ['warn'],
    naive: { thickness: 5, 'imagej-single': 5, 'imagej-sequence': 2.5, mean: 2.5 },
    also: ({ naive, extent, findings }) => {
      assert.equal(naive.find(({ rule }) => rule === 'thickness')?.stretch.z, 2);
      assert.equal(extent.z, 100);
      assert.equal(findings.find(({ code }) => code === 'THICKNESS_DIFFERS')?.data['kind'], 'overlap');
    },
  },
  {
    case: 2,
    title: 'slices thinner than their distance',
    source: 'MIPAV’s page on resolution',
    headers: makeSeries({ at: evenly(40, 3), facts: { SliceThickness: '1' } }),
    z: 3,
    finds: ['THICKNESS_DIFFERS'],
    also: ({ findings }) => {
      const data = findings.find(({ code }) => code === 'THICKNESS_DIFFERS')?.data;
      assert.equal(data?.['kind'], 'gap');
      assert.equal(data['factor'], 0.333333);
    },
  },
  {
    case: 3,
    title: 'Spacing Between Slices that holds the gap',
    source: 'SPM list, Siemens; Clunie, insight-users 2005-09',
    headers: makeSeries({
      at: evenly(31, 4),
      facts: { Modality: 'MR', PixelSpacing: '3.75\\3.75', SliceThickness: '2', SpacingBetweenSlices: '2' },
    }),
    z: 4,
    finds: ['SBS_IS_GAP'],
    naive: { thickness: 2, 'imagej-single': 2 },
  },
  {
    case: 4,
    title: 'an oblique MR whose Spacing Between Slices is right',
    source: 'BRAINSTools#334',
    headers: makeSeries({
      at: evenly(20, 6, -82.5368),
      row: [0.996604, 0.0823383, 0],
      column: [-0.0823383, 0.996604, 0],
      origin: [-110, -105, 0],
      facts: { PixelSpacing: '.9375\\.9375', SliceThickness: '5', SpacingBetweenSlices: '6' },
    }),
    z: 6,
    confidence: 'measured-high',
  },
  {
    case: 5,
    title: 'a Philips oblique: the z coordinate alone is 5 % short',
    source: 'BRAINSTools#334',
    // cos 18.42° is the ratio 1.8002 / 1.89747 that the thread reports.
    headers: makeSeries({
      at: evenly(30, 1.89747),
      row: [1, 0, 0],
      column: [0, Math.cos(18.42 * degrees), Math.sin(18.42 * degrees)],
      facts: { SliceThickness: '2' },
    }),
    z: 1.89747,
    naive: { 'imagej-sequence': 1.8002, 'imagej-single': 2 },
  },
  {
    case: 6,
    title: 'Enhanced MR: positions per frame, thickness 5',
    source: 'GDCM gdcmImageHelper, note on BRTUM001',
    headers: asMultiFrame(makeSeries({ at: evenly(24, 6), facts: { Modality: 'MR', SliceThickness: '5' } }), {
      SOPClassUID: '1.2.840.10008.5.1.4.1.1.4.1',
    }),
    z: 6,
    regularity: 'uniform',
    slices: 24,
    spares: ['warn'],
  },
  {
    case: 7,
    title: 'column spacing is X',
    source: 'dcmstack#29',
    headers: makeSeries({
      at: evenly(30, 0.5),
      facts: { PixelSpacing: '.3\\.3039974672', SliceThickness: '.35', Rows: 256, Columns: 256 },
    }),
    x: 0.3039974672,
    y: 0.3,
    z: 0.5,
  },
  {
    case: 8,
    title: 'a sagittal MR, thickness 5, measured 6.5',
    source: 'discourse.slicer.org/27438',
    headers: makeSeries({ at: evenly(19, 6.5), ...sagittal, facts: { Modality: 'MR', SliceThickness: '5' } }),
    z: 6.5,
  },
  {
    case: 9,
    title: 'the first value of Pixel Spacing is Y',
    source: 'PS3.3 10.7.1.3; AMI#166; z-rad#287',
    headers: makeSeries({ at: evenly(10, 2.5), facts: { PixelSpacing: '.8\\.4' } }),
    x: 0.4,
    y: 0.8,
    z: 2.5,
    finds: ['PS_ORDER_MATTERS'],
    also: ({ naive }) => {
      const { spacing, stretch } = naive.find(({ rule }) => rule === 'swapped') ?? {};
      assert.deepEqual(spacing, { x: 0.8, y: 0.4, z: 2.5 });
      assert.deepEqual(stretch, { x: 2, y: 0.5, z: 1 });
    },
  },
  {
    case: 10,
    title: 'sagittal: ImageJ’s sequence falls back to the thickness',
    source: 'ImageJ DicomTools',
    headers: makeSeries({ at: evenly(30, 1.2), ...sagittal, facts: { SliceThickness: '2' } }),
    z: 1.2,
    naive: { 'imagej-sequence': 2 },
  },
  {
    case: 11,
    title: 'an axial turned by 20°',
    source: 'ImageJ DicomTools',
    headers: makeSeries({ at: evenly(30, 3), ...oblique20, facts: { SliceThickness: '3' } }),
    z: 3,
    naive: { 'imagej-sequence': 2.8191 },
  },
  {
    case: 12,
    title: 'instance numbers against the positions',
    source: 'dcm2niix, “Instance Number order is not spatial”',
    headers: makeSeries({ at: evenly(40, 2.5), each: (i) => ({ InstanceNumber: String(40 - i) }) }),
    z: 2.5,
    finds: ['NOT_INSTANCE_ORDER'],
  },
  {
    case: 13,
    title: 'no instance number at all',
    source: 'dcm2niix’s kludge for MorphoSource 8430',
    headers: makeSeries({ at: evenly(40, 2.5), each: () => ({ InstanceNumber: undefined }) }),
    z: 2.5,
    finds: ['NO_INSTANCE_NUMBER'],
  },
  {
    case: 14,
    title: 'files in any order',
    source: 'dcmstack, ITK',
    headers: [...everySecond(1).reverse(), ...everySecond(0)],
    z: 2.5,
    confidence: 'measured',
    spares: ['warn'],
  },
  {
    case: 15,
    title: 'two slices',
    source: 'design',
    headers: makeSeries({ at: [0, 5] }),
    z: 5,
    confidence: 'measured-low',
    finds: ['TWO_POSITIONS'],
  },
  {
    case: 16,
    title: 'gaps from 1.59998 to 1.60107',
    source: 'dcm2niix#248',
    headers: makeSeries({
      at: [...uneven, ...uneven].reduce((at, gap) => [...at, (at[at.length - 1] ?? 0) + gap], [0]),
    }),
    z: 1.6001,
    regularity: 'uniform',
    spares: ['warn', 'JITTER'],
  },
  {
    case: 17,
    title: 'orientation written with noise in the sixth decimal',
    source: 'dcm2niix nii_dicom.cpp',
    headers: makeSeries({
      at: evenly(20, 2),
      each: (i) => ({
        ImageOrientationPatient: `0.99998174\\${i % 2 ? '0.00604261' : '0.00604273'}\\0\\-0.00604261\\0.99998174\\0`,
      }),
    }),
    z: 2,
    reports: 1,
    slices: 20,
  },
  {
    case: 18,
    title: 'minus zero and trailing blanks',
    source: 'gdcmIPPSorter',
    headers: makeSeries({
      at: evenly(20, 2),
      each: (i) => ({ ImageOrientationPatient: i % 2 ? '1\\0\\0\\0\\1\\-0' : '1\\0\\0\\0\\1\\0 ' }),
    }),
    z: 2,
    reports: 1,
    slices: 20,
  },
  {
    case: 19,
    title: 'micro-CT of 3.5 µm written with three decimals',
    source: 'computed; dcm2niix and AMI say 4 µm',
    headers: makeSeries({
      at: evenly(1000, 0.0035),
      decimals: 3,
      origin: [0, 0, 0],
      facts: { PixelSpacing: '.0035\\.0035', Rows: 1000, Columns: 1000 },
    }),
    z: 0.0035,
    regularity: 'uniform',
    finds: ['QUANTISED'],
    spares: ['warn'],
    naive: { 'first-gap': 0.004 },
    also: ({ evidence }) => assert.ok((evidence.z.precision ?? 1) < 3e-6, String(evidence.z.precision)),
  },
  {
    case: 20,
    title: 'micro-CT of 5 µm whose thickness says 1 mm',
    source: 'Slicer manual on industrial systems',
    headers: makeSeries({
      at: evenly(400, 0.005),
      facts: { PixelSpacing: '.005\\.005', SliceThickness: '1' },
    }),
    z: 0.005,
    also: ({ findings }) => {
      assert.equal(findings.find(({ code }) => code === 'THICKNESS_DIFFERS')?.data['factor'], 200);
    },
  },
  {
    case: 21,
    title: 'Spacing Between Slices of 16 over slices 0.5 apart',
    source: 'dcm2niix nii_dicom_batch.cpp, Siemens time of flight',
    headers: makeSeries({ at: evenly(60, 0.5), facts: { SpacingBetweenSlices: '16', SliceThickness: '.5' } }),
    z: 0.5,
    finds: ['SBS_CONTRADICTS'],
    also: ({ evidence }) => {
      assert.deepEqual(evidence.z.outvoted, [{ source: 'spacing-between-slices', value: 16 }]);
    },
  },
];

checkCases(cases);
