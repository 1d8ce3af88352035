import type { EvidenceSource, Regularity } from '../../model/report.js';
import type { Formats } from '../formats.js';
import type { Translated } from '../dictionary.js';
import type { tableAndFields as english } from '../en/table-and-fields.js';
import { cuts } from './problems/findings.js';
import { nameOf, accordingTo } from './sources.js';

const suppliers = { person: 'introducido por usted', page: 'indicado por esta página' };

const regularities: Record<Regularity, string> = {
  uniform: 'cortes equidistantes',
  jitter: 'cortes casi equidistantes',
  missing: 'faltan cortes',
  variable: 'el espaciado entre cortes varía',
};

const stepOf = (factor: number, formats: Formats) =>
  factor >= 1 ? `${formats.factor(factor)} veces el segundo` : `un ${formats.percent(1 - factor)} menor`;

const stated = (source: EvidenceSource | null, length: number, formats: Formats) =>
  `${accordingTo(source)} es ${formats.length(length)}`;

/** What stands beside the numbers, and what a person can choose or enter. */
export const tableAndFields: Translated<typeof english> = {
  source: ({ source, file }) => {
    const name = source === null ? 'Sin fuente' : nameOf(source);
    return file === null ? name : `${name} ${file}`;
  },
  'confidence.measured-high': 'medido y confirmado por una segunda fuente',
  'confidence.measured': 'medido',
  'confidence.measured-low': 'medido; véase la advertencia',
  'confidence.declared': 'declarado en el archivo',
  'confidence.suggested': 'sugerido; confírmelo abajo',
  'confidence.blocked': 'dos lecturas; elija una abajo',
  'confidence.none': 'desconocido',

  'table.caption': 'Espaciado de los vóxeles, de centro a centro',
  'table.axis': 'Eje',
  'table.spacing': 'Espaciado',
  'table.source': 'De dónde procede',
  'table.extent': 'Tamaño',
  'table.precision': (data, formats) => `con un margen de ±${formats.length(data.precision, { digits: 1 })}`,
  'table.slices': (data, formats) => `en ${cuts(data.slices, formats)}`,
  'table.outvoted': (data, formats) => `no usado: ${nameOf(data.source)} ${formats.length(data.value)}`,
  'table.suggested': (data, formats) => `sugerido: ${nameOf(data.source)} ${formats.length(data.value)}`,
  'table.grid': ({ columns, rows, slices, regularity }, formats) => {
    const grid = `${formats.counts([columns, rows, slices])} vóxeles`;
    return regularity === null ? grid : `${grid}, ${regularities[regularity]}`;
  },
  'table.varies': (data, formats) => `varía, ${formats.lengths([data.length])}`,
  'table.unread': 'aún sin leer',
  'table.naive': 'Lo que darían algunos errores comunes',
  'table.rule': 'Lectura',
  'table.stretch': 'Estiramiento de corte a corte',
  'table.stretch.whole': 'Estiramiento de toda la pila, huecos cerrados',
  'axis.x.hint': 'a lo largo de una fila',
  'axis.y.hint': 'a lo largo de una columna',
  'axis.z.hint': 'de corte a corte',

  'announce.provisional': (data) => `Espaciado provisional: ${data.numbers}.`,
  'announce.true': (data) => `Espaciado: ${data.numbers}. ${ended(data.provenance)}`,
  'announce.naive': (data) => `Al lado: ${ended(data.provenance)}`,
  'announce.warnings': (data, formats) =>
    formats.plural(data.count, {
      one: `1 advertencia: ${data.first}`,
      other: `${formats.count(data.count)} advertencias. La primera: ${data.first}`,
    }),

  'copy.label': 'Copiar los números',
  'copy.spacing': 'Copiar X, Y, Z',
  'copy.record': 'Copiar para la ficha',
  'copy.done': 'Copiado',
  'copy.by-hand': 'El navegador no lo copió. Seleccione este texto y cópielo:',
  'copy.sentence': ({ numbers, provenance, box }) =>
    `Espaciado de los vóxeles, de centro a centro: ${numbers}. ${ended(provenance)}${box === null ? '' : ` ${ended(box)}`}`,

  'findings.none': 'No se encontraron problemas',
  'findings.count': (data, formats) =>
    formats.plural(data.count, { one: '1 nota', other: `${formats.count(data.count)} notas` }),
  'findings.logs': (data, formats) =>
    formats.plural(data.count, {
      one: '1 registro leído',
      other: `${formats.count(data.count)} registros leídos`,
    }),
  'findings.aside': (data, formats) =>
    formats.plural(data.count, {
      one: '1 archivo omitido',
      other: `${formats.count(data.count)} archivos omitidos`,
    }),
  'severity.error': 'Problema',
  'severity.warn': 'Advertencia',
  'severity.info': 'Nota',

  'supplied.differs': (data, formats) =>
    `${data.axis.toUpperCase()} ${formats.length(data.value)}, ${suppliers[data.by]}; ${stated(data.source, data.other, formats)}. El primer valor es ${stepOf(data.value / data.other, formats)}.`,
  'supplied.alone': (data, formats) =>
    `${data.axis.toUpperCase()} ${formats.length(data.value)}, ${suppliers[data.by]}; los archivos no ofrecen nada con lo que compararlo.`,
  'supplied.suggested': (data, formats) =>
    `${data.axis.toUpperCase()} ${formats.length(data.value)}, ${suppliers[data.by]}. Los archivos solo sugieren un valor (${nameOf(data.source)}): ${formats.length(data.other)}.`,
  'supplied.unknown': (data, formats) =>
    `${data.axis.toUpperCase()} queda como desconocido; ${stated(data.source, data.other, formats)}.`,
  'supplied.same': 'Confirmado: los archivos indican lo mismo.',
  'supplied.undo': 'Volver a lo que indican los archivos',
  suggestion: ({ spacing, source }, formats) => {
    const told = Object.entries(spacing).flatMap(([axis, length]) =>
      length === null ? [] : [`${axis.toUpperCase()} ${formats.length(length)}`],
    );
    return `¿Usar ${told.join('; ')} (${nameOf(source)})?`;
  },

  'entry.title': 'Introducir el espaciado a mano',
  'entry.group': 'Espaciado introducido a mano',
  'entry.unit': 'Unidad',
  'entry.apply': 'Aplicar',
  'entry.hint': 'De centro a centro. Si no conoce un valor, deje el campo vacío o escriba -.',
  'entry.nonsense': (data) =>
    `«${data.text}» no es una longitud. Introduzca un número como 0.08 o, si no conoce el valor, deje el campo vacío.`,
  'entry.positive': 'El espaciado debe ser mayor que 0. Si no conoce el valor, deje el campo vacío.',
  'entry.comma': (data) => `«${data.text}» es ambiguo: use un punto decimal y no separe los millares.`,

  'stacks.title': (data, formats) =>
    `Se encontraron ${formats.count(data.stacks)} pilas. Elija cuál mostrar.`,
  'stacks.unnamed': (data, formats) => `Pila ${formats.count(data.number)}`,
  'stacks.first': (data) => `Primer archivo: ${data.file}`,
  'stacks.grid': ({ columns, rows, slices, phases }, formats) => {
    const grid = `de ${formats.counts([columns, rows])} píxeles`;
    const times = phases > 1 ? `, ${formats.count(phases)} veces cada un` : '';
    return formats.plural(slices, {
      one: `1 imagen ${grid}${times && `${times}a`}`,
      other: `${formats.count(slices)} cortes ${grid}${times && `${times}o`}`,
    });
  },
  'plane.axial': 'axial',
  'plane.coronal': 'coronal',
  'plane.sagittal': 'sagital',
  'plane.oblique': 'oblicuo',

  'repeat.time': (data, formats) => `Instante ${formats.count(data.number)} de ${formats.count(data.count)}`,
  'repeat.echo': (data, formats) => `Eco ${formats.count(data.number)} de ${formats.count(data.count)}`,
  'repeat.diffusion': (data, formats) =>
    `Imagen de difusión ${formats.count(data.number)} de ${formats.count(data.count)}`,
  'repeat.volume': (data, formats) => `Volumen ${formats.count(data.number)} de ${formats.count(data.count)}`,
  'repeat.segment': (data, formats) =>
    `Segmento ${formats.count(data.number)} de ${formats.count(data.count)}`,
  'repeat.label': 'Repeticiones de la pila',
  'repeat.previous': 'Anterior',
  'repeat.next': 'Siguiente',
};

/** A sentence of its own, with the stop that a label does without. */
function ended(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}
