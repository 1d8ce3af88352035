import type { OtherGroup, StackFindings } from '../../../model/problem/findings.js';
import type { ProblemSentences } from '../../dictionary.js';
import type { NumberFormats as Formats } from '../../number-formats.js';
import {
  agree,
  chooseOne,
  counted,
  howLong,
  imagesOf,
  lacking,
  neverAcquired,
  repeatedImages,
  slicesFrom,
  slicesOf,
  some,
  times,
  unitsMixed,
} from '../phrases.js';
import { sourceOf } from '../sources.js';

const sbs = 'Spacing Between Slices';
const seeLog = 'Consulte o log do scanner.';
const cannotMeasure = 'portanto não é possível medir o espaçamento entre cortes';

const sbsOf = (stated: number, formats: Formats) => `${sbs} (${formats.length(stated)})`;

const xAndY = (x: number, y: number, formats: Formats) =>
  `X é de ${formats.length(x)}, Y é de ${formats.length(y)}.`;

/** What a person enters where a tag misleads; MorphoSource copies that tag into its form. */
const enter = (z: number, formats: Formats) =>
  formats.host === 'morphosource'
    ? `O MorphoSource copia esta tag: insira ${formats.length(z)} no lugar dela.`
    : `Insira ${formats.length(z)}.`;

const takeZ = (used: StackFindings['NO_IPP']['used']) =>
  used ? `Z foi definido segundo ${used.file ?? sourceOf(used.source)} e não pôde ser verificado.` : seeLog;

const skipped = (count: number, formats: Formats) => agree(count, 'foi ignorada', 'foram ignoradas', formats);

const indicate = (count: number, formats: Formats) => agree(count, 'indica', 'indicam', formats);

const them = (count: number, formats: Formats) => agree(count, 'a', 'as', formats);

const removeThem = (count: number, formats: Formats) => `Remova-${them(count, formats)} antes do depósito.`;

const differ = (how: string, show: (group: OtherGroup, formats: Formats) => string) =>
  function say(data: { groups: readonly OtherGroup[] }, formats: Formats): string {
    const told = data.groups.map((group) => `${show(group, formats)} (${imagesOf(group.frames, formats)})`);
    return `A série contém também imagens ${how}: ${some(told, formats)}. Elas são mantidas à parte.`;
  };

const whyMissing = {
  lost: {
    one: 'O número dele também falta, portanto o arquivo foi perdido: adicione-o.',
    other: 'Os números deles também faltam, portanto os arquivos foram perdidos: adicione-os.',
  },
  skipped: {
    one: 'Os números de instância seguem sem interrupção, portanto este corte provavelmente nunca foi adquirido. Indique isso na descrição.',
    other:
      'Os números de instância seguem sem interrupção, portanto estes cortes provavelmente nunca foram adquiridos. Indique isso na descrição.',
  },
  unknown: {
    one: `Adicione-o ou ${neverAcquired.one}.`,
    other: `Adicione-os ou ${neverAcquired.other}.`,
  },
};

/** Pixel Spacing as other images print it. */
export const pixelOf = (printed: string, formats: Formats) =>
  printed === '' ? 'desconhecido' : (formats.printed(printed) ?? `“${printed}”`);

/** What is said of a stack. */
const orders = {
  instance: 'números de instância',
  frame: 'números de quadro',
  name: 'nomes de arquivo',
};

