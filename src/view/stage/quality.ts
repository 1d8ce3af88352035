/**
 * How much care a frame takes: in passing; of a volume that is still on its way, at once and then as well as it
 * deserves; the first of a volume that is in; at rest; and, where there is time for it, smoothed.
 */
export type Care = 'turning' | 'sketch' | 'clear' | 'first' | 'still' | 'fine';

/** Shares of the pane's device pixels at which a frame may be drawn; above 1 the browser averages edges smooth. */
const scales = [1.5, 1, 0.7, 0.5, 0.35, 0.25] as const;

/** What a frame may take, in milliseconds, and between which resolutions it may be drawn. */
const limits: Readonly<Record<Care, { budget: number; finest: number; coarsest: number; untimed: number }>> =
  {
    turning: { budget: 120, finest: 1, coarsest: 0.25, untimed: 0.35 },
    sketch: { budget: 200, finest: 0.7, coarsest: 0.25, untimed: 0.35 },
    clear: { budget: 700, finest: 0.7, coarsest: 0.35, untimed: 0.35 },
    first: { budget: 700, finest: 1, coarsest: 0.35, untimed: 0.7 },
    still: { budget: 250, finest: 1, coarsest: 0.35, untimed: 0.7 },
    fine: { budget: 1800, finest: 1.5, coarsest: 1, untimed: 1 },
  };

/**
 * Chooses how finely to draw from how long frames took: each answers for the next, so that a fast GPU turns at
 * full resolution and a slow one still follows the hand.
 */
export class Quality {
  /** Milliseconds per device pixel, both panes; `null` until a frame was timed. */
  #cost: number | null = null;
  #timed = 0;

  /** @param pixels device pixels drawn, both panes */
  record(milliseconds: number, pixels: number) {
    if (pixels <= 0) return;
    const cost = milliseconds / pixels;
    this.#timed += 1;
    // The first frame's is that of compiling what draws as well.
    this.#cost = this.#cost === null || this.#timed === 2 ? cost : 0.5 * this.#cost + 0.5 * cost;
  }

  /** The resolution for the next frame; `pixels` are the panes' device pixels, both. */
  scaleFor(care: Care, pixels: number): number {
    const { budget, finest, coarsest, untimed } = limits[care];
    if (this.#cost === null) return untimed;
    const whole = this.#cost * pixels;
    const scale = scales.find((scale) => scale <= finest && whole * scale * scale <= budget);
    return Math.max(coarsest, scale ?? 0);
  }
}
