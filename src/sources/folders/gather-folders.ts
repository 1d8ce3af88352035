import type { Readable } from '../../model/readable.js';
import { linkFiles } from './beside-file.js';
import { FolderFile } from './folder-file.js';
import { isZarrMark } from './zarr-marks.js';

/**
 * The same files, those of each Zarr hierarchy as one, and each header of a volume with what lies beside it. A hierarchy begins at the highest folder that holds one of its
 * marks.
 * @param nameless what one is called that came without a folder of its own
 */
export function gatherFolders(files: readonly Readable[], nameless = 'OME-Zarr'): readonly Readable[] {
  return linkFiles(gatherZarrs(files, nameless));
}

function gatherZarrs(files: readonly Readable[], nameless: string): readonly Readable[] {
  const roots = findRoots(files);
  if (roots.length === 0) return files;
  const members = new Map(roots.map((root) => [root, new Map<string, Readable>()]));
  const gathered: Readable[] = [];
  for (const file of files) {
    const root = rootOf(file.name, members);
    const held = root === null ? undefined : members.get(root);
    if (root === null || !held) {
      gathered.push(file);
      continue;
    }
    if (held.size === 0) {
      gathered.push(
        new FolderFile(root === '' ? nameless : root, (path) => Promise.resolve(held.get(path) ?? null)),
      );
    }
    held.set(file.name.slice(root === '' ? 0 : root.length + 1), file);
  }
  return gathered;
}

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** Folders that hold a mark and lie in no other that does. */
function findRoots(files: readonly Readable[]): string[] {
  const marked = new Set(files.filter(({ name }) => isZarrMark(name)).map(({ name }) => folderOf(name)));
  return [...marked].filter((folder) => !listAbove(folder).some((above) => marked.has(above)));
}

function rootOf(name: string, roots: ReadonlyMap<string, unknown>): string | null {
  const folder = folderOf(name);
  return [folder, ...listAbove(folder)].find((one) => roots.has(one)) ?? null;
}

/** Every folder above one, the nearest first; `''` is the highest. */
function listAbove(folder: string): string[] {
  const above: string[] = [];
  for (let at = folder; at !== ''; above.push(at)) at = folderOf(at);
  return above;
}
