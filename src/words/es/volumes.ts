import type { VolumeProblems } from '../words.js';
import { rawVolumes } from './raw-volumes.js';

const found = {
  nothing: 'no contiene ninguna descripción Zarr (zarr.json, .zattrs)',
  array: 'es una sola matriz Zarr, que no declara ninguna escala',
  plate: 'es una placa de muchos pocillos',
  group: 'su descripción no nombra ninguna imagen (multiscales)',
};

const wrong = {
  absent: 'falta su descripción',
  shape: 'su tamaño no es una lista de números enteros',
  chunks: 'los tamaños de sus bloques (chunks) no tienen sentido',
  axes: 'no tiene tantos ejes como la imagen',
};

/** What is said of OME-Zarr: volumes that declare their scale, previews that were packed, and why one can't be read. */
export const volumes: VolumeProblems = {
  ...rawVolumes,
  ZARR_SCALE: ({ axes, lengths, unit, version }, formats) =>
    `${formats.axes(axes)} ${formats.plural(axes.length, { one: 'mide', other: 'miden', many: 'miden' })} ${formats.along(lengths)}, según declara OME-Zarr${version === null ? '' : ` ${version}`} (scale, en ${unit}). Nada en el archivo lo mide.`,
  ZARR_NO_UNIT: ({ axes, scale, unit }, formats) =>
    `La escala de ${formats.axes(axes)} (${formats.list(scale.map((step) => formats.factor(step)))}) ${unit === null ? 'no tiene unidad' : `tiene la unidad «${unit}», que no es una longitud`}, así que ${formats.plural(axes.length, { one: 'ese eje sigue siendo desconocido', other: 'esos ejes siguen siendo desconocidos', many: 'esos ejes siguen siendo desconocidos' })}. Otros programas suponen micrómetros o milímetros. Introduzca la longitud o escriba la unidad en el archivo.`,
  ZARR_NO_SCALE: ({ axes }, formats) =>
    `No se declara ninguna escala utilizable para ${formats.axes(axes)}, así que ${formats.plural(axes.length, { one: 'ese eje sigue siendo desconocido', other: 'esos ejes siguen siendo desconocidos', many: 'esos ejes siguen siendo desconocidos' })}. Introduzca la longitud o escriba la escala en el archivo.`,
  'LOOKS_LIKE_DEFAULT:zarr': ({ unit, length }, formats) =>
    `X, Y y Z son todos exactamente 1 ${unit} = ${formats.length(length)}, lo que suele ser un valor provisional del programa que escribió el archivo. Compárelo con el registro del escáner.`,
  ZARR_LEVELS: ({ level, axis, byScale, bySize, levels }, formats) =>
    `El nivel ${formats.count(level)} está reducido por un factor de ${formats.factor(bySize)} a lo largo de ${axis.toUpperCase()} según su tamaño, pero de ${formats.factor(byScale)} según su escala${formats.plural(levels, { one: '', other: `, y así en ${formats.count(levels)} lugares`, many: `, y así en ${formats.count(levels)} lugares` })}. Se dibuja según su tamaño. La escala de uno de los niveles es errónea: compruébela.`,
  'FOUR_D:zarr': ({ locations, phases }, formats) =>
    `${formats.count(phases)} instantes de ${formats.plural(locations, { one: '1 corte', other: `${formats.count(locations)} cortes`, many: `${formats.count(locations)} cortes` })} cada uno, de los que se muestra uno cada vez.`,
  ZARR_PACKED: ({ packed, files, isMeasured, voxel }, formats) =>
    `Esto es una vista previa: su espaciado se ${isMeasured ? 'midió a partir de las posiciones de los cortes' : 'determinó'} al empaquetarla${packed === null ? '' : `, ${packed}`}${files === null ? '' : `, a partir de ${formats.plural(files, { one: '1 archivo', other: `${formats.count(files)} archivos`, many: `${formats.count(files)} archivos` })}`}.${voxel === null ? '' : ` Sus propios vóxeles están promediados: ${formats.along(voxel)}.`}`,
  ZARR_PACKED_EMPTY: ({ empty }, formats) =>
    `${formats.plural(empty, { one: 'Faltaba 1 corte al empaquetar esta vista previa, y su lugar queda vacío', other: `Faltaban ${formats.count(empty)} cortes al empaquetar esta vista previa, y sus lugares quedan vacíos`, many: `Faltaban ${formats.count(empty)} cortes al empaquetar esta vista previa, y sus lugares quedan vacíos` })}. La propia serie muestra si se perdieron archivos.`,
  ZARR_REWRITTEN: ({ axes, was, is }, formats) =>
    `Al empaquetarla, la caja medía ${formats.along(was)} a lo largo de ${formats.axes(axes)}; según la escala y el tamaño del archivo actual mide ${formats.along(is)}. Es probable que el archivo se haya modificado después. Vuelva a empaquetarlo a partir de los cortes.`,

  'NOT_AN_IMAGE:zarr-json': ({ file }) =>
    `${file} debería ser un objeto JSON, pero no se puede leer como tal. Es probable que la copia esté dañada: copie de nuevo el OME-Zarr.`,
  'NOT_AN_IMAGE:zarr-no-image': ({ file, what }) =>
    `${file} se leyó como OME-Zarr, pero ${found[what]}. Elija el grupo de una sola imagen.`,
  'NOT_AN_IMAGE:zarr-no-level': ({ file }) =>
    `${file} es una imagen OME-Zarr sin ningún nivel de resolución (datasets) legible, así que no hay nada que mostrar. Escríbala de nuevo.`,
  'NOT_AN_IMAGE:zarr-axes': ({ file, axes }, formats) =>
    `${file} necesita dos o tres ejes de espacio, como z, y y x; se encontró: ${axes.length === 0 ? 'ninguno' : formats.list(axes)}. Compruebe los ejes en su descripción.`,
  'NOT_AN_IMAGE:zarr-array': ({ file, what }) =>
    `La matriz Zarr ${file} no se puede leer porque ${wrong[what]}. Copie de nuevo el OME-Zarr o vuelva a escribirlo.`,
  'TOO_LARGE:zarr-chunk': ({ file, most }, formats) =>
    `${file} tiene bloques (chunks o shards) demasiado grandes: se pueden mantener como máximo ${formats.count(most)} valores a la vez. Escríbalo con bloques más pequeños.`,
  'TOO_LARGE:zarr-chunks': ({ file, chunks, most }, formats) =>
    `${file} está dividido en demasiadas piezas: la imagen necesitaría ${formats.count(chunks)} bloques, y se leen como máximo ${formats.count(most)}. Escríbalo con bloques más grandes o con niveles menos finos.`,
  'UNSUPPORTED_SYNTAX:zarr-codec': ({ file, codec }) =>
    `${file} está comprimido con «${codec}», que aquí no se puede descomprimir, así que no se muestra. Los números siguen siendo válidos. Escríbalo con gzip, zstd, blosc o sin compresión.`,
  'UNSUPPORTED_SYNTAX:zarr-type': ({ file, type }) =>
    `${file} contiene valores del tipo «${type}», que no se pueden dibujar. Los números siguen siendo válidos. Escríbalo con números enteros o de coma flotante.`,
  'UNSUPPORTED_SYNTAX:zarr-decoder': ({ file, codec }) =>
    `${file} está comprimido con ${codec}, y el decodificador no pudo iniciarse: no se cargó o falta 'wasm-unsafe-eval' en la Content-Security-Policy de la página. Los números siguen siendo válidos. Recargue la página o avise a su responsable.`,
  'TRUNCATED:zarr-chunk': ({ file, damaged, chunks }, formats) =>
    `De ${formats.count(chunks)} piezas leídas de ${file}, ${formats.plural(damaged, { one: '1 está dañada o cortada y queda vacía', other: `${formats.count(damaged)} están dañadas o cortadas y quedan vacías`, many: `${formats.count(damaged)} están dañadas o cortadas y quedan vacías` })} en la imagen. Copie de nuevo el OME-Zarr.`,
  'TRUNCATED:zarr-empty': ({ file, chunks }, formats) =>
    `${formats.plural(chunks, { one: 'Falta la pieza', other: `Falta cada una de las ${formats.count(chunks)} piezas`, many: `Falta cada una de las ${formats.count(chunks)} piezas` })} de que debería constar ${file}, así que la imagen estaría vacía. Copie de nuevo el OME-Zarr con todas sus carpetas.`,
};
