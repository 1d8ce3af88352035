import type { StackStrays } from '../../../model/problem/findings.js';
import type { ProblemSentences } from '../../dictionary.js';
import { pixelOf, pixels } from './findings.js';

/** What is said of files that belong to no stack; the file's name stands beside the sentence. */
export const strays: ProblemSentences<keyof StackStrays> = {
  LOCALIZER: 'Una imagen localizadora para planificar el escaneo, no un corte.',
  SECONDARY_IMAGE: 'Una imagen creada a partir del escaneo, no un corte.',
  OTHER_SERIES: 'Una imagen suelta de otra serie.',
  OTHER_ORIENTATION: (data, formats) => `Forma un ángulo de ${formats.degrees(data.degrees)} con la pila.`,
  OTHER_SIZE: (group, formats) => `${pixels(group, formats)}, a diferencia de la pila.`,
  OTHER_PIXEL_SPACING: (data, formats) =>
    `Pixel Spacing ${pixelOf(data.spacing, formats)}, a diferencia de la pila.`,
  OTHER_STACK: 'Pertenece a otra pila de la serie.',
  'DUPLICATE_FILE:file': (data) => `La misma imagen que ${data.kept}.`,
  NO_POSITION: 'No indica su posición; las demás imágenes sí.',
  'DUPLICATE_POSITION:file': (data) => `La misma posición que ${data.kept}.`,
  MOSAIC: (data, formats) =>
    `Un mosaico de ${data.tiles === null ? 'varios' : formats.count(data.tiles)} cortes, no un solo corte.`,
};
