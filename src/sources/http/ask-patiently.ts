import type { Wait } from '../../model/readable.js';
import { pause } from '../pause.js';

export interface Patience {
  /** Waits in ms before a server that says "later" (429, 503) is asked again, unless it names a time itself. */
  retryDelays?: readonly number[] | undefined;
  onWait?: ((wait: Wait) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/** Limits are usually counted by the minute: together these outlast one. */
const defaultDelays: readonly number[] = [1000, 4000, 15_000, 45_000];
/** A server that asks for more patience than this is believed to refuse. */
const longestWait = 120_000;
/** Too Many Requests and Service Unavailable ask to come back; a gateway that failed may do better at once. */
const asksToWait = new Set([429, 503]);
const mayPass = new Set([502, 504]);

/** Hosts that asked for patience are asked one thing at a time, in order, until they answer the last in line. */
const lines = new Map<string, Promise<unknown>>();
/** Hosts that have said so once: to these every request is dear. */
const counting = new Set<string>();

/** Whether a host has said that it is asked too often (429): it is then asked for more at a time. */
export function countsRequests(host: string): boolean {
  return counting.has(host);
}

/**
 * Asks again after a while where the server says that it is asked too often or is busy (429, 503): after the time
 * it names in Retry-After, else after `retryDelays`. Meanwhile all other requests to its host wait in line. A
 * gateway's failure (502, 504) is given two more tries. The last answer is returned, whatever it is.
 */
export async function askPatiently(
  url: string,
  ask: () => Promise<Response>,
  patience: Patience = {},
): Promise<Response> {
  const { host } = new URL(url);
  const first = lines.has(host) ? null : await ask();
  if (first && !isBusy(first, 0)) return first;
  if (first?.status === 429) counting.add(host);
  return inLine(host, () => askInTurn(host, first, ask, patience));
}

async function inLine(host: string, job: () => Promise<Response>): Promise<Response> {
  const before = lines.get(host) ?? Promise.resolve();
  const mine = before.then(job);
  const done = mine.catch(() => undefined);
  lines.set(host, done);
  try {
    return await mine;
  } finally {
    if (lines.get(host) === done) lines.delete(host);
  }
}

async function askInTurn(
  host: string,
  first: Response | null,
  ask: () => Promise<Response>,
  { retryDelays = defaultDelays, onWait, signal }: Patience,
): Promise<Response> {
  signal?.throwIfAborted();
  let response = first ?? (await ask());
  for (const [tries, delay] of retryDelays.entries()) {
    if (!isBusy(response, tries)) return response;
    const wait = readRetryAfter(response.headers.get('retry-after')) ?? delay;
    if (wait > longestWait) return response;
    await response.body?.cancel();
    onWait?.({ host, reason: 'asked', milliseconds: wait });
    await pause(wait, signal);
    response = await ask();
  }
  return response;
}

function isBusy({ status }: Response, tries: number): boolean {
  return asksToWait.has(status) || (mayPass.has(status) && tries < 2);
}

/** Milliseconds to wait, from seconds or a date (RFC 9110 section 10.2.3); `null` where neither is given. */
function readRetryAfter(header: string | null): number | null {
  if (header === null) return null;
  if (/^\s*\d+\s*$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - Date.now());
}
