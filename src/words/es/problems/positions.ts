import type { PositionFindings, PositionStrays } from '../../../model/problem/findings-positions.js';
import type { ProblemSentences } from '../../dictionary.js';
import type { NumberFormats } from '../../number-formats.js';
import { pixelOf, skipped, some } from './findings.js';

const between = (places: PositionFindings['RUNS_APART']['places'], formats: NumberFormats): string =>
  some(
    places.map(
      ({ after, slice, gap }) =>
        `${formats.length(gap)} después del corte ${formats.count(slice + 1)}, ${after}`,
    ),
    formats,
  );

/** Lo que se dice de pilas desiguales o que contienen más de un escaneo. */
export const positions: ProblemSentences<keyof (PositionFindings & PositionStrays)> = {
  RUNS_APART: ({ runs, z, places }, formats) =>
    `Los cortes forman ${formats.count(runs)} tramos con el mismo espaciado, pero la distancia entre los tramos no es un número entero de cortes (${between(places, formats)}). Z es ${formats.length(z)} dentro de cada tramo. Si son escaneos distintos, deposite cada uno por separado.`,
  'RUNS_APART:uncounted': ({ runs, z, places }, formats) =>
    `Los cortes forman ${formats.count(runs)} tramos con el mismo espaciado, separados por más de un corte (${between(places, formats)}). Las posiciones no son lo bastante exactas para saber cuántos cortes faltan ahí. Z es ${formats.length(z)} dentro de cada tramo. Compruebe si faltan archivos.`,
  'VARIABLE_SPACING:coarse': ({ rounding, least, most }, formats) =>
    `Las posiciones están redondeadas a ${formats.length(rounding, { digits: 3 })}, un paso mayor que la distancia entre cortes. Solo muestran que Z está entre ${formats.length(least)} y ${formats.length(most)}. Exporte las posiciones con más decimales o tome Z del registro del escaneo.`,
  'DUPLICATE_POSITION:untold': ({ duplicates, pairs, areDifferent }, formats) => {
    const told = some(
      pairs.map(({ kept, dropped }) => `${dropped} donde está ${kept}`),
      formats,
    );
    const what = areDifferent
      ? 'Esas imágenes muestran contenidos distintos, pero las cabeceras no dicen en qué difieren, por ejemplo en el tiempo o en el eco. Deposite cada volumen por separado.'
      : 'Las cabeceras no dicen si esas imágenes son copias o volúmenes propios, por ejemplo de otro momento u otro eco. Compárelas: elimine las copias y deposite los volúmenes por separado.';
    return `${skipped(duplicates, formats)} porque otra imagen tiene la misma posición (${told}). ${what}`;
  },
  OUTLIER_SLICE: ({ files, slices, off, z }, formats) => {
    const told = files.map((file, i) => `corte ${formats.count((slices[i] ?? 0) + 1)}, ${file}`);
    const found = formats.plural(files.length, {
      one: `1 corte se aparta ${formats.length(off)} del espaciado regular de los demás`,
      other: `${formats.count(files.length)} cortes se apartan hasta ${formats.length(off)} del espaciado regular de los demás`,
    });
    return `${found} (${some(told, formats)}). Z es ${formats.length(z)} según los demás. Compruebe ${formats.plural(files.length, { one: 'la posición de esta imagen', other: 'las posiciones de estas imágenes' })}.`;
  },
  SEVERAL_ACQUISITIONS: ({ scans, tag, alone, together }, formats) => {
    const parts = `${formats.count(scans)} escaneos que difieren en ${formats.attribute(tag)}`;
    return together === null
      ? `La serie contiene ${parts}, con un espaciado de ${formats.length(alone)} en cada uno. Se mantienen aparte. Deposite cada uno por separado.`
      : `La serie puede ser un solo escaneo con un espaciado de ${formats.length(together)}, que es el valor usado, o ${parts}, con ${formats.length(alone)} en cada uno. El protocolo del escaneo lo aclara: compruebe si los cortes debían intercalarse.`;
  },
  MIXED_THICKNESS: ({ tag, parts }, formats) => {
    const told = parts.map(({ printed, frames }) => {
      const value = tag === 'SliceThickness' ? pixelOf(printed, formats) : `«${printed}»`;
      return `${value}: ${formats.plural(frames, { one: '1 imagen', other: `${formats.count(frames)} imágenes` })}`;
    });
    return `La serie contiene pilas que difieren en ${formats.attribute(tag)} (${some(told, formats)}). Se mantienen aparte, cada una con su propio Z.`;
  },
  DERIVED_SET_ASIDE: ({ frames, files }, formats) =>
    `${formats.plural(frames, { one: '1 imagen se dejó', other: `${formats.count(frames)} imágenes se dejaron` })} aparte: ${formats.plural(frames, { one: 'una proyección o un promedio calculado', other: 'proyecciones o promedios calculados' })} a partir de los cortes (${some(files, formats)}).`,
  'DERIVED_SET_ASIDE:file': ({ kind }) => `Calculada a partir de los cortes (${kind}); no es un corte.`,
};
