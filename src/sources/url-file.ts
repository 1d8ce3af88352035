import { brokenOffError, httpStatusError, networkError } from './http-errors.js';
import { askPatiently } from './ask-patiently.js';
import { ResponseBody } from './response-body.js';
import type { FileAddress, SourceFile } from './source-file.js';

/** How URLs are asked for; a subset of what `fetch` takes. */
export interface UrlRequest {
  credentials?: RequestCredentials | undefined;
  /** Sent with every request, for tokens. Never part of a message. */
  requestHeaders?: Record<string, string> | undefined;
  signal?: AbortSignal | undefined;
  /** Waits in ms before a server that says "later" (429, 503) is asked again, unless it names a time itself. */
  retryDelays?: readonly number[] | undefined;
  /** What relative URLs are resolved against: the page's address by default. */
  baseURI?: string | undefined;
}

/** Node has no address of its own. */
const page: { location?: Location } = globalThis;

/**
 * A file behind a URL, read by HTTP ranges. A server that answers with the whole file is believed: the body is kept
 * while it arrives and every read is served from it, so that nothing is fetched twice.
 */
export class UrlFile implements SourceFile {
  readonly name: string;
  readonly url: string;
  #size: number | null = null;
  #body: ResponseBody | null = null;
  #opening: Promise<Uint8Array<ArrayBuffer>> | null = null;
  #head: Uint8Array<ArrayBuffer> | null = null;
  readonly #request: UrlRequest;

  constructor(url: string, name: string, request: UrlRequest) {
    this.url = url;
    this.name = name;
    this.#request = request;
  }

  get size(): number | null {
    return this.#body?.complete ? this.#body.length : this.#size;
  }

  /** False once the whole body is at hand. */
  get isRemote(): boolean {
    return this.#body === null;
  }

  /** Only once the server has shown that it serves ranges: a body that came whole is kept here. */
  get address(): FileAddress | null {
    if (this.#body || this.#size === null) return null;
    const { credentials, requestHeaders } = this.#request;
    return { kind: 'url', name: this.name, url: this.url, credentials, requestHeaders };
  }

  /** Keeps the first `length` bytes, for the reader of the header that is going to ask for them. */
  async keepHead(length: number, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
    const head = await this.read(0, length, signal);
    if (!this.#body) this.#head = head;
    return head;
  }

  async read(start: number, end: number, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
    signal?.throwIfAborted();
    if (this.#body) return this.#readBody(this.#body, start, end, signal);
    if (this.#head && end <= this.#head.length) return this.#head.slice(start, end);
    if (this.#size !== null && start >= this.#size) return new Uint8Array(0);
    if (this.#opening) return this.#readAfterOpening(this.#opening, start, end, signal);

    this.#opening = this.#fetchRange(start, end, this.#request.signal);
    this.#opening.catch(() => (this.#opening = null));
    return unlessAborted(this.#opening, signal);
  }

  /** The first answer shows whether the server serves ranges; further reads wait for it. */
  async #readAfterOpening(opening: Promise<unknown>, start: number, end: number, signal?: AbortSignal) {
    await unlessAborted(opening, signal);
    if (this.#body) return this.#readBody(this.#body, start, end, signal);
    return this.#fetchRange(start, end, joinSignals(this.#request.signal, signal));
  }

  async #fetchRange(start: number, end: number, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
    const response = await askPatiently(
      () => this.#fetch(start, end, signal),
      this.#request.retryDelays,
      signal,
    );
    if (response.status === 416) return new Uint8Array(0);
    if (!response.ok) throw httpStatusError(this.url, response.status, response.statusText);
    if (response.status !== 206) {
      this.#body = new ResponseBody(response.body ?? new Blob([]).stream());
      return this.#readBody(this.#body, start, end, signal);
    }
    this.#size ??= totalLength(response.headers.get('content-range'));
    const buffer = await response.arrayBuffer().catch((cause: unknown) => {
      throw isAbort(cause) ? cause : brokenOffError(this.url, 0, cause);
    });
    if (start + buffer.byteLength < end) this.#size ??= start + buffer.byteLength;
    return new Uint8Array(buffer).subarray(0, end - start);
  }

  async #fetch(start: number, end: number, signal?: AbortSignal): Promise<Response> {
    const { credentials = 'same-origin', requestHeaders = {} } = this.#request;
    const headers = { ...requestHeaders, Range: `bytes=${start}-${end - 1}` };
    try {
      return await fetch(this.url, { credentials, headers, signal: signal ?? null });
    } catch (cause) {
      if (isAbort(cause) || signal?.aborted) throw cause;
      throw networkError(this.url, page.location?.origin ?? null, cause);
    }
  }

  async #readBody(body: ResponseBody, start: number, end: number, signal?: AbortSignal) {
    try {
      return await body.read(start, end, signal);
    } catch (cause) {
      throw isAbort(cause) ? cause : brokenOffError(this.url, body.length, cause);
    }
  }
}

function totalLength(contentRange: string | null): number | null {
  const total = /\/(\d+)\s*$/.exec(contentRange ?? '')?.[1];
  return total === undefined ? null : Number(total);
}

function isAbort(cause: unknown): boolean {
  return cause instanceof DOMException && (cause.name === 'AbortError' || cause.name === 'TimeoutError');
}

function joinSignals(one: AbortSignal | undefined, other: AbortSignal | undefined): AbortSignal | undefined {
  return one && other ? AbortSignal.any([one, other]) : (one ?? other);
}

/** Stops waiting when the signal aborts, without stopping what others wait for too. */
function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason as Error);
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
