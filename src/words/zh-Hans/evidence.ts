import type { Translated } from '../dictionary.js';
import type { evidence as english } from '../en/evidence.js';

/** What stands in and about the chart of positions along Z. */
export const evidence: Translated<typeof english> = {
  evidence: '沿 Z 轴的切片',
  'evidence.even': ({ slices, gap }, formats) =>
    `${formats.count(slices)} 张切片，间距 ${formats.length(gap)}`,
  'evidence.missing': ({ slices, missing }, formats) =>
    `${formats.count(slices)} 张切片，缺 ${formats.count(missing)} 张`,
  'evidence.uneven': ({ slices, range }, formats) =>
    `${formats.count(slices)} 张切片，间距 ${formats.lengths([range])}`,
  'evidence.chart': '切片沿 Z 轴的位置',
  'evidence.hint':
    '每条刻线是位于测得位置的一张切片，每个柱条是到下一张的间距。指向某张切片，或用方向键逐张查看。点按或按回车键可显示其图像。',
  'evidence.frame': ({ file, frame }, formats) => `${file}，第 ${formats.count(frame)} 幅图像`,
  'evidence.slice': ({ number, places, file, position, repeat }, formats) => {
    const which = `第 ${formats.count(number)} 张切片（共 ${formats.count(places)} 张）`;
    const whole = repeat === null ? which : `${repeat}，${which}`;
    return file === null
      ? `${whole}，位于 ${formats.length(position)}：此处没有图像。`
      : `${whole}：${file}，位于 ${formats.length(position)}。`;
  },
  'evidence.gap': ({ length, missing, isOdd }, formats) => {
    const next = `下一张在 ${formats.length(length)} 之外`;
    if (missing > 0) return `其后缺 ${formats.count(missing)} 张切片：${next}。`;
    return isOdd ? `${next}，与多数不同。` : `${next}。`;
  },
  'evidence.last': '这是最后一张。',
  'evidence.copies': ({ files }, formats) => `${formats.list(files)} 的位置相同，已跳过。`,
  'evidence.tilted': ({ degrees, step, gap }, formats) =>
    `切片倾斜 ${formats.degrees(degrees)}：扫描仪每张移动 ${formats.length(step)}，垂直于切片的距离为 ${formats.length(gap)}。`,
  'evidence.rows': ({ rows }, formats) => `每个位置成像 ${formats.count(rows)} 次：每次一行刻线。`,
  'evidence.doubled': ({ copies }, formats) =>
    `${formats.count(copies)} 个文件与另一文件位置相同，已跳过：见第二条较粗的刻线。`,
};
