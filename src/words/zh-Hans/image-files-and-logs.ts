import { isNear } from '../../model/arithmetic.js';
import type { BesideFindings, BesideStrays } from '../../model/problem/findings.js';
import type { ProblemSentences } from '../dictionary.js';
import { sayNeverAcquired, some, unitsMixedUp } from './findings.js';
import { logKinds, nameOf, says } from './sources.js';

const companions = {
  'skyscan-preview': '由 SkyScan 程序生成的预览图',
  'skyscan-alignment': '由 SkyScan 程序生成的校准投影图',
  preview: '一张预览图',
};

/** What is said of stacks of pictures, and of scanners' logs beside any stack. */
export const besides: ProblemSentences<keyof BesideFindings> = {
  'UNIT_SLIP_ALL:log': ({ x, corrected, log }, formats) =>
    `文件头给出的像素尺寸为 ${formats.length(x)}；日志 ${log} 给出 ${formats.length(corrected)}。${unitsMixedUp}`,
  'NO_PIXEL_SPACING:image-file': ({ formats: kinds, suggested, by }, formats) =>
    by === null || (suggested.x === null && suggested.y === null)
      ? `${formats.list(kinds)} 文件没有记录标本上的像素尺寸。请输入 X 和 Y，或添加扫描日志。`
      : `${nameOf(by)}显示像素尺寸可能为 ${formats.along([suggested.x, suggested.y])}。请确认，或添加扫描日志。`,
  'NO_IPP:image-file': ({ formats: kinds, suggested, by }, formats) => {
    const hint =
      by === null || suggested.z === null
        ? ''
        : `${nameOf(by)}显示层间距可能为 ${formats.length(suggested.z)}。`;
    return `${formats.list(kinds)} 文件没有记录层间距。请输入 Z，或添加扫描日志。${hint}`;
  },
  'FOUR_D:image-file': ({ locations, phases }, formats) =>
    `共有 ${formats.count(phases)} 组体数据（通道或时间点），每组 ${formats.count(locations)} 张切片，每次显示其中一组。请分别提交。`,
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
  LOG_BINNING: ({ file, stated, used, factor, pixels }, formats) =>
    pixels
      ? `${file} 记录的是 ${formats.counts(pixels.log)} 个像素，像素尺寸为 ${formats.length(stated)}，而图像有 ${formats.counts(pixels.images)} 个像素。如果图像缩小的倍数为 ${formats.factor(factor)}，则像素尺寸为 ${formats.length(used)}：请确认。`
      : `像素尺寸为 ${formats.length(used)}，是 ${file} 所记 ${formats.length(stated)} 的 ${formats.factor(factor)} 倍，这与重建时合并像素（binning）的情形相符。请核实是否合并过像素。`,
  LOG_SUPPLIES: ({ file, axes, stated, format, kind, key, detector }, formats) => {
    const check = detector?.agrees ? '探测器像素和扫描仪的几何距离证实了这一点。' : '';
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
    `${format} ${logKinds[kind]}，${isUsed ? '已用于读取体素尺寸' : '未采用，因为另一个文件离切片更近或信息更多'}：${formats.voxel(spacing, '未知')}。`,
  'LOG:alone': ({ format, kind, spacing }, formats) =>
    `${format} ${logKinds[kind]}，给出的体素尺寸：${formats.voxel(spacing, '未知')}。${kind === 'log' ? '请添加它所属的切片。' : '此处无法绘制它：请添加其切片，以 DICOM 或 TIFF 格式导出。'}`,
};
