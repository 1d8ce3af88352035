import type { Answer } from '../../model/readable.js';
import { pause } from '../pause.js';
import { brokenOffError, httpStatusError, type Expected } from './http-errors.js';
import { receiveBody } from './receive-body.js';
import { receptionOf, requestUrl, settlePatience, untilGivenUp, type UrlRequest } from './request-url.js';

/**
 * Fetches a body that cannot be taken up again in its middle: where it breaks off or falls silent, all of it is
 * asked for anew.
 * @param own headers besides those of `request`
 * @param expected what a person hopes to find there
 * @throws {ProblemError} HTTP_STATUS or NETWORK; what the signal aborts with
 */
export async function fetchWhole(
  url: string,
  own: Record<string, string>,
  request: UrlRequest,
  expected: Expected,
): Promise<Answer> {
  const steady = untilGivenUp(url, settlePatience(request));
  const { resumeDelays, signal, patience } = steady;
  const { host } = new URL(url);
  for (let tries = 0; ; tries++) {
    const response = await requestUrl(url, own, steady);
    if (!response.ok) throw httpStatusError(url, response.status, expected);
    const parts: Uint8Array<ArrayBuffer>[] = [];
    const again = { ...receptionOf(url, steady, () => Promise.resolve(response)), resumeDelays: [] };
    try {
      for await (const part of receiveBody(response, 0, null, again)) parts.push(part);
      const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
      return { bytes, type: response.headers.get('content-type') ?? '' };
    } catch (cause) {
      signal?.throwIfAborted();
      const delay = resumeDelays[tries];
      const received = parts.reduce((sum, part) => sum + part.length, 0);
      if (delay === undefined) throw brokenOffError(url, received, cause);
      patience.tell({ host, reason: 'stalled', milliseconds: delay });
      await pause(delay, signal);
    }
  }
}
