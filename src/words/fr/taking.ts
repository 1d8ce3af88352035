import type { Translated } from '../dictionary.js';
import type { taking as english } from '../en/taking.js';
import type { Formats } from '../formats.js';

const countFiles = (files: number, formats: Formats) =>
  formats.plural(files, {
    one: `${formats.count(files)} fichier`,
    other: `${formats.count(files)} fichiers`,
  });

/** What stands where a person takes something away from the element. */
export const taking: Translated<typeof english> = {
  taking: 'Enregistrer et partager',
  'taking.picture': 'Enregistrer l’image',
  'taking.copy-picture': 'Copier l’image',
  'taking.report': 'Enregistrer le rapport (JSON)',
  'taking.copy-report': 'Copier le rapport en texte',
  'taking.link': 'Copier un lien vers cette vue',

  'taking.drawing': 'L’image se dessine…',
  'taking.saved': ({ file }) => `Enregistré sous le nom ${file}`,
  'taking.copied.picture': 'L’image est copiée.',
  'taking.copied.report': 'Le rapport est copié.',
  'taking.copied.link': 'Le lien est copié. Il ouvre cette page avec la même vue.',
  'taking.not-copied.picture': 'Le navigateur n’a pas copié l’image. Enregistrez-la plutôt.',
  'taking.not-copied.report': 'Le navigateur n’a pas copié le rapport. Enregistrez-le plutôt.',
  'taking.no-link':
    'Ce scan a été ouvert depuis votre appareil\u202f: aucun lien ne peut y mener. Enregistrez plutôt l’image.',
  'taking.no-address':
    'Cette page n’a pas d’adresse à laquelle un lien pourrait mener. Enregistrez plutôt l’image.',
  'taking.by-hand': 'Le navigateur n’a pas copié le lien. Sélectionnez ce texte et copiez-le\u202f:',

  'taking.nothing': 'Il n’y a encore rien à dessiner\u202f: aucun scan n’est ouvert.',
  'taking.still': 'Le scan est encore en cours de lecture. Attendez qu’il s’affiche, puis réessayez.',
  'taking.changed': 'L’image a changé pendant qu’elle se dessinait. Réessayez.',
  'taking.size': ({ least, most }, formats) =>
    `Une image peut avoir de ${formats.counts([least.width, least.height])} à ${formats.counts([most, most])} pixels. Demandez une taille comprise entre les deux.`,

  'taking.made': ({ version, files, source }, formats) =>
    source === null
      ? `Fait avec spacing-preview ${version} à partir de ${countFiles(files, formats)}`
      : `Fait avec spacing-preview ${version} à partir de ${source} (${countFiles(files, formats)})`,
  'taking.notes': 'Remarques',
  'taking.aside': 'Fichiers ignorés',
};
