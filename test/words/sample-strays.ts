import type { OtherGroup, StrayData } from '../../src/model/findings.js';

const group: OtherGroup = {
  frames: 12,
  columns: 256,
  rows: 256,
  degrees: 90,
  spacing: '0.7\\0.7',
};

/** Typical data for files that belong to no stack. */
export const straySamples: { readonly [Key in keyof StrayData]: readonly StrayData[Key][] } = {
  LOCALIZER: [{}],
  SECONDARY_IMAGE: [group],
  OTHER_SERIES: [group],
  OTHER_ORIENTATION: [group],
  OTHER_SIZE: [group],
  'OTHER_SIZE:picture': [{ size: '256 × 256', slices: '512 × 512' }],
  OTHER_PIXEL_SPACING: [group],
  OTHER_STACK: [group],
  'OTHER_STACK:name': [{ like: 'slice_0001.tif' }],
  'DUPLICATE_FILE:file': [{ kept: 'IM1.dcm' }],
  NO_POSITION: [{}],
  'DUPLICATE_POSITION:file': [{ kept: 'IM1.dcm' }],
  MOSAIC: [{ tiles: 36 }, { tiles: null }],
  'JUNK:beside': [{ format: 'PNG' }],
  'JUNK:companion': [{ what: 'skyscan-preview' }, { what: 'skyscan-alignment' }, { what: 'preview' }],
  LOG: [
    { format: 'SkyScan', kind: 'log', spacing: { x: 0.035, y: 0.035, z: null }, isUsed: true },
    { format: 'SkyScan', kind: 'log', spacing: { x: 0.035, y: 0.035, z: 0.035 }, isUsed: false },
  ],
  'LOG:alone': [
    { format: 'SkyScan', kind: 'log', spacing: { x: 0.035, y: 0.035, z: 0.035 } },
    { format: 'Scanco', kind: 'volume', spacing: { x: 0.035, y: 0.035, z: 0.035 } },
  ],
};
