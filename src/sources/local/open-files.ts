import { nameApart, nameOnce } from '../distinct-names.js';
import { walkDropped } from './dropped-files.js';
import type { Dropped, Readable } from '../../model/readable.js';
import { Allowance } from '../zip/allowance.js';
import { expandZip, hasZipName, isZip } from '../zip/zip-archive.js';

/** Of so many loose files the first bytes tell whether they are ZIPs; of more the names do, as each look takes its time. */
const mostLookedInto = 16;

export interface OpenFilesOptions {
  signal?: AbortSignal | undefined;
}

/**
 * Every file in what was dropped or picked, folders walked downwards and ZIPs expanded. Names are paths within what
 * was given; the members of a ZIP that came alone are named within it, those of a second ZIP of one name under
 * `scan.zip (2)`. What cannot be opened is yielded too and says why when it is read.
 */
export function openFiles(
  dropped: Iterable<Dropped>,
  options: OpenFilesOptions = {},
): AsyncGenerator<Readable> {
  return nameApart(listFiles([...dropped], options));
}

async function* listFiles(given: Dropped[], options: OpenFilesOptions): AsyncGenerator<Readable> {
  const folderOf = nameOnce();
  const allowance = new Allowance();
  const isAlone = ({ name }: Readable) => given.length === 1 && !name.includes('/');
  const isArchive = (file: Readable) =>
    given.length > mostLookedInto ? hasZipName(file.name) : isZip(file, options.signal);
  for (const one of given) {
    for await (const file of walkDropped(one, options.signal)) {
      if (!(await isArchive(file))) yield file;
      else {
        const folder = isAlone(file) ? '' : `${folderOf(file.name)}/`;
        yield* expandZip(file, { folder, allowance, ...options });
      }
    }
  }
}
