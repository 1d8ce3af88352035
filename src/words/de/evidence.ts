import type { Translated } from '../dictionary.js';
import type { evidence as english } from '../en/evidence.js';
import type { Formats } from '../formats.js';

const countSlices = (slices: number, formats: Formats) =>
  formats.plural(slices, { one: '1 Schicht', other: `${formats.count(slices)} Schichten` });

/** What stands in and about the chart of positions along Z. */
export const evidence: Translated<typeof english> = {
  evidence: 'Schichten entlang Z',
  'evidence.even': ({ slices, gap }, formats) =>
    `${countSlices(slices, formats)} im Abstand von ${formats.length(gap)}`,
  'evidence.missing': ({ slices, missing }, formats) =>
    `${countSlices(slices, formats)}, ${formats.count(missing)} ${missing === 1 ? 'fehlt' : 'fehlen'}`,
  'evidence.uneven': ({ slices, range }, formats) =>
    `${countSlices(slices, formats)} im Abstand von ${formats.lengths([range])}`,
  'evidence.chart': 'Positionen der Schichten entlang Z',
  'evidence.hint':
    'Jeder Strich ist eine Schicht an ihrer gemessenen Position, jeder Balken der Abstand zur nächsten. Zeigen Sie auf eine Schicht, oder gehen Sie mit den Pfeiltasten an ihnen entlang. Ein Druck oder die Eingabetaste zeigt sie als Bild.',
  'evidence.frame': ({ file, frame }, formats) => `${file}, Bild ${formats.count(frame)}`,
  'evidence.slice': ({ number, places, file, position, repeat }, formats) => {
    const which = `Schicht ${formats.count(number)} von ${formats.count(places)}`;
    const whole = repeat === null ? which : `${repeat}, ${which}`;
    return file === null
      ? `${whole}, bei ${formats.length(position)}: Hier gibt es kein Bild.`
      : `${whole}: ${file}, bei ${formats.length(position)}.`;
  },
  'evidence.gap': ({ length, missing, isOdd }, formats) => {
    const next = `ie nächste liegt ${formats.length(length)} weiter`;
    if (missing > 0)
      return `Danach ${missing === 1 ? 'fehlt 1 Schicht' : `fehlen ${formats.count(missing)} Schichten`}: d${next}.`;
    return isOdd ? `D${next}, anders als die meisten.` : `D${next}.`;
  },
  'evidence.last': 'Sie ist die letzte.',
  'evidence.copies': ({ files }, formats) =>
    formats.plural(files.length, {
      one: `${formats.list(files)} hat dieselbe Position und wurde übergangen.`,
      other: `${formats.list(files)} haben dieselbe Position und wurden übergangen.`,
    }),
  'evidence.tilted': ({ degrees, step, gap }, formats) =>
    `Die Schichten sind um ${formats.degrees(degrees)} gekippt: Von einer zur nächsten fuhr das Gerät ${formats.length(step)}, das sind ${formats.length(gap)} rechtwinklig zu ihnen.`,
  'evidence.rows': ({ rows }, formats) =>
    `Jede Stelle wurde ${formats.count(rows)}-mal aufgenommen: eine Reihe von Strichen für jedes Mal.`,
  'evidence.doubled': ({ copies }, formats) =>
    formats.plural(copies, {
      one: '1 Datei hat die Position einer anderen und wurde übergangen: siehe den zweiten, dickeren Strich.',
      other: `${formats.count(copies)} Dateien haben die Position einer anderen und wurden übergangen: siehe die zweiten, dickeren Striche.`,
    }),
};
