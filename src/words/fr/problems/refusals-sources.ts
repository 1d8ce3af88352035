import type { SourceRefusals } from '../../../model/problem/refusals-sources.js';
import type { ProblemSentences } from '../../dictionary.js';
import type { Formats } from '../../formats.js';
import { counted, quoted } from '../sources.js';

const checkLine = 'Vérifiez la connexion, puis rechargez la page.';
const copyZip = 'Copiez ou téléchargez de nouveau le ZIP.';
const copyAgain = 'Copiez-le ou téléchargez-le de nouveau.';
const wholeAddress = 'Écrivez l’adresse complète, en commençant par https://.';
const oneZip = 'Réessayez plus tard. Un seul ZIP demande moins de requêtes que des fichiers isolés.';

/** What an answer of a server means, and what to do, by its HTTP status. */
const statuses: Record<number, string> = {
  401: 'Vous devez vous identifier. Identifiez-vous sur ce serveur avec ce navigateur (la page doit avoir credentials="include"), ou laissez la page transmettre un jeton dans requestHeaders.',
  403: 'L’accès a été refusé\u202f: le fichier est peut-être en accès restreint, ou le lien a peut-être expiré. Identifiez-vous sur ce serveur, ou adressez-vous au propriétaire.',
  404: 'Rien n’a été trouvé à cette adresse. Vérifiez qu’elle ne contient pas de faute de frappe, ou demandez si le fichier a été déplacé.',
  410: 'Le fichier a été retiré. Demandez sa nouvelle adresse à l’entrepôt de données.',
  416: 'Le fichier est plus court que prévu. Rechargez la page pour le relire.',
  429: 'Le serveur limite le nombre de requêtes. Attendez une minute, puis rechargez la page. Un seul ZIP demande moins de requêtes que des fichiers isolés.',
};

const meaningOf = (status: number) =>
  statuses[status] ??
  (status >= 500 ? 'Le serveur a un problème. Réessayez plus tard.' : 'Vérifiez l’adresse.');

const things: Record<SourceRefusals['HTTP_STATUS']['expected'], string> = {
  file: 'le fichier',
  series: 'la série DICOMweb',
  part: 'une partie de l’image',
};

/** An address; those that hold a file themselves are not written out. */
const at = (url: string) => (url === 'data:' || url === 'blob:' ? `une adresse ${url}` : url);

const seconds = (milliseconds: number, formats: Formats) =>
  `${formats.number(milliseconds / 1000, { digits: 2 })}\u202fs`;

/** Two numbers of bytes side by side, written out where they would read the same otherwise. */
export const ofBytes = (found: number, expected: number, formats: Formats): [string, string] => {
  const short: [string, string] = [formats.bytes(found), formats.bytes(expected)];
  const whole: [string, string] = [counted(found, formats, 'octet'), counted(expected, formats, 'octet')];
  return short[0] === short[1] ? whole : short;
};

