import { pause } from '../pause.js';

/** How often a line that is said to be down is tried all the same: browsers may be wrong about it. */
const tryEvery = 5000;

/** Browsers and their workers know; node does not. */
interface Place {
  navigator?: { onLine?: boolean };
  addEventListener?: (type: 'online', listener: () => void, options: AddEventListenerOptions) => void;
}

const place: Place = globalThis;

/** The browser says that it has no connection at all. */
export function isLineDown(): boolean {
  return place.navigator?.onLine === false;
}

/** Settles when the line is back, or may be; rejects with the signal's reason as soon as it aborts. */
export async function awaitLine(signal?: AbortSignal): Promise<void> {
  const heard = new AbortController();
  const back = new Promise<void>((resolve) => {
    place.addEventListener?.('online', () => resolve(), { signal: heard.signal });
  });
  try {
    await Promise.race([back, pause(tryEvery, signal)]);
  } finally {
    heard.abort();
  }
}
