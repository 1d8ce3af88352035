import type { SourceRefusals } from '../../../model/problem/refusals-sources.js';
import type { ProblemSentences } from '../../dictionary.js';
import type { Formats } from '../../formats.js';

const checkLine = 'Compruebe la conexión y recargue la página.';
const copyZip = 'Vuelva a copiar o descargar el ZIP.';
const copyAgain = 'Vuelva a copiarlo o descargarlo.';
const wholeAddress = 'Escriba la dirección completa, empezando por https://.';
const oneZip = 'Inténtelo más tarde. Un solo ZIP requiere menos solicitudes que los archivos sueltos.';

/** What an answer of a server means, and what to do, by its HTTP status. */
const statuses: Record<number, string> = {
  401: 'Hay que iniciar sesión. Iníciela en ese servidor con este navegador (la página necesita credentials="include") o haga que la página envíe un token en requestHeaders.',
  403: 'Se denegó el acceso: puede que el archivo esté restringido o que el enlace haya caducado. Inicie sesión allí o pregunte al propietario.',
  404: 'No se encontró nada en esta dirección. Compruebe que no contenga ninguna errata o pregunte si el archivo se ha movido.',
  410: 'El archivo se eliminó. Pida al repositorio su nueva dirección.',
  416: 'El archivo es más corto de lo esperado. Recargue la página para leerlo de nuevo.',
  429: 'El servidor limita el número de solicitudes. Espere un minuto y recargue la página. Un solo ZIP requiere menos solicitudes que los archivos sueltos.',
};

const meaningOf = (status: number) =>
  statuses[status] ??
  (status >= 500 ? 'El servidor tiene un problema. Inténtelo más tarde.' : 'Compruebe la dirección.');

const things: Record<SourceRefusals['HTTP_STATUS']['expected'], string> = {
  file: 'el archivo',
  series: 'la serie DICOMweb',
  part: 'una parte de la imagen que está en',
};

/** An address; those that hold a file themselves are not written out. */
const at = (url: string) => (url === 'data:' || url === 'blob:' ? `una dirección ${url}` : url);

const seconds = (milliseconds: number, formats: Formats) =>
  `${formats.number(milliseconds / 1000, { digits: 2 })}\u202fs`;

/** Two numbers of bytes side by side, written out where they would read the same otherwise. */
export const ofBytes = (found: number, expected: number, formats: Formats): [string, string] => {
  const short: [string, string] = [formats.bytes(found), formats.bytes(expected)];
  const whole: [string, string] = [`${formats.count(found)} bytes`, `${formats.count(expected)} bytes`];
  return short[0] === short[1] ? whole : short;
};

