import type { AxisEvidence, Confidence, NaiveRuleName } from '../../model/report.js';
import type { CommandWords } from '../en/command.js';
import type { Formats } from '../formats.js';
import { howLong } from './problems/findings.js';
import { closeHoles, compareLengths, overall } from './panes.js';
import { kinds } from './problems/image-files-and-logs.js';
import { counted, nameOf, quoted } from './sources.js';

/** A precision is told where it is worse than this share of the length. */
const TELLING_DOUBT = 1e-4;
/** A smaller tilt, in degrees, is not worth a word. */
const FAINT_TILT = 0.05;

/** The wrong readings worth a line, with who makes them. */
const tools: Partial<Record<NaiveRuleName | 'leaning', string>> = {
  thickness: 'Slice Thickness comme Z',
  'imagej-single': 'ImageJ, un seul fichier ouvert',
  'imagej-sequence': 'ImageJ, Image Sequence',
  mean: 'ITK, Cornerstone3D (intervalle moyen)',
  leaning: 'Cornerstone3D (intervalle moyen)',
  'first-gap': 'dcm2niix, AMI (premier intervalle)',
};

const howKnown: Record<Confidence, (measured: string) => string> = {
  'measured-high': (measured) => `${measured} et confirmé`,
  measured: (measured) => measured,
  'measured-low': (measured) => `${measured} (voir l’avertissement)`,
  declared: () => 'tel que déclaré',
  suggested: () => 'à confirmer',
  blocked: () => 'deux lectures (choisissez-en une)',
  none: () => 'inconnu',
};

const regularities = {
  uniform: 'régulièrement espacées',
  jitter: 'presque régulièrement espacées',
  missing: 'sinon régulièrement espacées',
  variable: 'irrégulièrement espacées',
  unknown: 'régularité inconnue',
};

const listValues = (values: AxisEvidence['outvoted'], formats: Formats) =>
  values.map(({ source, value }) => `${nameOf(source)} ${formats.length(value)}`).join(', ');

