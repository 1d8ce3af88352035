import type {
  DicomObject,
  NamedSyntax,
  OtherFile,
  ReaderRefusals,
} from '../../../model/problem/refusals-readers.js';
import type { ProblemSentences } from '../../dictionary.js';
import { ofBytes } from './refusals-sources.js';
import { logKinds } from '../sources.js';

const skipped = '已跳过该文件。';
const copyAgain = '请从原处重新复制。';
const restIsBlank = '该切片的其余部分留空。请从原处重新复制该文件。';
const stillCounts = '其文件头仍用于确定间距。';
const toSeeIt = `${stillCounts}如需查看该切片，请重新复制文件。`;
const unseen = '因此无法显示该切片';
const unusedLog = '未采用该文件。';

const otherFiles: Record<OtherFile, string> = {
  png: '一张 PNG 图片',
  jpeg: '一张 JPEG 图片',
  gif: '一张 GIF 图片',
  bmp: '一张 BMP 图片',
  tiff: '一张 TIFF 图片',
  bigtiff: '一张 BigTIFF 图片',
  webp: '一张 WebP 图片',
  pdf: '一份 PDF 文档',
  zip: '一个 ZIP 压缩包',
  gzip: '一个 gzip 压缩包',
  '7-zip': '一个 7-Zip 压缩包',
  rar: '一个 RAR 压缩包',
  tar: '一个 tar 归档文件',
  nifti: '一组 NIfTI 体数据',
  office: '一份 Office 文档',
  text: '一个文本文件',
  'windows-thumbnails': '一个 Windows 缩略图缓存',
  'windows-folder': '一个 Windows 文件夹设置文件',
  'macos-folder': '一个 macOS 文件夹设置文件',
  'macos-fork': '一个 macOS 资源派生文件',
  dicomdir: '一张 DICOM 光盘的目录',
};

const objects: Record<DicomObject, string> = {
  document: '一份封装文档',
  'presentation-state': '一个显示状态',
  contours: '一组放疗轮廓',
  'treatment-record': '一份放疗治疗记录',
  'treatment-plan': '一份放疗计划',
  registration: '一份空间配准',
  fiducials: '一组空间基准点',
  'deformable-registration': '一份形变配准',
  surface: '一个表面分割',
  tractography: '一组纤维束成像结果',
  'raw-data': '原始数据',
  'value-mapping': '一份真实世界值映射',
  'structured-report': '一份结构化报告',
  waveform: '一段波形',
  'worklist-entry': '一个工作列表条目',
};

/** A transfer syntax between brackets. */
const syntaxOf = ({ syntax, uid }: NamedSyntax) => {
  if (syntax !== null) return `（${syntax}，${uid}）`;
  return uid === '' ? '（文件未注明传输语法）' : `（传输语法 ${uid}）`;
};

