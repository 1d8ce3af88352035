import { mkdirSync, rmSync } from 'node:fs';
import { open, unlink, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { addToCrc32 } from '../../sources/zip/crc32.js';
import type { ArchiveFile } from '../format/write-archive.js';
import type { SpooledFile } from '../levels/level-writer.js';
import { OutputError } from './output-file.js';

/** Bytes that are read at once when a file goes into the archive. */
const pieceLength = 2 ** 20;

/** A folder for what is written aside; each file is gone once it was read, and all of them with the folder. */
export class SpoolFolder {
  readonly #path: string;
  #count = 0;

  /** @throws {OutputError} where it cannot be made */
  constructor(path: string) {
    this.#path = path;
    try {
      mkdirSync(path);
    } catch (cause) {
      throw new OutputError(cause);
    }
    process.once('exit', this.remove);
  }

  /** Opens a file that has this name in the archive. */
  readonly open = (name: string): SpooledFile => {
    this.#count += 1;
    return new FileAside(name, join(this.#path, String(this.#count)));
  };

  readonly remove = (): void => {
    process.off('exit', this.remove);
    rmSync(this.#path, { recursive: true, force: true });
  };
}

class FileAside implements SpooledFile {
  readonly #name: string;
  readonly #path: string;
  #handle: FileHandle | null = null;
  #size = 0;
  #crc32 = 0;

  constructor(name: string, path: string) {
    this.#name = name;
    this.#path = path;
  }

  /** @throws {OutputError} */
  async append(bytes: Uint8Array): Promise<void> {
    try {
      this.#handle ??= await open(this.#path, 'wx');
      for (let at = 0; at < bytes.length;) at += (await this.#handle.write(bytes, at)).bytesWritten;
    } catch (cause) {
      throw new OutputError(cause);
    }
    this.#size += bytes.length;
    this.#crc32 = addToCrc32(this.#crc32, bytes);
  }

  async finish(): Promise<ArchiveFile> {
    await this.#handle?.close();
    const path = this.#path;
    return { name: this.#name, size: this.#size, crc32: this.#crc32, read: () => readOnce(path) };
  }
}

async function* readOnce(path: string): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const handle = await open(path, 'r');
  try {
    for (;;) {
      const { bytesRead, buffer } = await handle.read(new Uint8Array(pieceLength), 0, pieceLength);
      if (bytesRead === 0) break;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
  await unlink(path);
}
