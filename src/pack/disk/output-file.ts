import { lstatSync, rmSync } from 'node:fs';
import { link, open, rename, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Why a file could not be written: something is there already, or how the disk answered. */
export type OutputFault = 'exists' | 'no-folder' | 'forbidden' | 'full' | 'disk';

const faults: Record<string, OutputFault> = {
  EEXIST: 'exists',
  EISDIR: 'exists',
  ENOENT: 'no-folder',
  ENOTDIR: 'no-folder',
  EACCES: 'forbidden',
  EPERM: 'forbidden',
  EROFS: 'forbidden',
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
};

export class OutputError extends Error {
  readonly fault: OutputFault;
  /** The system's error code, `EIO`; `null` where it gives none. */
  readonly system: string | null;

  constructor(cause: unknown) {
    const system = cause instanceof Error && 'code' in cause ? String(cause.code) : null;
    super(`cannot be written: ${String(system)}`, { cause });
    this.fault = faults[system ?? ''] ?? 'disk';
    this.system = system;
  }
}

/** Systems that know no second name of a file say so in one of these ways. */
const noLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EXDEV', 'EMLINK']);

/**
 * A file that is there when it is whole, and never before: it is written beside its place under another name, and what
 * stands in its place is never overwritten.
 */
export class OutputFile {
  readonly #path: string;
  readonly #part: string;
  /** Beside it, a place for what is written aside. */
  readonly aside: string;
  readonly #handle: FileHandle;
  #isThere = true;

  private constructor(path: string, part: string, handle: FileHandle) {
    this.#path = path;
    this.#part = part;
    this.aside = `${part}s`;
    this.#handle = handle;
    process.once('exit', this.discard);
  }

  /** @throws {OutputError} where something stands in its place, or nothing can be written there */
  static async open(path: string): Promise<OutputFile> {
    const part = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
    try {
      requireFree(path);
      return new OutputFile(path, part, await open(part, 'wx'));
    } catch (cause) {
      throw new OutputError(cause);
    }
  }

  /**
   * Writes all of it, and gives it its name.
   * @returns how many bytes it has
   * @throws {OutputError} what the parts throw passes through; it is discarded then
   */
  async write(parts: AsyncIterable<Uint8Array>): Promise<number> {
    let bytes = 0;
    try {
      for await (const part of parts) {
        await this.#append(part);
        bytes += part.length;
      }
      await this.#finish();
      return bytes;
    } catch (error) {
      this.discard();
      throw error;
    } finally {
      await this.#handle.close().catch(() => undefined);
    }
  }

  /** Takes away what was written, unless it is whole. May be called at any time, and again. */
  readonly discard = (): void => {
    process.off('exit', this.discard);
    if (!this.#isThere) return;
    this.#isThere = false;
    rmSync(this.#part, { force: true });
    rmSync(this.aside, { recursive: true, force: true });
  };

  async #append(part: Uint8Array): Promise<void> {
    try {
      for (let at = 0; at < part.length;) at += (await this.#handle.write(part, at)).bytesWritten;
    } catch (cause) {
      throw new OutputError(cause);
    }
  }

  async #finish(): Promise<void> {
    try {
      await this.#handle.sync();
      await this.#place();
      this.discard();
    } catch (cause) {
      throw new OutputError(cause);
    }
  }

  /** A second name fails where there is such a file, as a new name would not. */
  async #place(): Promise<void> {
    try {
      await link(this.#part, this.#path);
    } catch (cause) {
      if (!noLinks.has((cause as NodeJS.ErrnoException).code ?? '')) throw cause;
      requireFree(this.#path);
      await rename(this.#part, this.#path);
    }
  }
}

/** @throws as the system does where there is a file */
function requireFree(path: string): void {
  if (lstatSync(path, { throwIfNoEntry: false }))
    throw Object.assign(new Error('there is one'), { code: 'EEXIST' });
}
