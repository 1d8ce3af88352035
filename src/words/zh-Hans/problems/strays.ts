import type { StackStrays } from '../../../model/problem/findings.js';
import type { ProblemSentences } from '../../dictionary.js';
import { pixelOf } from './findings.js';

/** What is said of files that belong to no stack; the file's name stands beside the sentence. */
export const strays: ProblemSentences<keyof StackStrays> = {
  LOCALIZER: '用于规划扫描的定位像，不是切片。',
  SECONDARY_IMAGE: '由扫描数据生成的图片，不是切片。',
  OTHER_SERIES: '来自另一个序列的单张图像。',
  OTHER_ORIENTATION: (data, formats) => `与堆栈成 ${formats.degrees(data.degrees)} 角。`,
  OTHER_SIZE: (data, formats) => `${formats.counts([data.columns, data.rows])} 像素，与堆栈不同。`,
  OTHER_PIXEL_SPACING: (data, formats) => `Pixel Spacing：${pixelOf(data.spacing, formats)}，与堆栈不同。`,
  OTHER_STACK: '属于该序列中的另一个堆栈。',
  'DUPLICATE_FILE:file': (data) => `与 ${data.kept} 是同一张图像。`,
  NO_POSITION: '没有给出位置，而其他图像给出了位置。',
  'DUPLICATE_POSITION:file': (data) => `与 ${data.kept} 的位置相同。`,
  MOSAIC: (data, formats) =>
    `由${data.tiles === null ? '多' : ` ${formats.count(data.tiles)} `}张切片拼接而成的图像，不是单张切片。`,
};
