import type { Translated } from '../dictionary.js';
import { fewestMinutes, type pack as english } from '../en/pack.js';
import type { Formats } from '../formats.js';

const inAbout = (seconds: number, formats: Formats) =>
  seconds < fewestMinutes
    ? `${formats.count(seconds)} 秒`
    : `${formats.count(Math.round(seconds / 60))} 分钟`;

export const pack: Translated<typeof english> = {
  'mistake.option': ({ found }) =>
    `此处应为 --out、--edge、--bits、--full、--spacing 或 --lang，实际为“${found}”。`,
  'mistake.path': '“pack”之后应有文件夹、ZIP 或文件，实际没有。',
  'mistake.paths': ({ found }) => `一个预览包只能由一个文件夹、ZIP 或文件制成。请单独打包“${found}”。`,
  'mistake.out': '请在 --out 之后给出要写入的文件，例如 --out specimen.ozx。',
  'mistake.edge': ({ found, least, most }, formats) =>
    `--edge 之后应为 ${formats.count(least)} 到 ${formats.count(most)} 之间的整数（体素数），实际为“${found}”。`,
  'mistake.bits': ({ found }) => `--bits 之后应为 8 或 16，实际为“${found}”。`,
  'mistake.full': ({ found }) => `--full 按存储的原样保留每个体素。请去掉 ${found}。`,

  room: ({ file }) => `较细的级别会先另行写入，因此磁盘需要约为 ${file} 两倍的空间。`,
  reading: ({ done, total, seconds }, formats) => {
    const told = `已读取 ${formats.count(done)} / ${formats.count(total)} 个切片`;
    return seconds === null ? told : `${told}，大约还需 ${inAbout(seconds, formats)}`;
  },
  wrote: ({ file, bytes, levels, voxels, voxel: { x, y, z } }, formats) => {
    const edges = x === null && y === null && z === null ? '未知' : formats.lengths([x, y, z]);
    const more =
      levels === 1
        ? ''
        : formats.plural(levels - 1, { other: `，另有 ${formats.count(levels - 1)} 个较粗的级别` });
    return `已写入 ${file}（${formats.bytes(bytes)}）：${formats.counts(voxels)} 个体素${more}。一个体素的 X × Y × Z：${edges}。`;
  },
  unknown: ({ axes }, formats) =>
    formats.plural(axes.length, {
      other: `${formats.axes(axes)} 未知，因此预览包没有给出相应的单位。“inspect”会说明原因。`,
    }),
  resampled: '切片间距不均匀，因此已按其位置重新采样。',
  sheared: '扫描仪是倾斜的，因此切片已移到其应在的位置。',
  'time-points': ({ volumes }, formats) =>
    `相同的切片有 ${formats.count(volumes)} 个体积。预览包中只有第一个。`,
  stacks: ({ stacks }, formats) =>
    `共有 ${formats.count(stacks)} 个堆栈。预览包中只有“inspect”最先列出的那一个。`,
  unread: ({ slices, total }, formats) =>
    formats.plural(slices, {
      other: `${formats.count(total)} 个切片中有 ${formats.count(slices)} 个无法读取，其位置在预览包中为空。`,
    }),
  problems: '未读取或未完整读取',

  'no-volume': '没有可打包的体积，因此没有写入任何内容。',
  'none-read': '所有切片都无法读取，因此没有写入任何内容。',
  stopped: '打包在完成之前停止了，因此没有写入任何内容。请单独打包一部分切片，以找出停在哪一个文件。',
  'output.exists': ({ file }) => `${file} 已经存在，未作改动。请换一个名称，或先将其删除。`,
  'output.no-folder': ({ file }) => `没有可放置 ${file} 的文件夹。请先创建该文件夹，或选择其他文件夹。`,
  'output.forbidden': ({ file }) => `系统不允许写入 ${file}。请选择其他文件夹，或申请访问权限。`,
  'output.full': ({ file }) =>
    `没有足够的空间存放 ${file}，因此没有写入任何内容。请释放空间，或选择其他磁盘。`,
  'output.disk': ({ file, system }) =>
    `无法写入 ${file}${system === null ? '' : `（${system}）`}。请检查磁盘，或选择其他磁盘。`,
};