/** What the command says, apart from what it says of problems. Names are legible already. Lengths in mm. */
export const command: CommandWords = {
  usage: ({ languages }) =>
    `Utilisation\u202f: spacing-preview inspect CHEMIN... [--json | --jsonl] [--spacing "x y z"] [--lang LANGUE]
              spacing-preview pack CHEMIN --out FICHIER.ozx [--edge VOXELS] [--bits 8|16] [--full]
                                   [--spacing "x y z"] [--lang LANGUE]
              spacing-preview ingest LISTE --out DOSSIER [--concurrency N] [--memory MIO] [--minutes N]
                                   [--edge VOXELS] [--bits 8|16] [--redis ADRESSE [--queue NOM]]
              spacing-preview ingest --work --redis ADRESSE [--queue NOM] [--concurrency N]

${quoted('inspect')} affiche l’espacement des voxels de chaque pile d’images de chaque dossier, ZIP ou
fichier, et sa provenance. Chaque CHEMIN est un dépôt à part. Seuls sont lus les en-têtes, et le
journal du scanner à côté des coupes. Un journal donné seul est affiché pour lui-même.

  --json               un objet JSON avec tout le résultat, sur la sortie standard
  --jsonl              un objet JSON sur une ligne pour chaque CHEMIN, dès qu’il est traité
  --spacing "x y z"    l’espacement en mm là où vous le connaissez, "-" pour un axe inconnu
  --lang LANGUE        la langue des phrases\u202f: ${languages.join(', ')}

Code de sortie, celui du pire CHEMIN\u202f: 0 si chaque série a X, Y et Z et que rien ne les contredit,
1 si ce n’est pas le cas d’une série, 2 si rien n’a pu être lu, si la commande n’a pas été comprise
ou si le résultat n’a pas pu être écrit, 141 si personne n’a lu le résultat jusqu’au bout\u202f: les autres
CHEMINS n’ont alors pas été examinés.

${quoted('pack')} écrit un petit fichier (OME-Zarr 0.5) qui montre la première pile de CHEMIN dans ses vraies
proportions. Chaque coupe est lue et moyennée. Un FICHIER qui existe déjà n’est pas remplacé.

  --out FICHIER.ozx    le fichier à écrire
  --edge VOXELS        voxels le long de la plus grande arête, de 64 à 1024 (400 par défaut)
  --bits 8|16          8\u202f: les valeurs utiles à voir, en 256 niveaux, 16\u202f: telles qu’enregistrées
  --full               chaque voxel tel qu’enregistré, avec des niveaux plus grossiers\u202f: demande
                       autant de place encore à côté de FICHIER pendant le travail

Code de sortie comme ci-dessus, 2 aussi si FICHIER n’a pas pu être écrit.

${quoted('ingest')} fait report.json, preview.ozx et poster.png de chaque dépôt de LISTE, chacun dans son
dossier de DOSSIER, et affiche pour chacun un objet JSON sur une ligne. LISTE est un dossier dont
les sous-dossiers et les ZIP sont les dépôts, un fichier ou ${quoted('-')} avec un chemin, une adresse ou
{"id": …, "source": …} par ligne, ou s3://bucket/prefix/. DOSSIER peut être s3://bucket/prefix/
aussi. La même commande, relancée, fait ce qui reste et ce qui a changé depuis.

  --out DOSSIER        où vont les résultats
  --concurrency N      dépôts traités à la fois (un par cœur par défaut)
  --memory MIO         ce qu’un dépôt peut prendre\u202f: au-delà, lui seul est arrêté
  --minutes N          le temps qu’un dépôt peut prendre (60 par défaut)
  --redis ADRESSE      d’autres processus font le travail, sur toute machine\u202f: ${quoted('ingest --work')}
  --queue NOM          le nom de leur file (spacing-preview par défaut)

Code de sortie comme ci-dessus, celui du pire dépôt.`,

  mistakes: {
    command: ({ found }) =>
      `La commande ${quoted('inspect')}, ${quoted('pack')} ou ${quoted('ingest')} était attendue, ${quoted(found)} a été trouvé.`,
    option: ({ found }) =>
      `--json, --jsonl, --spacing ou --lang était attendu, ${quoted(found)} a été trouvé.`,
    path: () =>
      `Un dossier, un ZIP ou un fichier était attendu après ${quoted('inspect')}, rien n’a été trouvé.`,
    spacing: ({ found }) =>
      `Trois longueurs en mm étaient attendues après --spacing, par exemple "0.7 0.7 2.5" ou "0.7 0.7 -", ${quoted(found)} a été trouvé.`,
    outputs: () => 'Choisissez --json ou --jsonl\u202f: les deux ne peuvent pas être combinés.',
    language: ({ found, languages }) =>
      `La langue ${quoted(found)} n’est pas disponible. Choisissez parmi\u202f: ${languages.join(', ')}.`,
  },

  filesRead: ({ done }, formats) =>
    `${formats.count(done)} ${formats.plural(done, { one: 'fichier lu', other: 'fichiers lus' })}`,
  stopped:
    'L’inspection s’est arrêtée avant sa fin. Donnez les chemins un par un pour trouver celui sur lequel elle s’arrête.',
  unwritten:
    'Le résultat n’a pas pu être écrit. Vérifiez qu’il reste de la place à cet endroit et que vous pouvez y écrire.',
  nothing: 'Aucune pile d’images n’a été trouvée.',

  labels: {
    spacing: 'X × Y × Z',
    box: 'Zone scannée',
    plane: 'X et Y d’après',
    depth: 'Z d’après',
    slices: 'Coupes',
    findings: 'Constats',
    tools: 'Autres logiciels',
    volume: 'Volume',
    from: 'Provenance',
    check: 'Contrôle',
  },

  title: ({ series, phases, dimensions, number, total }, formats) => {
    const place = total > 1 ? `${formats.count(number)} sur ${formats.count(total)}  ` : '';
    const parts = [
      ...(series.modality === '' ? [] : [series.modality]),
      counted(series.files, formats, 'fichier'),
      counted(series.frames, formats, 'image'),
      ...(phases > 1 && dimensions.slices > 1 ? [counted(phases, formats, 'volume')] : []),
    ];
    return `${place}${series.description || 'Série sans description'}  (${parts.join(', ')})`;
  },
  spacing: ({ x, y, z }, formats) =>
    x === null && y === null && z === null ? 'inconnu' : formats.lengths([x, y, z]),
  box: ({ extent: { x, y, z }, dimensions: { columns, rows, slices } }, formats) => {
    const grid = `${formats.counts([columns, rows])} pixels, ${counted(slices, formats, 'coupe')}`;
    if (x === null || y === null) return `taille inconnue (${grid})`;
    return `${formats.size(z === null ? [x, y] : [x, y, z])}${z === null ? ', profondeur inconnue' : ''} (${grid})`;
  },
  evidence: ({ source, file, confidence, slices, precision, outvoted, suggestions, length }, formats) => {
    const isMeasured = slices !== undefined;
    const measured = isMeasured ? `mesuré sur ${counted(slices, formats, 'coupe')}` : 'mesuré';
    const known =
      source === 'supplied'
        ? 'votre saisie'
        : `${source && (file ?? nameOf(source))}, ${howKnown[confidence](measured)}`;
    const isDoubtful = precision && length !== null && precision > TELLING_DOUBT * length;
    return [
      source !== null ? known : outvoted.length > 0 ? 'laissé inconnu' : 'rien dans les fichiers',
      ...(isDoubtful ? [`connu à ${formats.length(precision, { digits: 1 })} près`] : []),
      ...(outvoted.length > 0 ? [`non retenu\u202f: ${listValues(outvoted, formats)}`] : []),
      ...(suggestions.length > 0 ? [`à confirmer\u202f: ${listValues(suggestions, formats)}`] : []),
    ].join('\u202f; ');
  },
  slices: ({ regularity, geometry, duplicates, unplaced }, formats) => {
    const { tiltDegrees } = geometry;
    const missing = geometry.missing.length - unplaced;
    return [
      ...(missing > 0
        ? [`${formats.count(missing)} ${formats.plural(missing, { one: 'manquante', other: 'manquantes' })}`]
        : []),
      ...(unplaced > 0 ? [`${formats.count(unplaced)} sans position`] : []),
      regularities[regularity ?? 'unknown'],
      ...(duplicates > 0
        ? [
            `${formats.count(duplicates)} ${formats.plural(duplicates, { one: 'image en double ignorée', other: 'images en double ignorées' })}`,
          ]
        : []),
      ...(tiltDegrees !== null && Math.abs(tiltDegrees) >= FAINT_TILT
        ? [`inclinées de ${formats.degrees(tiltDegrees)}`]
        : []),
    ].join(', ');
  },
  noProblems: 'Aucun problème trouvé',

  tool: ({ rule, leans }) => tools[rule === 'mean' && leans ? 'leaning' : rule] ?? null,
  sameZ: ({ names }) => `le même Z\u202f: ${names.join('\u202f; ')}`,
  judgement: ({ z, stretch, isWhole, isSame, isTrue }, formats) => {
    if (z === null) return 'pas de Z';
    if (z === 0) return 'Z 0\u202f: plat';
    const told = `Z ${formats.length(z)}`;
    if (stretch === null) return `${told}, que rien dans les fichiers ne confirme`;
    const tell = (factor: number) =>
      isSame
        ? `même longueur ${overall}`
        : (isTrue ? howLong : compareLengths)(factor, formats, isWhole ? overall : undefined);
    return stretch < 0
      ? `${told}\u202f: coupes dans l’ordre inverse${stretch === -1 ? '' : `, ${tell(-stretch)}`}`
      : `${told}\u202f: ${tell(stretch)}`;
  },
  closed: (data, formats) => closeHoles(data, formats),

  logsRead: ({ files }, formats) => `Journaux\u202f: ${counted(files, formats, 'fichier')}`,
  setAside: ({ files }, formats) => `Ignorés\u202f: ${counted(files, formats, 'fichier')}`,
  alike: ({ sentence, more }, formats) =>
    more === 0 ? sentence : `${sentence} (et ${formats.count(more)} de plus dans le même cas)`,
  moreReasons: ({ reasons }, formats) =>
    `et ${formats.count(reasons)} ${formats.plural(reasons, { one: 'autre raison', other: 'autres raisons' })} (--json énumère tous les fichiers)`,

  logTitle: ({ file, format, kind }) => `${file}  (${kinds[kind]} ${format})`,
  logVolume: ({ columns, rows, slices }, formats) => `${formats.counts([columns, rows, slices])} voxels`,
  logCheck: ({ pixel, sourceToObject, sourceToDetector, voxel, agrees }, formats) => {
    const [near, far] = [formats.length(sourceToObject), formats.length(sourceToDetector)];
    const verdict = agrees ? 'concorde' : 'ne concorde pas, la valeur indiquée par le journal est utilisée';
    return `pixel du détecteur ${formats.length(pixel)} × ${near} / ${far} = ${formats.length(voxel)}\u202f: ${verdict}`;
  },
  logWithoutZ:
    'Un journal des projections\u202f: il n’indique pas à quelle distance les unes des autres les coupes ont été calculées ensuite.',
};
