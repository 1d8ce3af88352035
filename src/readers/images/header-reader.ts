import { headerAtLeast } from '../../model/limits.js';
import { refusal } from '../../model/problem/problem.js';
import type { Readable } from '../../model/readable.js';

const chunk = 8192;
/** A header is read a few times over at most, since its parts are read in longer ones: of a damaged file, on and on. */
const mostTimes = 4;

/** Reads small parts of a file in longer ones, so that a header takes few reads. */
export class HeaderReader {
  readonly file: Readable;
  readonly #signal: AbortSignal | undefined;
  #start = 0;
  #held: Uint8Array<ArrayBuffer> = new Uint8Array(0);
  #bytesRead = 0;

  constructor(file: Readable, signal?: AbortSignal) {
    this.file = file;
    this.#signal = signal;
  }

  /**
   * `length` bytes from `start`; fewer where the file ends before.
   * @throws {ProblemError} TOO_LARGE where much more was read than the file has
   */
  async bytes(start: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
    const { size } = this.file;
    if (length <= 0 || (size !== null && start >= size)) return new Uint8Array(0);
    const at = start - this.#start;
    if (at < 0 || at + length > this.#held.length) {
      const most = 4 * headerAtLeast + mostTimes * (size ?? 0);
      if (this.#bytesRead > most) throw refusal('TOO_LARGE:header', { file: this.file.name, most });
      this.#held = await this.file.read(start, start + Math.max(length, chunk), this.#signal);
      this.#bytesRead += Math.max(this.#held.length, chunk);
      this.#start = start;
    }
    return this.#held.subarray(start - this.#start, start - this.#start + length);
  }

  /** The same bytes to read numbers from; `null` where the file ends before. */
  async view(start: number, length: number): Promise<DataView | null> {
    const bytes = await this.bytes(start, length);
    return bytes.length < length ? null : new DataView(bytes.buffer, bytes.byteOffset, length);
  }
}

/**
 * The same file held in memory, where it is at most `most` bytes long: one read then serves for many, which counts
 * where each is a request to a server or unpacks a member of a ZIP anew.
 */
export async function holdWhole(file: Readable, most: number, signal?: AbortSignal): Promise<Readable> {
  const { name, size } = file;
  if (size === null || size > most) return file;
  const bytes = await file.read(0, size, signal);
  return { name, size, read: (start, end) => Promise.resolve(bytes.slice(start, end)) };
}
