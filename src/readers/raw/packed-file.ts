import { fileAtLeast, mostUnpacked } from '../../model/limits.js';
import { refusal } from '../../model/problem/problem.js';
import type { Bytes, Readable } from '../../model/readable.js';
import { inflate } from '../../sources/zip/inflate.js';

/** Unpacked bytes of a volume that are held at once: packed ones cannot be entered halfway. */
const mostHeld = 2 ** 30;

/**
 * The deflated bytes of a file, unpacked once and held while they are read. Its beginning, for a header, is unpacked by
 * itself.
 */
export class PackedFile implements Readable {
  readonly name: string;
  readonly size = null;
  readonly packedSize: number | null;
  readonly #file: Readable;
  readonly #place: Deflated;
  readonly #length: number;
  #held: Promise<Bytes> | null = null;

  /**
   * @param place where the deflated bytes lie in the file
   * @param length of what is to come out
   * @throws {ProblemError} TOO_LARGE where that is more than can be held, or than so many packed bytes are good for
   */
  constructor(file: Readable, place: Deflated, length: number) {
    this.name = file.name;
    this.packedSize = file.packedSize ?? file.size;
    this.#file = file;
    this.#place = place;
    this.#length = length;
    const most = Math.min(mostHeld, mostUnpacked(this.packedSize, fileAtLeast));
    if (length > most) throw refusal('TOO_LARGE:raw-packed', { file: file.name, bytes: length, most });
  }

  /** No signal ends what others may be waiting for. */
  async read(start: number, end: number, signal?: AbortSignal): Promise<Bytes> {
    signal?.throwIfAborted();
    this.#held ??= this.#unpack();
    this.#held.catch(() => (this.#held = null));
    const held = await this.#held;
    signal?.throwIfAborted();
    return held.slice(start, end);
  }

  async #unpack(): Promise<Bytes> {
    const { size } = this.#file;
    const { start, trailer } = this.#place;
    const packed = {
      // Chromium drops what it has unpacked where other bytes follow.
      size: size === null ? null : Math.max(0, size - start - trailer),
      whole: null,
      read: (from: number, to: number, signal?: AbortSignal) =>
        this.#file.read(start + from, start + to, signal),
    };
    return (await inflate(packed, this.#length)).bytes;
  }
}

/** Where deflated bytes begin, and how many others follow them. */
export interface Deflated {
  start: number;
  trailer: number;
}

/** Where the deflated bytes lie behind the header of gzip (RFC 1952) or zlib (RFC 1950); `null`: there is none. */
export async function findDeflated(
  file: Readable,
  start: number,
  signal?: AbortSignal,
): Promise<Deflated | null> {
  const head = await file.read(start, start + 4096, signal);
  const [first = 0, second = 0, method = 0, flags = 0] = head;
  if (first === 0x1f && second === 0x8b && method === 8) {
    let at = 10;
    if (flags & 4) at += 2 + (head[10] ?? 0) + 256 * (head[11] ?? 0);
    for (const named of [8, 16]) if (flags & named) at = head.indexOf(0, at) + 1;
    if (flags & 2) at += 2;
    return { start: start + at, trailer: 8 };
  }
  const isZlib = (first & 15) === 8 && (first * 256 + second) % 31 === 0;
  return isZlib ? { start: start + 2, trailer: 4 } : null;
}
