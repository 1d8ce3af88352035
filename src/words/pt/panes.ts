import type { ClosedHoles } from '../../model/measure-reading.js';
import type { Translated } from '../dictionary.js';
import type { Distorted, Hole, panes as english } from '../en/panes.js';
import type { Formats } from '../formats.js';
import { agree, counted, howLong, lacking, slicesFrom, slicesOf, times } from './phrases.js';
import { sourceOf } from './sources.js';

/** What a rule that changes Z alone takes for it. */
const valuesOfZ = {
  thickness: 'Slice Thickness',
  'imagej-single': 'o valor do ImageJ para um só arquivo',
  'imagej-sequence': 'o valor de Image Sequence do ImageJ',
  mean: 'a média de todos os intervalos',
  'first-gap': 'o primeiro intervalo',
  isotropic: 'X',
  custom: 'o valor a comparar',
};

export const overall = 'em toda a pilha';

const directions = {
  x: 'ao longo das linhas',
  y: 'ao longo das colunas',
  z: 'de corte a corte',
  everywhere: 'em todas as direções',
  whole: overall,
};

/** Below this share of the true length a percentage would round to nothing left. */
const TOLD_AS_FACTOR = 0.1;

const isTimes = (factor: number) => factor >= 1 || factor < TOLD_AS_FACTOR;

/** How a reading differs from another of which nobody says that it is true. */
export const compareLengths = (factor: number, formats: Formats, along = 'de corte a corte') =>
  `${isTimes(factor) ? `${times(factor, formats)} esse comprimento` : `${formats.percent(1 - factor)} mais curto`}, ${along}`;

export const closeHoles = ({ missing, slices, misplaced }: ClosedHoles, formats: Formats) => {
  const lost = `${slicesOf(missing, formats)} em falta`;
  const are = agree(misplaced, 'fica', 'ficam', formats);
  return `O vazio de ${lost} é fechado, portanto ${formats.count(misplaced)} de ${slicesOf(slices, formats)} ${are} fora do lugar`;
};

const distort = ({ factor, along, isTrue }: Distorted, formats: Formats) =>
  isTrue
    ? howLong(factor, formats, directions[along], isTimes(factor))
    : compareLengths(factor, formats, directions[along]);

const zOf = (data: { rule: keyof typeof valuesOfZ; z: number }, formats: Formats) =>
  `Z = ${valuesOfZ[data.rule]}, ${formats.length(data.z)}: `;

const boxOf = (box: readonly number[], formats: Formats) => `Caixa digitalizada ${formats.size(box)}`;

const measuredOn = (slices: number, formats: Formats) =>
  `O espaçamento foi medido em todos os ${slicesOf(slices, formats)}.`;

/** What to do where nothing is compared yet. */
const compareWith = (isOffered: boolean) =>
  isOffered ? 'Compare com outro erro comum:' : 'Não há outro erro comum com que comparar.';

/** Missing slices, by the files on either side where those are known. */
const tellHole = ({ from, to, after, before }: Hole, formats: Formats) => {
  const runs = formats.range(from + 1, to + 1);
  return after === null || before === null ? runs : `${runs} entre ${after} e ${before}`;
};

