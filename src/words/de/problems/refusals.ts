import type { VolumeRefusals } from '../../../model/problem/findings-volumes.js';
import type { RefusalData } from '../../../model/problem/refusals.js';
import type { ProblemSentences } from '../../dictionary.js';
import { readerRefusals } from './refusals-readers.js';
import { sourceRefusals } from './refusals-sources.js';

/** Why bytes could not be had, read or drawn. A sentence about one file begins with the file's name. */
export const refusals: ProblemSentences<
  Exclude<keyof RefusalData, keyof VolumeRefusals | 'NETWORK:offline'>
> = {
  ...sourceRefusals,
  ...readerRefusals,

  'EMPTY:drop':
    'Es ließ sich nichts lesen, weil keine Dateien gefunden wurden. Einen Ordner mit Schichten, die Dateien selbst oder eine ZIP-Datei mit ihnen auswählen.',
  'NOT_AN_IMAGE:no-stack': ({ count }, formats) =>
    formats.plural(count, {
      one: 'Der Header von 1 Bild wurde gelesen, aber das Bild gehört zu keinem Stapel von Schichten. Die übrigen Schichten hinzufügen.',
      other: `Die Header von ${formats.count(count)} Bildern wurden gelesen, aber keines der Bilder gehört zu einem Stapel von Schichten. Die Dateien eines einzigen Scans auswählen.`,
    }),
  '*:none-readable': ({ count }, formats) =>
    formats.plural(count, {
      one: 'Die angegebene Datei ließ sich nicht verwenden.',
      other: `Keine der ${formats.count(count)} Dateien ließ sich verwenden.`,
    }),

  NO_WEBGL:
    'Dieser Browser kann nicht in 3D zeichnen, weil WebGL 2 nicht verfügbar ist. Die Messwerte sind davon nicht betroffen. Die Hardwarebeschleunigung in den Einstellungen des Browsers einschalten oder einen anderen Browser verwenden.',
  CONTEXT_LOST:
    'Der Grafiktreiber ist ausgefallen, daher lässt sich das Bild nicht zeigen. Die Messwerte sind davon nicht betroffen. Andere 3D-Seiten schließen und neu laden.',

  UNEXPECTED: ({ file }) =>
    `Das Lesen ließ sich nicht abschließen (${file}). Die Dateien erneut auswählen oder es mit einer einzelnen Datei versuchen.`,
  'UNEXPECTED:series':
    'Das Lesen ließ sich nicht abschließen. Die Dateien erneut auswählen oder es mit einer einzelnen Datei versuchen.',
  'UNEXPECTED:worker': ({ file }) =>
    `${file} ließ sich nicht dekodieren: Der Browser hat dabei zweimal abgebrochen, möglicherweise aus Mangel an Speicher. Andere Tabs schließen und erneut versuchen.`,
  'UNEXPECTED:picture':
    'Das Bild ließ sich nicht zeichnen. Die Messwerte sind davon nicht betroffen. Erneut versuchen oder die Seite neu laden.',
};
