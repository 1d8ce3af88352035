import type { ScalarVolume } from '../../volume/scalar-volume.js';

/** What the picture shows of a volume, in shares of the 0 to 255 sample range. */
export interface Look {
  /** Samples below are air, and unseen. */
  surface: number;
  /** Samples above are bone, shell or mineral inside something softer; `null` where the specimen is of one kind. */
  core: number | null;
  /** The sample shown in the palest ivory. */
  bright: number;
}

interface Split {
  at: number;
  /** Share of the variance that the split explains, 0 to 1. */
  separation: number;
  /** Shares of the weight above the split. */
  above: number;
  meanBelow: number;
  meanAbove: number;
}

/** A core is shown when this share of what surrounds it is specimen rather than air. */
const embeddedShare = 0.6;
/** Voxels from the core at which its surroundings are looked at: beyond the blur of its edge. */
const surroundings = 3;
const mostVoxelsLookedAt = 200_000;

/**
 * Finds air, specimen and, where one lies within it, a denser core: by Otsu's method (IEEE Trans. SMC 9, 1979) on
 * the histogram, once for the surface and once more within the specimen.
 */
export function chooseLook(volume: ScalarVolume): Look {
  const { histogram } = volume;
  const outer = splitHistogram(histogram, 0, 256);
  const surface = outer.at;
  const inner = splitHistogram(histogram, Math.ceil(surface), 256);
  const isDistinct =
    inner.separation > 0.6 &&
    inner.above > 0.01 &&
    inner.above < 0.5 &&
    inner.meanAbove - inner.meanBelow > 0.45 * (inner.meanBelow - outer.meanBelow);
  const hasCore = isDistinct && isEmbedded(volume, surface, inner.at);
  return {
    surface: surface / 255,
    core: hasCore ? inner.at / 255 : null,
    bright: quantile(histogram, surface, 0.995) / 255,
  };
}

/** Whether the voxels above `core` lie in specimen, as bone in flesh does, rather than beside it in the air. */
function isEmbedded({ data, dimensions }: ScalarVolume, surface: number, core: number): boolean {
  const [columns, rows, slices] = dimensions;
  const reach = [1, columns, columns * rows].flatMap((stride) => [
    -stride * surroundings,
    stride * surroundings,
  ]);
  const step = Math.max(1, Math.floor((columns * rows * slices) / mostVoxelsLookedAt)) | 1;
  let specimen = 0;
  let air = 0;
  for (let voxel = 0; voxel < data.length; voxel += step) {
    if ((data[voxel] ?? 0) < core) continue;
    for (const offset of reach) {
      const neighbour = data[voxel + offset] ?? 0;
      if (neighbour < surface) air += 1;
      else if (neighbour < core) specimen += 1;
    }
  }
  return specimen > embeddedShare * (specimen + air);
}

/** Parts the values of a histogram from `from` to, not including, `to` where that explains most of how they differ. */
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

function quantile(histogram: Uint32Array, from: number, share: number): number {
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
