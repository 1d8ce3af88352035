import type { Translated } from '../dictionary.js';
import type { looks as english } from '../en/looks.js';

/** How the specimen is shown, and what stands about the picture to turn it. */
export const looks: Translated<typeof english> = {
  look: 'Aspecto',
  'look.auto': ({ name }) => `Según el escaneo: ${name}`,
  'look.shell': 'Concha y hueso',
  'look.rock': 'Roca',
  'look.tissue': 'Tejido blando',
  'look.mr': 'RM',
  'look.labels': 'Segmentos',
  'look.inverted': 'Oscuro sobre fondo claro',

  cube: 'Girar hacia un lado',
  'cube.L': 'Desde la izquierda (L)',
  'cube.R': 'Desde la derecha (R)',
  'cube.P': 'Desde atrás (P)',
  'cube.A': 'Desde delante (A)',
  'cube.H': 'Desde la cabeza (H)',
  'cube.F': 'Desde los pies (F)',
  'cube.axis': ({ axis, isEnd }) => `Desde el ${isEnd ? 'final' : 'principio'} de ${axis}`,

  'turn.hint': 'Arrastre para girar',
  'turn.hint.touch': 'Deslice hacia un lado para girar',

  measure: 'Medir',

  threshold: 'Umbral',
  cut: 'Cortar',
};
