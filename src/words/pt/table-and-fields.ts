import type { Axis, Regularity } from '../../model/report.js';
import type { Translated } from '../dictionary.js';
import type { tableAndFields as english } from '../en/table-and-fields.js';
import type { Formats } from '../formats.js';
import { counted, slicesOf, times } from './phrases.js';
import { nameOf, says } from './sources.js';

const suppliers = { person: 'inserido manualmente', page: 'fornecido por esta página' };

const regularities: Record<Regularity, string> = {
  uniform: 'cortes com espaçamento uniforme',
  jitter: 'cortes com espaçamento quase uniforme',
  missing: 'faltam cortes',
  variable: 'o espaçamento entre cortes varia',
};

const valueOf = (data: { source: string; value: number }, formats: Formats) =>
  `${nameOf(data.source)} ${formats.length(data.value)}`;

const oneOf = (name: string) =>
  function say(data: { number: number; count: number }, formats: Formats): string {
    return `${name} ${formats.count(data.number)} de ${formats.count(data.count)}`;
  };

const supplied = (data: { axis: Axis; by: keyof typeof suppliers; value: number }, formats: Formats) =>
  `${data.axis.toUpperCase()} ${formats.length(data.value)}, ${suppliers[data.by]}`;

/** What stands beside the numbers, and what a person can choose or enter. */
export const tableAndFields: Translated<typeof english> = {
  source: (data) => {
    const name = data.source === null ? 'Nenhuma fonte' : nameOf(data.source);
    return data.file === null ? name : `${name} ${data.file}`;
  },
  'confidence.measured-high': 'medido e confirmado por uma segunda fonte',
  'confidence.measured': 'medido',
  'confidence.measured-low': 'medido; veja o aviso',
  'confidence.declared': 'declarado no arquivo',
  'confidence.suggested': 'sugerido; confirme-o abaixo',
  'confidence.blocked': 'duas leituras; escolha uma abaixo',
  'confidence.none': 'desconhecido',

  'table.caption': 'Espaçamento dos voxels, de centro a centro',
  'table.axis': 'Eixo',
  'table.spacing': 'Espaçamento',
  'table.source': 'De onde vem',
  'table.extent': 'Tamanho',
  'table.precision': (data, formats) => `com margem de ±${formats.length(data.precision, { digits: 1 })}`,
  'table.slices': (data, formats) => `em ${slicesOf(data.slices, formats)}`,
  'table.outvoted': (data, formats) => `não usado: ${valueOf(data, formats)}`,
  'table.suggested': (data, formats) => `sugerido: ${valueOf(data, formats)}`,
  'table.grid': (data, formats) => {
    const grid = `${formats.counts([data.columns, data.rows, data.slices])} voxels`;
    return data.regularity === null ? grid : `${grid}, ${regularities[data.regularity]}`;
  },
  'table.varies': (data, formats) => `varia, ${formats.lengths([data.length])}`,
  'table.unread': 'ainda não lido',
  'table.naive': 'O que dariam os erros comuns',
  'table.rule': 'Leitura',
  'table.stretch': 'Alongamento de corte a corte',
  'table.stretch.whole': 'Alongamento de toda a pilha, vazios fechados',
  'axis.x.hint': 'ao longo de uma linha',
  'axis.y.hint': 'ao longo de uma coluna',
  'axis.z.hint': 'de corte a corte',

  'announce.provisional': (data) => `Espaçamento provisório: ${data.numbers}.`,
  'announce.true': (data) => `Espaçamento: ${data.numbers}. ${ended(data.provenance)}`,
  'announce.naive': (data) => `Ao lado: ${ended(data.provenance)}`,
  'announce.warnings': (data, formats) =>
    formats.plural(data.count, {
      one: `${formats.count(data.count)} aviso: ${data.first}`,
      other: `${formats.count(data.count)} avisos. O primeiro: ${data.first}`,
    }),

  'copy.label': 'Copiar os números',
  'copy.spacing': 'Copiar X, Y, Z',
  'copy.record': 'Copiar para o registro',
  'copy.done': 'Copiado',
  'copy.by-hand': 'O navegador não copiou. Selecione este texto e copie-o:',
  'copy.sentence': ({ numbers, provenance, box }) =>
    `Espaçamento dos voxels, de centro a centro: ${numbers}. ${ended(provenance)}${box === null ? '' : ` ${ended(box)}`}`,

  'findings.none': 'Nenhum problema encontrado',
  'findings.count': (data, formats) => counted(data.count, 'observação', 'observações', formats),
  'findings.logs': (data, formats) => counted(data.count, 'log lido', 'logs lidos', formats),
  'findings.aside': (data, formats) => counted(data.count, 'arquivo ignorado', 'arquivos ignorados', formats),
  'severity.error': 'Problema',
  'severity.warn': 'Aviso',
  'severity.info': 'Observação',

  'supplied.differs': ({ source, other, ...data }, formats) => {
    const factor = data.value / other;
    const step =
      factor >= 1
        ? `${times(factor, formats)} o segundo`
        : `${formats.percent(1 - factor)} menor que o segundo`;
    return `${supplied(data, formats)}; ${says(source)} ${formats.length(other)}. O primeiro valor é ${step}.`;
  },
  'supplied.alone': (data, formats) => `${supplied(data, formats)}; nada nos arquivos serve de comparação.`,
  'supplied.suggested': (data, formats) =>
    `${supplied(data, formats)}. Os arquivos apenas sugerem um valor (${nameOf(data.source)}): ${formats.length(data.other)}.`,
  'supplied.unknown': (data, formats) =>
    `${data.axis.toUpperCase()} fica desconhecido; ${says(data.source)} ${formats.length(data.other)}.`,
  'supplied.same': 'Confirmado: os arquivos indicam o mesmo.',
  'supplied.undo': 'Voltar ao que os arquivos indicam',
  suggestion: (data, formats) => {
    const told = Object.entries(data.spacing).flatMap(([axis, length]) =>
      length === null ? [] : [`${axis.toUpperCase()} ${formats.length(length)}`],
    );
    return `Usar ${told.join(', ')} (${nameOf(data.source)})?`;
  },

  'entry.title': 'Inserir o espaçamento manualmente',
  'entry.group': 'Espaçamento manual',
  'entry.unit': 'Unidade',
  'entry.apply': 'Aplicar',
  'entry.hint': 'De centro a centro. Se o valor for desconhecido, deixe o campo vazio ou digite -.',
  'entry.nonsense': (data) =>
    `“${data.text}” não é um comprimento. Insira um número como 0.08. Se o valor for desconhecido, deixe o campo vazio.`,
  'entry.positive': 'O espaçamento deve ser maior que 0. Se o valor for desconhecido, deixe o campo vazio.',
  'entry.comma': (data) =>
    `“${data.text}” é ambíguo: use o ponto como separador decimal e nenhum separador de milhares.`,

  'stacks.title': (data, formats) =>
    `Foram encontradas ${formats.count(data.stacks)} pilhas. Escolha a que deseja ver.`,
  'stacks.unnamed': (data, formats) => `Pilha ${formats.count(data.number)}`,
  'stacks.first': (data) => `Primeiro arquivo: ${data.file}`,
  'stacks.grid': (data, formats) => {
    const many = counted(data.slices, 'imagem', 'cortes', formats);
    const stack = `${many} de ${formats.counts([data.columns, data.rows])} pixels`;
    return data.phases > 1 ? `${stack}, ${formats.count(data.phases)} vezes cada um` : stack;
  },
  'plane.axial': 'axial',
  'plane.coronal': 'coronal',
  'plane.sagittal': 'sagital',
  'plane.oblique': 'oblíquo',

  'repeat.time': oneOf('Instante'),
  'repeat.echo': oneOf('Eco'),
  'repeat.diffusion': oneOf('Imagem de difusão'),
  'repeat.volume': oneOf('Volume'),
  'repeat.segment': oneOf('Segmento'),
  'repeat.label': 'Repetições da pilha',
  'repeat.previous': 'Anterior',
  'repeat.next': 'Seguinte',
};

/** A sentence of its own, with the stop that a label does without. */
function ended(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}
