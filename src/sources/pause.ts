/** Waits so many milliseconds; rejects with the signal's reason as soon as it aborts. */
export function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
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

/** Steps of a long list, each a few microseconds, before the page has its turn. */
const few = 500;

/** Lets the page have its turn now and then. `step`: of a list, from 0 */
export function everyFew(step: number, signal?: AbortSignal): Promise<void> | void {
  return step % few === few - 1 ? pause(0, signal) : undefined;
}