/** What stands over, in and under the panes. Remarks have a bar (`|`): a narrow pane shows what stands before it. */
export const panes: Translated<typeof english> = {
  'pane.true': 'Real',
  'pane.true.box': 'Tamanho real',
  'pane.entered': 'Como foi inserido',
  'pane.page': 'Segundo a página',
  'pane.log': 'Segundo o log',
  'pane.pixels': 'Desenhado em pixels',
  'pane.flat': 'Uma imagem',
  'pane.true.label': (data) => `${data.alt ?? 'Espécime'}, proporções reais. ${data.numbers}`,
  'pane.naive.label': (data) => `${data.alt ?? 'Espécime'}, ${data.rule}. ${data.numbers}`,
  'pane.role': 'Pré-visualização 3D',
  'pane.keys':
    'Para girar o espécime, use as teclas de seta ou arraste-o. Para ampliar e reduzir, use as teclas mais e menos, o gesto de pinça ou Ctrl com a roda do mouse. Home, R ou um duplo clique redefinem a vista. As duas pré-visualizações giram juntas.',

  'rule.thickness': 'Slice Thickness como Z',
  'rule.imagej-single': 'ImageJ, um arquivo',
  'rule.imagej-sequence': 'ImageJ, Image Sequence',
  'rule.mean': 'Média de todos os intervalos',
  'rule.first-gap': 'Só o primeiro intervalo',
  'rule.isotropic': 'Z suposto igual a X',
  'rule.ones': '1 × 1 × 1',
  'rule.swapped': 'X e Y trocados',
  'rule.micrometres': 'Milímetros lidos como µm',
  'rule.reversed': 'Escala lida como x, y, z',
  'rule.millimetres': 'Micrômetros lidos como mm',
  'rule.no-shear': 'Inclinação ignorada',
  'rule.custom': 'Espaçamento a comparar',
  'rule.auto': 'Segundo outros programas',

  'caption.unread': 'Espaçamento ainda não lido',
  'caption.provisional': 'provisório',
  'caption.pixels': (data, formats) => `${formats.counts([data.columns, data.rows, data.slices])} pixels`,
  'caption.no-in-plane': 'X e Y desconhecidos, portanto nada aqui está em milímetros',
  'caption.cubes': 'Z desconhecido, desenhado em cubos',
  'caption.no-z': 'Z desconhecido',
  'caption.unknown': 'desconhecido',
  'caption.box': (data, formats) => boxOf(data.box, formats),
  'caption.box.no-depth': (data, formats) =>
    `${boxOf(data.box, formats)}. ${slicesOf(data.slices, formats)}, profundidade desconhecida`,
  'caption.box.uneven': (data, formats) =>
    `${boxOf(data.box, formats)}. ${slicesOf(data.slices, formats)}, ${formats.length(data.span)} do primeiro ao último`,
  'caption.specimen': (data, formats) =>
    `${data.box}. Espécime de cerca de ${formats.roughly(data.lengths, data.doubts)} (${data.isDark ? 'mais escuro' : 'mais claro'} que ${formats.number(data.threshold, { digits: 3 })}${data.isBare ? ', sem a mesa' : ''})`,
  'caption.factor': ({ factor }, formats) => `${formats.factor(factor)} vezes`,
  'caption.naive-box': (data, formats) => `Assim a caixa teria ${formats.size(data.box)}`,

  'naive.z': (data, formats) => `${zOf(data, formats)}nada nestes arquivos o confirma`,
  'naive.z.same': (data, formats) => `${zOf(data, formats)}aqui não há diferença`,
  'naive.z.whole': (data, formats) => `${zOf(data, formats)}o mesmo comprimento ${overall}`,
  'naive.closed': (data, formats) => `${data.judged}. ${closeHoles(data, formats)}`,
  'naive.z.differs': (data, formats) => zOf(data, formats) + distort(data, formats),
  'naive.guess': 'Nada nestes arquivos o confirma',
  'naive.same': 'Aqui não há diferença',
  'naive.whole': 'O mesmo comprimento em toda a pilha',
  'naive.differs': (data, formats) =>
    `Espécime desenhado ${isTimes(data.factor) ? 'com ' : ''}${distort(data, formats)}`,
  'naive.straightened': (data, formats) => `Endireitado em ${formats.degrees(data.degrees)}`,
  'naive.morph': ({ share }, formats) => `${formats.percent(share)} do caminho até esta leitura`,
  'naive.none.thickness': (data) =>
    `Estes arquivos não indicam Slice Thickness, portanto ninguém pode usar mal esse valor. ${compareWith(data.isOffered)}`,
  'naive.none.rule': (data) =>
    `Estes arquivos não contêm nada que “${data.rule}” possa usar. ${compareWith(data.isOffered)}`,
  'naive.none.agree':
    'Não se conhece nenhum programa comum que leia mal estes arquivos: todas as leituras comuns coincidem.',
  'naive.none.one-image': 'Uma única imagem não tem profundidade, portanto não há nada a comparar.',
  'naive.none.no-in-plane': 'Sem X e Y não há uma segunda leitura para comparar.',

  'z.image-position': (data, formats) => {
    const by = agree(data.slices, 'pela posição', 'pelas posições', formats);
    const measured = `Z medido ${by} de ${slicesOf(data.slices, formats)}`;
    return data.degrees === null
      ? measured
      : `${measured}, com inclinação de ${formats.degrees(data.degrees)}`;
  },
  'z.spacing-between-slices':
    'Z como declarado em Spacing Between Slices; as posições não puderam confirmá-lo',
  'z.grid-frame-offset-vector': 'Z como declarado em Grid Frame Offset Vector',
  'z.pixel-spacing': 'Z como declarado em Pixel Spacing',
  'z.nominal-scanned-pixel-spacing': 'Z como declarado em Nominal Scanned Pixel Spacing',
  'z.log-file': (data) => `Z segundo o log do scanner ${data.file}`,
  'z.tiff-tags': 'Z segundo as tags da própria imagem',
  'z.ome-zarr': 'Z segundo a escala OME-Zarr',
  'z.raw-header': 'Z segundo o cabeçalho do volume',
  'z.supplied': 'Z inserido manualmente',
  'z.page': 'Z segundo esta página',
  'z.blocked': (data) => `Z segundo ${sourceOf(data.source)}, mas outra leitura o contradiz: veja os avisos`,
  'z.unknown': 'Z desconhecido: estes arquivos não indicam o espaçamento entre cortes',
  'z.left': 'Z deixado sem valor',
  'z.cubes': ({ told }) => `${told}. Desenhado como se Z fosse igual a X.`,
  'z.placed': 'Z varia: cada corte é desenhado na sua própria posição',
  'z.one': 'Uma única imagem, portanto não há Z',
  'z.later': 'Z será conhecido quando todos os cabeçalhos forem lidos',

  'empty.title': 'Solte uma digitalização aqui',
  'empty.text': 'Uma pasta de cortes, arquivos avulsos ou um ZIP: DICOM, TIFF, PNG, JPEG ou BMP.',
  'empty.private': 'Nada sai deste computador.',
  'empty.folder': 'Escolher uma pasta',
  'empty.files': 'Escolher arquivos ou um ZIP',
  'empty.release': 'Solte para ler',

  'step.opening': 'Abertura',
  'step.reading': 'Leitura dos cabeçalhos',
  'step.building': 'Leitura dos cortes',
  'step.drawing': 'Desenho',
  'step.ready': 'Concluído',
  'progress.label': 'Carregamento',
  'progress.files': (data, formats) =>
    `${formats.count(data.done)} de ${counted(data.total, 'arquivo', 'arquivos', formats)}`,
  'progress.slices': (data, formats) => `${formats.count(data.done)} de ${slicesOf(data.total, formats)}`,
  'progress.asked': (data, formats) => `${data.host} pede que se aguarde ${formats.count(data.seconds)} s`,
  'progress.offline': 'Sem conexão; a leitura continua quando ela voltar',
  'progress.stalled': (data) => `${data.host} parou de enviar dados; novo pedido em curso`,
  'progress.since': (data, formats) => `nada chegou de ${data.host} desde ${formats.time(data.since)}`,
  'progress.changed': (data) => `um arquivo mudou em ${data.host} durante a leitura; nova leitura em curso`,
  'progress.stop': 'Não esperar mais e mostrar o que chegou',

  toolbar: 'Vista',
  'toolbar.reset': 'Redefinir a vista',
  'toolbar.volume': 'Superfície',
  'toolbar.mip': 'Raios X',
  'toolbar.slices': 'Cortes',
  'toolbar.table': 'Números',
  'toolbar.fullscreen': 'Tela cheia',
  'toolbar.leave-fullscreen': 'Sair da tela cheia',
  'toolbar.other': 'Abrir outra digitalização',
  layout: 'Disposição',
  'layout.side-by-side': 'Lado a lado',
  'layout.wipe': 'Cortina',
  'layout.overlay': 'Sobreposição',
  'layout.divider': 'Divisória entre as duas leituras',
  'closer.look': 'Ver mais de perto',
  'closer.look.hint': 'Ler de novo o que está à vista, com tantos detalhes quanto a memória permitir',
  'closer.whole': 'Espécime inteiro',
  'closer.whole.hint': 'Mostrar de novo o espécime inteiro, com menos voxels',
  'failure.offline':
    'Não há conexão. A pré-visualização continua assim que ela voltar; se não, tente novamente ou recarregue a página.',
  'picture.again': 'Desenhar de novo',
  'refused.others': 'Escolher outros arquivos',
  'refused.again': 'Tentar de novo',
  'missing.told': ({ count }, formats) =>
    formats.plural(count, {
      one: `Não foi possível obter ${formats.count(count)} arquivo, que falta aqui.`,
      other: `Não foi possível obter ${formats.count(count)} arquivos, que faltam aqui.`,
    }),
  'missing.again': 'Continuar a leitura',

  'legend.missing': (data, formats) => {
    const named = formats.row(data.holes.map((hole) => tellHole(hole, formats)));
    const rest = data.more === 0 ? '' : ` e mais ${formats.count(data.more)}`;
    return `${lacking(data.missing, formats)} ${slicesOf(data.missing, formats)}|: ${named}${rest}`;
  },
  'legend.unplaced': ({ missing }, formats) => `${slicesOf(missing, formats)} sem posição legível`,
  'legend.zones': (data, formats) => `${formats.count(data.zones)} zonas com espaçamentos diferentes`,
  'legend.zone': (zone, formats) => `${slicesFrom(zone, formats)}espaçamento de ${formats.length(zone.gap)}`,

  'picture.blank':
    'Nada se destaca: os valores destes cortes são quase todos iguais. Verifique se os arquivos certos foram exportados.',
  'picture.reduced': (data, formats) =>
    `Imagem de ${formats.counts(data.shown)} voxels, reduzida por médias| a partir de ${formats.counts(data.all)}. ${measuredOn(data.slices, formats)}`,
  'picture.region': (data, formats) =>
    `Região de ${formats.counts(data.region)} voxels|, de ${formats.counts(data.all)}. ${measuredOn(data.slices, formats)}`,
  'picture.region-reduced': (data, formats) =>
    `Região de ${formats.counts(data.region)} voxels|, de ${formats.counts(data.all)}, reduzida por médias a ${formats.counts(data.shown)}. ${measuredOn(data.slices, formats)}`,
};
