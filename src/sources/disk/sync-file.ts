import { closeSync, openSync, readSync } from 'node:fs';
import type { Bytes, Readable } from '../../model/readable.js';
import { diskError } from './disk-file.js';

/**
 * A file on disk that is waited for where it is read, for a thread that has nothing else to do meanwhile: it saves asking
 * another thread for each and being told.
 */
export class SyncFile implements Readable {
  readonly path: string;
  readonly name: string;
  readonly size: number;

  constructor({ path, name, size }: { path: string; name: string; size: number }) {
    this.path = path;
    this.name = name;
    this.size = size;
  }

  read(start: number, end: number): Promise<Bytes> {
    try {
      return Promise.resolve(this.#readDisk(start, Math.max(0, Math.min(end, this.size) - start)));
    } catch (cause) {
      return Promise.reject(diskError(this.name, cause));
    }
  }

  #readDisk(start: number, length: number): Bytes {
    if (length === 0) return new Uint8Array(0);
    const handle = openSync(this.path, 'r');
    try {
      const bytes = new Uint8Array(length);
      return bytes.subarray(0, readSync(handle, bytes, 0, length, start));
    } finally {
      closeSync(handle);
    }
  }
}
