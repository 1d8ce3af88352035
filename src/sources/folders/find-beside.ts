import type { Readable } from '../../model/readable.js';
import { openAddress } from '../open-address.js';

/**
 * The file that a header names, of those that lie beside it; `null` where none is there. Only what lies in the same
 * folder is found, whatever else a header asks for: names of other machines lead nowhere, and nobody's header leads out of
 * a deposit.
 * @param names in the order in which they are tried; of a path its last part counts
 */
export async function findBeside(
  file: Readable,
  names: readonly string[],
  signal?: AbortSignal,
): Promise<Readable | null> {
  for (const name of names.map(lastPart)) {
    if (name === '' || name === '.' || name === '..') continue;
    const found = (await file.beside?.(name, signal)) ?? (await findOnServer(file, name, signal));
    if (found) return found;
  }
  return null;
}

const lastPart = (path: string): string =>
  path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);

/** What a token or signature in the address of the one is good for, it may be for the other. */
async function findOnServer(file: Readable, name: string, signal?: AbortSignal): Promise<Readable | null> {
  const { address } = file;
  if (address?.kind !== 'url') return null;
  const url = new URL(address.url);
  url.pathname = url.pathname.replace(/[^/]*$/, encodeURIComponent(name));
  const folder = file.name.slice(0, file.name.lastIndexOf('/') + 1);
  const found = openAddress({ ...address, url: url.href, name: folder + name, version: null });
  // The first answer tells how long it is.
  const head = await found.read(0, 1, signal).catch(() => null);
  return head?.length === 1 ? found : null;
}
