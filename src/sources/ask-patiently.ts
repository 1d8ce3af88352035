import { pause } from './pause.js';

/** What is waited for, for whoever shows it. */
export interface Wait {
  host: string;
  /** `asked`: the server asks for patience; `stalled`: it broke off or fell silent, and is asked anew. */
  reason: 'asked' | 'stalled';
  milliseconds: number;
}

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

/** When hosts that asked for patience may be asked again, as `Date.now` counts: all requests wait for it. */
const busyUntil = new Map<string, number>();

/**
 * Asks again after a while where the server says that it is asked too often or is busy (429, 503): after the time
 * it names in Retry-After, else after `retryDelays`. A gateway's failure (502, 504) is given two more tries. The
 * last answer is returned, whatever it is.
 */
export async function askPatiently(
  url: string,
  ask: () => Promise<Response>,
  patience: Patience = {},
): Promise<Response> {
  const { retryDelays = defaultDelays, onWait, signal } = patience;
  const { host } = new URL(url);
  const waitFor = async (milliseconds: number) => {
    onWait?.({ host, reason: 'asked', milliseconds });
    await pause(milliseconds, signal);
  };
  for (const [tries, delay] of retryDelays.entries()) {
    const rest = (busyUntil.get(host) ?? 0) - Date.now();
    if (rest > 0) await waitFor(rest);
    const response = await ask();
    const comesBack = asksToWait.has(response.status) || (mayPass.has(response.status) && tries < 2);
    if (!comesBack) return response;
    const wait = readRetryAfter(response.headers.get('retry-after')) ?? delay;
    if (wait > longestWait) return response;
    await response.body?.cancel();
    busyUntil.set(host, Date.now() + wait);
    await waitFor(wait);
  }
  return ask();
}

/** Milliseconds to wait, from seconds or a date (RFC 9110 section 10.2.3); `null` where neither is given. */
function readRetryAfter(header: string | null): number | null {
  if (header === null) return null;
  if (/^\s*\d+\s*$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - Date.now());
}
