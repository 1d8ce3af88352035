import { brokenOffError } from './http-errors.js';
import { pause } from '../pause.js';
import { receiveBody } from './receive-body.js';
import type { UrlRequest } from './request-url.js';
import { requestUrl, settlePatience } from './request-url.js';

/** All that a server sends for one request. */
export interface Fetched {
  bytes: Uint8Array<ArrayBuffer>;
  /** Its Content-Type; `''` where it has none. */
  type: string;
}

/**
 * Fetches a body that cannot be taken up again in its middle: where it breaks off or falls silent, all of it is
 * asked for anew.
 * @param own headers besides those of `request`
 * @param expected what a person hopes to find there
 * @throws {SourceError} HTTP_STATUS or NETWORK; what the signal aborts with
 */
export async function fetchWhole(
  url: string,
  own: Record<string, string>,
  request: UrlRequest,
  expected: string,
): Promise<Fetched> {
  const steady = settlePatience(request);
  const { stallAfter, resumeDelays, signal, onWait } = steady;
  const { host } = new URL(url);
  for (let tries = 0; ; tries++) {
    const response = await requestUrl(url, own, steady);
    if (!response.ok)
      throw (await import('./answer-errors.js')).httpStatusError(
        url,
        response.status,
        response.statusText,
        expected,
      );
    const parts: Uint8Array<ArrayBuffer>[] = [];
    const askFrom = () => Promise.resolve(response);
    const reception = { host, stallAfter, resumeDelays: [], askFrom, wait: pause };
    try {
      for await (const part of receiveBody(response, 0, reception)) parts.push(part);
      const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
      return { bytes, type: response.headers.get('content-type') ?? '' };
    } catch (cause) {
      signal?.throwIfAborted();
      const delay = resumeDelays[tries];
      const received = parts.reduce((sum, part) => sum + part.length, 0);
      if (delay === undefined) throw brokenOffError(url, received, cause);
      onWait?.({ host, reason: 'stalled', milliseconds: delay });
      await pause(delay, signal);
    }
  }
}
