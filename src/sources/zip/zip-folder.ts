import type { Bytes, Readable } from '../../model/readable.js';
import { Allowance } from './allowance.js';
import { BlockFile } from '../http/block-file.js';
import { startsAsZip, unopenedError, withKnownSize } from './zip-archive.js';
import { readDirectory } from './zip-directory.js';
import { listFront, walkMembers, type FrontMember } from './zip-front.js';
import { ZipMember } from './zip-member.js';

/** Holds every description and the coarsest level of a preview pack. */
const frontLength = 2 ** 17;

/**
 * A ZIP as a folder of which single files are wanted. Its first bytes are read at once, and what begins in them is found
 * by its own header: the directory at the end is read only when something else is asked for. Where that is lost, because
 * the ZIP is cut off, members are followed one by one as far as they go.
 * @throws {ProblemError} EMPTY or TRUNCATED where it is no ZIP; what reading throws passes through
 */
export async function openZipFolder(
  archive: Readable,
  signal?: AbortSignal,
): Promise<NonNullable<Readable['within']>> {
  const front = await archive.read(0, frontLength, signal);
  if (!startsAsZip(front)) throw unopenedError(archive, new Error('no ZIP begins here'));
  const folder = new ZipFolder(archive, front);
  return (path, stop) => folder.find(path, stop);
}

class ZipFolder {
  readonly #archive: Readable;
  readonly #front: Bytes;
  readonly #next: number | null;
  readonly #early: ReadonlyMap<string, Readable>;
  readonly #allowance = new Allowance();
  #all: Promise<ReadonlyMap<string, Readable>> | null = null;

  constructor(archive: Readable, front: Bytes) {
    this.#archive = archive;
    this.#front = front;
    const { members, next } = listFront(front);
    this.#next = next;
    this.#early = this.#open(members, withFront(archive, front));
  }

  async find(path: string, signal?: AbortSignal): Promise<Readable | null> {
    const early = this.#early.get(path);
    if (early) return early;
    const all = (this.#all ??= this.#list(signal));
    all.catch(() => (this.#all = null));
    return (await all).get(path) ?? null;
  }

  async #list(signal?: AbortSignal): Promise<ReadonlyMap<string, Readable>> {
    const known = await withKnownSize(this.#archive, signal);
    try {
      const { entries } = await readDirectory(known, signal);
      const source = inBlocks(withFront(known, this.#front));
      const files = entries.filter(({ isFolder }) => !isFolder);
      return new Map(files.map((entry) => [entry.name, this.#member(source, entry, null)]));
    } catch (error) {
      signal?.throwIfAborted();
      if (this.#next === null) throw unopenedError(known, error);
      return this.#open(await walkMembers(known, this.#next, signal), known);
    }
  }

  #open(members: readonly FrontMember[], source: Readable): ReadonlyMap<string, Readable> {
    return new Map(
      members.map(({ entry, dataStart }) => [entry.name, this.#member(source, entry, dataStart)]),
    );
  }

  #member(source: Readable, entry: FrontMember['entry'], dataStart: number | null): Readable {
    const known = { dataStart, checked: { length: 0, crc32: 0 } };
    const name = `${this.#archive.name}/${entry.name}`;
    return new ZipMember(source, entry, name, { known, allowance: this.#allowance });
  }
}

/** What is read on and on from a server comes in a few long pieces: many hosts count requests, not bytes. */
const inBlocks = (archive: Readable): Readable =>
  archive.isRemote && archive.size !== null ? new BlockFile(archive, archive.size) : archive;

/** The same file, whose first bytes are at hand. */
function withFront(archive: Readable, front: Bytes): Readable {
  return {
    name: archive.name,
    get size() {
      return archive.size;
    },
    isRemote: archive.isRemote ?? false,
    read: async (start, end, signal) => {
      if (end <= front.length) return front.slice(start, end);
      if (start >= front.length) return archive.read(start, end, signal);
      const rest = await archive.read(front.length, end, signal);
      const bytes = new Uint8Array(front.length - start + rest.length);
      bytes.set(front.subarray(start));
      bytes.set(rest, front.length - start);
      return bytes;
    },
  };
}
