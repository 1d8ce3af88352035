import { pause } from '../pause.js';
import type { Patience } from './patience.js';

/** Waits in ms before a server that says "later" is asked again, unless it names a time itself; the more often in a row, the longer. */
const defaultDelays: readonly number[] = [1000, 4000, 15_000, 45_000];
/** Too Many Requests and Service Unavailable ask to come back; a gateway that failed may do better at once. */
const asksToWait = new Set([429, 503]);
const mayPass = new Set([502, 504]);
const gatewayTries = 2;

/** Hosts that have said so once: to these every request is dear. */
const counting = new Set<string>();

/** Whether a host has said that it is asked too often (429): it is then asked for more at a time. */
export function countsRequests(host: string): boolean {
  return counting.has(host);
}

/**
 * Asks again after a while where the server says that it is asked too often or is busy (429, 503). Meanwhile all other
 * requests to its host wait in line, and who was refused goes to its end: what the server refuses for good while it
 * answers others is given as many tries as there are delays, and the answer returned; at once where there are none. Whether the server answers
 * anybody is for `patience` to judge. A gateway's failure (502, 504) is given two more tries, for which nobody else waits.
 * @throws {ProblemError} where the host is given up
 */
export async function askPatiently(
  url: string,
  ask: () => Promise<Response>,
  patience: Patience,
  retryDelays: readonly number[] = defaultDelays,
  signal?: AbortSignal,
): Promise<Response> {
  const { host } = new URL(url);
  let refusedAt = Infinity;
  for (let tries = 0; ; tries++) {
    const response = patience.hasLine(host) ? await patience.inTurn(host, ask, signal) : await ask();
    const { status } = response;
    const delay = retryDelays[tries];
    if (mayPass.has(status) && tries < gatewayTries && delay !== undefined) {
      await response.body?.cancel();
      patience.tell({ host, reason: 'stalled', milliseconds: delay });
      await pause(delay, signal);
      continue;
    }
    if (!asksToWait.has(status)) {
      patience.heard(host, response.ok);
      return response;
    }
    if (status === 429) counting.add(host);
    refusedAt = Math.min(refusedAt, Date.now());
    const isOwnFault = tries >= retryDelays.length && patience.hasHeard(host, refusedAt);
    if (isOwnFault || retryDelays.length === 0) return response;
    await response.body?.cancel();
    patience.refused(host, status, readRetryAfter(response.headers.get('retry-after')), retryDelays);
  }
}

/** Milliseconds to wait, from seconds or a date (RFC 9110 section 10.2.3); `null` where neither is given. */
function readRetryAfter(header: string | null): number | null {
  if (header === null) return null;
  if (/^\s*\d+\s*$/.test(header)) return Number(header) * 1000;
  // Only what looks like a date: `Date.parse` reads one into “-5” and “1e3” as well.
  const date = /[a-z]{3}.*\d\d:\d\d/i.test(header) ? Date.parse(header) : NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - Date.now());
}
