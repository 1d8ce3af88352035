import type { EvidenceSource } from '../../model/report.js';

/** Sources of a value, those that are never used as well. */
const sources: Record<string, string> = {
  'image-position': 'Image Position (Patient)',
  'image-position-volume': 'Image Position (Volume)',
  'spacing-between-slices': 'Spacing Between Slices',
  'pixel-spacing': 'Pixel Spacing',
  'nominal-scanned-pixel-spacing': 'Nominal Scanned Pixel Spacing',
  'grid-frame-offset-vector': 'Grid Frame Offset Vector',
  'log-file': 'Scanner’s log',
  'tiff-tags': 'TIFF tags',
  'ome-zarr': 'OME-Zarr scale',
  'raw-header': 'Header of the volume',
  'png-tags': 'PNG tags',
  'jpeg-tags': 'JPEG tags',
  'bmp-tags': 'BMP tags',
  supplied: 'Entered by hand',
  'slice-thickness': 'Slice Thickness',
  'slice-location': 'Slice Location',
  'imager-pixel-spacing': 'Imager Pixel Spacing',
  'ultrasound-regions': 'ultrasound regions',
  isotropic: 'the same as X',
  'unit-corrected': 'unit corrected',
  'one-acquisition': 'each scan by itself',
};

/** What a source is called; one that this version does not know by its code. */
export const nameOf = (source: string) => sources[source] ?? source.replaceAll('-', ' ');

/** What a source says, as the subject of a sentence. */
export const says = (source: EvidenceSource | null) => {
  if (source?.startsWith('image-position')) return 'the positions say';
  if (source === 'log-file') return 'the scanner’s log says';
  if (source === 'tiff-tags') return 'the image’s own tags say';
  return source === null ? 'the files say' : `${nameOf(source)} says`;
};
