import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Readable } from '../../../src/model/readable.js';

/** Bytes in memory, read as a file would be; remembers which were asked for. */
export class BytesFile implements Readable {
  readonly name: string;
  readonly size: number;
  readonly reads: [start: number, end: number][] = [];
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array, name = 'IM0001.dcm') {
    this.name = name;
    this.size = bytes.length;
    this.#bytes = bytes;
  }

  read(start: number, end: number, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
    if (signal?.aborted) return Promise.reject(signal.reason as Error);
    this.reads.push([start, Math.min(end, this.size)]);
    return Promise.resolve(new Uint8Array(this.#bytes.subarray(start, end)));
  }
}

export function fileOnDisk(path: string): BytesFile {
  return new BytesFile(readFileSync(path), basename(path));
}
