import type { Translated } from '../dictionary.js';
import type { looks as english } from '../en/looks.js';

/** How the specimen is shown, and what stands about the picture to turn it. */
export const looks: Translated<typeof english> = {
  look: 'Rendu',
  'look.auto': ({ name }) => `Selon le scan : ${name}`,
  'look.shell': 'Coquille et os',
  'look.rock': 'Roche',
  'look.tissue': 'Tissus mous',
  'look.mr': 'IRM',
  'look.labels': 'Segments',
  'look.inverted': 'Sombre sur fond clair',

  cube: 'Tourner vers un côté',
  'cube.L': 'Depuis la gauche (L)',
  'cube.R': 'Depuis la droite (R)',
  'cube.P': 'Depuis l’arrière (P)',
  'cube.A': 'Depuis l’avant (A)',
  'cube.H': 'Depuis la tête (H)',
  'cube.F': 'Depuis les pieds (F)',
  'cube.axis': ({ axis, isEnd }) => `Depuis ${isEnd ? 'la fin' : 'le début'} de ${axis}`,

  'turn.hint': 'Glisser pour tourner',
  'turn.hint.touch': 'Glisser de côté pour tourner',

  measure: 'Mesurer',

  threshold: 'Seuil',
  cut: 'Couper',
};
