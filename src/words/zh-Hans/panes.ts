import type { EvidenceSource } from '../../model/report.js';
import type { ClosedHoles } from '../../model/measure-reading.js';
import type { Translated } from '../dictionary.js';
import type { Distorted, Hole, panes as english } from '../en/panes.js';
import type { Formats } from '../formats.js';
import { howLong, zoneOf } from './problems/findings.js';
import { nameOf } from './sources.js';

/** What a rule that changes Z alone takes for it. */
const valuesOfZ = {
  thickness: 'Slice Thickness',
  'imagej-single': 'ImageJ 从单个文件得出的值',
  'imagej-sequence': 'ImageJ 的 Image Sequence 值',
  mean: '所有层间距的平均值',
  'first-gap': '第一个层间距',
  isotropic: 'X',
  custom: '用于对比的值',
};

export const overall = '整个堆栈的层间方向';

const directions = { x: '行方向', y: '列方向', z: '层间方向', everywhere: '各个方向', whole: overall };

/** How a reading differs from another of which nobody says that it is true. */
export const compareLengths = (factor: number, formats: Formats, direction = '层间方向') =>
  factor >= 1 || factor < 0.1
    ? `在${direction}上为其 ${formats.factor(factor)} 倍`
    : `在${direction}上短 ${formats.percent(1 - factor)}`;

export const closeHoles = ({ missing, slices, misplaced }: ClosedHoles, formats: Formats) =>
  `缺少的 ${slicesOf(missing, formats)}处被合拢，因此 ${slicesOf(slices, formats)}中有 ${formats.count(misplaced)} 张位置不对`;

const distort = ({ factor, along, isTrue }: Distorted, formats: Formats) =>
  (isTrue ? howLong : compareLengths)(factor, formats, directions[along]);

const zAs = ({ rule, z }: { rule: keyof typeof valuesOfZ; z: number }, formats: Formats) =>
  `Z = ${valuesOfZ[rule]}，${formats.length(z)}`;

const slicesOf = (slices: number, formats: Formats) => `${formats.count(slices)} 张切片`;
const boxOf = (box: readonly number[], formats: Formats) => `扫描范围 ${formats.size(box)}`;
const measuredOn = (slices: number, formats: Formats) =>
  `间距是在全部 ${slicesOf(slices, formats)}上测得的。`;
const region = (voxels: readonly number[], all: readonly number[], formats: Formats) =>
  `局部为 ${formats.counts(voxels)} 个体素|，整体为 ${formats.counts(all)}`;

const declared = (source: EvidenceSource) => `Z 采用 ${nameOf(source)} 中声明的值`;
const noThickness = '这些文件没有给出 Slice Thickness，因此不会有人误用它。';
const compareOther = '请与另一种常见错误比较：';
const noOther = '没有其他常见错误可供比较。';
const unconfirmed = '这些文件中没有依据能证实该值';
const noDifference = '在此没有差别';

/** Missing slices, by the files on either side where those are known. */
const tellHole = ({ from, to, after, before }: Hole, formats: Formats) => {
  const runs = formats.range(from + 1, to + 1);
  return after === null || before === null ? runs : `${runs}（${after} 与 ${before} 之间）`;
};

