import { isNear } from '../../../model/arithmetic.js';
import type { BesideFindings, BesideStrays } from '../../../model/problem/findings.js';
import type { ScannerLog } from '../../../model/scanner-log.js';
import type { ProblemSentences } from '../../dictionary.js';
import { mixedUp, neverAcquired, some } from './findings.js';
import { accordingTo } from '../sources.js';

const tags: Record<string, string> = {
  'tiff-tags': 'etiquetas TIFF',
  'png-tags': 'etiquetas PNG',
  'jpeg-tags': 'etiquetas JPEG',
  'bmp-tags': 'etiquetas BMP',
};

const companions = {
  'skyscan-preview': 'la vista previa que escribe el programa de SkyScan',
  'skyscan-alignment': 'una proyección de alineación del programa de SkyScan',
  preview: 'una vista previa',
};

/** What a scanner's log is called, or a volume that tells its own voxel. */
export const kinds: Record<ScannerLog['kind'], string> = { log: 'registro', volume: 'volumen' };

/** Before the name of Y, “y” becomes “e”. */
/** The end of a request, which asks for a log where none lies beside the images. */
const orAddLog = (log?: string): string => (log === undefined ? ' o añada el registro del escáner.' : '.');

/** What is said of stacks of pictures, and of scanners' logs beside any stack. */
export const besides: ProblemSentences<keyof BesideFindings> = {
  'UNIT_SLIP_ALL:log': ({ x, corrected, log }, formats) =>
    `La cabecera da un píxel de ${formats.length(x)}; el registro ${log} da ${formats.length(corrected)}. ${mixedUp}`,
  'NO_PIXEL_SPACING:image-file': ({ formats: kindsOfFile, suggested, by, log }, formats) =>
    by === null || (suggested.x === null && suggested.y === null)
      ? `Los archivos ${formats.list(kindsOfFile)} no indican cuánto mide un píxel del espécimen. Introduzca X e Y${orAddLog(log)}`
      : `Las ${tags[by] ?? by} sugieren píxeles de ${formats.along([suggested.x, suggested.y])}. Confírmelo${orAddLog(log)}`,
  'NO_IPP:image-file': ({ formats: kindsOfFile, suggested, by, log }, formats) => {
    const hint =
      by === null || suggested.z === null
        ? ''
        : ` Las ${tags[by] ?? by} sugieren ${formats.length(suggested.z)}.`;
    return `Los archivos ${formats.list(kindsOfFile)} no indican el espaciado entre cortes. Introduzca Z${orAddLog(log)}${hint}`;
  },
  'FOUR_D:image-file': ({ locations, phases }, formats) =>
    locations === 1
      ? `${formats.count(phases)} imágenes de un solo corte (canales o instantes), de las que se muestra una cada vez: no forman una pila. Añada los demás cortes, si existen.`
      : `${formats.count(phases)} volúmenes de ${formats.count(locations)} cortes (canales o instantes), de los que se muestra uno cada vez. Deposite cada uno por separado.`,
  MISSING_NUMBERS: ({ absent, ranges }, formats) => {
    const told = some(
      ranges.map(([from, to]) => (from === to ? String(from) : `${from} a ${to}`)),
      formats,
    );
    const are = formats.plural(absent, {
      one: 'Falta 1 número',
      other: `Faltan ${formats.count(absent)} números`,
    });
    const slices = formats.plural(absent, {
      one: `el corte o ${neverAcquired.one}`,
      other: `los cortes o ${neverAcquired.other}`,
    });
    return `${are} en los nombres de los archivos (${told}). La pila se dibuja como si no faltara ningún corte. Añada ${slices}.`;
  },
  MISNAMED: ({ files, format }, formats) =>
    `${some(files, formats)}: el nombre indica otra cosa, pero el contenido es ${format} y así se leyó.`,
  COLOURS_AS_GREY: ({ frames }, formats) =>
    formats.plural(frames, {
      one: '1 imagen está en color y se muestra en gris, según su brillo.',
      other: `${formats.count(frames)} imágenes están en color y se muestran en gris, según su brillo.`,
    }),

  LOG_DISAGREES: ({ file, axes, stated, used, source }, formats) => {
    const factors = used.map((length, axis) => length / (stated[axis] ?? length));
    const [factor = 1] = factors;
    const often = Math.round(factor);
    const isSkipped = axes.length === 1 && axes[0] === 'z' && often > 1 && isNear(factor, often, 0.02);
    const why = isSkipped
      ? `¿Se exportó solo uno de cada ${formats.count(often)} cortes`
      : '¿Se remuestreó el volumen';
    const times = !factors.every((one) => isNear(one, factor))
      ? ''
      : factor > 1
        ? `, ${formats.factor(factor)} veces lo que indica el registro`
        : `; el registro indica ${formats.factor(1 / factor)} veces esa medida`;
    const value = new Set(used).size === 1 ? 'valor usado' : 'valores usados';
    return `${file} indica ${formats.along(stated)} para ${formats.axes(axes)}; ${accordingTo(source)}, ${formats.along(used)} (${value}${times}). ${why} o es el registro de otro escaneo?`;
  },
  LOG_BINNING: ({ file, stated, used, factor }, formats) =>
    `Un píxel mide ${formats.length(used)}, ${formats.factor(factor)} veces el valor de ${file}, ${formats.length(stated)}, como cuando se agrupan píxeles para la reconstrucción. Compruebe que fue así.`,
  LOG_SCALED: ({ file, factor, stated, used, log, images }, formats) => {
    const change =
      factor > 1
        ? `redujera por un factor de ${formats.factor(factor)}`
        : `ampliara por un factor de ${formats.factor(1 / factor)}`;
    return `${file} habla de ${formats.counts(log)} vóxeles de ${formats.length(stated)}, pero la pila tiene ${formats.counts(images)}: es probable que se ${change} a lo largo de cada eje, y entonces un vóxel mide ${formats.length(used)}. Confírmelo.`;
  },
  LOG_DOES_NOT_FIT: ({ file, log, images }, formats) =>
    `${file} habla de ${formats.counts(log)} vóxeles, pero la pila tiene ${formats.counts(images)}. Puede que se recortara o se remuestreara, o que el registro sea de otro escaneo. Compruébelo antes de usar sus valores.`,
  EVERY_NTH: ({ file, step, expected, found }, formats) =>
    `${file} anuncia ${formats.count(expected)} cortes, se encontraron ${formats.count(found)}, y sus nombres muestran que solo se conservó uno de cada ${formats.count(step)}. Z es entonces ${formats.count(step)} veces el valor del registro. Confírmelo o añada los demás cortes.`,
  LOGS_DISAGREE: ({ logs }, formats) => {
    const told = logs.map(({ file, spacing }) => `${file} (${formats.voxel(spacing, 'desconocido')})`);
    return `Varios registros dan vóxeles distintos, y nada indica cuál corresponde a esta pila: ${formats.list(told)}. Elija uno o deje en la carpeta solo el suyo.`;
  },
  PROJECTIONS: ({ file, columns, rows, images, count }, formats) =>
    `Estas ${formats.count(images)} imágenes de ${columns} × ${rows} píxeles son proyecciones de rayos X, no cortes: ${file} habla de ${formats.count(count)} proyecciones de ese tamaño. Deposite en su lugar los cortes reconstruidos.`,
  TAGS_CONTRADICT_LOG: ({ file, by, axes, tags: read, stated, right }, formats) => {
    const verdict =
      right === 'tags'
        ? 'El tamaño de la pila muestra que las etiquetas son correctas: confírmelas.'
        : right === 'log'
          ? 'La pila tiene el tamaño que indica el registro, así que se usan sus valores.'
          : 'Compruebe cuál de los dos es correcto.';
    return `Las ${tags[by] ?? by} sugieren ${formats.along(read)} para ${formats.axes(axes)}, pero ${file} indica ${formats.along(stated)}. ${verdict}`;
  },
  LOG_SUPPLIES: ({ file, axes, stated, format, kind, key, detector, calibrated }, formats) => {
    const check = detector?.agrees
      ? ' El píxel del detector y las distancias del escáner lo confirman.'
      : detector && calibrated
        ? ` El píxel del detector y las distancias del escáner dan ${formats.length(detector.voxel)}: los escáneres calibrados muestran diferencias tan pequeñas.`
        : '';
    const come = formats.plural(axes.length, { one: 'procede', other: 'proceden' });
    return `${formats.axes(axes)} ${come} de ${file}, un ${kinds[kind]} de ${format}: ${formats.length(stated)} («${key}»).${check}`;
  },
  LOG_AGREES: ({ file, axes, stated }, formats) =>
    `${file} coincide en ${formats.axes(axes)}: ${formats.length(stated)}.`,
};

