import type { Regularity } from '../../model/report.js';
import type { Translated } from '../dictionary.js';
import type { tableAndFields as english } from '../en/table-and-fields.js';
import type { Formats } from '../formats.js';
import { capital, counted, nameOf, quoted, says } from './sources.js';

const suppliers = { person: 'saisi par vous', page: 'fourni par cette page' };

const regularities: Record<Regularity, string> = {
  uniform: 'coupes régulièrement espacées',
  jitter: 'coupes presque régulièrement espacées',
  missing: 'coupes manquantes',
  variable: 'espacement entre coupes variable',
};

const leaveEmpty = 'Laissez le champ vide si la valeur est inconnue.';

const stepOf = (factor: number, formats: Formats) =>
  factor >= 1 ? `${formats.factor(factor)} fois plus` : `${formats.percent(1 - factor)} de moins`;

const place = (data: { number: number; count: number }, formats: Formats) =>
  `${formats.count(data.number)} sur ${formats.count(data.count)}`;

/** What stands beside the numbers, and what a person can choose or enter. */
export const tableAndFields: Translated<typeof english> = {
  source: (data) =>
    capital(data.source === null ? 'aucune source' : nameOf(data.source)) +
    (data.file === null ? '' : ` ${data.file}`),
  'confidence.measured-high': 'mesuré et confirmé par une deuxième source',
  'confidence.measured': 'mesuré',
  'confidence.measured-low': 'mesuré (voir l’avertissement)',
  'confidence.declared': 'déclaré dans le fichier',
  'confidence.suggested': 'suggéré (à confirmer ci-dessous)',
  'confidence.blocked': 'deux lectures (choisissez-en une ci-dessous)',
  'confidence.none': 'inconnu',

  'table.caption': 'Espacement des voxels, de centre à centre',
  'table.axis': 'Axe',
  'table.spacing': 'Espacement',
  'table.source': 'Provenance',
  'table.extent': 'Taille',
  'table.precision': (data, formats) => `connu à ${formats.length(data.precision, { digits: 1 })} près`,
  'table.slices': (data, formats) => `sur ${counted(data.slices, formats, 'coupe')}`,
  'table.outvoted': (data, formats) =>
    `non retenu\u202f: ${nameOf(data.source)} ${formats.length(data.value)}`,
  'table.suggested': (data, formats) => `suggéré\u202f: ${nameOf(data.source)} ${formats.length(data.value)}`,
  'table.grid': (data, formats) => {
    const grid = `${formats.counts([data.columns, data.rows, data.slices])} voxels`;
    return data.regularity === null ? grid : `${grid}, ${regularities[data.regularity]}`;
  },
  'table.varies': (data, formats) => `variable, ${formats.lengths([data.length])}`,
  'table.unread': 'pas encore lu',
  'table.naive': 'Ce que donneraient des erreurs courantes',
  'table.rule': 'Lecture',
  'table.stretch': 'Étirement d’une coupe à l’autre',
  'table.stretch.whole': 'Étirement de toute la pile, vides refermés',
  'axis.x.hint': 'le long d’une ligne',
  'axis.y.hint': 'le long d’une colonne',
  'axis.z.hint': 'd’une coupe à l’autre',

  'announce.provisional': (data) => `Espacement provisoire\u202f: ${data.numbers}.`,
  'announce.true': (data) => `Espacement\u202f: ${data.numbers}. ${ended(data.provenance)}`,
  'announce.naive': (data) => `À côté\u202f: ${ended(data.provenance)}`,
  'announce.warnings': (data, formats) =>
    counted(data.count, formats, 'avertissement') +
    formats.plural(data.count, { one: `\u202f: ${data.first}`, other: `. Le premier\u202f: ${data.first}` }),

  'copy.label': 'Copier les nombres',
  'copy.spacing': 'Copier X, Y, Z',
  'copy.record': 'Copier pour la notice',
  'copy.done': 'Copié',
  'copy.by-hand': 'Le navigateur ne l’a pas copié. Sélectionnez ce texte et copiez-le\u202f:',
  'copy.sentence': ({ numbers, provenance, box }) =>
    `Espacement des voxels, de centre à centre\u202f: ${numbers}. ${ended(provenance)}${box === null ? '' : ` ${ended(box)}`}`,

  'findings.none': 'Aucun problème trouvé',
  'findings.count': (data, formats) => counted(data.count, formats, 'remarque'),
  'findings.logs': (data, formats) =>
    `${formats.count(data.count)} ${formats.plural(data.count, { one: 'journal lu', other: 'journaux lus' })}`,
  'findings.aside': (data, formats) => counted(data.count, formats, 'fichier ignoré'),
  'severity.error': 'Problème',
  'severity.warn': 'Avertissement',
  'severity.info': 'Remarque',

  'supplied.differs': (data, formats) =>
    `${data.axis.toUpperCase()} = ${formats.length(data.value)}, ${suppliers[data.by]}, alors que ${says(data.source)} ${formats.length(data.other)}. C’est ${stepOf(data.value / data.other, formats)}.`,
  'supplied.alone': (data, formats) =>
    `${data.axis.toUpperCase()} = ${formats.length(data.value)}, ${suppliers[data.by]}. Les fichiers n’indiquent rien à quoi comparer cette valeur.`,
  'supplied.suggested': (data, formats) =>
    `${data.axis.toUpperCase()} = ${formats.length(data.value)}, ${suppliers[data.by]}. Les fichiers suggèrent seulement une valeur (${nameOf(data.source)})\u202f: ${formats.length(data.other)}.`,
  'supplied.unknown': (data, formats) =>
    `${data.axis.toUpperCase()} reste inconnu, alors que ${says(data.source)} ${formats.length(data.other)}.`,
  'supplied.same': 'Confirmé\u202f: les fichiers indiquent la même chose.',
  'supplied.undo': 'Revenir à ce qu’indiquent les fichiers',
  suggestion: (data, formats) => {
    const told = Object.entries(data.spacing).flatMap(([axis, length]) =>
      length === null ? [] : [`${axis.toUpperCase()} = ${formats.length(length)}`],
    );
    return `Utiliser ${told.join(', ')} (${nameOf(data.source)})\u202f?`;
  },

  'entry.title': 'Saisir l’espacement à la main',
  'entry.group': 'Espacement saisi à la main',
  'entry.unit': 'Unité',
  'entry.apply': 'Appliquer',
  'entry.hint': 'De centre à centre. Laissez le champ vide, ou tapez -, si la valeur est inconnue.',
  'entry.nonsense': (data) =>
    `${quoted(data.text)} n’est pas une longueur. Saisissez un nombre, par exemple 0.08. ${leaveEmpty}`,
  'entry.positive': `L’espacement doit être supérieur à 0. ${leaveEmpty}`,
  'entry.comma': (data) =>
    `${quoted(data.text)} est ambigu\u202f: utilisez un point décimal, sans séparateur de milliers.`,

  'stacks.title': (data, formats) =>
    `${formats.count(data.stacks)} piles ont été trouvées. Choisissez celle à afficher.`,
  'stacks.unnamed': (data, formats) => `Pile ${formats.count(data.number)}`,
  'stacks.first': (data) => `Premier fichier\u202f: ${data.file}`,
  'stacks.grid': (data, formats) => {
    const stack = `${formats.count(data.slices)} ${formats.plural(data.slices, { one: 'image', other: 'coupes' })} de ${formats.counts([data.columns, data.rows])} pixels`;
    return data.phases > 1 ? `${stack}, ${formats.count(data.phases)} fois chacune` : stack;
  },
  'plane.axial': 'plan axial',
  'plane.coronal': 'plan coronal',
  'plane.sagittal': 'plan sagittal',
  'plane.oblique': 'plan oblique',

  'repeat.time': (data, formats) => `Instant ${place(data, formats)}`,
  'repeat.echo': (data, formats) => `Écho ${place(data, formats)}`,
  'repeat.diffusion': (data, formats) => `Image de diffusion ${place(data, formats)}`,
  'repeat.volume': (data, formats) => `Volume ${place(data, formats)}`,
  'repeat.segment': (data, formats) => `Segment ${place(data, formats)}`,
  'repeat.label': 'Répétitions de la pile',
  'repeat.previous': 'Précédent',
  'repeat.next': 'Suivant',
};

/** A sentence of its own, with the stop that a label does without. */
function ended(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}
