import type { EvidenceSource } from '../../model/report.js';

/** Sources of a value, those that are never used as well. */
const sources: Record<string, string> = {
  'image-position': 'Image Position (Patient)',
  'image-position-volume': 'Image Position (Volume)',
  'spacing-between-slices': 'Spacing Between Slices',
  'pixel-spacing': 'Pixel Spacing',
  'nominal-scanned-pixel-spacing': 'Nominal Scanned Pixel Spacing',
  'grid-frame-offset-vector': 'Grid Frame Offset Vector',
  'log-file': 'Log do scanner',
  'tiff-tags': 'Tags TIFF',
  'ome-zarr': 'Escala OME-Zarr',
  'raw-header': 'Cabeçalho do volume',
  'png-tags': 'Tags PNG',
  'jpeg-tags': 'Tags JPEG',
  'bmp-tags': 'Tags BMP',
  supplied: 'Inserido manualmente',
  'slice-thickness': 'Slice Thickness',
  'slice-location': 'Slice Location',
  'imager-pixel-spacing': 'Imager Pixel Spacing',
  'ultrasound-regions': 'regiões de ultrassom',
  isotropic: 'o mesmo que X',
  'unit-corrected': 'unidade corrigida',
  'one-acquisition': 'cada digitalização em separado',
};

const inSentences: Record<string, string> = {
  'log-file': 'o log do scanner',
  'tiff-tags': 'as tags TIFF',
  supplied: 'o que foi inserido',
};

/** What a source is called; one that this version does not know by its code. */
export const nameOf = (source: string) => sources[source] ?? source.replaceAll('-', ' ');

/** The same within a sentence. */
export const sourceOf = (source: string) => inSentences[source] ?? nameOf(source);

/** What a source says, as the subject of a sentence. */
export const says = (source: EvidenceSource | null) => {
  if (source?.startsWith('image-position')) return 'as posições indicam';
  if (source === 'tiff-tags') return 'as tags da própria imagem indicam';
  return source === null ? 'os arquivos indicam' : `${sourceOf(source)} indica`;
};
