import { isNear } from '../../../model/arithmetic.js';
import type { BesideFindings, BesideStrays } from '../../../model/problem/findings.js';
import type { ProblemSentences } from '../../dictionary.js';
import { chooseOne, counted, lacking, neverAcquired, slicesOf, some, times, unitsMixed } from '../phrases.js';
import { sourceOf } from '../sources.js';

const tags: Record<string, string> = {
  'tiff-tags': 'tags TIFF',
  'png-tags': 'tags PNG',
  'jpeg-tags': 'tags JPEG',
  'bmp-tags': 'tags BMP',
};

const companions = {
  'skyscan-preview': 'a pré-visualização que o programa da SkyScan grava',
  'skyscan-alignment': 'uma projeção de alinhamento do programa da SkyScan',
  preview: 'uma pré-visualização',
};

/** The end of a request, which asks for a log where none lies beside the images. */
const orAddLog = (log?: string): string => (log === undefined ? ' ou adicione o log do scanner.' : '.');

/** What is said of stacks of pictures, and of scanners' logs beside any stack. */
export const besides: ProblemSentences<keyof BesideFindings> = {
  'UNIT_SLIP_ALL:log': ({ x, corrected, log }, formats) =>
    `O cabeçalho indica um pixel de ${formats.length(x)}; o log ${log} indica ${formats.length(corrected)}. ${unitsMixed} ${chooseOne}`,
  'NO_PIXEL_SPACING:image-file': ({ formats: kinds, suggested, by, log }, formats) =>
    by === null || (suggested.x === null && suggested.y === null)
      ? `Arquivos ${formats.list(kinds)} não indicam que tamanho tem um pixel do espécime. Insira X e Y${orAddLog(log)}`
      : `As ${tags[by] ?? by} sugerem pixels de ${formats.along([suggested.x, suggested.y])}. Confirme esse valor${orAddLog(log)}`,
  'NO_IPP:image-file': ({ formats: kinds, suggested, by, log }, formats) => {
    const hint =
      by === null || suggested.z === null
        ? ''
        : ` As ${tags[by] ?? by} sugerem ${formats.length(suggested.z)}.`;
    return `Arquivos ${formats.list(kinds)} não indicam o espaçamento entre cortes. Insira Z${orAddLog(log)}${hint}`;
  },
  'FOUR_D:image-file': ({ locations, phases }, formats) =>
    locations === 1
      ? `${formats.count(phases)} imagens de um único corte (canais ou instantes), das quais se mostra uma de cada vez: não formam uma pilha. Adicione os outros cortes, se houver.`
      : `${formats.count(phases)} volumes de ${slicesOf(locations, formats)} (canais ou instantes), dos quais se mostra um de cada vez. Deposite cada um separadamente.`,
  MISSING_NUMBERS: ({ absent, ranges }, formats) => {
    const told = some(
      ranges.map(([from, to]) => (from === to ? String(from) : `${from} a ${to}`)),
      formats,
    );
    const slices = formats.plural(absent, {
      one: `o corte ou ${neverAcquired.one}`,
      other: `os cortes ou ${neverAcquired.other}`,
    });
    return `${lacking(absent, formats)} ${counted(absent, 'número', 'números', formats)} nos nomes dos arquivos (${told}). A pilha é desenhada como se nenhum corte faltasse. Adicione ${slices}.`;
  },
  MISNAMED: ({ files, format }, formats) =>
    `${some(files, formats)}: o nome diz outra coisa, mas o conteúdo é ${format} e foi lido como tal.`,
  COLOURS_AS_GREY: ({ frames }, formats) =>
    `${counted(frames, 'imagem em cores é mostrada', 'imagens em cores são mostradas', formats)} em tons de cinza, conforme o brilho.`,

  LOG_DISAGREES: ({ file, axes, stated, used, source }, formats) => {
    const factors = used.map((length, axis) => length / (stated[axis] ?? length));
    const [factor = 1] = factors;
    const often = Math.round(factor);
    const isSkipped = axes.length === 1 && axes[0] === 'z' && often > 1 && isNear(factor, often, 0.02);
    const why = isSkipped
      ? `Foi exportado apenas um corte em cada ${formats.count(often)}`
      : 'O volume foi reamostrado';
    const compared = !factors.every((one) => isNear(one, factor))
      ? ''
      : factor > 1
        ? ` (${times(factor, formats)} o valor do log)`
        : ` (o valor do log é ${times(1 / factor, formats)} o usado)`;
    const from =
      source === null
        ? 'os arquivos'
        : source.startsWith('image-position')
          ? 'as posições'
          : sourceOf(source);
    return `${file} indica ${formats.along(stated)} para ${formats.axes(axes)}, mas foi usado ${formats.along(used)}, segundo ${from}${compared}. ${why}, ou o log é de outra digitalização?`;
  },
  LOG_BINNING: ({ file, stated, used, factor }, formats) =>
    `Um pixel tem ${formats.length(used)}, ${times(factor, formats)} o valor de ${file}, ${formats.length(stated)}, como quando os pixels são agrupados para a reconstrução (binning). Verifique se isso foi feito.`,
  LOG_SCALED: ({ file, factor, stated, used, log, images }, formats) => {
    const change =
      factor > 1 ? `reduzida ${times(factor, formats)}` : `ampliada ${times(1 / factor, formats)}`;
    return `${file} menciona ${formats.counts(log)} voxels de ${formats.length(stated)}, mas a pilha tem ${formats.counts(images)}: provavelmente ela foi ${change} ao longo de cada eixo, e um voxel tem então ${formats.length(used)}. Confirme esse valor.`;
  },
  LOG_DOES_NOT_FIT: ({ file, log, images }, formats) =>
    `${file} menciona ${formats.counts(log)} voxels, mas a pilha tem ${formats.counts(images)}. Ela pode ter sido recortada ou reamostrada, ou o log é de outra digitalização. Verifique isso antes de usar os valores do log.`,
  EVERY_NTH: ({ file, step, expected, found }, formats) =>
    `${file} menciona ${formats.count(expected)} cortes, foram encontrados ${formats.count(found)}, e os nomes mostram que apenas um em cada ${formats.count(step)} foi mantido. Z é então ${formats.count(step)} vezes o valor do log. Confirme esse valor ou adicione os outros cortes.`,
  LOGS_DISAGREE: ({ logs }, formats) => {
    const told = logs.map(({ file, spacing }) => `${file} (${formats.voxel(spacing, 'desconhecido')})`);
    return `Vários logs indicam voxels diferentes, e nada mostra qual deles pertence a esta pilha: ${formats.list(told)}. Escolha um, ou deixe na pasta apenas o log dela.`;
  },
  PROJECTIONS: ({ file, columns, rows, images, count }, formats) =>
    `Estas ${formats.count(images)} imagens de ${columns} × ${rows} pixels são projeções de raios X, não cortes: ${file} menciona ${formats.count(count)} projeções desse tamanho. Deposite em vez delas os cortes reconstruídos.`,
  TAGS_CONTRADICT_LOG: ({ file, by, axes, tags: read, stated, right }, formats) => {
    const verdict =
      right === 'tags'
        ? 'O tamanho da pilha mostra que as tags estão certas: confirme-as.'
        : right === 'log'
          ? 'A pilha tem o tamanho que o log menciona; por isso são usados os valores do log.'
          : 'Verifique qual dos dois está certo.';
    return `As ${tags[by] ?? by} sugerem ${formats.along(read)} para ${formats.axes(axes)}, mas ${file} indica ${formats.along(stated)}. ${verdict}`;
  },
  LOG_SUPPLIES: ({ file, axes, stated, format, kind, key, detector, calibrated }, formats) => {
    const check = detector?.agrees
      ? ' O pixel do detector e as distâncias do scanner confirmam isto.'
      : detector && calibrated
        ? ` O pixel do detector e as distâncias do scanner dão ${formats.length(detector.voxel)}: scanners calibrados apresentam diferenças pequenas assim.`
        : '';
    const come = formats.plural(axes.length, { one: 'vem', other: 'vêm' });
    return `${formats.axes(axes)} ${come} de ${file}, um ${kind} ${format}: ${formats.length(stated)} (“${key}”).${check}`;
  },
  LOG_AGREES: ({ file, axes, stated }, formats) =>
    `${file} confirma ${formats.axes(axes)}: ${formats.length(stated)}.`,
};

