import type { VolumeRefusals } from '../../../model/problem/findings-volumes.js';
import type { RefusalData } from '../../../model/problem/refusals.js';
import type { ProblemSentences } from '../../dictionary.js';
import { readerRefusals } from './refusals-readers.js';
import { sourceRefusals } from './refusals-sources.js';

/** Why bytes could not be had, read or drawn. A sentence about one file begins with the file's name. */
export const refusals: ProblemSentences<
  Exclude<keyof RefusalData, keyof VolumeRefusals | 'NETWORK:offline'>
> = {
  ...sourceRefusals,
  ...readerRefusals,

  'EMPTY:drop':
    'No se pudo leer nada porque no se encontraron archivos. Elija una carpeta de cortes, los propios archivos o un ZIP que los contenga.',
  'NOT_AN_IMAGE:no-stack': ({ count }, formats) =>
    formats.plural(count, {
      one: 'Se leyó la cabecera de 1 imagen, pero la imagen no pertenece a una pila de cortes. Añada los demás cortes.',
      other: `Se leyeron las cabeceras de ${formats.count(count)} imágenes, pero ninguna de ellas pertenece a una pila de cortes. Elija los archivos de un solo escaneo.`,
    }),
  '*:none-readable': ({ count }, formats) =>
    formats.plural(count, {
      one: 'No se pudo usar el archivo elegido.',
      other: `No se pudo usar ninguno de los ${formats.count(count)} archivos.`,
    }),

  NO_WEBGL:
    'Este navegador no puede dibujar en 3D porque WebGL 2 no está disponible. Las mediciones no se ven afectadas. Active la aceleración por hardware en los ajustes del navegador o use otro navegador.',
  CONTEXT_LOST:
    'El controlador gráfico se detuvo, así que no se puede mostrar la imagen 3D. Las mediciones no se ven afectadas. Cierre otras páginas en 3D y recargue esta.',

  UNEXPECTED: ({ file }) =>
    `No se pudo terminar la lectura (${file}). Seleccione los archivos de nuevo o pruebe con uno solo.`,
  'UNEXPECTED:series':
    'No se pudo terminar la lectura. Seleccione los archivos de nuevo o pruebe con uno solo.',
  'UNEXPECTED:worker': ({ file }) =>
    `${file} no se pudo descodificar: el navegador se detuvo dos veces, quizá por falta de memoria. Cierre otras pestañas e inténtelo de nuevo.`,
  'UNEXPECTED:picture':
    'No se pudo dibujar la imagen 3D. Las mediciones no se ven afectadas. Inténtelo de nuevo o recargue la página.',
};
