import { ProblemError, refusal } from '../../model/problem/problem.js';
import type { Wait } from '../../model/readable.js';
import { pause } from '../pause.js';
import { askPatiently } from './ask-patiently.js';
import { placeOf } from './http-errors.js';
import { awaitLine, isLineDown } from './line-down.js';
import { Patience } from './patience.js';
import { beforeStall, StalledError, type Reception } from './receive-body.js';

/** How URLs are asked for; a subset of what `fetch` takes. */
export interface UrlRequest {
  credentials?: RequestCredentials | undefined;
  /** Sent with every request to the origin of the URL, for tokens. Never part of a message. */
  requestHeaders?: Record<string, string> | undefined;
  /** What the files of one series have with their hosts; without it each file has its own. */
  patience?: Patience | undefined;
  /** Told what is waited for, where no `patience` is given. */
  onWait?: ((wait: Wait) => void) | undefined;
  /** Waits in ms before a server that says "later" (429, 503) is asked again, unless it names a time itself. */
  retryDelays?: readonly number[] | undefined;
  signal?: AbortSignal | undefined;
  /** Silence in ms after which a person is told. */
  tellAfter?: number | undefined;
  /** Silence in ms that is taken for a connection that broke off: 24 s by default. */
  stallAfter?: number | undefined;
  /** Waits in ms before the rest is asked for where a connection broke off. */
  resumeDelays?: readonly number[] | undefined;
  /** What else the page waits for goes first where this is low. */
  priority?: RequestPriority | undefined;
  /** Asks for whole files: what changes while it is read by ranges is read in one piece. */
  asWhole?: boolean | undefined;
  /** What relative URLs are resolved against: the page's address by default. */
  baseURI?: string | undefined;
}

/** The same with its patience settled. */
export interface SteadyRequest extends UrlRequest {
  patience: Patience;
  stallAfter: number;
  tellAfter: number;
  resumeDelays: readonly number[];
}

const defaultStall = 24_000;
const defaultTold = 8000;
const defaultResumeDelays: readonly number[] = [1000, 4000, 15_000];

/** How long a request puts up with silence, and how often it begins again. */
export function settlePatience(request: UrlRequest): SteadyRequest {
  const { stallAfter = defaultStall, tellAfter = defaultTold, resumeDelays = defaultResumeDelays } = request;
  const { onWait, patience = new Patience({ onWait }) } = request;
  return { ...request, patience, stallAfter, tellAfter, resumeDelays };
}

/** The same, which ends as well when its host is given up. */
export function untilGivenUp(url: string, request: SteadyRequest): SteadyRequest {
  const left = request.patience.signalOf(new URL(url).host);
  return { ...request, signal: request.signal ? AbortSignal.any([request.signal, left]) : left };
}

/** How the body of an answer is received. `askFrom`: asks for the rest from an offset on. */
export function receptionOf(url: string, request: SteadyRequest, askFrom: Reception['askFrom']): Reception {
  const { host } = new URL(url);
  const { patience, stallAfter, tellAfter, resumeDelays, signal } = request;
  return {
    ...{ host, stallAfter, tellAfter, resumeDelays, askFrom, signal },
    heard: () => patience.heard(host),
    tell: (milliseconds) => patience.tell({ host, reason: 'silent', milliseconds }, milliseconds),
    wait: (milliseconds) => {
      patience.tell({ host, reason: 'stalled', milliseconds });
      return pause(milliseconds, signal);
    },
  };
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
 * @throws {ProblemError} NETWORK where nothing comes back, or the host is given up; what the signal aborts with
 */
export async function requestUrl(
  url: string,
  own: Record<string, string>,
  given: SteadyRequest,
  method?: 'HEAD',
): Promise<Response> {
  const { host } = new URL(url);
  const request = untilGivenUp(url, given);
  const { credentials = 'same-origin', requestHeaders = {}, priority = 'auto' } = request;
  const { patience, retryDelays, signal } = request;
  const init = { ...(method && { method }), credentials, headers: own, priority };
  const ask = () => fetchBeforeStall(url, init, requestHeaders, request);
  for (let tries = 0; ;) {
    try {
      signal?.throwIfAborted();
      const response = await askPatiently(url, ask, patience, retryDelays, signal);
      answered.add(host);
      return response;
    } catch (cause) {
      signal?.throwIfAborted();
      if (cause instanceof ProblemError) throw cause;
      if (isLineDown()) {
        patience.tell({ host, reason: 'offline', milliseconds: 0 });
        await awaitLine(signal);
        continue;
      }
      const delay = request.resumeDelays[tries++];
      if (delay === undefined || !answered.has(host)) throw explain(url, cause, request);
      patience.tell({ host, reason: 'stalled', milliseconds: delay });
      await pause(delay, signal);
    }
  }
}

/** The head of the answer, unless it takes too long to come; that it takes long is told. */
async function fetchBeforeStall(
  url: string,
  init: RequestInit,
  tokens: Record<string, string>,
  { patience, stallAfter, tellAfter, signal }: SteadyRequest,
) {
  const { host } = new URL(url);
  const stop = new AbortController();
  const signals = signal ? [signal, stop.signal] : [stop.signal];
  try {
    const answer = fetchWith(tokens, url, { ...init, signal: AbortSignal.any(signals) });
    const tell = (milliseconds: number) =>
      patience.tell({ host, reason: 'silent', milliseconds }, milliseconds);
    return await beforeStall(answer, slowToBegin * stallAfter, { host, tellAfter, tell });
  } catch (cause) {
    stop.abort();
    throw cause;
  }
}

/** What keeps tokens to their origin is fetched where there are any. */
async function fetchWith(tokens: Record<string, string>, url: string, init: RequestInit): Promise<Response> {
  if (Object.keys(tokens).length === 0) return fetch(url, init);
  const { fetchOwn } = await import('./fetch-own.js');
  return fetchOwn(url, init, tokens);
}

/** No answer at all. Scripts cannot tell a refused origin from a broken connection. */
function explain(url: string, cause: unknown, { stallAfter }: SteadyRequest) {
  const place = placeOf(url);
  if (!(cause instanceof StalledError))
    return refusal('NETWORK:no-answer', { ...place, origin: page.location?.origin ?? null }, { cause });
  return refusal('NETWORK:silent', { ...place, milliseconds: slowToBegin * stallAfter }, { cause });
}
