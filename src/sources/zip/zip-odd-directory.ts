import type { Entry } from '@zip.js/zip.js';
import { ZipReader } from '@zip.js/zip.js/lib/zip-core-reader.js';
import type { Readable } from '../../model/readable.js';
import type { ZipEntry } from '../../model/file-address.js';
import type { ZipListing } from './zip-listing.js';

/**
 * The directory of a ZIP whose end, offsets, counts or names are not as they should be, as far as zip.js can make
 * sense of it: members listed before it breaks off are kept.
 * @throws what zip.js throws where it can make nothing of it; what `archive.read` throws
 */
export async function readOddDirectory(archive: Readable, signal?: AbortSignal): Promise<ZipListing> {
  let latest = { start: 0, bytes: new Uint8Array(0) };
  const readUint8Array = async (start: number, length: number) => {
    const from = start - latest.start;
    const known = from >= 0 && from + length <= latest.bytes.length;
    if (!known) latest = { start, bytes: await archive.read(start, start + length, signal) };
    return latest.bytes.slice(start - latest.start, start - latest.start + length);
  };
  const reader = { size: archive.size ?? 0, readUint8Array };
  const entries: ZipEntry[] = [];
  try {
    const listed = new ZipReader(reader as never, { strictness: 'tolerant' }).getEntriesGenerator();
    for await (const entry of listed) entries.push(describe(entry));
    return { entries, fault: null };
  } catch (fault) {
    if (entries.length === 0 || signal?.aborted) throw fault;
    return { entries, fault };
  }
}

function describe(entry: Entry): ZipEntry {
  return {
    name: entry.filename,
    isFolder: entry.directory,
    isEncrypted: entry.encrypted,
    method: entry.compressionMethod,
    crc32: entry.crc32 ?? 0,
    packedSize: entry.compressedSize,
    size: entry.uncompressedSize,
    offset: entry.offset,
    titleLength: entry.rawFilename.length + entry.rawExtraField.length,
  };
}
