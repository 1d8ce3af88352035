import type { Entry } from '@zip.js/zip.js';
import { inflate } from './inflate.js';
import type { SourceFile } from './source-file.js';
import { SourceError } from './source-file.js';

const stored = 0;
const deflated = 8;
const localHeaderLength = 30;
/** Local extra fields may be longer than those in the directory; a longer one costs a second read. */
const spareExtra = 128;
const encryptedFlag = 1;
const mostKeptBlobs = 2;

/** Members that were unpacked as a whole because they are read in pieces, the latest last. */
const keptBlobs = new Map<ZipMember, Promise<Blob>>();

/**
 * One file in a ZIP. A stored one is read where it lies. A deflated one is unpacked from its beginning as far as it
 * is read, which is little for a header; one that is read in pieces, as a multi-frame image is, is unpacked once.
 */
export class ZipMember implements SourceFile {
  readonly name: string;
  readonly size: number;
  readonly #archive: SourceFile;
  readonly #entry: Entry;
  #dataStart: number | null = null;

  constructor(archive: SourceFile, entry: Entry, name: string) {
    this.name = name;
    this.size = entry.uncompressedSize;
    this.#archive = archive;
    this.#entry = entry;
  }

  async read(start: number, end: number, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
    this.#requireReadable();
    const until = Math.min(end, this.size);
    if (start >= until) return new Uint8Array(0);
    if (this.#entry.compressionMethod === stored) return this.#readPacked(start, until, signal);

    const piece = start > 0 && until - start < this.size / 2;
    if (!piece) return (await this.#unpack(until, signal)).slice(start, until);
    const blob = await this.#unpackOnce(signal);
    return new Uint8Array(await blob.slice(start, until).arrayBuffer());
  }

  async #unpack(until: number, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
    const packed = { size: this.#entry.compressedSize, read: this.#readPacked.bind(this) };
    const bytes = await inflate(packed, until, signal);
    if (bytes.length === until) return bytes;
    const message = `${this.name} is damaged in its ZIP: expected ${this.size} bytes, only ${bytes.length} could be unpacked. Copy or download the ZIP again.`;
    throw new SourceError('TRUNCATED', message);
  }

  #unpackOnce(signal?: AbortSignal): Promise<Blob> {
    const kept = keptBlobs.get(this);
    const blob = kept ?? this.#unpack(this.size, signal).then((bytes) => new Blob([bytes]));
    keptBlobs.delete(this);
    keptBlobs.set(this, blob);
    blob.catch(() => keptBlobs.delete(this));
    for (const [oldest] of keptBlobs) if (keptBlobs.size > mostKeptBlobs) keptBlobs.delete(oldest);
    return blob;
  }

  /** Bytes as they lie in the archive, counted from the member's first; the local header's length is read with them. */
  async #readPacked(start: number, end: number, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
    const { offset, rawFilename, rawExtraField } = this.#entry;
    if (this.#dataStart !== null) {
      return this.#archive.read(this.#dataStart + start, this.#dataStart + end, signal);
    }
    const guess = localHeaderLength + rawFilename.length + rawExtraField.length + spareExtra;
    const wanted = start < guess ? guess + end : localHeaderLength;
    const bytes = await this.#archive.read(offset, offset + wanted, signal);
    const header = this.#measureLocalHeader(bytes);
    this.#dataStart = offset + header;
    if (header + end <= bytes.length) return bytes.slice(header + start, header + end);
    return this.#archive.read(this.#dataStart + start, this.#dataStart + end, signal);
  }

  /** Length of the local file header (APPNOTE 4.3.7), whose name and extra fields are its own. */
  #measureLocalHeader(bytes: Uint8Array<ArrayBuffer>): number {
    if (bytes.length < localHeaderLength || bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
      const message = `${this.name} is not where its ZIP says it is. Copy or download the ZIP again.`;
      throw new SourceError('TRUNCATED', message);
    }
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    return localHeaderLength + view.getUint16(26, true) + view.getUint16(28, true);
  }

  #requireReadable(): void {
    const { encrypted, compressionMethod, rawBitFlag } = this.#entry;
    if (encrypted || ((rawBitFlag ?? 0) & encryptedFlag) === encryptedFlag) {
      const message = `${this.name} is locked with a password in its ZIP. Make a ZIP without a password.`;
      throw new SourceError('ENCRYPTED', message);
    }
    if (compressionMethod === stored || compressionMethod === deflated) return;
    const message = `${this.name} is packed with ZIP method ${compressionMethod}; methods 0 (stored) and 8 (deflated) can be read. Make the ZIP anew with ordinary compression.`;
    throw new SourceError('UNSUPPORTED_COMPRESSION', message);
  }
}
