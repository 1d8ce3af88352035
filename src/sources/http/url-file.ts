import { countsRequests } from './ask-patiently.js';
import { brokenOffError, httpStatusError } from './http-errors.js';
import { receiveBody } from './receive-body.js';
import type { UrlRequest } from './request-url.js';
import { requestUrl, settlePatience } from './request-url.js';
import { ResponseBody } from './response-body.js';
import { pause } from '../pause.js';
import type { FileAddress } from '../../model/file-address.js';
import type { Readable } from '../../model/readable.js';
import { ProblemError, refusal } from '../../model/problem/problem.js';
import { turnsAt } from '../turns.js';
import { unlessAborted } from '../unless-aborted.js';

/**
 * A file behind a URL, read by HTTP ranges, and whole from a host that counts how often it is asked. A server that
 * answers with the whole file is believed: the body is kept while it arrives and every read is served from it, so that
 * nothing is fetched twice.
 */
export class UrlFile implements Readable {
  readonly name: string;
  readonly url: string;
  #size: number | null = null;
  #body: ResponseBody | null = null;
  #opening: Promise<void> | null = null;
  #head: Uint8Array<ArrayBuffer> | null = null;
  readonly #request: UrlRequest;

  constructor(url: string, name: string, request: UrlRequest) {
    this.url = url;
    this.name = name;
    this.#request = request;
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

    const bytes = this.#open(start, end, this.#request.signal);
    // Without the bytes, which it would keep for as long as the file.
    this.#opening = bytes.then(() => undefined);
    this.#opening.catch(() => (this.#opening = null));
    return unlessAborted(bytes, signal);
  }

  /** Asks for the length that Content-Range hides from scripts, and believes it if the file ends there. */
  async measure(signal?: AbortSignal): Promise<void> {
    const request = { ...settlePatience(this.#request), resumeDelays: [], signal };
    const answer = await requestUrl(this.url, {}, request, 'HEAD').catch(() => null);
    const length = Number(answer?.ok && answer.headers.get('content-length'));
    // An answer that is shorter than what was asked for tells the length.
    if (length > 0) await this.read(length - 1, length + 1, signal);
  }

  async #open(start: number, end: number, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
    const turns = turnsAt(this.#host);
    await turns.begin();
    try {
      return await this.#fetchRange(start, end, signal, start === 0 && countsRequests(this.#host));
    } finally {
      if (this.#body) void this.#body.over.then(() => turns.end());
      else turns.end();
    }
  }

  /** The first answer shows whether the server serves ranges; further reads wait for it. */
  async #readAfterOpening(opening: Promise<void>, start: number, end: number, signal?: AbortSignal) {
    await unlessAborted(opening, signal);
    if (this.#body) return this.#readBody(this.#body, start, end, signal);
    return this.#fetchRange(start, end, joinSignals(this.#request.signal, signal));
  }

  async #fetchRange(
    start: number,
    end: number,
    signal?: AbortSignal,
    asWhole = false,
  ): Promise<Uint8Array<ArrayBuffer>> {
    const response = await this.#ask(asWhole ? null : start, end, signal);
    if (response.status === 416) return new Uint8Array(0);
    const isWhole = response.status !== 206;
    turnsAt(this.#host).areLong = isWhole;
    if (isWhole) {
      this.#body = new ResponseBody(this.#receive(response, 0, null, this.#request.signal));
      return this.#readBody(this.#body, start, end, signal);
    }
    this.#size ??= totalLength(response.headers.get('content-range'));
    const parts: Uint8Array<ArrayBuffer>[] = [];
    let length = 0;
    try {
      for await (const part of this.#receive(response, start, end, signal)) {
        parts.push(part);
        length += part.length;
      }
    } catch (cause) {
      throw this.#explain(cause, length);
    }
    if (start + length < end) this.#size ??= start + length;
    return join(parts, Math.min(length, end - start));
  }

  /** @param start `null` for the whole file */
  async #ask(start: number | null, end: number | null, signal?: AbortSignal): Promise<Response> {
    const range = start !== null && { Range: `bytes=${start}-${end === null ? '' : end - 1}` };
    // Headers by the hundred would keep the page's own scripts, and the samples of the first picture, from coming.
    const priority = start === 0 ? 'low' : 'auto';
    const request = { ...settlePatience(this.#request), priority, signal } as const;
    const response = await requestUrl(this.url, range || {}, request);
    if (response.ok || response.status === 416) return response;
    throw httpStatusError(this.url, response.status);
  }

  /** The body of an answer that begins at `offset`; should it break off, the rest up to `end` is asked for. */
  #receive(response: Response, offset: number, end: number | null, signal?: AbortSignal) {
    const { stallAfter, resumeDelays, onWait } = settlePatience(this.#request);
    const host = this.#host;
    return receiveBody(response, offset, {
      host,
      stallAfter,
      resumeDelays,
      askFrom: (at) => this.#ask(at, end, signal),
      wait: (milliseconds) => {
        onWait?.({ host, reason: 'stalled', milliseconds });
        return pause(milliseconds, signal);
      },
    });
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
