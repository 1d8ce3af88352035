import { BlobFile } from '../local/blob-file.js';
import { BlockFile, blockLength } from '../http/block-file.js';
import { mostSlices } from '../../model/limits.js';
import { farEnd, type Readable } from '../../model/readable.js';
import { ProblemError, refusal } from '../../model/problem/problem.js';
import { UnreadableFile } from '../unreadable-file.js';
import { Allowance } from './allowance.js';
import { readDirectory } from './zip-directory.js';
import { ZipMember } from './zip-member.js';

export interface ExpandOptions {
  /** Put before the members' names: `''`, or a path that ends in `/`. */
  folder: string;
  /** What all ZIPs of the drop share; one of its own unless told. */
  allowance?: Allowance | undefined;
  signal?: AbortSignal | undefined;
}

export function hasZipName(name: string): boolean {
  return /\.zip$/i.test(name);
}

/** The signature of a member, or of an empty archive's end (APPNOTE 4.3.7 and 4.3.16). */
export function startsAsZip(head: Uint8Array): boolean {
  const [p, k, a, b] = head;
  return p === 0x50 && k === 0x4b && ((a === 3 && b === 4) || (a === 5 && b === 6));
}

/** A ZIP by its name, or by its first bytes where the name has no ending at all. */
export async function isZip(file: Readable, signal?: AbortSignal): Promise<boolean> {
  if (hasZipName(file.name)) return true;
  const inFolder = file.name.includes('/');
  if (inFolder || /\.[^/]+$/.test(file.name)) return false;
  try {
    return startsAsZip(await file.read(0, 4, signal));
  } catch (error) {
    if (error instanceof ProblemError) return false;
    throw error;
  }
}

/**
 * The members of a ZIP, read from its directory: no member is unpacked before it is read. ZIPs within it are
 * expanded one level deep, what macOS adds under `__MACOSX` is left out. An archive that cannot be opened is
 * yielded as a file that says why when it is read.
 */
export async function* expandZip(archive: Readable, options: ExpandOptions): AsyncGenerator<Readable> {
  yield* expand(archive, { allowance: new Allowance(), ...options }, true);
}

async function* expand(archive: Readable, options: ExpandOptions, nested: boolean): AsyncGenerator<Readable> {
  try {
    const known = await withKnownSize(archive, options.signal);
    const { entries, fault } = await readDirectory(known, options.signal);
    const members = entries.filter((entry) => !entry.isFolder && !/(^|\/)__MACOSX\//.test(entry.name));
    if (members.length > mostSlices)
      throw refusal('TOO_LARGE:list', { file: archive.name, entries: members.length, most: mostSlices });
    const source = joinReads(known, members.length);
    const { allowance } = options;
    for (const entry of members) {
      const member = new ZipMember(source, entry, options.folder + entry.name, { allowance });
      if (nested && hasZipName(entry.name)) yield* expandNested(member, options);
      else yield member;
    }
    if (fault === null) return;
    const data = { file: archive.name, members: entries.length };
    yield new UnreadableFile(archive.name, refusal('TRUNCATED:zip-directory', data, { cause: fault }));
  } catch (error) {
    if (options.signal?.aborted) throw error;
    yield new UnreadableFile(archive.name, unopenedError(archive, error));
  }
}

/** Short members of a remote archive are fetched together: many hosts count requests, not bytes. */
function joinReads(archive: Readable, members: number): Readable {
  const { size, isRemote } = archive;
  const short = size !== null && size / Math.max(members, 1) < blockLength / 2;
  return isRemote && short ? new BlockFile(archive, size) : archive;
}

/** It is unpacked into memory to look into it, as far as that is worth it. */
async function* expandNested(
  member: ZipMember,
  { allowance = new Allowance(), signal }: ExpandOptions,
): AsyncGenerator<Readable> {
  const packed = member.packedSize ?? member.size;
  const most = allowance.mostOfZip(packed);
  if (member.size > most) {
    const data = { file: member.name, size: member.size, most };
    yield new UnreadableFile(member.name, refusal('TOO_LARGE:nested-zip', data));
    return;
  }
  allowance.charge(member.size, packed, true);
  try {
    const blob = new Blob([await member.read(0, member.size, signal)]);
    const inner = new BlobFile(member.name, blob);
    yield* expand(inner, { folder: `${member.name}/`, allowance, signal }, false);
  } catch (error) {
    if (signal?.aborted) throw error;
    yield new UnreadableFile(member.name, unopenedError(member, error));
  }
}

/** The directory stands at a ZIP's end: where nobody tells the length, the whole file is fetched, and used as it came. */
export async function withKnownSize(archive: Readable, signal?: AbortSignal): Promise<Readable> {
  if (archive.size !== null) return archive;
  await archive.read(0, 4, signal);
  if (archive.isRemote === false) await archive.read(farEnd, farEnd, signal);
  else if (!knowsSize(archive)) await archive.measure?.(signal);
  if (knowsSize(archive)) return archive;
  const bytes = await archive.read(0, farEnd, signal);
  return new BlobFile(archive.name, new Blob([bytes]), true);
}

function knowsSize({ size }: Readable): boolean {
  return size !== null;
}

/** Why an archive cannot be opened at all. */
export function unopenedError({ name: file, size }: Readable, cause: unknown): ProblemError {
  if (cause instanceof ProblemError) return cause;
  return size === 0 ? refusal('EMPTY:zip', { file }) : refusal('TRUNCATED:zip', { file, size }, { cause });
}
