import type { FileAddress } from '../../model/file-address.js';
import type { Readable } from '../../model/readable.js';
import { refusal } from '../../model/problem/problem.js';

/** A dropped or picked file, or what the browser keeps of a server's; only the bytes asked for are read. */
export class BlobFile implements Readable {
  readonly name: string;
  readonly #blob: Blob;
  readonly #isKept: boolean;

  /** @param isKept whether the browser keeps it because it came from a server */
  constructor(name: string, blob: Blob, isKept = false) {
    this.name = name;
    this.#blob = blob;
    this.#isKept = isKept;
  }

  /** Asked of the disk, while the page waits, where the file was picked: a folder's thousand take 0.2 s. */
  get size(): number {
    return this.#blob.size;
  }

  get address(): FileAddress {
    return { kind: 'blob', name: this.name, blob: this.#blob, isKept: this.#isKept };
  }

  async read(start: number, end: number, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
    signal?.throwIfAborted();
    const bytes = await this.#blob
      .slice(start, Math.max(end, start))
      .arrayBuffer()
      .catch((cause: unknown) => {
        const { name: file, size: received } = this;
        throw this.#isKept
          ? refusal('NOT_READABLE:not-kept', { file, received }, { cause })
          : refusal('NOT_READABLE:changed', { file }, { cause });
      });
    signal?.throwIfAborted();
    return new Uint8Array(bytes);
  }
}
