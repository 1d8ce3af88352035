/** The page gets its turn after this long. */
const turnMilliseconds = 12;

/** Work in slices of time: what is returned, called between two steps, gives way to the page when its turn has come. */
export function takeTurns(): () => Promise<void> {
  let started = performance.now();
  return async () => {
    if (performance.now() - started < turnMilliseconds) return;
    await pause();
    started = performance.now();
  };
}

/** Lets the page do what waits, and comes back as soon as that is done. */
export function pause(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
