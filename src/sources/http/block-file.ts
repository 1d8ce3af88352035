import type { Readable } from '../../model/readable.js';

export const blockLength = 2 ** 20;
/** Blocks kept, in all 512 MiB: browsers hold Blobs outside the page's own memory. */
const mostBlocks = 512;

/**
 * A remote file that is read in blocks of 1 MiB, each of which is asked for once: for files within a file that are
 * shorter than a block and read one after the other.
 */
export class BlockFile implements Readable {
  readonly name: string;
  readonly size: number;
  readonly #file: Readable;
  readonly #blocks = new Map<number, Promise<Blob>>();

  constructor(file: Readable, size: number) {
    this.name = file.name;
    this.size = size;
    this.#file = file;
  }

  async read(start: number, end: number, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
    signal?.throwIfAborted();
    const until = Math.min(end, this.size);
    if (start >= until) return new Uint8Array(0);
    const first = Math.floor(start / blockLength);
    const last = Math.floor((until - 1) / blockLength);
    this.#request(first, last);
    const indexes = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    const blocks = await Promise.all(
      indexes.map((index) => this.#blocks.get(index) ?? Promise.resolve(new Blob([]))),
    );
    signal?.throwIfAborted();
    const from = start - first * blockLength;
    const wanted = new Blob(blocks).slice(from, from + until - start);
    return new Uint8Array(await wanted.arrayBuffer());
  }

  /** Asks for the blocks that are missing between `first` and `last`, neighbours by one request. */
  #request(first: number, last: number): void {
    for (let index = first; index <= last; index++) {
      if (this.#blocks.has(index)) continue;
      let end = index + 1;
      while (end <= last && !this.#blocks.has(end)) end += 1;
      this.#fetch(index, end);
      index = end;
    }
    for (const [oldest] of this.#blocks) {
      if (this.#blocks.size <= mostBlocks) break;
      if (oldest < first || oldest > last) this.#blocks.delete(oldest);
    }
  }

  /** One reader's signal does not stop it: others may wait for the same block. */
  #fetch(first: number, end: number): void {
    const bytes = this.#file.read(first * blockLength, end * blockLength);
    for (let index = first; index < end; index++) {
      const from = (index - first) * blockLength;
      const block = bytes.then((all) => new Blob([all.subarray(from, from + blockLength)]));
      block.catch(() => this.#blocks.delete(index));
      this.#blocks.set(index, block);
    }
  }
}
