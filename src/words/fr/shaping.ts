import type { shaping as english } from '../en/shaping.js';
import type { Translated } from '../dictionary.js';

export const shaping: Translated<typeof english> = {
  threshold: 'Seuil',
  'threshold.at': ({ value, isDark }: { value: string; isDark: boolean }) =>
    isDark ? `Dessiné jusqu’à ${value}` : `Dessiné à partir de ${value}`,
  'threshold.hu': 'UH',
  'threshold.help':
    'Les reliefs montrent la fréquence de chaque valeur. Déplacez la ligne, ou utilisez les flèches du clavier.',
  'threshold.auto': 'Le trouver automatiquement',

  cut: 'Couper',
  'cut.help': 'Les deux lectures sont coupées au même endroit de l’acquisition.',
  'cut.from': ({ axis }: { axis: string }) => `${axis} de`,
  'cut.to': ({ axis }: { axis: string }) => `${axis} à`,
  'cut.at': ({ axis, from, to }: { axis: string; from: string; to: string }) =>
    `${axis} : de ${from} à ${to}`,
  'cut.whole': 'Tout montrer',

  close: 'Ranger',
};
