import type { Axis, Regularity } from '../../model/report.js';
import type { Translated } from '../dictionary.js';
import type { tableAndFields as english } from '../en/table-and-fields.js';
import type { Formats } from '../formats.js';
import { counted, slicesOf, timesAs } from './problems/findings.js';
import { accordingTo, nameOf } from './sources.js';

const suppliers = { person: 'selbst eingegeben', page: 'von dieser Seite vorgegeben' };

interface Supplied {
  axis: Axis;
  by: keyof typeof suppliers;
  value: number;
}

const supplied = (data: Supplied, formats: Formats) =>
  `${data.axis.toUpperCase()} ${formats.length(data.value)}, ${suppliers[data.by]}`;

const regularities: Record<Regularity, string> = {
  uniform: 'Schichtabstand gleichmäßig',
  jitter: 'Schichtabstand fast gleichmäßig',
  missing: 'Schichten fehlen',
  variable: 'Schichtabstand wechselt',
};

const stepOf = (factor: number, formats: Formats) =>
  factor >= 1 ? `${timesAs(factor, formats)} groß` : `um ${formats.percent(1 - factor)} kleiner`;

const placed = (name: string) =>
  function say(data: { number: number; count: number }, formats: Formats): string {
    return `${name} ${formats.count(data.number)} von ${formats.count(data.count)}`;
  };

