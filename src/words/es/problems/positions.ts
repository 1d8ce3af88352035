import type { PositionFindings, PositionStrays } from '../../../model/problem/findings-positions.js';
import type { ProblemSentences } from '../../dictionary.js';
import { pixelOf, some } from './findings.js';

/** Lo que se dice de pilas desiguales o que contienen más de un escaneo. */
export const positions: ProblemSentences<keyof (PositionFindings & PositionStrays)> = {
  RUNS_APART: ({ runs, z, places }, formats) => {
    const told = places.map(({ after, slice, gap }) => {
      return `${formats.length(gap)} después del corte ${formats.count(slice + 1)}, ${after}`;
    });
    return `Los cortes forman ${formats.count(runs)} tramos con el mismo espaciado, pero la distancia entre los tramos no es un número entero de cortes (${some(told, formats)}). Z es ${formats.length(z)} dentro de cada tramo. Si son escaneos distintos, deposite cada uno por separado.`;
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
