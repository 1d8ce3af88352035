import type { StackStrays } from '../../../model/problem/findings.js';
import type { ProblemSentences } from '../../dictionary.js';
import { pixelOf, tilesOf } from './findings.js';

/** What is said of files that belong to no stack; the file's name stands beside the sentence. */
export const strays: ProblemSentences<keyof StackStrays> = {
  LOCALIZER: 'Eine Übersichtsaufnahme zur Planung des Scans, keine Schicht.',
  SECONDARY_IMAGE: 'Ein aus dem Scan erzeugtes Bild, keine Schicht.',
  OTHER_SERIES: 'Ein einzelnes Bild aus einer anderen Serie.',
  OTHER_ORIENTATION: (data, formats) =>
    `Liegt in einem Winkel von ${formats.degrees(data.degrees)} zum Stapel.`,
  OTHER_SIZE: (data, formats) => `${formats.counts([data.columns, data.rows])} Pixel, anders als im Stapel.`,
  OTHER_PIXEL_SPACING: (data, formats) =>
    `Pixel Spacing ${pixelOf(data.spacing, formats)}, anders als im Stapel.`,
  OTHER_STACK: 'Gehört zu einem anderen Stapel der Serie.',
  'DUPLICATE_FILE:file': (data) => `Dasselbe Bild wie ${data.kept}.`,
  NO_POSITION: 'Gibt keine Position an, anders als die übrigen Bilder.',
  'DUPLICATE_POSITION:file': (data) => `Dieselbe Position wie ${data.kept}.`,
  MOSAIC: (data, formats) => `Ein ${tilesOf(data.tiles, formats)}, keine einzelne Schicht.`,
};
