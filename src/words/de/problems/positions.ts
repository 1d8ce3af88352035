import type { PositionFindings, PositionStrays } from '../../../model/problem/findings-positions.js';
import type { ProblemSentences } from '../../dictionary.js';
import type { NumberFormats } from '../../number-formats.js';
import { counted, images, pixelOf, some, were } from './findings.js';

const between = (places: PositionFindings['RUNS_APART']['places'], formats: NumberFormats): string =>
  some(
    places.map(
      ({ after, slice, gap }) => `${formats.length(gap)} nach Schicht ${formats.count(slice + 1)}, ${after}`,
    ),
    formats,
  );

/** Was von Stapeln gesagt wird, die ungleichmäßig sind oder mehr als einen Scan enthalten. */
export const positions: ProblemSentences<keyof (PositionFindings & PositionStrays)> = {
  RUNS_APART: ({ runs, z, places }, formats) =>
    `Die Schichten bilden ${formats.count(runs)} Abschnitte mit gleichem Schichtabstand, aber zwischen den Abschnitten liegt keine ganze Zahl von Schichten (${between(places, formats)}). Z ist ${formats.length(z)} innerhalb jedes Abschnitts. Sind es getrennte Scans, jeden einzeln einreichen.`,
  'RUNS_APART:uncounted': ({ runs, z, places }, formats) =>
    `Die Schichten bilden ${formats.count(runs)} Abschnitte mit gleichem Schichtabstand, die um mehr als eine Schicht auseinanderliegen (${between(places, formats)}). Die Positionen sind nicht genau genug, um zu sagen, wie viele Schichten dort fehlen. Z ist ${formats.length(z)} innerhalb jedes Abschnitts. Prüfen, ob Dateien fehlen.`,
  'VARIABLE_SPACING:coarse': ({ rounding, least, most }, formats) =>
    `Die Positionen sind auf ${formats.length(rounding, { digits: 3 })} gerundet, gröber als der Schichtabstand. Sie zeigen nur, dass Z zwischen ${formats.length(least)} und ${formats.length(most)} liegt. Die Positionen mit mehr Nachkommastellen exportieren, oder Z dem Scan-Protokoll entnehmen.`,
  'DUPLICATE_POSITION:untold': ({ duplicates, pairs, areDifferent }, formats) => {
    const told = some(
      pairs.map(({ kept, dropped }) => `${dropped} bei ${kept}`),
      formats,
    );
    const what = areDifferent
      ? 'Solche Bilder zeigen Verschiedenes, doch die Kopfdaten sagen nicht, worin sie sich unterscheiden, etwa in Zeit oder Echo. Jedes Volumen einzeln einreichen.'
      : 'Die Kopfdaten sagen nicht, ob solche Bilder Kopien sind oder eigene Volumina, etwa zu einer anderen Zeit oder einem anderen Echo. Die Bilder vergleichen: Kopien entfernen, Volumina einzeln einreichen.';
    return `${images(duplicates, formats)} ${were(duplicates, formats)} übersprungen, weil ein anderes Bild dieselbe Position hat (${told}). ${what}`;
  },
  OUTLIER_SLICE: ({ files, slices, off, z }, formats) => {
    const told = files.map((file, i) => `Schicht ${formats.count((slices[i] ?? 0) + 1)}, ${file}`);
    const found = formats.plural(files.length, {
      one: `1 Schicht liegt ${formats.length(off)} neben dem gleichmäßigen Abstand aller anderen`,
      other: `${formats.count(files.length)} Schichten liegen bis zu ${formats.length(off)} neben dem gleichmäßigen Abstand aller anderen`,
    });
    return `${found} (${some(told, formats)}). Z ist nach den anderen ${formats.length(z)}. Die ${formats.plural(files.length, { one: 'Position dieses Bildes', other: 'Positionen dieser Bilder' })} prüfen.`;
  },
  SEVERAL_ACQUISITIONS: ({ scans, tag, alone, together }, formats) => {
    const parts = `${formats.count(scans)} Scans, die sich in ${formats.attribute(tag)} unterscheiden`;
    return together === null
      ? `Die Serie enthält ${parts}, mit einem Schichtabstand von je ${formats.length(alone)}. Sie bleiben getrennt. Jeden einzeln einreichen.`
      : `Die Serie kann ein Scan mit einem Schichtabstand von ${formats.length(together)} sein (verwendet) oder ${parts}, mit je ${formats.length(alone)}. Das Scanprotokoll entscheidet: prüfen, ob die Schichten ineinandergreifen sollten.`;
  },
  MIXED_THICKNESS: ({ tag, parts }, formats) => {
    const told = parts.map(({ printed, frames }) => {
      const value = tag === 'SliceThickness' ? pixelOf(printed, formats) : `„${printed}“`;
      return `${value}: ${counted(frames, 'Bild', 'Bilder', formats)}`;
    });
    return `Die Serie enthält Stapel, die sich in ${formats.attribute(tag)} unterscheiden (${some(told, formats)}). Sie bleiben getrennt, jeder mit seinem eigenen Z.`;
  },
  DERIVED_SET_ASIDE: ({ frames, files }, formats) =>
    `${counted(frames, 'Bild wurde', 'Bilder wurden', formats)} beiseitegelegt: ${formats.plural(frames, { one: 'eine Projektion oder Mittelung', other: 'Projektionen oder Mittelungen' })}, aus den Schichten berechnet (${some(files, formats)}).`,
  'DERIVED_SET_ASIDE:file': ({ kind }) => `Aus den Schichten berechnet (${kind}), keine Schicht.`,
};