/** What is said of bytes that could not be had. */
export const sourceRefusals: ProblemSentences<keyof SourceRefusals> = {
  HTTP_STATUS: ({ url, status, expected }) =>
    `El servidor respondió con el estado HTTP ${status} en lugar de enviar ${things[expected]} ${at(url)}. ${meaningOf(status)}`,
  'NETWORK:no-answer': ({ url, host, origin }) => {
    if (host === '')
      return `No llegó nada de ${at(url)}. Es posible que la página ya no la conserve. Recargue la página.`;
    return `No llegó nada de ${at(url)}. O bien no hay conexión, o bien ${host} no permite que ${origin === null ? 'esta página lea' : `las páginas de ${origin} lean`} sus archivos (CORS). Compruebe la conexión y, si funciona, pida al propietario de ese servidor que envíe Access-Control-Allow-Origin.`;
  },
  'NETWORK:silent': ({ url, host, milliseconds }, formats) =>
    `Se pidió ${at(url)} a ${host}, que no respondió en ${seconds(milliseconds, formats)}. Puede que el servidor esté ocupado. Recargue la página dentro de unos minutos.`,
  'NETWORK:stalled': ({ url, host, received, milliseconds }, formats) =>
    `${host} dejó de enviar ${at(url)}: no llegó nada más durante ${seconds(milliseconds, formats)} después de ${formats.bytes(received)}. ${checkLine}`,
  'NETWORK:broken-off': ({ url, host, received }, formats) =>
    `La conexión con ${host} se interrumpió después de ${formats.bytes(received)} de ${at(url)}, y no se pudo obtener el resto. ${checkLine}`,
  'NETWORK:given-up': ({ host, status, milliseconds, asked }, formats) => {
    const told = status === null ? '' : ` (estado HTTP ${status})`;
    if (asked !== null)
      return `${host} pide que no se le consulte durante ${seconds(asked, formats)}${told}, así que no se le consultó más. ${oneZip}`;
    return `${host} no envió nada durante ${seconds(milliseconds, formats)}${told}, así que no se esperó más. ${oneZip}`;
  },
  'NETWORK:changed': ({ url }) =>
    `El archivo de ${at(url)} cambió mientras se leía, de modo que sus partes no se corresponden. Recargue la página cuando el archivo nuevo esté completo.`,
  'NETWORK:redirected': ({ url, host, to }) =>
    `${host} redirige las solicitudes de ${at(url)} a ${to ?? 'una dirección que el navegador no muestra'}. El token de la página (requestHeaders) no se envía a ningún otro servidor, y sin él no se recibió nada. Indique la dirección definitiva en src.`,
  'NETWORK:bad-address': ({ address }) => `«${address}» no es una dirección web. ${wholeAddress}`,
  'NOT_READABLE:not-kept': ({ file, received }, formats) =>
    `${file} se recibió (${formats.bytes(received)}), pero el navegador no pudo conservarlo. Descárguelo y suéltelo aquí desde el disco, por separado o en un ZIP.`,

  'NOT_AN_IMAGE:list-not-json': ({ file }) =>
    `${file} debería ser una lista de archivos en JSON, pero no se puede leer como JSON. Compruébelo con un validador de JSON o vuelva a copiarlo.`,
  'NOT_AN_IMAGE:list-base': ({ file, base }) =>
    `${file} debería indicar la dirección de una carpeta en "baseurl", pero indica «${base}». ${wholeAddress}`,
  'NOT_AN_IMAGE:list-empty': ({ file, entries, inFolder }, formats) => {
    const found = formats.plural(entries, {
      one: 'su única entrada no es una dirección',
      other: `ninguna de sus ${formats.count(entries)} entradas es una dirección`,
    });
    const advice = inFolder
      ? 'Escriba cada una como URL, por ejemplo "slices/IM0001.dcm".'
      : 'Escriba cada una como URL completa, empezando por https://, porque esta lista no está en una carpeta.';
    return `${file} debería enumerar las direcciones de archivos DICOM o la de un ZIP, pero ${entries === 0 ? 'no enumera ninguna' : found}. ${advice}`;
  },
  'NOT_AN_IMAGE:list-form': ({ file, keys }) => {
    const found = keys.length === 0 ? '' : `, sino un objeto con ${keys.map((key) => `"${key}"`).join(', ')}`;
    return `${file} debería contener una lista de archivos: ["url", …], {"baseurl", "series"}, {"resources"} o un manifiesto IIIF. No contiene nada de eso${found}. Escriba las direcciones de los archivos como una lista JSON.`;
  },
  'NOT_AN_IMAGE:series-not-json': ({ host, received }, formats) =>
    `${host} debería haber enviado los metadatos de una serie como JSON, pero envió ${formats.bytes(received)} de otra cosa. Compruebe que esta sea la dirección de un servicio DICOMweb.`,
  'EMPTY:series': ({ host }) =>
    `${host} no tiene imágenes de esta serie. Compruebe los UID del estudio y de la serie en la dirección.`,
  'EMPTY:series-item': ({ host, place }, formats) =>
    `La entrada ${formats.count(place + 1)} de lo que ${host} indica sobre esta serie está vacía o no nombra ninguna imagen. Las demás se utilizan. Pida al propietario de ese servidor que compruebe la serie.`,

  'TRUNCATED:zip-checksum': ({ file, size }, formats) =>
    `${file} está dañado en su ZIP: sus ${formats.bytes(size)} no son los que se comprimieron (el CRC-32 no coincide). ${copyZip}`,
  'TRUNCATED:zip-member': ({ file, expected, found }, formats) => {
    const [some, all] = ofBytes(found, expected, formats);
    return `${file} está dañado en su ZIP: solo se pudieron descomprimir ${some} de ${all}. ${copyZip}`;
  },
  'TRUNCATED:zip-misplaced': ({ file }) => `${file} no está donde su ZIP indica. ${copyZip}`,
  'TRUNCATED:zip-directory': ({ file, members }, formats) =>
    `${file} enumera ${formats.plural(members, { one: '1 archivo', other: `${formats.count(members)} archivos` })} antes de que su índice se interrumpa, así que no se pueden encontrar más archivos. ${copyAgain}`,
  'TRUNCATED:zip': ({ file, size }, formats) =>
    `${file} no es un ZIP completo: no se encontró${size === null ? '' : ` en sus ${formats.bytes(size)}`} el índice que debería estar al final. ${copyAgain}`,
  'EMPTY:zip': ({ file }) => `${file} está vacío (0 bytes). ${copyAgain}`,
  ENCRYPTED: ({ file }) => `${file} está protegido con contraseña en su ZIP. Cree un ZIP sin contraseña.`,
  UNSUPPORTED_COMPRESSION: ({ file, method }) =>
    `${file} está comprimido con el método ZIP ${method}, que aquí no se puede descomprimir. Vuelva a crear el ZIP con la compresión habitual (método 8, deflate) o sin compresión (método 0).`,
  'TOO_LARGE:list': ({ file, entries, most }, formats) =>
    `${file} enumera ${formats.count(entries)} archivos. Se pueden leer como máximo ${formats.count(most)} a la vez. Repártalos en varios.`,
  'TOO_LARGE:nested-zip': ({ file, size, most }, formats) =>
    `${file} es un ZIP de ${formats.bytes(size)} dentro de otro ZIP, donde se pueden abrir como máximo ${formats.bytes(most)}. Descomprima antes el ZIP exterior.`,

  'NOT_READABLE:changed': ({ file }) =>
    `${file} no se pudo leer del disco porque se movió, se modificó o se bloqueó después de elegirlo. Elíjalo de nuevo.`,
  'NOT_READABLE:no-access': ({ file }) =>
    `${file} no se pudo abrir porque se denegó el acceso al navegador. Compruebe que siga ahí y que usted pueda leerlo.`,
  'NOT_READABLE:gone': ({ file }) =>
    `${file} es un enlace a un archivo que ya no existe. Copie el propio archivo.`,
  'NOT_READABLE:forbidden': ({ file }) =>
    `${file} no se pudo leer porque usted no tiene permiso. Pida permiso a su propietario o cópielo en una carpeta propia.`,
  'NOT_READABLE:disk': ({ file, system }) =>
    `${file} no se pudo leer del disco${system === null ? '' : ` (error ${system})`}. Compruebe el disco o vuelva a copiar el archivo.`,
  'NOT_FOUND:path': ({ file }) => `${file} no existe. Compruebe que la ruta no contenga ninguna errata.`,
};
