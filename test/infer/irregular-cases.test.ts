import assert from 'node:assert/strict';
import { checkCases } from './check-case.js';
import type { Case } from './check-case.js';
import { evenly, makeSeries } from './make-series.js';

const degrees = Math.PI / 180;

/** Positions from gaps. */
function following(...gaps: number[]): number[] {
  return gaps.reduce((at, gap) => [...at, (at[at.length - 1] ?? 0) + gap], [0]);
}

function repeat(n: number, gap: number): number[] {
  return Array.from({ length: n }, () => gap);
}

/** A stack whose columns lie in tilted slices while the table moves along z. */
function tilted(angle: number, step: number, n: number, facts: Record<string, string> = {}) {
  const [sin, cos] = [Math.sin(angle * degrees), Math.cos(angle * degrees)];
  // The table’s step has cos of it along the normal and sin of it along the columns.
  return makeSeries({
    at: evenly(n, step * cos),
    row: [1, 0, 0],
    column: [0, cos, sin],
    lean: [0, step * sin * cos, step * sin * sin],
    decimals: 9,
    facts,
  });
}

const plain = makeSeries({ at: evenly(40, 2.5) });
const [first] = plain;
assert.ok(first);
const coronal = makeSeries({ at: evenly(120, 1.5), row: [1, 0, 0], column: [0, 0, -1] });
const axialStray = makeSeries({
  at: [40],
  each: () => ({ SOPInstanceUID: '1.2.826.0.9', InstanceNumber: '121' }),
}).map((facts) => ({ ...facts, file: 'stray.dcm' }));

