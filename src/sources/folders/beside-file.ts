import type { FileAddress } from '../../model/file-address.js';
import type { Bytes, Readable } from '../../model/readable.js';
import { mayBeRaw } from './raw-names.js';

/** A file that knows which others lie in its folder. */
export class BesideFile implements Readable {
  readonly beside: NonNullable<Readable['beside']>;
  readonly #file: Readable;

  /** @param beside finds a file by its name, without folders */
  constructor(file: Readable, beside: NonNullable<Readable['beside']>) {
    this.#file = file;
    this.beside = beside;
  }

  get name(): string {
    return this.#file.name;
  }

  get size(): number | null {
    return this.#file.size;
  }

  get isRemote(): boolean {
    return this.#file.isRemote ?? false;
  }

  get packedSize(): number | null {
    return this.#file.packedSize ?? null;
  }

  get address(): FileAddress | null {
    return this.#file.address ?? null;
  }

  async measure(signal?: AbortSignal): Promise<void> {
    await this.#file.measure?.(signal);
  }

  read(start: number, end: number, signal?: AbortSignal): Promise<Bytes> {
    return this.#file.read(start, end, signal);
  }
}

/** The same files, of which each that may be a header finds those in its folder, letter case aside. */
export function linkFiles(files: readonly Readable[]): Readable[] {
  const byName = new Map(files.map((file) => [file.name, file]));
  const byFolded = new Map(files.map((file) => [file.name.toLowerCase(), file]));
  return files.map((file) => {
    if (!mayBeRaw(file.name)) return file;
    const folder = file.name.slice(0, file.name.lastIndexOf('/') + 1);
    return new BesideFile(file, (name) =>
      Promise.resolve(byName.get(folder + name) ?? byFolded.get((folder + name).toLowerCase()) ?? null),
    );
  });
}
