import type { Dropped, Readable, Wait } from '../model/readable.js';
import { openUrls } from '../sources/lists/open-urls.js';
import { openFiles } from '../sources/local/open-files.js';

export { takeDropped } from '../sources/local/dropped-files.js';

/** What an element was given to read, and how to fetch it. */
export interface Given {
  readonly files: Iterable<Dropped> | null;
  readonly src: string | null;
  readonly credentials: RequestCredentials;
  readonly requestHeaders: Record<string, string>;
  readonly baseURI: string;
}

/** The files behind what was given: those of a person before those of an address. `onWait`: told when a server lets wait. */
export function openGiven(
  given: Given,
  signal: AbortSignal,
  onWait: (wait: Wait) => void,
): AsyncIterable<Readable> {
  const { files, src, credentials, requestHeaders, baseURI } = given;
  if (files) return openFiles(files, { signal });
  return openUrls(src ?? '', { signal, onWait, credentials, requestHeaders, baseURI });
}
