import type { KindFindings, KindStrays } from '../../../model/problem/findings-kinds.js';
import type { ProblemSentences } from '../../dictionary.js';
import { some } from './findings.js';

const notSlices = {
  projections: { one: 'eine Projektion des Objekts', other: 'Projektionen rund um das Objekt' },
  planes: { one: 'eine planare Aufnahme einer Gammakamera', other: 'planare Aufnahmen einer Gammakamera' },
  views: {
    one: 'eine Durchsichts- oder Oberflächenaufnahme des Objekts',
    other: 'Durchsichts- oder Oberflächenaufnahmen des Objekts',
  },
  turned: { one: 'eine Ebene in einem anderen Winkel', other: 'Ebenen in verschiedenen Winkeln' },
};

/** What is said of images that may be no slices, and of how the files of a stack are made up. */
export const kinds: ProblemSentences<keyof (KindFindings & KindStrays)> = {
  NOT_A_VOLUME: ({ frames, what }, formats) => {
    const kind = formats.plural(frames, notSlices[what]);
    const told = formats.plural(frames, {
      one: `Das Bild ist keine Schicht eines Volumens, sondern ${kind}`,
      other: `Die ${formats.count(frames)} Bilder sind keine Schichten eines Volumens, sondern ${kind}`,
    });
    return `${told}, daher gibt es keinen Schichtabstand. Ist ein Volumen gemeint, rekonstruierte Schichten einreichen.`;
  },
  FILM_OR_STACK: (data, formats) =>
    `Die ${formats.count(data.frames)} Bilder können Schichten sein oder dieselbe Stelle immer wieder zeigen${data.tag === null ? '' : ` (${formats.attribute(data.tag)} ändert sich)`}: Aus den Dateien geht das nicht hervor.${data.stated === null ? '' : ` Spacing Between Slices nennt ${formats.length(data.stated)}.`} Z nur eingeben, wenn es Schichten sind.`,
  SERIES_PER_SLICE: (data, formats) =>
    `Jedes der ${formats.count(data.series)} Bilder hat eine eigene Series Instance UID, obwohl sie aneinander anschließen und sonst in allem übereinstimmen. Sie werden als ein Stapel gezeigt.`,
  TWO_PACKINGS: (data, formats) =>
    `${data.file} enthält dieselben ${formats.count(data.slices)} Schichten in einer Datei und wurde daher übersprungen. Nur eines von beiden einreichen.`,
  SAME_IDENTITY_DIFFERENT_PIXELS: (data, formats) =>
    `${formats.count(data.images)} Bilder haben laut Header dieselbe Identität und Position, zeigen aber Verschiedenes (${some(data.files, formats)}); vermutlich wurden die Header kopiert. Alle Bilder wurden behalten. Mit eigenen Headern neu exportieren.`,
  OTHER_PACKING: (data, formats) =>
    `Enthält dieselben ${formats.count(data.slices)} Schichten wie der Stapel, in einer Datei.`,
};
