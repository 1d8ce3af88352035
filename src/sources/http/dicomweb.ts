import { refusal } from '../../model/problem/problem.js';
import type { Answer, Bytes, Readable } from '../../model/readable.js';
import { UnreadableFile } from '../unreadable-file.js';
import { fetchWhole } from './fetch-whole.js';
import type { UrlRequest } from './request-url.js';

/** What a server says of one image (PS3.18 F.2): attributes by tag in eight hexadecimal digits. */
type Instance = Readonly<Record<string, { Value?: readonly unknown[] } | null | undefined>>;

/** A series, or one image of it. */
const address = /^(.*\/studies\/[^/]+\/series\/[^/]+)(?:\/instances\/([^/]+))?(?:\/metadata)?\/?$/;
const instanceUID = '00080018';
const instanceNumber = '00200013';
const dicomJson = 'application/dicom+json';

/**
 * The images of a series, or the one the URL names: each as the JSON that tells of it, and a way to ask its server for
 * what lies below its address. One request brings the JSON of all. What is no image among them says so when it is read.
 * @throws {ProblemError} where the server does not give the metadata, or knows of no image
 */
export async function listInstances(url: URL, request: UrlRequest): Promise<Readable[]> {
  const [, series = '', instance] = address.exec(url.pathname) ?? [];
  const place = url.origin + series;
  const wanted = instance === undefined ? place : `${place}/instances/${instance}`;
  const metadata = `${wanted}/metadata${url.search}`;
  const told = await fetchWhole(metadata, { Accept: dicomJson }, request, 'series');
  const { host } = url;
  const json = parse(told.bytes, host);
  const items = (Array.isArray(json) ? json : [json]) as unknown[];
  if (!items.some(isImage)) throw refusal('EMPTY:series', { host });
  return items.map((item, at) =>
    isImage(item)
      ? new WebInstance(place, url.search, item, request)
      : new UnreadableFile(`instances/#${at + 1}`, refusal('EMPTY:series-item', { host, place: at })),
  );
}

/** Whether what a server tells has the name by which the image is asked for. */
function isImage(item: unknown): item is Instance {
  return typeof item === 'object' && item !== null && firstOf(item as Instance, instanceUID) !== '';
}

function parse(bytes: Bytes, host: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw refusal('NOT_AN_IMAGE:series-not-json', { host, received: bytes.length }, { cause });
  }
}

/** An image on a DICOMweb server: its bytes are the JSON that tells of it, its frames are asked for. */
class WebInstance implements Readable {
  readonly name: string;
  readonly mediaType = dicomJson;
  readonly #bytes: Bytes;
  readonly #url: string;
  readonly #search: string;
  readonly #request: UrlRequest;

  constructor(series: string, search: string, json: Instance, request: UrlRequest) {
    const uid = firstOf(json, instanceUID);
    const number = firstOf(json, instanceNumber);
    this.name = number === '' ? uid : `instances/${number}`;
    this.#bytes = print(json);
    this.#url = `${series}/instances/${encodeURIComponent(uid)}`;
    this.#search = search;
    this.#request = request;
  }

  get size(): number {
    return this.#bytes.length;
  }

  read(start: number, end: number): Promise<Bytes> {
    return Promise.resolve(this.#bytes.slice(start, end));
  }

  /** Tokens go to the image's own server only; what stands behind its address as a query goes along. */
  readonly ask = (path: string, accept: string, signal?: AbortSignal): Promise<Answer> => {
    const url = path === '' ? new URL(this.#url) : new URL(path, `${this.#url}/`);
    const isOwn = url.origin === new URL(this.#url).origin;
    if (isOwn && !URL.canParse(path) && url.search === '') url.search = this.#search;
    const request = {
      ...this.#request,
      ...(isOwn ? {} : { requestHeaders: {} }),
      signal: signal ?? this.#request.signal,
    };
    return fetchWhole(url.href, { Accept: accept }, request, 'part');
  };
}

/** As JSON; nothing of one that nests too deep to be printed. */
function print(json: Instance): Bytes {
  try {
    return new TextEncoder().encode(JSON.stringify(json));
  } catch {
    return new TextEncoder().encode('{}');
  }
}

/** The first value of an attribute as text; `''` where it has none. */
function firstOf(json: Instance, tag: string): string {
  const value = json[tag]?.Value?.[0];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
