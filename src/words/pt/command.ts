import type { AxisEvidence, Confidence, NaiveRuleName } from '../../model/report.js';
import type { CommandWords } from '../en/command.js';
import type { Formats } from '../formats.js';
import { agree, counted, howLong, repeatedImages, slicesOf } from './phrases.js';
import { closeHoles, compareLengths, overall } from './panes.js';
import { nameOf } from './sources.js';

/** A precision is told where it is worse than this share of the length. */
const TELLING_DOUBT = 1e-4;
/** A smaller tilt, in degrees, is not worth a word. */
const FAINT_TILT = 0.05;

/** The wrong readings worth a line, with who makes them. */
const tools: Partial<Record<NaiveRuleName | 'leaning', string>> = {
  thickness: 'Slice Thickness usado como Z',
  'imagej-single': 'ImageJ, um arquivo aberto',
  'imagej-sequence': 'ImageJ, sequência de imagens',
  mean: 'ITK, Cornerstone3D (intervalo médio)',
  leaning: 'Cornerstone3D (intervalo médio)',
  'first-gap': 'dcm2niix, AMI (primeiro intervalo)',
};

const howKnown: Record<Confidence, (measured: string) => string> = {
  'measured-high': (measured) => `${measured} e confirmado`,
  measured: (measured) => measured,
  'measured-low': (measured) => `${measured}; veja o aviso`,
  declared: () => 'como declarado',
  suggested: () => 'a confirmar',
  blocked: () => 'duas leituras: escolha uma',
  none: () => 'desconhecido',
};

const regularities = {
  uniform: 'espaçamento uniforme',
  jitter: 'espaçamento quase uniforme',
  missing: 'de resto, espaçamento uniforme',
  variable: 'espaçamento irregular',
  unknown: 'regularidade desconhecida',
};

const filesOf = (count: number, formats: Formats) => counted(count, 'arquivo', 'arquivos', formats);

const listValues = (values: AxisEvidence['outvoted'], formats: Formats) =>
  values.map(({ source, value }) => `${nameOf(source)} ${formats.length(value)}`).join(', ');

