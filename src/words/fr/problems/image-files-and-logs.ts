import { isNear } from '../../../model/arithmetic.js';
import type { BesideFindings, BesideStrays } from '../../../model/problem/findings.js';
import type { ProblemSentences } from '../../dictionary.js';
import { mixedUp, neverAcquired, some } from './findings.js';
import { counted, nameOf, quoted, says } from '../sources.js';

/** What a scanner's file is. */
export const kinds = { log: 'journal', volume: 'volume' };

const companions = {
  'skyscan-preview': 'l’aperçu qu’enregistre le logiciel de SkyScan',
  'skyscan-alignment': 'une projection d’alignement du logiciel de SkyScan',
  preview: 'un aperçu',
};

/** The end of a request, which asks for a log where none lies beside the images. */
const orAddLog = (log?: string): string => (log === undefined ? ', ou ajoutez le journal du scanner.' : '.');

/** What is said of stacks of pictures, and of scanners' logs beside any stack. */
export const besides: ProblemSentences<keyof BesideFindings> = {
  'UNIT_SLIP_ALL:log': ({ x, corrected, log }, formats) =>
    `L’en-tête indique un pixel de ${formats.length(x)}, alors que le journal ${log} donne ${formats.length(corrected)}. ${mixedUp}`,
  'NO_PIXEL_SPACING:image-file': ({ formats: named, suggested, by, log }, formats) =>
    by === null || (suggested.x === null && suggested.y === null)
      ? `Les fichiers ${formats.list(named)} n’indiquent pas la taille d’un pixel du spécimen. Saisissez X et Y${orAddLog(log)}`
      : `Les ${nameOf(by)} suggèrent des pixels de ${formats.along([suggested.x, suggested.y])}. Confirmez cette valeur${orAddLog(log)}`,
  'NO_IPP:image-file': ({ formats: named, suggested, by, log }, formats) => {
    const hint =
      by === null || suggested.z === null
        ? ''
        : ` Les ${nameOf(by)} suggèrent ${formats.length(suggested.z)}.`;
    return `Les fichiers ${formats.list(named)} n’indiquent pas l’espacement entre coupes. Saisissez Z${orAddLog(log)}${hint}`;
  },
  'FOUR_D:image-file': ({ locations, phases }, formats) =>
    locations === 1
      ? `${formats.count(phases)} images d’une seule coupe (canaux ou instants), affichées une à la fois\u202f: elles ne forment pas une pile. Ajoutez les autres coupes, s’il y en a.`
      : `${formats.count(phases)} volumes de ${counted(locations, formats, 'coupe')} (canaux ou instants), affichés un à la fois. Déposez chacun séparément.`,
  MISSING_NUMBERS: ({ absent, ranges }, formats) => {
    const told = some(
      ranges.map(([from, to]) => (from === to ? String(from) : `${from} à ${to}`)),
      formats,
    );
    const slices = formats.plural(absent, {
      one: `la coupe, ou ${neverAcquired.one}`,
      other: `les coupes, ou ${neverAcquired.other}`,
    });
    return `Il manque ${counted(absent, formats, 'numéro')} dans les noms de fichiers (${told}). La pile est affichée comme si aucune coupe ne manquait. Ajoutez ${slices}`;
  },
  MISNAMED: ({ files, format }, formats) =>
    `${some(files, formats)}\u202f: le nom indique autre chose, mais le contenu est au format ${format} et a été lu comme tel.`,
  COLOURS_AS_GREY: ({ frames }, formats) =>
    `${counted(frames, formats, 'image')} ${formats.plural(frames, { one: 'est en couleur et affichée selon sa', other: 'sont en couleur et affichées selon leur' })} luminosité.`,

  LOG_DISAGREES: ({ file, axes, stated, used, source }, formats) => {
    const factors = used.map((length, axis) => length / (stated[axis] ?? length));
    const [factor = 1] = factors;
    const often = Math.round(factor);
    const isSkipped = axes.length === 1 && axes[0] === 'z' && often > 1 && isNear(factor, often, 0.02);
    const why = isSkipped
      ? `Une coupe sur ${formats.count(often)} seulement a-t-elle été exportée`
      : 'Le volume a-t-il été rééchantillonné';
    const taken = formats.plural(axes.length, { one: 'valeur retenue', other: 'valeurs retenues' });
    const times = !factors.every((one) => isNear(one, factor))
      ? ''
      : factor > 1
        ? `, ${formats.factor(factor)} fois plus`
        : `, le journal donne ${formats.factor(1 / factor)} fois plus`;
    return `${file} indique ${formats.along(stated)} pour ${formats.axes(axes)}, alors que ${says(source)} ${formats.along(used)} (${taken}${times}). ${why}, ou le journal vient-il d’un autre scan\u202f?`;
  },
  LOG_BINNING: ({ file, stated, used, factor }, formats) =>
    `Un pixel mesure ${formats.length(used)}, soit ${formats.factor(factor)} fois les ${formats.length(stated)} indiqués par ${file}, comme lorsque les pixels sont regroupés (binning) pour la reconstruction. Vérifiez qu’ils l’ont été.`,
  LOG_SCALED: ({ file, factor, stated, used, log, images }, formats) => {
    const change =
      factor > 1
        ? `réduite d’un facteur ${formats.factor(factor)}`
        : `agrandie d’un facteur ${formats.factor(1 / factor)}`;
    return `${file} annonce ${formats.counts(log)} voxels de ${formats.length(stated)}, mais la pile en a ${formats.counts(images)}\u202f: elle a sans doute été ${change} le long de chaque axe, et un voxel mesure alors ${formats.length(used)}. Confirmez cette valeur.`;
  },
  LOG_DOES_NOT_FIT: ({ file, log, images }, formats) =>
    `${file} annonce ${formats.counts(log)} voxels, mais la pile en a ${formats.counts(images)}. Elle a peut-être été rognée ou rééchantillonnée, ou le journal vient d’un autre scan. Vérifiez-le avant d’utiliser ses valeurs.`,
  EVERY_NTH: ({ file, step, expected, found }, formats) =>
    `${file} annonce ${formats.count(expected)} coupes, ${formats.count(found)} ont été trouvées, et d’après leurs noms une sur ${formats.count(step)} seulement a été gardée. Z vaut alors ${formats.count(step)} fois la valeur du journal. Confirmez cette valeur, ou ajoutez les autres coupes.`,
  LOGS_DISAGREE: ({ logs }, formats) => {
    const told = logs.map(({ file, spacing }) => `${file} (${formats.voxel(spacing, 'inconnu')})`);
    return `Plusieurs journaux indiquent des voxels différents, et rien ne montre lequel correspond à cette pile\u202f: ${formats.list(told)}. Choisissez-en un, ou ne laissez que le sien dans le dossier.`;
  },
  PROJECTIONS: ({ file, columns, rows, images, count }, formats) =>
    `Ces ${formats.count(images)} images de ${columns} × ${rows} pixels sont des projections radiographiques, pas des coupes\u202f: ${file} annonce ${formats.count(count)} projections de cette taille. Déposez plutôt les coupes reconstruites.`,
  TAGS_CONTRADICT_LOG: ({ file, by, axes, tags: read, stated, right }, formats) => {
    const verdict =
      right === 'tags'
        ? 'La taille de la pile montre que les balises ont raison\u202f: confirmez-les.'
        : right === 'log'
          ? 'La pile a la taille annoncée par le journal, dont les valeurs sont donc retenues.'
          : 'Vérifiez lequel des deux a raison.';
    return `Les ${nameOf(by)} suggèrent ${formats.along(read)} pour ${formats.axes(axes)}, mais ${file} indique ${formats.along(stated)}. ${verdict}`;
  },
  LOG_SUPPLIES: ({ file, axes, stated, format, kind, key, detector, calibrated }, formats) => {
    const check = detector?.agrees
      ? ' Le pixel du détecteur et les distances du scanner le confirment.'
      : detector && calibrated
        ? ` Le pixel du détecteur et les distances du scanner donnent ${formats.length(detector.voxel)}\u202f: les scanners étalonnés présentent de tels petits écarts.`
        : '';
    const come = formats.plural(axes.length, { one: 'provient', other: 'proviennent' });
    return `${formats.axes(axes)} ${come} de ${file}, un ${kinds[kind]} ${format}\u202f: ${formats.length(stated)} (${quoted(key)}).${check}`;
  },
  LOG_AGREES: ({ file, axes, stated }, formats) =>
    `${file} concorde pour ${formats.axes(axes)}\u202f: ${formats.length(stated)}.`,
};

