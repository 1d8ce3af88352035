import type { Translated } from '../dictionary.js';
import type { looks as english } from '../en/looks.js';

/** How the specimen is shown, and what stands about the picture to turn it. */
export const looks: Translated<typeof english> = {
  look: 'Aparência',
  'look.auto': ({ name }) => `Conforme o scan: ${name}`,
  'look.shell': 'Concha e osso',
  'look.rock': 'Rocha',
  'look.tissue': 'Tecido mole',
  'look.mr': 'RM',
  'look.labels': 'Segmentos',
  'look.inverted': 'Escuro sobre fundo claro',

  cube: 'Girar para um lado',
  'cube.L': 'Da esquerda (L)',
  'cube.R': 'Da direita (R)',
  'cube.P': 'De trás (P)',
  'cube.A': 'De frente (A)',
  'cube.H': 'Da cabeça (H)',
  'cube.F': 'Dos pés (F)',
  'cube.axis': ({ axis, isEnd }) => `Do ${isEnd ? 'fim' : 'início'} de ${axis}`,

  'turn.hint': 'Arraste para girar',
  'turn.hint.touch': 'Deslize para o lado para girar',

  measure: 'Medir',

  threshold: 'Limiar',
  cut: 'Cortar',
};
