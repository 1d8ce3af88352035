import { createHash } from 'node:crypto';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Files that are looked at together. */
const ahead = 64;

/**
 * By what the files below a path can be known again: their names, sizes and times, both that of their content and that
 * which no program can set back. No file is read.
 */
export async function fingerprintDisk(path: string): Promise<string> {
  const lines: string[] = [];
  await walk(path, '', new Set(), lines);
  return digest(lines);
}

/** The same of lines that say it. */
export function digest(lines: readonly string[]): string {
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

async function walk(path: string, name: string, seen: Set<string>, lines: string[]): Promise<void> {
  const kind = await stat(path, { bigint: true }).catch(() => null);
  if (!kind) lines.push(`${name}\tabsent`);
  else if (!kind.isDirectory()) lines.push([name, kind.size, kind.mtimeNs, kind.ctimeNs].join('\t'));
  else {
    // Links may lead in circles.
    const place = await realpath(path).catch(() => path);
    if (seen.has(place)) return;
    seen.add(place);
    const names = (await readdir(path).catch(() => null))?.sort();
    if (!names) lines.push(`${name}\tclosed`);
    for (let start = 0; names && start < names.length; start += ahead) {
      const parts = names.slice(start, start + ahead).map(async (own) => {
        const below: string[] = [];
        await walk(join(path, own), name === '' ? own : `${name}/${own}`, seen, below);
        return below;
      });
      for (const below of await Promise.all(parts)) lines.push(...below);
    }
  }
}
