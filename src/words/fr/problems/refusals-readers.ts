import type {
  DicomObject,
  NamedSyntax,
  OtherFile,
  ReaderRefusals,
} from '../../../model/problem/refusals-readers.js';
import type { ProblemSentences } from '../../dictionary.js';
import { kinds } from './image-files-and-logs.js';
import { ofBytes } from './refusals-sources.js';
import { counted, quoted } from '../sources.js';

const skipped = 'Ce fichier a été ignoré.';
const copyAgain = 'Copiez-le de nouveau depuis sa source.';
const restIsBlank = `Le reste de sa coupe est laissé vide. ${copyAgain}`;
const stillCounts = 'Son en-tête reste pris en compte pour l’espacement.';
const toSeeIt = `${stillCounts} Copiez de nouveau le fichier pour voir sa coupe.`;
const unseen = 'sa coupe ne peut donc pas être affichée';
const unusedLog = 'Ce fichier n’a pas été utilisé.';

const otherFiles: Record<OtherFile, string> = {
  png: 'une image PNG',
  jpeg: 'une image JPEG',
  gif: 'une image GIF',
  bmp: 'une image BMP',
  tiff: 'une image TIFF',
  bigtiff: 'une image BigTIFF',
  webp: 'une image WebP',
  pdf: 'un document PDF',
  zip: 'une archive ZIP',
  gzip: 'une archive gzip',
  '7-zip': 'une archive 7-Zip',
  rar: 'une archive RAR',
  tar: 'une archive tar',
  nifti: 'un volume NIfTI',
  office: 'un document Office',
  text: 'un fichier texte',
  'windows-thumbnails': 'un cache de miniatures de Windows',
  'windows-folder': 'un réglage de dossier de Windows',
  'macos-folder': 'un réglage de dossier de macOS',
  'macos-fork': 'un fichier de ressources de macOS',
  dicomdir: 'la table des matières d’un disque DICOM',
};

const objects: Record<DicomObject, string> = {
  document: 'un document encapsulé',
  'presentation-state': 'un état de présentation',
  contours: 'un ensemble de contours de radiothérapie',
  'treatment-record': 'un compte rendu de séance de radiothérapie',
  'treatment-plan': 'un plan de radiothérapie',
  registration: 'un recalage spatial',
  fiducials: 'un ensemble de repères spatiaux',
  'deformable-registration': 'un recalage déformable',
  surface: 'une segmentation surfacique',
  tractography: 'un ensemble de résultats de tractographie',
  'raw-data': 'un fichier de données brutes',
  'value-mapping': 'une table de correspondance avec des valeurs réelles',
  'structured-report': 'un compte rendu structuré',
  waveform: 'un enregistrement de signaux',
  'worklist-entry': 'une entrée de liste de travail',
};

const syntaxOf = ({ syntax, uid }: NamedSyntax) => {
  if (syntax !== null) return `${syntax} (${uid})`;
  return uid === '' ? 'une syntaxe de transfert qu’il ne nomme pas' : `la syntaxe de transfert ${uid}`;
};

