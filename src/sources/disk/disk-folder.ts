import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from '../../model/readable.js';
import { FolderFile } from '../folders/folder-file.js';
import { DiskFile } from './disk-file.js';

/** A folder on disk that is one image as a whole: what lies below it is opened when it is asked for. */
export function openDiskFolder(path: string, name: string): Readable {
  return new FolderFile(name, async (below) => {
    const parts = below.split('/').filter((part) => part !== '');
    if (parts.includes('..')) return null;
    const place = join(path, ...parts);
    const found = await stat(place).catch(() => null);
    return found?.isFile() ? new DiskFile(place, `${name}/${below}`, found.size) : null;
  });
}
