import type { AxisEvidence, Confidence, NaiveRuleName } from '../../model/report.js';
import type { CommandWords } from '../en/command.js';
import type { Formats } from '../formats.js';
import { howLong } from './problems/findings.js';
import { closeHoles, compareLengths, overall } from './panes.js';
import { logOf } from './problems/image-files-and-logs.js';
import { nameOf } from './sources.js';

/** A precision is told where it is worse than this share of the length. */
const TELLING_DOUBT = 1e-4;
/** A smaller tilt, in degrees, is not worth a word. */
const FAINT_TILT = 0.05;

/** The wrong readings worth a line, with who makes them. */
const tools: Partial<Record<NaiveRuleName | 'leaning', string>> = {
  thickness: 'Slice Thickness als Z',
  'imagej-single': 'ImageJ, eine Datei geöffnet',
  'imagej-sequence': 'ImageJ, Image Sequence',
  mean: 'ITK, Cornerstone3D (mittlerer Abstand)',
  leaning: 'Cornerstone3D (mittlerer Abstand)',
  'first-gap': 'dcm2niix, AMI (erster Abstand)',
};

const howKnown: Record<Confidence, (measured: string) => string> = {
  'measured-high': (measured) => `${measured} und bestätigt`,
  measured: (measured) => measured,
  'measured-low': (measured) => `${measured}; siehe Warnung`,
  declared: () => 'wie angegeben',
  suggested: () => 'noch zu bestätigen',
  blocked: () => 'zwei Lesarten: eine auswählen',
  none: () => 'unbekannt',
};

const regularities = {
  uniform: 'gleichmäßiger Abstand',
  jitter: 'fast gleichmäßiger Abstand',
  missing: 'sonst gleichmäßiger Abstand',
  variable: 'ungleichmäßiger Abstand',
  unknown: 'Gleichmäßigkeit unbekannt',
};

const nouns = {
  file: ['Datei', 'Dateien'],
  frame: ['Einzelbild', 'Einzelbilder'],
  volume: ['Volumen', 'Volumina'],
  slice: ['Schicht', 'Schichten'],
  repeated: ['doppeltes Bild', 'doppelte Bilder'],
  reason: ['weiterer Grund', 'weitere Gründe'],
} as const;

const count = (number: number, noun: keyof typeof nouns, formats: Formats) => {
  const [one, other] = nouns[noun];
  return formats.plural(number, { one: `1 ${one}`, other: `${formats.count(number)} ${other}` });
};

const listValues = (values: AxisEvidence['outvoted'], formats: Formats) =>
  values.map(({ source, value }) => `${nameOf(source)} ${formats.length(value)}`).join(', ');

