import { meanOf, median } from './read-facts.js';
import type { Regularity, Zone } from './report.js';

/** Slices placed on a regular grid along the normal, or the proof that there is none. */
export interface GridFit {
  regularity: Regularity;
  /** Grid position of each location, from 0. In a `variable` stack, its rank. */
  index: number[];
  /** Distance between grid positions, the slope of the least-squares line; `null` when `variable`. */
  spacing: number | null;
  /** Within which `spacing` is known for certain, rounding of the printed positions given. */
  precision: number;
  /** Within which it probably is. */
  error: number;
  /** Largest difference of a gap from its multiple of the spacing. */
  worst: number;
  zones: Zone[];
  evidence: 'lost' | 'skipped' | 'unknown';
}

/** Gaps this close are one gap: dicom2nifti's tolerance. */
const SAME_GAP = 0.05;
const UNIFORM = 0.01;
const JITTER = 0.25;
/** How far a gap may be from a whole multiple: vtk-dicom and dicom-numpy. */
const MULTIPLE = 0.1;
/** A grid this much larger than the stack is no stack with holes. */
const MOST_HOLES = 100;
/** For the noise of binary fractions beside a decimal step. */
const SLACK = 1.001;

/**
 * Finds the regular grid under positions that may have holes (cluster the gaps → number the grid → least squares).
 * @param d distances along the normal, ascending, without repeats; at least two
 * @param rounding the largest error that printed decimals make in one gap
 * @param instances Instance Number of each location, `null` where unknown; empty when there are none
 */
export function fitGrid(
  d: readonly number[],
  rounding: number,
  instances: readonly (number | null)[],
): GridFit {
  const gaps = d.slice(1).map((value, i) => value - (d[i] ?? 0));
  const ranks = d.map((_, i) => i);
  const regular = fitWithoutHoles(d, gaps, ranks, rounding);
  if (regular !== null) return regular;

  const multiples = countMultiples(gaps, rounding);
  const index = [0];
  for (const m of multiples) index.push((index[index.length - 1] ?? 0) + m);
  const holes = multiples.filter((m) => m > 1).length;
  const { slope, precision } = fitLine(index, d, rounding);
  const fits = gaps.every((gap, i) => {
    const m = multiples[i] ?? 1;
    return Math.abs(gap - m * slope) <= Math.max(MULTIPLE * slope, rounding) + m * precision;
  });
  const evidence = compareInstances(instances, multiples);
  const within = (index[index.length - 1] ?? 0) < MOST_HOLES * d.length;
  if (fits && within && holes > 0 && (evidence === 'lost' || areLosses(multiples, holes))) {
    return { ...grid('missing', d, index, rounding), evidence };
  }
  return {
    regularity: 'variable',
    index: ranks,
    spacing: null,
    precision: rounding,
    error: rounding,
    worst: 0,
    zones: findZones(gaps, rounding),
    evidence: 'unknown',
  };
}

/** Uniform or jittered positions without a hole; `null` when neither. */
function fitWithoutHoles(
  d: readonly number[],
  gaps: readonly number[],
  ranks: number[],
  rounding: number,
): GridFit | null {
  const sorted = [...gaps].sort((a, b) => a - b);
  const [smallest, largest] = [sorted[0] ?? 0, sorted[sorted.length - 1] ?? 0];
  const typical = median(sorted);
  const off = Math.max(typical - smallest, largest - typical);
  // Rounding each component to a step makes two neighbouring gaps only, so their range is at most `rounding`.
  if (off <= UNIFORM * typical || largest - smallest <= rounding * SLACK)
    return grid('uniform', d, ranks, rounding);
  if (off > Math.max(JITTER * typical, largest - smallest <= typical ? rounding : 0)) return null;
  const { slope } = fitLine(ranks, d, rounding);
  return straysFar(d, ranks, slope, rounding) ? null : grid('jitter', d, ranks, rounding);
}

/** Whether a location lies more than half a gap from the fitted line: then gaps drift in zones, not at random. */
function straysFar(d: readonly number[], index: readonly number[], slope: number, rounding: number): boolean {
  const { intercept } = fitLine(index, d, rounding);
  return d.some((value, i) => Math.abs(value - intercept - slope * (index[i] ?? 0)) > slope / 2 + rounding);
}

function grid(regularity: Regularity, d: readonly number[], index: number[], rounding: number): GridFit {
  const { slope, precision, error } = fitLine(index, d, rounding);
  let worst = 0;
  for (let i = 1; i < d.length; i++) {
    const steps = (index[i] ?? 0) - (index[i - 1] ?? 0);
    worst = Math.max(worst, Math.abs((d[i] ?? 0) - (d[i - 1] ?? 0) - steps * slope));
  }
  return { regularity, index, spacing: slope, precision, error, worst, zones: [], evidence: 'unknown' };
}

/**
 * Least squares d = intercept + slope · k. `precision` bounds the slope's error when every printed position is off by
 * up to half the rounding, `error` is the standard error q/N^1.5 that random rounding makes: that of a regular stack is
 * not random and can all point one way. Scatter beyond the rounding adds two standard errors to both.
 */