export const findings: ProblemSentences<keyof StackFindings> = {
  SINGLE_IMAGE: (data) =>
    `Só foi encontrada uma imagem (${data.file}), portanto não há espaçamento entre cortes. Adicione os outros cortes.`,
  CINE_NOT_VOLUME: (data, formats) =>
    `${counted(data.frames, 'imagem mostra', 'imagens mostram', formats)} um mesmo lugar ao longo do tempo${data.tag === null ? '' : ` (${formats.attribute(data.tag)} varia)`}: um filme não tem espaçamento entre cortes.`,
  VARIABLE_SPACING: (data, formats) => {
    const told = some(
      data.zones.map((zone) => slicesFrom(zone, formats) + formats.length(zone.gap)),
      formats,
    );
    return `O espaçamento entre cortes varia de ${formats.length(data.smallest)} a ${formats.length(data.largest)} (${told}). Nenhum espaçamento único em Z é correto. Anote isso na ficha do depósito ou deposite uma cópia reamostrada com espaçamento uniforme.`;
  },
  TILED_OR_MOSAIC: (data, formats) =>
    data.what === 'mosaic'
      ? `Cada imagem é um mosaico de ${data.tiles === null ? 'vários' : formats.count(data.tiles)} cortes. Converta primeiro os arquivos, por exemplo com o dcm2niix.`
      : 'As imagens ficam lado a lado, como ladrilhos, portanto não são uma pilha de cortes.',
  NO_PIXEL_SPACING: `X e Y desconhecidos: estes arquivos não indicam o tamanho do pixel (Pixel Spacing). ${seeLog}`,
  BAD_PIXEL_SPACING: (data) =>
    `X e Y desconhecidos: Pixel Spacing contém “${data.raw}” em vez de dois comprimentos maiores que zero. ${seeLog}`,
  'UNIT_SLIP_ALL:detector': (data, formats) =>
    `O cabeçalho indica um pixel de ${formats.length(data.x)}; o pixel do detector e as distâncias do scanner dão ${formats.length(data.corrected)}. ${unitsMixed} ${chooseOne}`,
  UNIT_SLIP_AXIS: (data, formats) =>
    `O espaçamento entre cortes é de ${formats.length(data.measured)} segundo as posições e de ${formats.length(data.stated)} segundo o cabeçalho. ${unitsMixed} ${chooseOne}`,
  'UNIT_SLIP_AXIS:pixel': (data, formats) =>
    `Z seria ${formats.length(data.z)} para pixels de ${formats.length(data.x)}: um é mil vezes o outro. ${unitsMixed} ${chooseOne}`,
  INDEX_POSITIONS: (data, formats) =>
    `As posições apenas numeram os cortes e não estão em milímetros; o cabeçalho indica ${formats.length(data.stated)}. ${chooseOne}`,

  NO_IPP: (data, formats) => {
    const which =
      data.without === data.frames
        ? `Nenhuma das ${imagesOf(data.frames, formats)} indica a sua posição`
        : `${formats.count(data.without)} das ${imagesOf(data.frames, formats)} não ${indicate(data.without, formats)} a posição`;
    return `${which}, ${cannotMeasure}. ${takeZ(data.used)}`;
  },
  PARTIAL_IPP: (data, formats) => {
    return `${formats.count(data.without)} das ${imagesOf(data.frames, formats)} ${skipped(data.without, formats)} porque não ${indicate(data.without, formats)} a posição (${some(data.files, formats)}). Exporte-${them(data.without, formats)} de novo.`;
  },
  ALL_POSITIONS_IDENTICAL: (data, formats) =>
    `Todas as ${imagesOf(data.frames, formats)} indicam a mesma posição, ${cannotMeasure}. ${takeZ(data.used)}`,
  BAD_IOP: (data) =>
    `A orientação ${data.raw} não corresponde a duas direções perpendiculares de comprimento 1. Ela ${data.used ? 'foi corrigida' : 'não foi usada'}.`,
  ASSUMED_NORMAL: (data, formats) =>
    `Nenhuma orientação é indicada, portanto a linha que passa pelas ${formats.count(data.slices)} posições foi tomada como eixo dos cortes. Uma inclinação passaria despercebida.`,
  SCATTERED_POSITIONS: (data, formats) =>
    `Nenhuma orientação é indicada e as ${formats.count(data.slices)} posições não estão numa mesma linha, ${cannotMeasure}.`,
  MISSING_SLICES: (data, formats) => {
    const told = data.places.map(({ after, before, from, gap, lost }) => {
      const [start, end] = [formats.count(from + 1), formats.count(from + lost)];
      const lacking = agree(lost, `corte ${start}`, `cortes ${start} a ${end}`, formats);
      return `${lacking} entre ${after} e ${before} (intervalo de ${formats.length(gap)})`;
    });
    const doubt = data.ambiguous ? ' Com tão poucos cortes, o intervalo maior pode ser intencional.' : '';
    return `${lacking(data.missing, formats)} ${formats.count(data.missing)} de ${slicesOf(data.slices + data.missing, formats)}: ${some(told, formats)}. ${formats.plural(data.missing, whyMissing[data.evidence])} Z é de ${formats.length(data.z)}; ferramentas que calculam a média dariam ${formats.length(data.mean)}.${doubt}`;
  },
  MISSING_ENDS: (data, formats) => {
    const told =
      data.log === undefined
        ? `O cabeçalho anuncia ${imagesOf(data.expected, formats)}${data.tag === null ? '' : ` (${formats.attribute(data.tag)})`}, mas ${agree(data.found, 'foi encontrada', 'foram encontradas', formats)}`
        : `O log ${data.log} menciona ${slicesOf(data.expected, formats)}, mas ${agree(data.found, 'foi encontrado', 'foram encontrados', formats)}`;
    return `${told} ${formats.count(data.found)}. A pasta está completa?`;
  },
  DUPLICATE_POSITION: (data, formats) => {
    const told = some(
      data.pairs.map(({ kept, dropped }) => `${dropped} repete ${kept}`),
      formats,
    );
    return `${imagesOf(data.duplicates, formats)} ${skipped(data.duplicates, formats)} porque outra imagem tem a mesma posição (${told}). ${removeThem(data.duplicates, formats)}`;
  },
  'DUPLICATE_POSITION:untold': ({ duplicates, pairs, areDifferent }, formats) => {
    const told = some(
      pairs.map(({ kept, dropped }) => `${dropped} onde está ${kept}`),
      formats,
    );
    const what = areDifferent
      ? 'Essas imagens mostram conteúdos diferentes, mas os cabeçalhos não dizem em que diferem, por exemplo no tempo ou no eco. Deposite cada volume separadamente.'
      : 'Os cabeçalhos não dizem se essas imagens são cópias ou volumes próprios, por exemplo de outro momento ou outro eco. Compare-as: remova as cópias e deposite os volumes separadamente.';
    return `${imagesOf(duplicates, formats)} ${skipped(duplicates, formats)} porque outra imagem tem a mesma posição (${told}). ${what}`;
  },
  FOUR_D: (data, formats) =>
    `${formats.count(data.phases)} volumes de ${data.complete ? '' : 'até '}${slicesOf(data.locations, formats)}, que diferem em ${formats.attribute(data.tag)}. Deposite cada um separadamente.`,
  SHEAR: (data, formats) =>
    `O scanner estava inclinado em ${formats.degrees(data.degrees)}. Z é de ${formats.length(data.z)}, perpendicularmente aos cortes; a mesa avançou ${formats.length(data.step)}.`,
  SBS_CONTRADICTS: (data, formats) => {
    const [tag, measured] = [sbsOf(data.stated, formats), formats.length(data.z)];
    const found = data.truncated
      ? `${tag} perdeu as casas decimais: as posições indicam ${measured}.`
      : data.factor > 1
        ? `${tag} é ${times(data.factor, formats)} o valor de ${measured} que as posições indicam.`
        : `As posições indicam ${measured}, ${times(1 / data.factor, formats)} o valor de ${tag}.`;
    return `${found} ${enter(data.z, formats)}`;
  },
  SUBSAMPLED_OR_INTERPOLATED: (data, formats) => {
    const [tag, measured] = [sbsOf(data.stated, formats), formats.length(data.z)];
    const found =
      data.factor > 1
        ? `${tag} é ${times(data.factor, formats)} o valor medido, ${measured}: foram acrescentados cortes depois.`
        : `O valor medido, ${measured}, é ${times(1 / data.factor, formats)} o de ${tag}: foram retirados cortes depois.`;
    return `${found} ${enter(data.z, formats)}`;
  },
  NEGATIVE_SBS: (data, formats) =>
    `${sbs} é de ${formats.length(data.stated)}: ${data.nuclear ? 'os cortes seguintes ficam à frente dos anteriores' : 'o sinal não tem significado aqui'}.`,
  ZERO_OR_BAD_TAG: (data, formats) =>
    `${formats.attribute(data.tag)} contém “${data.raw}”, que não é um comprimento maior que zero. Esse valor não foi usado.`,
  DECLARED_CONFLICT: (data, formats) =>
    `${sbs} indica ${formats.length(data.stated)} (valor usado); Slice Location indica ${formats.length(data.location)}. ${chooseOne}`,
  SINGLE_VALUE_PS: (data) =>
    `Pixel Spacing tem um único valor (“${data.raw}”). Ele foi usado para X e para Y.`,
  KNOWN_WRITER_SWAPPED: (data, formats) =>
    `Os derivados do MorphoSource trazem X primeiro: ${xAndY(data.x, data.y, formats)}` +
    (data.zMayBeCopied ? ' Z pode ser uma cópia de X.' : ''),
  IMAGER_SPACING_ONLY: (data, formats) =>
    `Os arquivos indicam apenas o pixel do detector (${formats.length(data.imager)}). Um pixel do espécime tem no máximo ${formats.length(data.suggested)}. Confirme o valor ou consulte o log do scanner.`,
  PS_EQUALS_DETECTOR: (data, formats) =>
    `Pixel Spacing (${formats.length(data.stated)}) é o pixel do detector; o do espécime seria de ${formats.length(data.suggested)}. ${seeLog}`,
  NOMINAL_SCANNED_ONLY: (data, formats) =>
    `${formats.lengths([data.x, data.y])} é o pixel da digitalização de um filme ou de uma página, não o do espécime.`,
  ASPECT_ONLY: (data, formats) =>
    `Só se conhece a forma do pixel (${formats.number(data.vertical)} de altura por ${formats.number(data.horizontal)} de largura), não o tamanho.`,
  LOOKS_LIKE_DEFAULT: `X, Y e Z são todos de exatamente 1 mm, o que costuma ser apenas um valor de preenchimento. ${seeLog}`,
  EXTREME_ANISOTROPY: (data, formats) =>
    `Z é de ${formats.length(data.z)} e X é de ${formats.length(data.x)}, valores muito distantes. Os valores estão em milímetros?`,
  'IMPLAUSIBLE_EXTENT:extent': (data, formats) =>
    `Um tamanho de ${formats.length(data.value)} ao longo de ${data.axis.toUpperCase()} é pouco plausível. Os valores estão em milímetros?`,
  'IMPLAUSIBLE_EXTENT:pixel': (data, formats) =>
    `Um pixel de ${formats.length(data.value)} é pouco plausível. O valor está em milímetros?`,
  MIXED_SERIES: (data, formats) =>
    `Há ${counted(data.series.length, 'série, listada', 'séries, listadas', formats)} a partir da maior. Deposite cada uma separadamente.`,
  MIXED_ORIENTATION: differ('em outro ângulo', (data, formats) => formats.degrees(data.degrees)),
  MIXED_SIZE: (data, formats) => {
    const told = differ('de outro tamanho', (data) => `${data.columns} × ${data.rows} pixels`);
    const host = formats.host === 'morphosource' ? ' O MorphoSource apaga o grupo menor.' : '';
    return told(data, formats) + host;
  },
  MIXED_PIXEL_SPACING: differ('com outro tamanho de pixel', (data, formats) =>
    pixelOf(data.spacing, formats),
  ),
  LOCALIZER_DROPPED: (data, formats) =>
    `${counted(data.frames, 'imagem localizadora', 'imagens localizadoras', formats)} ${skipped(data.frames, formats)} (${some(data.files, formats)}). ${removeThem(data.frames, formats)}`,
  ILLEGAL_MULTIFRAME: (data, formats) =>
    `Um único arquivo contém ${imagesOf(data.frames, formats)}, embora o seu tipo permita apenas uma. Muitos programas mostram 1 mm para Z.`,

  TWO_POSITIONS: (data, formats) =>
    `Há apenas dois cortes, a ${formats.length(data.gap)} um do outro, portanto nada mais confirma Z.`,
  JITTER: (data, formats) =>
    `Os intervalos diferem em até ${formats.percent(data.percent / 100)} do melhor ajuste, ${formats.length(data.z)}.`,
  QUANTISED: (data, formats) =>
    `As posições estão arredondadas a ${formats.length(data.rounding, { digits: 3 })}${data.order === null ? '' : `, com menos detalhe que o espaçamento entre cortes, de modo que várias imagens indicam a mesma; elas foram ordenadas pelos ${orders[data.order]}`}; Z é de ${formats.length(data.z)}, com margem de ${formats.length(data.precision, { digits: 2 })}.`,
  DUPLICATE_FILE: (data, formats) =>
    `${repeatedImages(data.duplicates, formats)} ${skipped(data.duplicates, formats)} (${some(data.files, formats)}).`,
  NOT_INSTANCE_ORDER: (data) =>
    `Os números de instância ${data.descending ? 'seguem a ordem inversa das' : 'não seguem as'} posições; a ordem é dada pelas posições.`,
  NO_INSTANCE_NUMBER: (data, formats) =>
    `${counted(data.without, 'imagem não tem', 'imagens não têm', formats)} número de instância; a ordem é dada pelas posições.`,
  INSTANCE_STEP: (data, formats) =>
    `Os números de instância avançam de ${formats.count(data.step)} em ${formats.count(data.step)}. Todos os cortes foram exportados?`,
  TILT_TAG_DISAGREES: (data, formats) =>
    `O cabeçalho indica uma inclinação de ${formats.degrees(data.tag)}; as posições indicam ${formats.degrees(data.degrees)} (valor usado).`,
  THICKNESS_DIFFERS: (data, formats) =>
    `Os cortes têm ${formats.length(data.thickness)} de espessura, mas um espaçamento de ${formats.length(data.z)} (${data.kind === 'overlap' ? 'há sobreposição' : 'há espaços vazios entre eles'}). Insira ${formats.length(data.z)}: com a espessura como Z, o espécime ficaria ${data.factor >= 1 ? 'com ' : ''}${howLong(data.factor, formats)}.`,
  SBS_AGREES: (data, formats) => `${sbs} confirma o valor: ${formats.length(data.stated)}.`,
  SBS_IS_GAP: (data, formats) =>
    `${sbsOf(data.stated, formats)} é o espaço vazio entre os cortes, ao qual se soma a espessura (${formats.length(data.thickness)}). ${enter(data.z, formats)}`,
  SBS_IS_TABLE_STEP: (data, formats) =>
    `${sbsOf(data.stated, formats)} é o passo da mesa, não a distância perpendicular aos cortes. ${enter(data.z, formats)}`,
  SBS_ABSENT: (data, formats) => {
    const host = formats.host === 'morphosource' ? ', portanto o MorphoSource deixa Z vazio' : '';
    return `${sbs} está ausente${host}.${data.z === null ? '' : ` Insira ${formats.length(data.z)}.`}`;
  },
  PS_ORDER_MATTERS: (data, formats) =>
    `Os pixels não são quadrados: ${xAndY(data.x, data.y, formats)} Algumas ferramentas trocam um pelo outro.`,
  MIXED_STACK: (data, formats) => {
    const told = some(
      data.groups.map(({ frames }) => imagesOf(frames, formats)),
      formats,
    );
    const other = agree(data.groups.length, 'outra pilha', 'outras pilhas', formats);
    return `A série contém também ${other}, de ${told}. ${agree(data.groups.length, 'Ela é mantida', 'Elas são mantidas', formats)} à parte.`;
  },
  MIXED_FRAME_OF_REFERENCE: (data, formats) =>
    `São mencionados ${formats.count(data.values)} sistemas de referência (Frame of Reference), mas os cortes formam uma única pilha.`,
};
