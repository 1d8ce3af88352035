import type { Translated } from '../dictionary.js';
import type { readings as english } from '../en/readings.js';

/**
 * What stands in the menu of wrong readings, beside the slider that moves to one, and what readers ask about them.
 * Lengths in mm.
 */
export const readings: Translated<typeof english> = {
  'readings.menu': '其他错误读法',
  'readings.auto': '自动',
  'readings.auto.hint': '这些文件最容易被怎样误读',
  'readings.auto.none': '各常用软件结果一致',

  'readings.who.thickness': '按层厚重采样的脚本、旧版 NiiVue、MorphoSource 预览（文件未给出 Z 时）',
  'readings.who.imagej-single': 'ImageJ 和 Fiji 打开单个文件时；Packrat',
  'readings.who.imagej-sequence': 'ImageJ 和 Fiji：Import ▸ Image Sequence',
  'readings.who.mean': 'OHIF 等基于 Cornerstone3D 的软件；基于 ITK 的程序（扫描架倾斜时除外）',
  'readings.who.first-gap': 'AMI（MorphoSource 查看器的基础）；dcm2niix',
  'readings.who.isotropic': 'MorphoSource 预览和 SlicerMorph（文件未给出 Z 时）；ImageJ（读到 1 时）',
  'readings.who.ones': 'ITK 等许多软件，用于未标明尺寸的图像',
  'readings.who.swapped': 'AMI（MorphoSource 查看器的基础）；DOSMA',
  'readings.who.micrometres': '弄错单位的人；2014 年以前的 Bio-Formats',
  'readings.who.reversed': '把 Zarr 比例列表当作 X、Y、Z 的软件',
  'readings.who.millimetres': '忽略轴单位的软件',
  'readings.who.no-shear': 'OHIF 等基于 Cornerstone3D 的软件；AMI',

  'readings.idle': ({ count }, formats) => `${formats.count(count)} 种读法在此没有区别`,
  'readings.no-value': '这些文件中没有可用的依据',
  'readings.unconfirmed': '没有依据可以证实',
  'readings.misplaced': '长度相同，但切片位置不对',

  'readings.entry': '其他间距：X、Y、Z（mm）',
  'readings.entry.show': '显示',
  'readings.entry.problem': '请输入三个以毫米为单位的长度，中间用空格隔开，例如 0.5 0.5 2。',

  'readings.imagej': (data, formats) =>
    `ImageJ 1.54u6 及以后版本会对这些文件发出警告（“DICOM Metadata”），因为文件缺少 Spacing Between Slices，而且切片相距 ${formats.length(data.z)}，与层厚 ${formats.length(data.thickness)} 不同。但位置信息是正确的：该警告并不表示 Z 有误。`,

  'readings.morph': '从正确到错误',
  'readings.morph.share': ({ share }, formats) => formats.percent(share),
  'readings.play': '播放从正确到错误的变化',

  'answers.spacing': '什么是像素间距？',
  'answers.spacing.told':
    '从一个像素的中心到下一个像素中心的距离：X 沿行方向，Y 沿列方向。Z 则是从一张切片到下一张切片的同样距离。三者齐全，图像才有大小和形状。',
  'answers.thickness': '为什么层厚不是间距？',
  'answers.thickness.told':
    '层厚表示每张切片在多深的一层内取平均。间距表示下一张切片有多远。切片之间可能重叠，也可能留有间隙，因此两者常常不同。',
  'answers.thickness.here': ({ z, thickness }, formats) =>
    `此处每张切片厚 ${formats.length(thickness)}，下一张切片相距 ${formats.length(z)}。`,
  'answers.image': '为什么一张图像不够？',
  'answers.image.told':
    '一张图像只说明自己在哪里，不说明下一张在哪里。距离要由两张或更多图像的位置测得，是否有缺失也只有全部图像才能看出。因此请放入整个文件夹。',
  'answers.log': '扫描仪日志能提供什么？',
  'answers.log.told':
    '扫描仪或其软件算出的体素大小，通常 X、Y、Z 为同一个长度。TIFF、PNG、JPEG 和 BMP 文件不含此信息，因此请把日志放在同一文件夹或 ZIP 中。日志不知道之后裁剪、缩小或省略了什么。',
  'answers.imagej': '为什么 ImageJ 对这些文件发出警告？',
};
