import { refusal } from '../../model/problem/problem.js';
import type { Patience } from './ask-patiently.js';
import { askPatiently } from './ask-patiently.js';
import { placeOf } from './http-errors.js';
import { awaitLine, isLineDown } from './line-down.js';
import { pause } from '../pause.js';
import { beforeStall, StalledError } from './receive-body.js';

/** How URLs are asked for; a subset of what `fetch` takes. */
export interface UrlRequest extends Patience {
  credentials?: RequestCredentials | undefined;
  /** Sent with every request, for tokens. Never part of a message. */
  requestHeaders?: Record<string, string> | undefined;
  /** Silence in ms that is taken for a connection that broke off: half a minute by default. */
  stallAfter?: number | undefined;
  /** Waits in ms before the rest is asked for where a connection broke off. */
  resumeDelays?: readonly number[] | undefined;
  /** What else the page waits for goes first where this is low. */
  priority?: RequestPriority | undefined;
  /** What relative URLs are resolved against: the page's address by default. */
  baseURI?: string | undefined;
}

/** The same with its patience settled. */
interface SteadyRequest extends UrlRequest {
  stallAfter: number;
  resumeDelays: readonly number[];
}

const defaultStall = 30_000;
const defaultResumeDelays: readonly number[] = [1000, 4000, 15_000];

/** How long a request puts up with silence, and how often it begins again. */
export function settlePatience(request: UrlRequest): SteadyRequest {
  const { stallAfter = defaultStall, resumeDelays = defaultResumeDelays } = request;
  return { ...request, stallAfter, resumeDelays };
}

/** Node has no address of its own. */
const page: { location?: Location } = globalThis;
/** A server that has to gather what it sends may take this many times as long to begin as to go on. */
const slowToBegin = 4;
/** Hosts that have answered before: if one does not, the connection is at fault, and not its permissions. */
const answered = new Set<string>();

/**
 * Asks a server for what lies at a URL. Whatever status it answers with is returned, after such patience as the
 * status asks for. A host that has answered before and does not now is asked again; while the line is down, whichever
 * it is, for as long as that lasts.
 * @param own headers besides those of `request`
 * @throws {ProblemError} NETWORK where nothing comes back; what the signal aborts with
 */
export async function requestUrl(
  url: string,
  own: Record<string, string>,
  request: SteadyRequest,
  method?: 'HEAD',
): Promise<Response> {
  const { host } = new URL(url);
  const { credentials = 'same-origin', requestHeaders = {}, priority = 'auto', onWait, signal } = request;
  const headers = { ...requestHeaders, ...own };
  const init = { ...(method && { method }), credentials, headers, priority };
  const ask = () => fetchBeforeStall(url, init, request);
  for (let tries = 0; ;) {
    try {
      const response = await askPatiently(url, ask, request);
      answered.add(host);
      return response;
    } catch (cause) {
      signal?.throwIfAborted();
      if (isLineDown()) {
        onWait?.({ host, reason: 'offline', milliseconds: 0 });
        await awaitLine(signal);
        continue;
      }
      const delay = request.resumeDelays[tries++];
      if (delay === undefined || !answered.has(host)) throw explain(url, cause, request);
      onWait?.({ host, reason: 'stalled', milliseconds: delay });
      await pause(delay, signal);
    }
  }
}

/** The head of the answer, unless it takes too long to come. */
async function fetchBeforeStall(url: string, init: RequestInit, { stallAfter, signal }: SteadyRequest) {
  const stop = new AbortController();
  const signals = signal ? [signal, stop.signal] : [stop.signal];
  try {
    const answer = fetch(url, { ...init, signal: AbortSignal.any(signals) });
    return await beforeStall(answer, slowToBegin * stallAfter, new URL(url).host);
  } catch (cause) {
    stop.abort();
    throw cause;
  }
}

/** No answer at all. Scripts cannot tell a refused origin from a broken connection. */
function explain(url: string, cause: unknown, { stallAfter }: SteadyRequest) {
  const place = placeOf(url);
  if (!(cause instanceof StalledError))
    return refusal('NETWORK:no-answer', { ...place, origin: page.location?.origin ?? null }, { cause });
  return refusal('NETWORK:silent', { ...place, milliseconds: slowToBegin * stallAfter }, { cause });
}
