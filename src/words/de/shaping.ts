import type { shaping as english } from '../en/shaping.js';
import type { Translated } from '../dictionary.js';

export const shaping: Translated<typeof english> = {
  threshold: 'Schwelle',
  'threshold.at': ({ value, isDark }: { value: string; isDark: boolean }) =>
    isDark ? `Gezeichnet bis ${value}` : `Gezeichnet ab ${value}`,
  'threshold.hu': 'HU',
  'threshold.help':
    'Die Hügel zeigen, wie oft jeder Wert vorkommt. Ziehen Sie die Linie, oder nehmen Sie die Pfeiltasten.',
  'threshold.auto': 'Von selbst finden',

  cut: 'Aufschneiden',
  'cut.help': 'Beide Lesarten werden an derselben Stelle des Scans geschnitten.',
  'cut.from': ({ axis }: { axis: string }) => `${axis} von`,
  'cut.to': ({ axis }: { axis: string }) => `${axis} bis`,
  'cut.at': ({ axis, from, to }: { axis: string; from: string; to: string }) => `${axis}: ${from} bis ${to}`,
  'cut.whole': 'Alles zeigen',

  close: 'Weglegen',
};
