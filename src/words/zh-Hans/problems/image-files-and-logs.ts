import { isNear } from '../../../model/arithmetic.js';
import type { BesideFindings, BesideStrays } from '../../../model/problem/findings.js';
import type { ProblemSentences } from '../../dictionary.js';
import { sayNeverAcquired, some, unitsMixedUp } from './findings.js';
import { logKinds, nameOf, says } from '../sources.js';

const companions = {
  'skyscan-preview': '由 SkyScan 程序生成的预览图',
  'skyscan-alignment': '由 SkyScan 程序生成的校准投影图',
  preview: '一张预览图',
};

/** The end of a request, which asks for a log where none lies beside the images. */
const orAddLog = (log?: string): string => (log === undefined ? '，或添加扫描日志。' : '。');

/** What is said of stacks of pictures, and of scanners' logs beside any stack. */
export const besides: ProblemSentences<keyof BesideFindings> = {
  'UNIT_SLIP_ALL:log': ({ x, corrected, log }, formats) =>
    `文件头给出的像素尺寸为 ${formats.length(x)}；日志 ${log} 给出 ${formats.length(corrected)}。${unitsMixedUp}`,
  'NO_PIXEL_SPACING:image-file': ({ formats: kinds, suggested, by, log }, formats) =>
    by === null || (suggested.x === null && suggested.y === null)
      ? `${formats.list(kinds)} 文件没有记录标本上的像素尺寸。请输入 X 和 Y${orAddLog(log)}`
      : `${nameOf(by)}显示像素尺寸可能为 ${formats.along([suggested.x, suggested.y])}。请确认${orAddLog(log)}`,
  'NO_IPP:image-file': ({ formats: kinds, suggested, by, log }, formats) => {
    const hint =
      by === null || suggested.z === null
        ? ''
        : `${nameOf(by)}显示层间距可能为 ${formats.length(suggested.z)}。`;
    return `${formats.list(kinds)} 文件没有记录层间距。请输入 Z${orAddLog(log)}${hint}`;
  },
  'FOUR_D:image-file': ({ locations, phases }, formats) =>
    locations === 1
      ? `${formats.count(phases)} 张图像属于同一张切片（通道或时间点），每次显示其中一张：它们不构成堆栈。如有其他切片，请添加。`
      : `共有 ${formats.count(phases)} 组体数据（通道或时间点），每组 ${formats.count(locations)} 张切片，每次显示其中一组。请分别提交。`,
  MISSING_NUMBERS: ({ absent, ranges }, formats) => {
    const told = some(
      ranges.map(([from, to]) => (from === to ? String(from) : `${from} 至 ${to}`)),
      formats,
    );
    return `文件名中缺少 ${formats.count(absent)} 个编号（${told}）。堆栈按没有缺少切片的情形绘制。请补上切片，或${sayNeverAcquired}。`;
  },
  MISNAMED: ({ files, format }, formats) =>
    `${some(files, formats)}：内容与文件名不符，实际是 ${format}，已按此格式读取。`,
  COLOURS_AS_GREY: ({ frames }, formats) => `${formats.count(frames)} 张图像是彩色的，显示的是亮度。`,

  LOG_DISAGREES: ({ file, axes, stated, used, source }, formats) => {
    const factors = used.map((length, axis) => length / (stated[axis] ?? length));
    const [factor = 1] = factors;
    const often = Math.round(factor);
    const isSkipped = axes.length === 1 && axes[0] === 'z' && often > 1 && isNear(factor, often, 0.02);
    const why = isSkipped ? `是否每 ${formats.count(often)} 张切片只导出了一张` : '体数据是否经过重采样';
    const times = !factors.every((one) => isNear(one, factor))
      ? ''
      : factor > 1
        ? `，是日志值的 ${formats.factor(factor)} 倍`
        : `；日志值是它的 ${formats.factor(1 / factor)} 倍`;
    return `${file} 给出的 ${formats.axes(axes)} 为 ${formats.along(stated)}，${says(source)} ${formats.along(used)}（已采用${times}）。${why}？还是日志来自另一次扫描？`;
  },
  LOG_BINNING: ({ file, stated, used, factor }, formats) =>
    `像素尺寸为 ${formats.length(used)}，是 ${file} 所记 ${formats.length(stated)} 的 ${formats.factor(factor)} 倍，这与重建时合并像素（binning）的情形相符。请核实是否合并过像素。`,
  LOG_SCALED: ({ file, factor, stated, used, log, images }, formats) => {
    const change =
      factor > 1 ? `缩小到 ${formats.factor(factor)} 分之一` : `放大到 ${formats.factor(1 / factor)} 倍`;
    return `${file} 记录的是 ${formats.counts(log)} 个体素，体素尺寸为 ${formats.length(stated)}，而该堆栈有 ${formats.counts(images)} 个体素：各轴很可能都已${change}，体素尺寸因此为 ${formats.length(used)}。请确认。`;
  },
  LOG_DOES_NOT_FIT: ({ file, log, images }, formats) =>
    `${file} 记录的是 ${formats.counts(log)} 个体素，而该堆栈有 ${formats.counts(images)} 个体素。它可能经过裁剪或重采样，或者日志来自另一次扫描。使用日志中的值之前请先核实。`,
  EVERY_NTH: ({ file, step, expected, found }, formats) =>
    `按 ${file} 应有 ${formats.count(expected)} 张切片，实际找到 ${formats.count(found)} 张；从文件名看，每 ${formats.count(step)} 张切片只保留了一张。Z 因此是日志值的 ${formats.count(step)} 倍。请确认，或添加其余切片。`,
  LOGS_DISAGREE: ({ logs }, formats) => {
    const told = logs.map(({ file, spacing }) => `${file}（${formats.voxel(spacing, '未知')}）`);
    return `多个日志给出的体素尺寸不同，无法判断哪一个属于该堆栈：${formats.list(told)}。请选择其中一个，或在文件夹中只保留所属的日志。`;
  },
  PROJECTIONS: ({ file, columns, rows, images, count }, formats) =>
    `这 ${formats.count(images)} 张 ${columns} × ${rows} 像素的图像是 X 射线投影，不是切片：${file} 记录了 ${formats.count(count)} 张该尺寸的投影。请改为提交重建后的切片。`,
  TAGS_CONTRADICT_LOG: ({ file, by, axes, tags: read, stated, right }, formats) => {
    const verdict =
      right === 'tags'
        ? '堆栈的大小表明标签是正确的：请确认。'
        : right === 'log'
          ? '堆栈的大小与日志所记相同，因此采用日志中的值。'
          : '请核实哪一个正确。';
    return `${nameOf(by)}显示 ${formats.axes(axes)} 为 ${formats.along(read)}，而 ${file} 给出的是 ${formats.along(stated)}。${verdict}`;
  },
  LOG_SUPPLIES: ({ file, axes, stated, format, kind, key, detector, calibrated }, formats) => {
    const check = detector?.agrees
      ? '探测器像素和扫描仪的几何距离证实了这一点。'
      : detector && calibrated
        ? `由探测器像素和扫描仪的几何距离得出 ${formats.length(detector.voxel)}：经过校准的扫描仪会有这样的微小差别。`
        : '';
    return `${formats.axes(axes)} 取自 ${file}（${format} ${logKinds[kind]}）：${formats.length(stated)}（“${key}”）。${check}`;
  },
  LOG_AGREES: ({ file, axes, stated }, formats) =>
    `${file} 给出的 ${formats.axes(axes)} 与此一致：${formats.length(stated)}。`,
};

/** What is said of pictures and logs that belong to no stack. */
export const strayBesides: ProblemSentences<keyof BesideStrays> = {
  'OTHER_SIZE:image-file': ({ columns, rows, slices }) =>
    `${columns} × ${rows} 像素，而切片为 ${slices.columns} × ${slices.rows} 像素。`,
  'OTHER_STACK:name': ({ like }) => `文件名与切片的文件名（${like}）不同类。`,
  'JUNK:beside': ({ format }) => `DICOM 序列旁的 ${format} 图片，不是其中的切片。`,
  'JUNK:companion': ({ what }) => `像是${companions[what]}，不是切片。`,
  LOG: ({ format, kind, spacing, isUsed }, formats) =>
    `${format} ${logKinds[kind]}，${isUsed ? '已用于读取体素尺寸' : '未采用，因为另一个文件更符合该堆栈'}：${formats.voxel(spacing, '未知')}。`,
  'LOG:alone': ({ format, kind, spacing }, formats) =>
    `${format} ${logKinds[kind]}，给出的体素尺寸：${formats.voxel(spacing, '未知')}。${kind === 'log' ? '请添加它所属的切片。' : '此处无法绘制它：请添加其切片，以 DICOM 或 TIFF 格式导出。'}`,
};
