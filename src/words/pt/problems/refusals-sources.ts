import type { SourceRefusals } from '../../../model/problem/refusals-sources.js';
import type { ProblemSentences } from '../../dictionary.js';
import type { Formats } from '../../formats.js';
import { counted } from '../phrases.js';

const checkLine = 'Verifique a conexão e recarregue a página.';
const copyZip = 'Copie o ZIP de novo ou faça novamente o download.';
const copyAgain = 'Copie-o de novo ou faça novamente o download.';
const wholeAddress = 'Escreva o endereço completo, começando por https://.';
const oneZip = 'Tente de novo mais tarde. Um ZIP exige menos pedidos que arquivos avulsos.';

/** What an answer of a server means, and what to do, by its HTTP status. */
const statuses: Record<number, string> = {
  401: 'É preciso iniciar sessão. Inicie sessão nesse servidor com este navegador (a página precisa de credentials="include") ou faça com que a página passe um token em requestHeaders.',
  403: 'O acesso foi recusado: o arquivo pode ser restrito ou o link pode ter expirado. Inicie sessão lá ou pergunte ao responsável.',
  404: 'Nada foi encontrado neste endereço. Verifique se há um erro de digitação ou pergunte se o arquivo mudou de lugar.',
  410: 'O arquivo foi removido. Peça o novo endereço ao repositório.',
  416: 'O arquivo é mais curto que o esperado. Recarregue a página para que ele seja lido de novo.',
  429: 'O servidor limita o número de pedidos. Aguarde um minuto e recarregue a página. Um ZIP exige menos pedidos que arquivos avulsos.',
};

const meaningOf = (status: number) =>
  statuses[status] ??
  (status >= 500 ? 'O servidor está com um problema. Tente de novo mais tarde.' : 'Verifique o endereço.');

const things: Record<SourceRefusals['HTTP_STATUS']['expected'], string> = {
  file: 'o arquivo',
  series: 'a série DICOMweb',
  part: 'parte da imagem em',
};

/** An address; those that hold a file themselves are not written out. */
const at = (url: string) => (url === 'data:' || url === 'blob:' ? `um endereço ${url}` : url);

const seconds = (milliseconds: number, formats: Formats) =>
  `${formats.number(milliseconds / 1000, { digits: 2 })}\u202fs`;

/** Two numbers of bytes side by side, written out where they would read the same otherwise. */
export const ofBytes = (found: number, expected: number, formats: Formats): [string, string] => {
  const short: [string, string] = [formats.bytes(found), formats.bytes(expected)];
  const whole: [string, string] = [
    counted(found, 'byte', 'bytes', formats),
    counted(expected, 'byte', 'bytes', formats),
  ];
  return short[0] === short[1] ? whole : short;
};