/** What is said of pictures and logs that belong to no stack. */
export const strayBesides: ProblemSentences<keyof BesideStrays> = {
  'OTHER_SIZE:image-file': ({ columns, rows, slices }) =>
    `${columns} × ${rows} pixels, mas os cortes têm ${slices.columns} × ${slices.rows}.`,
  'OTHER_STACK:name': ({ like }) => `O nome não se parece com os dos cortes (${like}).`,
  'JUNK:beside': ({ format }) => `Uma imagem ${format} ao lado da série DICOM, não um corte dela.`,
  'JUNK:companion': ({ what }) => `Parece ser ${companions[what]}, não um corte.`,
  LOG: ({ format, kind, spacing, isUsed }, formats) =>
    `Um ${kind} ${format}, ${isUsed ? 'lido para obter o tamanho dos voxels' : 'que não foi usado porque outro se ajusta melhor'}: ${formats.voxel(spacing, 'desconhecido')}.`,
  'LOG:alone': ({ format, kind, spacing }, formats) =>
    `Um ${kind} ${format} que indica voxels de ${formats.voxel(spacing, 'desconhecido')}. ${kind === 'log' ? 'Adicione os cortes a que ele pertence.' : 'Ele não pode ser desenhado aqui: adicione os seus cortes, exportados como DICOM ou TIFF.'}`,
};
