import type { UrlRequest } from '../http/request-url.js';
import { UrlFile } from '../http/url-file.js';
import { everyFew } from '../pause.js';
import { listIiifBodies } from './iiif.js';
import { nameAmong, resolveUrl } from '../http/url-names.js';
import { mostSlices } from '../../model/limits.js';
import { refusal } from '../../model/problem/problem.js';

/** A file that a manifest names. */
export interface ListedFile {
  /** Absolute. */
  url: URL;
  /** What the manifest calls it; `null` where only its URL is told. */
  name: string | null;
}

/** A list of files in one of the forms that viewers agree on; `null` where the JSON is another. */
type Form = (json: unknown) => { base: string; files: unknown[] } | null;

/** Keys of a JSON of another form that are told of. */
const mostKeys = 4;

const forms: Form[] = [listPlain, listAleph, listVolView, listIiif];

/**
 * The files that a manifest names, in its order: `["url", …]`, `{baseurl, series: ["file", …]}` (aleph-viewer),
 * `{resources: [{url, name}, …]}` (VolView), or a IIIF Presentation manifest, version 2 or 3. Addresses are
 * resolved against `url`, where the manifest lies; below `blob:` and `data:` only whole ones lead anywhere.
 * @param name what a person knows the manifest by
 * @throws {ProblemError} TOO_LARGE; NOT_AN_IMAGE where the text is no JSON, lists no file, or has a `baseurl` that is no address
 */
export function readManifest(text: string, name: string, url: string): ListedFile[] {
  const json = parse(text, name);
  const list = forms.reduce<ReturnType<Form>>((found, form) => found ?? form(json), null);
  if (!list) {
    const keys = Object.keys(fieldsOf(json)).slice(0, mostKeys);
    throw refusal('NOT_AN_IMAGE:list-form', { file: name, keys });
  }
  const { length: entries } = list.files;
  if (entries > mostSlices) throw refusal('TOO_LARGE:list', { file: name, entries, most: mostSlices });
  const base = list.base === '' ? url : resolveBase(list.base, name, url);
  const files = list.files.flatMap((file) => resolve(file, base) ?? []);
  if (files.length > 0) return files;
  const inFolder = URL.canParse('slices', base);
  throw refusal('NOT_AN_IMAGE:list-empty', { file: name, entries, inFolder });
}

function parse(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw refusal('NOT_AN_IMAGE:list-not-json', { file: name }, { cause });
  }
}

function listPlain(json: unknown): ReturnType<Form> {
  return Array.isArray(json) ? { base: '', files: json } : null;
}

function listAleph(json: unknown): ReturnType<Form> {
  const { baseurl, series } = fieldsOf(json);
  if (!Array.isArray(series)) return null;
  const base = typeof baseurl === 'string' ? baseurl.replace(/[^/]$/, '$&/') : '';
  return { base, files: series.flat() };
}

function listVolView(json: unknown): ReturnType<Form> {
  const { resources } = fieldsOf(json);
  return Array.isArray(resources) ? { base: '', files: resources } : null;
}

function listIiif(json: unknown): ReturnType<Form> {
  const { type, '@type': oldType } = fieldsOf(json);
  return type === 'Manifest' || oldType === 'sc:Manifest' ? { base: '', files: listIiifBodies(json) } : null;
}

/** @throws {ProblemError} NOT_AN_IMAGE */
function resolveBase(base: string, name: string, url: string): string {
  if (URL.canParse(base, url)) return new URL(base, url).href;
  throw refusal('NOT_AN_IMAGE:list-base', { file: name, base });
}

function resolve(file: unknown, base: string): ListedFile | null {
  const { url, name } = typeof file === 'string' ? { url: file, name: null } : fieldsOf(file);
  const whole = typeof url === 'string' ? resolveUrl(url, base) : null;
  return whole && { url: whole, name: typeof name === 'string' && name !== '' ? name : null };
}

function fieldsOf(json: unknown): Record<string, unknown> {
  return typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : {};
}

/** A list of 200,000 addresses takes some 20 MB. */
const longestManifest = 2 ** 26;

/**
 * The files that a manifest names, named below `folder`, and whether one is the only one.
 * @throws {ProblemError} what is wrong with the list; what reading it throws passes through
 */
export async function* listManifest(
  manifest: UrlFile,
  folder: string,
  request: UrlRequest,
): AsyncGenerator<{ file: UrlFile; isOnly: boolean }> {
  const text = new TextDecoder().decode(await manifest.read(0, longestManifest, request.signal));
  const listed = readManifest(text, manifest.name, manifest.url);
  const nameOf = nameAmong(listed.map(({ url }) => url));
  const { origin } = new URL(manifest.url);
  for (const [at, { url, name }] of listed.entries()) {
    await everyFew(at, request.signal);
    const file = new UrlFile(url.href, folder + (name ?? nameOf(url)), forHost(url, origin, request));
    yield { file, isOnly: listed.length === 1 };
  }
}

/** Tokens are for the host that the page named: a manifest may name others, which do not get them. */
function forHost(url: URL, origin: string, request: UrlRequest): UrlRequest {
  return url.origin === origin ? request : { ...request, requestHeaders: {} };
}
