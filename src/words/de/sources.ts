import type { EvidenceSource } from '../../model/report.js';

/** Sources of a value, those that are never used as well. */
const sources: Record<string, string> = {
  'image-position': 'Image Position (Patient)',
  'image-position-volume': 'Image Position (Volume)',
  'spacing-between-slices': 'Spacing Between Slices',
  'pixel-spacing': 'Pixel Spacing',
  'nominal-scanned-pixel-spacing': 'Nominal Scanned Pixel Spacing',
  'grid-frame-offset-vector': 'Grid Frame Offset Vector',
  'log-file': 'Scanner-Logdatei',
  'tiff-tags': 'TIFF-Tags',
  'ome-zarr': 'OME-Zarr-Maßstab',
  'raw-header': 'Kopfdaten des Volumens',
  'png-tags': 'PNG-Tags',
  'jpeg-tags': 'JPEG-Tags',
  'bmp-tags': 'BMP-Tags',
  supplied: 'Von Hand eingegeben',
  'slice-thickness': 'Slice Thickness',
  'slice-location': 'Slice Location',
  'imager-pixel-spacing': 'Imager Pixel Spacing',
  'ultrasound-regions': 'Ultraschallbereiche',
  isotropic: 'wie X',
  'unit-corrected': 'Einheit berichtigt',
  'one-acquisition': 'jeder Scan für sich',
};

/** What a source is called; one that this version does not know by its code. */
export const nameOf = (source: string) => sources[source] ?? source.replaceAll('-', ' ');

const datives: Record<string, string> = {
  'log-file': 'der Logdatei des Scanners',
  'tiff-tags': 'den eigenen Tags des Bildes',
  supplied: 'der Eingabe',
};

/** The same in the dative that goes with “aus”. */
export const dativeOf = (source: EvidenceSource) => datives[source] ?? nameOf(source);

/** What a source says, as the beginning of a clause whose verb follows. */
export const accordingTo = (source: EvidenceSource | null) => {
  if (source === null) return 'laut den Dateien';
  return `laut ${source.startsWith('image-position') ? 'den Positionen' : dativeOf(source)}`;
};
