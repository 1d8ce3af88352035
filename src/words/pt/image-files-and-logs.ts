import { isNear } from '../../model/arithmetic.js';
import type { BesideFindings, BesideStrays } from '../../model/problem/findings.js';
import type { ProblemSentences } from '../dictionary.js';
import { chooseOne, counted, lacking, neverAcquired, slicesOf, some, times, unitsMixed } from './phrases.js';
import { sourceOf } from './sources.js';

const orAddLog = 'ou adicione o log do scanner.';

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

/** What is said of stacks of pictures, and of scanners' logs beside any stack. */
export const besides: ProblemSentences<keyof BesideFindings> = {
  'UNIT_SLIP_ALL:log': ({ x, corrected, log }, formats) =>
    `O cabeçalho indica um pixel de ${formats.length(x)}; o log ${log} indica ${formats.length(corrected)}. ${unitsMixed} ${chooseOne}`,
  'NO_PIXEL_SPACING:image-file': ({ formats: kinds, suggested, by }, formats) =>
    by === null || (suggested.x === null && suggested.y === null)
      ? `Arquivos ${formats.list(kinds)} não indicam que tamanho tem um pixel do espécime. Insira X e Y ${orAddLog}`
      : `As ${tags[by] ?? by} sugerem pixels de ${formats.along([suggested.x, suggested.y])}. Confirme esse valor ${orAddLog}`,
  'NO_IPP:image-file': ({ formats: kinds, suggested, by }, formats) => {
    const hint =
      by === null || suggested.z === null
        ? ''
        : ` As ${tags[by] ?? by} sugerem ${formats.length(suggested.z)}.`;
    return `Arquivos ${formats.list(kinds)} não indicam o espaçamento entre cortes. Insira Z ${orAddLog}${hint}`;
  },
  'FOUR_D:image-file': ({ locations, phases }, formats) =>
    `${formats.count(phases)} volumes de ${slicesOf(locations, formats)} (canais ou instantes), dos quais se mostra um de cada vez. Deposite cada um separadamente.`,
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
  LOG_BINNING: ({ file, stated, used, factor, pixels }, formats) =>
    pixels
      ? `${file} menciona ${pixels.log.join(' × ')} pixels de ${formats.length(stated)}; as imagens têm ${pixels.images.join(' × ')}. Se foram reduzidas ${times(factor, formats)}, um pixel tem ${formats.length(used)}: confirme esse valor.`
      : `Um pixel tem ${formats.length(used)}, ${times(factor, formats)} o valor de ${file}, ${formats.length(stated)}, como quando os pixels são agrupados para a reconstrução (binning). Verifique se isso foi feito.`,
  LOG_SUPPLIES: ({ file, axes, stated, format, kind, key, detector }, formats) => {
    const check = detector?.agrees ? ' O pixel do detector e as distâncias do scanner confirmam isto.' : '';
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
    `Um ${kind} ${format}, ${isUsed ? 'lido para obter o tamanho dos voxels' : 'que não foi usado porque outro está mais próximo ou diz mais'}: ${formats.voxel(spacing, 'desconhecido')}.`,
  'LOG:alone': ({ format, kind, spacing }, formats) =>
    `Um ${kind} ${format} que indica voxels de ${formats.voxel(spacing, 'desconhecido')}. ${kind === 'log' ? 'Adicione os cortes a que ele pertence.' : 'Ele não pode ser desenhado aqui: adicione os seus cortes, exportados como DICOM ou TIFF.'}`,
};
