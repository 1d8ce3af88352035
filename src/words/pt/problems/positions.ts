import type { PositionFindings, PositionStrays } from '../../../model/problem/findings-positions.js';
import type { ProblemSentences } from '../../dictionary.js';
import type { NumberFormats } from '../../number-formats.js';
import { pixelOf, skipped } from './findings.js';
import { imagesOf, some } from '../phrases.js';

const between = (places: PositionFindings['RUNS_APART']['places'], formats: NumberFormats): string =>
  some(
    places.map(
      ({ after, slice, gap }) =>
        `${formats.length(gap)} depois do corte ${formats.count(slice + 1)}, ${after}`,
    ),
    formats,
  );

/** O que se diz de pilhas irregulares ou que contêm mais de uma varredura. */
export const positions: ProblemSentences<keyof (PositionFindings & PositionStrays)> = {
  RUNS_APART: ({ runs, z, places }, formats) =>
    `Os cortes formam ${formats.count(runs)} sequências com o mesmo espaçamento, mas a distância entre as sequências não é um número inteiro de cortes (${between(places, formats)}). Z é de ${formats.length(z)} em cada sequência. Se forem digitalizações distintas, deposite cada uma separadamente.`,
  'RUNS_APART:uncounted': ({ runs, z, places }, formats) =>
    `Os cortes formam ${formats.count(runs)} sequências com o mesmo espaçamento, separadas por mais de um corte (${between(places, formats)}). As posições não são exatas o bastante para dizer quantos cortes faltam ali. Z é de ${formats.length(z)} em cada sequência. Verifique se faltam arquivos.`,
  'VARIABLE_SPACING:coarse': ({ rounding, least, most }, formats) =>
    `As posições estão arredondadas a ${formats.length(rounding, { digits: 3 })}, um passo maior que a distância entre os cortes. Mostram apenas que Z está entre ${formats.length(least)} e ${formats.length(most)}. Exporte as posições com mais casas decimais ou tome Z do registro da digitalização.`,
  'DUPLICATE_POSITION:untold': ({ duplicates, pairs, areDifferent }, formats) => {
    const told = some(
      pairs.map(({ kept, dropped }) => `${dropped} onde está ${kept}`),
      formats,
    );
    const what = areDifferent
      ? 'Essas imagens mostram conteúdos diferentes, mas os cabeçalhos não dizem em que diferem, por exemplo no tempo ou no eco. Deposite cada volume separadamente.'
      : 'Os cabeçalhos não dizem se essas imagens são cópias ou volumes próprios, por exemplo de outro momento ou outro eco. Compare-as: remova as cópias e deposite os volumes separadamente.';
    return `${imagesOf(duplicates, formats)} ${skipped(duplicates, formats)} porque outra imagem tem a mesma posição (${told}). ${what}`;
  },
  OUTLIER_SLICE: ({ files, slices, off, z }, formats) => {
    const told = files.map((file, i) => `corte ${formats.count((slices[i] ?? 0) + 1)}, ${file}`);
    const found = formats.plural(files.length, {
      one: `${formats.count(files.length)} corte se afasta ${formats.length(off)} do espaçamento regular dos demais`,
      other: `${formats.count(files.length)} cortes se afastam até ${formats.length(off)} do espaçamento regular dos demais`,
    });
    return `${found} (${some(told, formats)}). Z é de ${formats.length(z)} segundo os demais. Verifique ${formats.plural(files.length, { one: 'a posição desta imagem', other: 'as posições destas imagens' })}.`;
  },
  SEVERAL_ACQUISITIONS: ({ scans, tag, alone, together }, formats) => {
    const parts = `${formats.count(scans)} digitalizações que diferem em ${formats.attribute(tag)}`;
    return together === null
      ? `A série contém ${parts}, com espaçamento de ${formats.length(alone)} em cada uma. Elas são mantidas à parte. Deposite cada uma separadamente.`
      : `A série pode ser uma só digitalização com espaçamento de ${formats.length(together)}, o valor usado, ou ${parts}, com ${formats.length(alone)} em cada uma. O protocolo do exame esclarece: verifique se os cortes deviam se intercalar.`;
  },
  MIXED_THICKNESS: ({ tag, parts }, formats) => {
    const told = parts.map(({ printed, frames }) => {
      const value = tag === 'SliceThickness' ? pixelOf(printed, formats) : `“${printed}”`;
      return `${value}: ${imagesOf(frames, formats)}`;
    });
    return `A série contém pilhas que diferem em ${formats.attribute(tag)} (${some(told, formats)}). Elas são mantidas à parte, cada uma com seu próprio Z.`;
  },
  DERIVED_SET_ASIDE: ({ frames, files }, formats) =>
    `${imagesOf(frames, formats)} ${formats.plural(frames, { one: 'foi posta', other: 'foram postas' })} de lado: ${formats.plural(frames, { one: 'uma projeção ou média calculada', other: 'projeções ou médias calculadas' })} a partir dos cortes (${some(files, formats)}).`,
  'DERIVED_SET_ASIDE:file': ({ kind }) => `Calculada a partir dos cortes (${kind}); não é um corte.`,
};
