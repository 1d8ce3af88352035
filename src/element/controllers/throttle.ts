/** Progress is told at most this often: each time the page is painted anew, on the same GPU that draws the panes. */
const TOLD_EVERY_MS = 250;

type Tell = (done: number, total: number, bytes: number) => void;

/** Calls `tell` at most every {@link TOLD_EVERY_MS}, and always for the last of `total`. */
export function throttle(tell: Tell): Tell {
  let told = Number.NEGATIVE_INFINITY;
  return (done, total, bytes) => {
    const now = performance.now();
    if (done < total && now - told < TOLD_EVERY_MS) return;
    told = now;
    tell(done, total, bytes);
  };
}
