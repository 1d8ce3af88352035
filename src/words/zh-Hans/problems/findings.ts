import type { OtherGroup, StackFindings } from '../../../model/problem/findings.js';
import type { Zone } from '../../../model/report.js';
import type { ProblemSentences } from '../../dictionary.js';
import type { NumberFormats as Formats } from '../../number-formats.js';
import { nameOf } from '../sources.js';

/** Below this share of the true length a percentage would round to nothing left. */
const TOLD_AS_FACTOR = 0.1;

const sbs = 'Spacing Between Slices';
const seeLog = '请查看扫描日志。';
const noSpacing = '因此无法测量层间距';
const removeFirst = '请在提交前移除。';
const chooseOne = '请选择正确的值。';
export const unitsMixedUp = `单位可能用错了。${chooseOne}`;
export const sayNeverAcquired = '在描述中注明从未采集过';

export const some = (items: readonly string[], formats: Formats) =>
  formats.some(items, (count) => `以及另外 ${count} 项`);

const images = (count: number, formats: Formats) => `${formats.count(count)} 张图像`;

/** How much of its true length something has from slice to slice, or in another direction. */
export const howLong = (factor: number, formats: Formats, direction = '层间方向') =>
  factor >= 1 || factor < TOLD_AS_FACTOR
    ? `在${direction}上变为真实长度的 ${formats.factor(factor)} 倍`
    : `在${direction}上缩短 ${formats.percent(1 - factor)}`;

/** What a person enters where a tag misleads; MorphoSource copies that tag into its form. */
const enter = (z: number, formats: Formats) =>
  formats.host === 'morphosource'
    ? `MorphoSource 会复制此标签：请改为输入 ${formats.length(z)}。`
    : `请输入 ${formats.length(z)}。`;

const sbsOf = (stated: number, formats: Formats) => `${sbs}（${formats.length(stated)}）`;

/** How many times one is the other, the longer first. */
const compareSbs = (stated: number, measured: string, factor: number, formats: Formats) =>
  factor > 1
    ? `${sbsOf(stated, formats)}是${measured} 的 ${formats.factor(factor)} 倍`
    : `${measured} 是 ${sbsOf(stated, formats)}的 ${formats.factor(1 / factor)} 倍`;

const takeZ = (used: StackFindings['NO_IPP']['used']) =>
  used ? `Z 取自其他来源（${used.file ?? nameOf(used.source)}），无法证实。` : seeLog;

const differ = (how: string, tell: (group: OtherGroup, formats: Formats) => string) =>
  function say({ groups }: { groups: readonly OtherGroup[] }, formats: Formats): string {
    const told = groups.map((group) => `${tell(group, formats)}（${images(group.frames, formats)}）`);
    return `该序列还包含${how}的图像：${some(told, formats)}。已将其分开。`;
  };

/** A run of slices and their spacing. */
export const zoneOf = ({ from, to, gap }: Zone, formats: Formats) =>
  `切片 ${formats.count(from + 1)} 至 ${formats.count(to + 1)}：相距 ${formats.length(gap)}`;

const whyMissing = {
  lost: '对应的编号也缺少，因此是文件丢失了：请补上。',
  skipped: '实例编号连续无间断，因此缺少的切片很可能从未采集过。请在描述中注明。',
  unknown: `请补上，或${sayNeverAcquired}。`,
};

/** Pixel Spacing as other images print it. */
export const pixelOf = (printed: string, formats: Formats) =>
  printed === '' ? '未知' : (formats.printed(printed) ?? `“${printed}”`);

/**
 * What is said of a stack. The data are not taken apart where they come in: sentences that are built alike pack into
 * fewer bytes, of which Chinese text takes three a character.
 */
const orders = { instance: '实例编号', frame: '帧编号', name: '文件名' };

