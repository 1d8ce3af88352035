import type { Formats } from '../formats.js';
import type { ClosedHoles } from '../../model/measure-reading.js';
import type { Translated } from '../dictionary.js';
import type { Distorted, Hole, panes as english } from '../en/panes.js';
import { cuts, cutsFrom, howLong } from './problems/findings.js';
import { accordingTo } from './sources.js';

/** What a rule that changes Z alone takes for it. */
const valuesOfZ = {
  thickness: 'Slice Thickness',
  'imagej-single': 'el valor de ImageJ con un archivo',
  'imagej-sequence': 'el valor de ImageJ con Image Sequence',
  mean: 'la media de todos los intervalos',
  'first-gap': 'el primer intervalo',
  isotropic: 'X',
  custom: 'el valor para comparar',
};

export const overall = 'en toda la pila';

const directions = {
  x: 'a lo largo de las filas',
  y: 'a lo largo de las columnas',
  z: 'de corte a corte',
  everywhere: 'en todas las direcciones',
  whole: overall,
};

/** How a reading differs from another of which nobody says that it is true. */
export const compareLengths = (factor: number, formats: Formats, along = 'de corte a corte') =>
  factor >= 1 || factor < 0.1
    ? `${formats.factor(factor)} veces esa longitud, ${along}`
    : `un ${formats.percent(1 - factor)} menos, ${along}`;

export const closeHoles = ({ missing, slices, misplaced }: ClosedHoles, formats: Formats) => {
  const lost = formats.plural(missing, {
    one: '1 corte que falta',
    other: `${formats.count(missing)} cortes que faltan`,
  });
  const are = formats.plural(misplaced, { one: 'queda', other: 'quedan' });
  return `El hueco de ${lost} se cierra, así que ${formats.count(misplaced)} de ${cuts(slices, formats)} ${are} fuera de su sitio`;
};

const distort = ({ factor, along, isTrue }: Distorted, formats: Formats) =>
  (isTrue ? howLong : compareLengths)(factor, formats, directions[along]);

const zOf = (rule: keyof typeof valuesOfZ, z: number, formats: Formats) =>
  `Z = ${valuesOfZ[rule]}, ${formats.length(z)}`;

const files = (count: number, formats: Formats) =>
  formats.plural(count, { one: '1 archivo', other: `${formats.count(count)} archivos` });

const box = (size: readonly number[], formats: Formats) => `Caja escaneada ${formats.size(size)}`;

const noThickness = 'Estos archivos no indican Slice Thickness, así que nadie puede usarlo mal.';
const compare = (isOffered: boolean) =>
  isOffered ? 'Compare con otro error común:' : 'No hay ningún otro error común con el que comparar.';

const measuredOn = (slices: number, formats: Formats) =>
  `El espaciado se midió en los ${formats.count(slices)} cortes.`;

/** Missing slices, by the files on either side where those are known. */
const tellHole = ({ from, to, after, before }: Hole, formats: Formats) => {
  const runs = formats.range(from + 1, to + 1);
  return after === null || before === null ? runs : `${runs} entre ${after} y ${before}`;
};

