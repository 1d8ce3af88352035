import type { UnreadFormat } from '../../model/problem/findings-volumes.js';
import type { RawProblems } from '../words.js';

const unread: Record<UnreadFormat, string> = {
  amira:
    'un archivo de Amira/Avizo, que aquí no se lee. En Amira o Avizo, guárdelo como cortes TIFF, NRRD o DICOM',
  czi: 'un archivo CZI de Zeiss, que aquí no se lee. En ZEN o Fiji, expórtelo como OME-TIFF, cortes TIFF u OME-Zarr',
  hdf5: 'un archivo HDF5, que aquí no se lee. Exporte el volumen que contiene como cortes TIFF, NRRD u OME-Zarr',
  '7-zip':
    'un archivo comprimido 7-Zip, que aquí no se abre. Descomprímalo y elija los archivos o un ZIP con ellos',
  rar: 'un archivo comprimido RAR, que aquí no se abre. Descomprímalo y elija los archivos o un ZIP con ellos',
};

/** Lo que se dice de los volúmenes de valores sin formato: qué declaran sus encabezados y por qué no puede leerse uno. */
export const rawVolumes: RawProblems = {
  RAW_HEADER: ({ format, field, axes, lengths, unit }, formats) =>
    `${formats.axes(axes)} ${formats.plural(axes.length, { one: 'mide', other: 'miden' })} ${formats.along(lengths)}, según declara el encabezado ${format} (${field}${unit === null ? '' : `, en ${unit}`}). ${unit === null ? `No nombra ninguna unidad: por costumbre ${format} está en milímetros, pero algunos programas escriben micrómetros. Compruébelo con el registro del escáner.` : 'Nada en el archivo lo mide.'}`,
  RAW_NO_UNIT: ({ format, field, axes, scale, unit }, formats) =>
    `El encabezado ${format} da para ${formats.axes(axes)} ${formats.list(scale.map((step) => formats.factor(step)))} (${field})${unit === null ? ' sin unidad' : ` en «${unit}», que no es una longitud`}, así que ${formats.plural(axes.length, { one: 'el valor sigue sin conocerse', other: 'los valores siguen sin conocerse' })}. Otros programas suponen milímetros. Introduzca la longitud o escriba la unidad en el encabezado.`,
  RAW_NO_SPACING: ({ format, axes }, formats) =>
    `El encabezado ${format} no da ninguna longitud utilizable para ${formats.axes(axes)}, así que ${formats.plural(axes.length, { one: 'el valor sigue sin conocerse', other: 'los valores siguen sin conocerse' })}. Introduzca la longitud o añada el registro del escáner.`,
  RAW_CONFLICT: ({ format, axes, field, lengths, other, others }, formats) =>
    `El encabezado ${format} se contradice en ${formats.axes(axes)}: ${formats.along(lengths)} según ${field}, ${formats.along(others)} según ${other}. Se usa la primera indicación. Otros programas pueden leer la segunda: corrija el encabezado.`,
  RAW_LEANS: ({ format, degrees }, formats) =>
    `Según el encabezado ${format}, los cortes están desplazados unos respecto a otros: el tercer eje se inclina ${formats.degrees(degrees)}. Z se da en ángulo recto con los cortes, y estos se dibujan rectos. Remuestree el volumen para ver su forma.`,
  RAW_SURPLUS: ({ file, surplus }, formats) =>
    `${file} tiene ${formats.bytes(surplus)} más de lo que dice su encabezado. Si la imagen parece desplazada o rayada, el archivo empieza con un encabezado propio: corrija el comienzo o el tamaño en el encabezado.`,
  RAW_BY_NAME: ({ file, size, type }, formats) =>
    `${file} no tiene encabezado. Su tamaño (${size.map((count) => formats.count(count)).join(' × ')}) se toma de su nombre, y el tipo de sus valores (${type}) concuerda con su longitud. Nada indica su espaciado. Introdúzcalo, o añada el registro del escáner o un encabezado.`,

  'NOT_AN_IMAGE:raw-header': ({ file, format, entry, value }) =>
    `${file} parece un encabezado ${format}, pero ${value === '' ? `le falta una entrada «${entry}» utilizable` : `su entrada «${entry}» no puede ser correcta: ${value}`}. Exporte el volumen de nuevo.`,
  'NOT_AN_IMAGE:raw-no-data': ({ file, format, data }) =>
    `${file} es solo un encabezado ${format}: los valores deberían estar al lado, en ${data}, que falta. Elija los dos archivos juntos o indique las dos direcciones.`,
  'NOT_AN_IMAGE:raw-alone': ({ file, size }, formats) =>
    `${file} contiene valores sin formato${size === null ? '' : ` (${formats.bytes(size)})`} y sin encabezado, así que nada indica su anchura, altura, número de cortes ni tipo. Añada el encabezado con el que se exportó (.vgi, .pcr, .mhd, .nhdr, .hdr), o escriba el tamaño y el tipo en su nombre, como bone_1024x1024x800_uint16.raw.`,
  'NOT_AN_IMAGE:unread': ({ file, kind }) => `${file} es ${unread[kind]}.`,
  'UNSUPPORTED_SYNTAX:raw': ({ file, format, entry, value }) =>
    `${file} es un volumen ${format} con ${entry} = ${value === '' ? '(nada)' : value}, que aquí no puede leerse. Expórtelo con números enteros o de coma flotante en un solo archivo, sin comprimir o comprimido con gzip.`,
  'TRUNCATED:raw': ({ file, expected, found, shown, slices }, formats) =>
    `${file} está cortado: según su encabezado debería tener ${formats.bytes(expected)}, pero tiene ${formats.bytes(found)}. ${shown === 0 ? 'Ningún corte está entero' : `Se muestran ${formats.count(shown)} de ${formats.count(slices)} cortes`}. Copie el archivo de nuevo o compruebe el tamaño en el encabezado.`,
  'TOO_LARGE:raw-packed': ({ file, bytes, most }, formats) =>
    `${file} ocupa ${formats.bytes(bytes)} una vez descomprimido; como mucho pueden descomprimirse ${formats.bytes(most)} a la vez, porque un archivo comprimido no puede leerse por partes. Descomprímalo antes: los archivos sin comprimir se leen de cualquier tamaño.`,
};
