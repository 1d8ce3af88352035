import type { FindingData, OtherGroup, StrayData } from '../../src/model/problem/findings.js';

/** Data of a typical case for every key: a key that lacks its own does not compile. */
type Samples<Table> = { readonly [Key in keyof Table]: Table[Key] };

const group: OtherGroup = { frames: 24, columns: 256, rows: 192, degrees: 12.5, spacing: '0.7\\0.7' };
const unknown = { x: null, y: null, z: null };
const cube = { x: 0.04, y: 0.04, z: 0.04 };

/** What is told of stacks. */
export const sampleFindings: Samples<FindingData> = {
  SINGLE_IMAGE: { file: 'IM0001.dcm', stated: 0.5 },
  CINE_NOT_VOLUME: { frames: 30, tag: 'TriggerTime' },
  VARIABLE_SPACING: {
    smallest: 0.5,
    largest: 1.25,
    zones: [
      { from: 0, to: 19, gap: 0.5 },
      { from: 19, to: 39, gap: 1.25 },
    ],
  },
  TILED_OR_MOSAIC: { what: 'mosaic', tiles: 36 },
  NO_PIXEL_SPACING: {},
  'NO_PIXEL_SPACING:image-file': {
    formats: ['TIFF'],
    suggested: { x: 0.02, y: 0.03, z: null },
    by: 'tiff-tags',
  },
  BAD_PIXEL_SPACING: { raw: '0\\0' },
  'UNIT_SLIP_ALL:detector': { factor: 1000, x: 35.28, corrected: 0.03528 },
  'UNIT_SLIP_ALL:log': { factor: 1000, x: 35.28, corrected: 0.03528, log: 'scan_rec.log' },
  UNIT_SLIP_AXIS: { measured: 35.28, stated: 0.03528, factor: 1000 },
  INDEX_POSITIONS: { stated: 0.03528 },

  NO_IPP: { without: 40, frames: 40, used: null },
  'NO_IPP:image-file': { formats: ['TIFF'], suggested: unknown, by: null, frames: 40 },
  PARTIAL_IPP: { without: 2, frames: 40, files: ['IM0007.dcm', 'IM0008.dcm'] },
  ALL_POSITIONS_IDENTICAL: {
    frames: 300,
    position: [0, 0, 0],
    stated: 0.0353,
    used: { source: 'spacing-between-slices' },
  },
  BAD_IOP: { raw: '1\\0\\0\\1\\0\\0', used: false },
  ASSUMED_NORMAL: { slices: 20 },
  SCATTERED_POSITIONS: { slices: 20 },
  MISSING_SLICES: {
    missing: 1,
    slices: 39,
    places: [{ after: 'IM0012.dcm', gap: 1.4, lost: 1 }],
    evidence: 'lost',
    mean: 0.718421,
    z: 0.7,
    ambiguous: false,
  },
  MISSING_ENDS: { expected: 77, found: 4, tag: 'Images in Acquisition' },
  DUPLICATE_POSITION: {
    duplicates: 4,
    pairs: [
      { kept: 'IM0001.dcm', dropped: 'IM0101.dcm' },
      { kept: 'IM0002.dcm', dropped: 'IM0102.dcm' },
      { kept: 'IM0003.dcm', dropped: 'IM0103.dcm' },
      { kept: 'IM0004.dcm', dropped: 'IM0104.dcm' },
    ],
  },
  RUNS_APART: { runs: 2, z: 1, places: [{ after: 'IM0020.dcm', slice: 19, gap: 37.4 }] },
  OUTLIER_SLICE: { files: ['IM0021.dcm'], slices: [20], off: 0.4, z: 1 },
  SEVERAL_ACQUISITIONS: { scans: 2, tag: 'AcquisitionNumber', alone: 2.5, together: null },
  FOUR_D: { locations: 9, phases: 7, tag: 'EchoTime', complete: true },
  'FOUR_D:image-file': { locations: 60, phases: 2 },
  SHEAR: { degrees: 16.5, perSlice: 0.71, z: 2.397, step: 2.5, tag: 16.5 },
  SBS_CONTRADICTS: { stated: 0.5, z: 0.2, factor: 2.5, truncated: false },
  SUBSAMPLED_OR_INTERPOLATED: { stated: 3, z: 1.5, factor: 2 },
  NEGATIVE_SBS: { stated: -4.4, nuclear: true },
  ZERO_OR_BAD_TAG: { tag: 'SpacingBetweenSlices', raw: '0' },
  DECLARED_CONFLICT: { stated: 0.6, location: 1.2 },
  SINGLE_VALUE_PS: { raw: '0.5' },
  KNOWN_WRITER_SWAPPED: { x: 0.02, y: 0.03, zMayBeCopied: true },
  IMAGER_SPACING_ONLY: { imager: 0.2, suggested: 0.08 },
  PS_EQUALS_DETECTOR: { stated: 0.2, suggested: 0.08 },
  NOMINAL_SCANNED_ONLY: { x: 0.085, y: 0.085 },
  ASPECT_ONLY: { vertical: 2, horizontal: 1 },
  LOOKS_LIKE_DEFAULT: {},
  EXTREME_ANISOTROPY: { x: 0.02, z: 5 },
  'IMPLAUSIBLE_EXTENT:extent': { axis: 'z', value: 35280 },
  'IMPLAUSIBLE_EXTENT:pixel': { value: 35.28 },
  MIXED_SERIES: {
    series: [
      { uid: '1.2.826.0.1.3680043.2.1143.7', frames: 120 },
      { uid: '1.2.826.0.1.3680043.2.1143.8', frames: 40 },
    ],
    chosen: '1.2.826.0.1.3680043.2.1143.7',
  },
  MIXED_ORIENTATION: { groups: [group] },
  MIXED_SIZE: { groups: [group, { ...group, frames: 1, columns: 128, rows: 128 }] },
  MIXED_PIXEL_SPACING: { groups: [group] },
  LOCALIZER_DROPPED: { frames: 2, files: ['scout1.dcm', 'scout2.dcm'] },
  ILLEGAL_MULTIFRAME: { frames: 200, positions: false },

  TWO_POSITIONS: { gap: 5 },
  JITTER: { worst: 0.004, percent: 0.57, z: 0.7 },
  QUANTISED: { rounding: 0.001, z: 0.7, precision: 0.00002, order: null },
  DUPLICATE_FILE: { duplicates: 2, files: ['copy/IM0001.dcm', 'copy/IM0002.dcm'] },
  NOT_INSTANCE_ORDER: { descending: true },
  NO_INSTANCE_NUMBER: { without: 40 },
  INSTANCE_STEP: { step: 5 },
  TILT_TAG_DISAGREES: { tag: 0, degrees: 16.5 },
  THICKNESS_DIFFERS: { thickness: 1.75, z: 0.7, factor: 2.5, kind: 'overlap' },
  SBS_AGREES: { stated: 0.7, z: 0.7 },
  SBS_IS_GAP: { stated: 0.5, z: 3.5, thickness: 3 },
  SBS_IS_TABLE_STEP: { stated: 2.5, z: 2.397 },
  SBS_ABSENT: { z: 0.7 },
  PS_ORDER_MATTERS: { x: 0.35, y: 0.7 },
  MIXED_THICKNESS: {
    tag: 'SliceThickness',
    parts: [
      { printed: '1', frames: 40 },
      { printed: '5', frames: 8 },
    ],
  },
  DERIVED_SET_ASIDE: { frames: 2, files: ['IM0041.dcm', 'IM0042.dcm'] },
  MIXED_STACK: { groups: [group] },
  MIXED_FRAME_OF_REFERENCE: { values: 30 },

  MISSING_NUMBERS: {
    absent: 3,
    ranges: [
      [4, 5],
      [9, 9],
    ],
  },
  MISNAMED: { files: ['slice_0004.tif'], format: 'PNG' },
  COLOURS_AS_GREY: { frames: 12 },

  LOG_DISAGREES: {
    file: 'scan_rec.log',
    axes: ['x', 'y', 'z'],
    stated: [0.04, 0.04, 0.04],
    used: [0.05, 0.05, 0.05],
    source: null,
  },
  LOG_BINNING: { file: 'scan_rec.log', stated: 0.04, used: 0.08, factor: 2, pixels: null },
  LOG_SUPPLIES: {
    file: 'scan_rec.log',
    axes: ['x', 'y', 'z'],
    stated: 0.04,
    format: 'Bruker SkyScan',
    kind: 'log',
    key: 'Pixel Size (um)=40',
    detector: { pixel: 0.2, sourceToObject: 50, sourceToDetector: 250, voxel: 0.04, agrees: true },
  },
  LOG_AGREES: { file: 'scan_rec.log', axes: ['x', 'y', 'z'], stated: 0.0353 },
};

/** What is told of files that belong to no stack. */
export const sampleStrays: Samples<StrayData> = {
  LOCALIZER: {},
  SECONDARY_IMAGE: group,
  OTHER_SERIES: group,
  OTHER_ORIENTATION: group,
  OTHER_SIZE: group,
  'OTHER_SIZE:image-file': { columns: 200, rows: 90, slices: { columns: 1024, rows: 1024 } },
  OTHER_PIXEL_SPACING: group,
  OTHER_STACK: group,
  'OTHER_STACK:name': { like: 'slice_0001.tif' },
  'DUPLICATE_FILE:file': { kept: 'IM0001.dcm' },
  'DERIVED_SET_ASIDE:file': { kind: 'AVERAGE' },
  NO_POSITION: {},
  'DUPLICATE_POSITION:file': { kept: 'IM0001.dcm' },
  MOSAIC: { tiles: 36 },
  'JUNK:beside': { format: 'PNG' },
  'JUNK:companion': { what: 'skyscan-preview' },
  LOG: { format: 'Bruker SkyScan', kind: 'log', spacing: cube, isUsed: true },
  'LOG:alone': { format: 'Scanco', kind: 'volume', spacing: { ...cube, z: null } },
};