/** What is said of bytes that show no slice, and of logs that tell no voxel. */
export const readerRefusals: ProblemSentences<keyof ReaderRefusals> = {
  'EMPTY:file': ({ file }) => `${file} 是空的（0 字节），因此缺少对应的切片。${copyAgain}`,
  'JUNK:kind': ({ file, kind }) => `${file} 是${otherFiles[kind]}，不是切片。${skipped}`,
  'JUNK:not-dicom': ({ file }) => `${file} 不是 DICOM 文件。${skipped}`,
  'NOT_AN_IMAGE:kind': ({ file, kind }) =>
    `${file} 的文件名像是切片，但它是${otherFiles[kind]}。${skipped}如果它代表一张切片，请添加生成它的 DICOM 文件。`,
  'NOT_AN_IMAGE:not-dicom': ({ file, size }, formats) =>
    `${file} 的开头不像 DICOM 文件：第 128 字节之后应为 "DICM"${size === null ? '' : `，但其内容（${formats.bytes(size)}）并非如此`}。${skipped}如果它是切片，请重新导出为 DICOM。`,
  'TOO_LARGE:pixels': ({ file, rows, columns, most }, formats) =>
    `${file} 标明的大小为 ${formats.counts([columns, rows])} 像素。一次最多能读取 ${formats.count(most)} 个值。请先缩小图像；如果标明的大小有误，请重新导出。`,

  'NOT_AN_IMAGE:object': ({ file, object }) => `${file} 是${objects[object]}，不是切片。${skipped}`,
  'NOT_AN_IMAGE:no-dimensions': ({ file }) =>
    `${file} 是没有行数和列数的 DICOM 文件，因此不是切片。${skipped}`,
  'TRUNCATED:header': ({ file, size }, formats) =>
    `${file} 在文件头内${size === null ? '' : `（${formats.bytes(size)} 之后）`}中断，尚未给出行数和列数，因此缺少对应的切片。${copyAgain}`,
  'TOO_LARGE:frames': ({ file, frames, most }, formats) =>
    `${file} 标明包含 ${formats.count(frames)} 帧。最多能读取 ${formats.count(most)} 帧。如果实际帧数较少，则其 Number of Frames 已损坏：请重新导出。`,
  'NOT_AN_IMAGE:impossible-frames': ({ file, frames, size }, formats) =>
    `${file} 已损坏：它标明包含 ${formats.count(frames)} 帧，而 ${formats.bytes(size)} 容纳不下。${copyAgain}`,
  'TOO_LARGE:header': ({ file, most }, formats) =>
    `${file} 可能已损坏：其文件头在 ${formats.bytes(most)} 之后仍未结束，长于任何扫描仪写出的文件头。${skipped}请重新导出或复制。`,
  'TOO_LARGE:unpacked': ({ file, packed, most }, formats) =>
    `${file} 压缩后为 ${formats.bytes(packed)}，解压后却超过 ${formats.bytes(most)}，超出了在此能够解压的大小。如果大小无误，请先解压，或不压缩地重新导出，然后添加。`,

  'UNSUPPORTED_SYNTAX:transfer-syntax': ({ file, ...named }) =>
    `${file} 的压缩方式${syntaxOf(named)}在此无法解压。${stillCounts}如需查看该切片，请以不压缩的方式导出。`,
  'UNSUPPORTED_SYNTAX:decoder': ({ file, ...named }) =>
    `${file} 经过压缩${syntaxOf(named)}，而解码器无法启动：其 WASM 文件未能加载，或页面的 Content-Security-Policy 中没有 'wasm-unsafe-eval'。${stillCounts}请重新加载，或告知页面的所有者。`,
  'UNSUPPORTED_SYNTAX:bits': ({ file, bits, readable, ...named }, formats) =>
    `${file} 的每个样本存储为 ${formats.count(bits)} 位${syntaxOf(named)}。只能读取 ${formats.list(readable.map((one) => formats.count(one)))} 位的样本。请按每个样本分配 16 位的方式导出。`,
  'TRUNCATED:undecodable': ({ file, size, ...named }, formats) =>
    `${file} 中有 ${formats.bytes(size)} 数据${syntaxOf(named)}因被截断或已损坏而无法解压。${toSeeIt}`,
  'TRUNCATED:frame': ({ file, frame, frames }, formats) =>
    `${file} 在${frames > 1 ? `第 ${formats.count(frame)} 帧（共 ${formats.count(frames)} 帧）` : '其图像'}之前就结束了。${toSeeIt}`,
  'TRUNCATED:pixels': ({ file, frame, frames, expected, found }, formats) => {
    const [some, all] = ofBytes(found, expected, formats);
    const which = frames > 1 ? `的第 ${formats.count(frame)} 帧` : '';
    return found === 0
      ? `${file} ${which}应有像素数据 ${all}，实际完全没有。该切片的任何部分都无法显示。请从原处重新复制该文件。`
      : `${file} ${which}应有像素数据 ${all}，实际只有 ${some}。${restIsBlank}`;
  },
  'TRUNCATED:unpacked': ({ file, expected, found }, formats) =>
    `${file} 解压后应有 ${formats.count(expected)} 个像素，实际只有 ${formats.count(found)} 个。${restIsBlank}`,
  'TRUNCATED:no-pixels': ({ file, rows, columns }, formats) =>
    `${file} 在像素数据之前就结束了：应有 ${formats.counts([columns, rows])} 个像素，但一个也没有找到。${toSeeIt}`,
  'TRUNCATED:no-such-frame': ({ file, frame, frames }, formats) =>
    `${file} 包含 ${formats.count(frames)} 帧，但还应有第 ${formats.count(frame)} 帧。请重新导出该文件。`,
  'TRUNCATED:multipart': ({ file, size }, formats) =>
    `${file} 无法显示，因为服务器的应答在 ${formats.bytes(size)} 之后中断，一帧尚未传完。${stillCounts}请重新加载以再次请求。`,

  'TRUNCATED:image-header': ({ file }) => `${file} 尚未给出宽度和高度就结束了。${copyAgain}`,
  'TRUNCATED:first-page': ({ file }) => `${file} 在第一页之前就结束了。${copyAgain}`,
  'TRUNCATED:directory': ({ file, at }, formats) =>
    `${file} 在其目录之前就结束了，该目录应从第 ${formats.count(at)} 字节开始。${copyAgain}`,
  'TRUNCATED:last-page': ({ file, pages }, formats) =>
    `${file} 在最后一页之前就结束了：只使用${pages === 1 ? '第一页' : `前 ${formats.count(pages)} 页`}。${copyAgain}`,
  'TRUNCATED:image': ({ file, isPartial }) =>
    `${file} 在最后的像素之前就结束了。${isPartial ? restIsBlank : copyAgain}`,
  'NOT_AN_IMAGE:no-size': ({ file }) => `${file} 已损坏：其宽度或高度为 0。${copyAgain}`,
  'NOT_AN_IMAGE:size-unstated': ({ file, format }) =>
    `${file} 已损坏：其宽度和高度不在 ${format} 应有的位置。${copyAgain}`,
  'NOT_AN_IMAGE:impossible-size': ({ file, rows, columns, size }, formats) =>
    `${file} 已损坏：它标明的大小为 ${formats.counts([columns, rows])} 像素，而 ${formats.bytes(size)} 容纳不下。${copyAgain}`,
  'NOT_AN_IMAGE:damaged-pixels': ({ file, isPartial }) =>
    isPartial
      ? `${file} 已损坏：部分像素无法解压。${restIsBlank}`
      : `${file} 已损坏或不完整：其像素无法解压。${copyAgain}`,
  'NOT_AN_IMAGE:no-page': ({ file }) => `${file} 已损坏：其文件头没有指向任何页。${copyAgain}`,
  'NOT_AN_IMAGE:no-usable-page': ({ file }) =>
    `${file} 已损坏：没有一页给出宽度、高度和像素所在的位置。${copyAgain}`,
  'TOO_LARGE:pages': ({ file, most }, formats) =>
    `${file} 标明的页数超过 ${formats.count(most)} 页，多于能够读取的页数。如果实际页数较少，则该文件已损坏：请重新导出。`,
  'UNSUPPORTED_SYNTAX:jpeg-bits': ({ file, bits }, formats) =>
    `${file} 是 ${formats.count(bits)} 位的 JPEG，在此无法读取，${unseen}。请另存为 TIFF 或 PNG。`,
  'UNSUPPORTED_SYNTAX:jpeg-process': ({ file }) =>
    `${file} 是无损或算术编码的 JPEG，在此无法读取，${unseen}。请另存为 TIFF 或 PNG。`,
  'UNSUPPORTED_SYNTAX:bmp': ({ file, bits, isCompressed }, formats) =>
    `${file} 是${isCompressed ? '经过压缩的位图' : ` ${formats.count(bits)} 位的位图`}，在此无法读取，${unseen}。请以 8 位或 24 位、不压缩的方式保存。`,
  'UNSUPPORTED_SYNTAX:tiff-compression': ({ file, compression, name }) =>
    `${file} 是用${name === null ? `压缩方式 ${compression}` : ` ${name}`} 压缩的 TIFF，在此无法解压，${unseen}。请以 LZW 压缩或不压缩的方式保存。`,
  'UNSUPPORTED_SYNTAX:tiff-colours': ({ file, photometric }) =>
    `${file} 存储颜色的方式（photometric interpretation ${photometric}）在此无法读取，${unseen}。请以灰度保存。`,
  'UNSUPPORTED_SYNTAX:tiff-bits': ({ file, bits }, formats) =>
    `${file} 以每个样本 ${formats.count(bits)} 位的方式存储，在此无法读取，${unseen}。请以 8 位、16 位或 32 位保存。`,

  'LOG_UNREADABLE:no-voxel': ({ file, format, kind, entries }, formats) =>
    `${file} 是 ${format} ${logKinds[kind]}，但没有给出体素尺寸：在${formats.list(entries.map((entry) => `“${entry}”`))}中没有找到大于 0 的长度。${unusedLog}`,
  'LOG_UNREADABLE:no-voxel-at': ({ file, format, kind, byte }, formats) =>
    `${file} 是 ${format} ${logKinds[kind]}，但没有给出体素尺寸：在第 ${formats.count(byte)} 字节处没有找到大于 0 的长度。${unusedLog}`,
  'LOG_UNREADABLE:unmarked': ({ file, format, mark }) =>
    `${file} 的文件名像是 ${format} 日志，但其中没有 ${mark}。${unusedLog}请从扫描仪重新复制。`,
  'LOG_UNREADABLE:projections': ({ file, format }) =>
    `${file} 包含 ${format} 扫描仪的投影，其中没有给出体素尺寸。${unusedLog}请添加重建结果（.isq 文件）。`,
  'LOG_UNREADABLE:unit': ({ file, format, entry, unit, lengths }) => {
    const given = lengths.length === 0 ? '' : `，给出的体素尺寸为 ${lengths.join(' × ')}`;
    const found = unit === '' ? '缺失' : `为“${unit}”`;
    return `${file} 是 ${format} 日志${given}，但“${entry}”${found}，而此处应为 mm 或其他长度单位。${unusedLog}`;
  },
  'LOG_UNREADABLE:damaged': ({ file }) =>
    `${file} 已损坏：其目录首尾循环，或指向文件末尾之外。${unusedLog}请重新复制。`,
  'LOG_UNREADABLE:packed': ({ file, size }, formats) =>
    `${file} 打包在 ZIP 中，须将其 ${formats.bytes(size)} 全部解压才能找到体素尺寸。请添加解压后的文件，或输入间距。`,
};
