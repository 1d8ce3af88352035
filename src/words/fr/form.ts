import type { Translated } from '../dictionary.js';
import type { form as english } from '../en/form.js';
import { nameOf, quoted, says } from './sources.js';

/** What stands where the element takes part in a form. Lengths in mm. */
export const form: Translated<typeof english> = {
  'form.title': 'Espacement pour ce formulaire',
  'form.sends': (data, formats) => `Envoyé avec ce formulaire\u202f: ${formats.byAxis(data.spacing)}.`,
  'form.sends.none': 'Aucun espacement n’est envoyé avec ce formulaire.',
  'form.leaves': (data, formats) =>
    `${formats.axes(data.axes)} ${data.axes.length === 1 ? 'est inconnu et n’est pas envoyé' : 'sont inconnus et ne sont pas envoyés'}.`,
  'form.confirmed': 'Confirmé par vous.',
  'form.confirm': 'Utiliser ces valeurs',
  'form.confirm.unknown': (data, formats) =>
    `Laisser ${formats.axes(data.axes)} ${data.axes.length === 1 ? 'inconnu' : 'inconnus'}`,
  'form.confirm.partly': (data, formats) =>
    `Utiliser ces valeurs, laisser ${formats.axes(data.axes)} ${data.axes.length === 1 ? 'inconnu' : 'inconnus'}`,
  'form.fill': 'Copier ces valeurs dans le formulaire',

  'form.scan': 'Choisissez d’abord le scan\u202f: son espacement doit être confirmé ici.',
  'form.reading': 'L’espacement est en cours de lecture. Confirmez-le quand il s’affiche.',
  'form.choose': 'Deux lectures se contredisent. Choisissez-en une.',
  'form.ask': 'Comparez ces valeurs à ce que vous savez du scan, puis confirmez-les.',
  'form.answer': 'Saisissez les bonnes valeurs à la main, ou confirmez celles-ci.',

  'form.agrees': 'Les nombres du formulaire concordent avec ces valeurs.',
  'form.unit-missing':
    'Choisissez une unité dans le formulaire, afin que ses nombres puissent être comparés à ces valeurs.',
  'form.unit-unknown': (data) =>
    `${quoted(data.text)} n’est pas une unité de longueur connue ici\u202f; les nombres du formulaire ne peuvent donc pas être comparés.`,
  'form.no-length': (data) => `${data.axis.toUpperCase()} dans le formulaire\u202f: ${data.problem}`,
  'form.swapped': 'X et Y sont intervertis dans le formulaire.',
  'form.differs': (data, formats) => {
    const other = data.source === 'supplied' ? 'l’espacement utilisé est de' : says(data.source);
    return `${data.axis.toUpperCase()}\u202f: vous avez saisi ${formats.length(data.typed)}, alors que ${other} ${formats.length(data.truth)}.`;
  },
  'form.alone': (data, formats) =>
    `${data.axis.toUpperCase()}\u202f: vous avez saisi ${formats.length(data.typed)}. Rien dans les fichiers ne le confirme.`,

  'form.is.thickness': (data, formats) =>
    `${formats.length(data.length)} est la Slice Thickness\u202f: l’épaisseur sur laquelle chaque coupe fait la moyenne, et non la distance jusqu’à la suivante.`,
  'form.is.axis': (data, formats) =>
    `${formats.length(data.length)} est l’espacement selon ${data.axis.toUpperCase()}.`,
  'form.is.source': (data, formats) =>
    `${formats.length(data.length)} se trouve ailleurs dans les fichiers\u202f: ${nameOf(data.source)}.`,
  'form.is.step': (data, formats) =>
    `${formats.length(data.length)} est le déplacement de la table d’une coupe à l’autre\u202f; les coupes sont inclinées et donc plus proches les unes des autres.`,
  'form.is.reading': (data, formats) =>
    `${formats.length(data.length)} est une lecture erronée courante de ces fichiers\u202f: ${data.reading}.`,
  'form.is.reciprocal':
    'C’est le nombre de pixels par millimètre. Le formulaire demande des millimètres par pixel\u202f: divisez 1 par ce nombre.',
  'form.is.extent': (data, formats) =>
    `${formats.length(data.length)} est la taille de toute la boîte scannée, et non la distance entre voisins.`,
  'form.is.unit': (data) => `En ${data.unit}, ce nombre serait juste\u202f: vérifiez l’unité.`,
  'form.is.rounded': 'C’est la même longueur, avec trop peu de chiffres.',
  'form.is.factor': (data, formats) =>
    `C’est ${
      data.factor >= 1
        ? `${formats.factor(data.factor)} fois plus`
        : `${formats.percent(1 - data.factor)} de moins`
    }. Si vous en êtes sûr, saisissez aussi cette valeur à la main ici.`,
};
