import type { AxisEvidence, Confidence, NaiveRuleName } from '../../model/report.js';
import type { CommandWords } from '../en/command.js';
import type { Formats } from '../formats.js';
import { howLong } from './problems/findings.js';
import { closeHoles, compareLengths, overall } from './panes.js';
import { kinds } from './problems/image-files-and-logs.js';
import { nameOf } from './sources.js';

/** A precision is told where it is worse than this share of the length. */
const TELLING_DOUBT = 1e-4;
/** A smaller tilt, in degrees, is not worth a word. */
const FAINT_TILT = 0.05;

/** The wrong readings worth a line, with who makes them. */
const tools: Partial<Record<NaiveRuleName | 'leaning', string>> = {
  thickness: 'Slice Thickness tomado como Z',
  'imagej-single': 'ImageJ, un archivo abierto',
  'imagej-sequence': 'ImageJ, Image Sequence',
  mean: 'ITK, Cornerstone3D (intervalo medio)',
  leaning: 'Cornerstone3D (intervalo medio)',
  'first-gap': 'dcm2niix, AMI (primer intervalo)',
};

const howKnown: Record<Confidence, (measured: string) => string> = {
  'measured-high': (measured) => `${measured} y confirmado`,
  measured: (measured) => measured,
  'measured-low': (measured) => `${measured}; véase la advertencia`,
  declared: () => 'según lo declarado',
  suggested: () => 'por confirmar',
  blocked: () => 'dos lecturas: elija una',
  none: () => 'desconocido',
};

const regularities = {
  uniform: 'equidistantes',
  jitter: 'casi equidistantes',
  missing: 'por lo demás equidistantes',
  variable: 'con espaciado desigual',
  unknown: 'regularidad desconocida',
};

/** What is counted, one and many. */
const nouns = {
  file: ['archivo', 'archivos'],
  anotherFile: ['archivo más', 'archivos más'],
  frame: ['fotograma', 'fotogramas'],
  volume: ['volumen', 'volúmenes'],
  slice: ['corte', 'cortes'],
  repeated: ['imagen repetida omitida', 'imágenes repetidas omitidas'],
  reason: ['motivo más', 'motivos más'],
} as const;

const count = (number: number, noun: keyof typeof nouns, formats: Formats) => {
  const [one, many] = nouns[noun];
  return formats.plural(number, { one: `1 ${one}`, other: `${formats.count(number)} ${many}` });
};

const listValues = (values: AxisEvidence['outvoted'], formats: Formats) =>
  values.map(({ source, value }) => `${nameOf(source)} ${formats.length(value)}`).join(', ');

