import type { KindFindings, KindStrays } from '../../../model/problem/findings-kinds.js';
import type { ProblemSentences } from '../../dictionary.js';
import { some } from './findings.js';

const notSlices = {
  projections: '围绕物体拍摄的投影',
  planes: '伽马相机的平面图像',
  views: '物体的透视图像或表面图像',
  turned: '不同角度的平面图像',
};

/** What is said of images that may be no slices, and of how the files of a stack are made up. */
export const kinds: ProblemSentences<keyof (KindFindings & KindStrays)> = {
  NOT_A_VOLUME: (data, formats) =>
    `这 ${formats.count(data.frames)} 张图像是${notSlices[data.what]}，不是体数据的切片，因此没有层间距。如果需要体数据，请提交重建后的切片。`,
  FILM_OR_STACK: (data, formats) =>
    `这 ${formats.count(data.frames)} 张图像可能是切片，也可能是对同一位置的反复拍摄${data.tag === null ? '' : `（${formats.attribute(data.tag)} 不同）`}：文件无法说明是哪一种。${data.stated === null ? '' : `Spacing Between Slices 给出 ${formats.length(data.stated)}。`}仅当它们是切片时才输入 Z。`,
  SERIES_PER_SLICE: (data, formats) =>
    `这 ${formats.count(data.series)} 张图像各有自己的 Series Instance UID，但它们彼此相接，其余各项完全一致。已作为一个堆栈显示。`,
  TWO_PACKINGS: (data, formats) =>
    `${data.file} 在一个文件中包含同样的 ${formats.count(data.slices)} 张切片，因此已跳过。请只提交其中一种。`,
  SAME_IDENTITY_DIFFERENT_PIXELS: (data, formats) =>
    `有 ${formats.count(data.images)} 张图像的文件头标识和位置相同，但画面不同（${some(data.files, formats)}），文件头很可能是复制的。所有图像均已保留。请为每张图像写入各自的文件头后重新导出。`,
  OTHER_PACKING: (data, formats) => `在一个文件中包含与堆栈相同的 ${formats.count(data.slices)} 张切片。`,
};