/** What is said of pictures and logs that belong to no stack. */
export const strayBesides: ProblemSentences<keyof BesideStrays> = {
  'OTHER_SIZE:image-file': ({ columns, rows, slices }) =>
    `${columns} × ${rows} pixels, alors que les coupes en ont ${slices.columns} × ${slices.rows}.`,
  'OTHER_STACK:name': ({ like }) => `Son nom ne ressemble pas à ceux des coupes (${like}).`,
  'JUNK:beside': ({ format }) => `Une image ${format} à côté de la série DICOM, pas une de ses coupes.`,
  'JUNK:companion': ({ what }) => `Semble être ${companions[what]}, pas une coupe.`,
  LOG: ({ format, kind, spacing, isUsed }, formats) =>
    `Un ${kinds[kind]} ${format}, ${isUsed ? 'lu pour la taille des voxels' : 'non utilisé, car un autre convient mieux'}\u202f: ${formats.voxel(spacing, 'inconnu')}.`,
  'LOG:alone': ({ format, kind, spacing }, formats) =>
    `Un ${kinds[kind]} ${format} qui indique la taille des voxels\u202f: ${formats.voxel(spacing, 'inconnu')}. ${kind === 'log' ? 'Ajoutez les coupes auxquelles il se rapporte.' : 'Il ne peut pas être affiché ici\u202f: ajoutez ses coupes, exportées en DICOM ou en TIFF.'}`,
};