export const findings: ProblemSentences<keyof StackFindings> = {
  SINGLE_IMAGE: (data) => `只找到一张图像（${data.file}），因此没有层间距。请添加其他切片。`,
  CINE_NOT_VOLUME: (data, formats) =>
    `${images(data.frames, formats)}显示的是同一位置的不同时间点${data.tag === null ? '' : `（${formats.attribute(data.tag)} 不同）`}：动态图像没有层间距。`,
  VARIABLE_SPACING: (data, formats) => {
    const told = some(
      data.zones.map((zone) => zoneOf(zone, formats)),
      formats,
    );
    return `层间距从 ${formats.length(data.smallest)} 到 ${formats.length(data.largest)} 不等（${told}）。任何单一的 Z 间距都不正确。请在记录中注明，或提交按等间距重采样的副本。`;
  },
  TILED_OR_MOSAIC: (data, formats) =>
    data.what === 'mosaic'
      ? `每张图像都由${data.tiles === null ? '多' : ` ${formats.count(data.tiles)} `}张切片拼接而成。请先转换文件，例如使用 dcm2niix。`
      : '这些图像是并排拼接的图块，因此不是切片堆栈。',
  NO_PIXEL_SPACING: `X 和 Y 未知：这些文件没有记录像素尺寸（Pixel Spacing）。${seeLog}`,
  BAD_PIXEL_SPACING: (data) =>
    `X 和 Y 未知：Pixel Spacing 的值为“${data.raw}”，而此处应为两个大于零的长度。${seeLog}`,
  'UNIT_SLIP_ALL:detector': (data, formats) =>
    `文件头给出的像素尺寸为 ${formats.length(data.x)}；按探测器像素和扫描仪的几何距离计算则为 ${formats.length(data.corrected)}。${unitsMixedUp}`,
  UNIT_SLIP_AXIS: (data, formats) =>
    `层间距按位置计算为 ${formats.length(data.measured)}，按文件头则为 ${formats.length(data.stated)}。${unitsMixedUp}`,
  'UNIT_SLIP_AXIS:pixel': (data, formats) =>
    `Z 将为 ${formats.length(data.z)}，而像素为 ${formats.length(data.x)}：一个是另一个的一千倍。${unitsMixedUp}`,
  INDEX_POSITIONS: (data, formats) =>
    `位置只是切片的序号，不以毫米为单位；文件头给出 ${formats.length(data.stated)}。${chooseOne}`,

  NO_IPP: (data, formats) => {
    const which =
      data.without === data.frames
        ? `${images(data.frames, formats)}均未给出位置`
        : `${images(data.frames, formats)}中有 ${formats.count(data.without)} 张未给出位置`;
    return `${which}，${noSpacing}。${takeZ(data.used)}`;
  },
  PARTIAL_IPP: (data, formats) =>
    `${images(data.frames, formats)}中有 ${formats.count(data.without)} 张因未给出位置而被跳过（${some(data.files, formats)}）。请重新导出。`,
  ALL_POSITIONS_IDENTICAL: (data, formats) =>
    `${images(data.frames, formats)}给出的位置全部相同，${noSpacing}。${takeZ(data.used)}`,
  BAD_IOP: (data) =>
    `方向 ${data.raw} 不是两个互相垂直、长度为 1 的方向。该值${data.used ? '已更正' : '未采用'}。`,
  ASSUMED_NORMAL: (data, formats) =>
    `没有给出方向，因此以 ${formats.count(data.slices)} 个位置所在的直线作为切片轴。即使有倾斜也无法发现。`,
  SCATTERED_POSITIONS: (data, formats) =>
    `没有给出方向，${formats.count(data.slices)} 个位置也不在一条直线上，${noSpacing}。`,
  MISSING_SLICES: (data, formats) => {
    const told = data.places.map(({ after, before, from, gap, lost }) => {
      const [start, end] = [formats.count(from + 1), formats.count(from + lost)];
      const lacking = lost === 1 ? `第 ${start} 张` : `第 ${start} 至 ${end} 张`;
      return `${lacking}，在 ${after} 与 ${before} 之间（间隔 ${formats.length(gap)}）`;
    });
    const doubt = data.ambiguous ? '由于切片很少，较大的间隔也可能是有意为之。' : '';
    return `${formats.count(data.slices + data.missing)} 张切片中缺少 ${formats.count(data.missing)} 张：${some(told, formats)}。${whyMissing[data.evidence]}Z 为 ${formats.length(data.z)}；取平均值的工具则会得出 ${formats.length(data.mean)}。${doubt}`;
  },
  MISSING_ENDS: (data, formats) => {
    const who =
      data.log === undefined
        ? `按文件头应有 ${images(data.expected, formats)}${data.tag === null ? '' : `（${formats.attribute(data.tag)}）`}`
        : `按日志 ${data.log} 应有 ${formats.count(data.expected)} 张切片`;
    return `${who}，实际找到 ${formats.count(data.found)} 张。文件夹是否完整？`;
  },
  DUPLICATE_POSITION: (data, formats) => {
    const told = some(
      data.pairs.map(({ kept, dropped }) => `${dropped} 与 ${kept} 重复`),
      formats,
    );
    return `跳过了 ${images(data.duplicates, formats)}，因为已有其他图像处于相同位置（${told}）。${removeFirst}`;
  },
  'DUPLICATE_POSITION:untold': ({ duplicates, pairs, areDifferent }, formats) => {
    const told = some(
      pairs.map(({ kept, dropped }) => `${dropped} 与 ${kept} 同一位置`),
      formats,
    );
    const what = areDifferent
      ? '这些图像的内容各不相同，但文件头没有说明它们的区别（例如时间或回波）。请分别提交每组体数据。'
      : '文件头没有说明这些图像是副本，还是另一时间或另一回波的独立体数据。请比较这些图像：移除副本，并分别提交各组体数据。';
    return `跳过了 ${images(duplicates, formats)}，因为已有其他图像处于相同位置（${told}）。${what}`;
  },
  FOUR_D: (data, formats) =>
    `共有 ${formats.count(data.phases)} 组体数据，每组${data.complete ? '' : '最多'} ${formats.count(data.locations)} 张切片，各组的 ${formats.attribute(data.tag)} 不同。请分别提交。`,
  SHEAR: (data, formats) =>
    `扫描架倾斜了 ${formats.degrees(data.degrees)}。Z 是垂直于切片的距离，为 ${formats.length(data.z)}；扫描床移动了 ${formats.length(data.step)}。`,
  SBS_CONTRADICTS: (data, formats) => {
    const z = formats.length(data.z);
    const found = data.truncated
      ? `${sbsOf(data.stated, formats)}丢失了小数部分：由位置得出 ${z}`
      : compareSbs(data.stated, `由位置得出的 ${z}`, data.factor, formats);
    return `${found}。${enter(data.z, formats)}`;
  },
  SUBSAMPLED_OR_INTERPOLATED: (data, formats) => {
    const found = compareSbs(data.stated, `测得的 ${formats.length(data.z)}`, data.factor, formats);
    return `${found}：后来${data.factor > 1 ? '增加' : '减少'}了切片。${enter(data.z, formats)}`;
  },
  NEGATIVE_SBS: (data, formats) =>
    `${sbs} 为 ${formats.length(data.stated)}：${data.nuclear ? '表示后面的切片位于前面的切片之前' : '此处的正负号没有意义'}。`,
  ZERO_OR_BAD_TAG: (data, formats) =>
    `${formats.attribute(data.tag)} 的值为“${data.raw}”，不是大于零的长度。该值未采用。`,
  DECLARED_CONFLICT: (data, formats) =>
    `${sbs} 给出 ${formats.length(data.stated)}（已采用），Slice Location 给出 ${formats.length(data.location)}。${chooseOne}`,
  SINGLE_VALUE_PS: (data) => `Pixel Spacing 只有一个值（“${data.raw}”）。X 和 Y 都采用了该值。`,
  KNOWN_WRITER_SWAPPED: (data, formats) =>
    `MorphoSource 的衍生文件先写 X：X 为 ${formats.length(data.x)}，Y 为 ${formats.length(data.y)}。` +
    (data.zMayBeCopied ? 'Z 可能是从 X 复制的。' : ''),
  IMAGER_SPACING_ONLY: (data, formats) =>
    `文件只给出了探测器的像素尺寸（${formats.length(data.imager)}）。标本上的像素尺寸最大为 ${formats.length(data.suggested)}。请确认该值，或查看扫描日志。`,
  PS_EQUALS_DETECTOR: (data, formats) =>
    `Pixel Spacing（${formats.length(data.stated)}）是探测器的像素尺寸；标本上的像素尺寸应为 ${formats.length(data.suggested)}。${seeLog}`,
  NOMINAL_SCANNED_ONLY: (data, formats) =>
    `${formats.lengths([data.x, data.y])} 是扫描的胶片或纸页上的像素尺寸，不是标本上的像素尺寸。`,
  ASPECT_ONLY: (data, formats) =>
    `只知道像素的形状（高 ${formats.number(data.vertical)}、宽 ${formats.number(data.horizontal)}），不知道其尺寸。`,
  LOOKS_LIKE_DEFAULT: `X、Y 和 Z 都恰好是 1 mm，这通常只是占位值。${seeLog}`,
  EXTREME_ANISOTROPY: (data, formats) =>
    `Z 为 ${formats.length(data.z)}，X 为 ${formats.length(data.x)}，相差很大。两者都以毫米为单位吗？`,
  'IMPLAUSIBLE_EXTENT:extent': (data, formats) =>
    `${data.axis.toUpperCase()} 方向的尺寸为 ${formats.length(data.value)}，令人难以置信。这些长度以毫米为单位吗？`,
  'IMPLAUSIBLE_EXTENT:pixel': (data, formats) =>
    `像素尺寸为 ${formats.length(data.value)}，令人难以置信。它以毫米为单位吗？`,
  MIXED_SERIES: (data, formats) =>
    `共有 ${formats.count(data.series.length)} 个序列，最大的列在最前。请分别提交。`,
  MIXED_ORIENTATION: differ('角度不同', ({ degrees }, formats) => formats.degrees(degrees)),
  MIXED_SIZE: (data, formats) => {
    const told = differ('大小不同', ({ columns, rows }) => `${formats.counts([columns, rows])} 像素`);
    const host = formats.host === 'morphosource' ? 'MorphoSource 会删除较小的一组。' : '';
    return told(data, formats) + host;
  },
  MIXED_PIXEL_SPACING: differ('像素尺寸不同', ({ spacing }, formats) => pixelOf(spacing, formats)),
  LOCALIZER_DROPPED: (data, formats) =>
    `跳过了 ${formats.count(data.frames)} 张定位像（${some(data.files, formats)}）。${removeFirst}`,
  ILLEGAL_MULTIFRAME: (data, formats) =>
    `一个文件包含 ${images(data.frames, formats)}，而这类文件只允许有一张。许多程序会把 Z 显示为 1 mm。`,

  TWO_POSITIONS: (data, formats) =>
    `只有两张切片，相距 ${formats.length(data.gap)}，因此没有其他依据可以证实 Z。`,
  JITTER: (data, formats) =>
    `各层间距与最佳拟合值 ${formats.length(data.z)} 最多相差 ${formats.percent(data.percent / 100)}。`,
  QUANTISED: (data, formats) =>
    `位置已舍入到 ${formats.length(data.rounding, { digits: 3 })}${data.order === null ? '' : `，比层间距更粗，因此多张图像的位置相同；已按${orders[data.order]}排序`}；Z 为 ${formats.length(data.z)}，误差在 ${formats.length(data.precision, { digits: 2 })} 以内。`,
  DUPLICATE_FILE: (data, formats) =>
    `跳过了 ${formats.count(data.duplicates)} 张重复的图像（${some(data.files, formats)}）。`,
  NOT_INSTANCE_ORDER: (data) =>
    `实例编号的顺序与位置${data.descending ? '相反' : '不一致'}；以位置的顺序为准。`,
  NO_INSTANCE_NUMBER: (data, formats) => `${images(data.without, formats)}没有实例编号；以位置的顺序为准。`,
  INSTANCE_STEP: (data, formats) => `实例编号每次增加 ${formats.count(data.step)}。是否导出了每一张切片？`,
  TILT_TAG_DISAGREES: (data, formats) =>
    `文件头给出的倾角为 ${formats.degrees(data.tag)}，由位置得出 ${formats.degrees(data.degrees)}（已采用）。`,
  THICKNESS_DIFFERS: (data, formats) =>
    `层厚为 ${formats.length(data.thickness)}，而层间距为 ${formats.length(data.z)}（${data.kind === 'overlap' ? '切片相互重叠' : '切片之间有空隙'}）。请输入 ${formats.length(data.z)}：如果把层厚当作 Z，标本会${howLong(data.factor, formats)}。`,
  SBS_AGREES: (data, formats) => `${sbs} 与此一致：${formats.length(data.stated)}。`,
  SBS_IS_GAP: (data, formats) =>
    `${sbsOf(data.stated, formats)}是切片之间的空隙，还须加上层厚（${formats.length(data.thickness)}）。${enter(data.z, formats)}`,
  SBS_IS_TABLE_STEP: (data, formats) =>
    `${sbsOf(data.stated, formats)}是扫描床的步距，不是垂直于切片的距离。${enter(data.z, formats)}`,
  SBS_ABSENT: (data, formats) => {
    const host = formats.host === 'morphosource' ? '，因此 MorphoSource 会将 Z 留空' : '';
    return `没有 ${sbs}${host}。${data.z === null ? '' : `请输入 ${formats.length(data.z)}。`}`;
  },
  PS_ORDER_MATTERS: (data, formats) =>
    `像素不是正方形：X 为 ${formats.length(data.x)}，Y 为 ${formats.length(data.y)}。有些工具会将两者对调。`,
  MIXED_STACK: (data, formats) => {
    const told = data.groups.map(({ frames }) => images(frames, formats));
    return `该序列还包含其他堆栈（${some(told, formats)}）。已将其分开。`;
  },
  MIXED_FRAME_OF_REFERENCE: (data, formats) =>
    `文件中标有 ${formats.count(data.values)} 个参考坐标系，但这些切片构成一个堆栈。`,
};
