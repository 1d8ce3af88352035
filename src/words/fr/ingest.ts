import type { Translated } from '../dictionary.js';
import type { ingest as english } from '../en/ingest.js';
import { quoted } from './sources.js';

const inBrackets = (system: string | null) => (system === null ? '' : ` (${system})`);

export const ingest: Translated<typeof english> = {
  'ingest.option': ({ found }) =>
    `--out, --edge, --bits, --concurrency, --memory, --minutes, --redis, --queue, --work ou --lang était attendu, ${quoted(found)} a été trouvé.`,
  'ingest.list': `Un dossier de dépôts, une liste ou ${quoted('-')} pour l’entrée standard était attendu après ${quoted('ingest')}, rien n’a été trouvé.`,
  'ingest.lists': ({ found }) =>
    `${quoted('ingest')} prend un seul dossier ou une seule liste. Traitez ${quoted(found)} séparément.`,
  'ingest.out': 'Indiquez après --out le dossier des résultats, par exemple --out apercus.',
  'ingest.number': ({ found, option, least, most }, formats) =>
    `Un nombre entier de ${formats.count(least)} à ${formats.count(most)} était attendu après ${option}, ${quoted(found)} a été trouvé.`,
  'ingest.redis': ({ found }) =>
    `Une adresse comme redis://localhost:6379 était attendue après --redis, ${quoted(found)} a été trouvé.`,
  'ingest.queue': ({ found }) =>
    `Un nom fait de lettres, de chiffres, de points et de tirets était attendu après --queue, ${quoted(found)} a été trouvé.`,
  'ingest.work': 'Indiquez le Redis d’où --work prend les dépôts\u202f: --redis redis://localhost:6379.',
  'ingest.not-work': ({ found }) =>
    `Avec --work, chaque dépôt apporte ce qui est demandé. Enlevez ${quoted(found)}.`,
  'ingest.concurrency': ({ found }) =>
    `Avec --redis, d’autres processus font le travail\u202f: donnez ${found} à ceux qui ont --work.`,

  'no-list': ({ list }) =>
    `Il n’y a ni dossier ni liste ${quoted(list)}. Vérifiez le nom\u202f; ${quoted('-')} lit la liste sur l’entrée standard.`,
  'no-out': ({ out, system }) =>
    `Les résultats ne peuvent pas être écrits dans ${out}${inBrackets(system)}. Vérifiez que le dossier peut être créé et modifié.`,
  'package.s3': ({ packages }) =>
    `S3 demande un module qui n’est pas installé. Installez-le à côté de spacing-preview\u202f: npm install ${packages}`,
  'package.redis': ({ packages }) =>
    `Redis demande des modules qui ne sont pas installés. Installez-les à côté de spacing-preview\u202f: npm install ${packages}`,
  left: ({ files }, formats) =>
    formats.plural(files, {
      one: `${formats.count(files)} fichier à côté des dépôts n’est ni un dossier ni un ZIP et a été laissé de côté. Citez-le dans une liste pour l’inclure.`,
      many: `${formats.count(files)} de fichiers à côté des dépôts ne sont ni des dossiers ni des ZIP et ont été laissés de côté. Citez-les dans une liste pour les inclure.`,
      other: `${formats.count(files)} fichiers à côté des dépôts ne sont ni des dossiers ni des ZIP et ont été laissés de côté. Citez-les dans une liste pour les inclure.`,
    }),
  line: ({ line }, formats) =>
    `La ligne ${formats.count(line)} de la liste ne nomme aucun dépôt. Un chemin, une adresse ou {"id": "…", "source": "…"} était attendu.`,
  twin: ({ id }) =>
    `Un autre dépôt de la liste porte le nom ${quoted(id)}\u202f: celui-ci a été laissé de côté. Donnez à chacun son propre "id".`,

  done: ({ deposits }, formats) => `Dépôts traités\u202f: ${formats.count(deposits)}`,
  summary: ({ made, none, kept, failed }, formats) =>
    `Paquets faits\u202f: ${formats.count(made)}. Rien à mettre en paquet\u202f: ${formats.count(none)}. Inchangés et gardés\u202f: ${formats.count(kept)}. Échecs\u202f: ${formats.count(failed)}.`,
  nothing: 'Aucun dépôt n’a été trouvé\u202f: ni dossiers, ni ZIP, ni lignes d’une liste.',
  again: 'Relancez la même commande pour réessayer ceux qui ont échoué. Tous les autres sont gardés.',
  stopped: 'Arrêté. Relancez la même commande pour continuer là où elle s’est arrêtée.',
  'stopped-full':
    'Le disque est plein\u202f: aucun autre dépôt n’a été commencé. Libérez de l’espace et relancez la même commande.',
  broken:
    'Le traitement s’est arrêté avant la fin. Relancez la même commande pour continuer là où elle s’est arrêtée.',

  'failed.memory': ({ limit }, formats) =>
    `Ce dépôt demandait plus de ${formats.count(limit)}\u202fMio de mémoire et a été arrêté. Permettez-en plus avec --memory.`,
  'failed.time': ({ limit }, formats) =>
    formats.plural(limit, {
      one: `Ce dépôt a demandé plus de ${formats.count(limit)} minute et a été arrêté. Permettez-en plus avec --minutes.`,
      many: `Ce dépôt a demandé plus de ${formats.count(limit)} de minutes et a été arrêté. Permettez-en plus avec --minutes.`,
      other: `Ce dépôt a demandé plus de ${formats.count(limit)} minutes et a été arrêté. Permettez-en plus avec --minutes.`,
    }),
  'failed.lost':
    'Le processus qui traitait ce dépôt s’est terminé à chaque essai. Mettez-le en paquet séparément pour voir ce qui l’arrête.',
  'failed.stopped':
    'Ce dépôt n’a pas pu être lu jusqu’au bout. Mettez-le en paquet séparément pour voir ce qui l’arrête.',
  'failed.full':
    'Il n’y a pas assez de place pour les résultats de ce dépôt. Libérez de l’espace et relancez la commande.',
  'failed.unwritable': ({ system }) =>
    `Les résultats de ce dépôt n’ont pas pu être écrits${inBrackets(system)}. Vérifiez le dossier où ils vont.`,
  'failed.network': ({ host }) =>
    `${host} est resté injoignable, ou s’est interrompu à chaque fois. Vérifiez l’adresse et la connexion.`,
  'failed.busy': ({ host, status }) =>
    `${host} était surchargé à chaque demande (HTTP ${String(status)}). Réessayez plus tard.`,
  'failed.absent': ({ host, status }) =>
    `${host} n’a rien à cette adresse (HTTP ${String(status)}). Vérifiez l’adresse.`,
  'failed.denied': ({ host, status }) =>
    `${host} a refusé l’accès (HTTP ${String(status)}). Vérifiez les identifiants et ce qu’ils permettent.`,
  'failed.answer': ({ host, status }) =>
    `${host} a rejeté la demande (HTTP ${String(status)}). Vérifiez l’adresse et les réglages.`,

  following: ({ deposits }, formats) =>
    `Dépôts dans la file\u202f: ${formats.count(deposits)}. Les résultats suivent dès qu’ils sont prêts.`,
  'no-workers':
    'Aucun processus ne prend encore de dépôts dans la file. Lancez-en\u202f: spacing-preview ingest --work --redis ADRESSE',
  working: 'En attente de dépôts. Ctrl-C arrête\u202f; ce qui n’est pas terminé retourne dans la file.',
  'redis-gone': 'Redis ne répond pas. Les essais continuent\u202f; rien n’est perdu.',
  'redis-back': 'Redis répond de nouveau.',
};
