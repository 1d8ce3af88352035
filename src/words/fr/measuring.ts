import type {
  BoxSeen,
  BoxTwice,
  Measured,
  measuring as english,
  OtherSpacing,
  ReadTwice,
} from '../en/measuring.js';
import type { Translated } from '../dictionary.js';
import type { Formats } from '../formats.js';

const tell = (length: number, doubt: number, formats: Formats) =>
  formats.length(length, { digits: 4, precision: doubt });

export const measuring: Translated<typeof english> = {
  'measuring.ruler': 'Règle',
  'measuring.angle': 'Angle',
  'measuring.close': 'Ranger',

  'ticks.box': 'Boîte graduée en mm',
  'ticks.alone': ({ axes, lengths, doubts }: BoxSeen, formats: Formats) =>
    `Ce que l’on voit tient dans une boîte de ${formats.roughly(lengths, doubts)} selon ${formats.axes(axes)}.`,
  'ticks.reads': ({ axes, lengths, doubts, rule, other }: BoxTwice, formats: Formats) =>
    `Ce que l’on voit tient dans une boîte de ${formats.roughly(lengths, doubts)} selon ${formats.axes(axes)}. Avec « ${rule} », elle mesurerait ${formats.roughly(other.lengths, other.doubts)}.`,

  'measuring.press.2': 'Appuyez sur deux points du spécimen.',
  'measuring.press.3': 'Appuyez sur trois points du spécimen, le sommet de l’angle en deuxième.',
  'measuring.next': 'Appuyez sur le point suivant.',
  'measuring.move':
    'Chaque point peut être glissé, ou déplacé avec les flèches du clavier, par pas plus grands avec Maj. Un appui ailleurs recommence.',
  'measuring.point': ({ number, count }: { number: number; count: number }, formats: Formats) =>
    `Point ${formats.count(number)} sur ${formats.count(count)}`,

  'measuring.short': ({ length, doubt }: Measured, formats: Formats) => tell(length, doubt, formats),
  'measuring.alone': ({ length, doubt }: Measured, formats: Formats) => `${tell(length, doubt, formats)}.`,
  'measuring.reads': ({ length, doubt, rule, other }: ReadTwice, formats: Formats) =>
    `${tell(length, doubt, formats)}. Avec «\u202f${rule}\u202f», on lirait ${tell(other, doubt, formats)}.`,
  'measuring.same': ({ length, doubt, rule }: ReadTwice, formats: Formats) =>
    `${tell(length, doubt, formats)}, et autant avec «\u202f${rule}\u202f».`,
  'measuring.angle.alone': ({ angle }: { angle: number }, formats: Formats) => `${formats.degrees(angle)}.`,
  'measuring.angle.reads': (
    { angle, rule, other }: { angle: number; rule: string; other: number },
    formats: Formats,
  ) => `${formats.degrees(angle)}. Avec «\u202f${rule}\u202f», on lirait ${formats.degrees(other)}.`,
  'measuring.no-angle': 'Deux des points sont confondus\u202f: il n’y a donc pas d’angle.',
  'measuring.no-z':
    'Z est inconnu\u202f: ce qui traverse les coupes n’a pas de taille connue. Mesurez plutôt dans une seule coupe.',
  'measuring.no-plane': 'X et Y sont inconnus\u202f: rien n’a ici de taille connue.',

  'caliper.label': 'Je connais cette longueur\u202f: le pied à coulisse indique',
  'caliper.agrees': ({ doubt }: { doubt: number }, formats: Formats) =>
    `C’est en accord avec le scan, aussi précisément que deux points peuvent être placés\u202f: à ${formats.length(doubt, { digits: 1 })} près.`,
  'caliper.axis': ({ axes, now, then, doubt }: OtherSpacing, formats: Formats) =>
    `Ce serait le cas si ${formats.axes(axes)} valait ${tell(then, doubt, formats)} au lieu de ${formats.length(now)}.`,
  'caliper.plane': ({ factor }: { factor: number }, formats: Formats) =>
    `Ce serait le cas si X et Y valaient tous deux ${formats.factor(factor)} fois ce qu’ils valent.`,
  'caliper.z': ({ then, doubt }: OtherSpacing, formats: Formats) =>
    `Avec cette longueur, Z serait ${tell(then, doubt, formats)}.`,
  'caliper.known': ({ rule }: { rule: string }) => `C’est la valeur que donne «\u202f${rule}\u202f».`,
  'caliper.several':
    'Une seule ligne ne permet pas de savoir laquelle de ces causes est la bonne. Mesurez une ligne le long d’un seul axe.',
  'caliper.none':
    'Aucun axe n’explique à lui seul la différence. Vérifiez les deux points et ce que le pied à coulisse a mesuré.',
  'caliper.use': ({ axes, then, doubt }: OtherSpacing, formats: Formats) =>
    `Utiliser ${formats.axes(axes)} = ${tell(then, doubt, formats)}`,
};
