import { headerAtLeast, mostUnpacked } from '../../../model/limits.js';
import type { Readable } from '../../../model/readable.js';

/** First bytes read of a file: holds the whole header of 32 of 41 real series, and of all micro-CT among them. */
export const headerChunk = 8192;

/** The longest stretch that is held: the functional groups of 100,000 frames. */
export const longestHeld = 2 ** 29;
/** Reads of one header: real ones take up to ten. Each is a request, or leaps over a long value. */
const mostReads = 1000;

/** The stretch of a file's start that is held in memory while its header is walked. */
export class HeaderWindow {
  /** Offset in the file of the first held byte. */
  base = 0;
  bytes: Uint8Array<ArrayBuffer> = new Uint8Array(0);
  /** Whether the file ends where the held bytes end. */
  atEnd = false;
  /** How many bytes were looked at when the header was given up for too long; `null`: it was not. */
  gaveUpAt: number | null = null;
  #reads = 0;
  #bytesRead = 0;
  readonly #most: number;
  readonly #file: Readable;
  readonly #signal: AbortSignal | undefined;

  constructor(file: Readable, signal?: AbortSignal) {
    this.#file = file;
    this.#signal = signal;
    const { packedSize = null } = file;
    this.#most = packedSize === null ? Infinity : mostUnpacked(packedSize, headerAtLeast);
  }

  /** Bytes of the whole file; `null` where that is not known. */
  get size(): number | null {
    return this.#file.size;
  }

  /** Offset in the file behind the last held byte. */
  get end(): number {
    return this.base + this.bytes.length;
  }

  /**
   * Holds the bytes from `start` to at least `end`, or to the end of the file, and forgets those before `start`.
   * Reads on in chunks that grow with what was needed so far, so that a long header takes few reads. Gives up, and
   * holds what it did, where the header asks for more than any does.
   */
  async hold(start: number, end: number): Promise<void> {
    if (start > this.end) {
      this.base = start;
      this.bytes = new Uint8Array(0);
      this.atEnd = false;
    }
    if (end <= this.end || this.atEnd) return;
    const from = this.end;
    if (this.#isTooMuch(start, end)) return;
    const until = Math.min(Math.max(end, from + Math.max(headerChunk, 3 * this.bytes.length)), this.#most);
    const fresh = await this.#file.read(from, until, this.#signal);
    this.#bytesRead += fresh.length;
    this.atEnd = fresh.length < until - from;
    const kept = this.bytes.subarray(start - this.base);
    this.base = start;
    this.bytes = kept.length === 0 ? fresh : join(kept, fresh);
  }

  #isTooMuch(start: number, end: number): boolean {
    const isTooLong = this.end >= this.#most || end - start > longestHeld;
    if (isTooLong) this.gaveUpAt ??= Math.min(this.#most, longestHeld);
    else if (++this.#reads > mostReads) this.gaveUpAt ??= this.#bytesRead;
    return this.gaveUpAt !== null;
  }
}

function join(kept: Uint8Array, fresh: Uint8Array): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(kept.length + fresh.length);
  joined.set(kept);
  joined.set(fresh, kept.length);
  return joined;
}
