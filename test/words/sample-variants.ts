import type { FindingData, StrayData } from '../../src/model/problem/findings.js';

type Told = FindingData & StrayData;

/** More cases of findings and strays, where a count, a kind or something unknown changes their sentences. */
export const findingVariants: { readonly [Key in keyof Told]?: readonly Told[Key][] } = {
  RAW_HEADER: [{ format: 'NIfTI', field: 'pixdim', axes: ['z'], lengths: [5], unit: 'mm' }],
  RAW_NO_UNIT: [{ format: 'MetaImage', field: 'ElementSpacing', axes: ['z'], scale: [2], unit: 'voxel' }],
  RAW_NO_SPACING: [{ format: 'NIfTI', axes: ['x', 'y', 'z'] }],
  ZARR_SCALE: [
    { axes: ['z'], lengths: [0.08], unit: 'millimeter', version: null },
    { axes: ['x', 'y'], lengths: [0.05, 0.06], unit: 'nanometer', version: '0.4' },
  ],
  ZARR_NO_UNIT: [{ axes: ['x', 'y', 'z'], scale: [1, 1, 2.5], unit: 'pixel' }],
  ZARR_NO_SCALE: [{ axes: ['z'] }],
  ZARR_LEVELS: [{ level: 2, axis: 'x', byScale: 2, bySize: 4, levels: 1 }],
  'FOUR_D:zarr': [{ locations: 1, phases: 12, tag: 'Time' }],
  ZARR_PACKED: [
    { packed: null, files: null, isMeasured: false, voxel: null },
    { packed: '2026-11-30', files: 1, isMeasured: true, voxel: null },
  ],
  ZARR_PACKED_EMPTY: [{ empty: 1 }],
  ZARR_REWRITTEN: [{ axes: ['x', 'y'], was: [50, 50], is: [80, 40] }],
  CINE_NOT_VOLUME: [{ frames: 60, tag: null }],
  NOT_A_VOLUME: [
    { frames: 1, what: 'views' },
    { frames: 2, what: 'planes' },
    { frames: 12, what: 'turned' },
  ],
  FILM_OR_STACK: [{ frames: 20, tag: null, stated: null }],
  SAME_IDENTITY_DIFFERENT_PIXELS: [{ images: 5, files: ['a.dcm', 'b.dcm', 'c.dcm', 'd.dcm', 'e.dcm'] }],
  TILED_OR_MOSAIC: [
    { what: 'mosaic', tiles: null },
    { what: 'tiles', tiles: null },
  ],
  'NO_PIXEL_SPACING:image-file': [
    { formats: ['TIFF'], suggested: { x: 0.05, y: 0.05, z: null }, by: 'tiff-tags' },
    { formats: ['TIFF'], suggested: { x: null, y: null, z: null }, by: null, log: 'scan_rec.log' },
  ],
  HEADER_BROKEN: [
    { what: 'cut', files: ['IM0001.dcm', 'IM0002.dcm'], frames: 2, without: 1, items: 0 },
    { what: 'items', files: ['IM0001.dcm'], frames: 20, without: 8, items: 12 },
    { what: 'unreadable', files: ['IM0001.dcm'], frames: 20, without: 0, items: 20 },
  ],
  GFOV_LENGTH: [{ stated: 21, frames: 20, step: null }],
  SBS_VARIES: [
    { values: [2.5], frames: 18, without: 15 },
    { values: [2.5], frames: 18, without: 17 },
  ],
  NO_IPP: [
    { without: 3, frames: 40, used: null },
    { without: 40, frames: 40, used: { source: 'log-file', file: 'scan.log' } },
  ],
  'NO_IPP:image-file': [
    {
      formats: ['TIFF'],
      frames: 40,
      suggested: { x: 0.05, y: 0.05, z: 0.08 },
      by: 'tiff-tags',
    },
    {
      formats: ['TIFF'],
      frames: 40,
      suggested: { x: null, y: null, z: null },
      by: null,
      log: 'scan_rec.log',
    },
  ],
  ALL_POSITIONS_IDENTICAL: [{ frames: 40, position: [0, 0, 0], stated: null, used: null }],
  BAD_IOP: [{ raw: '1\\0\\0\\1\\0\\0', used: false }],
  MISSING_SLICES: [
    {
      missing: 6,
      slices: 34,
      places: [
        { after: 'IM7.dcm', before: 'IM9.dcm', from: 7, gap: 5, lost: 1 },
        { after: 'IM19.dcm', before: 'IM21.dcm', from: 19, gap: 5, lost: 1 },
        { after: 'IM20.dcm', before: 'IM22.dcm', from: 20, gap: 5, lost: 1 },
        { after: 'IM31.dcm', before: 'IM33.dcm', from: 31, gap: 5, lost: 1 },
      ],
      evidence: 'skipped',
      mean: 2.941,
      z: 2.5,
      ambiguous: true,
    },
    {
      missing: 1,
      slices: 3,
      places: [{ after: 'IM2.dcm', before: 'IM4.dcm', from: 2, gap: 5, lost: 1 }],
      evidence: 'unknown',
      mean: 3.75,
      z: 2.5,
      ambiguous: true,
    },
  ],
  RUNS_APART: [
    {
      runs: 5,
      z: 2.5,
      places: [
        { after: 'IM10.dcm', slice: 9, gap: 8.6 },
        { after: 'IM20.dcm', slice: 19, gap: 8.6 },
        { after: 'IM30.dcm', slice: 29, gap: 8.6 },
        { after: 'IM40.dcm', slice: 39, gap: 12.1 },
      ],
    },
  ],
  OUTLIER_SLICE: [{ files: ['IM21.dcm', 'IM30.dcm'], slices: [20, 29], off: 0.4, z: 1 }],
  SEVERAL_ACQUISITIONS: [{ scans: 2, tag: 'AcquisitionNumber', alone: 2.5, together: 1.25 }],
  MIXED_THICKNESS: [
    {
      tag: 'ImageType',
      parts: [
        { printed: 'ORIGINAL\\PRIMARY\\AXIAL', frames: 40 },
        { printed: 'DERIVED\\SECONDARY\\REFORMATTED', frames: 1 },
      ],
    },
  ],
  DERIVED_SET_ASIDE: [{ frames: 1, files: ['IM41.dcm'] }],
  FOUR_D: [{ locations: 10, phases: 4, tag: 'TemporalPositionIdentifier', complete: false }],
  QUANTISED: (['instance', 'frame', 'name'] as const).map((order) => {
    return { rounding: 0.01, z: 0.005, precision: 0.0002, order };
  }),
  MISSING_ENDS: [
    { expected: 77, found: 4, tag: null },
    { expected: 77, found: 4, tag: null, log: 'scan.log' },
  ],
  'DUPLICATE_POSITION:untold': [
    { duplicates: 1, pairs: [{ kept: 'a.dcm', dropped: 'b.dcm' }], areDifferent: true },
  ],
  DUPLICATE_POSITION: [
    {
      duplicates: 4,
      pairs: [
        { kept: 'a.dcm', dropped: 'b.dcm' },
        { kept: 'a.dcm', dropped: 'c.dcm' },
        { kept: 'a.dcm', dropped: 'd.dcm' },
        { kept: 'a.dcm', dropped: 'e.dcm' },
      ],
    },
  ],
  SBS_CONTRADICTS: [{ stated: 2, z: 2.5, factor: 0.8, truncated: true }],
  SUBSAMPLED_OR_INTERPOLATED: [{ stated: 1, z: 2, factor: 0.5 }],
  NEGATIVE_SBS: [{ stated: -4, nuclear: false }],
  KNOWN_WRITER_SWAPPED: [{ x: 0.5, y: 0.7, zMayBeCopied: false }],
  LOCALIZER_DROPPED: [{ frames: 2, files: ['IM1.dcm', 'IM2.dcm'] }],
  DUPLICATE_FILE: [{ duplicates: 5, files: ['b.dcm', 'c.dcm', 'd.dcm', 'e.dcm', 'f.dcm'] }],
  NOT_INSTANCE_ORDER: [{ descending: false }],
  NO_INSTANCE_NUMBER: [{ without: 40 }],
  THICKNESS_DIFFERS: [{ thickness: 2, z: 2.5, factor: 0.8, kind: 'gap' }],
  SBS_ABSENT: [{ z: null }],
  MISSING_NUMBERS: [
    {
      absent: 7,
      ranges: [
        [7, 7],
        [19, 20],
        [30, 33],
      ],
    },
  ],
  COLOURS_AS_GREY: [{ frames: 40 }],
  LOG_DISAGREES: [
    {
      file: 'scan.log',
      axes: ['x', 'y'],
      stated: [0.035, 0.035],
      used: [0.05, 0.06],
      source: null,
    },
    {
      file: 'scan.log',
      axes: ['x'],
      stated: [0.035],
      used: [0.05],
      source: 'pixel-spacing',
    },
  ],
  'FOUR_D:image-file': [{ locations: 1, phases: 50 }],
  LOG_BINNING: [{ file: 'scan.log', stated: 0.035, used: 0.07, factor: 2 }],
  LOG_SCALED: [
    {
      file: 'scan.log',
      factor: 0.5,
      stated: 0.04,
      used: 0.02,
      log: [100, 100, 50],
      images: [200, 200, 100],
    },
  ],
  LOG_SUPPLIES: [
    {
      file: 'scan.log',
      axes: ['x'],
      stated: 0.04,
      format: 'Bruker SkyScan',
      kind: 'log',
      key: 'Pixel Size (um)=40',
      detector: { pixel: 0.2, sourceToObject: 51, sourceToDetector: 250, voxel: 0.0408, agrees: false },
      calibrated: true,
    },
  ],
  TAGS_CONTRADICT_LOG: [
    { file: 'scan.log', by: 'tiff-tags', axes: ['x'], tags: [0.04], stated: [0.035], right: 'log' },
    { file: 'scan.log', by: 'png-tags', axes: ['x'], tags: [0.04], stated: [0.035], right: null },
  ],
  MOSAIC: [{ tiles: null }],
  'JUNK:companion': [{ what: 'skyscan-alignment' }, { what: 'preview' }],
  LOG: [
    {
      format: 'SkyScan',
      kind: 'log',
      spacing: { x: 0.035, y: 0.035, z: 0.035 },
      isUsed: false,
    },
  ],
  'LOG:alone': [{ format: 'Scanco', kind: 'volume', spacing: { x: 0.035, y: 0.035, z: 0.035 } }],
};
