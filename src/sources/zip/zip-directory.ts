import type { Readable } from '../../model/readable.js';
import type { ZipEntry } from '../../model/file-address.js';
import type { ZipListing } from './zip-listing.js';

type Bytes = Uint8Array<ArrayBuffer>;

const endSignature = 0x06054b50;
const endLength = 22;
const zip64EndSignature = 0x06064b50;
const zip64EndLength = 56;
const locatorSignature = 0x07064b50;
const locatorLength = 20;
const entrySignature = 0x02014b50;
const entryLength = 46;
const zip64Extra = 1;
/** A value that does not fit is written as all ones, and again as ZIP64 (APPNOTE 4.4.1.4). */
const full32 = 0xffffffff;
const encryptedFlag = 1;
const maskedHeadersFlag = 0x2000;
const folderAttribute = 0x10;
/** Holds the end record with the longest comment, and the directory of some 500 members with it. */
const tailLength = 2 ** 16 + endLength;

/** Where the directory lies in the archive, and how many members it says it has. */
interface Extent {
  start: number;
  end: number;
  count: number;
}

/**
 * The directory of a ZIP, read with as few bytes as it takes. Whatever is out of the ordinary about it (bytes put
 * before or behind the archive, wrong counts or offsets, names in an old code page) is left to zip.js, which is
 * fetched for that alone.
 * @throws what zip.js throws where it cannot make sense of the archive at all; what `archive.read` throws
 */
export async function readDirectory(archive: Readable, signal?: AbortSignal): Promise<ZipListing> {
  const size = archive.size ?? 0;
  const tailStart = Math.max(0, size - tailLength);
  const tail = await archive.read(tailStart, size, signal);
  const extent = findDirectory(tail, tailStart);
  if (extent) {
    const { start, end, count } = extent;
    const held = start >= tailStart;
    const bytes = held
      ? tail.subarray(start - tailStart, end - tailStart)
      : await archive.read(start, end, signal);
    const entries = listEntries(bytes, count);
    if (entries) return { entries, fault: null };
  }
  const { readOddDirectory } = await import('./zip-odd-directory.js');
  return readOddDirectory(archive, signal);
}

/** The directory right before the end records, where they say that it is; `null` where the archive ends otherwise. */
function findDirectory(tail: Bytes, tailStart: number): Extent | null {
  const view = viewOf(tail);
  for (let at = tail.length - endLength; at >= 0; at--) {
    if (view.getUint32(at, true) !== endSignature) continue;
    if (at + endLength + view.getUint16(at + 20, true) !== tail.length) continue;
    const long = findZip64End(view, at, tailStart);
    const [count, length, start] =
      long === null
        ? [view.getUint16(at + 10, true), view.getUint32(at + 12, true), view.getUint32(at + 16, true)]
        : [readLong(view, long + 32), readLong(view, long + 40), readLong(view, long + 48)];
    const end = tailStart + (long ?? at);
    return start + length === end ? { start, end, count } : null;
  }
  return null;
}

/** Offset in the tail of the ZIP64 end record (APPNOTE 4.3.14), where it stands before its locator and that before the end record. */
function findZip64End(view: DataView, endAt: number, tailStart: number): number | null {
  const locator = endAt - locatorLength;
  const at = locator - zip64EndLength;
  if (at < 0 || view.getUint32(locator, true) !== locatorSignature) return null;
  if (view.getUint32(at, true) !== zip64EndSignature) return null;
  return readLong(view, locator + 8) === tailStart + at ? at : null;
}

/** Every entry, or `null` where the bytes are not `count` ordinary entries and nothing else. */
function listEntries(bytes: Bytes, count: number): ZipEntry[] | null {
  const view = viewOf(bytes);
  const entries: ZipEntry[] = [];
  let at = 0;
  while (at + entryLength <= bytes.length) {
    const titleLength = view.getUint16(at + 28, true) + view.getUint16(at + 30, true);
    const next = at + entryLength + titleLength + view.getUint16(at + 32, true);
    const isWhole = next <= bytes.length && view.getUint32(at, true) === entrySignature;
    const entry = isWhole ? readEntry(bytes.subarray(at, next), titleLength) : null;
    if (!entry) return null;
    entries.push(entry);
    at = next;
  }
  return at === bytes.length && entries.length === count ? entries : null;
}

function readEntry(bytes: Bytes, titleLength: number): ZipEntry | null {
  const view = viewOf(bytes);
  const flags = view.getUint16(8, true);
  const nameEnd = entryLength + view.getUint16(28, true);
  const name = decodeName(bytes.subarray(entryLength, nameEnd));
  const sizes = [24, 20, 42].map((at) => view.getUint32(at, true));
  const long = readZip64Extra(view, nameEnd, entryLength + titleLength);
  const [size, packedSize, offset] = sizes.map((value) => (value === full32 ? long.shift() : value));
  if (name === null || size === undefined || packedSize === undefined || offset === undefined) return null;
  const isFolder = name.endsWith('/');
  const isOddFolder = (view.getUint32(38, true) & folderAttribute) !== 0 && !isFolder;
  if (isOddFolder || (flags & maskedHeadersFlag) !== 0) return null;
  return {
    name,
    isFolder,
    isEncrypted: (flags & encryptedFlag) !== 0,
    method: view.getUint16(10, true),
    crc32: view.getUint32(16, true),
    packedSize,
    size,
    offset,
    titleLength,
  };
}

/** The values of the ZIP64 extended information among the extra fields (APPNOTE 4.5.3): those that did not fit. */
export function readZip64Extra(view: DataView, start: number, end: number): number[] {
  let at = start;
  while (at + 4 <= end) {
    const length = view.getUint16(at + 2, true);
    const value = at + 4;
    at = value + length;
    if (view.getUint16(value - 4, true) !== zip64Extra || at > end) continue;
    return Array.from({ length: Math.floor(length / 8) }, (_, index) => readLong(view, value + 8 * index));
  }
  return [];
}

/** A name in UTF-8, `null` in any other code page and where folders are told apart by backslashes. */
export function decodeName(bytes: Bytes): string | null {
  try {
    const name = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return name.includes('\\') ? null : name;
  } catch {
    return null;
  }
}

function viewOf(bytes: Bytes): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function readLong(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}
