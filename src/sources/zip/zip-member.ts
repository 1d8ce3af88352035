import { Allowance } from './allowance.js';
import { addToCrc32 } from './crc32.js';
import { inflate } from './inflate.js';
import type { FileAddress, KnownOfMember, ZipEntry } from '../../model/file-address.js';
import type { ProblemError } from '../../model/problem/problem.js';
import { refusal } from '../../model/problem/problem.js';
import type { Bytes, Readable } from '../../model/readable.js';
import { unlessAborted } from '../unless-aborted.js';

const stored = 0;
const deflated = 8;
const localHeaderLength = 30;
/** Local extra fields may be longer than those in the directory; a longer one costs a second read. */
const spareExtra = 128;
const mostKeptBlobs = 2;
/** As many headers as are read at a time. */
const mostKeptHeads = 16;
/** Headers end before. */
const headersEnd = 2 ** 20;
/** A deflated member beyond is taken to hold many frames, for each of which a worker would unpack it anew. */
const largestUnpackedApart = 2 ** 24;

/** Members that were unpacked as a whole because they are read in pieces, the latest last. */
const keptBlobs = new Map<ZipMember, Promise<Blob>>();
/** Beginnings of members that may be read on, the latest last. */
const keptHeads = new Map<ZipMember, Bytes>();
/** Large members are unpacked as a whole one after the other: the memory it takes is that of one. */
let unpacking: Promise<unknown> = Promise.resolve();

/** What is known of a member besides what its ZIP says of it. */
interface MemberOptions {
  known?: KnownOfMember;
  /** What its drop may still unpack. */
  allowance?: Allowance | undefined;
}

/**
 * One file in a ZIP. A stored one is read where it lies. A deflated one is unpacked from its beginning as far as it
 * is read, which is little for a header, and kept for whoever reads on; one that is read in pieces, as a multi-frame
 * image is, is unpacked once.
 */
export class ZipMember implements Readable {
  readonly name: string;
  readonly size: number;
  readonly packedSize: number | null;
  readonly #archive: Readable;
  readonly #entry: ZipEntry;
  readonly #known: KnownOfMember;
  readonly #allowance: Allowance;

  constructor(archive: Readable, entry: ZipEntry, name: string, options: MemberOptions = {}) {
    this.#known = options.known ?? { dataStart: null, checked: { length: 0, crc32: 0 } };
    this.#allowance = options.allowance ?? new Allowance();
    this.name = name;
    this.size = entry.size;
    // What the directory says of it may be more than there is.
    const packed = Math.min(entry.packedSize, archive.size ?? Infinity);
    this.packedSize = entry.method === stored ? null : packed;
    this.#archive = archive;
    this.#entry = entry;
  }

