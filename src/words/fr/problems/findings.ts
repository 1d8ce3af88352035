import type { OtherGroup, StackFindings } from '../../../model/problem/findings.js';
import type { Zone } from '../../../model/report.js';
import type { ProblemSentences } from '../../dictionary.js';
import type { NumberFormats as Formats } from '../../number-formats.js';
import { counted, nameOf, quoted } from '../sources.js';

const sbs = 'Spacing Between Slices';
const seeLog = 'Consultez le journal du scanner.';
const chooseOne = 'Choisissez la valeur correcte.';
export const mixedUp = `Les unités ont sans doute été confondues. ${chooseOne}`;
const unmeasured = 'l’espacement entre coupes ne peut donc pas être mesuré.';
const byPosition = 'ce sont les positions qui donnent l’ordre.';
export const neverAcquired = {
  one: 'précisez dans la description qu’elle n’a jamais été acquise.',
  other: 'précisez dans la description qu’elles n’ont jamais été acquises.',
};
const remove = { one: 'Retirez-la avant le dépôt.', other: 'Retirez-les avant le dépôt.' };

export const some = (items: readonly string[], formats: Formats) =>
  formats.some(items, (count) => `et ${count} de plus`);

const images = (count: number, formats: Formats) => counted(count, formats, 'image');

/** So many images, with what kind of images they are, were skipped. */
const skipped = (count: number, formats: Formats, kind: string) =>
  `${formats.count(count)} ${formats.plural(count, { one: `image${kind} a été ignorée`, other: `images${kind} ont été ignorées` })}`;

export const several = (tiles: number | null, formats: Formats) =>
  `mosaïque de ${tiles === null ? 'plusieurs' : formats.count(tiles)} coupes`;

/** Below this share of the true length a percentage would round to nothing left. */
const TOLD_AS_FACTOR = 0.1;

/** What becomes of the length of something, as a participle: from slice to slice unless another direction is given. */
export const howLong = (factor: number, formats: Formats, along = 'd’une coupe à l’autre') =>
  (factor >= 1 || factor < TOLD_AS_FACTOR
    ? `${factor >= 1 ? 'étiré' : 'réduit'} à ${formats.factor(factor)} fois sa longueur réelle, `
    : `raccourci de ${formats.percent(1 - factor)}, `) + along;

/** What a person enters where a tag misleads; MorphoSource copies that tag into its form. */
const enter = (z: number, formats: Formats) =>
  formats.host === 'morphosource'
    ? `MorphoSource recopie cet attribut\u202f: saisissez plutôt ${formats.length(z)}.`
    : `Saisissez ${formats.length(z)}.`;

const takeZ = (used: StackFindings['NO_IPP']['used']) =>
  used
    ? `Z provient d’une autre source (${used.file ?? nameOf(used.source)}) et n’a pas pu être vérifié.`
    : seeLog;

const differ = (how: string, tell: (group: OtherGroup, formats: Formats) => string) =>
  function say({ groups }: { groups: readonly OtherGroup[] }, formats: Formats): string {
    const told = groups.map((group) => `${tell(group, formats)} (${images(group.frames, formats)})`);
    return `La série contient aussi des images ${how}\u202f: ${some(told, formats)}. Elles sont traitées à part.`;
  };

/** The slices of a zone, and what is said of how far apart they are. */
export const zoneOf = (zone: Zone, formats: Formats, apart = '') =>
  `coupes ${formats.count(zone.from + 1)} à ${formats.count(zone.to + 1)}\u202f: ${apart}${formats.length(zone.gap)}`;

const whyMissing = {
  lost: {
    one: 'Son numéro manque aussi\u202f: le fichier a donc été perdu. Ajoutez-le.',
    other: 'Leurs numéros manquent aussi\u202f: les fichiers ont donc été perdus. Ajoutez-les.',
  },
  skipped: {
    one: 'Les numéros d’instance se suivent sans interruption\u202f: cette coupe n’a donc probablement jamais été acquise. Précisez-le dans la description.',
    other:
      'Les numéros d’instance se suivent sans interruption\u202f: ces coupes n’ont donc probablement jamais été acquises. Précisez-le dans la description.',
  },
  unknown: {
    one: `Ajoutez-la, ou ${neverAcquired.one}`,
    other: `Ajoutez-les, ou ${neverAcquired.other}`,
  },
};

export const pixels = (group: OtherGroup, formats: Formats) =>
  `${formats.counts([group.columns, group.rows])} pixels`;

