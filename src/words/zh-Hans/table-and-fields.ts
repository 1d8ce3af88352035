import type { Regularity } from '../../model/report.js';
import type { Translated } from '../dictionary.js';
import type { tableAndFields as english } from '../en/table-and-fields.js';
import type { Formats } from '../formats.js';
import { nameOf, says } from './sources.js';

const suppliers = { person: '由您输入', page: '由本页面给出' };

const regularities: Record<Regularity, string> = {
  uniform: '层间距均匀',
  jitter: '层间距基本均匀',
  missing: '缺少切片',
  variable: '层间距不一致',
};

const stepOf = (factor: number, formats: Formats) =>
  factor >= 1 ? `是后者的 ${formats.factor(factor)} 倍` : `比后者小 ${formats.percent(1 - factor)}`;

/** One of several repeats of a stack. */
const repeatOf =
  (noun: string) =>
  ({ number, count }: { number: number; count: number }, formats: Formats) =>
    `第 ${formats.count(number)} ${noun}（共 ${formats.count(count)} ${noun.slice(0, 1)}）`;

/** What stands beside the numbers, and what a person can choose or enter. */
export const tableAndFields: Translated<typeof english> = {
  source: (data) => {
    const name = data.source === null ? '没有来源' : nameOf(data.source);
    return data.file === null ? name : `${name} ${data.file}`;
  },
  'confidence.measured-high': '实测，并经另一来源证实',
  'confidence.measured': '实测',
  'confidence.measured-low': '实测；请参阅警告',
  'confidence.declared': '文件中声明的值',
  'confidence.suggested': '建议值；请在下方确认',
  'confidence.blocked': '有两种读法；请在下方选择',
  'confidence.none': '未知',

  'table.caption': '体素间距（中心到中心）',
  'table.axis': '轴',
  'table.spacing': '间距',
  'table.source': '来源',
  'table.extent': '尺寸',
  'table.precision': (data, formats) => `精确到 ±${formats.length(data.precision, { digits: 1 })}`,
  'table.slices': (data, formats) => `依据 ${formats.count(data.slices)} 张切片`,
  'table.outvoted': (data, formats) => `未采用：${nameOf(data.source)} ${formats.length(data.value)}`,
  'table.suggested': (data, formats) => `建议：${nameOf(data.source)} ${formats.length(data.value)}`,
  'table.grid': (data, formats) => {
    const grid = `${formats.counts([data.columns, data.rows, data.slices])} 个体素`;
    return data.regularity === null ? grid : `${grid}，${regularities[data.regularity]}`;
  },
  'table.varies': (data, formats) => `不一致，${formats.lengths([data.length])}`,
  'table.unread': '尚未读取',
  'table.naive': '常见错误得出的值',
  'table.rule': '读法',
  'table.stretch': '层间方向的拉伸',
  'table.stretch.whole': '整个堆栈的拉伸（空缺合拢）',
  'axis.x.hint': '沿行方向',
  'axis.y.hint': '沿列方向',
  'axis.z.hint': '沿层间方向',

  'announce.provisional': (data) => `暂定间距 ${data.numbers}。`,
  'announce.true': (data) => `间距 ${data.numbers}。${ended(data.provenance)}`,
  'announce.naive': (data) => `对比画面：${ended(data.provenance)}`,
  'announce.warnings': (data, formats) =>
    `${formats.count(data.count)} 条警告${data.count === 1 ? '：' : '。第一条：'}${data.first}`,

  'copy.label': '复制数值',
  'copy.spacing': '复制 X、Y、Z',
  'copy.record': '复制到记录',
  'copy.done': '已复制',
  'copy.by-hand': '浏览器未能复制。请选中这段文字并复制：',
  'copy.sentence': ({ numbers, provenance, box }) =>
    `体素间距（中心到中心）：${numbers}。${ended(provenance)}${box === null ? '' : ended(box)}`,

  'findings.none': '未发现问题',
  'findings.count': (data, formats) => `${formats.count(data.count)} 条提示`,
  'findings.logs': (data, formats) => `已读取 ${formats.count(data.count)} 个日志`,
  'findings.aside': (data, formats) => `已跳过 ${formats.count(data.count)} 个文件`,
  'severity.error': '问题',
  'severity.warn': '警告',
  'severity.info': '提示',

  'supplied.differs': (data, formats) =>
    `${data.axis.toUpperCase()} ${formats.length(data.value)}，${suppliers[data.by]}；${says(data.source)} ${formats.length(data.other)}。前者${stepOf(data.value / data.other, formats)}。`,
  'supplied.alone': (data, formats) =>
    `${data.axis.toUpperCase()} ${formats.length(data.value)}，${suppliers[data.by]}；文件中没有可供比较的值。`,
  'supplied.suggested': (data, formats) =>
    `${data.axis.toUpperCase()} ${formats.length(data.value)}，${suppliers[data.by]}；文件只给出建议值（${nameOf(data.source)}）：${formats.length(data.other)}。`,
  'supplied.unknown': (data, formats) =>
    `${data.axis.toUpperCase()} 仍为未知；${says(data.source)} ${formats.length(data.other)}。`,
  'supplied.same': '已确认：与文件中的值相同。',
  'supplied.undo': '改用文件中的值',
  suggestion: (data, formats) => {
    const told = Object.entries(data.spacing).flatMap(([axis, length]) =>
      length === null ? [] : [`${axis.toUpperCase()} ${formats.length(length)}`],
    );
    return `是否采用 ${told.join('，')}（${nameOf(data.source)}）？`;
  },

  'entry.title': '手动输入间距',
  'entry.group': '手动间距',
  'entry.unit': '单位',
  'entry.apply': '应用',
  'entry.hint': '中心到中心的距离。如果未知，请留空或输入 -。',
  'entry.nonsense': (data) => `“${data.text}”不是长度。请输入数字，例如 0.08；如果未知，请留空。`,
  'entry.positive': '间距必须大于 0。如果未知，请留空。',
  'entry.comma': (data) => `“${data.text}”有歧义：请使用小数点，不要使用千位分隔符。`,

  'stacks.title': (data, formats) => `找到 ${formats.count(data.stacks)} 个堆栈。请选择要显示的堆栈。`,
  'stacks.unnamed': (data, formats) => `堆栈 ${formats.count(data.number)}`,
  'stacks.first': (data) => `第一个文件：${data.file}`,
  'stacks.grid': (data, formats) => {
    const noun = data.slices === 1 ? '图像' : '切片';
    const stack = `${formats.count(data.slices)} 张 ${formats.counts([data.columns, data.rows])} 像素的${noun}`;
    return data.phases > 1 ? `${stack}，共 ${formats.count(data.phases)} 组` : stack;
  },
  'plane.axial': '横断面',
  'plane.coronal': '冠状面',
  'plane.sagittal': '矢状面',
  'plane.oblique': '斜切面',

  'repeat.time': repeatOf('个时间点'),
  'repeat.echo': repeatOf('个回波'),
  'repeat.diffusion': repeatOf('组扩散图像'),
  'repeat.volume': repeatOf('组体数据'),
  'repeat.segment': repeatOf('个分割区域'),
  'repeat.label': '堆栈的重复采集',
  'repeat.previous': '上一个',
  'repeat.next': '下一个',
};

/** A sentence of its own, with the stop that a label does without. */
function ended(text: string): string {
  return /[。.]$/.test(text) ? text : `${text}。`;
}
