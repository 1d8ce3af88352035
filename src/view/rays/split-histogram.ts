/** Two kinds of voxels, told apart by their values. */
export interface Split {
  at: number;
  /** Share of the variance that the split explains, 0 to 1. */
  separation: number;
  /** Shares of the weight above the split. */
  above: number;
  meanBelow: number;
  meanAbove: number;
}

/**
 * The value between two kinds of voxels, of those counted from `from` to, not including, `to`, by Otsu's method (IEEE
 * Trans. SMC 9, 1979): half-way between the means of both.
 */
export function splitHistogram(histogram: Uint32Array, from: number, to: number): Split {
  let weight = 0;
  let sum = 0;
  let squares = 0;
  for (let i = from; i < to; i++) {
    const n = histogram[i] ?? 0;
    weight += n;
    sum += n * i;
    squares += n * i * i;
  }
  const none: Split = { at: (from + to) >> 1, separation: 0, above: 0, meanBelow: from, meanAbove: to };
  if (weight === 0) return none;
  const variance = squares / weight - (sum / weight) ** 2;
  if (variance <= 0) return none;
  let best = none;
  let below = 0;
  let sumBelow = 0;
  for (let i = from; i < to - 1; i++) {
    below += histogram[i] ?? 0;
    sumBelow += (histogram[i] ?? 0) * i;
    const above = weight - below;
    if (below === 0 || above === 0) continue;
    const meanBelow = sumBelow / below;
    const meanAbove = (sum - sumBelow) / above;
    const separation = ((below * above) / weight ** 2) * ((meanAbove - meanBelow) ** 2 / variance);
    if (separation > best.separation) {
      best = { at: (meanBelow + meanAbove) / 2, separation, above: above / weight, meanBelow, meanAbove };
    }
  }
  return best;
}

/** The value below or at which lies that share of the voxels at or above `from`. */
export function quantile(histogram: Uint32Array, from: number, share: number): number {
  const start = Math.ceil(from);
  let weight = 0;
  for (let i = start; i < 256; i++) weight += histogram[i] ?? 0;
  let seen = 0;
  for (let i = start; i < 256; i++) {
    seen += histogram[i] ?? 0;
    if (seen >= share * weight) return i;
  }
  return 255;
}
