import type { Translated } from '../dictionary.js';
import type { form as english } from '../en/form.js';
import { accordingTo, nameOf } from './sources.js';

/** What stands where the element takes part in a form. Lengths in mm. */
export const form: Translated<typeof english> = {
  'form.title': 'Espaciado para este formulario',
  'form.sends': (data, formats) => `Se envía con este formulario: ${formats.byAxis(data.spacing)}.`,
  'form.sends.none': 'Con este formulario no se envía ningún espaciado.',
  'form.leaves': (data, formats) =>
    `${formats.axes(data.axes)} ${data.axes.length === 1 ? 'es desconocido y no se envía' : 'son desconocidos y no se envían'}.`,
  'form.confirmed': 'Confirmado por usted.',
  'form.confirm': 'Usar estos valores',
  'form.confirm.unknown': (data, formats) =>
    `Dejar ${formats.axes(data.axes)} como ${data.axes.length === 1 ? 'desconocido' : 'desconocidos'}`,
  'form.confirm.partly': (data, formats) =>
    `Usar estos valores y dejar ${formats.axes(data.axes)} como ${data.axes.length === 1 ? 'desconocido' : 'desconocidos'}`,
  'form.fill': 'Copiar estos valores en el formulario',

  'form.scan': 'Elija primero el escaneo: su espaciado se debe confirmar aquí.',
  'form.reading': 'El espaciado aún se está leyendo. Confírmelo cuando aparezca.',
  'form.choose': 'Dos lecturas se contradicen. Elija una de ellas.',
  'form.ask': 'Compare estos valores con lo que sabe del escaneo y confírmelos.',
  'form.answer': 'Introduzca a mano los valores correctos o confirme estos.',

  'form.agrees': 'Los números del formulario coinciden con estos valores.',
  'form.unit-missing':
    'Elija una unidad en el formulario para que sus números se puedan comparar con estos valores.',
  'form.unit-unknown': (data) =>
    `«${data.text}» no es una unidad de longitud conocida aquí; por eso no se pueden comparar los números del formulario.`,
  'form.no-length': (data) => `${data.axis.toUpperCase()} en el formulario: ${data.problem}`,
  'form.swapped': 'X e Y están intercambiados en el formulario.',
  'form.differs': (data, formats) => {
    const other = data.source === 'supplied' ? 'el valor en uso' : accordingTo(data.source);
    return `${data.axis.toUpperCase()}: ha escrito ${formats.length(data.typed)}; ${other} es ${formats.length(data.truth)}.`;
  },
  'form.alone': (data, formats) =>
    `${data.axis.toUpperCase()}: ha escrito ${formats.length(data.typed)}; nada en los archivos lo confirma.`,

  'form.is.thickness': (data, formats) =>
    `${formats.length(data.length)} es Slice Thickness: el grosor que promedia cada corte, no la distancia al siguiente.`,
  'form.is.axis': (data, formats) =>
    `${formats.length(data.length)} es el espaciado a lo largo de ${data.axis.toUpperCase()}.`,
  'form.is.source': (data, formats) =>
    `${formats.length(data.length)} figura en otro lugar de los archivos: ${nameOf(data.source)}.`,
  'form.is.step': (data, formats) =>
    `${formats.length(data.length)} es lo que avanzó la mesa de un corte al siguiente; los cortes están inclinados y por eso más juntos.`,
  'form.is.reading': (data, formats) =>
    `${formats.length(data.length)} es una lectura errónea frecuente de estos archivos: ${data.reading}.`,
  'form.is.reciprocal':
    'Ese es el número de píxeles por milímetro. El formulario pide milímetros por píxel: divida 1 entre ese número.',
  'form.is.extent': (data, formats) =>
    `${formats.length(data.length)} es el tamaño de toda la caja escaneada, no la distancia entre vecinos.`,
  'form.is.unit': (data) => `En ${data.unit}, ese número sería correcto: compruebe la unidad.`,
  'form.is.rounded': 'Es la misma longitud con muy pocas cifras.',
  'form.is.factor': (data, formats) =>
    `El primer valor es ${
      data.factor >= 1
        ? `${formats.factor(data.factor)} veces el segundo`
        : `un ${formats.percent(1 - data.factor)} menor`
    }. Si está seguro, introdúzcalo a mano también aquí.`,
};
