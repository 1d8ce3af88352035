import { open } from 'node:fs/promises';
import type { SourceFile } from '../sources/source-file.js';
import { SourceError } from '../sources/source-file.js';

/** A file on disk, opened for each read: 100,000 of them need no more than a few handles at a time. */
export class DiskFile implements SourceFile {
  readonly name: string;
  readonly size: number;
  readonly #path: string;

  constructor(path: string, name: string, size: number) {
    this.#path = path;
    this.name = name;
    this.size = size;
  }

  async read(start: number, end: number, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
    signal?.throwIfAborted();
    const length = Math.max(0, Math.min(end, this.size) - start);
    if (length === 0) return new Uint8Array(0);
    try {
      return await this.#readDisk(start, length);
    } catch (cause) {
      throw diskError(this.name, cause);
    }
  }

  async #readDisk(start: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
    const handle = await open(this.#path, 'r');
    try {
      const bytes = new Uint8Array(length);
      const { bytesRead } = await handle.read(bytes, 0, length, start);
      return bytes.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  }
}

/** A path that was asked for and does not exist. */
export function missingPathError(path: string): SourceError {
  return new SourceError('NOT_FOUND', `There is no ${path}. Check the path for a typing slip.`);
}

/** Why the disk did not give a file or a folder, by the system's error code. */
export function diskError(name: string, cause: unknown): SourceError {
  const system = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (system === 'ENOENT') {
    const message = `${name} leads to a file that is not there any more. Copy the file itself.`;
    return new SourceError('NOT_READABLE', message, { cause });
  }
  if (system === 'EACCES' || system === 'EPERM') {
    const message = `${name} may not be read by you (${system}). Ask its owner for permission, or copy it to a place of your own.`;
    return new SourceError('NOT_READABLE', message, { cause });
  }
  const message = `${name} could not be read from disk${system ? ` (${system})` : ''}. Check the disk, or copy the file again.`;
  return new SourceError('NOT_READABLE', message, { cause });
}
