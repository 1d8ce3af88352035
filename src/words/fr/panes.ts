import type { ClosedHoles } from '../../model/measure-reading.js';
import type { Translated } from '../dictionary.js';
import type { Distorted, Hole, panes as english } from '../en/panes.js';
import type { Formats } from '../formats.js';
import { howLong, zoneOf } from './problems/findings.js';
import { capital, counted, quoted, says } from './sources.js';

/** What a rule that changes Z alone takes for it. */
const valuesOfZ = {
  thickness: 'Slice Thickness',
  'imagej-single': 'la valeur d’ImageJ pour un seul fichier',
  'imagej-sequence': 'la valeur d’ImageJ pour Image Sequence',
  mean: 'la moyenne de tous les intervalles',
  'first-gap': 'le premier intervalle',
  isotropic: 'X',
  custom: 'la valeur à comparer',
};

export const overall = 'sur toute la pile';

/** None for Z: lengths are told from slice to slice anyway. */
const directions: { x: string; y: string; z?: string; everywhere: string; whole: string } = {
  x: 'le long des lignes',
  y: 'le long des colonnes',
  everywhere: 'dans toutes les directions',
  whole: overall,
};

/** How a reading differs from another of which nobody says that it is true. */
export const compareLengths = (factor: number, formats: Formats, along = 'd’une coupe à l’autre') =>
  factor >= 1 || factor < 0.1
    ? `${formats.factor(factor)} fois cette longueur, ${along}`
    : `plus court de ${formats.percent(1 - factor)}, ${along}`;

export const closeHoles = ({ missing, slices, misplaced }: ClosedHoles, formats: Formats) => {
  const lost = counted(missing, formats, 'coupe manquante');
  const moved = formats.plural(misplaced, { one: 'n’est', other: 'ne sont' });
  const their = formats.plural(misplaced, { one: 'sa', other: 'leur' });
  return `Le vide de ${lost} est refermé\u202f: ${counted(misplaced, formats, 'coupe')} sur ${formats.count(slices)} ${moved} pas à ${their} place`;
};

const distort = ({ factor, along, isTrue }: Distorted, formats: Formats) =>
  (isTrue ? howLong : compareLengths)(factor, formats, directions[along]);

const same = 'aucune différence ici';
const unconfirmed = 'rien dans ces fichiers ne le confirme';

const readingOf = (data: { rule: keyof typeof valuesOfZ; z: number }, formats: Formats) =>
  `Z = ${valuesOfZ[data.rule]}, ${formats.length(data.z)}\u202f: `;

const nameless = (alt: string | null) => alt ?? 'Spécimen';

const boxOf = (box: readonly number[], formats: Formats) => `Zone scannée de ${formats.size(box)}`;

const compare = (isOffered: boolean) =>
  isOffered
    ? ' Comparez avec une autre erreur courante\u202f:'
    : ' Il n’y a pas d’autre erreur courante avec laquelle comparer.';

const measuredOn = (slices: number, formats: Formats) =>
  `. L’espacement a été mesuré sur les ${counted(slices, formats, 'coupe')}.`;

/** Missing slices, by the files on either side where those are known. */
const tellHole = ({ from, to, after, before }: Hole, formats: Formats) => {
  const runs = formats.range(from + 1, to + 1);
  return after === null || before === null ? runs : `${runs} entre ${after} et ${before}`;
};

