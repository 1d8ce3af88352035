import type { Translated } from '../dictionary.js';
import type { PlaneTold, slices as english } from '../en/slices.js';
import type { Formats } from '../formats.js';

const tellPlace = (
  name: string,
  first: string,
  { number, count, distance, file, isMissing }: PlaneTold,
  formats: Formats,
) =>
  formats.phrases([
    `${name} ${formats.count(number)} de ${formats.count(count)}`,
    ...(isMissing ? ['ausente'] : []),
    ...(distance === null ? [] : [`a ${formats.length(distance)} ${first}`]),
    ...(file === null ? [] : [file]),
  ]);

/** What is said of slices. */
export const slices: Translated<typeof english> = {
  'slices.xy': (data, formats) => tellPlace('Corte', 'do primeiro', data, formats),
  'slices.xz': (data, formats) => tellPlace('Linha', 'da primeira', data, formats),
  'slices.yz': (data, formats) => tellPlace('Coluna', 'da primeira', data, formats),
  'slices.name': ({ plane, isTrue }) => `Plano ${plane}, ${isTrue ? 'primeira' : 'segunda'} pré-visualização`,
  'slices.missing': 'ausente',
  'slices.window': ({ low, high }, formats) =>
    `Tons de cinza de ${formats.number(low, { digits: 3 })} a ${formats.number(high, { digits: 3 })}. Clique e depois arraste: para os lados muda o contraste, para cima clareia.`,
  'slices.keys':
    'Três planos por um mesmo ponto. Clique ou arraste em um plano para mover o ponto. As setas para cima e para baixo, as teclas de página ou a roda do mouse percorrem os cortes. As setas para a esquerda e para a direita passam de um plano a outro. Arrastar com Shift ou com o botão direito, ou Shift com as setas, muda o contraste e o brilho. Mais e menos, o gesto de pinça ou Ctrl com a roda do mouse ampliam e reduzem. Home, R ou um duplo clique redefinem a vista. As duas pré-visualizações se movem juntas.',
};
