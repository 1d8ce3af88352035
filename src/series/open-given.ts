import type { Dropped, Readable } from '../model/readable.js';
import type { Patience } from '../sources/http/patience.js';
import { openUrls } from '../sources/lists/open-urls.js';
import { openFiles } from '../sources/local/open-files.js';

export { Patience } from '../sources/http/patience.js';
export { takeDropped } from '../sources/local/dropped-files.js';

/** What an element was given to read, and how to fetch it. */
export interface Given {
  readonly files: Iterable<Dropped> | null;
  readonly src: string | null;
  readonly credentials: RequestCredentials;
  readonly requestHeaders: Record<string, string>;
  readonly baseURI: string;
}

/** How the files of one series are opened. */
export interface Opening {
  signal: AbortSignal;
  /** What they have with their hosts. */
  patience: Patience;
  /** In one piece each: they changed while they were read. */
  asWhole: boolean;
}

/**
 * The files behind what was given: those of a person before those of an address.
 * @param address in the place of `src`
 */
export function openGiven(given: Given, opening: Opening, address = given.src): AsyncIterable<Readable> {
  const { files, credentials, requestHeaders, baseURI } = given;
  if (files) return openFiles(files, opening);
  return openUrls(address ?? '', { ...opening, credentials, requestHeaders, baseURI });
}
