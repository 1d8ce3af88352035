import type { UnreadFormat } from '../../model/problem/findings-volumes.js';
import type { RawProblems } from '../words.js';

const unread: Record<UnreadFormat, string> = {
  amira:
    'um arquivo Amira/Avizo, que não é lido aqui. No Amira ou Avizo, salve-o como cortes TIFF, NRRD ou DICOM',
  czi: 'um arquivo CZI da Zeiss, que não é lido aqui. No ZEN ou Fiji, exporte-o como OME-TIFF, cortes TIFF ou OME-Zarr',
  hdf5: 'um arquivo HDF5, que não é lido aqui. Exporte o volume que ele contém como cortes TIFF, NRRD ou OME-Zarr',
  '7-zip':
    'um arquivo compactado 7-Zip, que não é aberto aqui. Descompacte-o e escolha os arquivos ou um ZIP deles',
  rar: 'um arquivo compactado RAR, que não é aberto aqui. Descompacte-o e escolha os arquivos ou um ZIP deles',
};

/** O que se diz de volumes de valores brutos: o que os cabeçalhos declaram e por que um não pode ser lido. */
export const rawVolumes: RawProblems = {
  RAW_HEADER: ({ format, field, axes, lengths, unit }, formats) =>
    `${formats.axes(axes)} ${formats.plural(axes.length, { one: 'mede', other: 'medem' })} ${formats.along(lengths)}, como declara o cabeçalho ${format} (${field}${unit === null ? '' : `, em ${unit}`}). ${unit === null ? `Ele não indica a unidade: por costume ${format} está em milímetros, mas alguns programas escrevem micrômetros. Confira com o registro do scanner.` : 'Nada no arquivo mede isso.'}`,
  RAW_NO_UNIT: ({ format, field, axes, scale, unit }, formats) =>
    `O cabeçalho ${format} dá para ${formats.axes(axes)} ${formats.list(scale.map((step) => formats.factor(step)))} (${field})${unit === null ? ' sem unidade' : ` em “${unit}”, que não é um comprimento`}; por isso ${formats.plural(axes.length, { one: 'o valor continua desconhecido', other: 'os valores continuam desconhecidos' })}. Outros programas supõem milímetros. Digite o comprimento ou escreva a unidade no cabeçalho.`,
  RAW_NO_SPACING: ({ format, axes }, formats) =>
    `O cabeçalho ${format} não dá nenhum comprimento utilizável para ${formats.axes(axes)}; por isso ${formats.plural(axes.length, { one: 'o valor continua desconhecido', other: 'os valores continuam desconhecidos' })}. Digite o comprimento ou adicione o registro do scanner.`,
  RAW_CONFLICT: ({ format, axes, field, lengths, other, others }, formats) =>
    `O cabeçalho ${format} se contradiz em ${formats.axes(axes)}: ${formats.along(lengths)} segundo ${field}, ${formats.along(others)} segundo ${other}. Usa-se a primeira indicação. Outros programas podem ler a segunda: corrija o cabeçalho.`,
  RAW_LEANS: ({ format, degrees }, formats) =>
    `Segundo o cabeçalho ${format}, os cortes estão deslocados uns em relação aos outros: o terceiro eixo se inclina ${formats.degrees(degrees)}. Z é dado em ângulo reto com os cortes, e eles são desenhados retos. Reamostre o volume para ver a sua forma.`,
  RAW_SURPLUS: ({ file, surplus }, formats) =>
    `${file} tem ${formats.bytes(surplus)} a mais do que diz o cabeçalho. Se a imagem parecer deslocada ou listrada, o arquivo começa com um cabeçalho próprio: corrija o início ou o tamanho no cabeçalho.`,
  RAW_BY_NAME: ({ file, size, type }, formats) =>
    `${file} não tem cabeçalho. O seu tamanho (${size.map((count) => formats.count(count)).join(' × ')}) vem do nome, e o tipo dos valores (${type}) combina com o comprimento do arquivo. Nada indica o espaçamento. Digite-o, ou adicione o registro do scanner ou um cabeçalho.`,

  'NOT_AN_IMAGE:raw-header': ({ file, format, entry, value }) =>
    `${file} parece um cabeçalho ${format}, mas ${value === '' ? `falta uma entrada “${entry}” utilizável` : `a entrada “${entry}” não pode estar certa: ${value}`}. Exporte o volume de novo.`,
  'NOT_AN_IMAGE:raw-no-data': ({ file, format, data }) =>
    `${file} é só um cabeçalho ${format}: os valores deveriam estar ao lado, em ${data}, que falta. Escolha os dois arquivos juntos ou dê os dois endereços.`,
  'NOT_AN_IMAGE:raw-alone': ({ file, size }, formats) =>
    `${file} contém valores brutos${size === null ? '' : ` (${formats.bytes(size)})`} sem cabeçalho; nada indica a largura, a altura, o número de cortes nem o tipo. Adicione o cabeçalho com que foi exportado (.vgi, .pcr, .mhd, .nhdr, .hdr), ou escreva o tamanho e o tipo no nome, como bone_1024x1024x800_uint16.raw.`,
  'NOT_AN_IMAGE:unread': ({ file, kind }) => `${file} é ${unread[kind]}.`,
  'UNSUPPORTED_SYNTAX:raw': ({ file, format, entry, value }) =>
    `${file} é um volume ${format} com ${entry} = ${value === '' ? '(nada)' : value}, que não pode ser lido aqui. Exporte-o com números inteiros ou de ponto flutuante em um só arquivo, sem compactar ou compactado com gzip.`,
  'TRUNCATED:raw': ({ file, expected, found, shown, slices }, formats) =>
    `${file} está cortado: segundo o cabeçalho deveria ter ${formats.bytes(expected)}, mas tem ${formats.bytes(found)}. ${shown === 0 ? 'Nenhum corte está inteiro' : `São mostrados ${formats.count(shown)} de ${formats.count(slices)} cortes`}. Copie o arquivo de novo ou confira o tamanho no cabeçalho.`,
  'TOO_LARGE:raw-packed': ({ file, bytes, most }, formats) =>
    `${file} ocupa ${formats.bytes(bytes)} depois de descompactado; no máximo ${formats.bytes(most)} podem ser descompactados de uma vez, porque um arquivo compactado não pode ser lido em partes. Descompacte-o antes: arquivos não compactados de qualquer tamanho são lidos.`,
};
