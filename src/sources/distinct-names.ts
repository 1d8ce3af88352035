import type { Readable } from '../model/readable.js';

/** Gives every name once: a second `IM1.dcm` becomes `IM1.dcm (2)`. */
export function nameOnce(): (name: string) => string {
  const counts = new Map<string, number>();
  return (name) => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  };
}

/** The same files, each under a name of its own. */
export async function* nameApart(files: AsyncIterable<Readable>): AsyncGenerator<Readable> {
  const nameOf = nameOnce();
  for await (const file of files) {
    const name = nameOf(file.name);
    yield name === file.name ? file : new RenamedFile(file, name);
  }
}

class RenamedFile implements Readable {
  readonly name: string;
  readonly #file: Readable;

  constructor(file: Readable, name: string) {
    this.name = name;
    this.#file = file;
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

  get mediaType(): Readable['mediaType'] {
    return this.#file.mediaType;
  }

  get within(): Readable['within'] {
    return this.#file.within?.bind(this.#file);
  }

  get ask(): Readable['ask'] {
    return this.#file.ask?.bind(this.#file);
  }

  read(start: number, end: number, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
    return this.#file.read(start, end, signal);
  }
}
