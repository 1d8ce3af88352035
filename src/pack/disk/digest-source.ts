import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { nameFew, type PackSource } from '../format/describe-group.js';

/**
 * What a pack was made from: the files on disk that hold the frames, ZIPs as they are.
 * @param path the deposit: a folder or one file
 * @param names of the files that hold frames, counted from the deposit
 */
export async function digestSource(path: string, names: Iterable<string>): Promise<PackSource> {
  const files = findOnDisk(path, names);
  const lines = createHash('sha256');
  for (const { place, name } of files) lines.update(`${await digestFile(place)}  ${name}\n`);
  const sized = files.map(({ name, size }) => ({ name, size }));
  return {
    files: files.length,
    bytes: files.reduce((sum, { size }) => sum + size, 0),
    named: nameFew(sized),
    sha256: files.length > 0 ? lines.digest('hex') : null,
  };
}

interface DiskFile {
  place: string;
  name: string;
  size: number;
}

function findOnDisk(path: string, names: Iterable<string>): DiskFile[] {
  const found = new Map<string, DiskFile>();
  const own = look(path);
  if (own !== null) return [{ place: path, name: basename(path), size: own }];
  for (const name of names) {
    const parts = name.split('/');
    for (let count = parts.length; count > 0; count--) {
      const outer = parts.slice(0, count).join('/');
      const place = join(path, outer);
      const size = found.get(outer)?.size ?? look(place);
      if (size === null) continue;
      found.set(outer, { place, name: outer, size });
      break;
    }
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** How long a file is; `null` where there is none of that name. */
function look(path: string): number | null {
  try {
    const kind = statSync(path);
    return kind.isFile() ? kind.size : null;
  } catch {
    return null;
  }
}

async function digestFile(path: string): Promise<string> {
  const sum = createHash('sha256');
  for await (const bytes of createReadStream(path, { highWaterMark: 2 ** 20 })) sum.update(bytes as Buffer);
  return sum.digest('hex');
}
