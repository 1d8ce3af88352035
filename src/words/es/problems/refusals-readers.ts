import type {
  DicomObject,
  NamedSyntax,
  OtherFile,
  ReaderRefusals,
} from '../../../model/problem/refusals-readers.js';
import type { ProblemSentences } from '../../dictionary.js';
import { kinds } from './image-files-and-logs.js';
import { ofBytes } from './refusals-sources.js';

const skipped = 'Se omitió.';
const copyAgain = 'Vuelva a copiarlo desde su origen.';
const copyFile = 'Vuelva a copiar el archivo desde su origen.';
const restIsBlank = `El resto de su corte queda en blanco. ${copyFile}`;
const stillCounts = 'Su cabecera sigue contando para el espaciado.';
const toSeeIt = `${stillCounts} Vuelva a copiar el archivo para ver su corte.`;
const unseen = 'así que su corte no se puede mostrar';
const unusedLog = 'No se usó.';

const otherFiles: Record<OtherFile, string> = {
  png: 'una imagen PNG',
  jpeg: 'una imagen JPEG',
  gif: 'una imagen GIF',
  bmp: 'una imagen BMP',
  tiff: 'una imagen TIFF',
  bigtiff: 'una imagen BigTIFF',
  webp: 'una imagen WebP',
  pdf: 'un documento PDF',
  zip: 'un archivo comprimido ZIP',
  gzip: 'un archivo comprimido gzip',
  '7-zip': 'un archivo comprimido 7-Zip',
  rar: 'un archivo comprimido RAR',
  tar: 'un archivo tar',
  nifti: 'un volumen NIfTI',
  office: 'un documento de Office',
  text: 'un archivo de texto',
  'windows-thumbnails': 'una caché de miniaturas de Windows',
  'windows-folder': 'un archivo de ajustes de carpeta de Windows',
  'macos-folder': 'un archivo de ajustes de carpeta de macOS',
  'macos-fork': 'una bifurcación de recursos de macOS',
  dicomdir: 'el índice de un disco DICOM',
};

const objects: Record<DicomObject, string> = {
  document: 'un documento encapsulado',
  'presentation-state': 'un estado de presentación',
  contours: 'un conjunto de contornos de radioterapia',
  'treatment-record': 'un historial de tratamiento de radioterapia',
  'treatment-plan': 'un plan de radioterapia',
  registration: 'un corregistro espacial',
  fiducials: 'un conjunto de marcadores fiduciales espaciales',
  'deformable-registration': 'un corregistro deformable',
  surface: 'una segmentación de superficies',
  tractography: 'un conjunto de resultados de tractografía',
  'raw-data': 'un conjunto de datos sin procesar',
  'value-mapping': 'una correspondencia con valores reales',
  'structured-report': 'un informe estructurado',
  waveform: 'una forma de onda',
  'worklist-entry': 'una entrada de una lista de trabajo',
};

const syntaxOf = ({ syntax, uid }: NamedSyntax) => {
  if (syntax !== null) return `${syntax} (${uid})`;
  return uid === ''
    ? 'una sintaxis de transferencia que el archivo no nombra'
    : `la sintaxis de transferencia ${uid}`;
};

