import { open } from 'node:fs/promises';
import type { Readable } from '../../model/readable.js';
import type { ProblemError } from '../../model/problem/problem.js';
import { refusal } from '../../model/problem/problem.js';

/** A file on disk, opened for each read: 100,000 of them need no more than a few handles at a time. */
export class DiskFile implements Readable {
  readonly name: string;
  readonly size: number;
  readonly path: string;

  constructor(path: string, name: string, size: number) {
    this.path = path;
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
    const handle = await open(this.path, 'r');
    try {
      const bytes = new Uint8Array(length);
      const { bytesRead } = await handle.read(bytes, 0, length, start);
      return bytes.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  }
}

/** Why the disk did not give a file or a folder, by the system's error code. */
export function diskError(file: string, cause: unknown): ProblemError {
  const system = cause instanceof Error && 'code' in cause ? String(cause.code) : null;
  if (system === 'ENOENT') return refusal('NOT_READABLE:gone', { file }, { cause });
  if (system === 'EACCES' || system === 'EPERM')
    return refusal('NOT_READABLE:forbidden', { file }, { cause });
  return refusal('NOT_READABLE:disk', { file, system }, { cause });
}
