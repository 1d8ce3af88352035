import type { Translated } from '../dictionary.js';
import type { taking as english } from '../en/taking.js';
import type { Formats } from '../formats.js';

const countFiles = (files: number, formats: Formats) => `${formats.count(files)} 个文件`;

/** What stands where a person takes something away from the element. */
export const taking: Translated<typeof english> = {
  taking: '保存与分享',
  'taking.picture': '保存图像',
  'taking.copy-picture': '复制图像',
  'taking.report': '保存报告（JSON）',
  'taking.copy-report': '以文本复制报告',
  'taking.link': '复制此视图的链接',

  'taking.drawing': '正在绘制图像…',
  'taking.saved': ({ file }) => `已保存为 ${file}`,
  'taking.copied.picture': '图像已复制。',
  'taking.copied.report': '报告已复制。',
  'taking.copied.link': '链接已复制。打开它会以同样的视图显示此页面。',
  'taking.not-copied.picture': '浏览器未能复制图像，请改为保存。',
  'taking.not-copied.report': '浏览器未能复制报告，请改为保存。',
  'taking.no-link': '此扫描是从您的设备打开的，没有链接可以指向它。请改为保存图像。',
  'taking.no-address': '此页面没有可供链接指向的地址。请改为保存图像。',
  'taking.by-hand': '浏览器未能复制链接。请选中以下文本并复制：',

  'taking.nothing': '还没有可绘制的内容：尚未打开任何扫描。',
  'taking.still': '仍在读取扫描。请等它显示后再试。',
  'taking.changed': '绘制期间图像发生了变化，请再试一次。',
  'taking.size': ({ least, most }, formats) =>
    `图像可为 ${formats.counts([least.width, least.height])} 至 ${formats.counts([most, most])} 像素，请选择此范围内的尺寸。`,

  'taking.pack': '保存预览包（OME-Zarr）',
  'taking.packing': '正在打包切片…',
  'taking.stop': '停止',
  'taking.stopped': '打包已停止，没有保存任何内容。',
  'taking.packed': ({ file, bytes }, formats) =>
    `已保存为 ${file}（${formats.bytes(bytes)}）。请与扫描放在一起：网页可以立即显示它。`,
  'taking.packed-in-part': ({ file, unread, total }, formats) =>
    `已保存为 ${file}。${formats.count(total)} 张切片中有 ${formats.count(unread)} 张无法读取，其位置为空。`,
  'taking.pack-size': ({ least, most }, formats) =>
    `预览包最长边可以有 ${formats.count(least)} 到 ${formats.count(most)} 个体素，每个 8 位或 16 位。请选择这个范围内的大小。`,
  'taking.pack-no-volume': '这些图像不是同一物体的切片，因此没有可打包的体积。',
  'taking.pack-is-zarr': '这已经是 OME-Zarr，而预览包由切片制成。它可以直接显示。',
  'taking.pack-unread': '所有切片都无法读取，因此没有可保存的预览包。请检查文件是否还在。',
  'taking.pack-changed': '制作预览包时打开了另一个扫描。请重新保存。',
  'taking.pack-broke': '打包在完成之前停止了，因此没有保存任何内容。请关闭一些程序后再试。',

  'taking.made': ({ version, files, source }, formats) =>
    source === null
      ? `由 spacing-preview ${version} 根据 ${countFiles(files, formats)}制作`
      : `由 spacing-preview ${version} 根据 ${source}（${countFiles(files, formats)}）制作`,
  'taking.notes': '说明',
  'taking.aside': '跳过的文件',
};
