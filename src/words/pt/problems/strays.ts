import type { StackStrays } from '../../../model/problem/findings.js';
import type { ProblemSentences } from '../../dictionary.js';
import { pixelOf } from './findings.js';

/** What is said of files that belong to no stack; the file's name stands beside the sentence. */
export const strays: ProblemSentences<keyof StackStrays> = {
  LOCALIZER: 'Uma imagem localizadora, feita para preparar a digitalização, não um corte.',
  SECONDARY_IMAGE: 'Uma imagem feita a partir da digitalização, não um corte.',
  OTHER_SERIES: 'Uma imagem isolada de outra série.',
  OTHER_ORIENTATION: (data, formats) => `Forma um ângulo de ${formats.degrees(data.degrees)} com a pilha.`,
  OTHER_SIZE: (data) => `${data.columns} × ${data.rows} pixels, ao contrário da pilha.`,
  OTHER_PIXEL_SPACING: (data, formats) =>
    `Pixel Spacing ${pixelOf(data.spacing, formats)}, ao contrário da pilha.`,
  OTHER_STACK: 'Pertence a outra pilha da série.',
  'DUPLICATE_FILE:file': (data) => `A mesma imagem que ${data.kept}.`,
  NO_POSITION: 'Não indica a posição, ao contrário das outras imagens.',
  'DUPLICATE_POSITION:file': (data) => `A mesma posição que ${data.kept}.`,
  MOSAIC: (data, formats) =>
    `Um mosaico de ${data.tiles === null ? 'vários' : formats.count(data.tiles)} cortes, não um único corte.`,
};
