import type { Translated } from '../dictionary.js';
import type { evidence as english } from '../en/evidence.js';
import type { Formats } from '../formats.js';

const countSlices = (slices: number, formats: Formats) =>
  formats.plural(slices, { one: `${formats.count(slices)} corte`, other: `${formats.count(slices)} cortes` });

/** What stands in and about the chart of positions along Z. */
export const evidence: Translated<typeof english> = {
  evidence: 'Cortes ao longo de Z',
  'evidence.even': ({ slices, gap }, formats) =>
    `${countSlices(slices, formats)}, a cada ${formats.length(gap)}`,
  'evidence.missing': ({ slices, missing }, formats) =>
    `${countSlices(slices, formats)}, ${formats.plural(missing, { one: `falta ${formats.count(missing)}`, other: `faltam ${formats.count(missing)}` })}`,
  'evidence.uneven': ({ slices, range }, formats) =>
    `${countSlices(slices, formats)}, a cada ${formats.lengths([range])}`,
  'evidence.chart': 'Posições dos cortes ao longo de Z',
  'evidence.hint':
    'Cada traço é um corte na sua posição medida, e cada barra a distância até o seguinte. Aponte para um corte ou percorra-os com as teclas de seta. Pressione-o, ou use Enter, para ver a imagem.',
  'evidence.frame': ({ file, frame }, formats) => `${file}, imagem ${formats.count(frame)}`,
  'evidence.slice': ({ number, places, file, position, repeat }, formats) => {
    const which = `orte ${formats.count(number)} de ${formats.count(places)}`;
    const whole = repeat === null ? `C${which}` : `${repeat}, c${which}`;
    return file === null
      ? `${whole}, em ${formats.length(position)}: não há imagem aqui.`
      : `${whole}: ${file}, em ${formats.length(position)}.`;
  },
  'evidence.gap': ({ length, missing, isOdd }, formats) => {
    const next = ` seguinte está ${formats.length(length)} adiante`;
    if (missing > 0)
      return `Depois dele ${formats.plural(missing, { one: `falta ${formats.count(missing)} corte`, other: `faltam ${formats.count(missing)} cortes` })}: o${next}.`;
    return isOdd ? `O${next}, ao contrário da maioria.` : `O${next}.`;
  },
  'evidence.last': 'É o último.',
  'evidence.copies': ({ files }, formats) =>
    formats.plural(files.length, {
      one: `${formats.list(files)} tem a mesma posição e foi ignorado.`,
      other: `${formats.list(files)} têm a mesma posição e foram ignorados.`,
    }),
  'evidence.tilted': ({ degrees, step, gap }, formats) =>
    `Os cortes estão inclinados em ${formats.degrees(degrees)}: o aparelho avançou ${formats.length(step)} de um ao outro, o que dá ${formats.length(gap)} em ângulo reto.`,
  'evidence.rows': ({ rows }, formats) =>
    `Cada lugar foi registrado ${formats.count(rows)} vezes: uma fileira de traços para cada vez.`,
  'evidence.doubled': ({ copies }, formats) =>
    formats.plural(copies, {
      one: `${formats.count(copies)} arquivo tem a posição de outro e foi ignorado: veja o segundo traço, mais grosso.`,
      other: `${formats.count(copies)} arquivos têm a posição de outro e foram ignorados: veja os segundos traços, mais grossos.`,
    }),
};
