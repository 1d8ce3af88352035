import type { KindFindings, KindStrays } from '../../../model/problem/findings-kinds.js';
import type { ProblemSentences } from '../../dictionary.js';
import { some } from './findings.js';

const notSlices = {
  projections: 'Projektionen rund um das Objekt',
  planes: 'planare Aufnahmen einer Gammakamera',
  views: 'Durchsichts- oder Oberflächenaufnahmen des Objekts',
  turned: 'Ebenen in verschiedenen Winkeln',
};

/** What is said of images that may be no slices, and of how the files of a stack are made up. */
export const kinds: ProblemSentences<keyof (KindFindings & KindStrays)> = {
  NOT_A_VOLUME: (data, formats) =>
    `${formats.plural(data.frames, { one: 'Das Bild gehört', other: `Die ${formats.count(data.frames)} Bilder gehören` })} zu einer anderen Art (${notSlices[data.what]}) und bilden keine Schichten eines Volumens, daher gibt es keinen Schichtabstand. Ist ein Volumen gemeint, rekonstruierte Schichten einreichen.`,
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