/** What is said of pictures and logs that belong to no stack. */
export const strayBesides: ProblemSentences<keyof BesideStrays> = {
  'OTHER_SIZE:image-file': ({ columns, rows, slices }) =>
    `${columns} × ${rows} píxeles, pero los cortes tienen ${slices.columns} × ${slices.rows}.`,
  'OTHER_STACK:name': ({ like }) => `Su nombre no se parece a los de los cortes (${like}).`,
  'JUNK:beside': ({ format }) => `Una imagen ${format} junto a la serie DICOM, no un corte de ella.`,
  'JUNK:companion': ({ what }) => `Parece ${companions[what]}, no un corte.`,
  LOG: ({ format, kind, spacing, isUsed }, formats) =>
    `Un ${kinds[kind]} de ${format}, ${isUsed ? 'leído para conocer el tamaño de los vóxeles' : 'no usado porque otro se ajusta mejor'}: ${formats.voxel(spacing, 'desconocido')}.`,
  'LOG:alone': ({ format, kind, spacing }, formats) =>
    `Un ${kinds[kind]} de ${format} que da vóxeles de ${formats.voxel(spacing, 'desconocido')}. ${kind === 'log' ? 'Añada los cortes a los que corresponde.' : 'No se puede dibujar aquí: añada sus cortes, exportados como DICOM o TIFF.'}`,
};