/** Pixel Spacing as other images print it. */
export const pixelOf = ({ spacing }: Pick<OtherGroup, 'spacing'>, formats: Formats) =>
  spacing === '' ? 'valeur inconnue' : (formats.printed(spacing) ?? quoted(spacing));

/** What is said of a stack. Data are not taken apart: alike, the sentences pack into fewer bytes. */
const orders = { instance: 'numéros d’instance', frame: 'numéros de trame', name: 'noms de fichier' };

export const findings: ProblemSentences<keyof StackFindings> = {
  SINGLE_IMAGE: (data) =>
    `Une seule image (${data.file}) a été trouvée\u202f: il n’y a donc pas d’espacement entre coupes. Ajoutez les autres coupes.`,
  CINE_NOT_VOLUME: (data, formats) =>
    `${images(data.frames, formats)} montrent un même endroit au fil du temps${data.tag === null ? '' : ` (${formats.attribute(data.tag)} varie)`}\u202f: un film n’a pas d’espacement entre coupes.`,
  VARIABLE_SPACING: (data, formats) => {
    const told = some(
      data.zones.map((zone) => zoneOf(zone, formats)),
      formats,
    );
    return `Les coupes sont espacées de ${formats.length(data.smallest)} à ${formats.length(data.largest)} (${told}). Aucune valeur unique de Z n’est correcte. Indiquez-le dans la notice, ou déposez une copie rééchantillonnée à pas constant.`;
  },
  TILED_OR_MOSAIC: (data, formats) =>
    data.what === 'mosaic'
      ? `Chaque image est une ${several(data.tiles, formats)}. Convertissez d’abord les fichiers, par exemple avec dcm2niix.`
      : 'Les images sont disposées côte à côte comme des tuiles\u202f: elles ne forment donc pas une pile de coupes.',
  NO_PIXEL_SPACING: `X et Y inconnus\u202f: ces fichiers n’indiquent pas la taille des pixels (Pixel Spacing). ${seeLog}`,
  BAD_PIXEL_SPACING: (data) =>
    `X et Y inconnus\u202f: Pixel Spacing contient ${quoted(data.raw)}, alors que deux longueurs supérieures à zéro étaient attendues. ${seeLog}`,
  'UNIT_SLIP_ALL:detector': (data, formats) =>
    `L’en-tête indique un pixel de ${formats.length(data.x)}, alors que le pixel du détecteur et les distances du scanner donnent ${formats.length(data.corrected)}. ${mixedUp}`,
  UNIT_SLIP_AXIS: (data, formats) =>
    `Les coupes sont espacées de ${formats.length(data.measured)} d’après leurs positions et de ${formats.length(data.stated)} d’après l’en-tête. ${mixedUp}`,
  'UNIT_SLIP_AXIS:pixel': (data, formats) =>
    `Z vaudrait ${formats.length(data.z)} pour des pixels de ${formats.length(data.x)}\u202f: l’un est mille fois l’autre. ${mixedUp}`,
  INDEX_POSITIONS: (data, formats) =>
    `Les positions ne font que numéroter les coupes et ne sont pas en millimètres, alors que l’en-tête indique ${formats.length(data.stated)}. ${chooseOne}`,

  NO_IPP: (data, formats) => {
    const which =
      data.without === data.frames
        ? `Aucune des ${images(data.frames, formats)} n’indique sa position`
        : `${formats.count(data.without)} des ${images(data.frames, formats)} ${formats.plural(data.without, { one: 'n’indique pas sa', other: 'n’indiquent pas leur' })} position`;
    return `${which}\u202f: ${unmeasured} ${takeZ(data.used)}`;
  },
  PARTIAL_IPP: (data, formats) => {
    const why = formats.plural(data.without, {
      one: 'a été ignorée, car elle n’indique pas sa',
      other: 'ont été ignorées, car elles n’indiquent pas leur',
    });
    return `${formats.count(data.without)} des ${images(data.frames, formats)} ${why} position (${some(data.files, formats)}). Exportez-${formats.plural(data.without, { one: 'la', other: 'les' })} de nouveau.`;
  },
  ALL_POSITIONS_IDENTICAL: (data, formats) =>
    `Les ${images(data.frames, formats)} indiquent toutes la même position\u202f: ${unmeasured} ${takeZ(data.used)}`,
  BAD_IOP: (data) =>
    `L’orientation ${data.raw} ne donne pas deux directions perpendiculaires de longueur 1. Elle ${data.used ? 'a été corrigée' : 'n’a pas été utilisée'}.`,
  ASSUMED_NORMAL: (data, formats) =>
    `Aucune orientation n’est indiquée\u202f: la droite qui passe par les ${formats.count(data.slices)} positions a donc été prise pour axe des coupes. Une inclinaison passerait inaperçue.`,
  SCATTERED_POSITIONS: (data, formats) =>
    `Aucune orientation n’est indiquée, et les ${formats.count(data.slices)} positions ne sont pas alignées\u202f: ${unmeasured}`,
  MISSING_SLICES: (data, formats) => {
    const told = data.places.map(({ after, before, from, gap, lost }) => {
      const [start, end] = [formats.count(from + 1), formats.count(from + lost)];
      const lacking = formats.plural(lost, { one: `coupe ${start}`, other: `coupes ${start} à ${end}` });
      return `${lacking} entre ${after} et ${before} (intervalle de ${formats.length(gap)})`;
    });
    const doubt = data.ambiguous
      ? ' Avec si peu de coupes, l’intervalle plus large est peut-être voulu.'
      : '';
    return `Il manque ${counted(data.missing, formats, 'coupe')} sur ${formats.count(data.slices + data.missing)}\u202f: ${some(told, formats)}. ${formats.plural(data.missing, whyMissing[data.evidence])} Z vaut ${formats.length(data.z)}, mais les logiciels qui font la moyenne donneraient ${formats.length(data.mean)}.${doubt}`;
  },
  MISSING_ENDS: (data, formats) => {
    const who =
      data.log === undefined
        ? `L’en-tête annonce ${images(data.expected, formats)}${data.tag === null ? '' : ` (${formats.attribute(data.tag)})`}`
        : `Le journal ${data.log} annonce ${counted(data.expected, formats, 'coupe')}`;
    const were = formats.plural(data.found, { one: 'a été trouvée', other: 'ont été trouvées' });
    return `${who}, mais ${formats.count(data.found)} ${were}. Le dossier est-il complet\u202f?`;
  },
  DUPLICATE_POSITION: (data, formats) => {
    const told = some(
      data.pairs.map(({ kept, dropped }) => `${dropped} répète ${kept}`),
      formats,
    );
    return `${skipped(data.duplicates, formats, '')}, car une autre image a la même position (${told}). ${formats.plural(data.duplicates, remove)}`;
  },
  'DUPLICATE_POSITION:untold': ({ duplicates, pairs, areDifferent }, formats) => {
    const told = some(
      pairs.map(({ kept, dropped }) => `${dropped} là où se trouve ${kept}`),
      formats,
    );
    const what = areDifferent
      ? 'Ces images montrent des contenus différents, mais les en-têtes ne disent pas en quoi elles diffèrent, par exemple par le temps ou l’écho. Déposez chaque volume séparément.'
      : 'Les en-têtes ne disent pas si ces images sont des copies ou des volumes à part entière, par exemple à un autre moment ou à un autre écho. Comparez-les : retirez les copies et déposez les volumes séparément.';
    return `${skipped(duplicates, formats, '')}, car une autre image a la même position (${told}). ${what}`;
  },
  FOUR_D: (data, formats) =>
    `${formats.count(data.phases)} volumes de ${data.complete ? '' : 'tout au plus '}${counted(data.locations, formats, 'coupe')}, qui diffèrent par ${formats.attribute(data.tag)}. Déposez chacun séparément.`,
  SHEAR: (data, formats) =>
    `Le scanner était incliné de ${formats.degrees(data.degrees)}. Z vaut ${formats.length(data.z)}, perpendiculairement aux coupes, alors que la table a avancé de ${formats.length(data.step)}.`,
  SBS_CONTRADICTS: (data, formats) => {
    const [tag, measured] = [`${sbs} (${formats.length(data.stated)})`, formats.length(data.z)];
    const found = data.truncated
      ? `${tag} a perdu ses décimales\u202f: les positions donnent ${measured}.`
      : data.factor > 1
        ? `${tag} vaut ${formats.factor(data.factor)} fois les ${measured} que donnent les positions.`
        : `Les positions donnent ${measured}, soit ${formats.factor(1 / data.factor)} fois ${tag}.`;
    return `${found} ${enter(data.z, formats)}`;
  },
  SUBSAMPLED_OR_INTERPOLATED: (data, formats) => {
    const [tag, measured] = [`${sbs} (${formats.length(data.stated)})`, formats.length(data.z)];
    const found =
      data.factor > 1
        ? `${tag} vaut ${formats.factor(data.factor)} fois les ${measured} mesurés\u202f: des coupes ont été ajoutées après coup.`
        : `Les ${measured} mesurés valent ${formats.factor(1 / data.factor)} fois ${tag}\u202f: des coupes ont été retirées après coup.`;
    return `${found} ${enter(data.z, formats)}`;
  },
  NEGATIVE_SBS: (data, formats) =>
    `${sbs} vaut ${formats.length(data.stated)}\u202f: ${data.nuclear ? 'les coupes suivantes se trouvent devant les précédentes' : 'son signe n’a pas de sens ici'}.`,
  ZERO_OR_BAD_TAG: (data, formats) =>
    `${formats.attribute(data.tag)} contient ${quoted(data.raw)}, qui n’est pas une longueur supérieure à zéro. Cette valeur n’a pas été utilisée.`,
  DECLARED_CONFLICT: (data, formats) =>
    `${sbs} indique ${formats.length(data.stated)} (valeur retenue), Slice Location ${formats.length(data.location)}. ${chooseOne}`,
  SINGLE_VALUE_PS: (data) =>
    `Pixel Spacing ne contient qu’une valeur (${quoted(data.raw)}). Elle a été utilisée pour X et pour Y.`,
  KNOWN_WRITER_SWAPPED: (data, formats) =>
    `Les fichiers dérivés que produit MorphoSource indiquent X en premier\u202f: X vaut ${formats.length(data.x)}, Y vaut ${formats.length(data.y)}.` +
    (data.zMayBeCopied ? ' Z est peut-être une copie de X.' : ''),
  IMAGER_SPACING_ONLY: (data, formats) =>
    `Les fichiers n’indiquent que le pixel du détecteur (${formats.length(data.imager)}). Un pixel du spécimen mesure au plus ${formats.length(data.suggested)}. Confirmez cette valeur, ou consultez le journal du scanner.`,
  PS_EQUALS_DETECTOR: (data, formats) =>
    `Pixel Spacing (${formats.length(data.stated)}) est le pixel du détecteur. Un pixel du spécimen mesurerait ${formats.length(data.suggested)}. ${seeLog}`,
  NOMINAL_SCANNED_ONLY: (data, formats) =>
    `${formats.lengths([data.x, data.y])} est le pixel d’un film ou d’une page numérisés, pas du spécimen.`,
  ASPECT_ONLY: (data, formats) =>
    `Seule la forme d’un pixel est connue (${formats.number(data.vertical)} de haut et ${formats.number(data.horizontal)} de large), pas sa taille.`,
  LOOKS_LIKE_DEFAULT: `X, Y et Z valent tous exactement 1\u202fmm, ce qui est d’ordinaire une valeur par défaut. ${seeLog}`,
  EXTREME_ANISOTROPY: (data, formats) =>
    `Z vaut ${formats.length(data.z)} et X vaut ${formats.length(data.x)}\u202f: l’écart est très grand. Les deux sont-ils en millimètres\u202f?`,
  'IMPLAUSIBLE_EXTENT:extent': (data, formats) =>
    `Une taille de ${formats.length(data.value)} selon ${data.axis.toUpperCase()} est peu vraisemblable. Les longueurs sont-elles en millimètres\u202f?`,
  'IMPLAUSIBLE_EXTENT:pixel': (data, formats) =>
    `Un pixel de ${formats.length(data.value)} est peu vraisemblable. Sa taille est-elle en millimètres\u202f?`,
  MIXED_SERIES: (data, formats) =>
    `Il y a ${formats.count(data.series.length)} séries, la plus grande en tête de liste. Déposez chacune séparément.`,
  MIXED_ORIENTATION: differ('sous un autre angle', ({ degrees }, formats) => formats.degrees(degrees)),
  MIXED_SIZE: (data, formats) => {
    const told = differ('d’une autre taille', pixels);
    const host = formats.host === 'morphosource' ? ' MorphoSource supprime le plus petit groupe.' : '';
    return told(data, formats) + host;
  },
  MIXED_PIXEL_SPACING: differ('dont les pixels ont une autre taille', pixelOf),
  LOCALIZER_DROPPED: (data, formats) =>
    `${skipped(data.frames, formats, ' de repérage')} (${some(data.files, formats)}). ${formats.plural(data.frames, remove)}`,
  ILLEGAL_MULTIFRAME: (data, formats) =>
    `Un fichier contient ${images(data.frames, formats)}, alors que son type n’en permet qu’une. Beaucoup de logiciels affichent 1\u202fmm pour Z.`,

  TWO_POSITIONS: (data, formats) =>
    `Il n’y a que deux coupes, espacées de ${formats.length(data.gap)}\u202f: rien d’autre ne confirme donc Z.`,
  JITTER: (data, formats) =>
    `Les intervalles s’écartent de ${formats.percent(data.percent / 100)} au plus de ${formats.length(data.z)}, la meilleure estimation.`,
  QUANTISED: (data, formats) =>
    `Les positions sont arrondies à ${formats.length(data.rounding, { digits: 3 })}${data.order === null ? '' : `, plus grossièrement que l’espacement des coupes, si bien que plusieurs images donnent la même\u202f; elles ont été rangées selon leurs ${orders[data.order]}`}. Z vaut ${formats.length(data.z)}, à ${formats.length(data.precision, { digits: 2 })} près.`,
  DUPLICATE_FILE: (data, formats) =>
    `${skipped(data.duplicates, formats, ' en double')} (${some(data.files, formats)}).`,
  NOT_INSTANCE_ORDER: (data) =>
    `Les numéros d’instance ${data.descending ? 'vont à rebours des' : 'ne suivent pas les'} positions\u202f: ${byPosition}`,
  NO_INSTANCE_NUMBER: (data, formats) =>
    `${images(data.without, formats)} ${formats.plural(data.without, { one: 'n’a', other: 'n’ont' })} pas de numéro d’instance\u202f: ${byPosition}`,
  INSTANCE_STEP: (data, formats) =>
    `Les numéros d’instance vont de ${formats.count(data.step)} en ${formats.count(data.step)}. Toutes les coupes ont-elles été exportées\u202f?`,
  TILT_TAG_DISAGREES: (data, formats) =>
    `L’en-tête indique une inclinaison de ${formats.degrees(data.tag)}, les positions donnent ${formats.degrees(data.degrees)} (valeur retenue).`,
  THICKNESS_DIFFERS: (data, formats) =>
    `Les coupes ont une épaisseur de ${formats.length(data.thickness)}, mais sont espacées de ${formats.length(data.z)} (${data.kind === 'overlap' ? 'elles se chevauchent' : 'il reste un vide entre elles'}). Saisissez ${formats.length(data.z)}\u202f: avec l’épaisseur comme Z, le spécimen serait ${howLong(data.factor, formats)}.`,
  SBS_AGREES: (data, formats) => `${sbs} concorde\u202f: ${formats.length(data.stated)}.`,
  SBS_IS_GAP: (data, formats) =>
    `${sbs} (${formats.length(data.stated)}) est le vide entre les coupes, auquel s’ajoute leur épaisseur (${formats.length(data.thickness)}). ${enter(data.z, formats)}`,
  SBS_IS_TABLE_STEP: (data, formats) =>
    `${sbs} (${formats.length(data.stated)}) est l’avance de la table, pas la distance perpendiculaire aux coupes. ${enter(data.z, formats)}`,
  SBS_ABSENT: (data, formats) => {
    const host = formats.host === 'morphosource' ? '\u202f: MorphoSource laisse donc Z vide' : '';
    return `${sbs} est absent${host}.${data.z === null ? '' : ` Saisissez ${formats.length(data.z)}.`}`;
  },
  PS_ORDER_MATTERS: (data, formats) =>
    `Les pixels ne sont pas carrés\u202f: X vaut ${formats.length(data.x)}, Y vaut ${formats.length(data.y)}. Certains logiciels les intervertissent.`,
  MIXED_STACK: (data, formats) => {
    const told = some(
      data.groups.map(({ frames }) => images(frames, formats)),
      formats,
    );
    return formats.plural(data.groups.length, {
      one: `La série contient aussi une autre pile, de ${told}. Elle est traitée à part.`,
      other: `La série contient aussi d’autres piles, de ${told}. Elles sont traitées à part.`,
    });
  },
  MIXED_FRAME_OF_REFERENCE: (data, formats) =>
    `${formats.count(data.values)} référentiels (Frame of Reference) sont indiqués, mais les coupes forment une seule pile.`,
};
