const bins = 4096;
/** Shares of the samples that may fall outside the window at either end: hot pixels, padding. */
const lowShare = 0.0005;
const highShare = 0.0002;
/** Below air in Hounsfield units, and above what no scanner writes: values with which CT pads what it did not see. */
const paddingRange = [-4096, -1100] as const;

/**
 * The range of modality values worth 256 steps: all but a few outliers, and without the single value with which
 * scanners pad what they did not see.
 * @param slices modality values of some slices of the stack
 */
export function chooseWindow(slices: readonly Float32Array[]): { low: number; high: number } {
  let least = Infinity;
  let most = -Infinity;
  for (const slice of slices) {
    for (const value of slice) {
      if (value < least) least = value;
      if (value > most) most = value;
    }
  }
  if (!(most > least))
    return { low: Number.isFinite(least) ? least : 0, high: (Number.isFinite(least) ? least : 0) + 1 };
  const scale = bins / (most - least);
  const counts = new Uint32Array(bins);
  let total = 0;
  for (const slice of slices) {
    for (const value of slice) {
      const bin = Math.min(bins - 1, Math.floor((value - least) * scale));
      counts[bin] = (counts[bin] ?? 0) + 1;
    }
    total += slice.length;
  }
  const first = skipPadding(counts, least, scale);
  const low = findShare(counts, first, 1, lowShare * total);
  const high = findShare(counts, bins - 1, -1, highShare * total);
  if (high <= low) return { low: least, high: most };
  return { low: least + low / scale, high: least + (high + 1) / scale };
}

/** The first bin that is not padding: one value below air, and nothing between it and air. */
function skipPadding(counts: Uint32Array, least: number, scale: number): number {
  if (least < paddingRange[0] || least > paddingRange[1]) return 0;
  let next = 1;
  while (next < bins && counts[next] === 0) next++;
  return next < bins && least + next / scale >= paddingRange[1] ? next : 0;
}

/** Walks from one end until `share` samples were passed. */
function findShare(counts: Uint32Array, start: number, step: 1 | -1, share: number): number {
  let passed = 0;
  let bin = start;
  while (bin > 0 || step === 1) {
    passed += counts[bin] ?? 0;
    if (passed > share || bin + step < 0 || bin + step >= bins) break;
    bin += step;
  }
  return bin;
}
