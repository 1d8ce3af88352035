import { FrameCost } from './frame-cost.js';

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
    turning: { budget: 220, finest: 1, coarsest: 0.25, untimed: 0.35 },
    sketch: { budget: 200, finest: 0.7, coarsest: 0.25, untimed: 0.35 },
    clear: { budget: 700, finest: 0.7, coarsest: 0.35, untimed: 0.35 },
    first: { budget: 700, finest: 1, coarsest: 0.35, untimed: 0.7 },
    still: { budget: 250, finest: 1, coarsest: 0.35, untimed: 0.7 },
    fine: { budget: 1800, finest: 1.5, coarsest: 1, untimed: 1 },
  };

/** What a pixel of a frame costs that has time for more light and shade, against one of any other. */
const fineWeight = 1.25;

export function weightOf(care: Care): number {
  return care === 'fine' ? fineWeight : 1;
}

/** What is turned becomes finer only where that leaves this share of the time: else it would go to and fro. */
const roomToRefine = 0.85;

/**
 * Chooses how finely to draw from how long frames took: each answers for the next, so that a fast GPU turns at
 * full resolution and a slow one still follows the hand.
 */
export class Quality {
  readonly #cost = new FrameCost();
  #turnedAt: number | null = null;

  /** @param pixels device pixels drawn, both panes */
  record(milliseconds: number, pixels: number) {
    this.#cost.record(milliseconds, pixels);
  }

  /** The resolution for the next frame; `pixels` are the panes' device pixels, both. */
  scaleFor(care: Care, pixels: number): number {
    const { budget, finest, coarsest, untimed } = limits[care];
    const last = care === 'turning' ? this.#turnedAt : null;
    const isInTime = (scale: number) => {
      const cost = this.#cost.predict(pixels * scale * scale * weightOf(care)) ?? Infinity;
      return cost <= (last !== null && scale > last ? roomToRefine * budget : budget);
    };
    const isTimed = this.#cost.predict(pixels) !== null;
    const inTime = scales.find((scale) => scale <= finest && isInTime(scale));
    const scale = isTimed ? Math.max(coarsest, inTime ?? 0) : untimed;
    if (care === 'turning') this.#turnedAt = isTimed ? scale : null;
    return scale;
  }
}
