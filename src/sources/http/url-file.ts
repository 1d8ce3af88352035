import { countsRequests } from './ask-patiently.js';
import { areDifferent, beginsBy, readVersion } from './content-range.js';
import { brokenOffError, httpStatusError, placeOf } from './http-errors.js';
import { receiveBody, StalledError } from './receive-body.js';
import {
  receptionOf,
  requestUrl,
  settlePatience,
  untilGivenUp,
  type SteadyRequest,
  type UrlRequest,
} from './request-url.js';
import { ResponseBody } from './response-body.js';
import type { FileAddress, FileVersion } from '../../model/file-address.js';
import type { Readable } from '../../model/readable.js';
import { ProblemError, refusal } from '../../model/problem/problem.js';
import { turnsAt } from '../turns.js';
import { unlessAborted } from '../unless-aborted.js';

/**
 * A file behind a URL, read by HTTP ranges, and whole from a host that counts how often it is asked, or whose ranges
 * are not what was asked for. A server that answers with the whole file is believed: the body is kept while it arrives
 * and every read is served from it, so that nothing is fetched twice. What changes while it is read is refused.
 */
export class UrlFile implements Readable {
  readonly name: string;
  readonly url: string;
  #size: number | null = null;
  #body: ResponseBody | null = null;
  #opening: Promise<void> | null = null;
  #head: Uint8Array<ArrayBuffer> | null = null;
  #version: FileVersion | null;
  #asWhole: boolean;
  /** How often the patience had begun anew when the body was asked for. */
  #bodyAt = 0;
  readonly #request: SteadyRequest;

  /** @param version of the file, where some of it was read before */
  constructor(url: string, name: string, request: UrlRequest, version: FileVersion | null = null) {
    this.url = url;
    this.name = name;
    this.#request = settlePatience(request);
    this.#version = version;
    this.#asWhole = request.asWhole ?? false;
  }

