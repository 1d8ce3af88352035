import type { SourceRefusals } from '../../../model/problem/refusals-sources.js';
import type { ProblemSentences } from '../../dictionary.js';
import type { Formats } from '../../formats.js';

const checkLine = '请检查网络连接，然后重新加载。';
const copyZip = '请重新复制或下载该 ZIP。';
const copyAgain = '请重新复制或下载。';
const wholeAddress = '请写出完整地址，以 https:// 开头。';
const oneZip = '请稍后再试。一个 ZIP 所需的请求比多个单独的文件少。';

/** What an answer of a server means, and what to do, by its HTTP status. */
const statuses: Record<number, string> = {
  401: '需要登录。请用此浏览器登录该服务器（页面须设置 credentials="include"），或由页面在 requestHeaders 中传递令牌。',
  403: '访问被拒绝：文件可能受限，或者链接可能已过期。请在该服务器上登录，或询问文件的所有者。',
  404: '该地址没有任何内容。请检查地址是否有误，或询问文件是否已移动。',
  410: '文件已被移除。请向存储库询问新地址。',
  416: '文件比预期的短。请重新加载以再次读取。',
  429: '服务器限制请求次数。请等待一分钟，然后重新加载。一个 ZIP 所需的请求比多个单独的文件少。',
};

const meaningOf = (status: number) =>
  statuses[status] ?? (status >= 500 ? '服务器出现问题。请稍后再试。' : '请检查地址。');

const things: Record<SourceRefusals['HTTP_STATUS']['expected'], string> = {
  file: '所请求的文件',
  series: '所请求的 DICOMweb 序列',
  part: '所请求的部分图像数据',
};

/** An address; those that hold a file themselves are not written out. */
const at = (url: string) => (url === 'data:' || url === 'blob:' ? `${url} 地址` : url);

const seconds = (milliseconds: number, formats: Formats) =>
  `${formats.number(milliseconds / 1000, { digits: 2 })} 秒`;

/** Two numbers of bytes side by side, written out where they would read the same otherwise. */
export const ofBytes = (found: number, expected: number, formats: Formats): [string, string] => {
  const short: [string, string] = [formats.bytes(found), formats.bytes(expected)];
  const whole: [string, string] = [`${formats.count(found)} 字节`, `${formats.count(expected)} 字节`];
  return short[0] === short[1] ? whole : short;
};