/** What is said of bytes that show no slice, and of logs that tell no voxel. */
export const readerRefusals: ProblemSentences<keyof ReaderRefusals> = {
  'EMPTY:file': ({ file }) => `${file} está vacío (0 bytes), así que falta su corte. ${copyAgain}`,
  'JUNK:kind': ({ file, kind }) => `${file} es ${otherFiles[kind]}, no un corte. ${skipped}`,
  'JUNK:not-dicom': ({ file }) => `${file} no es un archivo DICOM. ${skipped}`,
  'NOT_AN_IMAGE:kind': ({ file, kind }) =>
    `${file} tiene nombre de corte, pero es ${otherFiles[kind]}. ${skipped} Si representa un corte, añada el archivo DICOM del que procede.`,
  'NOT_AN_IMAGE:not-dicom': ({ file, size }, formats) =>
    `${file} no empieza como un archivo DICOM: se esperaba "DICM" después de 128 bytes${size === null ? '' : `, pero sus ${formats.bytes(size)} son otra cosa`}. ${skipped} Si es un corte, vuelva a exportarlo como DICOM.`,
  'TOO_LARGE:pixels': ({ file, rows, columns, most }, formats) =>
    `${file} indica un tamaño de ${formats.counts([columns, rows])} píxeles. Se pueden leer como máximo ${formats.count(most)} valores a la vez. Reduzca antes la imagen o, si ese tamaño es erróneo, vuelva a exportarla.`,

  'NOT_AN_IMAGE:object': ({ file, object }) => `${file} es ${objects[object]}, no un corte. ${skipped}`,
  'NOT_AN_IMAGE:no-dimensions': ({ file }) =>
    `${file} es un archivo DICOM sin filas ni columnas, así que no es un corte. ${skipped}`,
  'TRUNCATED:header': ({ file, size }, formats) =>
    `${file} se interrumpe dentro de su cabecera${size === null ? '' : `, después de ${formats.bytes(size)}`}, antes de indicar el número de filas y columnas, así que falta su corte. ${copyAgain}`,
  'TOO_LARGE:frames': ({ file, frames, most }, formats) =>
    `${file} dice contener ${formats.count(frames)} fotogramas. Se pueden leer como máximo ${formats.count(most)}. Si contiene menos, su Number of Frames está dañado: vuelva a exportarlo.`,
  'NOT_AN_IMAGE:impossible-frames': ({ file, frames, size }, formats) =>
    `${file} está dañado: dice contener ${formats.count(frames)} fotogramas, que no caben en ${formats.bytes(size)}. ${copyAgain}`,
  'TOO_LARGE:header': ({ file, most }, formats) =>
    `${file} probablemente está dañado: su cabecera no ha terminado tras ${formats.bytes(most)}, más de lo que escribe cualquier escáner. ${skipped} Vuelva a exportarlo o a copiarlo.`,
  'TOO_LARGE:unpacked': ({ file, packed, most }, formats) =>
    `${file} ocupa ${formats.bytes(packed)} comprimido, pero más de ${formats.bytes(most)} descomprimido, más de lo que se descomprime aquí. Si es correcto, descomprímalo antes o expórtelo sin compresión, y añada el resultado.`,

  'UNSUPPORTED_SYNTAX:transfer-syntax': ({ file, ...named }) =>
    `${file} está comprimido con ${syntaxOf(named)}, que aquí no se puede descomprimir. ${stillCounts} Expórtelo sin comprimir para ver su corte.`,
  'UNSUPPORTED_SYNTAX:decoder': ({ file, ...named }) =>
    `${file} está comprimido con ${syntaxOf(named)}, y el decodificador no pudo iniciarse: no se cargó su archivo WASM o en la Content-Security-Policy de la página falta 'wasm-unsafe-eval'. ${stillCounts} Recargue la página o avise a su propietario.`,
  'UNSUPPORTED_SYNTAX:bits': ({ file, bits, readable, ...named }, formats) =>
    `${file} guarda ${formats.count(bits)} bits por muestra en ${syntaxOf(named)}. Solo se pueden leer ${formats.list(readable.map((one) => formats.count(one)))} bits. Expórtelo con 16 bits asignados.`,
  'TRUNCATED:undecodable': ({ file, size, ...named }, formats) =>
    `${file} contiene ${formats.bytes(size)} de ${syntaxOf(named)} que no se pueden descomprimir porque están incompletos o dañados. ${toSeeIt}`,
  'TRUNCATED:frame': ({ file, frame, frames }, formats) =>
    `${file} termina antes ${frames > 1 ? `del fotograma ${formats.count(frame)} de ${formats.count(frames)}` : 'de su imagen'}. ${toSeeIt}`,
  'TRUNCATED:pixels': ({ file, frame, frames, expected, found }, formats) => {
    const [some, all] = ofBytes(found, expected, formats);
    const which = frames > 1 ? ` en el fotograma ${formats.count(frame)}` : '';
    return found === 0
      ? `${file} no contiene nada de los ${all} de píxeles que se esperaban${which}. No se puede mostrar nada del corte. ${copyFile}`
      : `${file} solo contiene ${some} de los ${all} de píxeles que se esperaban${which}. ${restIsBlank}`;
  },
  'TRUNCATED:unpacked': ({ file, expected, found }, formats) =>
    `${file} solo contiene ${formats.count(found)} de ${formats.count(expected)} píxeles después de descomprimirlo. ${restIsBlank}`,
  'TRUNCATED:no-pixels': ({ file, rows, columns }, formats) =>
    `${file} termina antes de sus píxeles: se esperaban ${formats.counts([columns, rows])} y no se encontró ninguno. ${toSeeIt}`,
  'TRUNCATED:no-such-frame': ({ file, frame, frames }, formats) =>
    `${file} contiene ${formats.plural(frames, { one: '1 fotograma', other: `${formats.count(frames)} fotogramas` })}, pero se esperaba también el fotograma ${formats.count(frame)}. Vuelva a exportar el archivo.`,
  'TRUNCATED:multipart': ({ file, size }, formats) =>
    `${file} no se puede mostrar porque la respuesta del servidor se interrumpe después de ${formats.bytes(size)}, dentro de un fotograma. ${stillCounts} Recargue la página para pedirlo de nuevo.`,

  'TRUNCATED:image-header': ({ file }) =>
    `${file} termina antes de indicar su anchura y su altura. ${copyAgain}`,
  'TRUNCATED:first-page': ({ file }) => `${file} termina antes de su primera página. ${copyAgain}`,
  'TRUNCATED:directory': ({ file, at }, formats) =>
    `${file} termina antes de su índice, que debería empezar en el byte ${formats.count(at)}. ${copyAgain}`,
  'TRUNCATED:last-page': ({ file, pages }, formats) =>
    `${file} termina antes de su última página: ${formats.plural(pages, { one: 'solo se usa su primera página', other: `solo se usan sus primeras ${formats.count(pages)} páginas` })}. ${copyAgain}`,
  'TRUNCATED:image': ({ file, isPartial }) =>
    `${file} termina antes del último de sus píxeles. ${isPartial ? restIsBlank : copyAgain}`,
  'NOT_AN_IMAGE:no-size': ({ file }) => `${file} está dañado: su anchura o su altura es 0. ${copyAgain}`,
  'NOT_AN_IMAGE:size-unstated': ({ file, format }) =>
    `${file} está dañado: su anchura y su altura no están donde las tiene un ${format}. ${copyAgain}`,
  'NOT_AN_IMAGE:impossible-size': ({ file, rows, columns, size }, formats) =>
    `${file} está dañado: indica un tamaño de ${formats.counts([columns, rows])} píxeles, que no caben en ${formats.bytes(size)}. ${copyAgain}`,
  'NOT_AN_IMAGE:damaged-pixels': ({ file, isPartial }) =>
    isPartial
      ? `${file} está dañado: algunos de sus píxeles no se pueden descomprimir. ${restIsBlank}`
      : `${file} está dañado o incompleto: sus píxeles no se pueden descomprimir. ${copyAgain}`,
  'NOT_AN_IMAGE:no-page': ({ file }) =>
    `${file} está dañado: su cabecera no lleva a ninguna página. ${copyAgain}`,
  'NOT_AN_IMAGE:no-usable-page': ({ file }) =>
    `${file} está dañado: ninguna de sus páginas indica su anchura, su altura y dónde están sus píxeles. ${copyAgain}`,
  'TOO_LARGE:pages': ({ file, most }, formats) =>
    `${file} dice contener más de ${formats.count(most)} páginas, más de las que se pueden leer. Si contiene menos, está dañado: vuelva a exportarlo.`,
  'UNSUPPORTED_SYNTAX:jpeg-bits': ({ file, bits }, formats) =>
    `${file} es un JPEG de ${formats.count(bits)} bits, que aquí no se puede leer, ${unseen}. Guárdelo como TIFF o PNG.`,
  'UNSUPPORTED_SYNTAX:jpeg-process': ({ file }) =>
    `${file} es un JPEG sin pérdida o con codificación aritmética, que aquí no se puede leer, ${unseen}. Guárdelo como TIFF o PNG.`,
  'UNSUPPORTED_SYNTAX:bmp': ({ file, bits, isCompressed }, formats) =>
    `${file} es ${isCompressed ? 'un mapa de bits comprimido' : `un mapa de bits de ${formats.count(bits)} bits`}, que aquí no se puede leer, ${unseen}. Guárdelo sin compresión, con 8 o 24 bits.`,
  'UNSUPPORTED_SYNTAX:tiff-compression': ({ file, compression, name }) =>
    `${file} es un TIFF comprimido con ${name ?? `el método de compresión ${compression}`}, que aquí no se puede descomprimir, ${unseen}. Guárdelo con LZW o sin compresión.`,
  'UNSUPPORTED_SYNTAX:tiff-colours': ({ file, photometric }) =>
    `${file} guarda sus colores de una manera que aquí no se puede leer (interpretación fotométrica ${photometric}), ${unseen}. Guárdelo en tonos de gris.`,
  'UNSUPPORTED_SYNTAX:tiff-bits': ({ file, bits }, formats) =>
    `${file} guarda ${formats.count(bits)} bits por muestra de una manera que aquí no se puede leer, ${unseen}. Guárdelo con 8, 16 o 32 bits.`,

  'LOG_UNREADABLE:no-voxel': ({ file, format, kind, entries }, formats) =>
    `${file} es un ${kinds[kind]} de ${format}, pero no indica el tamaño del vóxel: no se encontró ninguna longitud mayor que 0 en ${formats.list(entries.map((entry) => `«${entry}»`))}. ${unusedLog}`,
  'LOG_UNREADABLE:no-voxel-at': ({ file, format, kind, byte }, formats) =>
    `${file} es un ${kinds[kind]} de ${format}, pero no indica el tamaño del vóxel: no se encontró ninguna longitud mayor que 0 en el byte ${formats.count(byte)}. ${unusedLog}`,
  'LOG_UNREADABLE:unmarked': ({ file, format, mark }) =>
    `${file} tiene nombre de registro de ${format}, pero no contiene ${mark}. ${unusedLog} Vuelva a copiarlo desde el escáner.`,
  'LOG_UNREADABLE:projections': ({ file, format }) =>
    `${file} contiene las proyecciones de un escáner ${format}, que no indican el tamaño del vóxel. ${unusedLog} Añada el archivo de la reconstrucción (*.isq).`,
  'LOG_UNREADABLE:unit': ({ file, format, entry, unit, lengths }) => {
    const given = lengths.length === 0 ? '' : ` con el tamaño de vóxel ${lengths.join(' × ')}`;
    const found = unit === '' ? `falta «${entry}»` : `«${entry}» es «${unit}»`;
    return `${file} es un registro de ${format}${given}, pero ${found}, donde se esperaba mm u otra unidad de longitud. ${unusedLog}`;
  },
  'LOG_UNREADABLE:damaged': ({ file }) =>
    `${file} está dañado: su índice gira en círculo o lleva más allá de su final. ${unusedLog} Vuelva a copiarlo.`,
  'LOG_UNREADABLE:packed': ({ file, size }, formats) =>
    `${file} está comprimido en un ZIP, y habría que descomprimir todos sus ${formats.bytes(size)} para encontrar el tamaño del vóxel. Añádalo sin comprimir o introduzca el espaciado.`,
};
