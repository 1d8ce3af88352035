import type { FileAddress, SourceFile } from '../source-file.js';
import { SourceError } from '../source-file.js';

/** A dropped or picked file, or what the browser keeps of a server's; only the bytes asked for are read. */
export class BlobFile implements SourceFile {
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
      .catch(async (cause: unknown) => {
        if (this.#isKept) throw (await import('../http/answer-errors.js')).unkeptError(this.name, this.size, cause);
        const message = `${this.name} could not be read from disk: it was moved, changed or locked since it was chosen. Choose it again.`;
        throw new SourceError('NOT_READABLE', message, { cause });
      });
    signal?.throwIfAborted();
    return new Uint8Array(bytes);
  }
}
