import type { KindFindings, KindStrays } from '../../../model/problem/findings-kinds.js';
import type { ProblemSentences } from '../../dictionary.js';
import { some } from './findings.js';

const notSlices = {
  projections: { one: 'una proyección del objeto', other: 'proyecciones alrededor del objeto' },
  planes: { one: 'una vista planar de una gammacámara', other: 'vistas planares de una gammacámara' },
  views: {
    one: 'una vista a través del objeto o de su superficie',
    other: 'vistas a través del objeto o de su superficie',
  },
  turned: { one: 'un plano en otro ángulo', other: 'planos en distintos ángulos' },
};

/** What is said of images that may be no slices, and of how the files of a stack are made up. */
export const kinds: ProblemSentences<keyof (KindFindings & KindStrays)> = {
  NOT_A_VOLUME: ({ frames, what }, formats) => {
    const kind = formats.plural(frames, notSlices[what]);
    const told = formats.plural(frames, {
      one: `La imagen no es un corte de un volumen, sino ${kind}`,
      other: `Las ${formats.count(frames)} imágenes no son cortes de un volumen, sino ${kind}`,
    });
    return `${told}, así que no hay espaciado entre cortes. Si se trata de un volumen, deposite los cortes reconstruidos.`;
  },
  FILM_OR_STACK: (data, formats) =>
    `Las ${formats.count(data.frames)} imágenes pueden ser cortes, o un mismo lugar captado una y otra vez${data.tag === null ? '' : ` (varía ${formats.attribute(data.tag)})`}: los archivos no permiten saberlo.${data.stated === null ? '' : ` Spacing Between Slices indica ${formats.length(data.stated)}.`} Introduzca Z solo si son cortes.`,
  SERIES_PER_SLICE: (data, formats) =>
    `Cada una de las ${formats.count(data.series)} imágenes tiene su propio Series Instance UID, aunque se suceden unas a otras y coinciden en todo lo demás. Se muestran como una sola pila.`,
  TWO_PACKINGS: (data, formats) =>
    `${data.file} contiene los mismos ${formats.count(data.slices)} cortes en un solo archivo, así que se omitió. Deposite solo uno de los dos.`,
  SAME_IDENTITY_DIFFERENT_PIXELS: (data, formats) =>
    `Según sus cabeceras, ${formats.count(data.images)} imágenes tienen la misma identidad y posición, pero muestran cosas distintas (${some(data.files, formats)}); probablemente se copiaron las cabeceras. Se conservaron todas. Expórtelas de nuevo, cada una con su propia cabecera.`,
  OTHER_PACKING: (data, formats) =>
    `Contiene los mismos ${formats.count(data.slices)} cortes que la pila, en un solo archivo.`,
};
