import { nameApart } from '../distinct-names.js';
import type { Readable } from '../../model/readable.js';
import { ProblemError, refusal } from '../../model/problem/problem.js';
import { UnreadableFile } from '../unreadable-file.js';
import { settlePatience, type UrlRequest } from '../http/request-url.js';
import { nameAmong } from '../http/url-names.js';
import { UrlFile } from '../http/url-file.js';
import { expandZip, hasZipName, startsAsZip } from '../zip/zip-archive.js';

/** What is fetched first of a URL that does not show what it is: the header of most slices, or a ZIP's first bytes. */
const firstChunk = 16_384;
/** A list of 100,000 addresses takes some 10 MB. */
const longestManifest = 2 ** 26;
/** Node and workers have no document. */
const page: { document?: Document } = globalThis;
/** `…/studies/U/series/U`, or one image below it (PS3.18 10.4). */
const leadsToDicomWeb = /\/studies\/[\d.]+\/series\/[\d.]+(\/instances\/[\d.]+)?(\/metadata)?\/?$/;
const knownSlices = /\.(dcm|dicom|ima|img)$/i;

/**
 * The files behind `src`: URLs separated by white space, with ZIPs expanded and manifests followed. A ZIP or a
 * manifest is known by its name or, where a single URL is given, by its first bytes. Names are paths below the folder
 * that all share. Addresses that cannot be read are yielded too and say why when read.
 */
export function openUrls(src: string, request: UrlRequest = {}): AsyncGenerator<Readable> {
  // All files have one patience with their hosts.
  return nameApart(listUrls(src, settlePatience(request)));
}

async function* listUrls(src: string, request: UrlRequest): AsyncGenerator<Readable> {
  const addresses = src.split(/\s+/).filter((address) => address !== '');
  const alone = addresses.length === 1;
  const urls = addresses.map((address) => resolveUrl(address, request.baseURI));
  const nameOf = nameAmong(urls.filter((url) => url !== null));
  for (const [at, url] of urls.entries()) {
    const address = addresses[at] ?? '';
    if (url && leadsToDicomWeb.test(url.pathname)) yield* listSeries(url, nameOf(url), request);
    else if (url) yield* listUrl(new UrlFile(url.href, nameOf(url), request), alone, request);
    else yield new UnreadableFile(address, refusal('NETWORK:bad-address', { address }));
  }
}

/** The images of a series on a DICOMweb server. */
async function* listSeries(url: URL, name: string, request: UrlRequest): AsyncGenerator<Readable> {
  try {
    const { listInstances } = await import('../http/dicomweb.js');
    yield* await listInstances(url, request);
  } catch (error) {
    if (request.signal?.aborted || !(error instanceof ProblemError)) throw error;
    yield new UnreadableFile(name, error);
  }
}

/** What one address leads to. `alone`: whether it is the only one, so that its first bytes may be looked at. */
async function* listUrl(file: UrlFile, alone: boolean, request: UrlRequest): AsyncGenerator<Readable> {
  const kind = await recognise(file, alone, request.signal);
  if (kind === 'manifest') yield* listManifest(file, alone, request);
  else if (kind === 'zip') yield* expand(file, alone, request.signal);
  else yield file;
}

function expand(file: UrlFile, alone: boolean, signal?: AbortSignal): AsyncGenerator<Readable> {
  return expandZip(file, { folder: alone ? '' : `${file.name}/`, signal });
}

/** The files of a manifest; a manifest among them is not followed. */
async function* listManifest(
  manifest: UrlFile,
  alone: boolean,
  request: UrlRequest,
): AsyncGenerator<Readable> {
  try {
    const { readManifest } = await import('./manifest.js');
    const text = new TextDecoder().decode(await manifest.read(0, longestManifest, request.signal));
    const listed = readManifest(text, manifest.name, manifest.url);
    const nameOf = nameAmong(listed.map(({ url }) => new URL(url)));
    const folder = alone ? '' : `${manifest.name}/`;
    for (const { url, name } of listed) {
      const path = folder + (name ?? nameOf(new URL(url)));
      const file = new UrlFile(url, path, forHost(url, manifest.url, request));
      const only = listed.length === 1;
      const kind = await recognise(file, only, request.signal);
      if (kind === 'zip') yield* expand(file, alone && only, request.signal);
      else yield file;
    }
  } catch (error) {
    if (request.signal?.aborted || !(error instanceof ProblemError)) throw error;
    yield new UnreadableFile(manifest.name, error);
  }
}

/** Tokens are for the host that the page named: a manifest may name others, which do not get them. */
function forHost(url: string, manifest: string, request: UrlRequest): UrlRequest {
  return new URL(url).origin === new URL(manifest).origin ? request : { ...request, requestHeaders: {} };
}

async function recognise(
  file: UrlFile,
  alone: boolean,
  signal?: AbortSignal,
): Promise<'zip' | 'manifest' | 'file'> {
  const { pathname } = new URL(file.url);
  if (hasZipName(pathname) || hasZipName(file.name)) return 'zip';
  if (/\.json$/i.test(pathname)) return 'manifest';
  if (!alone || knownSlices.test(pathname)) return 'file';
  try {
    const head = await file.keepHead(firstChunk, signal);
    if (startsAsZip(head)) return 'zip';
    return startsAsJson(head) ? 'manifest' : 'file';
  } catch (error) {
    if (error instanceof ProblemError) return 'file';
    throw error;
  }
}

/** Whether a text begins as a JSON object or list; white space and a byte order mark may come before. */
function startsAsJson(head: Uint8Array): boolean {
  return /^\s*[[{]/.test(new TextDecoder().decode(head.subarray(0, 256)));
}

function resolveUrl(address: string, baseURI: string | undefined): URL | null {
  try {
    return new URL(address, baseURI ?? page.document?.baseURI);
  } catch {
    return null;
  }
}
