import { addToCrc32 } from '../../sources/zip/crc32.js';
import { writeDirectory, writeLocalHeader, type PlacedFile, type StoredFile } from './zip-records.js';

/** A file to be put in an archive; its bytes are asked for once, when its turn has come. */
export interface ArchiveFile extends StoredFile {
  read: () => AsyncIterable<Uint8Array<ArrayBuffer>> | Iterable<Uint8Array<ArrayBuffer>>;
}

/** What RFC-9 of NGFF has an archive say of itself. */
const comment = '{"ome":{"version":"0.5","zipFile":{"centralDirectory":{"jsonFirst":true}}}}';

/**
 * The bytes of an OME-Zarr archive (`.ozx`), piece by piece: the files in the order given, stored, then the directory in
 * the same order. Whoever calls puts every `zarr.json` first, breadth-first.
 */
export async function* writeArchive(
  files: readonly ArchiveFile[],
  made: Date,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const placed: PlacedFile[] = [];
  let offset = 0;
  for (const { name, size, crc32, read } of files) {
    const header = writeLocalHeader({ name, size, crc32 }, made);
    placed.push({ name, size, crc32, offset });
    yield header;
    yield* read();
    offset += header.length + size;
  }
  yield* writeDirectory(placed, offset, comment, made);
}

/** A file whose bytes are at hand. */
export function holdFile(name: string, parts: readonly Uint8Array<ArrayBuffer>[]): ArchiveFile {
  const size = parts.reduce((sum, { length }) => sum + length, 0);
  return { name, size, crc32: parts.reduce(addToCrc32, 0), read: () => parts };
}

/** A file that holds a JSON document. */
export function holdJson(name: string, document: object): ArchiveFile {
  return holdFile(name, [new TextEncoder().encode(JSON.stringify(document))]);
}
