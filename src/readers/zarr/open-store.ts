import type { Readable } from '../../model/readable.js';
import { openZipFolder } from '../../sources/zip/zip-folder.js';
import { ZarrStore } from './zarr-store.js';

/**
 * The files of an OME-Zarr, which is a folder or one ZIP.
 * @throws {ProblemError} where the ZIP cannot be opened
 */
export async function openStore(file: Readable, signal?: AbortSignal): Promise<ZarrStore> {
  return new ZarrStore(file.name, file.within ?? (await openZipFolder(file, signal)));
}
