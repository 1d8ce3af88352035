import { ProblemError, refusal } from '../../model/problem/problem.js';
import { BlockFile } from '../../sources/http/block-file.js';
import { farEnd, type Bytes, type Readable } from '../../model/readable.js';

/** Finds what lies at a path of a hierarchy; `null` where nothing does. */
export type FindFile = (path: string, signal?: AbortSignal) => Promise<Readable | null>;

/** What zarrita asks a store for: a part of a file by its place, or its end. */
export type Range = { offset: number; length: number } | { suffixLength: number };

interface Asking {
  signal?: AbortSignal | undefined;
  /** Told where there are bytes: what is absent holds the fill value. */
  onFound?: (() => void) | undefined;
}

/** The longest description of a group or an array, consolidated ones of thousands of arrays with it. */
const longestJson = 2 ** 24;
/** The longest chunk or index that is held. */
const longestChunk = 2 ** 30;
/** Servers answer so where nothing lies; a bucket that may not be listed forbids it. */
const absent: readonly unknown[] = [403, 404, 410];

/** The files of a Zarr hierarchy as zarrita reads them: keys begin with `/`, and what is absent is `undefined`. */
export class ZarrStore {
  readonly name: string;
  readonly #find: FindFile;
  readonly #files = new Map<string, Promise<Readable | null>>();
  readonly #blocks = new Map<string, BlockFile>();
  /** Why the last file could not be had that was taken to be absent. */
  #absence: ProblemError | null = null;

  constructor(name: string, find: FindFile) {
    this.name = name;
    this.#find = find;
  }

  /** What a server said of the last file that it did not send. */
  get absence(): ProblemError | null {
    return this.#absence;
  }

  async get(key: string, { signal, onFound }: Asking = {}): Promise<Bytes | undefined> {
    return this.#read(key, signal, async (file) => {
      this.#requireShort(file.size ?? 0);
      const bytes = await file.read(0, file.size ?? farEnd, signal);
      onFound?.();
      return bytes;
    });
  }

  async getRange(key: string, range: Range, { signal, onFound }: Asking = {}): Promise<Bytes | undefined> {
    return this.#read(key, signal, async (file) => {
      onFound?.();
      if ('offset' in range) {
        this.#requireShort(range.length);
        return this.#inBlocks(key, file).read(range.offset, range.offset + range.length, signal);
      }
      this.#requireShort(range.suffixLength);
      if (file.size === null) await file.read(0, 1, signal);
      const size = file.size ?? (await file.read(0, farEnd, signal)).length;
      return file.read(Math.max(0, size - range.suffixLength), size, signal);
    });
  }

  /**
   * The description of a group or an array; `null` where there is none at this path.
   * @throws {ProblemError} NOT_AN_IMAGE where it is no JSON object; what reading it throws passes through
   */
  async readJson(path: string, signal?: AbortSignal): Promise<Record<string, unknown> | null> {
    const bytes = await this.#read(`/${path}`, signal, (file) => file.read(0, longestJson + 1, signal));
    if (!bytes) return null;
    const place = `${this.name}/${path}`;
    if (bytes.length > longestJson) throw refusal('TOO_LARGE:header', { file: place, most: longestJson });
    try {
      const json: unknown = JSON.parse(new TextDecoder().decode(bytes));
      if (typeof json === 'object' && json !== null && !Array.isArray(json))
        return json as Record<string, unknown>;
    } catch (cause) {
      throw refusal('NOT_AN_IMAGE:zarr-json', { file: place }, { cause });
    }
    throw refusal('NOT_AN_IMAGE:zarr-json', { file: place });
  }

  async #read(
    key: string,
    signal: AbortSignal | undefined,
    read: (file: Readable) => Promise<Bytes>,
  ): Promise<Bytes | undefined> {
    try {
      const file = await this.#open(key.replace(/^\//, ''), signal);
      return file ? await read(file) : undefined;
    } catch (error) {
      if (!(error instanceof ProblemError) || error.code !== 'HTTP_STATUS') throw error;
      if (!absent.includes(error.problem.data['status'])) throw error;
      this.#absence = error;
      return undefined;
    }
  }

  #open(path: string, signal?: AbortSignal): Promise<Readable | null> {
    const known = this.#files.get(path);
    if (known) return known;
    const opening = this.#find(path, signal);
    this.#files.set(path, opening);
    opening.catch(() => this.#files.delete(path));
    return opening;
  }

  /** Parts of a shard on a server come in a few long pieces: many hosts count requests, not bytes. */
  #inBlocks(key: string, file: Readable): Readable {
    const known = this.#blocks.get(key);
    if (known) return known;
    if (!file.isRemote || file.size === null) return file;
    const blocks = new BlockFile(file, file.size);
    this.#blocks.set(key, blocks);
    return blocks;
  }

  #requireShort(length: number): void {
    if (length > longestChunk) throw refusal('TOO_LARGE:zarr-chunk', { file: this.name, most: longestChunk });
  }
}
