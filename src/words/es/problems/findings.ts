import type { OtherGroup, StackFindings } from '../../../model/problem/findings.js';
import type { EvidenceSource, Zone } from '../../../model/report.js';
import type { ProblemSentences } from '../../dictionary.js';
import type { NumberFormats as Formats } from '../../number-formats.js';

const sbs = 'Spacing Between Slices';
const seeLog = 'Consulte el registro del escáner.';
const chooseOne = 'Elija el valor correcto.';
export const mixedUp = `Probablemente se confundieron las unidades. ${chooseOne}`;
export const neverAcquired = {
  one: 'indique en la descripción que nunca se adquirió',
  other: 'indique en la descripción que nunca se adquirieron',
};
const unmeasured = 'así que no se puede medir el espaciado entre cortes';
const byPosition = 'el orden lo dan las posiciones';
const removeThem = {
  one: 'Elimínela antes de depositar los datos.',
  other: 'Elimínelas antes de depositar los datos.',
};

/** What the sources of a value are called within a sentence. */
export const sources: Record<EvidenceSource, string> = {
  'image-position': 'las posiciones',
  'image-position-volume': 'las posiciones',
  'spacing-between-slices': sbs,
  'pixel-spacing': 'Pixel Spacing',
  'nominal-scanned-pixel-spacing': 'Nominal Scanned Pixel Spacing',
  'grid-frame-offset-vector': 'Grid Frame Offset Vector',
  'log-file': 'el registro del escáner',
  'tiff-tags': 'las etiquetas TIFF',
  'ome-zarr': 'la escala OME-Zarr',
  'raw-header': 'el encabezado del volumen',
  supplied: 'lo introducido',
};

export const some = (items: readonly string[], formats: Formats) =>
  formats.some(items, (count) => `y ${count} más`);

const images = (count: number, formats: Formats) =>
  formats.plural(count, { one: '1 imagen', other: `${formats.count(count)} imágenes` });

/** Images that were left out; what they are, in the singular, ends in a vowel. */
const skipped = (count: number, formats: Formats, what = '') =>
  formats.plural(count, {
    one: `Se omitió 1 imagen${what}`,
    other: `Se omitieron ${formats.count(count)} imágenes${what && `${what}s`}`,
  });

/** Below this share of the true length a percentage would round to nothing left. */
const TOLD_AS_FACTOR = 0.1;

/** How much of its true length something measures in a direction. */
export const howLong = (factor: number, formats: Formats, along = 'de corte a corte') =>
  factor >= 1 || factor < TOLD_AS_FACTOR
    ? `${formats.factor(factor)} veces su longitud real, ${along}`
    : `un ${formats.percent(1 - factor)} menos de lo real, ${along}`;

/** What a person enters where a tag misleads; MorphoSource copies that tag into its form. */
const enter = (z: number, formats: Formats) =>
  formats.host === 'morphosource'
    ? `MorphoSource copia esta etiqueta: introduzca ${formats.length(z)} en su lugar.`
    : `Introduzca ${formats.length(z)}.`;

const takeZ = (used: StackFindings['NO_IPP']['used']) =>
  used ? `Z es el valor indicado en ${used.file ?? sources[used.source]} y no se pudo comprobar.` : seeLog;

const differ = (how: string, tell: (group: OtherGroup, formats: Formats) => string) =>
  function say({ groups }: { groups: readonly OtherGroup[] }, formats: Formats): string {
    const told = groups.map((group) => `${tell(group, formats)} (${images(group.frames, formats)})`);
    return `La serie contiene también imágenes ${how}: ${some(told, formats)}. Se mantienen aparte.`;
  };

export const cuts = (count: number, formats: Formats) =>
  formats.plural(count, { one: '1 corte', other: `${formats.count(count)} cortes` });

/** A run of slices, which are counted from 0. */
export const cutsFrom = (from: number, to: number, formats: Formats) =>
  `cortes ${formats.count(from + 1)} a ${formats.count(to + 1)}`;

const zoneOf = ({ from, to, gap }: Zone, formats: Formats) =>
  `${cutsFrom(from, to, formats)}: ${formats.length(gap)}`;

