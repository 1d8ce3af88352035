import type {
  DicomObject,
  NamedSyntax,
  OtherFile,
  ReaderRefusals,
} from '../../../model/problem/refusals-readers.js';
import type { ProblemSentences } from '../../dictionary.js';
import { counted } from '../phrases.js';
import { ofBytes } from './refusals-sources.js';

const skipped = 'O arquivo foi ignorado.';
const copyAgain = 'Copie-o de novo da origem.';
const copyFileAgain = 'Copie o arquivo de novo da origem.';
const restIsBlank = `O resto do corte fica em branco. ${copyFileAgain}`;
const stillCounts = 'O cabeçalho continua a contar para o espaçamento.';
const toSeeIt = `${stillCounts} Copie o arquivo de novo para ver o corte.`;
const notReadHere = 'que não pode ser lido aqui';
const unseen = 'portanto o corte não pode ser mostrado';
const missingSlice = 'portanto falta o corte correspondente';
const unusedLog = 'O arquivo não foi usado.';

const otherFiles: Record<OtherFile, string> = {
  png: 'uma imagem PNG',
  jpeg: 'uma imagem JPEG',
  gif: 'uma imagem GIF',
  bmp: 'uma imagem BMP',
  tiff: 'uma imagem TIFF',
  bigtiff: 'uma imagem BigTIFF',
  webp: 'uma imagem WebP',
  pdf: 'um documento PDF',
  zip: 'um arquivo ZIP',
  gzip: 'um arquivo gzip',
  '7-zip': 'um arquivo 7-Zip',
  rar: 'um arquivo RAR',
  tar: 'um arquivo tar',
  nifti: 'um volume NIfTI',
  office: 'um documento do Office',
  text: 'um arquivo de texto',
  'windows-thumbnails': 'um cache de miniaturas do Windows',
  'windows-folder': 'uma configuração de pasta do Windows',
  'macos-folder': 'uma configuração de pasta do macOS',
  'macos-fork': 'uma bifurcação de recursos do macOS (resource fork)',
  dicomdir: 'o índice de um disco DICOM',
};

const objects: Record<DicomObject, string> = {
  document: 'um documento encapsulado',
  'presentation-state': 'um estado de apresentação',
  contours: 'um conjunto de contornos de radioterapia',
  'treatment-record': 'um histórico de tratamento de radioterapia',
  'treatment-plan': 'um plano de radioterapia',
  registration: 'um alinhamento espacial',
  fiducials: 'um conjunto de marcadores fiduciais espaciais',
  'deformable-registration': 'um alinhamento deformável',
  surface: 'uma segmentação de superfície',
  tractography: 'um conjunto de resultados de tractografia',
  'raw-data': 'um conjunto de dados brutos',
  'value-mapping': 'um mapeamento para valores reais',
  'structured-report': 'um relatório estruturado',
  waveform: 'uma forma de onda',
  'worklist-entry': 'uma entrada de lista de trabalho',
};

const syntaxOf = ({ syntax, uid }: NamedSyntax) => {
  if (syntax !== null) return `${syntax} (${uid})`;
  return uid === '' ? 'uma sintaxe de transferência que ele não nomeia' : `a sintaxe de transferência ${uid}`;
};