/** What is said of bytes that show no slice, and of logs that tell no voxel. */
export const readerRefusals: ProblemSentences<keyof ReaderRefusals> = {
  'EMPTY:file': ({ file }) => `${file} est vide (0 octet)\u202f: sa coupe manque donc. ${copyAgain}`,
  'JUNK:kind': ({ file, kind }) => `${file} est ${otherFiles[kind]}, pas une coupe. ${skipped}`,
  'JUNK:not-dicom': ({ file }) => `${file} n’est pas un fichier DICOM. ${skipped}`,
  'NOT_AN_IMAGE:kind': ({ file, kind }) =>
    `${file} porte un nom de coupe, mais c’est ${otherFiles[kind]}. ${skipped} S’il représente une coupe, ajoutez le fichier DICOM dont il est issu.`,
  'NOT_AN_IMAGE:not-dicom': ({ file, size }, formats) =>
    `${file} ne commence pas comme un fichier DICOM\u202f: "DICM" était attendu après 128 octets${size === null ? '' : `, mais ses ${formats.bytes(size)} contiennent autre chose`}. ${skipped} Si c’est une coupe, exportez-la de nouveau en DICOM.`,
  'TOO_LARGE:pixels': ({ file, rows, columns, most }, formats) =>
    `${file} annonce une taille de ${formats.counts([columns, rows])} pixels. Au plus ${formats.count(most)} valeurs peuvent être lues à la fois. Réduisez d’abord l’image, ou exportez-la de nouveau si cette taille est fausse.`,

  'NOT_AN_IMAGE:object': ({ file, object }) => `${file} est ${objects[object]}, pas une coupe. ${skipped}`,
  'NOT_AN_IMAGE:no-dimensions': ({ file }) =>
    `${file} est un fichier DICOM sans lignes ni colonnes\u202f: ce n’est donc pas une coupe. ${skipped}`,
  'TRUNCATED:header': ({ file, size }, formats) =>
    `${file} s’interrompt dans son en-tête${size === null ? '' : `, après ${formats.bytes(size)}`}, avant d’indiquer le nombre de lignes et de colonnes\u202f: sa coupe manque donc. ${copyAgain}`,
  'TOO_LARGE:frames': ({ file, frames, most }, formats) =>
    `${file} annonce ${counted(frames, formats, 'image')}. Au plus ${formats.count(most)} peuvent être lues. S’il en contient moins, son Number of Frames est endommagé\u202f: exportez-le de nouveau.`,
  'NOT_AN_IMAGE:impossible-frames': ({ file, frames, size }, formats) =>
    `${file} est endommagé\u202f: il annonce ${counted(frames, formats, 'image')}, qui ne tiennent pas dans ${formats.bytes(size)}. ${copyAgain}`,
  'TOO_LARGE:header': ({ file, most }, formats) =>
    `${file} est sans doute endommagé\u202f: son en-tête n’est pas terminé après ${formats.bytes(most)}, ce qui est plus long que tout ce qu’écrit un scanner. ${skipped} Exportez-le ou copiez-le de nouveau.`,
  'TOO_LARGE:unpacked': ({ file, packed, most }, formats) =>
    `${file} occupe ${formats.bytes(packed)} compressé, mais plus de ${formats.bytes(most)} décompressé, davantage que ce qui est décompressé ici. Si c’est exact, décompressez-le d’abord, ou exportez-le sans compression, puis ajoutez le résultat.`,

  'UNSUPPORTED_SYNTAX:transfer-syntax': ({ file, ...named }) =>
    `${file} est compressé avec ${syntaxOf(named)} et ne peut pas être décompressé ici. ${stillCounts} Exportez-le sans compression pour voir sa coupe.`,
  'UNSUPPORTED_SYNTAX:decoder': ({ file, ...named }) =>
    `${file} est compressé avec ${syntaxOf(named)}, et le décodeur n’a pas pu démarrer\u202f: son fichier WASM n’a pas été chargé, ou 'wasm-unsafe-eval' manque dans la Content-Security-Policy de la page. ${stillCounts} Rechargez la page, ou avertissez son propriétaire.`,
  'UNSUPPORTED_SYNTAX:bits': ({ file, bits, readable, ...named }, formats) =>
    `${file} enregistre ${counted(bits, formats, 'bit')} par échantillon avec ${syntaxOf(named)}. Seuls ${formats.list(readable.map((one) => formats.count(one)))} bits peuvent être lus. Exportez-le avec 16 bits alloués.`,
  'TRUNCATED:undecodable': ({ file, size, ...named }, formats) =>
    `${file} contient ${formats.bytes(size)} compressés avec ${syntaxOf(named)}, qui ne peuvent pas être décompressés, car ils sont tronqués ou endommagés. ${toSeeIt}`,
  'TRUNCATED:frame': ({ file, frame, frames }, formats) =>
    `${file} se termine avant ${frames > 1 ? `l’image ${formats.count(frame)} sur ${formats.count(frames)}` : 'son image'}. ${toSeeIt}`,
  'TRUNCATED:pixels': ({ file, frame, frames, expected, found }, formats) => {
    const [some, all] = ofBytes(found, expected, formats);
    const which = frames > 1 ? ` dans l’image ${formats.count(frame)}` : '';
    return found === 0
      ? `${file} ne contient rien des ${all} de pixels attendus${which}. Rien de la coupe ne peut être affiché. ${copyAgain}`
      : `${file} ne contient que ${some} des ${all} de pixels attendus${which}. ${restIsBlank}`;
  },
  'TRUNCATED:unpacked': ({ file, expected, found }, formats) =>
    `${file} ne contient que ${formats.count(found)} des ${counted(expected, formats, 'pixel')} attendus une fois décompressé. ${restIsBlank}`,
  'TRUNCATED:no-pixels': ({ file, rows, columns }, formats) =>
    `${file} se termine avant ses pixels\u202f: ${formats.counts([columns, rows])} étaient attendus, aucun n’a été trouvé. ${toSeeIt}`,
  'TRUNCATED:no-such-frame': ({ file, frame, frames }, formats) =>
    `${file} contient ${counted(frames, formats, 'image')}, mais l’image ${formats.count(frame)} était attendue aussi. Exportez de nouveau le fichier.`,
  'TRUNCATED:multipart': ({ file, size }, formats) =>
    `${file} ne peut pas être affiché, car la réponse du serveur s’interrompt après ${formats.bytes(size)}, au milieu d’une image. ${stillCounts} Rechargez la page pour renouveler la demande.`,

  'TRUNCATED:image-header': ({ file }) =>
    `${file} se termine avant d’indiquer sa largeur et sa hauteur. ${copyAgain}`,
  'TRUNCATED:first-page': ({ file }) => `${file} se termine avant sa première page. ${copyAgain}`,
  'TRUNCATED:directory': ({ file, at }, formats) =>
    `${file} se termine avant sa table des matières, qui devrait commencer à l’octet ${formats.count(at)}. ${copyAgain}`,
  'TRUNCATED:last-page': ({ file, pages }, formats) =>
    `${file} se termine avant sa dernière page\u202f: ${formats.plural(pages, { one: 'seule sa première page est utilisée', other: `seules ses ${formats.count(pages)} premières pages sont utilisées` })}. ${copyAgain}`,
  'TRUNCATED:image': ({ file, isPartial }) =>
    `${file} se termine avant le dernier de ses pixels. ${isPartial ? restIsBlank : copyAgain}`,
  'NOT_AN_IMAGE:no-size': ({ file }) =>
    `${file} est endommagé\u202f: sa largeur ou sa hauteur est de 0. ${copyAgain}`,
  'NOT_AN_IMAGE:size-unstated': ({ file, format }) =>
    `${file} est endommagé\u202f: sa largeur et sa hauteur ne sont pas là où un ${format} les indique. ${copyAgain}`,
  'NOT_AN_IMAGE:impossible-size': ({ file, rows, columns, size }, formats) =>
    `${file} est endommagé\u202f: il annonce une taille de ${formats.counts([columns, rows])} pixels, qui ne tiennent pas dans ${formats.bytes(size)}. ${copyAgain}`,
  'NOT_AN_IMAGE:damaged-pixels': ({ file, isPartial }) =>
    isPartial
      ? `${file} est endommagé\u202f: certains de ses pixels ne peuvent pas être décompressés. ${restIsBlank}`
      : `${file} est endommagé ou incomplet\u202f: ses pixels ne peuvent pas être décompressés. ${copyAgain}`,
  'NOT_AN_IMAGE:no-page': ({ file }) =>
    `${file} est endommagé\u202f: son en-tête ne mène à aucune page. ${copyAgain}`,
  'NOT_AN_IMAGE:no-usable-page': ({ file }) =>
    `${file} est endommagé\u202f: aucune de ses pages n’indique sa largeur, sa hauteur et l’emplacement de ses pixels. ${copyAgain}`,
  'TOO_LARGE:pages': ({ file, most }, formats) =>
    `${file} annonce plus de ${formats.count(most)} pages, davantage qu’il n’est possible d’en lire. S’il en contient moins, il est endommagé\u202f: exportez-le de nouveau.`,
  'UNSUPPORTED_SYNTAX:jpeg-bits': ({ file, bits }, formats) =>
    `${file} est un JPEG de ${counted(bits, formats, 'bit')}, qui ne peut pas être lu ici\u202f: ${unseen}. Enregistrez-le en TIFF ou en PNG.`,
  'UNSUPPORTED_SYNTAX:jpeg-process': ({ file }) =>
    `${file} est un JPEG sans perte ou à codage arithmétique, qui ne peut pas être lu ici\u202f: ${unseen}. Enregistrez-le en TIFF ou en PNG.`,
  'UNSUPPORTED_SYNTAX:bmp': ({ file, bits, isCompressed }, formats) =>
    `${file} est un bitmap ${isCompressed ? 'compressé' : `de ${counted(bits, formats, 'bit')}`}, qui ne peut pas être lu ici\u202f: ${unseen}. Enregistrez-le sans compression, avec 8 ou 24 bits.`,
  'UNSUPPORTED_SYNTAX:tiff-compression': ({ file, compression, name }) =>
    `${file} est un TIFF compressé avec ${name ?? `la méthode ${compression}`}, qui ne peut pas être décompressé ici\u202f: ${unseen}. Enregistrez-le avec LZW ou sans compression.`,
  'UNSUPPORTED_SYNTAX:tiff-colours': ({ file, photometric }) =>
    `${file} enregistre ses couleurs d’une façon qui ne peut pas être lue ici (interprétation photométrique ${photometric})\u202f: ${unseen}. Enregistrez-le en niveaux de gris.`,
  'UNSUPPORTED_SYNTAX:tiff-bits': ({ file, bits }, formats) =>
    `${file} enregistre ${counted(bits, formats, 'bit')} par échantillon d’une façon qui ne peut pas être lue ici\u202f: ${unseen}. Enregistrez-le avec 8, 16 ou 32 bits.`,

  'LOG_UNREADABLE:no-voxel': ({ file, format, kind, entries }, formats) =>
    `${file} est un ${kinds[kind]} ${format}, mais il n’indique pas la taille des voxels\u202f: aucune longueur supérieure à 0 n’a été trouvée pour ${formats.list(entries.map(quoted))}. ${unusedLog}`,
  'LOG_UNREADABLE:no-voxel-at': ({ file, format, kind, byte }, formats) =>
    `${file} est un ${kinds[kind]} ${format}, mais il n’indique pas la taille des voxels\u202f: aucune longueur supérieure à 0 n’a été trouvée à l’octet ${formats.count(byte)}. ${unusedLog}`,
  'LOG_UNREADABLE:unmarked': ({ file, format, mark }) =>
    `${file} porte le nom d’un journal ${format}, mais ne contient pas ${mark}. ${unusedLog} Copiez-le de nouveau depuis le scanner.`,
  'LOG_UNREADABLE:projections': ({ file, format }) =>
    `${file} contient les projections d’un scanner ${format}, qui n’indiquent pas la taille des voxels. ${unusedLog} Ajoutez le fichier .isq de la reconstruction.`,
  'LOG_UNREADABLE:unit': ({ file, format, entry, unit, lengths }) => {
    const given = lengths.length === 0 ? '' : ` qui indique des voxels de ${lengths.join(' × ')}`;
    const found = unit === '' ? `${quoted(entry)} manque` : `${quoted(entry)} vaut ${quoted(unit)}`;
    return `${file} est un journal ${format}${given}, mais ${found}, alors que mm ou une autre unité de longueur était attendue. ${unusedLog}`;
  },
  'LOG_UNREADABLE:damaged': ({ file }) =>
    `${file} est endommagé\u202f: sa table des matières tourne en rond ou renvoie au-delà de sa fin. ${unusedLog} Copiez-le de nouveau.`,
  'LOG_UNREADABLE:packed': ({ file, size }, formats) =>
    `${file} est compressé dans un ZIP, et ses ${formats.bytes(size)} devraient être entièrement décompressés pour trouver la taille des voxels. Ajoutez-le décompressé, ou saisissez l’espacement.`,
};