/** What stands over, in and under the panes. Remarks have a bar (`|`): a narrow pane shows what stands before it. */
export const panes: Translated<typeof english> = {
  'pane.true': '真实比例',
  'pane.true.box': '真实大小',
  'pane.entered': '按输入的值',
  'pane.page': '按网页给出的值',
  'pane.log': '按扫描日志',
  'pane.pixels': '按像素绘制',
  'pane.flat': '单张图像',
  'pane.true.label': (data) => `${data.alt ?? '标本'}，真实比例。${data.numbers}`,
  'pane.naive.label': (data) => `${data.alt ?? '标本'}，${data.rule}。${data.numbers}`,
  'pane.role': '三维预览',
  'pane.keys':
    '按方向键或拖动可转动标本。按加号键或减号键、双指捏合，或按住 Ctrl 滚动鼠标滚轮可缩放。按 Home 键、R 键或双击可重置视图。两个预览一起转动。',

  'rule.thickness': '以 Slice Thickness 作为 Z',
  'rule.imagej-single': 'ImageJ，单个文件',
  'rule.imagej-sequence': 'ImageJ，Image Sequence',
  'rule.mean': '所有层间距的平均值',
  'rule.first-gap': '仅第一个层间距',
  'rule.isotropic': '假定 Z 等于 X',
  'rule.ones': '1 × 1 × 1',
  'rule.swapped': 'X 与 Y 对调',
  'rule.micrometres': '把毫米当作微米',
  'rule.reversed': '按 x、y、z 顺序读取比例',
  'rule.millimetres': '把微米当作毫米',
  'rule.no-shear': '忽略倾斜',
  'rule.custom': '用于对比的间距',
  'rule.auto': '其他软件的读法',

  'caption.unread': '尚未读取间距',
  'caption.provisional': '暂定',
  'caption.pixels': (data, formats) => `${formats.counts([data.columns, data.rows, data.slices])} 像素`,
  'caption.no-in-plane': 'X 和 Y 未知，因此此处的数值都不以毫米为单位',
  'caption.cubes': 'Z 未知，按立方体绘制',
  'caption.no-z': 'Z 未知',
  'caption.unknown': '未知',
  'caption.box': (data, formats) => boxOf(data.box, formats),
  'caption.box.no-depth': (data, formats) =>
    `${boxOf(data.box, formats)}。${slicesOf(data.slices, formats)}，深度未知`,
  'caption.box.uneven': (data, formats) =>
    `${boxOf(data.box, formats)}。${slicesOf(data.slices, formats)}，从第一张到最后一张相距 ${formats.length(data.span)}`,
  'caption.specimen': (data, formats) =>
    `${data.box}。标本约 ${formats.roughly(data.lengths, data.doubts)}（${data.isDark ? '暗' : '亮'}于 ${formats.number(data.threshold, { digits: 3 })} 的部分${data.isBare ? '，不含检查床' : ''}）`,
  'caption.factor': ({ factor }, formats) => `${formats.factor(factor)} 倍`,
  'caption.naive-box': (data, formats) => `扫描范围会变为 ${formats.size(data.box)}`,

  'naive.z': (data, formats) => `${zAs(data, formats)}：${unconfirmed}`,
  'naive.z.same': (data, formats) => `${zAs(data, formats)}：${noDifference}`,
  'naive.z.whole': (data, formats) => `${zAs(data, formats)}：整个堆栈的总长度相同`,
  'naive.closed': (data, formats) => `${data.judged}。${closeHoles(data, formats)}`,
  'naive.z.differs': (data, formats) => `${zAs(data, formats)}：${distort(data, formats)}`,
  'naive.guess': unconfirmed,
  'naive.same': noDifference,
  'naive.whole': '整个堆栈的总长度相同',
  'naive.differs': (data, formats) => `画出的标本${distort(data, formats)}`,
  'naive.straightened': (data, formats) => `${formats.degrees(data.degrees)} 的倾斜被拉直`,
  'naive.morph': ({ share }, formats) => `已向这种读法变化 ${formats.percent(share)}`,
  'naive.none.thickness': (data) => noThickness + (data.isOffered ? compareOther : noOther),
  'naive.none.rule': (data) =>
    `这些文件中没有“${data.rule}”可用的内容。${data.isOffered ? compareOther : noOther}`,
  'naive.none.agree': '目前未知有常用软件会读错这些文件：各种常见读法结果一致。',
  'naive.none.one-image': '单张图像没有深度，因此没有可供比较的内容。',
  'naive.none.no-in-plane': '没有 X 和 Y，就没有另一种读法可供比较。',

  'z.image-position': (data, formats) => {
    const measured = `Z 由 ${slicesOf(data.slices, formats)}的位置测得`;
    return data.degrees === null ? measured : `${measured}，切片倾斜 ${formats.degrees(data.degrees)}`;
  },
  'z.spacing-between-slices': `${declared('spacing-between-slices')}；无法用位置证实`,
  'z.grid-frame-offset-vector': declared('grid-frame-offset-vector'),
  'z.pixel-spacing': declared('pixel-spacing'),
  'z.nominal-scanned-pixel-spacing': declared('nominal-scanned-pixel-spacing'),
  'z.log-file': (data) => `Z 取自扫描日志 ${data.file}`,
  'z.tiff-tags': 'Z 取自图像自身的标签',
  'z.ome-zarr': 'Z 取自 OME-Zarr 声明的比例',
  'z.raw-header': 'Z 取自体数据的文件头',
  'z.supplied': 'Z 为输入的值',
  'z.page': 'Z 为本网页给出的值',
  'z.blocked': (data) => `Z 的来源（${nameOf(data.source)}）与另一种读法矛盾：请参阅警告`,
  'z.unknown': 'Z 未知：这些文件没有记录层间距',
  'z.left': 'Z 留作未知',
  'z.cubes': ({ told }) => `${told}。绘制时假定 Z 等于 X。`,
  'z.placed': 'Z 不一致：每张切片按各自的位置绘制',
  'z.one': '只有一张图像，因此没有 Z',
  'z.later': '读完所有文件头后给出 Z',

  'empty.title': '将扫描数据拖放到此处',
  'empty.text': '切片所在的文件夹、单个文件或一个 ZIP：DICOM、TIFF、PNG、JPEG 或 BMP。',
  'empty.private': '数据不会离开此计算机。',
  'empty.folder': '选择文件夹',
  'empty.files': '选择文件或 ZIP',
  'empty.release': '松开即可读取',

  'step.opening': '正在打开',
  'step.reading': '正在读取文件头',
  'step.building': '正在读取切片',
  'step.drawing': '正在绘制',
  'step.ready': '完成',
  'progress.label': '正在加载',
  'progress.files': (data, formats) => `${formats.count(data.done)}/${formats.count(data.total)} 个文件`,
  'progress.slices': (data, formats) => `${formats.count(data.done)}/${slicesOf(data.total, formats)}`,
  'progress.asked': (data, formats) => `${data.host} 要求等待 ${formats.count(data.seconds)} 秒`,
  'progress.offline': '连接已断开，恢复后会继续读取',
  'progress.stalled': (data) => `${data.host} 停止了发送；正在重新请求`,
  'progress.since': (data, formats) => `自 ${formats.time(data.since)} 起未收到 ${data.host} 的任何内容`,
  'progress.changed': (data) => `${data.host} 上有文件在读取过程中发生了变化；正在重新读取`,
  'progress.stop': '不再等待，显示已有内容',

  toolbar: '视图',
  'toolbar.reset': '重置视图',
  'toolbar.volume': '表面',
  'toolbar.mip': 'X 射线',
  'toolbar.slices': '切片',
  'toolbar.table': '数值',
  'toolbar.fullscreen': '全屏',
  'toolbar.leave-fullscreen': '退出全屏',
  'toolbar.other': '打开其他扫描',
  layout: '排列方式',
  'layout.side-by-side': '并排',
  'layout.wipe': '滑动对比',
  'layout.overlay': '叠加',
  'layout.divider': '两种读法之间的分隔线',
  'closer.look': '细看',
  'closer.look.hint': '重新读取当前视野中的内容，在内存允许的范围内尽可能精细',
  'closer.whole': '整个标本',
  'closer.whole.hint': '以较少的体素重新显示整个标本',
  'failure.offline': '连接已断开。恢复后预览会继续；否则请重试或重新加载页面。',
  'picture.again': '重新绘制',
  'refused.others': '选择其他文件',
  'refused.again': '重试',
  'missing.told': ({ count }, formats) => `有 ${formats.count(count)} 个文件未能获取，此处缺少这些文件。`,
  'missing.again': '继续读取',

  'legend.missing': (data, formats) => {
    const named = formats.row(data.holes.map((hole) => tellHole(hole, formats)));
    const rest = data.more === 0 ? '' : ` 以及另外 ${formats.count(data.more)} 处`;
    return `缺少 ${slicesOf(data.missing, formats)}|：${named}${rest}`;
  },
  'legend.unplaced': ({ missing }, formats) => `${slicesOf(missing, formats)}的位置无法读取`,
  'legend.zones': (data, formats) => `${formats.count(data.zones)} 个层间距不同的区段`,
  'legend.zone': zoneOf,

  'picture.blank': '没有可显示的结构：这些切片的数值几乎完全相同。请检查导出的文件是否正确。',
  'picture.reduced': (data, formats) =>
    `画面为平均后的 ${formats.counts(data.shown)} 个体素|，原有 ${formats.counts(data.all)} 个。${measuredOn(data.slices, formats)}`,
  'picture.region': (data, formats) =>
    `${region(data.region, data.all, formats)}。${measuredOn(data.slices, formats)}`,
  'picture.region-reduced': (data, formats) =>
    `${region(data.region, data.all, formats)}，平均为 ${formats.counts(data.shown)}。${measuredOn(data.slices, formats)}`,
};
