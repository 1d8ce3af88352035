import { listIiifBodies } from './iiif.js';
import { SourceError } from '../source-file.js';

/** A file that a manifest names. */
export interface ListedFile {
  /** Absolute. */
  url: string;
  /** What the manifest calls it; `null` where only its URL is told. */
  name: string | null;
}

/** A list of files in one of the forms that viewers agree on; `null` where the JSON is another. */
type Form = (json: unknown) => { base: string; files: unknown[] } | null;

const forms: Form[] = [listPlain, listAleph, listVolView, listIiif];

/**
 * The files that a manifest names, in its order: `["url", …]`, `{baseurl, series: ["file", …]}` (aleph-viewer),
 * `{resources: [{url, name}, …]}` (VolView), or a IIIF Presentation manifest, version 2 or 3. Addresses are
 * resolved against `url`, where the manifest lies; below `blob:` and `data:` only whole ones lead anywhere.
 * @param name what a person knows the manifest by
 * @throws {SourceError} NOT_AN_IMAGE where the text is no JSON, lists no file, or has a `baseurl` that is no address
 */
export function readManifest(text: string, name: string, url: string): ListedFile[] {
  const json = parse(text, name);
  const list = forms.reduce<ReturnType<Form>>((found, form) => found ?? form(json), null);
  if (!list) throw unknownForm(name, json);
  const base = list.base === '' ? url : resolveBase(list.base, name, url);
  const files = list.files.flatMap((file) => resolve(file, base) ?? []);
  if (files.length > 0) return files;
  throw nothingListed(name, list.files.length, URL.canParse('slices', base));
}

function parse(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const message = `Expected a JSON list of files in ${name}, found JSON that cannot be read (${reason}). Check it with a JSON validator, or copy it again.`;
    throw new SourceError('NOT_AN_IMAGE', message, { cause });
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

/** @throws {SourceError} NOT_AN_IMAGE */
function resolveBase(base: string, name: string, url: string): string {
  if (URL.canParse(base, url)) return new URL(base, url).href;
  const message = `Expected the address of a folder as "baseurl" in ${name}, found "${base}". Write the whole address, from https:// on.`;
  throw new SourceError('NOT_AN_IMAGE', message);
}

function resolve(file: unknown, base: string): ListedFile | null {
  const { url, name } = typeof file === 'string' ? { url: file, name: null } : fieldsOf(file);
  if (typeof url !== 'string' || !URL.canParse(url, base)) return null;
  return { url: new URL(url, base).href, name: typeof name === 'string' && name !== '' ? name : null };
}

function fieldsOf(json: unknown): Record<string, unknown> {
  return typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : {};
}

function nothingListed(name: string, count: number, hasFolder: boolean): SourceError {
  const found = count === 0 ? 'no DICOM file and no ZIP' : `${count} entries, none of which is an address`;
  const advice = hasFolder
    ? 'Write each as a URL, such as "slices/IM0001.dcm".'
    : 'Write each as a whole URL, from https:// on: this list lies in no folder.';
  const message = `Expected the addresses of DICOM files or of a ZIP in ${name}, found ${found}. ${advice}`;
  return new SourceError('NOT_AN_IMAGE', message);
}

function unknownForm(name: string, json: unknown): SourceError {
  const keys = Object.keys(fieldsOf(json)).slice(0, 4);
  const found =
    keys.length === 0 ? 'an empty object' : `an object with ${keys.map((key) => `"${key}"`).join(', ')}`;
  const message = `Expected a list of files in ${name}: ["url", …], {"baseurl", "series"}, {"resources"} or a IIIF manifest. Found ${found}. Write the files' addresses as a JSON list.`;
  return new SourceError('NOT_AN_IMAGE', message);
}