/** What is said of bytes that could not be had. */
export const sourceRefusals: ProblemSentences<keyof SourceRefusals> = {
  HTTP_STATUS: ({ url, status, expected }) =>
    `Le serveur a répondu par le statut HTTP ${status} au lieu d’envoyer ${things[expected]} (${at(url)}). ${meaningOf(status)}`,
  'NETWORK:no-answer': ({ url, host, origin }) => {
    if (host === '')
      return `Rien n’a été reçu pour ${at(url)}. La page ne la conserve peut-être plus. Rechargez la page.`;
    return `Rien n’a été reçu pour ${at(url)}. Soit la connexion est coupée, soit ${host} ne permet pas ${origin === null ? 'à cette page' : `aux pages de ${origin}`} de lire ses fichiers (CORS). Vérifiez la connexion, puis demandez au propriétaire de ce serveur d’envoyer Access-Control-Allow-Origin.`;
  },
  'NETWORK:silent': ({ url, host, milliseconds }, formats) =>
    `${host} n’a pas répondu en ${seconds(milliseconds, formats)} à la demande envoyée pour ${at(url)}. Le serveur est peut-être surchargé. Rechargez la page dans quelques minutes.`,
  'NETWORK:stalled': ({ url, host, received, milliseconds }, formats) =>
    `${host} a interrompu l’envoi (${at(url)})\u202f: après ${formats.bytes(received)}, plus rien n’est arrivé pendant ${seconds(milliseconds, formats)}. ${checkLine}`,
  'NETWORK:broken-off': ({ url, host, received }, formats) =>
    `La connexion à ${host} a été coupée après ${formats.bytes(received)} (${at(url)}), et le reste n’a pas pu être obtenu. ${checkLine}`,
  'NETWORK:given-up': ({ host, status, milliseconds, asked }, formats) => {
    const told = status === null ? '' : ` (statut HTTP ${status})`;
    if (asked !== null)
      return `${host} demande un délai de ${seconds(asked, formats)}${told}\u202f: la lecture s’est arrêtée là. ${oneZip}`;
    return `${host} n’a rien envoyé pendant ${seconds(milliseconds, formats)}${told}\u202f: l’attente s’est arrêtée là. ${oneZip}`;
  },
  'NETWORK:changed': ({ url }) =>
    `Le fichier a changé pendant la lecture (${at(url)})\u202f: ses parties ne vont plus ensemble. Rechargez la page quand le nouveau fichier sera complet.`,
  'NETWORK:redirected': ({ url, host, to }) =>
    `${host} renvoie la demande (${at(url)}) vers ${to ?? 'une adresse que le navigateur ne montre pas'}. Le jeton de la page (requestHeaders) n’est transmis à aucun autre serveur, et sans lui rien n’a été envoyé. Indiquez l’adresse finale dans src.`,
  'NETWORK:bad-address': ({ address }) => `${quoted(address)} n’est pas une adresse web. ${wholeAddress}`,
  'NOT_READABLE:not-kept': ({ file, received }, formats) =>
    `${file} a été reçu (${formats.bytes(received)}), mais le navigateur n’a pas pu le conserver. Téléchargez-le, puis glissez-le ici depuis le disque, seul ou dans un ZIP.`,

  'NOT_AN_IMAGE:list-not-json': ({ file }) =>
    `${file} devrait être une liste de fichiers en JSON, mais ne peut pas être lu comme du JSON. Vérifiez-le avec un validateur JSON, ou copiez-le de nouveau.`,
  'NOT_AN_IMAGE:list-base': ({ file, base }) =>
    `${file} devrait donner l’adresse d’un dossier sous "baseurl", mais il donne ${quoted(base)}. ${wholeAddress}`,
  'NOT_AN_IMAGE:list-empty': ({ file, entries, inFolder }, formats) => {
    const found = formats.plural(entries, {
      one: 'sa seule entrée n’est pas une adresse',
      other: `aucune de ses ${formats.count(entries)} entrées n’est une adresse`,
    });
    const advice = inFolder
      ? 'Écrivez chacune comme une URL, par exemple "slices/IM0001.dcm".'
      : 'Écrivez chacune comme une URL complète, en commençant par https://, car cette liste ne se trouve pas dans un dossier.';
    return `${file} devrait énumérer les adresses de fichiers DICOM ou d’un ZIP, mais ${entries === 0 ? 'il n’en contient aucune' : found}. ${advice}`;
  },
  'NOT_AN_IMAGE:list-form': ({ file, keys }) => {
    const found = keys.length === 0 ? '' : `, mais un objet avec ${keys.map((key) => `"${key}"`).join(', ')}`;
    return `${file} devrait contenir une liste de fichiers\u202f: ["url", …], {"baseurl", "series"}, {"resources"} ou un manifeste IIIF. Il ne contient rien de tel${found}. Écrivez les adresses des fichiers sous forme de liste JSON.`;
  },
  'NOT_AN_IMAGE:series-not-json': ({ host, received }, formats) =>
    `${host} aurait dû envoyer les métadonnées d’une série en JSON, mais a envoyé ${formats.bytes(received)} d’autre chose. Vérifiez que c’est bien l’adresse d’un service DICOMweb.`,
  'EMPTY:series': ({ host }) =>
    `${host} n’a aucune image de cette série. Vérifiez les UID de l’étude et de la série dans l’adresse.`,
  'EMPTY:series-item': ({ host, place }, formats) =>
    `L’entrée ${formats.count(place + 1)} de ce que ${host} indique sur cette série est vide ou ne désigne aucune image. Les autres sont utilisées. Demandez au propriétaire de ce serveur de vérifier la série.`,

  'TRUNCATED:zip-checksum': ({ file, size }, formats) =>
    `${file} est endommagé dans son ZIP\u202f: ses ${formats.bytes(size)} ne sont pas ceux qui avaient été compressés (le CRC-32 diffère). ${copyZip}`,
  'TRUNCATED:zip-member': ({ file, expected, found }, formats) => {
    const [some, all] = ofBytes(found, expected, formats);
    return `${file} est endommagé dans son ZIP\u202f: il n’a été possible d’en décompresser que ${some} sur ${all}. ${copyZip}`;
  },
  'TRUNCATED:zip-misplaced': ({ file }) => `${file} n’est pas là où son ZIP l’indique. ${copyZip}`,
  'TRUNCATED:zip-directory': ({ file, members }, formats) =>
    `${file} énumère ${counted(members, formats, 'fichier')} avant que sa table des matières ne s’interrompe\u202f: les fichiers suivants ne peuvent donc pas être trouvés. ${copyAgain}`,
  'TRUNCATED:zip': ({ file, size }, formats) =>
    `${file} n’est pas un ZIP complet\u202f: la table des matières qui devrait se trouver à sa fin est introuvable${size === null ? '' : ` dans ses ${formats.bytes(size)}`}. ${copyAgain}`,
  'EMPTY:zip': ({ file }) => `${file} est vide (0 octet). ${copyAgain}`,
  ENCRYPTED: ({ file }) =>
    `${file} est protégé par un mot de passe dans son ZIP. Créez un ZIP sans mot de passe.`,
  UNSUPPORTED_COMPRESSION: ({ file, method }) =>
    `${file} est compressé selon la méthode ZIP ${method}, qui ne peut pas être décompressée ici. Recréez le ZIP avec la compression ordinaire (méthode 8, deflate) ou sans compression (méthode 0).`,
  'TOO_LARGE:list': ({ file, entries, most }, formats) =>
    `${file} énumère ${formats.count(entries)} fichiers. Au plus ${formats.count(most)} peuvent être lus à la fois. Répartissez-les sur plusieurs listes ou archives.`,
  'TOO_LARGE:nested-zip': ({ file, size, most }, formats) =>
    `${file} est un ZIP de ${formats.bytes(size)} à l’intérieur d’un autre ZIP, où ${formats.bytes(most)} au plus peuvent être ouverts. Décompressez d’abord le ZIP extérieur.`,

  'NOT_READABLE:changed': ({ file }) =>
    `${file} n’a pas pu être lu sur le disque, car il a été déplacé, modifié ou verrouillé après avoir été choisi. Choisissez-le de nouveau.`,
  'NOT_READABLE:no-access': ({ file }) =>
    `${file} n’a pas pu être ouvert, car l’accès a été refusé au navigateur. Vérifiez qu’il est toujours là et que vous avez le droit de le lire.`,
  'NOT_READABLE:gone': ({ file }) =>
    `${file} est un lien vers un fichier qui n’existe plus. Copiez le fichier lui-même.`,
  'NOT_READABLE:forbidden': ({ file }) =>
    `${file} n’a pas pu être lu, car vous n’en avez pas l’autorisation. Demandez-la à son propriétaire, ou copiez le fichier dans un de vos dossiers.`,
  'NOT_READABLE:disk': ({ file, system }) =>
    `${file} n’a pas pu être lu sur le disque${system === null ? '' : ` (erreur ${system})`}. Vérifiez le disque, ou copiez de nouveau le fichier.`,
  'NOT_FOUND:path': ({ file }) =>
    `${file} n’existe pas. Vérifiez que le chemin ne contient pas de faute de frappe.`,
};
