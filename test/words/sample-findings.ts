import type { FindingData, OtherGroup } from '../../src/model/findings.js';

const differs = { stated: 5, z: 2.5, factor: 2 };
const group: OtherGroup = {
  frames: 12,
  columns: 256,
  rows: 256,
  degrees: 90,
  spacing: '0.7\\0.7',
};
const used = { source: 'spacing-between-slices' } as const;
const logSays = { file: 'scan.log', axes: ['x', 'y', 'z'], stated: 0.035 } as const;
const suggested = { x: 0.05, y: 0.05, z: null };

/** Typical data for what can be found in a stack: one of each, and where a count or a kind tells, more. */
export const findingSamples: { readonly [Key in keyof FindingData]: readonly FindingData[Key][] } = {
  SINGLE_IMAGE: [{ file: 'IM1.dcm', stated: 2.5 }],
  CINE_NOT_VOLUME: [
    { frames: 60, tag: 'TriggerTime' },
    { frames: 60, tag: null },
  ],
  VARIABLE_SPACING: [
    {
      smallest: 2.5,
      largest: 7.5,
      zones: [
        { from: 0, to: 29, gap: 2.5 },
        { from: 29, to: 39, gap: 7.5 },
      ],
    },
  ],
  TILED_OR_MOSAIC: [
    { what: 'mosaic', tiles: 36 },
    { what: 'mosaic', tiles: null },
    { what: 'tiles', tiles: null },
  ],
  NO_PIXEL_SPACING: [{}],
  'NO_PIXEL_SPACING:picture': [
    { formats: ['TIFF', 'PNG'], suggested, by: null },
    { formats: ['TIFF'], suggested, by: 'tiff-tags' },
  ],
  BAD_PIXEL_SPACING: [{ raw: '0\\0' }],
  'UNIT_SLIP_ALL:detector': [{ factor: 1000, x: 35, corrected: 0.035 }],
  'UNIT_SLIP_ALL:log': [{ factor: 1000, x: 35, corrected: 0.035, log: 'scan.log' }],
  UNIT_SLIP_AXIS: [{ measured: 35, stated: 0.035, factor: 1000 }],
  INDEX_POSITIONS: [{ stated: 0.035 }],
  NO_IPP: [
    { without: 40, frames: 40, used },
    { without: 3, frames: 40, used: null },
    { without: 40, frames: 40, used: { source: 'log-file', file: 'scan.log' } },
  ],
  'NO_IPP:picture': [
    { formats: ['TIFF'], frames: 40, suggested, by: null },
    { formats: ['TIFF'], frames: 40, suggested: { ...suggested, z: 0.08 }, by: 'tiff-tags' },
  ],
  PARTIAL_IPP: [{ without: 2, frames: 40, files: ['IM3.dcm', 'IM7.dcm'] }],
  ALL_POSITIONS_IDENTICAL: [
    { frames: 40, position: [0, 0, 0], stated: 2.5, used },
    { frames: 40, position: [0, 0, 0], stated: null, used: null },
  ],
  BAD_IOP: [
    { raw: '1\\0\\0\\1\\0\\0', used: true },
    { raw: '1\\0\\0\\1\\0\\0', used: false },
  ],
  ASSUMED_NORMAL: [{ slices: 40 }],
  SCATTERED_POSITIONS: [{ slices: 40 }],
  MISSING_SLICES: [
    {
      missing: 1,
      slices: 39,
      places: [{ after: 'IM7.dcm', gap: 5, lost: 1 }],
      evidence: 'lost',
      mean: 2.564,
      z: 2.5,
      ambiguous: false,
    },
    {
      missing: 6,
      slices: 34,
      places: ['IM7.dcm', 'IM19.dcm', 'IM20.dcm', 'IM31.dcm'].map((after) => ({
        after,
        gap: 5,
        lost: 1,
      })),
      evidence: 'skipped',
      mean: 2.941,
      z: 2.5,
      ambiguous: true,
    },
    {
      missing: 1,
      slices: 3,
      places: [{ after: 'IM2.dcm', gap: 5, lost: 1 }],
      evidence: 'unknown',
      mean: 3.75,
      z: 2.5,
      ambiguous: true,
    },
  ],
  MISSING_ENDS: [
    { expected: 77, found: 4, tag: 'ImagesInAcquisition' },
    { expected: 77, found: 4, tag: null },
    { expected: 77, found: 4, tag: null, log: 'scan.log' },
  ],
  DUPLICATE_POSITION: [
    { duplicates: 1, pairs: [{ kept: 'a.dcm', dropped: 'b.dcm' }] },
    {
      duplicates: 4,
      pairs: ['b', 'c', 'd', 'e'].map((name) => ({ kept: 'a.dcm', dropped: `${name}.dcm` })),
    },
  ],
  FOUR_D: [{ locations: 9, phases: 7, tag: 'TriggerTime', complete: true }],
  'FOUR_D:picture': [{ locations: 9, phases: 7 }],
  SHEAR: [{ degrees: 16.5, perSlice: 0.71, z: 2.397, step: 2.5, tag: null }],
  SBS_CONTRADICTS: [
    { ...differs, truncated: false },
    { stated: 2, z: 2.5, factor: 0.8, truncated: true },
  ],
  SUBSAMPLED_OR_INTERPOLATED: [differs, { stated: 1, z: 2, factor: 0.5 }],
  NEGATIVE_SBS: [
    { stated: -4, nuclear: true },
    { stated: -4, nuclear: false },
  ],
  ZERO_OR_BAD_TAG: [{ tag: 'SliceThickness', raw: '0' }],
  DECLARED_CONFLICT: [{ stated: 2.5, location: 5 }],
  SINGLE_VALUE_PS: [{ raw: '0.7' }],
  KNOWN_WRITER_SWAPPED: [
    { x: 0.5, y: 0.7, zMayBeCopied: true },
    { x: 0.5, y: 0.7, zMayBeCopied: false },
  ],
  IMAGER_SPACING_ONLY: [{ imager: 0.2, suggested: 0.08 }],
  PS_EQUALS_DETECTOR: [{ stated: 0.2, suggested: 0.08 }],
  NOMINAL_SCANNED_ONLY: [{ x: 0.2, y: 0.2 }],
  ASPECT_ONLY: [{ vertical: 4, horizontal: 3 }],
  LOOKS_LIKE_DEFAULT: [{}],
  EXTREME_ANISOTROPY: [{ x: 0.05, z: 5 }],
  'IMPLAUSIBLE_EXTENT:extent': [{ axis: 'x', value: 51_200 }],
  'IMPLAUSIBLE_EXTENT:pixel': [{ value: 0.00005 }],
  MIXED_SERIES: [
    {
      series: [
        { uid: '1.2', frames: 40 },
        { uid: '1.3', frames: 3 },
      ],
      chosen: '1.2',
    },
  ],
  MIXED_ORIENTATION: [{ groups: [group] }],
  MIXED_SIZE: [{ groups: [group, { ...group, columns: 128, frames: 1 }] }],
  MIXED_PIXEL_SPACING: [{ groups: [group] }],
  LOCALIZER_DROPPED: [
    { frames: 1, files: ['IM1.dcm'] },
    { frames: 2, files: ['IM1.dcm', 'IM2.dcm'] },
  ],
  ILLEGAL_MULTIFRAME: [{ frames: 40, positions: false }],
  TWO_POSITIONS: [{ gap: 2.5 }],
  JITTER: [{ worst: 0.05, percent: 2, z: 2.5 }],
  QUANTISED: [{ rounding: 0.01, z: 0.0321, precision: 0.0002 }],
  DUPLICATE_FILE: [
    { duplicates: 1, files: ['b.dcm'] },
    { duplicates: 5, files: ['b.dcm', 'c.dcm', 'd.dcm', 'e.dcm', 'f.dcm'] },
  ],
  NOT_INSTANCE_ORDER: [{ descending: true }, { descending: false }],
  NO_INSTANCE_NUMBER: [{ without: 1 }, { without: 40 }],
  INSTANCE_STEP: [{ step: 2 }],
  TILT_TAG_DISAGREES: [{ tag: 10, degrees: 16.5 }],
  THICKNESS_DIFFERS: [
    { thickness: 5, z: 2.5, factor: 2, kind: 'overlap' },
    { thickness: 2, z: 2.5, factor: 0.8, kind: 'gap' },
  ],
  SBS_AGREES: [{ stated: 2.5, z: 2.5 }],
  SBS_IS_GAP: [{ stated: 0.5, z: 2.5, thickness: 2 }],
  SBS_IS_TABLE_STEP: [{ stated: 2.5, z: 2.397 }],
  SBS_ABSENT: [{ z: 2.5 }, { z: null }],
  PS_ORDER_MATTERS: [{ x: 0.5, y: 0.7 }],
  MIXED_STACK: [{ groups: [group] }],
  MIXED_FRAME_OF_REFERENCE: [{ values: 2 }],
  MISSING_NUMBERS: [
    { absent: 1, ranges: [[7, 7]] },
    {
      absent: 7,
      ranges: [
        [7, 7],
        [19, 20],
        [30, 33],
      ],
    },
  ],
  MISNAMED: [{ files: ['a.tif', 'b.tif'], format: 'PNG' }],
  COLOURS_AS_GREY: [{ frames: 1 }, { frames: 40 }],
  LOG_DISAGREES: [
    { file: 'scan.log', axes: ['z'], stated: [0.035], used: [0.07], source: 'image-position' },
    {
      file: 'scan.log',
      axes: ['x', 'y'],
      stated: [0.035, 0.035],
      used: [0.05, 0.06],
      source: null,
    },
    { file: 'scan.log', axes: ['x'], stated: [0.035], used: [0.05], source: 'pixel-spacing' },
  ],
  LOG_BINNING: [
    {
      file: 'scan.log',
      stated: 0.035,
      used: 0.07,
      factor: 2,
      pixels: { log: [2000, 2000], images: [1000, 1000] },
    },
    { file: 'scan.log', stated: 0.035, used: 0.07, factor: 2, pixels: null },
  ],
  LOG_SUPPLIES: [
    {
      ...logSays,
      format: 'SkyScan',
      kind: 'log',
      key: 'Pixel Size (um)',
      detector: null,
    },
  ],
  LOG_AGREES: [logSays],
};
