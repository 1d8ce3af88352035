import type { ZipEntry } from '../../model/file-address.js';

/** What the directory of a ZIP lists. */
export interface ZipListing {
  entries: ZipEntry[];
  /** What made reading stop before the directory's end; `null`: nothing. */
  fault: unknown;
}
