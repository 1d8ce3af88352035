import { refusal } from '../../model/problem/problem.js';
import type { Bytes, Readable } from '../../model/readable.js';
import { fileAtLeast, mostUnpacked } from '../../model/limits.js';
import { inflate } from '../../sources/zip/inflate.js';

/** The file whose frames are being read: a worker is given the layout anew with each. */
let kept: { key: number | null; file: InflatedFile } | null = null;

/**
 * The data set of a Deflated Explicit VR Little Endian file (PS3.5 A.5), unpacked as far as it is read. Deflated bytes
 * cannot be entered halfway: what came out is kept, and whoever reads on doubles it at least.
 */
export class InflatedFile implements Readable {
  readonly name: string;
  readonly size = null;
  readonly packedSize: number | null;
  readonly #file: Readable;
  /** Where in the file the deflated bytes begin, behind the file meta information. */
  readonly #start: number;
  #head: Bytes = new Uint8Array(0);
  #isWhole = false;

  constructor(file: Readable, start: number) {
    this.name = file.name;
    this.packedSize = file.packedSize ?? file.size;
    this.#file = file;
    this.#start = start;
  }

  /** The same one for the same key, one after the other: what was unpacked for a frame serves for the next. */
  static of(file: Readable, start: number, key: number | null): InflatedFile {
    if (kept?.key !== key) kept = { key, file: new InflatedFile(file, start) };
    return kept.file;
  }

  /** @throws {ProblemError} TOO_LARGE where more would have to be unpacked than so many packed bytes are good for */
  async read(start: number, end: number, signal?: AbortSignal): Promise<Bytes> {
    const most = mostUnpacked(this.packedSize, fileAtLeast);
    if (end > most)
      throw refusal('TOO_LARGE:unpacked', { file: this.name, packed: this.packedSize ?? 0, most });
    if (end > this.#head.length && !this.#isWhole) {
      const wanted = Math.min(most, Math.max(end, 2 * this.#head.length));
      const bytes = await this.#unpack(wanted, signal);
      if (bytes.length >= this.#head.length) this.#head = bytes;
      this.#isWhole ||= bytes.length < wanted;
    }
    return this.#head.slice(start, end);
  }

  async #unpack(count: number, signal?: AbortSignal): Promise<Bytes> {
    const { size } = this.#file;
    const packed = {
      size: size === null ? null : Math.max(0, size - this.#start),
      whole: null,
      read: (from: number, to: number) => this.#file.read(this.#start + from, this.#start + to, signal),
    };
    return (await inflate(packed, count, signal)).bytes;
  }
}
