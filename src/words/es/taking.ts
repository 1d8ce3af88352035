import type { Translated } from '../dictionary.js';
import type { taking as english } from '../en/taking.js';
import type { Formats } from '../formats.js';

const countFiles = (files: number, formats: Formats) =>
  formats.plural(files, { one: '1 archivo', other: `${formats.count(files)} archivos` });

/** What stands where a person takes something away from the element. */
export const taking: Translated<typeof english> = {
  taking: 'Guardar y compartir',
  'taking.picture': 'Guardar la imagen',
  'taking.copy-picture': 'Copiar la imagen',
  'taking.report': 'Guardar el informe (JSON)',
  'taking.copy-report': 'Copiar el informe como texto',
  'taking.link': 'Copiar un enlace a esta vista',

  'taking.drawing': 'Dibujando la imagen…',
  'taking.saved': ({ file }) => `Guardado como ${file}`,
  'taking.copied.picture': 'La imagen está copiada.',
  'taking.copied.report': 'El informe está copiado.',
  'taking.copied.link': 'El enlace está copiado. Abre esta página con la misma vista.',
  'taking.not-copied.picture': 'El navegador no copió la imagen. Guárdela en su lugar.',
  'taking.not-copied.report': 'El navegador no copió el informe. Guárdelo en su lugar.',
  'taking.no-link':
    'Este escaneo se abrió desde su dispositivo, así que ningún enlace puede llevar a él. Guarde la imagen en su lugar.',
  'taking.no-address':
    'Esta página no tiene una dirección a la que un enlace pueda llevar. Guarde la imagen en su lugar.',
  'taking.by-hand': 'El navegador no copió el enlace. Seleccione este texto y cópielo:',

  'taking.nothing': 'Todavía no hay nada que dibujar: no se ha abierto ningún escaneo.',
  'taking.still': 'El escaneo todavía se está leyendo. Espere a que se muestre y vuelva a intentarlo.',
  'taking.changed': 'La imagen cambió mientras se dibujaba. Vuelva a intentarlo.',
  'taking.size': ({ least, most }, formats) =>
    `Una imagen puede tener de ${formats.counts([least.width, least.height])} a ${formats.counts([most, most])} píxeles. Pida un tamaño intermedio.`,

  'taking.pack': 'Guardar un paquete de vista previa (OME-Zarr)',
  'taking.packing': 'Empaquetando los cortes…',
  'taking.stop': 'Detener',
  'taking.stopped': 'Se detuvo el empaquetado. No se guardó nada.',
  'taking.packed': ({ file, bytes }, formats) =>
    `Guardado como ${file} (${formats.bytes(bytes)}). Consérvelo junto al escaneo: una página lo muestra enseguida.`,
  'taking.packed-in-part': ({ file, unread, total }, formats) =>
    formats.plural(unread, {
      one: `Guardado como ${file}. No se pudo leer 1 de ${formats.count(total)} cortes, así que su lugar está vacío.`,
      other: `Guardado como ${file}. No se pudieron leer ${formats.count(unread)} de ${formats.count(total)} cortes, así que sus lugares están vacíos.`,
    }),
  'taking.pack-size': ({ least, most }, formats) =>
    `Un paquete puede tener de ${formats.count(least)} a ${formats.count(most)} vóxeles a lo largo de su arista más larga, de 8 o 16 bits. Pida un tamaño intermedio.`,
  'taking.pack-no-volume':
    'Estas imágenes no son cortes de un mismo cuerpo, así que no hay ningún volumen que empaquetar.',
  'taking.pack-is-zarr':
    'Esto ya es un OME-Zarr, y los paquetes se hacen con cortes. Se puede mostrar tal como está.',
  'taking.pack-unread':
    'No se pudo leer ningún corte, así que no hay paquete que guardar. Compruebe que los archivos sigan ahí.',
  'taking.pack-changed': 'Se abrió otro escaneo mientras se hacía el paquete. Guárdelo de nuevo.',
  'taking.pack-broke':
    'El empaquetado se detuvo antes de terminar, así que no se guardó nada. Vuelva a intentarlo con menos programas abiertos.',

  'taking.made': ({ version, files, source }, formats) =>
    source === null
      ? `Hecho con spacing-preview ${version} a partir de ${countFiles(files, formats)}`
      : `Hecho con spacing-preview ${version} a partir de ${source} (${countFiles(files, formats)})`,
  'taking.notes': 'Notas',
  'taking.aside': 'Archivos omitidos',
};
