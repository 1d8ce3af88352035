import type { VolumeRefusals } from '../../../model/problem/findings-volumes.js';
import type { RefusalData } from '../../../model/problem/refusals.js';
import type { ProblemSentences } from '../../dictionary.js';
import { readerRefusals } from './refusals-readers.js';
import { sourceRefusals } from './refusals-sources.js';

/** Why bytes could not be had, read or drawn. A sentence about one file begins with the file's name. */
export const refusals: ProblemSentences<
  Exclude<keyof RefusalData, keyof VolumeRefusals | 'NETWORK:offline'>
> = {
  ...sourceRefusals,
  ...readerRefusals,

  'EMPTY:drop':
    'Rien n’a pu être lu, car aucun fichier n’a été trouvé. Choisissez un dossier de coupes, les fichiers eux-mêmes, ou un ZIP qui les contient.',
  'NOT_AN_IMAGE:no-stack': ({ count }, formats) =>
    formats.plural(count, {
      one: 'L’en-tête d’une image a été lu, mais cette image n’appartient pas à une pile de coupes. Ajoutez les autres coupes.',
      other: `Les en-têtes de ${formats.count(count)} images ont été lus, mais aucune de ces images n’appartient à une pile de coupes. Choisissez les fichiers d’un même scan.`,
    }),
  '*:none-readable': ({ count }, formats) =>
    formats.plural(count, {
      one: 'Le fichier fourni n’a pas pu être utilisé.',
      other: `Aucun des ${formats.count(count)} fichiers n’a pu être utilisé.`,
    }),

  NO_WEBGL:
    'Ce navigateur ne peut pas afficher en 3D, car WebGL 2 n’est pas disponible. Les mesures n’en sont pas affectées. Activez l’accélération matérielle dans les paramètres du navigateur, ou utilisez un autre navigateur.',
  CONTEXT_LOST:
    'Le pilote graphique s’est arrêté\u202f: l’aperçu ne peut donc pas être affiché. Les mesures n’en sont pas affectées. Fermez les autres pages 3D, puis rechargez celle-ci.',

  UNEXPECTED: ({ file }) =>
    `La lecture n’a pas pu être menée à son terme (${file}). Sélectionnez de nouveau les fichiers, ou essayez avec un seul fichier.`,
  'UNEXPECTED:series':
    'La lecture n’a pas pu être menée à son terme. Sélectionnez de nouveau les fichiers, ou essayez avec un seul fichier.',
  'UNEXPECTED:worker': ({ file }) =>
    `${file} n’a pas pu être décodé\u202f: le navigateur s’est arrêté deux fois, peut-être faute de mémoire. Fermez d’autres onglets, puis réessayez.`,
  'UNEXPECTED:picture':
    'L’aperçu n’a pas pu être affiché. Les mesures n’en sont pas affectées. Réessayez, ou rechargez la page.',
};
