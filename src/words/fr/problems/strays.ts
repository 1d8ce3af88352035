import type { StackStrays } from '../../../model/problem/findings.js';
import type { ProblemSentences } from '../../dictionary.js';
import { pixelOf, pixels, several } from './findings.js';

/** What is said of files that belong to no stack; the file's name stands beside the sentence. */
export const strays: ProblemSentences<keyof StackStrays> = {
  LOCALIZER: 'Une image de repérage, qui sert à préparer l’acquisition, pas une coupe.',
  SECONDARY_IMAGE: 'Une image tirée du scan, pas une coupe.',
  OTHER_SERIES: 'Une image isolée d’une autre série.',
  OTHER_ORIENTATION: (data, formats) => `Forme un angle de ${formats.degrees(data.degrees)} avec la pile.`,
  OTHER_SIZE: (group, formats) => `${pixels(group, formats)}, contrairement à la pile.`,
  OTHER_PIXEL_SPACING: (group, formats) =>
    `Pixel Spacing\u202f: ${pixelOf(group, formats)}, contrairement à la pile.`,
  OTHER_STACK: 'Appartient à une autre pile de la série.',
  'DUPLICATE_FILE:file': (data) => `La même image que ${data.kept}.`,
  NO_POSITION: 'N’indique pas sa position, contrairement aux autres images.',
  'DUPLICATE_POSITION:file': (data) => `Même position que ${data.kept}.`,
  MOSAIC: (data, formats) => `Une ${several(data.tiles, formats)}, pas une coupe.`,
};