/** What stands over, in and under the panes. Remarks have a bar (`|`): a narrow pane shows what stands before it. */
export const panes: Translated<typeof english> = {
  'pane.true': 'Proportions réelles',
  'pane.true.box': 'Taille réelle',
  'pane.entered': 'Tel que saisi',
  'pane.page': 'Selon la page',
  'pane.log': 'Selon le journal',
  'pane.pixels': 'Affiché en pixels',
  'pane.flat': 'Une image',
  'pane.true.label': (data) => `${nameless(data.alt)}, proportions réelles. ${data.numbers}`,
  'pane.naive.label': (data) => `${nameless(data.alt)}, ${data.rule}. ${data.numbers}`,
  'pane.role': 'aperçu 3D',
  'pane.keys':
    'Pour tourner le spécimen, utilisez les touches fléchées ou faites-le glisser. Plus et moins, un pincement, ou Ctrl et la molette de la souris changent le zoom. Home (Origine), R ou un double-clic rétablissent la vue. Les deux aperçus tournent ensemble.',

  'rule.thickness': 'Slice Thickness comme Z',
  'rule.imagej-single': 'ImageJ, un seul fichier',
  'rule.imagej-sequence': 'ImageJ, Image Sequence',
  'rule.mean': 'Moyenne de tous les intervalles',
  'rule.first-gap': 'Premier intervalle seulement',
  'rule.isotropic': 'Z supposé égal à X',
  'rule.ones': '1 × 1 × 1',
  'rule.swapped': 'X et Y intervertis',
  'rule.micrometres': 'Millimètres lus comme des micromètres',
  'rule.reversed': 'Échelle lue comme x, y, z',
  'rule.millimetres': 'Micromètres lus comme mm',
  'rule.no-shear': 'Inclinaison ignorée',
  'rule.custom': 'Espacement à comparer',
  'rule.auto': 'Selon d’autres logiciels',

  'caption.unread': 'Espacement pas encore lu',
  'caption.provisional': 'provisoire',
  'caption.pixels': (data, formats) => `${formats.counts([data.columns, data.rows, data.slices])} pixels`,
  'caption.no-in-plane': 'X et Y inconnus\u202f: rien ici n’est en millimètres',
  'caption.cubes': 'Z inconnu, voxels affichés en cubes',
  'caption.no-z': 'Z inconnu',
  'caption.unknown': 'inconnu',
  'caption.box': (data, formats) => boxOf(data.box, formats),
  'caption.box.no-depth': (data, formats) =>
    `${boxOf(data.box, formats)}. ${counted(data.slices, formats, 'coupe')}, profondeur inconnue`,
  'caption.box.uneven': (data, formats) =>
    `${boxOf(data.box, formats)}. ${counted(data.slices, formats, 'coupe')}, ${formats.length(data.span)} de la première à la dernière`,
  'caption.specimen': (data, formats) =>
    `${data.box}. Spécimen d’environ ${formats.roughly(data.lengths, data.doubts)} (${data.isDark ? 'plus sombre' : 'plus clair'} que ${formats.number(data.threshold, { digits: 3 })}${data.isBare ? ', sans la table' : ''})`,
  'caption.factor': ({ factor }, formats) => `${formats.factor(factor)} fois`,
  'caption.naive-box': (data, formats) => `Cela donnerait une zone de ${formats.size(data.box)}`,

  'naive.z': (data, formats) => readingOf(data, formats) + unconfirmed,
  'naive.z.same': (data, formats) => readingOf(data, formats) + same,
  'naive.z.whole': (data, formats) => `${readingOf(data, formats)}même longueur ${overall}`,
  'naive.closed': (data, formats) => `${data.judged}. ${closeHoles(data, formats)}`,
  'naive.z.differs': (data, formats) => readingOf(data, formats) + distort(data, formats),
  'naive.guess': capital(unconfirmed),
  'naive.same': capital(same),
  'naive.whole': 'Même longueur sur toute la pile',
  'naive.differs': (data, formats) => `Spécimen ${distort(data, formats)}`,
  'naive.straightened': (data, formats) => `Redressé de ${formats.degrees(data.degrees)}`,
  'naive.morph': ({ share }, formats) => `${formats.percent(share)} du chemin vers cette lecture`,
  'naive.none.thickness': (data) =>
    `Ces fichiers n’indiquent pas de Slice Thickness\u202f: personne ne peut donc l’employer à tort.${compare(data.isOffered)}`,
  'naive.none.rule': (data) =>
    `Ces fichiers ne contiennent rien dont ${quoted(data.rule)} puisse se servir.${compare(data.isOffered)}`,
  'naive.none.agree':
    'Aucun logiciel courant n’est connu pour mal lire ces fichiers\u202f: toutes les lectures courantes concordent.',
  'naive.none.one-image': 'Une seule image n’a pas de profondeur\u202f: il n’y a donc rien à comparer.',
  'naive.none.no-in-plane': 'Sans X ni Y, il n’y a pas de deuxième lecture à comparer.',

  'z.image-position': (data, formats) => {
    const measured = `Z mesuré d’après ${formats.plural(data.slices, { one: 'la position', other: 'les positions' })} de ${counted(data.slices, formats, 'coupe')}`;
    return data.degrees === null
      ? measured
      : `${measured}, avec une inclinaison de ${formats.degrees(data.degrees)}`;
  },
  'z.spacing-between-slices':
    'Z tel que déclaré dans Spacing Between Slices, que les positions n’ont pas pu confirmer',
  'z.grid-frame-offset-vector': 'Z tel que déclaré dans Grid Frame Offset Vector',
  'z.pixel-spacing': 'Z tel que déclaré dans Pixel Spacing',
  'z.nominal-scanned-pixel-spacing': 'Z tel que déclaré dans Nominal Scanned Pixel Spacing',
  'z.log-file': (data) => `Z d’après le journal du scanner ${data.file}`,
  'z.tiff-tags': 'Z d’après les balises de l’image',
  'z.ome-zarr': 'Z selon l’échelle OME-Zarr',
  'z.raw-header': 'Z selon l’en-tête du volume',
  'z.supplied': 'Z tel que saisi',
  'z.page': 'Z tel qu’indiqué par cette page',
  'z.blocked': (data) =>
    `${capital(says(data.source))} Z, mais une autre lecture le contredit\u202f: voir les avertissements`,
  'z.unknown': 'Z inconnu\u202f: ces fichiers n’indiquent pas l’espacement entre coupes',
  'z.left': 'Z laissé inconnu',
  'z.cubes': ({ told }) => `${told}. Affiché comme si Z était égal à X.`,
  'z.placed': 'Z varie\u202f: chaque coupe est affichée à sa propre position',
  'z.one': 'Une seule image\u202f: il n’y a donc pas de Z',
  'z.later': 'Z suivra quand tous les en-têtes seront lus',

  'empty.title': 'Glissez un scan ici',
  'empty.text': 'Un dossier de coupes, des fichiers isolés ou un ZIP\u202f: DICOM, TIFF, PNG, JPEG ou BMP.',
  'empty.private': 'Rien ne quitte cet ordinateur.',
  'empty.folder': 'Choisir un dossier',
  'empty.files': 'Choisir des fichiers ou un ZIP',
  'empty.release': 'Relâchez pour le lire',

  'step.opening': 'Ouverture',
  'step.reading': 'Lecture des en-têtes',
  'step.building': 'Lecture des coupes',
  'step.drawing': 'Affichage',
  'step.ready': 'Terminé',
  'progress.label': 'Chargement',
  'progress.files': (data, formats) =>
    `${counted(data.done, formats, 'fichier')} sur ${formats.count(data.total)}`,
  'progress.slices': (data, formats) =>
    `${counted(data.done, formats, 'coupe')} sur ${formats.count(data.total)}`,
  'progress.asked': (data, formats) =>
    `${data.host} demande d’attendre ${formats.count(data.seconds)}\u202fs`,
  'progress.offline': 'Connexion interrompue\u202f; la lecture reprendra à son retour',
  'progress.stalled': (data) => `${data.host} n’envoie plus rien, nouvelle demande en cours`,
  'progress.since': (data, formats) => `rien reçu de ${data.host} depuis ${formats.time(data.since)}`,
  'progress.changed': (data) => `un fichier a changé sur ${data.host} pendant la lecture, relecture en cours`,
  'progress.stop': 'Ne plus attendre et afficher ce qui a été reçu',

  toolbar: 'Vue',
  'toolbar.reset': 'Rétablir la vue',
  'toolbar.volume': 'Surface',
  'toolbar.mip': 'Rayons X',
  'toolbar.slices': 'Coupes',
  'toolbar.table': 'Valeurs',
  'toolbar.fullscreen': 'Plein écran',
  'toolbar.leave-fullscreen': 'Quitter le plein écran',
  'toolbar.other': 'Ouvrir un autre scan',
  layout: 'Disposition',
  'layout.side-by-side': 'Côte à côte',
  'layout.wipe': 'Rideau',
  'layout.overlay': 'Superposition',
  'layout.divider': 'Séparation entre les deux lectures',
  'closer.look': 'Voir de plus près',
  'closer.look.hint': 'Relire ce qui est visible, aussi finement que la mémoire le permet',
  'closer.whole': 'Spécimen entier',
  'closer.whole.hint': 'Afficher de nouveau tout le spécimen, avec moins de voxels',
  'failure.offline':
    'La connexion est interrompue. L’aperçu reprendra dès son retour\u202f; sinon, réessayez ou rechargez la page.',
  'picture.again': 'Afficher de nouveau',
  'refused.others': 'Choisir d’autres fichiers',
  'refused.again': 'Réessayer',
  'missing.told': ({ count }, formats) =>
    formats.plural(count, {
      one: `${formats.count(count)} fichier n’a pas pu être obtenu et manque ici.`,
      other: `${formats.count(count)} fichiers n’ont pas pu être obtenus et manquent ici.`,
    }),
  'missing.again': 'Reprendre la lecture',

  'legend.missing': (data, formats) => {
    const named = formats.row(data.holes.map((hole) => tellHole(hole, formats)));
    const rest = data.more === 0 ? '' : ` et ${formats.count(data.more)} de plus`;
    return `${counted(data.missing, formats, 'coupe manquante')}|\u202f: ${named}${rest}`;
  },
  'legend.unplaced': ({ missing }, formats) => `${counted(missing, formats, 'coupe')} sans position lisible`,
  'legend.zones': (data, formats) => `${formats.count(data.zones)} tronçons aux espacements différents`,
  'legend.zone': (zone, formats) => zoneOf(zone, formats, 'espacées de '),

  'picture.blank':
    'Rien ne se détache\u202f: les valeurs de ces coupes sont presque toutes identiques. Vérifiez que les bons fichiers ont été exportés.',
  'picture.reduced': (data, formats) =>
    `Aperçu de ${formats.counts(data.shown)} voxels, moyennés| à partir de ${formats.counts(data.all)}${measuredOn(data.slices, formats)}`,
  'picture.region': (data, formats) =>
    `Région de ${formats.counts(data.region)} voxels|, sur ${formats.counts(data.all)}${measuredOn(data.slices, formats)}`,
  'picture.region-reduced': (data, formats) =>
    `Région de ${formats.counts(data.region)} voxels|, sur ${formats.counts(data.all)}, moyennés en ${formats.counts(data.shown)}${measuredOn(data.slices, formats)}`,
};
