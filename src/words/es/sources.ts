import { sources } from './problems/findings.js';

/** Sources of a value, those that are never used as well. */
const names: Record<string, string> = {
  ...sources,
  'image-position': 'Image Position (Patient)',
  'image-position-volume': 'Image Position (Volume)',
  'log-file': 'Registro del escáner',
  'tiff-tags': 'Etiquetas TIFF',
  'ome-zarr': 'Escala OME-Zarr',
  'raw-header': 'Encabezado del volumen',
  'png-tags': 'Etiquetas PNG',
  'jpeg-tags': 'Etiquetas JPEG',
  'bmp-tags': 'Etiquetas BMP',
  supplied: 'Introducido a mano',
  'slice-thickness': 'Slice Thickness',
  'slice-location': 'Slice Location',
  'imager-pixel-spacing': 'Imager Pixel Spacing',
  'ultrasound-regions': 'regiones de ultrasonido',
  isotropic: 'igual a X',
  'unit-corrected': 'unidad corregida',
  'one-acquisition': 'cada escaneo por separado',
};

/** What a source is called; one that this version does not know by its code. */
export const nameOf = (source: string) => names[source] ?? source.replaceAll('-', ' ');

/** According to whom something is said. */
export const accordingTo = (source: string | null) => {
  const withArticles: Record<string, string> = sources;
  return `según ${source === null ? 'los archivos' : (withArticles[source] ?? nameOf(source))}`;
};