/** What stands over, in and under the panes. Remarks have a bar (`|`): a narrow pane shows what stands before it. */
export const panes: Translated<typeof english> = {
  'pane.true': 'Real',
  'pane.true.box': 'Tamaño real',
  'pane.entered': 'Tal como se introdujo',
  'pane.page': 'Según la página',
  'pane.log': 'Según el registro',
  'pane.pixels': 'Dibujado en píxeles',
  'pane.flat': 'Una imagen',
  'pane.true.label': (data) => `${data.alt ?? 'Espécimen'}, proporciones reales. ${data.numbers}`,
  'pane.naive.label': (data) => `${data.alt ?? 'Espécimen'}, ${data.rule}. ${data.numbers}`,
  'pane.role': 'vista previa 3D',
  'pane.keys':
    'Gire el espécimen con las teclas de flecha o arrastrando. Acerque o aleje con más y menos, con un pellizco, o con Ctrl y la rueda del ratón. Inicio, R o un doble clic restablecen la vista. Las dos vistas previas giran a la vez.',

  'rule.thickness': 'Slice Thickness como Z',
  'rule.imagej-single': 'ImageJ, un archivo',
  'rule.imagej-sequence': 'ImageJ, Image Sequence',
  'rule.mean': 'Media de todos los intervalos',
  'rule.first-gap': 'Solo el primer intervalo',
  'rule.isotropic': 'Z supuesto igual a X',
  'rule.ones': '1 × 1 × 1',
  'rule.swapped': 'X e Y intercambiados',
  'rule.micrometres': 'Milímetros leídos como micrómetros',
  'rule.reversed': 'Escala leída como x, y, z',
  'rule.millimetres': 'Micrómetros leídos como mm',
  'rule.no-shear': 'Inclinación ignorada',
  'rule.custom': 'Espaciado para comparar',
  'rule.auto': 'Según otros programas',

  'caption.unread': 'Espaciado aún sin leer',
  'caption.provisional': 'provisional',
  'caption.pixels': (data, formats) => `${formats.counts([data.columns, data.rows, data.slices])} píxeles`,
  'caption.no-in-plane': 'X e Y desconocidos, así que aquí nada está en milímetros',
  'caption.cubes': 'Z desconocido, vóxeles dibujados como cubos',
  'caption.no-z': 'Z desconocido',
  'caption.unknown': 'desconocido',
  'caption.box': (data, formats) => box(data.box, formats),
  'caption.box.no-depth': (data, formats) =>
    `${box(data.box, formats)}. ${cuts(data.slices, formats)}, profundidad desconocida`,
  'caption.box.uneven': (data, formats) =>
    `${box(data.box, formats)}. ${formats.count(data.slices)} cortes, ${formats.length(data.span)} del primero al último`,
  'caption.specimen': (data, formats) =>
    `${data.box}. Espécimen de unos ${formats.roughly(data.lengths, data.doubts)} (${data.isDark ? 'más oscuro' : 'más claro'} que ${formats.number(data.threshold, { digits: 3 })}${data.isBare ? ', sin la mesa' : ''})`,
  'caption.factor': ({ factor }, formats) => `${formats.factor(factor)} veces`,
  'caption.naive-box': (data, formats) => `Así la caja mediría ${formats.size(data.box)}`,

  'naive.z': (data, formats) => `${zOf(data.rule, data.z, formats)}: nada en estos archivos lo confirma`,
  'naive.z.same': (data, formats) => `${zOf(data.rule, data.z, formats)}: aquí no hay diferencia`,
  'naive.z.whole': (data, formats) => `${zOf(data.rule, data.z, formats)}: la misma longitud ${overall}`,
  'naive.closed': (data, formats) => `${data.judged}. ${closeHoles(data, formats)}`,
  'naive.z.differs': (data, formats) => `${zOf(data.rule, data.z, formats)}: ${distort(data, formats)}`,
  'naive.guess': 'Nada en estos archivos lo confirma',
  'naive.same': 'Aquí no hay diferencia',
  'naive.whole': 'La misma longitud en toda la pila',
  'naive.differs': (data, formats) => `El espécimen dibujado mide ${distort(data, formats)}`,
  'naive.straightened': (data, formats) => `Enderezado en ${formats.degrees(data.degrees)}`,
  'naive.morph': ({ share }, formats) => `${formats.percent(share)} del camino hacia esta lectura`,
  'naive.none.thickness': (data) => `${noThickness} ${compare(data.isOffered)}`,
  'naive.none.rule': (data) =>
    `Estos archivos no contienen nada que «${data.rule}» pueda usar. ${compare(data.isOffered)}`,
  'naive.none.agree':
    'No se conoce ningún programa habitual que lea mal estos archivos: todas las lecturas habituales coinciden.',
  'naive.none.one-image': 'Una sola imagen no tiene profundidad, así que no hay nada que comparar.',
  'naive.none.no-in-plane': 'Sin X ni Y no hay una segunda lectura que comparar.',

  'z.image-position': ({ slices, degrees }, formats) => {
    const measured = formats.plural(slices, {
      one: 'Z medido a partir de la posición de 1 corte',
      other: `Z medido a partir de las posiciones de ${formats.count(slices)} cortes`,
    });
    return degrees === null ? measured : `${measured}, con una inclinación de ${formats.degrees(degrees)}`;
  },
  'z.spacing-between-slices':
    'Z según lo declarado en Spacing Between Slices; las posiciones no pudieron confirmarlo',
  'z.grid-frame-offset-vector': 'Z según lo declarado en Grid Frame Offset Vector',
  'z.pixel-spacing': 'Z según lo declarado en Pixel Spacing',
  'z.nominal-scanned-pixel-spacing': 'Z según lo declarado en Nominal Scanned Pixel Spacing',
  'z.log-file': (data) => `Z según el registro del escáner ${data.file}`,
  'z.tiff-tags': 'Z según las etiquetas de la propia imagen',
  'z.ome-zarr': 'Z según la escala OME-Zarr',
  'z.raw-header': 'Z según el encabezado del volumen',
  'z.supplied': 'Z tal como se introdujo',
  'z.page': 'Z según esta página',
  'z.blocked': (data) =>
    `Z ${accordingTo(data.source)}, pero otra lectura lo contradice: véanse las advertencias`,
  'z.unknown': 'Z desconocido: estos archivos no indican el espaciado entre cortes',
  'z.left': 'Z se deja sin valor',
  'z.cubes': ({ told }) => `${told}. Dibujado como si Z fuera igual a X.`,
  'z.placed': 'Z varía: cada corte se dibuja en su propia posición',
  'z.one': 'Una sola imagen, así que no hay Z',
  'z.later': 'Z se conocerá cuando se hayan leído todas las cabeceras',

  'empty.title': 'Suelte aquí un escaneo',
  'empty.text': 'Una carpeta de cortes, archivos sueltos o un ZIP: DICOM, TIFF, PNG, JPEG o BMP.',
  'empty.private': 'Nada sale de este equipo.',
  'empty.folder': 'Elegir una carpeta',
  'empty.files': 'Elegir archivos o un ZIP',
  'empty.release': 'Suelte para leerlo',

  'step.opening': 'Abriendo',
  'step.reading': 'Leyendo cabeceras',
  'step.building': 'Leyendo cortes',
  'step.drawing': 'Dibujando',
  'step.ready': 'Completo',
  'progress.label': 'Cargando',
  'progress.files': (data, formats) => `${formats.count(data.done)} de ${files(data.total, formats)}`,
  'progress.slices': (data, formats) => `${formats.count(data.done)} de ${cuts(data.total, formats)}`,
  'progress.asked': (data, formats) => `${data.host} pide esperar ${formats.count(data.seconds)} s`,
  'progress.offline': 'Sin conexión; la lectura sigue cuando vuelva',
  'progress.stalled': (data) => `${data.host} dejó de enviar datos; se piden de nuevo`,
  'progress.since': (data, formats) =>
    `sin recibir nada de ${data.host} desde las ${formats.time(data.since)}`,
  'progress.changed': (data) => `un archivo cambió en ${data.host} mientras se leía; se lee de nuevo`,
  'progress.stop': 'Dejar de esperar y mostrar lo que hay',

  toolbar: 'Vista',
  'toolbar.reset': 'Restablecer vista',
  'toolbar.volume': 'Superficie',
  'toolbar.mip': 'Rayos X',
  'toolbar.slices': 'Cortes',
  'toolbar.table': 'Números',
  'toolbar.fullscreen': 'Pantalla completa',
  'toolbar.leave-fullscreen': 'Salir de pantalla completa',
  'toolbar.other': 'Abrir otro escaneo',
  layout: 'Disposición',
  'layout.side-by-side': 'Lado a lado',
  'layout.wipe': 'Cortina',
  'layout.overlay': 'Superposición',
  'layout.divider': 'Divisor entre las dos lecturas',
  'closer.look': 'Ver más de cerca',
  'closer.look.hint': 'Leer de nuevo lo que está a la vista, con todo el detalle que permita la memoria',
  'closer.whole': 'Espécimen completo',
  'closer.whole.hint': 'Mostrar de nuevo el espécimen completo, con menos vóxeles',
  'failure.offline':
    'No hay conexión. La vista previa sigue en cuanto vuelva; si no, inténtelo de nuevo o recargue la página.',
  'picture.again': 'Dibujar de nuevo',
  'refused.others': 'Elegir otros archivos',
  'refused.again': 'Intentar de nuevo',
  'missing.told': ({ count }, formats) =>
    formats.plural(count, {
      one: 'No se pudo obtener 1 archivo, que falta aquí.',
      other: `No se pudieron obtener ${formats.count(count)} archivos, que faltan aquí.`,
    }),
  'missing.again': 'Seguir leyendo',

  'legend.missing': ({ missing, holes, more }, formats) => {
    const named = formats.row(holes.map((hole) => tellHole(hole, formats)));
    const rest = more === 0 ? '' : ` y ${formats.count(more)} más`;
    const many = formats.plural(missing, {
      one: 'Falta 1 corte',
      other: `Faltan ${formats.count(missing)} cortes`,
    });
    return `${many}|: ${named}${rest}`;
  },
  'legend.unplaced': ({ missing }, formats) =>
    formats.plural(missing, {
      one: '1 corte sin posición legible',
      other: `${formats.count(missing)} cortes sin posición legible`,
    }),
  'legend.zones': (data, formats) => `${formats.count(data.zones)} zonas de distinto espaciado`,
  'legend.zone': (data, formats) =>
    `${cutsFrom(data.from, data.to, formats)}: cada ${formats.length(data.gap)}`,

  'picture.blank':
    'Nada destaca: los valores de estos cortes son casi todos iguales. Compruebe que se exportaron los archivos correctos.',
  'picture.reduced': (data, formats) =>
    `Imagen 3D de ${formats.counts(data.shown)} vóxeles, promediada| a partir de ${formats.counts(data.all)}. ${measuredOn(data.slices, formats)}`,
  'picture.region': (data, formats) =>
    `Región de ${formats.counts(data.region)} vóxeles|, de ${formats.counts(data.all)}. ${measuredOn(data.slices, formats)}`,
  'picture.region-reduced': (data, formats) =>
    `Región de ${formats.counts(data.region)} vóxeles|, de ${formats.counts(data.all)}, promediada a ${formats.counts(data.shown)}. ${measuredOn(data.slices, formats)}`,
};
