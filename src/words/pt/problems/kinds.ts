import type { KindFindings, KindStrays } from '../../../model/problem/findings-kinds.js';
import type { ProblemSentences } from '../../dictionary.js';
import { some } from '../phrases.js';

const notSlices = {
  projections: 'projeções ao redor do objeto',
  planes: 'vistas planares de uma gama-câmara',
  views: 'vistas através do objeto ou de sua superfície',
  turned: 'planos em ângulos diferentes',
};

/** What is said of images that may be no slices, and of how the files of a stack are made up. */
export const kinds: ProblemSentences<keyof (KindFindings & KindStrays)> = {
  NOT_A_VOLUME: (data, formats) =>
    `${formats.plural(data.frames, { one: 'A imagem não é um corte', other: `As ${formats.count(data.frames)} imagens não são cortes` })} de um volume (são deste tipo: ${notSlices[data.what]}), portanto não há espaçamento entre cortes. Se a intenção é um volume, deposite os cortes reconstruídos.`,
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
