import type { Translated } from '../dictionary.js';
import type { form as english } from '../en/form.js';
import { timesAs } from './problems/findings.js';
import { accordingTo, nameOf } from './sources.js';

/** What stands where the element takes part in a form. Lengths in mm. */
export const form: Translated<typeof english> = {
  'form.title': 'Abstände für dieses Formular',
  'form.sends': (data, formats) => `Mit diesem Formular gesendet: ${formats.byAxis(data.spacing)}.`,
  'form.sends.none': 'Mit diesem Formular werden keine Abstände gesendet.',
  'form.leaves': (data, formats) =>
    `${formats.axes(data.axes)} ${data.axes.length === 1 ? 'ist unbekannt und wird' : 'sind unbekannt und werden'} weggelassen.`,
  'form.confirmed': 'Von Ihnen bestätigt.',
  'form.confirm': 'Diese Werte verwenden',
  'form.confirm.unknown': (data, formats) => `${formats.axes(data.axes)} unbekannt lassen`,
  'form.confirm.partly': (data, formats) =>
    `Diese Werte verwenden, ${formats.axes(data.axes)} unbekannt lassen`,
  'form.fill': 'Diese Werte ins Formular übernehmen',

  'form.scan': 'Zuerst den Scan auswählen: Seine Abstände müssen hier bestätigt werden.',
  'form.reading': 'Die Abstände werden noch gelesen. Bestätigen Sie sie, sobald sie zu sehen sind.',
  'form.choose': 'Zwei Lesarten widersprechen einander. Wählen Sie eine davon aus.',
  'form.ask': 'Vergleichen Sie diese Werte mit dem, was Sie über den Scan wissen, und bestätigen Sie sie.',
  'form.answer': 'Geben Sie die richtigen Werte von Hand ein, oder bestätigen Sie diese.',

  'form.agrees': 'Die Zahlen im Formular stimmen mit diesen Werten überein.',
  'form.unit-missing':
    'Wählen Sie im Formular eine Einheit, damit sich die Zahlen mit diesen Werten vergleichen lassen.',
  'form.unit-unknown': (data) =>
    `„${data.text}“ ist keine hier bekannte Längeneinheit. Die Zahlen im Formular lassen sich deshalb nicht vergleichen.`,
  'form.no-length': (data) => `${data.axis.toUpperCase()} im Formular: ${data.problem}`,
  'form.swapped': 'X und Y sind im Formular vertauscht.',
  'form.differs': (data, formats) => {
    const other = data.source === 'supplied' ? 'verwendet werden' : `${accordingTo(data.source)} sind es`;
    return `${data.axis.toUpperCase()}: Sie haben ${formats.length(data.typed)} eingegeben; ${other} ${formats.length(data.truth)}.`;
  },
  'form.alone': (data, formats) =>
    `${data.axis.toUpperCase()}: Sie haben ${formats.length(data.typed)} eingegeben; in den Dateien gibt es nichts, was das bestätigt.`,

  'form.is.thickness': (data, formats) =>
    `${formats.length(data.length)} ist die Slice Thickness: Sie sagt, über welche Dicke eine Schicht mittelt, nicht, wie weit die nächste entfernt ist.`,
  'form.is.axis': (data, formats) =>
    `${formats.length(data.length)} ist der Abstand entlang ${data.axis.toUpperCase()}.`,
  'form.is.source': (data, formats) =>
    `${formats.length(data.length)} steht an anderer Stelle in den Dateien: ${nameOf(data.source)}.`,
  'form.is.step': (data, formats) =>
    `${formats.length(data.length)} ist der Tischvorschub von Schicht zu Schicht; die Schichten sind geneigt und liegen deshalb näher beieinander.`,
  'form.is.reading': (data, formats) =>
    `${formats.length(data.length)} ist eine gängige falsche Lesart dieser Dateien: ${data.reading}.`,
  'form.is.reciprocal':
    'Das ist die Anzahl der Pixel pro Millimeter. Das Formular fragt nach Millimetern pro Pixel: Teilen Sie 1 durch diese Zahl.',
  'form.is.extent': (data, formats) =>
    `${formats.length(data.length)} ist die Größe des ganzen gescannten Quaders, nicht der Abstand zwischen Nachbarn.`,
  'form.is.unit': (data) => `In ${data.unit} wäre diese Zahl richtig: Prüfen Sie die Einheit.`,
  'form.is.rounded': 'Das ist dieselbe Länge mit zu wenigen Stellen.',
  'form.is.factor': (data, formats) =>
    `Das ist ${
      data.factor >= 1
        ? `${timesAs(data.factor, formats)} groß`
        : `um ${formats.percent(1 - data.factor)} kleiner`
    }. Wenn Sie sicher sind, geben Sie den Wert auch hier von Hand ein.`,
};
