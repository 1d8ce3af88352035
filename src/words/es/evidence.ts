import type { Translated } from '../dictionary.js';
import type { evidence as english } from '../en/evidence.js';
import type { Formats } from '../formats.js';

const countSlices = (slices: number, formats: Formats) =>
  formats.plural(slices, { one: '1 corte', other: `${formats.count(slices)} cortes` });

/** What stands in and about the chart of positions along Z. */
export const evidence: Translated<typeof english> = {
  evidence: 'Cortes a lo largo de Z',
  'evidence.even': ({ slices, gap }, formats) =>
    `${countSlices(slices, formats)}, cada ${formats.length(gap)}`,
  'evidence.missing': ({ slices, missing }, formats) =>
    `${countSlices(slices, formats)}, ${formats.plural(missing, { one: 'falta 1', other: `faltan ${formats.count(missing)}` })}`,
  'evidence.uneven': ({ slices, range }, formats) =>
    `${countSlices(slices, formats)}, cada ${formats.lengths([range])}`,
  'evidence.chart': 'Posiciones de los cortes a lo largo de Z',
  'evidence.hint':
    'Cada marca es un corte en su posición medida, y cada barra la distancia hasta el siguiente. Señale un corte o recórralos con las teclas de flecha. Al pulsarlo, o con Intro, se muestra como imagen.',
  'evidence.frame': ({ file, frame }, formats) => `${file}, imagen ${formats.count(frame)}`,
  'evidence.slice': ({ number, places, file, position, repeat }, formats) => {
    const which = `orte ${formats.count(number)} de ${formats.count(places)}`;
    const whole = repeat === null ? `C${which}` : `${repeat}, c${which}`;
    return file === null
      ? `${whole}, en ${formats.length(position)}: aquí no hay imagen.`
      : `${whole}: ${file}, en ${formats.length(position)}.`;
  },
  'evidence.gap': ({ length, missing, isOdd }, formats) => {
    const next = `l siguiente está ${formats.length(length)} más allá`;
    if (missing > 0)
      return `Después ${formats.plural(missing, { one: 'falta 1 corte', other: `faltan ${formats.count(missing)} cortes` })}: e${next}.`;
    return isOdd ? `E${next}, a diferencia de la mayoría.` : `E${next}.`;
  },
  'evidence.last': 'Es el último.',
  'evidence.copies': ({ files }, formats) =>
    formats.plural(files.length, {
      one: `${formats.list(files)} tiene la misma posición y se omitió.`,
      other: `${formats.list(files)} tienen la misma posición y se omitieron.`,
    }),
  'evidence.tilted': ({ degrees, step, gap }, formats) =>
    `Los cortes están inclinados ${formats.degrees(degrees)}: el equipo avanzó ${formats.length(step)} de uno a otro, que son ${formats.length(gap)} en ángulo recto.`,
  'evidence.rows': ({ rows }, formats) =>
    `Cada lugar se tomó ${formats.count(rows)} veces: una fila de marcas por cada vez.`,
  'evidence.doubled': ({ copies }, formats) =>
    formats.plural(copies, {
      one: '1 archivo tiene la posición de otro y se omitió: vea la segunda marca, más gruesa.',
      other: `${formats.count(copies)} archivos tienen la posición de otro y se omitieron: vea las segundas marcas, más gruesas.`,
    }),
};