/** What the command says in Spanish. */
export const command: CommandWords = {
  usage: ({ languages }) =>
    `Uso: spacing-preview inspect RUTA... [--json | --jsonl] [--spacing "x y z"] [--lang IDIOMA]
     spacing-preview pack RUTA --out ARCHIVO.ozx [--edge VÓXELES] [--bits 8|16] [--full]
                          [--spacing "x y z"] [--lang IDIOMA]
     spacing-preview ingest LISTA --out CARPETA [--concurrency N] [--memory MIB] [--minutes N]
                          [--edge VÓXELES] [--bits 8|16] [--redis DIRECCIÓN [--queue NOMBRE]]
     spacing-preview ingest --work --redis DIRECCIÓN [--queue NOMBRE] [--concurrency N]

«inspect» muestra el espaciado de los vóxeles de cada pila de imágenes de cada carpeta, ZIP o
archivo, y de dónde procede. Cada RUTA es un depósito independiente. Solo se leen las cabeceras y el
registro del escáner que esté junto a los cortes; un registro sin cortes se muestra por sí solo.

  --json               un solo objeto JSON con todo en la salida estándar
  --jsonl              un objeto JSON en una línea por cada RUTA, en cuanto está lista
  --spacing "x y z"    el espaciado en mm, si lo conoce, con "-" para un eje que no conozca
  --lang IDIOMA        el idioma de los textos: ${languages.join(', ')}

Código de salida, el de la peor RUTA: 0 si todas las series tienen X, Y y Z y nada los contradice;
1 si alguna serie no cumple esto; 2 si no se pudo leer nada, no se entendió el comando o no se
pudo escribir la salida; 141 si nadie leyó la salida hasta el final y las demás RUTAS no se revisaron.

«pack» escribe un archivo pequeño (OME-Zarr 0.5) que muestra la primera pila de RUTA en sus
proporciones verdaderas. Se lee y se promedia cada corte. No se sobrescribe un ARCHIVO existente.

  --out ARCHIVO.ozx    el archivo que se va a escribir
  --edge VÓXELES       vóxeles a lo largo de la arista más larga, de 64 a 1024; 400 si no se indica
  --bits 8|16          8: los valores que vale la pena ver, en 256 niveles; 16: los guardados
  --full               cada vóxel tal como está guardado, con niveles más gruesos: mientras trabaja
                       necesita otro tanto de espacio junto a ARCHIVO

Código de salida como arriba; 2 también si no se pudo escribir ARCHIVO.

«ingest» hace report.json, preview.ozx y poster.png de cada depósito de LISTA, cada uno en una
carpeta propia dentro de CARPETA, y muestra por cada uno un objeto JSON en una línea. LISTA es una
carpeta cuyas subcarpetas y ZIP son los depósitos, un archivo o «-» con una ruta, una dirección o
{"id": …, "source": …} en cada línea, o s3://bucket/prefix/. CARPETA también puede ser
s3://bucket/prefix/. El mismo comando repetido hace lo que falta y lo que ha cambiado.

  --out CARPETA        adónde van los resultados
  --concurrency N      depósitos a la vez; uno por núcleo si no se indica
  --memory MIB         lo que puede ocupar un depósito; si ocupa más, solo ese se detiene
  --minutes N          lo que puede tardar un depósito; 60 si no se indica
  --redis DIRECCIÓN    trabajan otros procesos, en cualquier máquina: «ingest --work»
  --queue NOMBRE       el nombre de su cola; spacing-preview si no se indica

Código de salida como arriba, el del peor depósito.`,

  mistakes: {
    command: ({ found }) => `Se esperaba el comando «inspect», «pack» o «ingest» y se encontró «${found}».`,
    option: ({ found }) => `Se esperaba --json, --jsonl, --spacing o --lang y se encontró «${found}».`,
    path: () => 'Se esperaba una carpeta, un ZIP o un archivo después de «inspect» y no se encontró ninguno.',
    spacing: ({ found }) =>
      `Se esperaban tres longitudes en mm después de --spacing, como "0.7 0.7 2.5" o "0.7 0.7 -", y se encontró «${found}».`,
    outputs: () => 'Elija --json o --jsonl: no se pueden combinar.',
    language: ({ found, languages }) =>
      `No hay textos en el idioma «${found}». Elija uno de estos: ${languages.join(', ')}.`,
  },

  filesRead: ({ done }, formats) =>
    formats.plural(done, { one: '1 archivo leído', other: `${formats.count(done)} archivos leídos` }),
  stopped:
    'La inspección se detuvo antes de terminar. Indique las rutas una a una para encontrar aquella en la que se detiene.',
  unwritten:
    'No se pudo escribir la salida. Compruebe que queda espacio en el destino y que puede escribir en él.',
  nothing: 'No se encontró ninguna pila de imágenes.',

  labels: {
    spacing: 'X × Y × Z',
    box: 'Caja escaneada',
    plane: 'Origen de X e Y',
    depth: 'Origen de Z',
    slices: 'Cortes',
    findings: 'Observaciones',
    tools: 'Otras herramientas',
    volume: 'Volumen',
    from: 'Origen',
    check: 'Comprobación',
  },

  title: ({ series, phases, dimensions, number, total }, formats) => {
    const place = total > 1 ? `${formats.count(number)} de ${formats.count(total)}  ` : '';
    const parts = [
      ...(series.modality === '' ? [] : [series.modality]),
      count(series.files, 'file', formats),
      count(series.frames, 'frame', formats),
      ...(phases > 1 && dimensions.slices > 1 ? [count(phases, 'volume', formats)] : []),
    ];
    return `${place}${series.description || 'Serie sin descripción'}  (${parts.join(', ')})`;
  },
  spacing: ({ x, y, z }, formats) =>
    x === null && y === null && z === null ? 'desconocido' : formats.lengths([x, y, z]),
  box: ({ extent: { x, y, z }, dimensions: { columns, rows, slices } }, formats) => {
    const grid = `${formats.counts([columns, rows])} píxeles, ${count(slices, 'slice', formats)}`;
    if (x === null || y === null) return `tamaño desconocido (${grid})`;
    return `${formats.size(z === null ? [x, y] : [x, y, z])}${z === null ? ', profundidad desconocida' : ''} (${grid})`;
  },
  evidence: (
    { source, file, confidence, slices, precision, outvoted, suggestions, length },
    formats: Formats,
  ) => {
    const isMeasured = slices !== undefined;
    const measured = isMeasured ? `medido en ${count(slices, 'slice', formats)}` : 'medido';
    const known =
      source === 'supplied'
        ? 'introducido por usted'
        : `${source && (file ?? nameOf(source))}, ${howKnown[confidence](measured)}`;
    const isDoubtful = precision && length !== null && precision > TELLING_DOUBT * length;
    return [
      source !== null ? known : outvoted.length > 0 ? 'sin indicar' : 'nada en los archivos',
      ...(isDoubtful ? [`con un margen de ±${formats.length(precision, { digits: 1 })}`] : []),
      ...(outvoted.length > 0 ? [`no usado: ${listValues(outvoted, formats)}`] : []),
      ...(suggestions.length > 0 ? [`por confirmar: ${listValues(suggestions, formats)}`] : []),
    ].join('; ');
  },
  slices: ({ regularity, geometry, duplicates, unplaced }, formats) => {
    const { tiltDegrees } = geometry;
    const missing = geometry.missing.length - unplaced;
    return [
      ...(missing > 0
        ? [
            formats.plural(missing, {
              one: 'falta 1',
              other: `faltan ${formats.count(missing)}`,
            }),
          ]
        : []),
      ...(unplaced > 0 ? [`${formats.count(unplaced)} sin posición`] : []),
      regularities[regularity ?? 'unknown'],
      ...(duplicates > 0 ? [count(duplicates, 'repeated', formats)] : []),
      ...(tiltDegrees !== null && Math.abs(tiltDegrees) >= FAINT_TILT
        ? [`inclinados ${formats.degrees(tiltDegrees)}`]
        : []),
    ].join(', ');
  },
  noProblems: 'No se encontraron problemas',

  tool: ({ rule, leans }) => tools[rule === 'mean' && leans ? 'leaning' : rule] ?? null,
  sameZ: ({ names }) => `el mismo Z: ${names.join('; ')}`,
  judgement: ({ z, stretch, isWhole, isSame, isTrue }, formats) => {
    if (z === null) return 'sin Z';
    if (z === 0) return 'Z 0: plano';
    const told = `Z ${formats.length(z)}`;
    if (stretch === null) return `${told}, que nada en los archivos confirma`;
    const tell = (factor: number) =>
      isSame
        ? `la misma longitud ${overall}`
        : (isTrue ? howLong : compareLengths)(factor, formats, isWhole ? overall : undefined);
    return stretch < 0
      ? `${told}: cortes en orden inverso${stretch === -1 ? '' : `, ${tell(-stretch)}`}`
      : `${told}: ${tell(stretch)}`;
  },
  closed: (data, formats) => closeHoles(data, formats),

  logsRead: ({ files }, formats) => `Registros: ${count(files, 'file', formats)}`,
  setAside: ({ files }, formats) => `Omitidos: ${count(files, 'file', formats)}`,
  alike: ({ sentence, more }, formats) =>
    more === 0 ? sentence : `${sentence} (y ${count(more, 'anotherFile', formats)} en el mismo caso)`,
  moreReasons: ({ reasons }, formats) =>
    `y ${count(reasons, 'reason', formats)}; --json enumera todos los archivos`,

  logTitle: ({ file, format, kind }) => `${file}  (${kinds[kind]} de ${format})`,
  logVolume: ({ columns, rows, slices }, formats) => `${formats.counts([columns, rows, slices])} vóxeles`,
  logCheck: ({ pixel, sourceToObject, sourceToDetector, voxel, agrees }, formats) => {
    const [near, far] = [formats.length(sourceToObject), formats.length(sourceToDetector)];
    const verdict = agrees ? 'coincide' : 'no coincide; se usa el valor del propio registro';
    return `píxel del detector ${formats.length(pixel)} × ${near} / ${far} = ${formats.length(voxel)}: ${verdict}`;
  },
  logWithoutZ:
    'Un registro de las proyecciones: no indica a qué distancia entre sí se generaron después los cortes.',
};
