import type { Dirent } from 'node:fs';
import { existsSync } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { refusal } from '../../model/problem/problem.js';
import type { Readable } from '../../model/readable.js';
import { UnreadableFile } from '../unreadable-file.js';
import { Allowance } from '../zip/allowance.js';
import { expandZip, isZip } from '../zip/zip-archive.js';
import { BesideFile } from '../folders/beside-file.js';
import { gatherFolders } from '../folders/gather-folders.js';
import { mayBeRaw } from '../folders/raw-names.js';
import { isZarrMark } from '../folders/zarr-marks.js';
import { DiskFile, diskError } from './disk-file.js';
import { openDiskFolder } from './disk-folder.js';

/**
 * Every file of one deposit: below a folder, searched downwards in the order of names, with its ZIPs expanded and each
 * Zarr hierarchy as one, or the
 * one file or ZIP that the path names. Names are counted from the path. What cannot be opened is yielded too and says
 * why when it is read.
 */
export async function* findFiles(path: string): AsyncGenerator<Readable> {
  const allowance = new Allowance();
  const kind = await look(path, path);
  if (kind instanceof UnreadableFile)
    yield existsSync(path) ? kind : new UnreadableFile(path, refusal('NOT_FOUND:path', { file: path }));
  else if (kind.isDirectory()) yield* walkFolder(path, '', { seen: new Set(), allowance });
  else yield* openFile(new DiskFile(path, basename(path), kind.size), '', allowance);
}

/** Entries of a folder that are looked at together. */
const AHEAD = 64;

/** What all folders and ZIPs of one deposit share. */
interface Search {
  /** Folders that were met, by their real paths: links may lead in circles. */
  seen: Set<string>;
  allowance: Allowance;
}

async function* walkFolder(path: string, prefix: string, search: Search): AsyncGenerator<Readable> {
  const { seen, allowance } = search;
  const place = await realpath(path).catch(() => path);
  if (seen.has(place)) return;
  seen.add(place);
  const entries = await listFolder(path, prefix);
  if (entries instanceof UnreadableFile) {
    yield entries;
    return;
  }
  if (entries.some(({ name }) => isZarrMark(name))) {
    yield openDiskFolder(path, trimSlashes(prefix) || basename(path));
    return;
  }
  for await (const { child, name, kind } of lookAhead(entries, path, prefix)) {
    if (kind instanceof UnreadableFile) yield kind;
    else if (kind.isDirectory()) yield* walkFolder(child, `${name}/`, search);
    else if (kind.isFile()) yield* openFile(new DiskFile(child, name, kind.size), `${name}/`, allowance);
  }
}

/** What stands in a folder, in its order; so many at once that looking costs no wait of its own for each. */
async function* lookAhead(entries: readonly Dirent[], path: string, prefix: string) {
  for (let start = 0; start < entries.length; start += AHEAD) {
    const found = entries.slice(start, start + AHEAD).map(async ({ name: own }) => {
      const [child, name] = [join(path, own), prefix + own];
      return { child, name, kind: await look(child, name) };
    });
    yield* await Promise.all(found);
  }
}

async function* openFile(file: DiskFile, folder: string, allowance: Allowance): AsyncGenerator<Readable> {
  if (!(await isZip(file))) {
    yield mayBeRaw(file.name) ? linkOnDisk(file) : file;
    return;
  }
  const members: Readable[] = [];
  for await (const member of expandZip(file, { folder, allowance })) members.push(member);
  yield* gatherFolders(members, file.name);
}

/** A header with what lies in its folder on the disk; letters may be large or small there, too. */
function linkOnDisk(file: DiskFile): Readable {
  const folder = dirname(file.path);
  const prefix = file.name.slice(0, file.name.lastIndexOf('/') + 1);
  return new BesideFile(file, async (wanted) => {
    const own = await readdir(folder).catch((): string[] => []);
    const name = own.includes(wanted)
      ? wanted
      : own.find((one) => one.toLowerCase() === wanted.toLowerCase());
    if (name === undefined) return null;
    const kind = await look(join(folder, name), prefix + name);
    const isFile = !(kind instanceof UnreadableFile) && kind.isFile();
    return isFile ? new DiskFile(join(folder, name), prefix + name, kind.size) : null;
  });
}

async function listFolder(path: string, prefix: string): Promise<Dirent[] | UnreadableFile> {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (cause) {
    const name = trimSlashes(prefix) || path;
    return new UnreadableFile(name, diskError(name, cause));
  }
}

async function look(path: string, name: string) {
  try {
    return await stat(path);
  } catch (cause) {
    return new UnreadableFile(name, diskError(name, cause));
  }
}

function trimSlashes(path: string): string {
  return path.replace(/(?<=.)\/+$/, '');
}
