import type { NumberFormats as Formats } from '../number-formats.js';

/** Sources of a value that are no DICOM attribute, or whose attribute has more to its name than their code. */
const sources: Record<string, string> = {
  'image-position': 'Image Position (Patient)',
  'image-position-volume': 'Image Position (Volume)',
  'log-file': 'journal du scanner',
  'tiff-tags': 'balises TIFF',
  'ome-zarr': 'Échelle OME-Zarr',
  'raw-header': 'En-tête du volume',
  'png-tags': 'balises PNG',
  'jpeg-tags': 'balises JPEG',
  'bmp-tags': 'balises BMP',
  supplied: 'saisie manuelle',
  'ultrasound-regions': 'régions d’échographie',
  isotropic: 'identique à X',
  'unit-corrected': 'unité corrigée',
  'one-acquisition': 'chaque scan pris à part',
};

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What a source is called within a sentence: `slice-thickness` by the name of the attribute, Slice Thickness. */
export const nameOf = (source: string) => sources[source] ?? source.split('-').map(capital).join(' ');

/** What a source says, as the subject of a sentence. */
export const says = (source: string | null) => {
  if (source?.startsWith('image-position')) return 'les positions indiquent';
  if (source === 'log-file') return 'le journal du scanner indique';
  if (source === 'tiff-tags') return 'les balises de l’image indiquent';
  if (source === 'supplied') return 'la saisie manuelle indique';
  return source === null ? 'les fichiers indiquent' : `${nameOf(source)} indique`;
};

/** What is cited, between the quotation marks of French. */
export const quoted = (text: string) => `«\u202f${text}\u202f»`;

/** So many of something, of whose words every one has an s in the plural; none is told in the singular. */
export const counted = (count: number, formats: Formats, words: string) =>
  `${formats.count(count)} ${formats.plural(count, { one: words, other: words.replace(/(?= |$)/g, 's') })}`;