const whyMissing = {
  lost: {
    one: 'También falta su número, así que el archivo se perdió: añádalo.',
    other: 'También faltan sus números, así que los archivos se perdieron: añádalos.',
  },
  skipped: {
    one: 'Los números de instancia continúan sin saltos, así que este corte probablemente nunca se adquirió. Indíquelo en la descripción.',
    other:
      'Los números de instancia continúan sin saltos, así que estos cortes probablemente nunca se adquirieron. Indíquelo en la descripción.',
  },
  unknown: {
    one: `Añádalo o ${neverAcquired.one}.`,
    other: `Añádalos o ${neverAcquired.other}.`,
  },
};

export const pixels = ({ columns, rows }: OtherGroup, formats: Formats) =>
  `${formats.counts([columns, rows])} píxeles`;

/** Pixel Spacing as other images print it. */
export const pixelOf = (printed: string, formats: Formats) =>
  printed === '' ? 'desconocido' : (formats.printed(printed) ?? `«${printed}»`);

/** What is said of a stack. Data that a sentence alone uses keep one name, which packs small. */
const orders = {
  instance: 'números de instancia',
  frame: 'números de fotograma',
  name: 'nombres de archivo',
};

export const findings: ProblemSentences<keyof StackFindings> = {
  SINGLE_IMAGE: (data) =>
    `Solo se encontró una imagen (${data.file}), así que no hay espaciado entre cortes. Añada los demás cortes.`,
  CINE_NOT_VOLUME: (data, formats) =>
    `${images(data.frames, formats)} muestran un mismo lugar a lo largo del tiempo${data.tag === null ? '' : ` (varía ${formats.attribute(data.tag)})`}: una película no tiene espaciado entre cortes.`,
  VARIABLE_SPACING: ({ smallest, largest, zones }, formats) => {
    const told = some(
      zones.map((zone) => zoneOf(zone, formats)),
      formats,
    );
    return `La distancia entre cortes va de ${formats.length(smallest)} a ${formats.length(largest)} (${told}). Ningún espaciado Z único es correcto. Hágalo constar en la ficha o deposite una copia remuestreada con cortes equidistantes.`;
  },
  TILED_OR_MOSAIC: (data, formats) =>
    data.what === 'mosaic'
      ? `Cada imagen es un mosaico de ${data.tiles === null ? 'varios' : formats.count(data.tiles)} cortes. Convierta antes los archivos, por ejemplo con dcm2niix.`
      : 'Las imágenes están una junto a otra, como teselas, así que no forman una pila de cortes.',
  NO_PIXEL_SPACING: `X e Y desconocidos: estos archivos no indican el tamaño del píxel (Pixel Spacing). ${seeLog}`,
  BAD_PIXEL_SPACING: (data) =>
    `X e Y desconocidos: Pixel Spacing dice «${data.raw}», pero se esperaban dos longitudes mayores que 0. ${seeLog}`,
  'UNIT_SLIP_ALL:detector': (data, formats) =>
    `La cabecera da un píxel de ${formats.length(data.x)}; el píxel del detector y las distancias del escáner dan ${formats.length(data.corrected)}. ${mixedUp}`,
  UNIT_SLIP_AXIS: (data, formats) =>
    `La distancia entre cortes es de ${formats.length(data.measured)} según sus posiciones y de ${formats.length(data.stated)} según la cabecera. ${mixedUp}`,
  'UNIT_SLIP_AXIS:pixel': (data, formats) =>
    `Z sería ${formats.length(data.z)} con píxeles de ${formats.length(data.x)}: uno es mil veces el otro. ${mixedUp}`,
  INDEX_POSITIONS: (data, formats) =>
    `Las posiciones solo numeran los cortes y no están en milímetros; la cabecera indica ${formats.length(data.stated)}. ${chooseOne}`,

  NO_IPP: ({ without, frames, used }, formats) => {
    const which =
      without === frames
        ? `Ninguna de las ${images(frames, formats)} indica`
        : `${formats.count(without)} de las ${images(frames, formats)} ${formats.plural(without, { one: 'no indica', other: 'no indican' })}`;
    return `${which} su posición, ${unmeasured}. ${takeZ(used)}`;
  },
  PARTIAL_IPP: ({ without, frames, files }, formats) => {
    const of = `${formats.count(without)} de las ${images(frames, formats)} porque no`;
    const told = some(files, formats);
    return formats.plural(without, {
      one: `Se omitió ${of} indica su posición (${told}). Vuelva a exportarla.`,
      other: `Se omitieron ${of} indican su posición (${told}). Vuelva a exportarlas.`,
    });
  },
  ALL_POSITIONS_IDENTICAL: (data, formats) =>
    `Las ${images(data.frames, formats)} indican todas la misma posición, ${unmeasured}. ${takeZ(data.used)}`,
  BAD_IOP: (data) =>
    `La orientación ${data.raw} no consta de dos direcciones perpendiculares de longitud 1. ${data.used ? 'Se corrigió.' : 'No se usó.'}`,
  ASSUMED_NORMAL: (data, formats) =>
    `No se indica ninguna orientación, así que se tomó como eje de los cortes la recta que pasa por las ${formats.count(data.slices)} posiciones. Una inclinación pasaría inadvertida.`,
  SCATTERED_POSITIONS: (data, formats) =>
    `No se indica ninguna orientación y las ${formats.count(data.slices)} posiciones no están en línea recta, ${unmeasured}.`,
  MISSING_SLICES: ({ missing, slices, places, evidence, mean, z, ambiguous }, formats) => {
    const told = places.map(({ after, before, from, gap, lost }) => {
      const [start, end] = [formats.count(from + 1), formats.count(from + lost)];
      const lacking = formats.plural(lost, { one: `corte ${start}`, other: `cortes ${start} a ${end}` });
      return `${lacking} entre ${after} y ${before} (un intervalo de ${formats.length(gap)})`;
    });
    const are = formats.plural(missing, { one: 'Falta', other: 'Faltan' });
    const doubt = ambiguous ? ' Con tan pocos cortes, el intervalo mayor puede ser intencionado.' : '';
    return `${are} ${formats.count(missing)} de ${formats.count(slices + missing)} cortes: ${some(told, formats)}. ${formats.plural(missing, whyMissing[evidence])} Z es ${formats.length(z)}; las herramientas que promedian darían ${formats.length(mean)}.${doubt}`;
  },
  MISSING_ENDS: ({ expected, found, tag, log }, formats) => {
    const who =
      log === undefined
        ? `La cabecera anuncia ${images(expected, formats)}${tag === null ? '' : ` (${formats.attribute(tag)})`}`
        : `El registro ${log} anuncia ${formats.count(expected)} cortes`;
    const were = formats.plural(found, { one: 'se encontró', other: 'se encontraron' });
    return `${who}, pero ${were} ${formats.count(found)}. ¿Está completa la carpeta?`;
  },
  DUPLICATE_POSITION: ({ duplicates, pairs }, formats) => {
    const told = some(
      pairs.map(({ kept, dropped }) => `${dropped} coincide con ${kept}`),
      formats,
    );
    return `${skipped(duplicates, formats)} porque otra imagen tiene la misma posición (${told}). ${formats.plural(duplicates, removeThem)}`;
  },
  'DUPLICATE_POSITION:untold': ({ duplicates, pairs, areDifferent }, formats) => {
    const told = some(
      pairs.map(({ kept, dropped }) => `${dropped} donde está ${kept}`),
      formats,
    );
    const what = areDifferent
      ? 'Esas imágenes muestran contenidos distintos, pero las cabeceras no dicen en qué difieren, por ejemplo en el tiempo o en el eco. Deposite cada volumen por separado.'
      : 'Las cabeceras no dicen si esas imágenes son copias o volúmenes propios, por ejemplo de otro momento u otro eco. Compárelas: elimine las copias y deposite los volúmenes por separado.';
    return `${skipped(duplicates, formats)} porque otra imagen tiene la misma posición (${told}). ${what}`;
  },
  FOUR_D: (data, formats) =>
    `${formats.count(data.phases)} volúmenes de ${data.complete ? '' : 'hasta '}${formats.count(data.locations)} cortes, que difieren en ${formats.attribute(data.tag)}. Deposite cada uno por separado.`,
  SHEAR: (data, formats) =>
    `El escáner estaba inclinado ${formats.degrees(data.degrees)}. Z es ${formats.length(data.z)}, perpendicular a los cortes; la mesa avanzó ${formats.length(data.step)}.`,
  SBS_CONTRADICTS: ({ stated, z, factor, truncated }, formats) => {
    const [tag, measured] = [`${sbs} (${formats.length(stated)})`, formats.length(z)];
    const found = truncated
      ? `${tag} ha perdido los decimales: las posiciones muestran ${measured}.`
      : factor > 1
        ? `${tag} es ${formats.factor(factor)} veces el valor que muestran las posiciones, ${measured}.`
        : `Las posiciones muestran ${measured}, ${formats.factor(1 / factor)} veces el valor de ${tag}.`;
    return `${found} ${enter(z, formats)}`;
  },
  SUBSAMPLED_OR_INTERPOLATED: ({ stated, z, factor }, formats) => {
    const [tag, measured] = [`${sbs} (${formats.length(stated)})`, formats.length(z)];
    const found =
      factor > 1
        ? `${tag} es ${formats.factor(factor)} veces el valor medido, ${measured}: después se añadieron cortes.`
        : `El valor medido, ${measured}, es ${formats.factor(1 / factor)} veces el valor de ${tag}: después se suprimieron cortes.`;
    return `${found} ${enter(z, formats)}`;
  },
  NEGATIVE_SBS: (data, formats) =>
    `${sbs} es ${formats.length(data.stated)}: ${data.nuclear ? 'los últimos cortes están delante de los primeros' : 'aquí su signo no significa nada'}.`,
  ZERO_OR_BAD_TAG: (data, formats) =>
    `${formats.attribute(data.tag)} dice «${data.raw}», que no es una longitud mayor que 0. No se usó.`,
  DECLARED_CONFLICT: (data, formats) =>
    `${sbs} indica ${formats.length(data.stated)} (valor usado) y Slice Location, ${formats.length(data.location)}. ${chooseOne}`,
  SINGLE_VALUE_PS: (data) =>
    `Pixel Spacing contiene un solo valor («${data.raw}»). Se usó para X y también para Y.`,
  KNOWN_WRITER_SWAPPED: (data, formats) =>
    `Los derivados de MorphoSource escriben primero X: X es ${formats.length(data.x)}, Y es ${formats.length(data.y)}.` +
    (data.zMayBeCopied ? ' Z puede ser una copia de X.' : ''),
  IMAGER_SPACING_ONLY: (data, formats) =>
    `Los archivos solo indican el píxel del detector (${formats.length(data.imager)}). Un píxel del espécimen mide como máximo ${formats.length(data.suggested)}. Confirme el valor o consulte el registro del escáner.`,
  PS_EQUALS_DETECTOR: (data, formats) =>
    `Pixel Spacing (${formats.length(data.stated)}) es el píxel del detector; el del espécimen mediría ${formats.length(data.suggested)}. ${seeLog}`,
  NOMINAL_SCANNED_ONLY: (data, formats) =>
    `${formats.lengths([data.x, data.y])} es el píxel de una película o una página escaneada, no el del espécimen.`,
  ASPECT_ONLY: (data, formats) =>
    `Solo se conoce la forma del píxel (${formats.number(data.vertical)} de alto y ${formats.number(data.horizontal)} de ancho), no su tamaño.`,
  LOOKS_LIKE_DEFAULT: `X, Y y Z miden exactamente 1 mm, lo que suele ser un valor de relleno. ${seeLog}`,
  EXTREME_ANISOTROPY: (data, formats) =>
    `Z es ${formats.length(data.z)} y X es ${formats.length(data.x)}, una diferencia muy grande. ¿Están las longitudes en milímetros?`,
  'IMPLAUSIBLE_EXTENT:extent': (data, formats) =>
    `Un tamaño de ${formats.length(data.value)} a lo largo de ${data.axis.toUpperCase()} es difícil de creer. ¿Están las longitudes en milímetros?`,
  'IMPLAUSIBLE_EXTENT:pixel': (data, formats) =>
    `Un píxel de ${formats.length(data.value)} es difícil de creer. ¿Está en milímetros?`,
  MIXED_SERIES: (data, formats) =>
    `Hay ${formats.count(data.series.length)} series; la mayor aparece en primer lugar. Deposite cada una por separado.`,
  MIXED_ORIENTATION: differ('en otro ángulo', ({ degrees }, formats) => formats.degrees(degrees)),
  MIXED_SIZE: (data, formats) => {
    const told = differ('de otro tamaño', pixels);
    const host = formats.host === 'morphosource' ? ' MorphoSource elimina el grupo menor.' : '';
    return told(data, formats) + host;
  },
  MIXED_PIXEL_SPACING: differ('con otro tamaño de píxel', ({ spacing }, formats) =>
    pixelOf(spacing, formats),
  ),
  LOCALIZER_DROPPED: (data, formats) =>
    `${skipped(data.frames, formats, ' localizadora')} (${some(data.files, formats)}). ${formats.plural(data.frames, removeThem)}`,
  ILLEGAL_MULTIFRAME: (data, formats) =>
    `Un archivo contiene ${images(data.frames, formats)}, aunque los de su tipo solo admiten una. Muchos programas muestran 1 mm para Z.`,

  TWO_POSITIONS: (data, formats) =>
    `Solo hay dos cortes, a ${formats.length(data.gap)} uno de otro, así que nada más confirma Z.`,
  JITTER: (data, formats) =>
    `Los intervalos difieren hasta en un ${formats.percent(data.percent / 100)} de ${formats.length(data.z)}, el mejor ajuste.`,
  QUANTISED: (data, formats) =>
    `Las posiciones están redondeadas a ${formats.length(data.rounding, { digits: 3 })}${data.order === null ? '' : `, con menos detalle que la distancia entre cortes, por lo que varias imágenes dan la misma; se ordenaron por sus ${orders[data.order]}`}; Z es ${formats.length(data.z)}, con un margen de ±${formats.length(data.precision, { digits: 2 })}.`,
  DUPLICATE_FILE: (data, formats) =>
    `${skipped(data.duplicates, formats, ' repetida')} (${some(data.files, formats)}).`,
  NOT_INSTANCE_ORDER: (data) =>
    `Los números de instancia ${data.descending ? 'van en sentido contrario a' : 'no siguen'} las posiciones; ${byPosition}.`,
  NO_INSTANCE_NUMBER: (data, formats) =>
    `${images(data.without, formats)} ${formats.plural(data.without, { one: 'no tiene', other: 'no tienen' })} número de instancia; ${byPosition}.`,
  INSTANCE_STEP: (data, formats) =>
    `Los números de instancia van de ${formats.count(data.step)} en ${formats.count(data.step)}. ¿Se exportaron todos los cortes?`,
  TILT_TAG_DISAGREES: (data, formats) =>
    `La cabecera declara una inclinación de ${formats.degrees(data.tag)}; las posiciones muestran ${formats.degrees(data.degrees)} (valor usado).`,
  THICKNESS_DIFFERS: (data, formats) =>
    `Los cortes tienen un grosor de ${formats.length(data.thickness)}, pero están a ${formats.length(data.z)} uno de otro (${data.kind === 'overlap' ? 'se solapan' : 'hay huecos entre ellos'}). Introduzca ${formats.length(data.z)}: con el grosor como Z, el espécimen mediría ${howLong(data.factor, formats)}.`,
  SBS_AGREES: (data, formats) => `${sbs} coincide: ${formats.length(data.stated)}.`,
  SBS_IS_GAP: (data, formats) =>
    `${sbs} (${formats.length(data.stated)}) es el hueco vacío entre cortes; hay que sumarle el grosor de los cortes (${formats.length(data.thickness)}). ${enter(data.z, formats)}`,
  SBS_IS_TABLE_STEP: (data, formats) =>
    `${sbs} (${formats.length(data.stated)}) es el paso de la mesa, no la distancia perpendicular a los cortes. ${enter(data.z, formats)}`,
  SBS_ABSENT: ({ z }, formats) => {
    const host = formats.host === 'morphosource' ? ', así que MorphoSource deja Z en blanco' : '';
    return `Falta ${sbs}${host}.${z === null ? '' : ` Introduzca ${formats.length(z)}.`}`;
  },
  PS_ORDER_MATTERS: (data, formats) =>
    `Los píxeles no son cuadrados: X es ${formats.length(data.x)}, Y es ${formats.length(data.y)}. Algunas herramientas intercambian ambos valores.`,
  MIXED_STACK: ({ groups }, formats) => {
    const told = groups.map(({ frames }) => images(frames, formats));
    return formats.plural(groups.length, {
      one: `La serie contiene también otra pila, de ${some(told, formats)}. Se mantiene aparte.`,
      other: `La serie contiene también otras pilas, de ${some(told, formats)}. Se mantienen aparte.`,
    });
  },
  MIXED_FRAME_OF_REFERENCE: (data, formats) =>
    `Se indican ${formats.count(data.values)} marcos de referencia, pero los cortes forman una sola pila.`,
};
