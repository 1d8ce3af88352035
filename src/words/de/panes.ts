import type { ClosedHoles } from '../../model/measure-reading.js';
import type { Translated } from '../dictionary.js';
import type { Distorted, Hole, panes as english } from '../en/panes.js';
import type { Formats } from '../formats.js';
import { counted, lengthened, slicesOf, timesAs, zoneOf } from './problems/findings.js';
import { nameOf } from './sources.js';

/** What a rule that changes Z alone takes for it. */
const valuesOfZ = {
  thickness: 'Slice Thickness',
  'imagej-single': 'ImageJ-Wert aus einer Datei',
  'imagej-sequence': 'ImageJ-Wert aus Image Sequence',
  mean: 'Mittel aller Abstände',
  'first-gap': 'erster Abstand',
  isotropic: 'X',
  custom: 'Vergleichswert',
};

export const overall = 'über den ganzen Stapel';

const directions = {
  x: 'entlang der Zeilen',
  y: 'entlang der Spalten',
  z: 'von Schicht zu Schicht',
  everywhere: 'in jeder Richtung',
  whole: overall,
};

/** How a reading differs from another of which nobody says that it is true. */
export const compareLengths = (factor: number, formats: Formats, direction = directions.z) =>
  factor >= 1 || factor < 0.1
    ? `${direction} ${timesAs(factor, formats)} lang`
    : `${direction} ${formats.percent(1 - factor)} kürzer`;

export const closeHoles = ({ missing, slices, misplaced }: ClosedHoles, formats: Formats) => {
  const skipped = formats.plural(missing, {
    one: '1 fehlende Schicht wird',
    other: `${formats.count(missing)} fehlende Schichten werden`,
  });
  const lie = formats.plural(misplaced, { one: 'liegt', other: 'liegen' });
  return `${skipped} übersprungen, daher ${lie} ${formats.count(misplaced)} von ${formats.count(slices)} Schichten am falschen Ort`;
};

const distort = (data: Distorted, formats: Formats) =>
  data.isTrue
    ? `${directions[data.along]} ${lengthened(data.factor, formats)}`
    : compareLengths(data.factor, formats, directions[data.along]);

const unconfirmed = 'Nichts in diesen Dateien bestätigt das';

const compareWith = (isOffered: boolean) =>
  isOffered
    ? 'Mit einem anderen gängigen Fehler vergleichen:'
    : 'Es gibt keinen anderen gängigen Fehler zum Vergleichen.';

const naiveZ = (data: { rule: keyof typeof valuesOfZ; z: number }, formats: Formats) =>
  `Z = ${valuesOfZ[data.rule]}, ${formats.length(data.z)}`;

const measuredOn = (slices: number, formats: Formats) =>
  `Die Abstände wurden an allen ${formats.count(slices)} Schichten gemessen.`;

/** Missing slices, by the files on either side where those are known. */
const tellHole = ({ from, to, after, before }: Hole, formats: Formats) => {
  const runs = formats.range(from + 1, to + 1);
  return after === null || before === null ? runs : `${runs} zwischen ${after} und ${before}`;
};

