import { nameApart } from './distinct-names.js';
import type { SourceFile } from './source-file.js';
import { SourceError, UnreadableFile } from './source-file.js';
import type { UrlRequest } from './url-file.js';
import { UrlFile } from './url-file.js';
import { expandZip, hasZipName, startsAsZip } from './zip-archive.js';

/** What is fetched first of a URL that does not show what it is: the header of most slices, or a ZIP's first bytes. */
const firstChunk = 16_384;
/** Node and workers have no document. */
const page: { document?: Document } = globalThis;
const knownSlices = /\.(dcm|dicom|ima|img)$/i;

/**
 * The files behind `src`: URLs separated by white space, with ZIPs expanded. A ZIP is known by its name or, where
 * a single URL is given, by its first bytes. Addresses that cannot be read are yielded too and say why when read.
 */
export function openUrls(src: string, request: UrlRequest = {}): AsyncGenerator<SourceFile> {
  return nameApart(listUrls(src, request));
}

async function* listUrls(src: string, request: UrlRequest): AsyncGenerator<SourceFile> {
  const addresses = src.split(/\s+/).filter((address) => address !== '');
  const single = addresses.length === 1;
  for (const address of addresses) {
    const url = resolveUrl(address, request.baseURI);
    if (!url) {
      yield new UnreadableFile(address, badAddress(address));
      continue;
    }
    const file = new UrlFile(url.href, nameOf(url), request);
    if (!(await leadsToZip(file, url, single, request.signal))) yield file;
    else yield* expandZip(file, { folder: single ? '' : `${file.name}/`, signal: request.signal });
  }
}

async function leadsToZip(file: UrlFile, url: URL, single: boolean, signal?: AbortSignal): Promise<boolean> {
  if (hasZipName(url.pathname)) return true;
  if (!single || knownSlices.test(url.pathname)) return false;
  try {
    return startsAsZip(await file.keepHead(firstChunk, signal));
  } catch (error) {
    if (error instanceof SourceError) return false;
    throw error;
  }
}

function resolveUrl(address: string, baseURI: string | undefined): URL | null {
  try {
    return new URL(address, baseURI ?? page.document?.baseURI);
  } catch {
    return null;
  }
}

function badAddress(address: string): SourceError {
  const message = `Expected a URL in src, found "${address}". Write the whole address, from https:// on.`;
  return new SourceError('NETWORK', message);
}

/** The last part of the path, as a person would name the file. */
function nameOf(url: URL): string {
  const last = url.pathname.split('/').findLast((part) => part !== '') ?? url.host;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
