import type { PositionFindings, PositionStrays } from '../../../model/problem/findings-positions.js';
import type { ProblemSentences } from '../../dictionary.js';
import type { NumberFormats } from '../../number-formats.js';
import { images, pixelOf, some } from './findings.js';

const between = (places: PositionFindings['RUNS_APART']['places'], formats: NumberFormats): string =>
  some(
    places.map(
      ({ after, slice, gap }) => `第 ${formats.count(slice + 1)} 张（${after}）之后 ${formats.length(gap)}`,
    ),
    formats,
  );

/** 层间距不均匀或包含多次扫描的图像堆栈的说明。 */
export const positions: ProblemSentences<keyof (PositionFindings & PositionStrays)> = {
  RUNS_APART: ({ runs, z, places }, formats) =>
    `切片分为 ${formats.count(runs)} 段，各段层间距相同，但段与段之间的距离不是层间距的整数倍（${between(places, formats)}）。每段之内 Z 为 ${formats.length(z)}。如果它们是不同的扫描，请分别提交。`,
  'RUNS_APART:uncounted': ({ runs, z, places }, formats) =>
    `切片分为 ${formats.count(runs)} 段，各段层间距相同，段与段之间相隔不止一层（${between(places, formats)}）。位置不够精确，无法得知其间缺少多少张切片。每段之内 Z 为 ${formats.length(z)}。请检查是否缺少文件。`,
  'VARIABLE_SPACING:coarse': ({ rounding, least, most }, formats) =>
    `位置四舍五入到 ${formats.length(rounding, { digits: 3 })}，比层间距还粗，只能说明 Z 在 ${formats.length(least)} 与 ${formats.length(most)} 之间。请导出小数位数更多的位置，或从扫描日志中获取 Z。`,
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
  OUTLIER_SLICE: ({ files, slices, off, z }, formats) => {
    const told = files.map((file, i) => `第 ${formats.count((slices[i] ?? 0) + 1)} 张，${file}`);
    return `有 ${formats.count(files.length)} 张切片偏离其余切片的均匀间距，最多 ${formats.length(off)}（${some(told, formats)}）。按其余切片，Z 为 ${formats.length(z)}。请检查这些图像的位置。`;
  },
  SEVERAL_ACQUISITIONS: ({ scans, tag, alone, together }, formats) => {
    const parts = `${formats.count(scans)} 次扫描（${formats.attribute(tag)} 不同）`;
    return together === null
      ? `该序列包含 ${parts}，每次的层间距均为 ${formats.length(alone)}。它们已分开处理。请分别提交。`
      : `该序列可能是一次扫描，层间距为 ${formats.length(together)}（已采用）；也可能是 ${parts}，每次的层间距为 ${formats.length(alone)}。请查看扫描方案，确认这些切片是否本来就要交错排列。`;
  },
  MIXED_THICKNESS: ({ tag, parts }, formats) => {
    const told = parts.map(({ printed, frames }) => {
      const value = tag === 'SliceThickness' ? pixelOf(printed, formats) : `“${printed}”`;
      return `${value}：${formats.count(frames)} 张图像`;
    });
    return `该序列包含 ${formats.attribute(tag)} 不同的图像堆栈（${some(told, formats)}）。它们已分开处理，各有自己的 Z。`;
  },
  DERIVED_SET_ASIDE: ({ frames, files }, formats) =>
    `${formats.count(frames)} 张由切片计算得到的投影或平均图像已被搁置（${some(files, formats)}）。`,
  'DERIVED_SET_ASIDE:file': ({ kind }) => `由切片计算得到（${kind}），不是切片。`,
};
