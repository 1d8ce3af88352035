import type { Translated } from '../dictionary.js';
import type { PlaneTold, slices as english } from '../en/slices.js';
import type { Formats } from '../formats.js';

const tellPlace = (
  name: string,
  first: string,
  { number, count, distance, file, isMissing }: PlaneTold,
  formats: Formats,
) =>
  formats.phrases([
    `${name} ${formats.count(number)} de ${formats.count(count)}`,
    ...(isMissing ? ['falta'] : []),
    ...(distance === null ? [] : [`a ${formats.length(distance)} ${first}`]),
    ...(file === null ? [] : [file]),
  ]);

/** What is said of slices. */
export const slices: Translated<typeof english> = {
  'slices.xy': (data, formats) => tellPlace('Corte', 'del primero', data, formats),
  'slices.xz': (data, formats) => tellPlace('Fila', 'de la primera', data, formats),
  'slices.yz': (data, formats) => tellPlace('Columna', 'de la primera', data, formats),
  'slices.name': ({ plane, isTrue }) => `Plano ${plane}, ${isTrue ? 'primera' : 'segunda'} vista previa`,
  'slices.missing': 'falta',
  'slices.window': ({ low, high }, formats) =>
    `Grises de ${formats.number(low, { digits: 3 })} a ${formats.number(high, { digits: 3 })}. Pulse y luego arrastre: hacia los lados cambia el contraste, hacia arriba aclara.`,
  'slices.keys':
    'Tres planos por un mismo punto. Pulse o arrastre en un plano para mover el punto. Las flechas arriba y abajo, las teclas de página o la rueda del ratón recorren los cortes. Las flechas izquierda y derecha pasan de un plano a otro. Arrastrar con Mayús o con el botón derecho, o Mayús con las flechas, cambia el contraste y el brillo. Más y menos, un pellizco, o Ctrl y la rueda del ratón acercan y alejan. Inicio, R o un doble clic restablecen la vista. Ambas vistas previas se mueven juntas.',
};