/** What is said of bytes that could not be had. */
export const sourceRefusals: ProblemSentences<keyof SourceRefusals> = {
  HTTP_STATUS: ({ url, status, expected }) =>
    `O servidor respondeu com o código HTTP ${status} em vez de enviar ${things[expected]} ${at(url)}. ${meaningOf(status)}`,
  'NETWORK:no-answer': ({ url, host, origin }) => {
    if (host === '')
      return `Nada chegou de ${at(url)}. A página pode já ter descartado o conteúdo. Recarregue a página.`;
    return `Nada chegou de ${at(url)}. Ou a conexão caiu, ou ${host} não permite que ${origin === null ? 'esta página leia' : `páginas de ${origin} leiam`} os seus arquivos (CORS). Verifique a conexão e depois peça ao responsável por esse servidor que envie Access-Control-Allow-Origin.`;
  },
  'NETWORK:silent': ({ url, host, milliseconds }, formats) =>
    `${host} recebeu o pedido de ${at(url)} e não respondeu em ${seconds(milliseconds, formats)}. O servidor pode estar ocupado. Recarregue a página daqui a alguns minutos.`,
  'NETWORK:stalled': ({ url, host, received, milliseconds }, formats) =>
    `${host} parou de enviar ${at(url)}: depois de ${formats.bytes(received)}, nada mais chegou durante ${seconds(milliseconds, formats)}. ${checkLine}`,
  'NETWORK:broken-off': ({ url, host, received }, formats) =>
    `A conexão com ${host} foi interrompida depois de ${formats.bytes(received)} de ${at(url)}, e não foi possível obter o resto. ${checkLine}`,
  'NETWORK:given-up': ({ host, status, milliseconds, asked }, formats) => {
    const told = status === null ? '' : ` (código HTTP ${status})`;
    if (asked !== null)
      return `${host} pede um intervalo de ${seconds(asked, formats)}${told}, por isso nada mais lhe foi pedido. ${oneZip}`;
    return `${host} não enviou nada durante ${seconds(milliseconds, formats)}${told}, por isso não se esperou mais. ${oneZip}`;
  },
  'NETWORK:changed': ({ url }) =>
    `O arquivo em ${at(url)} mudou durante a leitura, e as suas partes já não pertencem ao mesmo arquivo. Recarregue a página quando o novo arquivo estiver completo.`,
  'NETWORK:redirected': ({ url, host, to }) =>
    `${host} redireciona os pedidos de ${at(url)} para ${to ?? 'um endereço que o navegador não mostra'}. O token da página (requestHeaders) não é enviado a nenhum outro servidor, e sem ele nada foi recebido. Indique o endereço final em src.`,
  'NETWORK:bad-address': ({ address }) => `“${address}” não é um endereço da web. ${wholeAddress}`,
  'NOT_READABLE:not-kept': ({ file, received }, formats) =>
    `${file} foi recebido (${formats.bytes(received)}), mas o navegador não conseguiu guardá-lo. Faça o download do arquivo e solte-o aqui a partir do disco, sozinho ou num ZIP.`,

  'NOT_AN_IMAGE:list-not-json': ({ file }) =>
    `${file} deveria ser uma lista de arquivos em JSON, mas não pode ser lido como JSON. Verifique-o com um validador de JSON ou copie-o de novo.`,
  'NOT_AN_IMAGE:list-base': ({ file, base }) =>
    `${file} deveria indicar o endereço de uma pasta em "baseurl", mas indica “${base}”. ${wholeAddress}`,
  'NOT_AN_IMAGE:list-empty': ({ file, entries, inFolder }, formats) => {
    const found = formats.plural(entries, {
      one: 'a sua única entrada não é um endereço',
      other: `nenhuma das suas ${formats.count(entries)} entradas é um endereço`,
    });
    const advice = inFolder
      ? 'Escreva cada endereço como URL, por exemplo "slices/IM0001.dcm".'
      : 'Escreva cada endereço por inteiro, como URL, começando por https://, porque esta lista não está numa pasta.';
    return `${file} deveria listar os endereços de arquivos DICOM ou de um ZIP, mas ${entries === 0 ? 'não lista nenhum' : found}. ${advice}`;
  },
  'NOT_AN_IMAGE:list-form': ({ file, keys }) => {
    const found =
      keys.length === 0 ? '' : `, mas sim um objeto com ${keys.map((key) => `"${key}"`).join(', ')}`;
    return `${file} deveria conter uma lista de arquivos: ["url", …], {"baseurl", "series"}, {"resources"} ou um manifesto IIIF. Não contém nada disso${found}. Escreva os endereços dos arquivos como uma lista JSON.`;
  },
  'NOT_AN_IMAGE:series-not-json': ({ host, received }, formats) =>
    `${host} deveria ter enviado os metadados de uma série em JSON, mas enviou ${formats.bytes(received)} de outra coisa. Verifique se este é o endereço de um serviço DICOMweb.`,
  'EMPTY:series': ({ host }) =>
    `${host} não tem imagens desta série. Verifique no endereço os UIDs do estudo e da série.`,
  'EMPTY:series-item': ({ host, place }, formats) =>
    `O item ${formats.count(place + 1)} do que ${host} informa sobre esta série está vazio ou não indica nenhuma imagem. Os outros são usados. Peça ao responsável por esse servidor que verifique a série.`,

  'TRUNCATED:zip-checksum': ({ file, size }, formats) =>
    `${file} está danificado no seu ZIP: os ${formats.bytes(size)} extraídos não são os que foram compactados (o CRC-32 é diferente). ${copyZip}`,
  'TRUNCATED:zip-member': ({ file, expected, found }, formats) => {
    const [some, all] = ofBytes(found, expected, formats);
    return `${file} está danificado no seu ZIP: só foi possível extrair ${some} de ${all}. ${copyZip}`;
  },
  'TRUNCATED:zip-misplaced': ({ file }) => `${file} não está onde o seu ZIP diz que está. ${copyZip}`,
  'TRUNCATED:zip-directory': ({ file, members }, formats) =>
    `${file} lista ${counted(members, 'arquivo', 'arquivos', formats)} antes do ponto em que o seu índice se interrompe, portanto os demais arquivos não podem ser encontrados. ${copyAgain}`,
  'TRUNCATED:zip': ({ file, size }, formats) =>
    `${file} não é um ZIP completo: o índice que deveria estar no fim não foi encontrado${size === null ? '' : ` nos seus ${formats.bytes(size)}`}. ${copyAgain}`,
  'EMPTY:zip': ({ file }) => `${file} está vazio (0 bytes). ${copyAgain}`,
  ENCRYPTED: ({ file }) => `${file} está protegido por senha no seu ZIP. Crie um ZIP sem senha.`,
  UNSUPPORTED_COMPRESSION: ({ file, method }) =>
    `${file} está compactado com o método ZIP ${method}, que não pode ser descompactado aqui. Crie o ZIP de novo com a compressão comum (método 8, deflate) ou sem compressão (método 0).`,
  'TOO_LARGE:list': ({ file, entries, most }, formats) =>
    `${file} enumera ${formats.count(entries)} arquivos. Podem ser lidos no máximo ${formats.count(most)} de uma vez. Divida-os em vários.`,
  'TOO_LARGE:nested-zip': ({ file, size, most }, formats) =>
    `${file} é um ZIP de ${formats.bytes(size)} dentro de outro ZIP, onde podem ser abertos no máximo ${formats.bytes(most)}. Extraia primeiro o ZIP exterior.`,

  'NOT_READABLE:changed': ({ file }) =>
    `${file} não pôde ser lido do disco porque foi movido, alterado ou bloqueado depois de ter sido escolhido. Escolha-o de novo.`,
  'NOT_READABLE:no-access': ({ file }) =>
    `${file} não pôde ser aberto porque o acesso foi recusado ao navegador. Verifique se o arquivo ainda está lá e se há permissão para o ler.`,
  'NOT_READABLE:gone': ({ file }) =>
    `${file} é um link para um arquivo que já não está lá. Copie o próprio arquivo.`,
  'NOT_READABLE:forbidden': ({ file }) =>
    `${file} não pôde ser lido por falta de permissão. Peça permissão ao responsável ou copie-o para uma pasta própria.`,
  'NOT_READABLE:disk': ({ file, system }) =>
    `${file} não pôde ser lido do disco${system === null ? '' : ` (erro ${system})`}. Verifique o disco ou copie o arquivo de novo.`,
  'NOT_FOUND:path': ({ file }) => `${file} não existe. Verifique se há um erro de digitação no caminho.`,
};