/** What stands over, in and under the panes. Remarks have a bar (`|`): a narrow pane shows what stands before it. */
export const panes: Translated<typeof english> = {
  'pane.true': 'Maßstabsgetreu',
  'pane.true.box': 'Wahre Größe',
  'pane.entered': 'Wie eingegeben',
  'pane.page': 'Wie von der Seite angegeben',
  'pane.log': 'Wie in der Logdatei',
  'pane.pixels': 'In Pixeln gezeichnet',
  'pane.flat': 'Ein Bild',
  'pane.true.label': (data) => `${data.alt ?? 'Objekt'}, maßstabsgetreu. ${data.numbers}`,
  'pane.naive.label': (data) => `${data.alt ?? 'Objekt'}, ${data.rule}. ${data.numbers}`,
  'pane.role': '3D-Vorschau',
  'pane.keys':
    'Pfeiltasten oder Ziehen drehen das Objekt. Plus und Minus, eine Zweifingergeste oder Strg mit dem Mausrad zoomen. Pos1, R oder ein Doppelklick setzt die Ansicht zurück. Beide Vorschauen drehen sich gemeinsam.',

  'rule.thickness': 'Slice Thickness als Z',
  'rule.imagej-single': 'ImageJ, eine Datei',
  'rule.imagej-sequence': 'ImageJ, Image Sequence',
  'rule.mean': 'Mittel aller Abstände',
  'rule.first-gap': 'Nur der erste Abstand',
  'rule.isotropic': 'Z gleich X angenommen',
  'rule.ones': '1 × 1 × 1',
  'rule.swapped': 'X und Y vertauscht',
  'rule.micrometres': 'Millimeter als Mikrometer gelesen',
  'rule.reversed': 'Maßstab als x, y, z gelesen',
  'rule.millimetres': 'Mikrometer als Millimeter gelesen',
  'rule.no-shear': 'Neigung nicht beachtet',
  'rule.custom': 'Abstände zum Vergleich',
  'rule.auto': 'Wie andere Programme lesen',

  'caption.unread': 'Abstände noch nicht gelesen',
  'caption.provisional': 'vorläufig',
  'caption.pixels': (data, formats) => `${formats.counts([data.columns, data.rows, data.slices])} Pixel`,
  'caption.no-in-plane': 'X und Y unbekannt, daher ist hier nichts in Millimetern',
  'caption.cubes': 'Z unbekannt, als Würfel gezeichnet',
  'caption.no-z': 'Z unbekannt',
  'caption.unknown': 'unbekannt',
  'caption.box': (data, formats) => `Scanbereich ${formats.size(data.box)}`,
  'caption.box.no-depth': (data, formats) =>
    `Scanbereich ${formats.size(data.box)}. ${slicesOf(data.slices, formats)}, Tiefe unbekannt`,
  'caption.box.uneven': (data, formats) =>
    `Scanbereich ${formats.size(data.box)}. ${slicesOf(data.slices, formats)}, ${formats.length(data.span)} von der ersten bis zur letzten`,
  'caption.specimen': (data, formats) =>
    `${data.box}. Objekt etwa ${formats.roughly(data.lengths, data.doubts)} (${data.isDark ? 'dunkler' : 'heller'} als ${formats.number(data.threshold, { digits: 3 })}${data.isBare ? ', ohne Liege' : ''})`,
  'caption.factor': ({ factor }, formats) => `${formats.factor(factor)}-fach`,
  'caption.naive-box': (data, formats) => `Damit wäre der Scanbereich ${formats.size(data.box)} groß`,

  'naive.z': (data, formats) => `${naiveZ(data, formats)}: ${unconfirmed}`,
  'naive.z.same': (data, formats) => `${naiveZ(data, formats)}: hier kein Unterschied`,
  'naive.z.whole': (data, formats) => `${naiveZ(data, formats)}: ${overall} gleich lang`,
  'naive.closed': (data, formats) => `${data.judged}. ${closeHoles(data, formats)}`,
  'naive.z.differs': (data, formats) => `${naiveZ(data, formats)}: ${distort(data, formats)}`,
  'naive.guess': unconfirmed,
  'naive.same': 'Hier kein Unterschied',
  'naive.whole': 'Über den ganzen Stapel gleich lang',
  'naive.differs': (data, formats) => `Objekt im Bild ${distort(data, formats)}`,
  'naive.straightened': (data, formats) => `Um ${formats.degrees(data.degrees)} begradigt`,
  'naive.morph': ({ share }, formats) => `${formats.percent(share)} des Weges zu dieser Lesart`,
  'naive.none.thickness': (data) =>
    `Diese Dateien nennen keine Slice Thickness, daher kann niemand sie falsch verwenden. ${compareWith(data.isOffered)}`,
  'naive.none.rule': (data) =>
    `Diese Dateien enthalten nichts, was „${data.rule}“ verwenden könnte. ${compareWith(data.isOffered)}`,
  'naive.none.agree':
    'Von keinem üblichen Programm ist bekannt, dass es diese Dateien falsch liest: Alle üblichen Lesarten stimmen überein.',
  'naive.none.one-image': 'Ein einzelnes Bild hat keine Tiefe, daher gibt es nichts zu vergleichen.',
  'naive.none.no-in-plane': 'Ohne X und Y gibt es keine zweite Lesart zum Vergleichen.',

  'z.image-position': (data, formats) => {
    const positions = formats.plural(data.slices, { one: 'der Position', other: 'den Positionen' });
    const measured = `Z aus ${positions} von ${slicesOf(data.slices, formats)} gemessen`;
    return data.degrees === null
      ? measured
      : `${measured}; die Schichten sind um ${formats.degrees(data.degrees)} geneigt`;
  },
  'z.spacing-between-slices':
    'Z wie in Spacing Between Slices angegeben; die Positionen konnten das nicht bestätigen',
  'z.grid-frame-offset-vector': 'Z wie in Grid Frame Offset Vector angegeben',
  'z.pixel-spacing': 'Z wie in Pixel Spacing angegeben',
  'z.nominal-scanned-pixel-spacing': 'Z wie in Nominal Scanned Pixel Spacing angegeben',
  'z.log-file': (data) => `Z aus der Scanner-Logdatei ${data.file}`,
  'z.tiff-tags': 'Z aus den eigenen Tags des Bildes',
  'z.ome-zarr': 'Z laut Maßstab des OME-Zarr',
  'z.raw-header': 'Z laut Kopfdaten des Volumens',
  'z.supplied': 'Z wie eingegeben',
  'z.page': 'Z wie von dieser Seite angegeben',
  'z.blocked': (data) =>
    `Z aus ${nameOf(data.source)}, aber eine andere Lesart widerspricht dem: siehe Warnungen`,
  'z.unknown': 'Z unbekannt: Diese Dateien enthalten keinen Schichtabstand',
  'z.left': 'Z offen gelassen',
  'z.cubes': ({ told }) => `${told}. Gezeichnet, als wäre Z gleich X.`,
  'z.placed': 'Z wechselt: Jede Schicht ist an ihrer eigenen Position gezeichnet',
  'z.one': 'Ein einzelnes Bild, daher kein Z',
  'z.later': 'Z folgt, sobald alle Header gelesen sind',

  'empty.title': 'Scan hier ablegen',
  'empty.text':
    'Ein Ordner mit Schichten, einzelne Dateien oder eine ZIP-Datei: DICOM, TIFF, PNG, JPEG oder BMP.',
  'empty.private': 'Nichts verlässt diesen Computer.',
  'empty.folder': 'Ordner auswählen',
  'empty.files': 'Dateien oder ZIP-Datei auswählen',
  'empty.release': 'Zum Lesen loslassen',

  'step.opening': 'Wird geöffnet',
  'step.reading': 'Header werden gelesen',
  'step.building': 'Schichten werden gelesen',
  'step.drawing': 'Wird gezeichnet',
  'step.ready': 'Fertig',
  'progress.label': 'Wird geladen',
  'progress.files': (data, formats) =>
    `${formats.count(data.done)} von ${counted(data.total, 'Datei', 'Dateien', formats)}`,
  'progress.slices': (data, formats) => `${formats.count(data.done)} von ${slicesOf(data.total, formats)}`,
  'progress.asked': (data, formats) =>
    `${data.host} bittet um ${formats.count(data.seconds)}\u202fs Wartezeit`,
  'progress.offline': 'Keine Verbindung; es geht weiter, sobald sie wieder da ist',
  'progress.stalled': (data) => `${data.host} sendet nichts mehr; wird erneut angefragt`,
  'progress.since': (data, formats) => `seit ${formats.time(data.since)} kam nichts von ${data.host}`,
  'progress.changed': (data) =>
    `eine Datei auf ${data.host} hat sich beim Lesen geändert; sie wird neu gelesen`,
  'progress.stop': 'Nicht länger warten und zeigen, was da ist',

  toolbar: 'Ansicht',
  'toolbar.reset': 'Ansicht zurücksetzen',
  'toolbar.volume': 'Oberfläche',
  'toolbar.mip': 'Röntgenbild',
  'toolbar.slices': 'Schichten',
  'toolbar.table': 'Zahlen',
  'toolbar.fullscreen': 'Vollbild',
  'toolbar.leave-fullscreen': 'Vollbild verlassen',
  'toolbar.other': 'Anderen Scan öffnen',
  layout: 'Anordnung',
  'layout.side-by-side': 'Nebeneinander',
  'layout.wipe': 'Mit Trennlinie',
  'layout.overlay': 'Überlagert',
  'layout.divider': 'Trennlinie zwischen den beiden Lesarten',
  'closer.look': 'Genauer ansehen',
  'closer.look.hint': 'Den sichtbaren Ausschnitt neu lesen, so fein der Speicher es erlaubt',
  'closer.whole': 'Ganzes Objekt',
  'closer.whole.hint': 'Wieder das ganze Objekt zeigen, mit weniger Voxeln',
  'failure.offline':
    'Die Verbindung ist unterbrochen. Sobald sie wieder da ist, geht es weiter; sonst erneut versuchen oder die Seite neu laden.',
  'picture.again': 'Neu zeichnen',
  'refused.others': 'Andere Dateien auswählen',
  'refused.again': 'Erneut versuchen',
  'missing.told': ({ count }, formats) =>
    formats.plural(count, {
      one: '1 Datei ließ sich nicht abrufen und fehlt hier.',
      other: `${formats.count(count)} Dateien ließen sich nicht abrufen und fehlen hier.`,
    }),
  'missing.again': 'Weiterlesen',

  'legend.missing': (data, formats) => {
    const named = formats.row(data.holes.map((hole) => tellHole(hole, formats)));
    const rest = data.more === 0 ? '' : ` und ${formats.count(data.more)} weitere`;
    const lack = formats.plural(data.missing, { one: 'fehlt', other: 'fehlen' });
    return `${slicesOf(data.missing, formats)} ${lack}|: ${named}${rest}`;
  },
  'legend.unplaced': ({ missing }, formats) => `${slicesOf(missing, formats)} ohne lesbare Position`,
  'legend.zones': (data, formats) =>
    `${formats.count(data.zones)} Zonen mit unterschiedlichem Schichtabstand`,
  'legend.zone': (data, formats) => `${zoneOf(data, formats)} auseinander`,

  'picture.blank':
    'Nichts hebt sich ab: Die Werte dieser Schichten sind fast alle gleich. Prüfen, ob die richtigen Dateien exportiert wurden.',
  'picture.reduced': (data, formats) =>
    `Bild aus ${formats.counts(data.shown)} Voxeln, gemittelt| aus ${formats.counts(data.all)}. ${measuredOn(data.slices, formats)}`,
  'picture.region': (data, formats) =>
    `Ausschnitt von ${formats.counts(data.region)} Voxeln|, von insgesamt ${formats.counts(data.all)}. ${measuredOn(data.slices, formats)}`,
  'picture.region-reduced': (data, formats) =>
    `Ausschnitt von ${formats.counts(data.region)} Voxeln|, von insgesamt ${formats.counts(data.all)}, gemittelt auf ${formats.counts(data.shown)}. ${measuredOn(data.slices, formats)}`,
};
