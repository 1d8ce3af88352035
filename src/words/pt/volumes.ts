import type { VolumeProblems } from '../words.js';
import { rawVolumes } from './raw-volumes.js';

const found = {
  nothing: 'não contém nenhuma descrição Zarr (zarr.json, .zattrs)',
  array: 'é uma única matriz Zarr, que não declara escala',
  plate: 'é uma placa de muitos poços',
  group: 'a sua descrição não indica nenhuma imagem (multiscales)',
};

const wrong = {
  absent: 'falta a sua descrição',
  shape: 'o seu tamanho não é uma lista de números inteiros',
  chunks: 'os tamanhos dos seus blocos (chunks) não fazem sentido',
  axes: 'não tem tantos eixos quanto a imagem',
};

/** What is said of OME-Zarr: volumes that declare their scale, previews that were packed, and why one can't be read. */
export const volumes: VolumeProblems = {
  ...rawVolumes,
  ZARR_SCALE: ({ axes, lengths, unit, version }, formats) =>
    `${formats.axes(axes)} ${formats.plural(axes.length, { one: 'mede', other: 'medem', many: 'medem' })} ${formats.along(lengths)}, como declara o OME-Zarr${version === null ? '' : ` ${version}`} (scale, em ${unit}). Nada no arquivo o mede.`,
  ZARR_NO_UNIT: ({ axes, scale, unit }, formats) =>
    `A escala de ${formats.axes(axes)} (${formats.list(scale.map((step) => formats.factor(step)))}) ${unit === null ? 'não tem unidade' : `tem a unidade “${unit}”, que não é um comprimento`}, por isso ${formats.plural(axes.length, { one: 'esse eixo continua desconhecido', other: 'esses eixos continuam desconhecidos', many: 'esses eixos continuam desconhecidos' })}. Outros programas supõem micrômetros ou milímetros. Digite o comprimento ou grave a unidade no arquivo.`,
  ZARR_NO_SCALE: ({ axes }, formats) =>
    `Nenhuma escala utilizável é declarada para ${formats.axes(axes)}, por isso ${formats.plural(axes.length, { one: 'esse eixo continua desconhecido', other: 'esses eixos continuam desconhecidos', many: 'esses eixos continuam desconhecidos' })}. Digite o comprimento ou grave a escala no arquivo.`,
  'LOOKS_LIKE_DEFAULT:zarr': ({ unit, length }, formats) =>
    `X, Y e Z são todos exatamente 1 ${unit} = ${formats.length(length)}, o que costuma ser um valor provisório do programa que gravou o arquivo. Compare com o log do scanner.`,
  ZARR_LEVELS: ({ level, axis, byScale, bySize, levels }, formats) =>
    `O nível ${formats.count(level)} está reduzido por um fator de ${formats.factor(bySize)} ao longo de ${axis.toUpperCase()} segundo o seu tamanho, mas de ${formats.factor(byScale)} segundo a sua escala${formats.plural(levels, { one: '', other: `, e assim em ${formats.count(levels)} lugares`, many: `, e assim em ${formats.count(levels)} lugares` })}. É desenhado segundo o tamanho. A escala de um dos níveis está errada: verifique-a.`,
  'FOUR_D:zarr': ({ locations, phases }, formats) =>
    `${formats.count(phases)} instantes de ${formats.plural(locations, { one: '1 corte', other: `${formats.count(locations)} cortes`, many: `${formats.count(locations)} cortes` })} cada um, dos quais se mostra um de cada vez.`,
  ZARR_PACKED: ({ packed, files, isMeasured, voxel }, formats) =>
    `Isto é uma prévia: o seu espaçamento foi ${isMeasured ? 'medido pelas posições dos cortes' : 'determinado'} quando ela foi criada${packed === null ? '' : `, ${packed}`}${files === null ? '' : `, a partir de ${formats.plural(files, { one: '1 arquivo', other: `${formats.count(files)} arquivos`, many: `${formats.count(files)} arquivos` })}`}.${voxel === null ? '' : ` Os seus próprios voxels são médias: ${formats.along(voxel)}.`}`,
  ZARR_PACKED_EMPTY: ({ empty }, formats) =>
    `${formats.plural(empty, { one: 'Faltava 1 corte quando esta prévia foi criada, e o seu lugar ficou vazio', other: `Faltavam ${formats.count(empty)} cortes quando esta prévia foi criada, e os seus lugares ficaram vazios`, many: `Faltavam ${formats.count(empty)} cortes quando esta prévia foi criada, e os seus lugares ficaram vazios` })}. A própria série mostra se arquivos foram perdidos.`,
  ZARR_REWRITTEN: ({ axes, was, is }, formats) =>
    `Quando a prévia foi criada, a caixa media ${formats.along(was)} ao longo de ${formats.axes(axes)}; pela escala e pelo tamanho do arquivo atual, mede ${formats.along(is)}. O arquivo provavelmente foi alterado depois. Crie a prévia de novo a partir dos cortes.`,

  'NOT_AN_IMAGE:zarr-json': ({ file }) =>
    `${file} deveria ser um objeto JSON, mas não pode ser lido como tal. A cópia provavelmente está danificada: copie o OME-Zarr de novo.`,
  'NOT_AN_IMAGE:zarr-no-image': ({ file, what }) =>
    `${file} foi lido como OME-Zarr, mas ${found[what]}. Escolha o grupo de uma única imagem.`,
  'NOT_AN_IMAGE:zarr-no-level': ({ file }) =>
    `${file} é uma imagem OME-Zarr sem nenhum nível de resolução (datasets) legível, por isso não há nada a mostrar. Grave-a de novo.`,
  'NOT_AN_IMAGE:zarr-axes': ({ file, axes }, formats) =>
    `${file} precisa de dois ou três eixos de espaço, como z, y e x; encontrado: ${axes.length === 0 ? 'nenhum' : formats.list(axes)}. Verifique os eixos na sua descrição.`,
  'NOT_AN_IMAGE:zarr-array': ({ file, what }) =>
    `A matriz Zarr ${file} não pode ser lida porque ${wrong[what]}. Copie o OME-Zarr de novo ou grave-o outra vez.`,
  'TOO_LARGE:zarr-chunk': ({ file, most }, formats) =>
    `${file} tem blocos (chunks ou shards) grandes demais: no máximo ${formats.count(most)} valores podem ser mantidos de uma vez. Grave-o com blocos menores.`,
  'TOO_LARGE:zarr-chunks': ({ file, chunks, most }, formats) =>
    `${file} está dividido em pedaços demais: a imagem precisaria de ${formats.count(chunks)} blocos, e no máximo ${formats.count(most)} são lidos. Grave-o com blocos maiores ou com níveis menos finos.`,
  'UNSUPPORTED_SYNTAX:zarr-codec': ({ file, codec }) =>
    `${file} está comprimido com “${codec}”, que não pode ser descomprimido aqui, por isso não é mostrado. Os números continuam válidos. Grave-o com gzip, zstd, blosc ou sem compressão.`,
  'UNSUPPORTED_SYNTAX:zarr-type': ({ file, type }) =>
    `${file} contém valores do tipo “${type}”, que não podem ser desenhados. Os números continuam válidos. Grave-o com números inteiros ou de ponto flutuante.`,
  'UNSUPPORTED_SYNTAX:zarr-decoder': ({ file, codec }) =>
    `${file} está comprimido com ${codec}, e o decodificador não pôde ser iniciado: não foi carregado ou falta 'wasm-unsafe-eval' na Content-Security-Policy da página. Os números continuam válidos. Recarregue a página ou avise o responsável por ela.`,
  'TRUNCATED:zarr-chunk': ({ file, damaged, chunks }, formats) =>
    `De ${formats.count(chunks)} pedaços lidos de ${file}, ${formats.plural(damaged, { one: '1 está danificado ou cortado e fica vazio', other: `${formats.count(damaged)} estão danificados ou cortados e ficam vazios`, many: `${formats.count(damaged)} estão danificados ou cortados e ficam vazios` })} na imagem. Copie o OME-Zarr de novo.`,
  'TRUNCATED:zarr-empty': ({ file, chunks }, formats) =>
    `${formats.plural(chunks, { one: 'Falta o pedaço', other: `Falta cada um dos ${formats.count(chunks)} pedaços`, many: `Falta cada um dos ${formats.count(chunks)} pedaços` })} de que ${file} deveria ser feito, por isso a imagem ficaria vazia. Copie o OME-Zarr de novo, com todas as pastas.`,
};