const cases: Case[] = [
  {
    case: 22,
    title: 'a hole of 182 mm in 37 slices',
    source: 'dcm2niix#248: 150 acquired, 37 given',
    headers: makeSeries({ at: following(...repeat(18, 1.6), 182.4, ...repeat(17, 1.6)) }),
    z: 1.6,
    regularity: 'missing',
    missing: 113,
    finds: ['MISSING_SLICES'],
    naive: { mean: (35 * 1.6 + 182.4) / 36 },
    also: ({ findings }) => assert.equal(findings[0]?.severity, 'error'),
  },
  {
    case: 23,
    title: 'positions 1, 2, 4, 5',
    source: 'ITK#441, DeliberatelyMissingSlices',
    headers: makeSeries({ at: [1, 2, 4, 5] }),
    z: 1,
    missing: 1,
    naive: { mean: 4 / 3 },
  },
  {
    case: 24,
    title: 'one 3.19999988 among 1.59999994',
    source: 'dcmstack#55',
    headers: makeSeries({
      at: following(...repeat(20, 1.59999994), 3.19999988, ...repeat(20, 1.59999994)),
      decimals: 8,
    }),
    z: 1.6,
    missing: 1,
  },
  {
    case: 25,
    title: 'instance numbers skip with the hole',
    source: 'dcm2niix#468',
    headers: makeSeries({
      at: [...evenly(12, 1.25), ...evenly(10, 1.25, 97.5)],
      each: (i) => ({ InstanceNumber: String(i < 12 ? i + 1 : i + 67) }),
    }),
    z: 1.25,
    missing: 66,
    also: ({ findings }) => {
      assert.equal(findings.find(({ code }) => code === 'MISSING_SLICES')?.data['evidence'], 'lost');
    },
  },
  {
    case: 26,
    title: 'zones of 2.5 and 7.5 mm with an odd gap between',
    source: 'dcm2niix#22',
    headers: makeSeries({ at: following(...repeat(31, 2.5), 0.25, ...repeat(11, 7.5)) }),
    z: null,
    confidence: 'none',
    regularity: 'variable',
    finds: ['VARIABLE_SPACING'],
    also: ({ geometry }) => {
      assert.deepEqual(geometry.zones, [
        { from: 0, to: 31, gap: 2.5 },
        { from: 31, to: 32, gap: 0.25 },
        { from: 32, to: 43, gap: 7.5 },
      ]);
    },
  },
  {
    case: 27,
    title: 'zones of 7.5 and 12.5 mm',
    source: 'VolView#291',
    headers: makeSeries({ at: following(...repeat(10, 7.5), ...repeat(10, 12.5)) }),
    z: null,
    regularity: 'variable',
  },
  {
    case: 28,
    title: 'one gap of 1.42798 where 1.90399 is regular',
    source: 'Slicer#7339',
    headers: makeSeries({ at: following(...repeat(30, 1.90399), 1.42798, ...repeat(30, 1.90399)) }),
    z: 1.90399,
    confidence: 'measured-low',
    regularity: 'variable',
    finds: ['RUNS_APART'],
    spares: ['VARIABLE_SPACING'],
    also: ({ extent, dimensions }) => {
      assert.equal(dimensions.slices, 62);
      // From the first slice to the last, and one Z.
      assert.ok(Math.abs((extent.z ?? 0) - (60 * 1.90399 + 1.42798 + 1.90399)) < 1e-4);
    },
  },
  {
    case: 29,
    title: 'micro-CT of 5 µm, 20 of 1000 lost',
    source: 'computed; dcm2niix and dicom2nifti say nothing',
    headers: makeSeries({
      at: evenly(1000, 0.005).filter((_, i) => i % 50 !== 25),
      facts: { PixelSpacing: '.005\\.005' },
    }),
    z: 0.005,
    missing: 20,
  },
  {
    case: 30,
    title: 'the same file twice',
    source: 'computed',
    headers: [...plain, { ...first, file: 'copy of IM0001.dcm' }],
    z: 2.5,
    duplicates: 1,
    finds: ['DUPLICATE_FILE'],
    spares: ['warn'],
  },
  {
    case: 31,
    title: 'the first position twice under two names',
    source: 'dcm2niix#590',
    headers: makeSeries({ at: [0, 0, 0.625, 1.25, 1.875, 2.5, 3.125] }),
    z: 0.625,
    duplicates: 1,
    finds: ['DUPLICATE_POSITION'],
  },
  {
    case: 32,
    title: '20 places, two time points',
    source: 'dwv#1490; Seg3D#303',
    headers: makeSeries({
      at: [...evenly(20, 3), ...evenly(20, 3)],
      each: (i) => ({ TemporalPositionIdentifier: i < 20 ? '1' : '2' }),
    }),
    z: 3,
    phases: 2,
    duplicates: 0,
    slices: 20,
    finds: ['FOUR_D'],
    naive: { mean: 57 / 39 },
  },
  {
    case: 33,
    title: 'one place at many trigger times',
    source: 'dwv#1490; OHIF hasSingleSpatialLocation',
    headers: makeSeries({
      at: Array.from({ length: 25 }, () => 0),
      facts: { Modality: 'MR', SpacingBetweenSlices: '3', SliceThickness: '6' },
      each: (i) => ({ TriggerTime: String(i * 33) }),
    }),
    z: null,
    finds: ['CINE_NOT_VOLUME'],
  },
  {
    case: 34,
    title: '120 coronal images and one axial',
    source: 'rse-panimg#126; dcm2niix#140',
    headers: [...coronal, ...axialStray],
    z: 1.5,
    slices: 120,
    reports: 1,
    finds: ['MIXED_ORIENTATION'],
    also: ({ setAside }) =>
      assert.deepEqual(
        setAside.map(({ file, code }) => [file, code]),
        [['stray.dcm', 'OTHER_ORIENTATION']],
      ),
  },
  {
    case: 35,
    title: 'two series',
    source: 'GDCM and Slicer practice',
    headers: [...makeSeries({ at: evenly(20, 4), facts: { SeriesInstanceUID: '1.2.826.0.8' } }), ...plain],
    z: 2.5,
    reports: 2,
    finds: ['MIXED_SERIES'],
    also: (_, [, second]) => assert.equal(second?.spacing.z, 4),
  },
  {
    case: 36,
    title: '300 images of 512² and three of 256²',
    source: 'MorphoSource ct_image_series.rb',
    headers: makeSeries({
      at: evenly(303, 1),
      each: (i) => (i < 300 ? {} : { Rows: 256, Columns: 256 }),
    }),
    z: 1,
    slices: 300,
    reports: 1,
    finds: ['MIXED_SIZE'],
    also: ({ setAside }) => assert.equal(setAside.length, 3),
  },
  {
    case: 37,
    title: 'the last three gaps threefold: a zone, not a loss',
    source: 'design, from dcm2niix#22',
    headers: makeSeries({
      at: following(...repeat(30, 1), 3, 3, 3),
      each: () => ({ InstanceNumber: undefined }),
    }),
    z: null,
    regularity: 'variable',
  },
  {
    case: 38,
    title: 'three slices, gaps 1 and 2, Spacing Between Slices 1',
    source: 'design',
    headers: makeSeries({ at: [0, 1, 3], facts: { SpacingBetweenSlices: '1' } }),
    z: 1,
    missing: 1,
    confidence: 'measured-low',
  },
  {
    case: '38b',
    title: 'the same without Spacing Between Slices',
    source: 'design',
    headers: makeSeries({ at: [0, 1, 3] }),
    z: 1,
    missing: 1,
    confidence: 'measured-low',
    also: ({ findings }) => {
      assert.equal(findings.find(({ code }) => code === 'MISSING_SLICES')?.data['ambiguous'], true);
    },
  },
  {
    case: 39,
    title: 'a gantry tilted by 13.5°, table step 5',
    source: 'dcm2niix#232, #253; cornerstone3D#227',
    headers: tilted(13.5, 5, 30, { SliceThickness: '5' }),
    z: 4.86185,
    step: 5,
    tilt: 13.5,
    confidence: 'measured-low',
    finds: ['SHEAR'],
    also: ({ findings }) => {
      // 5 mm × sin 13.5°
      assert.equal(
        Number(findings.find(({ code }) => code === 'SHEAR')?.data['perSlice']).toFixed(3),
        '1.167',
      );
    },
  },
  {
    case: 40,
    title: 'tilt tag 0, measured 6.7842°',
    source: 'dcm2niix#590',
    headers: tilted(-6.7842, 5, 30, { GantryDetectorTilt: '0' }),
    z: 5 * Math.cos(6.7842 * degrees),
    tilt: 6.7842,
    finds: ['SHEAR', 'TILT_TAG_DISAGREES'],
  },
  {
    case: 41,
    title: 'tilt tag 10 on slices already straightened',
    source: 'dcm2niix “RESAMPLED” note',
    headers: makeSeries({ at: evenly(30, 5), facts: { GantryDetectorTilt: '10' } }),
    z: 5,
    tilt: 0,
    finds: ['TILT_TAG_DISAGREES'],
    spares: ['SHEAR'],
  },
  {
    case: 42,
    title: 'a drift of 0.02 pixels a slice over 10 slices',
    source: 'design',
    headers: makeSeries({ at: evenly(10, 5), lean: [0.014, 0, 0] }),
    z: 5,
    spares: ['SHEAR', 'warn'],
  },
];

checkCases(cases);
