import type { Translated } from '../dictionary.js';
import { fewestMinutes, type pack as english } from '../en/pack.js';
import type { Formats } from '../formats.js';

const inAbout = (seconds: number, formats: Formats) =>
  seconds < fewestMinutes
    ? `${formats.count(seconds)}\u202fs`
    : `${formats.count(Math.round(seconds / 60))}\u202fmin`;

export const pack: Translated<typeof english> = {
  'mistake.option': ({ found }) =>
    `Se esperaba --out, --edge, --bits, --full, --spacing o --lang y se encontró «${found}».`,
  'mistake.path': 'Se esperaba una carpeta, un ZIP o un archivo después de «pack» y no se encontró ninguno.',
  'mistake.paths': ({ found }) =>
    `Un paquete se hace con una sola carpeta, un solo ZIP o un solo archivo. Empaquete «${found}» por separado.`,
  'mistake.out': 'Indique después de --out el archivo que se va a escribir, como --out fosil.ozx.',
  'mistake.edge': ({ found, least, most }, formats) =>
    `Se esperaba un número entero de vóxeles, de ${formats.count(least)} a ${formats.count(most)}, después de --edge y se encontró «${found}».`,
  'mistake.bits': ({ found }) => `Se esperaba 8 o 16 después de --bits y se encontró «${found}».`,
  'mistake.full': ({ found }) => `--full conserva cada vóxel tal como está guardado. Quite ${found}.`,

  room: ({ file }) =>
    `Los niveles más finos se escriben primero aparte, así que el disco necesita cerca del doble del espacio de ${file}.`,
  reading: ({ done, total, seconds }, formats) => {
    const told = `${formats.count(done)} de ${formats.count(total)} cortes leídos`;
    return seconds === null ? told : `${told}, faltan unos ${inAbout(seconds, formats)}`;
  },
  wrote: ({ file, bytes, levels, voxels, voxel: { x, y, z } }, formats) => {
    const edges = x === null && y === null && z === null ? 'desconocido' : formats.lengths([x, y, z]);
    const more =
      levels === 1
        ? ''
        : formats.plural(levels - 1, {
            one: ' y un nivel más grueso',
            many: ` y ${formats.count(levels - 1)} de niveles más gruesos`,
            other: ` y ${formats.count(levels - 1)} niveles más gruesos`,
          });
    return `Se escribió ${file} (${formats.bytes(bytes)}): ${formats.counts(voxels)} vóxeles${more}. X × Y × Z de un vóxel: ${edges}.`;
  },
  unknown: ({ axes }, formats) =>
    formats.plural(axes.length, {
      one: `${formats.axes(axes)} es desconocido, así que el paquete no indica su unidad. «inspect» dice por qué.`,
      many: `${formats.axes(axes)} son desconocidos, así que el paquete no indica su unidad. «inspect» dice por qué.`,
      other: `${formats.axes(axes)} son desconocidos, así que el paquete no indica su unidad. «inspect» dice por qué.`,
    }),
  resampled: 'Los cortes están espaciados de forma irregular, así que se remuestrearon según sus posiciones.',
  sheared: 'El escáner estaba inclinado, así que los cortes se desplazaron a su sitio.',
  'time-points': ({ volumes }, formats) =>
    `Hay ${formats.count(volumes)} volúmenes de los mismos cortes. Solo el primero está en el paquete.`,
  stacks: ({ stacks }, formats) =>
    `Hay ${formats.count(stacks)} pilas. Solo la que «inspect» muestra primero está en el paquete.`,
  unread: ({ slices, total }, formats) =>
    formats.plural(slices, {
      one: `1 de ${formats.count(total)} cortes no se pudo leer; su lugar en el paquete está vacío.`,
      many: `${formats.count(slices)} de ${formats.count(total)} cortes no se pudieron leer; sus lugares en el paquete están vacíos.`,
      other: `${formats.count(slices)} de ${formats.count(total)} cortes no se pudieron leer; sus lugares en el paquete están vacíos.`,
    }),
  problems: 'No leídos, o no del todo',

  'no-volume': 'No hay ningún volumen que empaquetar, así que no se escribió nada.',
  'none-read': 'No se pudo leer ningún corte, así que no se escribió nada.',
  stopped:
    'El empaquetado se detuvo antes de terminar, así que no se escribió nada. Empaquete una parte de los cortes por separado para encontrar el archivo en el que se detiene.',
  'output.exists': ({ file }) =>
    `${file} ya existe y se dejó como está. Elija otro nombre o elimínelo antes.`,
  'output.no-folder': ({ file }) =>
    `No hay ninguna carpeta para ${file}. Cree antes la carpeta o elija otra.`,
  'output.forbidden': ({ file }) =>
    `El sistema no permite escribir ${file}. Elija otra carpeta o pida acceso a esta.`,
  'output.full': ({ file }) =>
    `No hay espacio para ${file}, así que no se escribió nada. Libere espacio o elija otro disco.`,
  'output.disk': ({ file, system }) =>
    `${file} no se pudo escribir${system === null ? '' : ` (${system})`}. Compruebe el disco o elija otro.`,
};
