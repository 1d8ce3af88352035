/** A file that is stored in a ZIP as it is. Offsets and sizes are bytes. */
export interface StoredFile {
  /** With `/` between folders; ASCII. */
  name: string;
  size: number;
  crc32: number;
}

/** The same where it lies. */
export interface PlacedFile extends StoredFile {
  /** Of its local header in the archive. */
  offset: number;
}

/** Sizes and offsets from here on stand in fields of 64 bits (APPNOTE 4.4.8). */
const tooLong = 0xffffffff;
const tooMany = 0xffff;
const zip64 = 0x0001;
/** 2.0, and 4.5 for fields of 64 bits. */
const plainVersion = 20;
const longVersion = 45;

const localLength = 30;
const directoryLength = 46;
const endLength = 22;
const longEndLength = 56;
const locatorLength = 20;

const utf8 = new TextEncoder();

/** What stands before the bytes of a file (APPNOTE 4.3.7); its size and checksum are told there, not behind it. */
export function writeLocalHeader(file: StoredFile, made: Date): Uint8Array<ArrayBuffer> {
  const name = utf8.encode(file.name);
  const long = file.size >= tooLong ? [file.size, file.size] : [];
  const extra = writeLong(long);
  const bytes = new Uint8Array(localLength + name.length + extra.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x04034b50, true);
  view.setUint16(4, long.length > 0 ? longVersion : plainVersion, true);
  writeShared(view, 10, file, made);
  view.setUint16(26, name.length, true);
  view.setUint16(28, extra.length, true);
  bytes.set(name, localLength);
  bytes.set(extra, localLength + name.length);
  return bytes;
}

/**
 * The directory of an archive and what ends it (APPNOTE 4.3.12 to 4.3.16). The records of 64 bits stand there always, as
 * RFC-9 of NGFF recommends.
 * @param at where the directory begins
 */
export function writeDirectory(
  files: readonly PlacedFile[],
  at: number,
  comment: string,
  made: Date,
): Uint8Array<ArrayBuffer>[] {
  const entries = files.map((file) => writeEntry(file, made));
  const length = entries.reduce((sum, entry) => sum + entry.length, 0);
  return [...entries, writeEnd(files.length, at, length, utf8.encode(comment))];
}

function writeEntry(file: PlacedFile, made: Date): Uint8Array<ArrayBuffer> {
  const name = utf8.encode(file.name);
  const isLong = file.size >= tooLong;
  const isFar = file.offset >= tooLong;
  const extra = writeLong([...(isLong ? [file.size, file.size] : []), ...(isFar ? [file.offset] : [])]);
  const version = extra.length > 0 ? longVersion : plainVersion;
  const bytes = new Uint8Array(directoryLength + name.length + extra.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, version, true);
  view.setUint16(6, version, true);
  writeShared(view, 12, file, made);
  view.setUint16(28, name.length, true);
  view.setUint16(30, extra.length, true);
  view.setUint32(42, isFar ? tooLong : file.offset, true);
  bytes.set(name, directoryLength);
  bytes.set(extra, directoryLength + name.length);
  return bytes;
}

/** Time, date, checksum and both sizes, which stand alike in both headers. */
function writeShared(view: DataView, at: number, { size, crc32 }: StoredFile, made: Date): void {
  const [time, date] = writeTime(made);
  view.setUint16(at, time, true);
  view.setUint16(at + 2, date, true);
  view.setUint32(at + 4, crc32, true);
  view.setUint32(at + 8, Math.min(size, tooLong), true);
  view.setUint32(at + 12, Math.min(size, tooLong), true);
}

/** Time and date as MS-DOS has them, in UTC: two seconds are the finest, 1980 is the first year. */
function writeTime(made: Date): [time: number, date: number] {
  const time = (made.getUTCHours() << 11) | (made.getUTCMinutes() << 5) | (made.getUTCSeconds() >> 1);
  const year = Math.max(0, made.getUTCFullYear() - 1980);
  return [time, (year << 9) | ((made.getUTCMonth() + 1) << 5) | made.getUTCDate()];
}

/** The extra field of ZIP64 (APPNOTE 4.5.3); nothing where nothing is that long. */
function writeLong(values: readonly number[]): Uint8Array<ArrayBuffer> {
  if (values.length === 0) return new Uint8Array(0);
  const bytes = new Uint8Array(4 + 8 * values.length);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, zip64, true);
  view.setUint16(2, 8 * values.length, true);
  values.forEach((value, index) => view.setBigUint64(4 + 8 * index, BigInt(value), true));
  return bytes;
}

function writeEnd(count: number, at: number, length: number, comment: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(longEndLength + locatorLength + endLength + comment.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x06064b50, true);
  view.setBigUint64(4, BigInt(longEndLength - 12), true);
  view.setUint16(12, longVersion, true);
  view.setUint16(14, longVersion, true);
  [count, count, length, at].forEach((value, index) =>
    view.setBigUint64(24 + 8 * index, BigInt(value), true),
  );
  view.setUint32(longEndLength, 0x07064b50, true);
  view.setBigUint64(longEndLength + 8, BigInt(at + length), true);
  view.setUint32(longEndLength + 16, 1, true);
  const end = longEndLength + locatorLength;
  view.setUint32(end, 0x06054b50, true);
  view.setUint16(end + 8, Math.min(count, tooMany), true);
  view.setUint16(end + 10, Math.min(count, tooMany), true);
  view.setUint32(end + 12, Math.min(length, tooLong), true);
  view.setUint32(end + 16, Math.min(at, tooLong), true);
  view.setUint16(end + 20, comment.length, true);
  bytes.set(comment, end + endLength);
  return bytes;
}
