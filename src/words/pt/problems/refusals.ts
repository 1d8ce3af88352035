import type { VolumeRefusals } from '../../../model/problem/findings-volumes.js';
import type { RefusalData } from '../../../model/problem/refusals.js';
import type { ProblemSentences } from '../../dictionary.js';
import { readerRefusals } from './refusals-readers.js';
import { sourceRefusals } from './refusals-sources.js';

const unaffected = 'As medidas não são afetadas.';

/** Why bytes could not be had, read or drawn. A sentence about one file begins with the file's name. */
export const refusals: ProblemSentences<
  Exclude<keyof RefusalData, keyof VolumeRefusals | 'NETWORK:offline'>
> = {
  ...sourceRefusals,
  ...readerRefusals,

  'EMPTY:drop':
    'Nada pôde ser lido porque nenhum arquivo foi encontrado. Escolha uma pasta de cortes, os próprios arquivos ou um ZIP com eles.',
  'NOT_AN_IMAGE:no-stack': ({ count }, formats) =>
    formats.plural(count, {
      one: `O cabeçalho de ${formats.count(count)} imagem foi lido, mas a imagem não pertence a uma pilha de cortes. Adicione os outros cortes.`,
      other: `Os cabeçalhos de ${formats.count(count)} imagens foram lidos, mas nenhuma das imagens pertence a uma pilha de cortes. Escolha os arquivos de uma única digitalização.`,
    }),
  '*:none-readable': ({ count }, formats) =>
    formats.plural(count, {
      one: 'O arquivo fornecido não pôde ser usado.',
      other: `Nenhum dos ${formats.count(count)} arquivos pôde ser usado.`,
    }),

  NO_WEBGL: `Este navegador não consegue desenhar em 3D porque o WebGL 2 não está disponível. ${unaffected} Ative a aceleração de hardware nas configurações do navegador ou use outro navegador.`,
  CONTEXT_LOST: `O driver gráfico parou, portanto a imagem não pode ser mostrada. ${unaffected} Feche outras páginas 3D e recarregue a página.`,

  UNEXPECTED: ({ file }) =>
    `Não foi possível concluir a leitura (${file}). Selecione os arquivos de novo ou tente com um único arquivo.`,
  'UNEXPECTED:series':
    'Não foi possível concluir a leitura. Selecione os arquivos de novo ou tente com um único arquivo.',
  'UNEXPECTED:worker': ({ file }) =>
    `${file} não pôde ser decodificado: o navegador parou duas vezes, talvez por falta de memória. Feche outras abas e tente de novo.`,
  'UNEXPECTED:picture': `Não foi possível desenhar a imagem. ${unaffected} Tente de novo ou recarregue a página.`,
};
