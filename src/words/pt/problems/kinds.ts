import type { KindFindings, KindStrays } from '../../../model/problem/findings-kinds.js';
import type { ProblemSentences } from '../../dictionary.js';
import { some } from '../phrases.js';

const notSlices = {
  projections: { one: 'uma projeção do objeto', other: 'projeções ao redor do objeto' },
  planes: { one: 'uma vista planar de uma gama-câmara', other: 'vistas planares de uma gama-câmara' },
  views: {
    one: 'uma vista através do objeto ou de sua superfície',
    other: 'vistas através do objeto ou de sua superfície',
  },
  turned: { one: 'um plano em outro ângulo', other: 'planos em ângulos diferentes' },
};

/** What is said of images that may be no slices, and of how the files of a stack are made up. */
export const kinds: ProblemSentences<keyof (KindFindings & KindStrays)> = {
  NOT_A_VOLUME: ({ frames, what }, formats) => {
    const kind = formats.plural(frames, notSlices[what]);
    const told = formats.plural(frames, {
      one: `A imagem não é um corte de um volume, mas ${kind}`,
      other: `As ${formats.count(frames)} imagens não são cortes de um volume, mas ${kind}`,
    });
    return `${told}, portanto não há espaçamento entre cortes. Se a intenção é um volume, deposite os cortes reconstruídos.`;
  },
  FILM_OR_STACK: (data, formats) =>
    `As ${formats.count(data.frames)} imagens podem ser cortes, ou um mesmo lugar captado repetidas vezes${data.tag === null ? '' : ` (${formats.attribute(data.tag)} varia)`}: os arquivos não permitem saber.${data.stated === null ? '' : ` Spacing Between Slices indica ${formats.length(data.stated)}.`} Insira Z somente se forem cortes.`,
  SERIES_PER_SLICE: (data, formats) =>
    `Cada uma das ${formats.count(data.series)} imagens tem seu próprio Series Instance UID, embora elas se sucedam e coincidam em todo o resto. São mostradas como uma única pilha.`,
  TWO_PACKINGS: (data, formats) =>
    `${data.file} contém os mesmos ${formats.count(data.slices)} cortes em um só arquivo, portanto foi ignorado. Deposite apenas um dos dois.`,
  SAME_IDENTITY_DIFFERENT_PIXELS: (data, formats) =>
    `Segundo os cabeçalhos, ${formats.count(data.images)} imagens têm a mesma identidade e posição, mas mostram coisas diferentes (${some(data.files, formats)}); provavelmente os cabeçalhos foram copiados. Todas foram mantidas. Exporte-as de novo, cada uma com seu próprio cabeçalho.`,
  OTHER_PACKING: (data, formats) =>
    `Contém os mesmos ${formats.count(data.slices)} cortes que a pilha, em um só arquivo.`,
};