/** What the command says, apart from what it says of problems. Names are legible already. Lengths in mm. */
export const command: CommandWords = {
  usage: ({ languages }) =>
    `Uso: spacing-preview inspect CAMINHO... [--json | --jsonl] [--spacing "x y z"] [--lang IDIOMA]
     spacing-preview pack CAMINHO --out ARQUIVO.ozx [--edge VOXELS] [--bits 8|16] [--full]
                          [--spacing "x y z"] [--lang IDIOMA]
     spacing-preview ingest LISTA --out PASTA [--concurrency N] [--memory MIB] [--minutes N]
                          [--edge VOXELS] [--bits 8|16] [--redis ENDEREÇO [--queue NOME]]
     spacing-preview ingest --work --redis ENDEREÇO [--queue NOME] [--concurrency N]

“inspect” mostra o espaçamento dos voxels de cada pilha de imagens em cada pasta, ZIP ou arquivo, e
de onde ele vem. Cada CAMINHO é um depósito à parte. Só são lidos os cabeçalhos e o log do scanner
ao lado dos cortes; um log indicado sozinho é mostrado à parte.

  --json               um objeto JSON com tudo, na saída padrão
  --jsonl              um objeto JSON numa linha para cada CAMINHO, assim que estiver pronto
  --spacing "x y z"    o espaçamento em mm onde for conhecido, "-" para um eixo em que não seja
  --lang IDIOMA        o idioma das frases: ${languages.join(', ')}

Código de saída, o do pior CAMINHO: 0 todas as séries têm X, Y e Z e nada os contradiz;
1 alguma série não está nesse caso; 2 nada pôde ser lido, o comando não foi compreendido ou
a saída não pôde ser gravada; 141 ninguém leu a saída até o fim, e os demais CAMINHOS não foram
examinados.

“pack” grava um arquivo pequeno (OME-Zarr 0.5) que mostra a primeira pilha de CAMINHO nas suas
proporções verdadeiras. Todos os cortes são lidos e entram na média. Um ARQUIVO que já existe não é
substituído.

  --out ARQUIVO.ozx    o arquivo a gravar
  --edge VOXELS        voxels ao longo da aresta mais longa, de 64 a 1024; 400 se nada for dito
  --bits 8|16          8: os valores que vale a pena ver, em 256 níveis; 16: como armazenados
  --full               cada voxel como está armazenado, com níveis mais grosseiros: precisa de mais
                       outro tanto de espaço ao lado de ARQUIVO enquanto trabalha

Código de saída como acima; 2 também se ARQUIVO não pôde ser gravado.

“ingest” faz report.json, preview.ozx e poster.png de cada depósito de LISTA, cada um numa pasta
própria em PASTA, e mostra para cada um um objeto JSON numa linha. LISTA é uma pasta cujas subpastas
e ZIPs são os depósitos, um arquivo ou “-” com um caminho, um endereço ou {"id": …, "source": …} em
cada linha, ou s3://bucket/prefix/. PASTA também pode ser s3://bucket/prefix/. O mesmo comando, de
novo, faz o que falta e o que mudou desde então.

  --out PASTA          para onde vão os resultados
  --concurrency N      depósitos ao mesmo tempo; um por núcleo se nada for dito
  --memory MIB         quanto um depósito pode ocupar; se ocupar mais, só ele é interrompido
  --minutes N          quanto tempo um depósito pode levar; 60 se nada for dito
  --redis ENDEREÇO     outros processos fazem o trabalho, em qualquer máquina: “ingest --work”
  --queue NOME         o nome da sua fila; spacing-preview se nada for dito

Código de saída como acima, o do pior depósito.`,

  mistakes: {
    command: ({ found }) =>
      `Era esperado o comando “inspect”, “pack” ou “ingest”, mas foi encontrado “${found}”.`,
    option: ({ found }) =>
      `Era esperado --json, --jsonl, --spacing ou --lang, mas foi encontrado “${found}”.`,
    path: () => 'Era esperada uma pasta, um ZIP ou um arquivo depois de “inspect”, mas não há nada.',
    spacing: ({ found }) =>
      `Eram esperados três comprimentos em mm depois de --spacing, como "0.7 0.7 2.5" ou "0.7 0.7 -", mas foi encontrado “${found}”.`,
    outputs: () => 'Escolha --json ou --jsonl: os dois não podem ser combinados.',
    language: ({ found, languages }) =>
      `Não há textos no idioma “${found}”. Escolha um destes: ${languages.join(', ')}.`,
  },

  filesRead: ({ done }, formats) => counted(done, 'arquivo lido', 'arquivos lidos', formats),
  stopped:
    'A inspeção parou antes do fim. Indique os caminhos um a um para descobrir em qual deles ela para.',
  unwritten: 'A saída não pôde ser gravada. Verifique se há espaço no destino e se você pode gravar nele.',
  nothing: 'Nenhuma pilha de imagens foi encontrada.',

  labels: {
    spacing: 'X × Y × Z',
    box: 'Caixa digitalizada',
    plane: 'Fonte de X e Y',
    depth: 'Fonte de Z',
    slices: 'Cortes',
    findings: 'Observações',
    tools: 'Outras ferramentas',
    volume: 'Volume',
    from: 'Fonte',
    check: 'Verificação',
  },

  title: ({ series, phases, dimensions, number, total }, formats) => {
    const place = total > 1 ? `${formats.count(number)} de ${formats.count(total)}  ` : '';
    const parts = [
      ...(series.modality === '' ? [] : [series.modality]),
      filesOf(series.files, formats),
      counted(series.frames, 'frame', 'frames', formats),
      ...(phases > 1 && dimensions.slices > 1 ? [counted(phases, 'volume', 'volumes', formats)] : []),
    ];
    return `${place}${series.description || 'Série sem descrição'}  (${parts.join(', ')})`;
  },
  /** X, Y and Z. */
  spacing: ({ x, y, z }, formats) =>
    x === null && y === null && z === null ? 'desconhecido' : formats.lengths([x, y, z]),
  box: ({ extent: { x, y, z }, dimensions: { columns, rows, slices } }, formats) => {
    const grid = `${formats.counts([columns, rows])} pixels, ${slicesOf(slices, formats)}`;
    if (x === null || y === null) return `tamanho desconhecido (${grid})`;
    return `${formats.size(z === null ? [x, y] : [x, y, z])}${z === null ? ', profundidade desconhecida' : ''} (${grid})`;
  },
  /** Where a length comes from, how well it is known, and what speaks for another. */
  evidence: ({ source, file, confidence, slices, precision, outvoted, suggestions, length }, formats) => {
    const isMeasured = slices !== undefined;
    const measured = isMeasured ? `medido em ${slicesOf(slices, formats)}` : 'medido';
    const known =
      source === 'supplied'
        ? 'inserido manualmente'
        : `${source && (file ?? nameOf(source))}, ${howKnown[confidence](measured)}`;
    const isDoubtful = precision && length !== null && precision > TELLING_DOUBT * length;
    return [
      source !== null ? known : outvoted.length > 0 ? 'deixado em aberto' : 'nada nos arquivos',
      ...(isDoubtful ? [`com margem de ±${formats.length(precision, { digits: 1 })}`] : []),
      ...(outvoted.length > 0 ? [`não usado: ${listValues(outvoted, formats)}`] : []),
      ...(suggestions.length > 0 ? [`a confirmar: ${listValues(suggestions, formats)}`] : []),
    ].join('; ');
  },
  slices: ({ regularity, geometry, duplicates, unplaced }, formats) => {
    const { tiltDegrees } = geometry;
    const missing = geometry.missing.length - unplaced;
    const lack = formats.plural(missing, { one: 'falta', other: 'faltam' });
    const ignored = agree(duplicates, 'ignorada', 'ignoradas', formats);
    return [
      ...(missing > 0 ? [`${lack} ${formats.count(missing)}`] : []),
      ...(unplaced > 0 ? [`${formats.count(unplaced)} sem posição`] : []),
      regularities[regularity ?? 'unknown'],
      ...(duplicates > 0 ? [`${repeatedImages(duplicates, formats)} ${ignored}`] : []),
      ...(tiltDegrees !== null && Math.abs(tiltDegrees) >= FAINT_TILT
        ? [`inclinação de ${formats.degrees(tiltDegrees)}`]
        : []),
    ].join(', ');
  },
  noProblems: 'Nenhum problema encontrado',

  /** Who reads the files like that; `null` where it is not worth a line. */
  tool: ({ rule, leans }) => tools[rule === 'mean' && leans ? 'leaning' : rule] ?? null,
  sameZ: ({ names }) => `o mesmo Z: ${names.join('; ')}`,
  /** What becomes of Z. `stretch`: how many times as long as it is; `null` where that is unknown. */
  judgement: ({ z, stretch, isWhole, isSame, isTrue }, formats) => {
    if (z === null) return 'sem Z';
    if (z === 0) return 'Z 0: achatado';
    const told = `Z ${formats.length(z)}`;
    if (stretch === null) return `${told}, que nada nos arquivos confirma`;
    const tell = (factor: number) =>
      isSame
        ? `o mesmo comprimento ${overall}`
        : (isTrue ? howLong : compareLengths)(factor, formats, isWhole ? overall : undefined);
    return stretch < 0
      ? `${told}: cortes em ordem inversa${stretch === -1 ? '' : `, ${tell(-stretch)}`}`
      : `${told}: ${tell(stretch)}`;
  },
  closed: (data, formats) => closeHoles(data, formats),

  logsRead: ({ files }, formats) => `Logs: ${filesOf(files, formats)}`,
  setAside: ({ files }, formats) =>
    `${agree(files, 'Ignorado', 'Ignorados', formats)}: ${filesOf(files, formats)}`,
  alike: ({ sentence, more }, formats) =>
    more === 0 ? sentence : `${sentence} (e mais ${counted(more, 'semelhante', 'semelhantes', formats)})`,
  moreReasons: ({ reasons }, formats) =>
    `e ${counted(reasons, 'outro motivo', 'outros motivos', formats)}; --json lista todos os arquivos`,

  logTitle: ({ file, format, kind }) => `${file}  (${kind} ${format})`,
  logVolume: ({ columns, rows, slices }, formats) => `${formats.counts([columns, rows, slices])} voxels`,
  logCheck: ({ pixel, sourceToObject, sourceToDetector, voxel, agrees }, formats) => {
    const [near, far] = [formats.length(sourceToObject), formats.length(sourceToDetector)];
    const verdict = agrees ? 'confirma' : 'não confirma; é usado o valor do próprio log';
    return `pixel do detector ${formats.length(pixel)} × ${near} / ${far} = ${formats.length(voxel)}: ${verdict}`;
  },
  logWithoutZ: 'Um log das projeções: ele não diz com que espaçamento os cortes foram reconstruídos depois.',
};
