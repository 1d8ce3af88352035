import type { Translated } from '../dictionary.js';
import type { ingest as english } from '../en/ingest.js';

const inBrackets = (system: string | null) => (system === null ? '' : ` (${system})`);

export const ingest: Translated<typeof english> = {
  'ingest.option': ({ found }) =>
    `Se esperaba --out, --edge, --bits, --concurrency, --memory, --minutes, --redis, --queue, --work o --lang y se encontró «${found}».`,
  'ingest.list':
    'Se esperaba una carpeta de depósitos, una lista o «-» para la entrada estándar después de «ingest» y no se encontró nada.',
  'ingest.lists': ({ found }) =>
    `«ingest» toma una sola carpeta o una sola lista. Procese «${found}» por separado.`,
  'ingest.out': 'Indique después de --out la carpeta de los resultados, como --out vistas.',
  'ingest.number': ({ found, option, least, most }, formats) =>
    `Se esperaba un número entero de ${formats.count(least)} a ${formats.count(most)} después de ${option} y se encontró «${found}».`,
  'ingest.redis': ({ found }) =>
    `Se esperaba una dirección como redis://localhost:6379 después de --redis y se encontró «${found}».`,
  'ingest.queue': ({ found }) =>
    `Se esperaba un nombre de letras, cifras, puntos y guiones después de --queue y se encontró «${found}».`,
  'ingest.work': 'Indique el Redis del que --work toma los depósitos: --redis redis://localhost:6379.',
  'ingest.not-work': ({ found }) =>
    `Con --work, cada depósito trae consigo lo que se pide. Quite «${found}».`,
  'ingest.concurrency': ({ found }) =>
    `Con --redis trabajan otros procesos: indique ${found} a los que llevan --work.`,

  'no-list': ({ list }) =>
    `No hay ninguna carpeta ni lista «${list}». Compruebe el nombre; «-» lee la lista de la entrada estándar.`,
  'no-out': ({ out, system }) =>
    `Los resultados no se pueden escribir en ${out}${inBrackets(system)}. Compruebe que la carpeta se puede crear y que se puede escribir en ella.`,
  'package.s3': ({ packages }) =>
    `S3 necesita un módulo que no está instalado. Instálelo junto a spacing-preview: npm install ${packages}`,
  'package.redis': ({ packages }) =>
    `Redis necesita módulos que no están instalados. Instálelos junto a spacing-preview: npm install ${packages}`,
  left: ({ files }, formats) =>
    formats.plural(files, {
      one: '1 archivo junto a los depósitos no es carpeta ni ZIP y se dejó fuera. Inclúyalo en una lista si debe contar.',
      many: `${formats.count(files)} de archivos junto a los depósitos no son carpetas ni ZIP y se dejaron fuera. Inclúyalos en una lista si deben contar.`,
      other: `${formats.count(files)} archivos junto a los depósitos no son carpetas ni ZIP y se dejaron fuera. Inclúyalos en una lista si deben contar.`,
    }),
  line: ({ line }, formats) =>
    `La línea ${formats.count(line)} de la lista no nombra ningún depósito. Se esperaba una ruta, una dirección o {"id": "…", "source": "…"}.`,
  twin: ({ id }) =>
    `Otro depósito de la lista se llama «${id}», así que este se dejó fuera. Dé a cada uno un "id" propio.`,

  done: ({ deposits }, formats) => `Depósitos terminados: ${formats.count(deposits)}`,
  summary: ({ made, none, kept, failed }, formats) =>
    `Paquetes hechos: ${formats.count(made)}. Nada que empaquetar: ${formats.count(none)}. Sin cambios y conservados: ${formats.count(kept)}. Fallidos: ${formats.count(failed)}.`,
  nothing: 'No se encontró ningún depósito: ni carpetas, ni ZIP, ni líneas de una lista.',
  again: 'Repita el mismo comando para intentar de nuevo los fallidos. Todos los demás se conservan.',
  stopped: 'Detenido. Repita el mismo comando para continuar donde se detuvo.',
  'stopped-full':
    'El disco está lleno, así que no se empezó ningún depósito más. Libere espacio y repita el mismo comando.',
  broken: 'El proceso se detuvo antes de terminar. Repita el mismo comando para continuar donde se detuvo.',

  'failed.memory': ({ limit }, formats) =>
    `Este depósito necesitaba más de ${formats.count(limit)}\u202fMiB de memoria y se detuvo. Permita más con --memory.`,
  'failed.time': ({ limit }, formats) =>
    formats.plural(limit, {
      one: 'Este depósito tardó más de 1 minuto y se detuvo. Permita más con --minutes.',
      many: `Este depósito tardó más de ${formats.count(limit)} de minutos y se detuvo. Permita más con --minutes.`,
      other: `Este depósito tardó más de ${formats.count(limit)} minutos y se detuvo. Permita más con --minutes.`,
    }),
  'failed.lost':
    'El proceso que trabajaba en este depósito terminó una y otra vez. Empaquételo por separado para ver qué lo detiene.',
  'failed.stopped':
    'Este depósito no se pudo leer hasta el final. Empaquételo por separado para ver qué lo detiene.',
  'failed.full': 'No hay espacio para los resultados de este depósito. Libere espacio y repita el comando.',
  'failed.unwritable': ({ system }) =>
    `Los resultados de este depósito no se pudieron escribir${inBrackets(system)}. Compruebe la carpeta a la que van.`,
  'failed.network': ({ host }) =>
    `No se pudo conectar con ${host}, o la conexión se cortó cada vez. Compruebe la dirección y la conexión.`,
  'failed.busy': ({ host, status }) =>
    `${host} estaba ocupado cada vez que se le preguntó (HTTP ${String(status)}). Inténtelo más tarde.`,
  'failed.absent': ({ host, status }) =>
    `${host} no tiene nada en esta dirección (HTTP ${String(status)}). Compruebe la dirección.`,
  'failed.denied': ({ host, status }) =>
    `${host} denegó el acceso (HTTP ${String(status)}). Compruebe las credenciales y lo que permiten.`,
  'failed.answer': ({ host, status }) =>
    `${host} rechazó la petición (HTTP ${String(status)}). Compruebe la dirección y los ajustes.`,

  following: ({ deposits }, formats) =>
    `Depósitos en la cola: ${formats.count(deposits)}. Los resultados llegan a medida que terminan.`,
  'no-workers':
    'Todavía ningún proceso toma depósitos de la cola. Inicie alguno: spacing-preview ingest --work --redis DIRECCIÓN',
  working: 'A la espera de depósitos. Ctrl-C detiene; lo que no está terminado vuelve a la cola.',
  'redis-gone': 'Redis no responde. Se sigue intentando; no se pierde nada.',
  'redis-back': 'Redis responde de nuevo.',
};
