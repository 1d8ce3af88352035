import type {
  BoxSeen,
  BoxTwice,
  Measured,
  measuring as english,
  OtherSpacing,
  ReadTwice,
} from '../en/measuring.js';
import type { Translated } from '../dictionary.js';
import type { Formats } from '../formats.js';

const tell = (length: number, doubt: number, formats: Formats) =>
  formats.length(length, { digits: 4, precision: doubt });

export const measuring: Translated<typeof english> = {
  'measuring.ruler': 'Regla',
  'measuring.angle': 'Ángulo',
  'measuring.close': 'Guardarla',

  'ticks.box': 'Caja con escala en mm',
  'ticks.alone': ({ axes, lengths, doubts }: BoxSeen, formats: Formats) =>
    `Lo que se ve cabe en una caja de ${formats.roughly(lengths, doubts)} a lo largo de ${formats.axes(axes)}.`,
  'ticks.reads': ({ axes, lengths, doubts, rule, other }: BoxTwice, formats: Formats) =>
    `Lo que se ve cabe en una caja de ${formats.roughly(lengths, doubts)} a lo largo de ${formats.axes(axes)}. Con «${rule}» mediría ${formats.roughly(other.lengths, other.doubts)}.`,

  'measuring.press.2': 'Pulse dos puntos del espécimen.',
  'measuring.press.3': 'Pulse tres puntos del espécimen, con el vértice en segundo lugar.',
  'measuring.next': 'Pulse el punto siguiente.',
  'measuring.move':
    'Cada punto se puede arrastrar o mover con las flechas del teclado, en pasos mayores con Mayús. Al pulsar en otro sitio se empieza de nuevo.',
  'measuring.point': ({ number, count }: { number: number; count: number }, formats: Formats) =>
    `Punto ${formats.count(number)} de ${formats.count(count)}`,

  'measuring.short': ({ length, doubt }: Measured, formats: Formats) => tell(length, doubt, formats),
  'measuring.alone': ({ length, doubt }: Measured, formats: Formats) => `${tell(length, doubt, formats)}.`,
  'measuring.reads': ({ length, doubt, rule, other }: ReadTwice, formats: Formats) =>
    `${tell(length, doubt, formats)}. Con «${rule}» serían ${tell(other, doubt, formats)}.`,
  'measuring.same': ({ length, doubt, rule }: ReadTwice, formats: Formats) =>
    `${tell(length, doubt, formats)}, y lo mismo con «${rule}».`,
  'measuring.angle.alone': ({ angle }: { angle: number }, formats: Formats) => `${formats.degrees(angle)}.`,
  'measuring.angle.reads': (
    { angle, rule, other }: { angle: number; rule: string; other: number },
    formats: Formats,
  ) => `${formats.degrees(angle)}. Con «${rule}» serían ${formats.degrees(other)}.`,
  'measuring.no-angle': 'Dos de los puntos coinciden, así que no hay ángulo.',
  'measuring.no-z':
    'Z es desconocida, así que lo que atraviesa los cortes no tiene un tamaño conocido. Mida dentro de un solo corte.',
  'measuring.no-plane': 'X e Y son desconocidas, así que aquí nada tiene un tamaño conocido.',

  'caliper.label': 'Conozco esta longitud: el calibre indica',
  'caliper.agrees': ({ doubt }: { doubt: number }, formats: Formats) =>
    `Coincide con el escaneo, con la precisión con que se pueden fijar dos puntos: ${formats.length(doubt, { digits: 1 })}.`,
  'caliper.axis': ({ axes, now, then, doubt }: OtherSpacing, formats: Formats) =>
    `Sería así si ${formats.axes(axes)} fuera ${tell(then, doubt, formats)} en lugar de ${formats.length(now)}.`,
  'caliper.plane': ({ factor }: { factor: number }, formats: Formats) =>
    `Sería así si X e Y fueran ambas ${formats.factor(factor)} veces lo que son.`,
  'caliper.z': ({ then, doubt }: OtherSpacing, formats: Formats) =>
    `Con esa longitud, Z sería ${tell(then, doubt, formats)}.`,
  'caliper.known': ({ rule }: { rule: string }) => `Es el valor que da «${rule}».`,
  'caliper.several':
    'Una sola línea no permite saber cuál de estas causas es. Mida una línea a lo largo de un solo eje.',
  'caliper.none':
    'Ningún eje explica por sí solo la diferencia. Compruebe los dos puntos y lo que midió el calibre.',
  'caliper.use': ({ axes, then, doubt }: OtherSpacing, formats: Formats) =>
    `Usar ${formats.axes(axes)} = ${tell(then, doubt, formats)}`,
};