/** What the command says, apart from what it says of problems. Names are legible already. Lengths in mm. */
export const command: CommandWords = {
  usage: ({ languages }) =>
    `Aufruf: spacing-preview inspect PFAD... [--json | --jsonl] [--spacing "x y z"] [--lang SPRACHE]
        spacing-preview pack PFAD --out DATEI.ozx [--edge VOXEL] [--bits 8|16] [--full]
                             [--spacing "x y z"] [--lang SPRACHE]
        spacing-preview ingest LISTE --out ORDNER [--concurrency N] [--memory MIB] [--minutes N]
                             [--edge VOXEL] [--bits 8|16] [--redis ADRESSE [--queue NAME]]
        spacing-preview ingest --work --redis ADRESSE [--queue NAME] [--concurrency N]

„inspect“ gibt die Voxelabstände jedes Bildstapels in jedem Ordner, jeder ZIP-Datei oder sonstigen
Datei aus und woher sie stammen. Jeder PFAD ist eine eigene Einreichung. Gelesen werden nur die
Header und die Logdatei des Scanners neben den Schichten; eine Logdatei allein wird für sich
ausgegeben.

  --json               ein JSON-Objekt mit allem auf der Standardausgabe
  --jsonl              ein JSON-Objekt in einer Zeile für jeden PFAD, sobald er fertig ist
  --spacing "x y z"    die Abstände in mm, soweit bekannt; "-" für einen unbekannten
  --lang SPRACHE       die Sprache der Sätze: ${languages.join(', ')}

Exit-Status, nach dem schlechtesten PFAD: 0 jede Serie hat X, Y und Z, und nichts spricht dagegen;
1 bei mindestens einer Serie ist das nicht so; 2 nichts ließ sich lesen, der Aufruf wurde nicht
verstanden, oder die Ausgabe ließ sich nicht schreiben; 141 niemand hat die Ausgabe zu Ende gelesen,
daher blieben die übrigen PFADE ungeprüft.

„pack“ schreibt eine kleine Datei (OME-Zarr 0.5), die den ersten Stapel von PFAD in seinen wahren
Proportionen zeigt. Jede Schicht wird gelesen und gemittelt. Eine DATEI, die es schon gibt, wird
nicht überschrieben.

  --out DATEI.ozx      die Datei, die geschrieben wird
  --edge VOXEL         Voxel entlang der längsten Kante, 64 bis 1024; ohne Angabe 400
  --bits 8|16          8: die Werte, die zu sehen lohnt, in 256 Stufen; 16: Werte wie gespeichert
  --full               jeder Voxel wie gespeichert, dazu gröbere Stufen: braucht neben DATEI noch
                       einmal so viel Platz, solange gepackt wird

Exit-Status wie oben; 2 auch dann, wenn sich DATEI nicht schreiben ließ.

„ingest“ macht report.json, preview.ozx und poster.png von jeder Einreichung in LISTE, jede in einem
eigenen Ordner in ORDNER, und gibt für jede ein JSON-Objekt in einer Zeile aus. LISTE ist ein
Ordner, dessen Unterordner und ZIP-Dateien die Einreichungen sind, eine Datei oder „-“ mit einem
Pfad, einer Adresse oder {"id": …, "source": …} je Zeile, oder s3://bucket/prefix/. Auch ORDNER darf
s3://bucket/prefix/ sein. Derselbe Befehl noch einmal tut, was übrig ist oder sich geändert hat.

  --out ORDNER         wohin die Ergebnisse gehen
  --concurrency N      wie viele Einreichungen zugleich; ohne Angabe eine je Prozessorkern
  --memory MIB         was eine Einreichung brauchen darf; mehr beendet nur diese
  --minutes N          wie lange eine Einreichung dauern darf; ohne Angabe 60
  --redis ADRESSE      andere Prozesse tun die Arbeit, auf beliebigen Rechnern: „ingest --work“
  --queue NAME         der Name ihrer Warteschlange; ohne Angabe spacing-preview

Exit-Status wie oben, nach der schlechtesten Einreichung.`,

  mistakes: {
    command: ({ found }) =>
      `Erwartet wurde der Befehl „inspect“, „pack“ oder „ingest“, gefunden wurde „${found}“.`,
    option: ({ found }) =>
      `Erwartet wurde --json, --jsonl, --spacing oder --lang, gefunden wurde „${found}“.`,
    path: () =>
      'Nach „inspect“ wurde ein Ordner, eine ZIP-Datei oder eine sonstige Datei erwartet, gefunden wurde nichts.',
    spacing: ({ found }) =>
      `Nach --spacing wurden drei Längen in mm erwartet, zum Beispiel "0.7 0.7 2.5" oder "0.7 0.7 -", gefunden wurde „${found}“.`,
    outputs: () => '--json oder --jsonl auswählen: Beides zusammen ist nicht möglich.',
    language: ({ found, languages }) =>
      `In der Sprache „${found}“ gibt es keine Sätze. Eine von diesen auswählen: ${languages.join(', ')}.`,
  },

  filesRead: ({ done }, formats) => `${count(done, 'file', formats)} gelesen`,
  stopped:
    'Die Prüfung wurde vor ihrem Ende abgebrochen. Die Pfade einzeln angeben, um den zu finden, bei dem sie abbricht.',
  unwritten:
    'Die Ausgabe ließ sich nicht schreiben. Prüfen, ob am Zielort noch Platz ist und ob dort geschrieben werden darf.',
  nothing: 'Es wurde kein Bildstapel gefunden.',

  labels: {
    spacing: 'X × Y × Z',
    box: 'Scanbereich',
    plane: 'Herkunft X, Y',
    depth: 'Herkunft Z',
    slices: 'Schichten',
    findings: 'Hinweise',
    tools: 'Andere Programme',
    volume: 'Volumen',
    from: 'Herkunft',
    check: 'Prüfung',
  },

  title: ({ series, phases, dimensions, number, total }, formats) => {
    const place = total > 1 ? `${formats.count(number)} von ${formats.count(total)}  ` : '';
    const parts = [
      ...(series.modality === '' ? [] : [series.modality]),
      count(series.files, 'file', formats),
      count(series.frames, 'frame', formats),
      ...(phases > 1 && dimensions.slices > 1 ? [count(phases, 'volume', formats)] : []),
    ];
    return `${place}${series.description || 'Serie ohne Beschreibung'}  (${parts.join(', ')})`;
  },
  spacing: ({ x, y, z }, formats) =>
    x === null && y === null && z === null ? 'unbekannt' : formats.lengths([x, y, z]),
  box: ({ extent: { x, y, z }, dimensions: { columns, rows, slices } }, formats) => {
    const grid = `${formats.counts([columns, rows])} Pixel, ${count(slices, 'slice', formats)}`;
    if (x === null || y === null) return `Größe unbekannt (${grid})`;
    return `${formats.size(z === null ? [x, y] : [x, y, z])}${z === null ? ', Tiefe unbekannt' : ''} (${grid})`;
  },
  evidence: ({ source, file, confidence, slices, precision, outvoted, suggestions, length }, formats) => {
    const isMeasured = slices !== undefined;
    const measured = isMeasured ? `gemessen an ${count(slices, 'slice', formats)}` : 'gemessen';
    const known =
      source === 'supplied'
        ? 'selbst eingegeben'
        : `${source && (file ?? nameOf(source))}, ${howKnown[confidence](measured)}`;
    const isDoubtful = precision && length !== null && precision > TELLING_DOUBT * length;
    return [
      source !== null ? known : outvoted.length > 0 ? 'offen gelassen' : 'keine Angabe in den Dateien',
      ...(isDoubtful ? [`auf ±${formats.length(precision, { digits: 1 })} genau`] : []),
      ...(outvoted.length > 0 ? [`nicht verwendet: ${listValues(outvoted, formats)}`] : []),
      ...(suggestions.length > 0 ? [`zu bestätigen: ${listValues(suggestions, formats)}`] : []),
    ].join('; ');
  },
  slices: ({ regularity, geometry, duplicates, unplaced }, formats) => {
    const { tiltDegrees } = geometry;
    const missing = geometry.missing.length - unplaced;
    const lack = formats.plural(missing, { one: 'fehlt', other: 'fehlen' });
    return [
      ...(missing > 0 ? [`${formats.count(missing)} ${lack}`] : []),
      ...(unplaced > 0 ? [`${formats.count(unplaced)} ohne Position`] : []),
      regularities[regularity ?? 'unknown'],
      ...(duplicates > 0 ? [`${count(duplicates, 'repeated', formats)} übersprungen`] : []),
      ...(tiltDegrees !== null && Math.abs(tiltDegrees) >= FAINT_TILT
        ? [`um ${formats.degrees(tiltDegrees)} geneigt`]
        : []),
    ].join(', ');
  },
  noProblems: 'Keine Probleme gefunden',

  tool: ({ rule, leans }) => tools[rule === 'mean' && leans ? 'leaning' : rule] ?? null,
  sameZ: ({ names }) => `dasselbe Z: ${names.join('; ')}`,
  judgement: ({ z, stretch, isWhole, isSame, isTrue }, formats) => {
    if (z === null) return 'kein Z';
    if (z === 0) return 'Z 0: flach';
    const told = `Z ${formats.length(z)}`;
    if (stretch === null) return `${told}, was nichts in den Dateien bestätigt`;
    const tell = (factor: number) =>
      isSame
        ? `${overall} gleich lang`
        : (isTrue ? howLong : compareLengths)(factor, formats, isWhole ? overall : undefined);
    return stretch < 0
      ? `${told}: Schichten in umgekehrter Reihenfolge${stretch === -1 ? '' : `, ${tell(-stretch)}`}`
      : `${told}: ${tell(stretch)}`;
  },
  closed: (data, formats) => closeHoles(data, formats),

  logsRead: ({ files }, formats) => `Logdateien: ${formats.count(files)}`,
  setAside: ({ files }, formats) => `Übersprungen: ${count(files, 'file', formats)}`,
  alike: ({ sentence, more }, formats) =>
    more === 0 ? sentence : `${sentence} (und ${formats.count(more)} weitere dieser Art)`,
  moreReasons: ({ reasons }, formats) =>
    `und ${count(reasons, 'reason', formats)}; --json führt jede Datei auf`,

  logTitle: ({ file, format, kind }) => `${file}  (${logOf({ format, kind })})`,
  logVolume: ({ columns, rows, slices }, formats) => `${formats.counts([columns, rows, slices])} Voxel`,
  logCheck: ({ pixel, sourceToObject, sourceToDetector, voxel, agrees }, formats) => {
    const [near, far] = [formats.length(sourceToObject), formats.length(sourceToDetector)];
    const verdict = agrees
      ? 'stimmt überein'
      : 'stimmt nicht überein; verwendet wird der eigene Wert der Logdatei';
    return `Detektorpixel ${formats.length(pixel)} × ${near} / ${far} = ${formats.length(voxel)}: ${verdict}`;
  },
  logWithoutZ:
    'Eine Logdatei der Projektionen: Sie sagt nicht, in welchem Abstand die Schichten später berechnet wurden.',
};
