import type { Translated } from '../dictionary.js';
import type { evidence as english } from '../en/evidence.js';
import type { Formats } from '../formats.js';

const countSlices = (slices: number, formats: Formats) =>
  formats.plural(slices, { one: `${formats.count(slices)} coupe`, other: `${formats.count(slices)} coupes` });

/** What stands in and about the chart of positions along Z. */
export const evidence: Translated<typeof english> = {
  evidence: 'Coupes le long de Z',
  'evidence.even': ({ slices, gap }, formats) =>
    `${countSlices(slices, formats)}, espacées de ${formats.length(gap)}`,
  'evidence.missing': ({ slices, missing }, formats) =>
    `${countSlices(slices, formats)}, ${formats.plural(missing, { one: `${formats.count(missing)} manquante`, other: `${formats.count(missing)} manquantes` })}`,
  'evidence.uneven': ({ slices, range }, formats) =>
    `${countSlices(slices, formats)}, espacées de ${formats.lengths([range])}`,
  'evidence.chart': 'Positions des coupes le long de Z',
  'evidence.hint':
    'Chaque trait est une coupe à sa position mesurée, chaque barre l’écart jusqu’à la suivante. Pointez une coupe, ou parcourez-les avec les flèches. Un appui, ou Entrée, l’affiche en image.',
  'evidence.frame': ({ file, frame }, formats) => `${file}, image ${formats.count(frame)}`,
  'evidence.slice': ({ number, places, file, position, repeat }, formats) => {
    const which = `oupe ${formats.count(number)} sur ${formats.count(places)}`;
    const whole = repeat === null ? `C${which}` : `${repeat}, c${which}`;
    return file === null
      ? `${whole}, à ${formats.length(position)}\u202f: il n’y a pas d’image ici.`
      : `${whole}\u202f: ${file}, à ${formats.length(position)}.`;
  },
  'evidence.gap': ({ length, missing, isOdd }, formats) => {
    const next = `a suivante est ${formats.length(length)} plus loin`;
    if (missing > 0)
      return `Après elle, ${formats.plural(missing, { one: `${formats.count(missing)} coupe manque`, other: `${formats.count(missing)} coupes manquent` })}\u202f: l${next}.`;
    return isOdd ? `L${next}, contrairement à la plupart.` : `L${next}.`;
  },
  'evidence.last': 'C’est la dernière.',
  'evidence.copies': ({ files }, formats) =>
    formats.plural(files.length, {
      one: `${formats.list(files)} a la même position et a été ignoré.`,
      other: `${formats.list(files)} ont la même position et ont été ignorés.`,
    }),
  'evidence.tilted': ({ degrees, step, gap }, formats) =>
    `Les coupes sont inclinées de ${formats.degrees(degrees)}\u202f: l’appareil a avancé de ${formats.length(step)} de l’une à l’autre, soit ${formats.length(gap)} à angle droit.`,
  'evidence.rows': ({ rows }, formats) =>
    `Chaque endroit a été imagé ${formats.count(rows)} fois\u202f: une rangée de traits pour chaque fois.`,
  'evidence.doubled': ({ copies }, formats) =>
    formats.plural(copies, {
      one: `${formats.count(copies)} fichier a la position d’un autre et a été ignoré\u202f: voyez le second trait, plus épais.`,
      other: `${formats.count(copies)} fichiers ont la position d’un autre et ont été ignorés\u202f: voyez les seconds traits, plus épais.`,
    }),
};
