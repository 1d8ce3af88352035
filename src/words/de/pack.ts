import type { Translated } from '../dictionary.js';
import { fewestMinutes, type pack as english } from '../en/pack.js';
import type { Formats } from '../formats.js';

const inAbout = (seconds: number, formats: Formats) =>
  seconds < fewestMinutes
    ? `${formats.count(seconds)}\u202fs`
    : `${formats.count(Math.round(seconds / 60))}\u202fmin`;

export const pack: Translated<typeof english> = {
  'mistake.option': ({ found }) =>
    `Erwartet wurde --out, --edge, --bits, --full, --spacing oder --lang, gefunden wurde „${found}“.`,
  'mistake.path':
    'Nach „pack“ wurde ein Ordner, eine ZIP-Datei oder eine sonstige Datei erwartet, gefunden wurde nichts.',
  'mistake.paths': ({ found }) =>
    `Ein Paket entsteht aus einem einzigen Ordner, einer ZIP-Datei oder einer sonstigen Datei. „${found}“ für sich packen.`,
  'mistake.out': 'Nach --out die Datei nennen, die geschrieben werden soll, zum Beispiel --out fossil.ozx.',
  'mistake.edge': ({ found, least, most }, formats) =>
    `Nach --edge wurde eine ganze Zahl von Voxeln von ${formats.count(least)} bis ${formats.count(most)} erwartet, gefunden wurde „${found}“.`,
  'mistake.bits': ({ found }) => `Nach --bits wurde 8 oder 16 erwartet, gefunden wurde „${found}“.`,
  'mistake.full': ({ found }) => `--full behält jeden Voxel so, wie er gespeichert ist. ${found} weglassen.`,

  room: ({ file }) =>
    `Feinere Stufen werden zuerst daneben geschrieben, daher braucht der Datenträger etwa doppelt so viel Platz wie ${file}.`,
  reading: ({ done, total, seconds }, formats) => {
    const told = `${formats.count(done)} von ${formats.count(total)} Schichten gelesen`;
    return seconds === null ? told : `${told}, noch etwa ${inAbout(seconds, formats)}`;
  },
  wrote: ({ file, bytes, levels, voxels, voxel: { x, y, z } }, formats) => {
    const edges = x === null && y === null && z === null ? 'unbekannt' : formats.lengths([x, y, z]);
    const more =
      levels === 1
        ? ''
        : formats.plural(levels - 1, {
            one: ' und eine gröbere Stufe',
            other: ` und ${formats.count(levels - 1)} gröbere Stufen`,
          });
    return `${file} geschrieben (${formats.bytes(bytes)}): ${formats.counts(voxels)} Voxel${more}. X × Y × Z eines Voxels: ${edges}.`;
  },
  unknown: ({ axes }, formats) =>
    formats.plural(axes.length, {
      one: `${formats.axes(axes)} ist unbekannt, daher nennt das Paket dafür keine Einheit. „inspect“ sagt, warum.`,
      other: `${formats.axes(axes)} sind unbekannt, daher nennt das Paket dafür keine Einheit. „inspect“ sagt, warum.`,
    }),
  resampled: 'Die Schichten liegen ungleichmäßig und wurden deshalb nach ihren Positionen neu abgetastet.',
  sheared: 'Der Scanner war gekippt, daher wurden die Schichten an ihren Platz verschoben.',
  'time-points': ({ volumes }, formats) =>
    `Es gibt ${formats.count(volumes)} Volumina derselben Schichten. Nur das erste ist im Paket.`,
  stacks: ({ stacks }, formats) =>
    `Es gibt ${formats.count(stacks)} Stapel. Nur der, den „inspect“ zuerst nennt, ist im Paket.`,
  unread: ({ slices, total }, formats) =>
    formats.plural(slices, {
      one: `1 von ${formats.count(total)} Schichten ließ sich nicht lesen; ihr Platz im Paket ist leer.`,
      other: `${formats.count(slices)} von ${formats.count(total)} Schichten ließen sich nicht lesen; ihre Plätze im Paket sind leer.`,
    }),
  problems: 'Nicht oder nicht ganz gelesen',

  'no-volume': 'Es gibt kein Volumen zum Packen, daher wurde nichts geschrieben.',
  'none-read': 'Keine der Schichten ließ sich lesen, daher wurde nichts geschrieben.',
  stopped:
    'Das Packen wurde vor seinem Ende abgebrochen, daher wurde nichts geschrieben. Einen Teil der Schichten für sich packen, um die Datei zu finden, bei der es abbricht.',
  'output.exists': ({ file }) =>
    `${file} gibt es schon; die Datei blieb, wie sie ist. Einen anderen Namen wählen oder sie zuerst entfernen.`,
  'output.no-folder': ({ file }) =>
    `Für ${file} gibt es keinen Ordner. Den Ordner zuerst anlegen oder einen anderen wählen.`,
  'output.forbidden': ({ file }) =>
    `Das System erlaubt nicht, ${file} zu schreiben. Einen anderen Ordner wählen oder um Zugriff auf diesen bitten.`,
  'output.full': ({ file }) =>
    `Für ${file} ist kein Platz, daher wurde nichts geschrieben. Platz schaffen oder einen anderen Datenträger wählen.`,
  'output.disk': ({ file, system }) =>
    `${file} ließ sich nicht schreiben${system === null ? '' : ` (${system})`}. Den Datenträger prüfen oder einen anderen wählen.`,
};