export function fitLine(
  k: readonly number[],
  d: readonly number[],
  rounding: number,
): { slope: number; intercept: number; precision: number; error: number } {
  const n = k.length;
  const meanK = meanOf(k);
  const origin = d[0] ?? 0;
  const meanD = meanOf(d.map((value) => value - origin));
  let [square, product, absolute] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    const off = (k[i] ?? 0) - meanK;
    square += off * off;
    product += off * ((d[i] ?? 0) - origin - meanD);
    absolute += Math.abs(off);
  }
  const slope = product / square;
  let scatter = 0;
  for (let i = 0; i < n; i++) {
    const residual = (d[i] ?? 0) - origin - meanD - slope * ((k[i] ?? 0) - meanK);
    scatter += Math.max(0, Math.abs(residual) - rounding / 2) ** 2;
  }
  const scattered = n > 2 ? 2 * Math.sqrt(scatter / (n - 2) / square) : 0;
  const precision = (rounding / 2) * (absolute / square) + scattered;
  const error = rounding / Math.sqrt(12 * square) + scattered;
  return { slope, intercept: origin + meanD - slope * meanK, precision, error };
}

/**
 * How many grid steps each gap spans; counted again with the mean of the single steps, because a small error of the
 * base is many slices over a large hole.
 */
function countMultiples(gaps: readonly number[], rounding: number): number[] {
  const countBy = (base: number) => gaps.map((gap) => Math.max(1, Math.round(gap / base)));
  const base = findBaseGap(gaps, rounding);
  const rough = countBy(base);
  const singles = gaps.filter((_, i) => rough[i] === 1);
  return singles.length === 0 ? rough : countBy(meanOf(singles));
}

/** Typical gap of the smallest cluster of gaps that enough gaps belong to. */
function findBaseGap(gaps: readonly number[], rounding: number): number {
  const sorted = [...gaps].sort((a, b) => a - b);
  const clusters: number[][] = [];
  for (const gap of sorted) {
    const cluster = clusters[clusters.length - 1];
    const last = cluster?.[cluster.length - 1] ?? -Infinity;
    const joins = gap - last <= SAME_GAP * last || gap - (cluster?.[0] ?? -Infinity) <= rounding * SLACK;
    if (cluster !== undefined && joins) cluster.push(gap);
    else clusters.push([gap]);
  }
  const largest = clusters.reduce((most, cluster) => Math.max(most, cluster.length), 0);
  const support = gaps.length < 5 ? largest : Math.max(2, 0.2 * gaps.length);
  const cluster = clusters.find((one) => one.length >= support) ?? sorted;
  const typical = median(cluster);
  return rounding > SAME_GAP * typical ? meanOf(cluster) : typical;
}

/**
 * Holes are losses while they are few (a tenth of the gaps) or scattered (up to a third, no two alike side by side);
 * three equal ones in a row are a protocol with zones.
 */
function areLosses(multiples: readonly number[], holes: number): boolean {
  let [run, longest] = [1, 1];
  for (let i = 1; i < multiples.length; i++) {
    run = multiples[i] === multiples[i - 1] && (multiples[i] ?? 1) > 1 ? run + 1 : 1;
    longest = Math.max(longest, run);
  }
  const gaps = multiples.length;
  return (holes <= Math.max(1, 0.1 * gaps) && longest < 3) || (holes <= gaps / 3 && longest === 1);
}

/** Whether instance numbers skip with the holes (files were lost) or go on (never taken). */
function compareInstances(
  instances: readonly (number | null)[],
  multiples: readonly number[],
): GridFit['evidence'] {
  const steps: number[] = [];
  if (instances.length === 0) return 'unknown';
  for (let i = 1; i < instances.length; i++) {
    const [before, after] = [instances[i - 1], instances[i]];
    if (before == null || after == null) return 'unknown';
    steps.push(after - before);
  }
  const unit = steps.find((_, i) => multiples[i] === 1) ?? Math.sign(steps[0] ?? 0);
  if (unit === 0) return 'unknown';
  if (steps.every((step, i) => step === unit * (multiples[i] ?? 1))) return 'lost';
  return steps.every((step) => step === unit) ? 'skipped' : 'unknown';
}

/** Runs of like gaps, as slices from–to (from 0). */
export function findZones(gaps: readonly number[], rounding: number): Zone[] {
  const zones: Zone[] = [];
  gaps.forEach((gap, i) => {
    const zone = zones[zones.length - 1];
    const alike = zone !== undefined && Math.abs(gap - zone.gap) <= Math.max(SAME_GAP * zone.gap, rounding);
    if (alike) zone.to = i + 1;
    else zones.push({ from: i, to: i + 1, gap });
  });
  return zones.map(({ from, to }) => {
    return { from, to, gap: Number(meanOf(gaps.slice(from, to)).toPrecision(9)) };
  });
}