/** What is said of bytes that show no slice, and of logs that tell no voxel. */
export const readerRefusals: ProblemSentences<keyof ReaderRefusals> = {
  'EMPTY:file': ({ file }) => `${file} está vazio (0 bytes), ${missingSlice}. ${copyAgain}`,
  'JUNK:kind': ({ file, kind }) => `${file} é ${otherFiles[kind]}, não um corte. ${skipped}`,
  'JUNK:not-dicom': ({ file }) => `${file} não é um arquivo DICOM. ${skipped}`,
  'NOT_AN_IMAGE:kind': ({ file, kind }) =>
    `${file} tem nome de corte, mas é ${otherFiles[kind]}. ${skipped} Se estiver no lugar de um corte, adicione o arquivo DICOM a partir do qual foi feito.`,
  'NOT_AN_IMAGE:not-dicom': ({ file, size }, formats) =>
    `${file} não começa como um arquivo DICOM: era esperado "DICM" depois de 128 bytes${size === null ? '' : `, mas os seus ${formats.bytes(size)} são outra coisa`}. ${skipped} Se for um corte, exporte-o de novo como DICOM.`,
  'TOO_LARGE:pixels': ({ file, rows, columns, most }, formats) =>
    `${file} indica um tamanho de ${formats.count(columns)} × ${formats.count(rows)} pixels. Só é possível ler de uma vez no máximo ${formats.count(most)} valores. Reduza primeiro a imagem ou, se esse tamanho estiver errado, exporte-a de novo.`,

  'NOT_AN_IMAGE:object': ({ file, object }) => `${file} é ${objects[object]}, não um corte. ${skipped}`,
  'NOT_AN_IMAGE:no-dimensions': ({ file }) =>
    `${file} é um arquivo DICOM sem linhas nem colunas, portanto não é um corte. ${skipped}`,
  'TRUNCATED:header': ({ file, size }, formats) =>
    `${file} é interrompido no meio do cabeçalho${size === null ? '' : `, depois de ${formats.bytes(size)}`}, antes de indicar o número de linhas e de colunas, ${missingSlice}. ${copyAgain}`,
  'TOO_LARGE:frames': ({ file, frames, most }, formats) =>
    `${file} diz que contém ${counted(frames, 'frame', 'frames', formats)}. Podem ser lidos no máximo ${formats.count(most)}. Se contiver menos, o seu Number of Frames está danificado: exporte-o de novo.`,
  'NOT_AN_IMAGE:impossible-frames': ({ file, frames, size }, formats) =>
    `${file} está danificado: diz que contém ${counted(frames, 'frame', 'frames', formats)}, que não cabem em ${formats.bytes(size)}. ${copyAgain}`,
  'TOO_LARGE:header': ({ file, most }, formats) =>
    `${file} provavelmente está danificado: o seu cabeçalho não terminou depois de ${formats.bytes(most)}, mais do que qualquer scanner escreve. ${skipped} Exporte-o ou copie-o de novo.`,
  'TOO_LARGE:unpacked': ({ file, packed, most }, formats) =>
    `${file} ocupa ${formats.bytes(packed)} compactado, mas mais de ${formats.bytes(most)} extraído, mais do que se extrai aqui. Se estiver certo, extraia-o antes ou exporte-o sem compressão, e adicione o resultado.`,

  'UNSUPPORTED_SYNTAX:transfer-syntax': ({ file, ...named }) =>
    `${file} está comprimido com ${syntaxOf(named)} e não pode ser descomprimido aqui. ${stillCounts} Exporte-o sem compressão para ver o corte.`,
  'UNSUPPORTED_SYNTAX:decoder': ({ file, ...named }) =>
    `${file} está comprimido com ${syntaxOf(named)}, e o decodificador não pôde ser iniciado: o seu arquivo WASM não foi carregado ou falta 'wasm-unsafe-eval' na Content-Security-Policy da página. ${stillCounts} Recarregue a página ou avise o responsável por ela.`,
  'UNSUPPORTED_SYNTAX:bits': ({ file, bits, readable, ...named }, formats) =>
    `${file} guarda ${counted(bits, 'bit', 'bits', formats)} por amostra em ${syntaxOf(named)}. Só podem ser lidos ${formats.list(readable.map((one) => formats.count(one)))} bits. Exporte-o com 16 bits alocados.`,
  'TRUNCATED:undecodable': ({ file, size, ...named }, formats) =>
    `${file} contém ${formats.bytes(size)} em ${syntaxOf(named)} que não podem ser descomprimidos porque estão incompletos ou danificados. ${toSeeIt}`,
  'TRUNCATED:frame': ({ file, frame, frames }, formats) =>
    `${file} termina antes ${frames > 1 ? `do frame ${formats.count(frame)} de ${formats.count(frames)}` : 'da sua imagem'}. ${toSeeIt}`,
  'TRUNCATED:pixels': ({ file, frame, frames, expected, found }, formats) => {
    const [some, all] = ofBytes(found, expected, formats);
    const which = frames > 1 ? ` no frame ${formats.count(frame)}` : '';
    return found === 0
      ? `${file} não contém nada dos ${all} de pixels que eram esperados${which}. Nada do corte pode ser mostrado. ${copyFileAgain}`
      : `${file} contém apenas ${some} dos ${all} de pixels que eram esperados${which}. ${restIsBlank}`;
  },
  'TRUNCATED:unpacked': ({ file, expected, found }, formats) =>
    `${file} contém apenas ${formats.count(found)} de ${counted(expected, 'pixel', 'pixels', formats)} depois de descomprimido. ${restIsBlank}`,
  'TRUNCATED:no-pixels': ({ file, rows, columns }, formats) =>
    `${file} termina antes dos seus pixels: eram esperados ${formats.count(columns)} × ${formats.count(rows)}, mas nenhum foi encontrado. ${toSeeIt}`,
  'TRUNCATED:no-such-frame': ({ file, frame, frames }, formats) =>
    `${file} contém ${counted(frames, 'frame', 'frames', formats)}, mas também era esperado o frame ${formats.count(frame)}. Exporte o arquivo de novo.`,
  'TRUNCATED:multipart': ({ file, size }, formats) =>
    `${file} não pode ser mostrado porque a resposta do servidor é interrompida depois de ${formats.bytes(size)}, no meio de um frame. ${stillCounts} Recarregue a página para repetir o pedido.`,

  'TRUNCATED:image-header': ({ file }) =>
    `${file} termina antes de indicar a largura e a altura. ${copyAgain}`,
  'TRUNCATED:first-page': ({ file }) => `${file} termina antes da sua primeira página. ${copyAgain}`,
  'TRUNCATED:directory': ({ file, at }, formats) =>
    `${file} termina antes do seu índice, que deveria começar no byte ${formats.count(at)}. ${copyAgain}`,
  'TRUNCATED:last-page': ({ file, pages }, formats) =>
    `${file} termina antes da sua última página: ${formats.plural(pages, { one: 'só é usada a primeira página', other: `só são usadas as primeiras ${formats.count(pages)} páginas` })}. ${copyAgain}`,
  'TRUNCATED:image': ({ file, isPartial }) =>
    `${file} termina antes do último dos seus pixels. ${isPartial ? restIsBlank : copyAgain}`,
  'NOT_AN_IMAGE:no-size': ({ file }) => `${file} está danificado: a largura ou a altura é 0. ${copyAgain}`,
  'NOT_AN_IMAGE:size-unstated': ({ file, format }) =>
    `${file} está danificado: a largura e a altura não estão onde um ${format} as guarda. ${copyAgain}`,
  'NOT_AN_IMAGE:impossible-size': ({ file, rows, columns, size }, formats) =>
    `${file} está danificado: indica um tamanho de ${formats.count(columns)} × ${formats.count(rows)} pixels, que não cabem em ${formats.bytes(size)}. ${copyAgain}`,
  'NOT_AN_IMAGE:damaged-pixels': ({ file, isPartial }) =>
    isPartial
      ? `${file} está danificado: alguns dos seus pixels não podem ser descomprimidos. ${restIsBlank}`
      : `${file} está danificado ou incompleto: os seus pixels não podem ser descomprimidos. ${copyAgain}`,
  'NOT_AN_IMAGE:no-page': ({ file }) =>
    `${file} está danificado: o cabeçalho não leva a nenhuma página. ${copyAgain}`,
  'NOT_AN_IMAGE:no-usable-page': ({ file }) =>
    `${file} está danificado: nenhuma das suas páginas indica a largura, a altura e onde estão os pixels. ${copyAgain}`,
  'TOO_LARGE:pages': ({ file, most }, formats) =>
    `${file} diz que contém mais de ${formats.count(most)} páginas, mais do que é possível ler. Se contiver menos, está danificado: exporte-o de novo.`,
  'UNSUPPORTED_SYNTAX:jpeg-bits': ({ file, bits }, formats) =>
    `${file} é um JPEG de ${counted(bits, 'bit', 'bits', formats)}, ${notReadHere}, ${unseen}. Grave-o como TIFF ou PNG.`,
  'UNSUPPORTED_SYNTAX:jpeg-process': ({ file }) =>
    `${file} é um JPEG sem perdas ou aritmético, ${notReadHere}, ${unseen}. Grave-o como TIFF ou PNG.`,
  'UNSUPPORTED_SYNTAX:bmp': ({ file, bits, isCompressed }, formats) =>
    `${file} é um bitmap ${isCompressed ? 'comprimido' : `de ${counted(bits, 'bit', 'bits', formats)}`}, ${notReadHere}, ${unseen}. Grave-o sem compressão, com 8 ou 24 bits.`,
  'UNSUPPORTED_SYNTAX:tiff-compression': ({ file, compression, name }) =>
    `${file} é um TIFF comprimido com ${name ?? `a compressão ${compression}`} e não pode ser descomprimido aqui, ${unseen}. Grave-o com LZW ou sem compressão.`,
  'UNSUPPORTED_SYNTAX:tiff-colours': ({ file, photometric }) =>
    `${file} guarda as cores de um modo ${notReadHere} (interpretação fotométrica ${photometric}), ${unseen}. Grave-o em tons de cinza.`,
  'UNSUPPORTED_SYNTAX:tiff-bits': ({ file, bits }, formats) =>
    `${file} guarda ${counted(bits, 'bit', 'bits', formats)} por amostra de um modo ${notReadHere}, ${unseen}. Grave-o com 8, 16 ou 32 bits.`,

  'LOG_UNREADABLE:no-voxel': ({ file, format, kind, entries }, formats) =>
    `${file} é um ${kind} ${format}, mas não indica o tamanho do voxel: não foi encontrado nenhum comprimento maior que 0 em ${formats.list(entries.map((entry) => `“${entry}”`))}. ${unusedLog}`,
  'LOG_UNREADABLE:no-voxel-at': ({ file, format, kind, byte }, formats) =>
    `${file} é um ${kind} ${format}, mas não indica o tamanho do voxel: não foi encontrado nenhum comprimento maior que 0 no byte ${formats.count(byte)}. ${unusedLog}`,
  'LOG_UNREADABLE:unmarked': ({ file, format, mark }) =>
    `${file} tem nome de log ${format}, mas não contém ${mark}. ${unusedLog} Copie-o de novo do scanner.`,
  'LOG_UNREADABLE:projections': ({ file, format }) =>
    `${file} contém as projeções de um scanner ${format}, que não indicam o tamanho do voxel. ${unusedLog} Adicione o arquivo .isq da reconstrução.`,
  'LOG_UNREADABLE:unit': ({ file, format, entry, unit, lengths }) => {
    const given = lengths.length === 0 ? '' : ` com o tamanho de voxel ${lengths.join(' × ')}`;
    const found = unit === '' ? `falta “${entry}”` : `“${entry}” é “${unit}”`;
    return `${file} é um log ${format}${given}, mas ${found}, onde era esperado mm ou outra unidade de comprimento. ${unusedLog}`;
  },
  'LOG_UNREADABLE:damaged': ({ file }) =>
    `${file} está danificado: o seu índice anda em círculo ou leva para além do fim do arquivo. ${unusedLog} Copie-o de novo.`,
  'LOG_UNREADABLE:packed': ({ file, size }, formats) =>
    `${file} está compactado num ZIP, e seria preciso extrair todos os seus ${formats.bytes(size)} para encontrar o tamanho do voxel. Adicione-o já extraído ou insira o espaçamento.`,
};
