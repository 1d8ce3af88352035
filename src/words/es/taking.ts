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

  'taking.made': ({ version, files, source }, formats) =>
    source === null
      ? `Hecho con spacing-preview ${version} a partir de ${countFiles(files, formats)}`
      : `Hecho con spacing-preview ${version} a partir de ${source} (${countFiles(files, formats)})`,
  'taking.notes': 'Notas',
  'taking.aside': 'Archivos omitidos',
};
