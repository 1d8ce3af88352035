import { isNear } from '../../model/arithmetic.js';
import type { BesideFindings, BesideStrays } from '../../model/problem/findings.js';
import type { ProblemSentences } from '../dictionary.js';
import { mixedUp, neverAcquired, some } from './findings.js';
import { counted, nameOf, quoted, says } from './sources.js';

/** What a scanner's file is. */
export const kinds = { log: 'journal', volume: 'volume' };

const companions = {
  'skyscan-preview': 'l’aperçu qu’enregistre le logiciel de SkyScan',
  'skyscan-alignment': 'une projection d’alignement du logiciel de SkyScan',
  preview: 'un aperçu',
};

/** What is said of stacks of pictures, and of scanners' logs beside any stack. */
export const besides: ProblemSentences<keyof BesideFindings> = {
  'UNIT_SLIP_ALL:log': ({ x, corrected, log }, formats) =>
    `L’en-tête indique un pixel de ${formats.length(x)}, alors que le journal ${log} donne ${formats.length(corrected)}. ${mixedUp}`,
  'NO_PIXEL_SPACING:image-file': ({ formats: named, suggested, by }, formats) =>
    by === null || (suggested.x === null && suggested.y === null)
      ? `Les fichiers ${formats.list(named)} n’indiquent pas la taille d’un pixel du spécimen. Saisissez X et Y, ou ajoutez le journal du scanner.`
      : `Les ${nameOf(by)} suggèrent des pixels de ${formats.along([suggested.x, suggested.y])}. Confirmez cette valeur, ou ajoutez le journal du scanner.`,
  'NO_IPP:image-file': ({ formats: named, suggested, by }, formats) => {
    const hint =
      by === null || suggested.z === null
        ? ''
        : ` Les ${nameOf(by)} suggèrent ${formats.length(suggested.z)}.`;
    return `Les fichiers ${formats.list(named)} n’indiquent pas l’espacement entre coupes. Saisissez Z, ou ajoutez le journal du scanner.${hint}`;
  },
  'FOUR_D:image-file': ({ locations, phases }, formats) =>
    `${formats.count(phases)} volumes de ${counted(locations, formats, 'coupe')} (canaux ou instants), affichés un à la fois. Déposez chacun séparément.`,
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
  LOG_BINNING: ({ file, stated, used, factor, pixels }, formats) =>
    pixels
      ? `${file} annonce ${formats.counts(pixels.log)} pixels de ${formats.length(stated)}, mais les images en ont ${formats.counts(pixels.images)}. Si elles ont été réduites d’un facteur ${formats.factor(factor)}, un pixel mesure ${formats.length(used)}\u202f: confirmez cette valeur.`
      : `Un pixel mesure ${formats.length(used)}, soit ${formats.factor(factor)} fois les ${formats.length(stated)} indiqués par ${file}, comme lorsque les pixels sont regroupés (binning) pour la reconstruction. Vérifiez qu’ils l’ont été.`,
  LOG_SUPPLIES: ({ file, axes, stated, format, kind, key, detector }, formats) => {
    const check = detector?.agrees ? ' Le pixel du détecteur et les distances du scanner le confirment.' : '';
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
    `Un ${kinds[kind]} ${format}, ${isUsed ? 'lu pour la taille des voxels' : 'non utilisé, car un autre est plus proche ou en dit davantage'}\u202f: ${formats.voxel(spacing, 'inconnu')}.`,
  'LOG:alone': ({ format, kind, spacing }, formats) =>
    `Un ${kinds[kind]} ${format} qui indique la taille des voxels\u202f: ${formats.voxel(spacing, 'inconnu')}. ${kind === 'log' ? 'Ajoutez les coupes auxquelles il se rapporte.' : 'Il ne peut pas être affiché ici\u202f: ajoutez ses coupes, exportées en DICOM ou en TIFF.'}`,
};
