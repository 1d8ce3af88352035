import type { UnreadFormat } from '../../model/problem/findings-volumes.js';
import type { RawProblems } from '../words.js';

const unread: Record<UnreadFormat, string> = {
  amira: '是 Amira/Avizo 文件，这里无法读取。请在 Amira 或 Avizo 中另存为 TIFF 切片、NRRD 或 DICOM',
  czi: '是蔡司 CZI 文件，这里无法读取。请在 ZEN 或 Fiji 中导出为 OME-TIFF、TIFF 切片或 OME-Zarr',
  hdf5: '是 HDF5 文件，这里无法读取。请将其中的体数据导出为 TIFF 切片、NRRD 或 OME-Zarr',
  '7-zip': '是 7-Zip 压缩包，这里无法打开。请先解压，再选择其中的文件或由它们打成的 ZIP',
  rar: '是 RAR 压缩包，这里无法打开。请先解压，再选择其中的文件或由它们打成的 ZIP',
};

/** 关于由纯数值构成的体数据：文件头声明了什么，以及为何无法读取。 */
export const rawVolumes: RawProblems = {
  RAW_HEADER: ({ format, field, axes, lengths, unit }, formats) =>
    `${formats.axes(axes)} 为 ${formats.along(lengths)}，取自 ${format} 文件头的声明（${field}${unit === null ? '' : `，单位 ${unit}`}）。${unit === null ? `文件头未写明单位：${format} 习惯上使用毫米，但有些程序写入的是微米。请对照扫描仪日志核实。` : '文件中没有任何内容对此作过测量。'}`,
  RAW_NO_UNIT: ({ format, field, axes, scale, unit }, formats) =>
    `${format} 文件头给出的 ${formats.axes(axes)} 为 ${formats.list(scale.map((step) => formats.factor(step)))}（${field}），${unit === null ? '没有单位' : `单位“${unit}”不是长度`}，因此仍然未知。其他程序会当作毫米。请输入长度，或将单位写入文件头。`,
  RAW_NO_SPACING: ({ format, axes }, formats) =>
    `${format} 文件头没有给出 ${formats.axes(axes)} 的可用长度，因此仍然未知。请输入长度，或添加扫描仪日志。`,
  RAW_CONFLICT: ({ format, axes, field, lengths, other, others }, formats) =>
    `${format} 文件头对 ${formats.axes(axes)} 的说法自相矛盾：${field} 为 ${formats.along(lengths)}，${other} 为 ${formats.along(others)}。这里采用前者。其他程序可能读取后者：请更正文件头。`,
  RAW_LEANS: ({ format, degrees }, formats) =>
    `按 ${format} 文件头，切片彼此错开：第三轴倾斜 ${formats.degrees(degrees)}。Z 按垂直于切片的方向给出，切片按未错开绘制。若要查看真实形状，请对体数据重新采样。`,
  RAW_SURPLUS: ({ file, surplus }, formats) =>
    `${file} 比文件头所述长 ${formats.bytes(surplus)}。如果图像错位或有条纹，说明该文件开头还有自己的文件头：请更正文件头中的起始位置或尺寸。`,
  RAW_BY_NAME: ({ file, size, type }, formats) =>
    `${file} 没有文件头。其尺寸（${size.map((count) => formats.count(count)).join(' × ')}）取自文件名，数值类型（${type}）与文件长度相符。没有任何内容说明间距。请输入间距，或添加扫描仪日志或文件头。`,

  'NOT_AN_IMAGE:raw-header': ({ file, format, entry, value }) =>
    `${file} 像是 ${format} 文件头，但${value === '' ? `缺少可用的条目“${entry}”` : `条目“${entry}”不可能正确：${value}`}。请重新导出体数据。`,
  'NOT_AN_IMAGE:raw-no-data': ({ file, format, data }) =>
    `${file} 只是 ${format} 文件头：数值应在旁边的 ${data} 中，但该文件缺失。请同时选择这两个文件，或给出两个地址。`,
  'NOT_AN_IMAGE:raw-alone': ({ file, size }, formats) =>
    `${file} 只含数值${size === null ? '' : `（${formats.bytes(size)}）`}而没有文件头，因此无从得知宽度、高度、切片数和数值类型。请添加导出时生成的文件头（.vgi、.pcr、.mhd、.nhdr、.hdr），或把尺寸和类型写入文件名，例如 bone_1024x1024x800_uint16.raw。`,
  'NOT_AN_IMAGE:unread': ({ file, kind }) => `${file} ${unread[kind]}。`,
  'UNSUPPORTED_SYNTAX:raw': ({ file, format, entry, value }) =>
    `${file} 是 ${format} 体数据，其 ${entry} = ${value === '' ? '（空）' : value}，这里无法读取。请用整数或浮点数导出为单个文件，不压缩或用 gzip 压缩。`,
  'TRUNCATED:raw': ({ file, expected, found, shown, slices }, formats) =>
    `${file} 被截断：按文件头应有 ${formats.bytes(expected)}，实际只有 ${formats.bytes(found)}。${shown === 0 ? '没有一张切片是完整的' : `显示了 ${formats.count(slices)} 张切片中的 ${formats.count(shown)} 张`}。请重新复制该文件，或检查文件头中的尺寸。`,
  'TOO_LARGE:raw-packed': ({ file, bytes, most }, formats) =>
    `${file} 解压后为 ${formats.bytes(bytes)}；由于压缩文件无法分段读取，一次最多解压 ${formats.bytes(most)}。请先解压：未压缩的文件不限大小。`,
};
