/** Limits are usually counted by the minute: together these outlast one. */
const defaultDelays: readonly number[] = [1000, 4000, 15_000, 45_000];
/** A server that asks for more patience than this is believed to refuse. */
const longestWait = 120_000;

/**
 * Asks again after a while where the server says that it is asked too often or is busy (429, 503): after the time
 * it names in Retry-After, else after `delays`. The last answer is returned, whatever it is.
 */
export async function askPatiently(
  ask: () => Promise<Response>,
  delays: readonly number[] = defaultDelays,
  signal?: AbortSignal,
): Promise<Response> {
  for (const delay of delays) {
    const response = await ask();
    if (response.status !== 429 && response.status !== 503) return response;
    const wait = readRetryAfter(response.headers.get('retry-after')) ?? delay;
    if (wait > longestWait) return response;
    await response.body?.cancel();
    await pause(wait, signal);
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

function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(finish, milliseconds);
    signal?.addEventListener('abort', stop, { once: true });
    function finish() {
      signal?.removeEventListener('abort', stop);
      resolve();
    }
    function stop() {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    }
    if (signal?.aborted) stop();
  });
}
