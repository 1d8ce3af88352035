import type { VolumeProblems } from '../words.js';
import { rawVolumes } from './raw-volumes.js';

const found = {
  nothing: '其中没有 Zarr 描述文件（zarr.json、.zattrs）',
  array: '它只是单个 Zarr 数组，没有声明比例',
  plate: '它是包含许多孔的多孔板',
  group: '其描述中没有列出图像（multiscales）',
};

const wrong = {
  absent: '缺少其描述文件',
  shape: '其尺寸不是整数列表',
  chunks: '其分块大小不合理',
  axes: '其轴数与图像不符',
};

/** What is said of OME-Zarr: volumes that declare their scale, previews that were packed, and why one can't be read. */
export const volumes: VolumeProblems = {
  ...rawVolumes,
  ZARR_SCALE: ({ axes, lengths, unit, version }, formats) =>
    `${formats.axes(axes)} 为 ${formats.along(lengths)}，由 OME-Zarr${version === null ? '' : ` ${version}`} 声明（scale，单位 ${unit}）。文件中没有可用来测量它的数据。`,
  ZARR_NO_UNIT: ({ axes, scale, unit }, formats) =>
    `${formats.axes(axes)} 的比例（${formats.list(scale.map((step) => formats.factor(step)))}）${unit === null ? '没有单位' : `的单位是“${unit}”，不是长度单位`}，因此仍然未知。其他软件会当作微米或毫米。请输入长度，或将单位写入文件。`,
  ZARR_NO_SCALE: ({ axes }, formats) =>
    `没有为 ${formats.axes(axes)} 声明可用的比例，因此仍然未知。请输入长度，或将比例写入文件。`,
  'LOOKS_LIKE_DEFAULT:zarr': ({ unit, length }, formats) =>
    `X、Y 和 Z 都恰好是 1 ${unit} = ${formats.length(length)}，这通常只是写入该文件的软件的占位值。请与扫描日志核对。`,
  ZARR_LEVELS: ({ level, axis, byScale, bySize, levels }, formats) =>
    `按尺寸，第 ${formats.count(level)} 级沿 ${axis.toUpperCase()} 的缩小系数为 ${formats.factor(bySize)}，按比例却是 ${formats.factor(byScale)}（此类情况共 ${formats.count(levels)} 处）。绘制时以尺寸为准。其中一级的比例有误：请核实。`,
  'FOUR_D:zarr': ({ locations, phases }, formats) =>
    `共有 ${formats.count(phases)} 个时间点，每个 ${formats.count(locations)} 张切片，每次显示其中一个。`,
  ZARR_PACKED: ({ packed, files, isMeasured, voxel }, formats) =>
    `这是预览：其间距在打包时${packed === null ? '' : `（${packed}）`}${files === null ? '' : `由 ${formats.count(files)} 个文件`}${isMeasured ? '按切片位置测得' : '得出'}。${voxel === null ? '' : `预览自身的体素经过平均：${formats.along(voxel)}。`}`,
  ZARR_PACKED_EMPTY: ({ empty }, formats) =>
    `${formats.count(empty)} 张切片在制作此预览时缺失，其位置留空。文件是否丢失，请查看原始序列。`,
  ZARR_REWRITTEN: ({ axes, was, is }, formats) =>
    `打包时，沿 ${formats.axes(axes)} 的尺寸为 ${formats.along(was)}；按文件现在的比例和大小则为 ${formats.along(is)}。该文件很可能在打包后被修改过。请用切片重新打包。`,

  'NOT_AN_IMAGE:zarr-json': ({ file }) =>
    `${file} 应为 JSON 对象，但无法按此读取。副本很可能已损坏：请重新复制该 OME-Zarr。`,
  'NOT_AN_IMAGE:zarr-no-image': ({ file, what }) =>
    `${file} 已按 OME-Zarr 读取，但${found[what]}。请选择单个图像的组。`,
  'NOT_AN_IMAGE:zarr-no-level': ({ file }) =>
    `${file} 是 OME-Zarr 图像，但没有可读取的分辨率级别（datasets），因此没有可显示的内容。请重新写入。`,
  'NOT_AN_IMAGE:zarr-axes': ({ file, axes }, formats) =>
    `${file} 需要两个或三个空间轴，例如 z、y 和 x；实际找到：${axes.length === 0 ? '无' : formats.list(axes)}。请检查其描述中的轴。`,
  'NOT_AN_IMAGE:zarr-array': ({ file, what }) =>
    `Zarr 数组 ${file} 无法读取：${wrong[what]}。请重新复制该 OME-Zarr，或重新写入。`,
  'TOO_LARGE:zarr-chunk': ({ file, most }, formats) =>
    `${file} 的分块或分片过大：一次最多能容纳 ${formats.count(most)} 个值。请用更小的分块写入。`,
  'TOO_LARGE:zarr-chunks': ({ file, chunks, most }, formats) =>
    `${file} 分块过多：绘制图像需要 ${formats.count(chunks)} 个分块，最多只读取 ${formats.count(most)} 个。请用更大的分块或更粗的级别写入。`,
  'UNSUPPORTED_SYNTAX:zarr-codec': ({ file, codec }) =>
    `${file} 用“${codec}”压缩，在此无法解压，因此不显示。数值仍然有效。请以 gzip、zstd、blosc 或不压缩的方式写入。`,
  'UNSUPPORTED_SYNTAX:zarr-type': ({ file, type }) =>
    `${file} 中的值是“${type}”类型，无法绘制。数值仍然有效。请以整数或浮点数写入。`,
  'UNSUPPORTED_SYNTAX:zarr-decoder': ({ file, codec }) =>
    `${file} 用 ${codec} 压缩，而解码器无法启动：它未能加载，或页面的 Content-Security-Policy 中没有 'wasm-unsafe-eval'。数值仍然有效。请重新加载，或告知页面的所有者。`,
  'TRUNCATED:zarr-chunk': ({ file, damaged, chunks }, formats) =>
    `${file} 已读取的 ${formats.count(chunks)} 个分块中有 ${formats.count(damaged)} 个已损坏或不完整，在图像中留空。请重新复制该 OME-Zarr。`,
  'TRUNCATED:zarr-empty': ({ file, chunks }, formats) =>
    `${file} 应有的 ${formats.count(chunks)} 个分块一个也没有，图像将是空的。请连同所有文件夹重新复制该 OME-Zarr。`,
};