  get #host(): string {
    return new URL(this.url).host;
  }

  get size(): number | null {
    return this.#body?.complete ? this.#body.length : this.#size;
  }

  /** False once the whole body is at hand. */
  get isRemote(): boolean {
    return this.#body === null;
  }

  /** Only once the server has shown that it serves ranges, or the whole body has come. */
  get address(): FileAddress | null {
    const blob = this.#body?.blob;
    if (blob) return { kind: 'blob', name: this.name, blob, isKept: true };
    if (this.#body || this.#size === null) return null;
    const { credentials, requestHeaders } = this.#request;
    return {
      kind: 'url',
      name: this.name,
      url: this.url,
      credentials,
      requestHeaders,
      version: this.#version,
    };
  }

  /** Keeps the first `length` bytes, for the reader of the header that is going to ask for them. */
  async keepHead(length: number, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
    const head = await this.read(0, length, signal);
    if (!this.#body) this.#head = head;
    return head;
  }

  async read(start: number, end: number, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
    signal?.throwIfAborted();
    if (this.#body?.fault && this.#bodyAt < this.#request.patience.times) this.#forget();
    if (this.#body) return this.#readBody(this.#body, start, end, signal);
    if (this.#head && end <= this.#head.length) return this.#head.slice(start, end);
    if (this.#size !== null && start >= this.#size) return new Uint8Array(0);
    if (this.#opening) return this.#readAfterOpening(this.#opening, start, end, signal);

    const bytes = this.#open(start, end, this.#request.signal);
    // Without the bytes, which it would keep for as long as the file.
    this.#opening = bytes.then(() => undefined);
    this.#opening.catch(() => (this.#opening = null));
    return unlessAborted(bytes, signal);
  }

  /** Asks for the length that Content-Range hides from scripts, and believes it if the file ends there. */
  async measure(signal?: AbortSignal): Promise<void> {
    const request = { ...this.#request, resumeDelays: [], signal };
    const answer = await requestUrl(this.url, {}, request, 'HEAD').catch(() => null);
    const length = Number(answer?.ok && answer.headers.get('content-length'));
    // An answer that is shorter than what was asked for tells the length.
    if (length > 0) await this.read(length - 1, length + 1, signal);
  }

  async #open(start: number, end: number, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
    const turns = turnsAt(this.#host);
    await turns.begin();
    try {
      if (start === 0 && countsRequests(this.#host)) this.#asWhole = true;
      return await this.#fetchRange(start, end, signal);
    } finally {
      if (this.#body) void this.#body.over.then(() => turns.end());
      else turns.end();
    }
  }

  /** Of a body that broke off for good nothing is kept. */
  #forget(): void {
    this.#body = null;
    this.#opening = null;
  }

  /** The first answer shows whether the server serves ranges; further reads wait for it. */
  async #readAfterOpening(opening: Promise<void>, start: number, end: number, signal?: AbortSignal) {
    await unlessAborted(opening, signal);
    if (this.#body) return this.#readBody(this.#body, start, end, signal);
    return this.#fetchRange(start, end, joinSignals(this.#request.signal, signal));
  }

  async #fetchRange(start: number, end: number, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
    const response = await this.#ask(start, end, signal);
    if (response.status === 416) return new Uint8Array(0);
    const isWhole = response.status !== 206;
    turnsAt(this.#host).areLong = isWhole;
    if (isWhole) {
      this.#bodyAt = this.#request.patience.times;
      this.#body = new ResponseBody(this.#receive(response, 0, null, this.#request.signal));
      return this.#readBody(this.#body, start, end, signal);
    }
    this.#size ??= readVersion(response).size;
    const parts: Uint8Array<ArrayBuffer>[] = [];
    let length = 0;
    try {
      for await (const part of this.#receive(response, start, end, signal)) {
        parts.push(part);
        length += part.length;
      }
    } catch (cause) {
      const mayBePacked = length === 0 && !isAbort(cause) && !(cause instanceof StalledError);
      if (!mayBePacked || this.#asWhole || cause instanceof ProblemError) throw this.#explain(cause, length);
      this.#asWhole = true;
      return this.#fetchRange(start, end, signal);
    }
    if (start + length < end) this.#size ??= start + length;
    return join(parts, Math.min(length, end - start));
  }

  /** An answer that can be read from `start` on; of the whole file where the server sends other ranges than it is asked for. */
  async #ask(start: number, end: number | null, signal?: AbortSignal): Promise<Response> {
    const range = this.#asWhole ? null : { Range: `bytes=${start}-${end === null ? '' : end - 1}` };
    // Headers by the hundred would keep the page's own scripts, and the samples of the first picture, from coming.
    const priority = start === 0 ? 'low' : 'auto';
    const response = await requestUrl(this.url, range ?? {}, { ...this.#request, priority, signal });
    if (!response.ok && response.status !== 416) throw httpStatusError(this.url, response.status);
    this.#compare(readVersion(response));
    if (!range || beginsBy(response, start)) return response;
    await response.body?.cancel();
    this.#asWhole = true;
    return this.#ask(start, end, signal);
  }

  /** @throws {ProblemError} NETWORK where the file is another than that of which some was read */
  #compare(version: FileVersion): void {
    if (this.#version && areDifferent(this.#version, version))
      throw refusal('NETWORK:changed', placeOf(this.url));
    const { etag, modified, size } = this.#version ?? version;
    this.#version = {
      etag: etag ?? version.etag,
      modified: modified ?? version.modified,
      size: size ?? version.size,
    };
  }

  /** The body of an answer from `offset` on; should it break off, the rest up to `end` is asked for. */
  #receive(response: Response, offset: number, end: number | null, signal?: AbortSignal) {
    const request = untilGivenUp(this.url, { ...this.#request, signal });
    const askFrom = (at: number) => this.#ask(at, end, signal);
    return receiveBody(response, offset, end, receptionOf(this.url, request, askFrom));
  }

  async #readBody(body: ResponseBody, start: number, end: number, signal?: AbortSignal) {
    try {
      return await body.read(start, end, signal);
    } catch (cause) {
      if (cause === body.fault || isAbort(cause)) throw this.#explain(cause, body.length);
      throw refusal('NOT_READABLE:not-kept', { file: this.name, received: body.length }, { cause });
    }
  }

  /** What a person reads where the connection failed for good; all else as it is. */
  #explain(cause: unknown, received: number): unknown {
    if (cause instanceof ProblemError || isAbort(cause)) return cause;
    return brokenOffError(this.url, received, cause);
  }
}

/** The first `length` bytes of all. */
function join(parts: Uint8Array<ArrayBuffer>[], length: number): Uint8Array<ArrayBuffer> {
  const [only] = parts;
  if (only && parts.length === 1) return only.subarray(0, length);
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part.subarray(0, length - at), at);
    at += part.length;
    if (at >= length) break;
  }
  return bytes;
}

function isAbort(cause: unknown): boolean {
  return cause instanceof DOMException && (cause.name === 'AbortError' || cause.name === 'TimeoutError');
}

function joinSignals(one: AbortSignal | undefined, other: AbortSignal | undefined): AbortSignal | undefined {
  return one && other ? AbortSignal.any([one, other]) : (one ?? other);
}