/** What stands beside the numbers, and what a person can choose or enter. */
export const tableAndFields: Translated<typeof english> = {
  source: (data) => {
    const name = data.source === null ? 'Keine Quelle' : nameOf(data.source);
    return data.file === null ? name : `${name} ${data.file}`;
  },
  'confidence.measured-high': 'gemessen und durch eine zweite Quelle bestätigt',
  'confidence.measured': 'gemessen',
  'confidence.measured-low': 'gemessen; siehe Warnung',
  'confidence.declared': 'in der Datei angegeben',
  'confidence.suggested': 'vorgeschlagen; unten bestätigen',
  'confidence.blocked': 'zwei Lesarten; unten eine auswählen',
  'confidence.none': 'unbekannt',

  'table.caption': 'Voxelabstände, von Mitte zu Mitte',
  'table.axis': 'Achse',
  'table.spacing': 'Abstand',
  'table.source': 'Herkunft',
  'table.extent': 'Größe',
  'table.precision': (data, formats) => `auf ±${formats.length(data.precision, { digits: 1 })} genau`,
  'table.slices': (data, formats) => `an ${slicesOf(data.slices, formats)}`,
  'table.outvoted': (data, formats) =>
    `nicht verwendet: ${nameOf(data.source)} ${formats.length(data.value)}`,
  'table.suggested': (data, formats) => `vorgeschlagen: ${nameOf(data.source)} ${formats.length(data.value)}`,
  'table.grid': (data, formats) => {
    const grid = `${formats.counts([data.columns, data.rows, data.slices])} Voxel`;
    return data.regularity === null ? grid : `${grid}, ${regularities[data.regularity]}`;
  },
  'table.varies': (data, formats) => `wechselt, ${formats.lengths([data.length])}`,
  'table.unread': 'noch nicht gelesen',
  'table.naive': 'Was gängige Fehler ergäben',
  'table.rule': 'Lesart',
  'table.stretch': 'Streckung von Schicht zu Schicht',
  'table.stretch.whole': 'Streckung des ganzen Stapels ohne Lücken',
  'axis.x.hint': 'entlang einer Zeile',
  'axis.y.hint': 'entlang einer Spalte',
  'axis.z.hint': 'von Schicht zu Schicht',

  'announce.provisional': (data) => `Vorläufige Abstände ${data.numbers}.`,
  'announce.true': (data) => `Abstände ${data.numbers}. ${ended(data.provenance)}`,
  'announce.naive': (data) => `Daneben: ${ended(data.provenance)}`,
  'announce.warnings': (data, formats) =>
    formats.plural(data.count, {
      one: `1 Warnung: ${data.first}`,
      other: `${formats.count(data.count)} Warnungen. Die erste: ${data.first}`,
    }),

  'copy.label': 'Zahlen kopieren',
  'copy.spacing': 'X, Y, Z kopieren',
  'copy.record': 'Für den Datensatz kopieren',
  'copy.done': 'Kopiert',
  'copy.by-hand': 'Der Browser hat es nicht kopiert. Diesen Text auswählen und kopieren:',
  'copy.sentence': ({ numbers, provenance, box }) =>
    `Voxelabstände, Mitte zu Mitte: ${numbers}. ${ended(provenance)}${box === null ? '' : ` ${ended(box)}`}`,

  'findings.none': 'Keine Probleme gefunden',
  'findings.count': (data, formats) => counted(data.count, 'Hinweis', 'Hinweise', formats),
  'findings.logs': (data, formats) => `${counted(data.count, 'Logdatei', 'Logdateien', formats)} gelesen`,
  'findings.aside': (data, formats) => `${counted(data.count, 'Datei', 'Dateien', formats)} übersprungen`,
  'severity.error': 'Problem',
  'severity.warn': 'Warnung',
  'severity.info': 'Hinweis',

  'supplied.differs': (data, formats) =>
    `${supplied(data, formats)}; ${accordingTo(data.source)} sind es ${formats.length(data.other)}. ${data.axis.toUpperCase()} ist damit ${stepOf(data.value / data.other, formats)}.`,
  'supplied.alone': (data, formats) =>
    `${supplied(data, formats)}; die Dateien enthalten nichts zum Vergleichen.`,
  'supplied.suggested': (data, formats) =>
    `${supplied(data, formats)}. Die Dateien legen nur einen Wert nahe (${nameOf(data.source)}): ${formats.length(data.other)}.`,
  'supplied.unknown': (data, formats) =>
    `${data.axis.toUpperCase()} bleibt unbekannt; ${accordingTo(data.source)} sind es ${formats.length(data.other)}.`,
  'supplied.same': 'Bestätigt: Die Dateien sagen dasselbe.',
  'supplied.undo': 'Zurück zu den Angaben der Dateien',
  suggestion: (data, formats) => {
    const told = Object.entries(data.spacing).flatMap(([axis, length]) =>
      length === null ? [] : [`${axis.toUpperCase()} ${formats.length(length)}`],
    );
    return `${told.join(', ')} verwenden (${nameOf(data.source)})?`;
  },

  'entry.title': 'Abstände von Hand eingeben',
  'entry.group': 'Abstände von Hand',
  'entry.unit': 'Einheit',
  'entry.apply': 'Übernehmen',
  'entry.hint': 'Von Mitte zu Mitte. Ist ein Abstand unbekannt, das Feld leer lassen oder - eingeben.',
  'entry.nonsense': (data) =>
    `„${data.text}“ ist keine Länge. Eine Zahl wie 0.08 eingeben oder das Feld leer lassen, wenn der Abstand unbekannt ist.`,
  'entry.positive': 'Der Abstand muss größer als 0 sein. Ist er unbekannt, das Feld leer lassen.',
  'entry.comma': (data) =>
    `„${data.text}“ ist mehrdeutig: Einen Dezimalpunkt und kein Tausendertrennzeichen verwenden.`,

  'stacks.title': (data, formats) =>
    `Es wurden ${formats.count(data.stacks)} Stapel gefunden. Den Stapel auswählen, der gezeigt werden soll.`,
  'stacks.unnamed': (data, formats) => `Stapel ${formats.count(data.number)}`,
  'stacks.first': (data) => `Erste Datei: ${data.file}`,
  'stacks.grid': (data, formats) => {
    const stack = `${counted(data.slices, 'Bild', 'Schichten', formats)} mit ${formats.counts([data.columns, data.rows])} Pixeln`;
    return data.phases > 1 ? `${stack}, je ${formats.count(data.phases)}\u2011mal` : stack;
  },
  'plane.axial': 'axial',
  'plane.coronal': 'koronal',
  'plane.sagittal': 'sagittal',
  'plane.oblique': 'schräg',

  'repeat.time': placed('Zeitpunkt'),
  'repeat.echo': placed('Echo'),
  'repeat.diffusion': placed('Diffusionsbild'),
  'repeat.volume': placed('Volumen'),
  'repeat.segment': placed('Segment'),
  'repeat.label': 'Wiederholungen des Stapels',
  'repeat.previous': 'Vorherige',
  'repeat.next': 'Nächste',
};

/** A sentence of its own, with the stop that a label does without. */
function ended(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}
