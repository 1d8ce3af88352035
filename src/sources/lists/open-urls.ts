import { nameApart } from '../distinct-names.js';
import { mostSlices } from '../../model/limits.js';
import type { Readable } from '../../model/readable.js';
import { ProblemError, refusal } from '../../model/problem/problem.js';
import { everyFew } from '../pause.js';
import { UnreadableFile } from '../unreadable-file.js';
import { settlePatience, type UrlRequest } from '../http/request-url.js';
import { nameAmong, resolveUrl } from '../http/url-names.js';
import { UrlFile } from '../http/url-file.js';
import { Allowance } from '../zip/allowance.js';
import { expandZip, hasZipName, startsAsZip } from '../zip/zip-archive.js';

/** What is fetched first of a URL that does not show what it is: the header of most slices, or a ZIP's first bytes. */
const firstChunk = 16_384;
/** Node and workers have no document. */
const page: { document?: Document } = globalThis;
/** `…/studies/U/series/U`, or one image below it (PS3.18 10.4). */
const leadsToDicomWeb = /\/studies\/[\d.]+\/series\/[\d.]+(\/instances\/[\d.]+)?(\/metadata)?\/?$/;
/** A preview pack is one file to whoever reads it. */
const knownSlices = /\.(dcm|dicom|ima|img|ozx)$/i;
/** A Zarr hierarchy, a group within one, or the description of either. */
const leadsToZarr = /\.zarr(\/[^.]*)?(\/zarr\.json|\/\.z\w+)?\/?$/i;

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
  if (addresses.length > mostSlices) {
    const data = { file: 'src', entries: addresses.length, most: mostSlices };
    yield new UnreadableFile('src', refusal('TOO_LARGE:list', data));
    return;
  }
  const alone = addresses.length === 1;
  const urls = addresses.map((address) => resolveUrl(address, request.baseURI ?? page.document?.baseURI));
  const nameOf = nameAmong(urls.filter((url) => url !== null));
  const allowance = new Allowance();
  for (const [at, url] of urls.entries()) {
    const address = addresses[at] ?? '';
    await everyFew(at, request.signal);
    if (url && leadsToZarr.test(url.pathname)) {
      const { openUrlFolder } = await import('../http/url-folder.js');
      yield openUrlFolder(url, nameOf(url), request);
    } else if (url && leadsToDicomWeb.test(url.pathname)) yield* listSeries(url, nameOf(url), request);
    else if (url) yield* listUrl(new UrlFile(url.href, nameOf(url), request), alone, { request, allowance });
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

/** How all addresses of a `src` are asked for, and what their ZIPs may unpack. */
interface Listing {
  request: UrlRequest;
  allowance: Allowance;
}

/** What one address leads to. `alone`: whether it is the only one, so that its first bytes may be looked at. */
async function* listUrl(file: UrlFile, alone: boolean, listing: Listing): AsyncGenerator<Readable> {
  const kind = await recognise(file, alone, listing.request.signal);
  if (kind === 'manifest') yield* followManifest(file, alone, listing);
  else if (kind === 'zip') yield* expand(file, alone, listing);
  else yield file;
}

function expand(file: UrlFile, alone: boolean, { request, allowance }: Listing): AsyncGenerator<Readable> {
  return expandZip(file, { folder: alone ? '' : `${file.name}/`, allowance, signal: request.signal });
}

/** The files of a manifest; a manifest among them is not followed. */
async function* followManifest(
  manifest: UrlFile,
  alone: boolean,
  listing: Listing,
): AsyncGenerator<Readable> {
  const { request } = listing;
  try {
    const { listManifest } = await import('./manifest.js');
    for await (const { file, isOnly } of listManifest(manifest, alone ? '' : `${manifest.name}/`, request)) {
      const kind = await recognise(file, isOnly, request.signal);
      if (kind === 'zip') yield* expand(file, alone && isOnly, listing);
      else yield file;
    }
  } catch (error) {
    if (request.signal?.aborted || !(error instanceof ProblemError)) throw error;
    yield new UnreadableFile(manifest.name, error);
  }
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
