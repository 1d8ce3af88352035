import type { HeaderFindings } from '../../../model/problem/findings-headers.js';
import type { ProblemSentences } from '../../dictionary.js';
import { some } from './findings.js';

/** What is said of headers that are damaged, or say what few say. */
export const headerFindings: ProblemSentences<keyof HeaderFindings> = {
  HEADER_BROKEN: ({ what, files, frames, without, items }, formats) => {
    const header = `${some(files, formats)} 的文件头`;
    const broken = {
      cut: `${header}不完整，中途中断。`,
      unreadable: `${header}已损坏，部分内容无法读取。`,
      items: `${header}描述了 ${formats.count(items)} 张图像，但声明的是 ${formats.count(frames)} 张。`,
    };
    const lost = `${formats.count(frames)} 张图像中有 ${formats.count(without)} 张没有可读取的位置。`;
    return `${broken[what]}${without > 0 ? lost : ''}在采用 Z 之前，请获取未损坏的副本。`;
  },
  GFOV_LENGTH: ({ stated, frames, step }, formats) => {
    const offered = step === null ? '' : `请确认其间距 ${formats.length(step)}，或重新导出剂量数据。`;
    return `Grid Frame Offset Vector 为 ${formats.count(frames)} 张图像列出了 ${formats.count(stated)} 个平面，因此无法确定每张图像的位置。${offered || '请重新导出剂量数据。'}`;
  },
  SBS_VARIES: ({ values, frames, without }, formats) => {
    const told = some(
      values.map((value) => formats.length(value)),
      formats,
    );
    const found =
      values.length > 1
        ? `各图像的 Spacing Between Slices 不一致（${told}）`
        : `${formats.count(frames)} 张图像中只有 ${formats.count(frames - without)} 张给出了 Spacing Between Slices（${told}）`;
    return `${found}，因此未用于 Z。请确认一个值，或查看扫描日志。`;
  },
  'NO_PIXEL_SPACING:ultrasound': ({ x, y }, formats) =>
    `X 和 Y 未知：这些文件没有 Pixel Spacing。其超声区域给出的像素尺寸为 ${formats.along([x, y])}。如果标本位于某个区域内，请确认此值。`,
  STACK_ID_IGNORED: ({ stacks }, formats) =>
    `${formats.count(stacks)} 个 Stack ID 各自只对应一张切片，因此不能用来区分堆栈。已将其忽略，这些切片构成一个堆栈。`,
  'FOUR_D:segments': ({ locations, phases }, formats) =>
    `${formats.count(locations)} 张切片上有 ${formats.count(phases)} 个分割区域，逐个显示。无需处理。`,
  SPARSE_SEGMENTATION: ({ frames, slices }, formats) =>
    `该分割省略了没有任何标记的切片，这是 DICOM 允许的：${formats.count(slices)} 张切片中有 ${formats.count(frames)} 张图像。没有缺失任何内容。`,
};
