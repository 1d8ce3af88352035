/** A frame that was drawn, and what it took. */
interface Timed {
  /** Device pixels. */
  pixels: number;
  milliseconds: number;
}

/** Frames of about as many pixels, the last ones. */
interface Level {
  timed: Timed[];
  /** How many frames of any size had been timed when the last of these was. */
  at: number;
}

/** Of so many frames of a size the middle one counts: whatever else the machine does now and then spoils only one. */
const remembered = 3;
/** Sizes that differ by no more than this factor count as one. */
const alike = 1.2;
const mostLevels = 4;
/** What a frame of some size took is forgotten after so many others: the machine may have become faster since. */
const forgottenAfter = 40;
/**
 * What a frame costs beside its pixels, in pixels: as many as take the same time. Until frames of two sizes were timed
 * it is as on a computer that draws in software (100 ms, and 0.55 µs a pixel).
 */
const usualOverhead = 180_000;
const leastOverhead = 10_000;
const mostOverhead = 5_000_000;

/**
 * What frames cost, as far as those that were drawn tell: so much for each frame, whatever its size, and so much for
 * each of its pixels.
 */
export class FrameCost {
  #levels: Level[] = [];
  #count = 0;
  #overhead = usualOverhead;

  /** @param pixels device pixels that were drawn */
  record(milliseconds: number, pixels: number): void {
    if (!(pixels > 0 && milliseconds >= 0 && milliseconds < Infinity)) return;
    this.#count += 1;
    // The first frame's time is that of compiling what draws as well.
    if (this.#count === 2) this.#levels = [];
    const isLike = ({ timed: [last] }: Level) =>
      last !== undefined && Math.max(last.pixels / pixels, pixels / last.pixels) <= alike;
    const before = this.#levels.find(isLike)?.timed ?? [];
    const level = { timed: [{ pixels, milliseconds }, ...before].slice(0, remembered), at: this.#count };
    const others = this.#levels.filter((other) => !isLike(other) && this.#count - other.at <= forgottenAfter);
    this.#levels = [level, ...others].slice(0, mostLevels);
  }

  /** Milliseconds that a frame of so many device pixels would take; `null` before any was timed. */
  predict(pixels: number): number | null {
    const known = this.#levels.flatMap(({ timed }) => middleOf(timed) ?? []);
    const [last] = known;
    if (!last) return null;
    const line = known.length > 1 ? fitLine(known) : null;
    if (line) this.#overhead = Math.min(mostOverhead, Math.max(leastOverhead, line.fixed / line.perPixel));
    const { fixed, perPixel } = line ?? split(last, this.#overhead);
    return fixed + perPixel * pixels;
  }
}

/** Of two the lower: a frame is late for many reasons, and early for none. */
function middleOf(timed: readonly Timed[]): Timed | undefined {
  const sorted = timed.toSorted((one, other) => one.milliseconds - other.milliseconds);
  return sorted[(sorted.length - 1) >> 1];
}

interface Line {
  fixed: number;
  perPixel: number;
}

/** What is known of one size, for all: by what frames cost beside their pixels. */
function split({ pixels, milliseconds }: Timed, overhead: number): Line {
  const perPixel = milliseconds / (pixels + overhead);
  return { fixed: perPixel * overhead, perPixel };
}

/**
 * The line that comes closest to all by least squares of their relative errors, those of later frames counting more.
 * Neither of its terms is negative: what would be is zero.
 * @param known those of the last frames first
 */
function fitLine(known: readonly Timed[]): Line {
  let [w, wx, wxx, wy, wxy] = [0, 0, 0, 0, 0];
  known.forEach(({ pixels, milliseconds }, rank) => {
    const weight = 0.5 ** rank / Math.max(milliseconds, 1) ** 2;
    w += weight;
    wx += weight * pixels;
    wxx += weight * pixels * pixels;
    wy += weight * milliseconds;
    wxy += weight * pixels * milliseconds;
  });
  const perPixel = (w * wxy - wx * wy) / (w * wxx - wx * wx);
  if (!(perPixel > 0)) return { fixed: wy / w, perPixel: 0 };
  const fixed = (wy - perPixel * wx) / w;
  return fixed > 0 ? { fixed, perPixel } : { fixed: 0, perPixel: wxy / wxx };
}