/** What is said of bytes that could not be had. */
export const sourceRefusals: ProblemSentences<keyof SourceRefusals> = {
  HTTP_STATUS: ({ url, status, expected }) =>
    `服务器返回了 HTTP 状态 ${status}，没有发送${things[expected]}（${at(url)}）。${meaningOf(status)}`,
  'NETWORK:no-answer': ({ url, host, origin }) => {
    if (host === '') return `没有收到任何内容（${at(url)}）。页面可能已将其释放。请重新加载。`;
    return `没有收到任何内容（${at(url)}）。要么网络连接中断，要么 ${host} 不允许${origin === null ? '本页面' : ` ${origin} 的页面`}读取其文件（CORS）。请检查网络连接，再请该服务器的所有者发送 Access-Control-Allow-Origin。`;
  },
  'NETWORK:silent': ({ url, host, milliseconds }, formats) =>
    `已向 ${host} 请求数据（${at(url)}），但它在 ${seconds(milliseconds, formats)}内没有应答。服务器可能正忙。请过几分钟再重新加载。`,
  'NETWORK:stalled': ({ url, host, received, milliseconds }, formats) =>
    `${host} 停止了发送（${at(url)}）：收到 ${formats.bytes(received)} 后，有 ${seconds(milliseconds, formats)}没有再收到任何内容。${checkLine}`,
  'NETWORK:broken-off': ({ url, host, received }, formats) =>
    `与 ${host} 的连接在收到 ${formats.bytes(received)} 后中断（${at(url)}），其余部分无法获取。${checkLine}`,
  'NETWORK:given-up': ({ host, status, milliseconds, asked }, formats) => {
    const told = status === null ? '' : `（HTTP 状态 ${status}）`;
    if (asked !== null)
      return `${host} 要求在 ${seconds(asked, formats)}内不再请求${told}，因此没有继续请求。${oneZip}`;
    return `${host} 在 ${seconds(milliseconds, formats)}内没有发送任何内容${told}，因此不再等待。${oneZip}`;
  },
  'NETWORK:changed': ({ url }) =>
    `文件在读取过程中发生了变化（${at(url)}），各部分不再属于同一个文件。请在新文件完整后重新加载。`,
  'NETWORK:redirected': ({ url, host, to }) =>
    `${host} 将请求（${at(url)}）转到${to === null ? '浏览器不显示的地址' : ` ${to}`}。页面的令牌（requestHeaders）不会发送给其他服务器，而没有令牌就没有收到任何内容。请在 src 中填写最终地址。`,
  'NETWORK:bad-address': ({ address }) => `“${address}”不是网址。${wholeAddress}`,
  'NOT_READABLE:not-kept': ({ file, received }, formats) =>
    `${file} 已收到（${formats.bytes(received)}），但浏览器无法保留它。请下载该文件，再从磁盘将其单独或放在 ZIP 中拖放到此处。`,

  'NOT_AN_IMAGE:list-not-json': ({ file }) =>
    `${file} 应为 JSON 格式的文件列表，但无法按 JSON 读取。请用 JSON 校验工具检查，或重新复制。`,
  'NOT_AN_IMAGE:list-base': ({ file, base }) =>
    `${file} 应以 "baseurl" 给出文件夹的地址，但给出的是“${base}”。${wholeAddress}`,
  'NOT_AN_IMAGE:list-empty': ({ file, entries, inFolder }, formats) => {
    const found =
      entries === 0
        ? '其中没有列出任何地址'
        : entries === 1
          ? '其中唯一的条目不是地址'
          : `其中 ${formats.count(entries)} 个条目都不是地址`;
    const advice = inFolder
      ? '请将每个条目写成 URL，例如 "slices/IM0001.dcm"。'
      : '请将每个条目写成以 https:// 开头的完整 URL，因为此列表不在文件夹中。';
    return `${file} 应列出 DICOM 文件或一个 ZIP 的地址，但${found}。${advice}`;
  },
  'NOT_AN_IMAGE:list-form': ({ file, keys }) => {
    const found =
      keys.length === 0 ? '' : `，而是一个含有 ${keys.map((key) => `"${key}"`).join('、')} 的对象`;
    return `${file} 应包含文件列表：["url", …]、{"baseurl", "series"}、{"resources"} 或 IIIF 清单。其中没有这些内容${found}。请将文件的地址写成 JSON 列表。`;
  },
  'NOT_AN_IMAGE:series-not-json': ({ host, received }, formats) =>
    `${host} 应以 JSON 发送序列的元数据，却发送了 ${formats.bytes(received)} 的其他内容。请检查这是否是 DICOMweb 服务的地址。`,
  'EMPTY:series': ({ host }) =>
    `${host} 上没有该序列的图像。请核对地址中检查（study）和序列（series）的 UID。`,
  'EMPTY:series-item': ({ host, place }, formats) =>
    `${host} 提供的该序列信息中，第 ${formats.count(place + 1)} 项为空或未指明任何图像。其余各项照常使用。请该服务器的所有者检查该序列。`,

  'TRUNCATED:zip-checksum': ({ file, size }, formats) =>
    `${file} 在其 ZIP 中已损坏：解压得到的 ${formats.bytes(size)} 与打包时的内容不同（CRC-32 不符）。${copyZip}`,
  'TRUNCATED:zip-member': ({ file, expected, found }, formats) => {
    const [some, all] = ofBytes(found, expected, formats);
    return `${file} 在其 ZIP 中已损坏：应有 ${all}，只能解压出 ${some}。${copyZip}`;
  },
  'TRUNCATED:zip-misplaced': ({ file }) => `${file} 不在其 ZIP 所标明的位置。${copyZip}`,
  'TRUNCATED:zip-directory': ({ file, members }, formats) =>
    `${file} 的目录在列出 ${formats.count(members)} 个文件后中断，因此找不到其他文件。${copyAgain}`,
  'TRUNCATED:zip': ({ file, size }, formats) =>
    `${file} 不是完整的 ZIP：${size === null ? '' : `在其 ${formats.bytes(size)} 中`}没有找到本应位于末尾的目录。${copyAgain}`,
  'EMPTY:zip': ({ file }) => `${file} 是空的（0 字节）。${copyAgain}`,
  ENCRYPTED: ({ file }) => `${file} 在其 ZIP 中受密码保护。请制作一个没有密码的 ZIP。`,
  UNSUPPORTED_COMPRESSION: ({ file, method }) =>
    `${file} 使用 ZIP 压缩方法 ${method}，在此无法解压。请用普通压缩（方法 8，deflate）或不压缩（方法 0）重新制作 ZIP。`,
  'TOO_LARGE:list': ({ file, entries, most }, formats) =>
    `${file} 列出了 ${formats.count(entries)} 个文件。一次最多能读取 ${formats.count(most)} 个。请拆分成多个。`,
  'TOO_LARGE:nested-zip': ({ file, size, most }, formats) =>
    `${file} 是另一个 ZIP 中的 ZIP，大小为 ${formats.bytes(size)}，而这样的 ZIP 最大只能打开 ${formats.bytes(most)}。请先解压外层的 ZIP。`,

  'NOT_READABLE:changed': ({ file }) =>
    `${file} 无法从磁盘读取，因为它在选择之后被移动、更改或锁定。请重新选择。`,
  'NOT_READABLE:no-access': ({ file }) =>
    `${file} 无法打开，因为浏览器未获准访问。请检查该文件是否还在，以及您是否有权读取。`,
  'NOT_READABLE:gone': ({ file }) => `${file} 是一个链接，所指向的文件已不存在。请复制文件本身。`,
  'NOT_READABLE:forbidden': ({ file }) =>
    `${file} 无法读取，因为您没有权限。请向其所有者申请权限，或将它复制到您自己的文件夹。`,
  'NOT_READABLE:disk': ({ file, system }) =>
    `${file} 无法从磁盘读取${system === null ? '' : `（错误 ${system}）`}。请检查磁盘，或重新复制该文件。`,
  'NOT_FOUND:path': ({ file }) => `${file} 不存在。请检查路径是否有误。`,
};
