import type { Translated } from '../dictionary.js';
import type { looks as english } from '../en/looks.js';

/** How the specimen is shown, and what stands about the picture to turn it. */
export const looks: Translated<typeof english> = {
  look: 'Darstellung',
  'look.auto': ({ name }) => `Passend zum Scan: ${name}`,
  'look.shell': 'Schale und Knochen',
  'look.rock': 'Gestein',
  'look.tissue': 'Weichgewebe',
  'look.mr': 'MR',
  'look.labels': 'Segmente',
  'look.inverted': 'Dunkel auf hellem Grund',

  cube: 'Zu einer Seite drehen',
  'cube.L': 'Von links (L)',
  'cube.R': 'Von rechts (R)',
  'cube.P': 'Von hinten (P)',
  'cube.A': 'Von vorn (A)',
  'cube.H': 'Vom Kopf her (H)',
  'cube.F': 'Von den Füßen her (F)',
  'cube.axis': ({ axis, isEnd }) => `Vom ${isEnd ? 'Ende' : 'Anfang'} von ${axis}`,

  'turn.hint': 'Ziehen zum Drehen',
  'turn.hint.touch': 'Seitwärts wischen zum Drehen',

  measure: 'Messen',

  threshold: 'Schwelle',
  cut: 'Aufschneiden',
};
