import type { FileAddress, SourceFile } from './source-file.js';
import { SourceError } from './source-file.js';

/** A dropped or picked file; only the bytes asked for are read from disk. */
export class BlobFile implements SourceFile {
  readonly name: string;
  readonly size: number;
  readonly #blob: Blob;

  constructor(name: string, blob: Blob) {
    this.name = name;
    this.size = blob.size;
    this.#blob = blob;
  }

  get address(): FileAddress {
    return { kind: 'blob', name: this.name, blob: this.#blob };
  }

  async read(start: number, end: number, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
    signal?.throwIfAborted();
    const bytes = await this.#blob
      .slice(start, Math.max(end, start))
      .arrayBuffer()
      .catch((cause: unknown) => {
        const message = `${this.name} could not be read from disk: it was moved, changed or locked since it was chosen. Choose it again.`;
        throw new SourceError('NOT_READABLE', message, { cause });
      });
    signal?.throwIfAborted();
    return new Uint8Array(bytes);
  }
}
