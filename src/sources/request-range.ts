import type { Patience } from './ask-patiently.js';
import { askPatiently } from './ask-patiently.js';
import { networkError, silentError } from './http-errors.js';
import { pause } from './pause.js';
import { beforeStall, StalledError } from './receive-body.js';

export interface RangeRequest extends Patience {
  credentials?: RequestCredentials | undefined;
  requestHeaders?: Record<string, string> | undefined;
  stallAfter: number;
  resumeDelays: readonly number[];
}

/** Node has no address of its own. */
const page: { location?: Location } = globalThis;
/** A server that has to gather what it sends may take this many times as long to begin as to go on. */
const slowToBegin = 4;
/** Hosts that have answered before: if one does not, the connection is at fault, and not its permissions. */
const answered = new Set<string>();

/**
 * Asks a server for the bytes from `start` up to `end` of a file, `null`: to its end. Whatever status it answers
 * with is returned, after such patience as the status asks for. A host that has answered before and does not now is
 * asked again.
 * @throws {SourceError} NETWORK where nothing comes back; what the signal aborts with
 */
export async function requestRange(
  url: string,
  start: number,
  end: number | null,
  request: RangeRequest,
): Promise<Response> {
  const { host } = new URL(url);
  const { credentials = 'same-origin', requestHeaders = {}, onWait, signal } = request;
  const headers = { ...requestHeaders, Range: `bytes=${start}-${end === null ? '' : end - 1}` };
  const ask = () => fetchBeforeStall(url, { credentials, headers }, request);
  for (let tries = 0; ; tries++) {
    try {
      const response = await askPatiently(url, ask, request);
      answered.add(host);
      return response;
    } catch (cause) {
      signal?.throwIfAborted();
      const delay = request.resumeDelays[tries];
      if (delay === undefined || !answered.has(host)) throw explain(url, cause, request);
      onWait?.({ host, reason: 'stalled', milliseconds: delay });
      await pause(delay, signal);
    }
  }
}

/** The head of the answer, unless it takes too long to come. */
async function fetchBeforeStall(url: string, init: RequestInit, { stallAfter, signal }: RangeRequest) {
  const stop = new AbortController();
  const signals = signal ? [signal, stop.signal] : [stop.signal];
  try {
    const answer = fetch(url, { ...init, signal: AbortSignal.any(signals) });
    return await beforeStall(answer, slowToBegin * stallAfter);
  } catch (cause) {
    stop.abort();
    throw cause;
  }
}

function explain(url: string, cause: unknown, { stallAfter }: RangeRequest) {
  if (cause instanceof StalledError) return silentError(url, slowToBegin * stallAfter, cause);
  return networkError(url, page.location?.origin ?? null, cause);
}
