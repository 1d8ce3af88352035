import type { VolumeRefusals } from '../../../model/problem/findings-volumes.js';
import type { RefusalData } from '../../../model/problem/refusals.js';
import type { ProblemSentences } from '../../dictionary.js';
import { readerRefusals } from './refusals-readers.js';
import { sourceRefusals } from './refusals-sources.js';

/** Why bytes could not be had, read or drawn. A sentence about one file begins with the file's name. */
export const refusals: ProblemSentences<
  Exclude<keyof RefusalData, keyof VolumeRefusals | 'NETWORK:offline'>
> = {
  ...sourceRefusals,
  ...readerRefusals,

  'EMPTY:drop':
    '没有找到任何文件，因此无法读取。请选择切片所在的文件夹、切片文件本身，或包含这些切片的一个 ZIP。',
  'NOT_AN_IMAGE:no-stack': ({ count }, formats) =>
    count === 1
      ? '读取了 1 张图像的文件头，但该图像不属于任何切片堆栈。请添加其他切片。'
      : `读取了 ${formats.count(count)} 张图像的文件头，但没有一张属于切片堆栈。请选择同一次扫描的文件。`,
  '*:none-readable': ({ count }, formats) =>
    count === 1 ? '所给的文件无法使用。' : `${formats.count(count)} 个文件都无法使用。`,

  NO_WEBGL:
    '此浏览器无法进行三维绘制，因为 WebGL 2 不可用。测量结果不受影响。请在浏览器设置中启用硬件加速，或换用其他浏览器。',
  CONTEXT_LOST: '显卡驱动程序已停止，因此无法显示画面。测量结果不受影响。请关闭其他三维页面，然后重新加载。',

  UNEXPECTED: ({ file }) => `未能读完（${file}）。请重新选择文件，或只选一个文件试试。`,
  'UNEXPECTED:series': '未能读完。请重新选择文件，或只选一个文件试试。',
  'UNEXPECTED:worker': ({ file }) =>
    `${file} 无法解码：浏览器两次中止，可能是内存不足。请关闭其他标签页，然后重试。`,
  'UNEXPECTED:picture': '无法绘制画面。测量结果不受影响。请重试，或重新加载页面。',
};
