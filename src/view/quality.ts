/** Shares of the pane's device pixels at which a frame may be drawn. */
const scales = [1, 0.7, 0.5, 0.35, 0.25] as const;

/** What an answer to a drag may take, and what the settled picture may, in milliseconds. */
const turningBudget = 120;
const stillBudget = 2500;

/**
 * Chooses how finely to draw from how long frames took: each answers for the next, so that a fast GPU turns at
 * full resolution and a slow one still follows the hand.
 */
export class Quality {
  /** Milliseconds per device pixel, both panes; `null` until a frame was timed. */
  #cost: number | null = null;

  /** @param pixels device pixels drawn, both panes */
  record(milliseconds: number, pixels: number) {
    if (pixels <= 0) return;
    const cost = milliseconds / pixels;
    this.#cost = this.#cost === null ? cost : 0.5 * this.#cost + 0.5 * cost;
  }

  /** The scale for a frame while turning; `pixels` at full resolution, both panes. */
  turning(pixels: number): number {
    return this.#finest(pixels, turningBudget, 0.35);
  }

  still(pixels: number): number {
    return this.#finest(pixels, stillBudget, 1);
  }

  #finest(pixels: number, budget: number, unknown: number): number {
    if (this.#cost === null) return unknown;
    const cost = this.#cost * pixels;
    return scales.find((scale) => cost * scale * scale <= budget) ?? scales[scales.length - 1] ?? 1;
  }
}
