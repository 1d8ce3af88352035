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

  'taking.pack': 'Enregistrer un paquet d’aperçu (OME-Zarr)',
  'taking.packing': 'Mise en paquet des coupes…',
  'taking.stop': 'Arrêter',
  'taking.stopped': 'La mise en paquet a été arrêtée. Rien n’a été enregistré.',
  'taking.packed': ({ file, bytes }, formats) =>
    `Enregistré sous ${file} (${formats.bytes(bytes)}). Gardez-le à côté du scan\u202f: une page l’affiche aussitôt.`,
  'taking.packed-in-part': ({ file, unread, total }, formats) =>
    formats.plural(unread, {
      one: `Enregistré sous ${file}. 1 coupe sur ${formats.count(total)} n’a pas pu être lue\u202f: sa place est vide.`,
      other: `Enregistré sous ${file}. ${formats.count(unread)} coupes sur ${formats.count(total)} n’ont pas pu être lues\u202f: leurs places sont vides.`,
    }),
  'taking.pack-size': ({ least, most }, formats) =>
    `Un paquet peut avoir de ${formats.count(least)} à ${formats.count(most)} voxels le long de sa plus grande arête, de 8 ou 16 bits. Demandez une taille comprise entre les deux.`,
  'taking.pack-no-volume':
    'Ces images ne sont pas des coupes d’un même corps\u202f: il n’y a pas de volume à mettre en paquet.',
  'taking.pack-is-zarr':
    'C’est déjà un OME-Zarr, et les paquets se font à partir de coupes. On peut l’afficher tel quel.',
  'taking.pack-unread':
    'Aucune coupe n’a pu être lue\u202f: il n’y a pas de paquet à enregistrer. Vérifiez que les fichiers sont toujours là.',
  'taking.pack-changed': 'Un autre scan a été ouvert pendant la mise en paquet. Enregistrez de nouveau.',
  'taking.pack-broke':
    'La mise en paquet s’est arrêtée avant la fin\u202f: rien n’a été enregistré. Réessayez avec moins de programmes ouverts.',

  'taking.made': ({ version, files, source }, formats) =>
    source === null
      ? `Fait avec spacing-preview ${version} à partir de ${countFiles(files, formats)}`
      : `Fait avec spacing-preview ${version} à partir de ${source} (${countFiles(files, formats)})`,
  'taking.notes': 'Remarques',
  'taking.aside': 'Fichiers ignorés',
};
