import type { Translated } from '../dictionary.js';
import type { PlaneTold, slices as english } from '../en/slices.js';
import type { Formats } from '../formats.js';

const tellPlace = (name: string, { number, count, distance, file, isMissing }: PlaneTold, formats: Formats) =>
  formats.phrases([
    `${name} ${formats.count(number)} sur ${formats.count(count)}`,
    ...(isMissing ? ['manquante'] : []),
    ...(distance === null ? [] : [`à ${formats.length(distance)} de la première`]),
    ...(file === null ? [] : [file]),
  ]);

/** What is said of slices. */
export const slices: Translated<typeof english> = {
  'slices.xy': (data, formats) => tellPlace('Coupe', data, formats),
  'slices.xz': (data, formats) => tellPlace('Ligne', data, formats),
  'slices.yz': (data, formats) => tellPlace('Colonne', data, formats),
  'slices.name': ({ plane, isTrue }) => `Plan ${plane}, ${isTrue ? 'premier' : 'second'} aperçu`,
  'slices.missing': 'manquante',
  'slices.window': ({ low, high }, formats) =>
    `Niveaux de gris de ${formats.number(low, { digits: 3 })} à ${formats.number(high, { digits: 3 })}. Appuyez, puis faites glisser : de côté pour le contraste, vers le haut pour éclaircir.`,
  'slices.keys':
    'Trois plans par un même point. Appuyez ou faites glisser dans un plan pour déplacer le point. Les flèches haut et bas, les touches Page ou la molette de la souris parcourent les coupes. Les flèches gauche et droite passent d’un plan à l’autre. Faire glisser avec Maj ou le bouton droit, ou Maj avec les flèches, change le contraste et la luminosité. Plus et moins, un pincement, ou Ctrl et la molette de la souris changent le zoom. Home (Origine), R ou un double-clic rétablissent la vue. Les deux aperçus bougent ensemble.',
};
