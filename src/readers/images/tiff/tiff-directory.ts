import { mostSlices } from '../../../model/limits.js';
import { refusal } from '../../../model/problem/problem.js';
import type { HeaderReader } from '../header-reader.js';

/** Where the values of one field lie (TIFF 6.0, section 2). Plain data. */
export interface Field {
  type: number;
  count: number;
  /** Offset in the file of the first value. */
  at: number;
}

/** The fields of one page by tag. */
export type Directory = ReadonlyMap<number, Field>;

export interface TiffDirectories {
  bigEndian: boolean;
  directories: Directory[];
  /** Whether the file ends, or turns back on itself, before its last page. */
  broken: boolean;
}

/** Bytes per value by type: classic types, then those of BigTIFF. */
const sizes: Record<number, number> = {
  1: 1,
  2: 1,
  3: 2,
  4: 4,
  5: 8,
  6: 1,
  7: 1,
  8: 2,
  9: 4,
  10: 8,
  11: 4,
  12: 8,
  13: 4,
  16: 8,
  17: 8,
  18: 8,
};

const mostFields = 4096;

/**
 * Follows the directories of a TIFF or BigTIFF from page to page, reading none of the longer values.
 * @param wanted tags to keep
 * @throws {ProblemError} TRUNCATED where not even the first page can be found
 */
export async function walkDirectories(
  reader: HeaderReader,
  wanted: ReadonlySet<number>,
): Promise<TiffDirectories> {
  const { name } = reader.file;
  const head = await reader.view(0, 8);
  if (!head) throw refusal('TRUNCATED:first-page', { file: name });
  const little = head.getUint8(0) === 0x49;
  const isBig = head.getUint16(2, little) === 43;
  const first = isBig ? await readOffset(reader, 8, little, true) : head.getUint32(4, little);
  const directories: Directory[] = [];
  const seen = new Set<number>();
  // Directories that take more bytes than there are lie on one another.
  let room = reader.file.size ?? Infinity;
  let at = first ?? 0;
  while (at > 0 && !seen.has(at) && room >= 0) {
    if (directories.length >= mostSlices) throw refusal('TOO_LARGE:pages', { file: name, most: mostSlices });
    seen.add(at);
    const found = await readDirectory(reader, at, { little, isBig, wanted });
    if (!found && directories.length === 0) throw refusal('TRUNCATED:directory', { file: name, at });
    if (!found) return { bigEndian: !little, directories, broken: true };
    room -= found.length;
    directories.push(found.fields);
    at = found.next;
  }
  if (directories.length === 0) throw refusal('NOT_AN_IMAGE:no-page', { file: name });
  return { bigEndian: !little, directories, broken: at > 0 };
}

/** How directories are written, and what is kept of them. */
interface Layout {
  little: boolean;
  isBig: boolean;
  wanted: ReadonlySet<number>;
}

async function readDirectory(reader: HeaderReader, at: number, { little, isBig, wanted }: Layout) {
  const head = await reader.view(at, isBig ? 8 : 2);
  const count = head && (isBig ? Number(head.getBigUint64(0, little)) : head.getUint16(0, little));
  if (!count || count > mostFields) return null;
  const [start, length] = isBig ? [at + 8, 20] : [at + 2, 12];
  const entries = await reader.view(start, count * length);
  if (!entries) return null;
  const fields = new Map<number, Field>();
  for (let entry = 0; entry < count; entry++) {
    const from = entry * length;
    const tag = entries.getUint16(from, little);
    if (!wanted.has(tag)) continue;
    const type = entries.getUint16(from + 2, little);
    const values = isBig
      ? Number(entries.getBigUint64(from + 4, little))
      : entries.getUint32(from + 4, little);
    const inline = isBig ? 12 : 8;
    const bytes = values * (sizes[type] ?? 0);
    const own = start + from + inline;
    const elsewhere = isBig
      ? Number(entries.getBigUint64(from + inline, little))
      : entries.getUint32(from + inline, little);
    fields.set(tag, {
      type,
      count: values,
      at: bytes <= (isBig ? 8 : 4) ? own : elsewhere,
    });
  }
  // A file cut off right behind its last page has lost nothing but the mark that it is the last.
  const next = await readOffset(reader, start + count * length, little, isBig);
  return { fields, length: count * length, next: next ?? 0 };
}

async function readOffset(reader: HeaderReader, at: number, little: boolean, isBig: boolean) {
  const view = await reader.view(at, isBig ? 8 : 4);
  return view && (isBig ? Number(view.getBigUint64(0, little)) : view.getUint32(0, little));
}

/** Numbers of a field, the first `most` of them; fewer where the file ends before. */
export async function readNumbers(
  reader: HeaderReader,
  field: Field | undefined,
  bigEndian: boolean,
  most: number,
): Promise<number[]> {
  const size = field && sizes[field.type];
  if (!size) return [];
  const bytes = await reader.bytes(field.at, Math.min(field.count, most) * size);
  return parseNumbers(bytes, field.type, bigEndian);
}

/** A field’s text, at most the first `most` bytes of it. */
export async function readText(
  reader: HeaderReader,
  field: Field | undefined,
  most: number,
): Promise<string> {
  if (!field) return '';
  const bytes = await reader.bytes(field.at, Math.min(field.count, most));
  return new TextDecoder().decode(bytes).replace(/\0[^]*$/, '');
}

/** Values of one type, as many as there are whole ones. */
function parseNumbers(bytes: Uint8Array, type: number, bigEndian: boolean): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = sizes[type] ?? 0;
  const little = !bigEndian;
  const read = (at: number): number => {
    switch (type) {
      case 3:
        return view.getUint16(at, little);
      case 4:
      case 13:
        return view.getUint32(at, little);
      case 5:
        return view.getUint32(at, little) / view.getUint32(at + 4, little);
      case 6:
        return view.getInt8(at);
      case 8:
        return view.getInt16(at, little);
      case 9:
        return view.getInt32(at, little);
      case 10:
        return view.getInt32(at, little) / view.getInt32(at + 4, little);
      case 11:
        return view.getFloat32(at, little);
      case 12:
        return view.getFloat64(at, little);
      case 16:
      case 18:
        return Number(view.getBigUint64(at, little));
      case 17:
        return Number(view.getBigInt64(at, little));
      default:
        return view.getUint8(at);
    }
  };
  return Array.from({ length: size && Math.floor(bytes.length / size) }, (_, index) => read(index * size));
}