  /** Not of one that is kept here, unpacked, because it is read in many pieces. */
  get address(): FileAddress | null {
    const { address: archive } = this.#archive;
    if (!archive || (this.packedSize !== null && this.size > largestUnpackedApart)) return null;
    return { kind: 'member', name: this.name, archive, entry: this.#entry, known: this.#known };
  }

  async read(start: number, end: number, signal?: AbortSignal): Promise<Bytes> {
    const { isEncrypted, method } = this.#entry;
    if (isEncrypted || (method !== stored && method !== deflated)) throw lockedError(this.name, this.#entry);
    const until = Math.min(end, this.size);
    if (start >= until) return new Uint8Array(0);
    if (method === stored) return this.#readStored(start, until, signal);

    // A header that goes on is no piece: what is asked for later lies far behind.
    const piece = start > 0 && until > headersEnd && until - start < this.size / 2;
    if (!piece) return this.#readOn(start, until, signal);
    const blob = await unlessAborted(this.#unpackOnce(), signal);
    return new Uint8Array(await blob.slice(start, until).arrayBuffer());
  }

  async #readStored(start: number, until: number, signal?: AbortSignal): Promise<Bytes> {
    const bytes = await this.#readPacked(start, until, signal);
    const { length, crc32 } = this.#known.checked;
    if (start <= length && start + bytes.length > length) {
      const added = addToCrc32(crc32, bytes.subarray(length - start));
      this.#known.checked = { length: start + bytes.length, crc32: added };
    }
    if (this.#known.checked.length === this.size && this.#known.checked.crc32 !== this.#entry.crc32)
      throw this.#damagedError(this.size);
    return bytes;
  }

  /** What is read on and on, in however small steps, is unpacked twice as far each time. */
  async #readOn(start: number, until: number, signal?: AbortSignal): Promise<Bytes> {
    const head = keptHeads.get(this);
    if (head && until <= head.length) return head.slice(start, until);
    const ahead = Math.min(2 * (head?.length ?? 0), headersEnd, this.size - 1);
    // What lies ahead may be damaged, and what was asked for sound.
    const further = ahead > until ? await this.#unpack(ahead, signal).catch(() => null) : null;
    const bytes = further ?? (await this.#unpack(until, signal));
    if (bytes.length > headersEnd) return bytes.slice(start, until);
    keptHeads.delete(this);
    keptHeads.set(this, bytes);
    for (const [oldest] of keptHeads) if (keptHeads.size > mostKeptHeads) keptHeads.delete(oldest);
    return bytes.slice(start, until);
  }

  /** @throws {ProblemError} TOO_LARGE for more than so many packed bytes are good for */
  async #unpack(until: number, signal?: AbortSignal): Promise<Bytes> {
    const { packedSize: size, crc32 } = this.#entry;
    const packed = this.packedSize ?? 0;
    const most = this.#allowance.mostOfFile(packed);
    if (until > most) throw refusal('TOO_LARGE:unpacked', { file: this.name, packed, most });
    const read = this.#readPacked.bind(this);
    const { bytes, isDamaged } = await inflate(
      { size, whole: { size: this.size, crc32 }, read },
      until,
      signal,
    );
    if (!isDamaged) return bytes;
    throw this.#damagedError(bytes.length === until ? this.size : bytes.length);
  }

  /** What was unpacked is not what was packed, or less: `found` bytes of all. */
  #damagedError(found: number): ProblemError {
    const { name: file, size } = this;
    return found === size
      ? refusal('TRUNCATED:zip-checksum', { file, size })
      : refusal('TRUNCATED:zip-member', { file, expected: size, found });
  }

  /** One reader's signal does not stop it: others may wait for the same. */
  #unpackOnce(): Promise<Blob> {
    const blob = keptBlobs.get(this) ?? this.#unpackWhole();
    keptBlobs.delete(this);
    keptBlobs.set(this, blob);
    blob.catch(() => keptBlobs.delete(this));
    for (const [oldest] of keptBlobs) if (keptBlobs.size > mostKeptBlobs) keptBlobs.delete(oldest);
    return blob;
  }

  #unpackWhole(): Promise<Blob> {
    const blob = unpacking.then(async () => {
      const bytes = await this.#unpack(this.size);
      this.#allowance.charge(this.size, this.packedSize ?? 0, false);
      return new Blob([bytes]);
    });
    unpacking = blob.catch(() => undefined);
    return blob;
  }

  /** Bytes as they lie in the archive, counted from the member's first; the local header's length is read with them. */
  async #readPacked(start: number, end: number, signal?: AbortSignal): Promise<Bytes> {
    const { offset, titleLength } = this.#entry;
    if (this.#known.dataStart !== null) {
      return this.#archive.read(this.#known.dataStart + start, this.#known.dataStart + end, signal);
    }
    const guess = localHeaderLength + titleLength + spareExtra;
    const wanted = start < guess ? guess + end : localHeaderLength;
    const bytes = await this.#archive.read(offset, offset + wanted, signal);
    const header = measureLocalHeader(bytes);
    if (header === null) throw refusal('TRUNCATED:zip-misplaced', { file: this.name });
    this.#known.dataStart = offset + header;
    if (header + end <= bytes.length) return bytes.slice(header + start, header + end);
    return this.#archive.read(this.#known.dataStart + start, this.#known.dataStart + end, signal);
  }
}

/** A member that is encrypted, or packed in a way that no browser unpacks. */
function lockedError(file: string, { isEncrypted, method }: ZipEntry): ProblemError {
  return isEncrypted ? refusal('ENCRYPTED', { file }) : refusal('UNSUPPORTED_COMPRESSION', { file, method });
}

/** Length of the local file header (APPNOTE 4.3.7), whose name and extra fields are its own; `null` where none is. */
function measureLocalHeader(bytes: Bytes): number | null {
  if (bytes.length < localHeaderLength || bytes[0] !== 0x50 || bytes[1] !== 0x4b) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return localHeaderLength + view.getUint16(26, true) + view.getUint16(28, true);
}
