import { toDigits } from '../../model/arithmetic.js';
import type { Regularity, Zone } from '../../model/report.js';
import { ascending, differences, lastOf, meanOf, median } from '../sequence.js';

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
  /** Whether instance numbers skip with the holes. */
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
  const gaps = differences(d);
  const ranks = d.map((_, i) => i);
  const line = fitLine(ranks, d, rounding);
  const evenness = judgeEvenness(d, gaps, line, rounding);
  // Where positions are coarse a hole of one slice looks like rounding, but for Instance Numbers that skip with it.
  const multiples = countMultiples(gaps, evenness ? 0 : rounding);
  const evidence = compareInstances(instances, multiples);
  if (evenness && (evidence !== 'lost' || multiples.every((m) => m === 1)))
    return describeGrid(evenness, d, ranks, line);
  let at = 0;
  const index = [0, ...multiples.map((m) => (at += m))];
  const holed = fitLine(index, d, rounding);
  const fits = gaps.every((gap, i) => {
    const m = multiples[i] ?? 1;
    return (
      Math.abs(gap - m * holed.slope) <= Math.max(MULTIPLE * holed.slope, rounding) + m * holed.precision
    );
  });
  if (
    fits &&
    at > gaps.length &&
    at < MOST_HOLES * d.length &&
    (evidence === 'lost' || areLosses(multiples))
  ) {
    return { ...describeGrid('missing', d, index, holed), evidence };
  }
  const zones = findZones(gaps, rounding);
  return { ...describeGrid('variable', d, ranks, line), spacing: null, precision: rounding, zones };
}

/** Whether positions without a hole are uniform or jittered; `null` when neither. */
function judgeEvenness(
  d: readonly number[],
  gaps: readonly number[],
  { slope, intercept }: Line,
  rounding: number,
): 'uniform' | 'jitter' | null {
  const sorted = ascending(gaps);
  const [smallest = 0] = sorted;
  const range = lastOf(sorted) - smallest;
  const typical = median(sorted);
  const off = Math.max(typical - smallest, lastOf(sorted) - typical);
  // Rounding each component to a step makes two neighbouring gaps only, so their range is at most `rounding`.
  if (off <= UNIFORM * typical || range <= rounding * SLACK) return 'uniform';
  if (off > Math.max(JITTER * typical, range <= typical ? rounding : 0)) return null;
  // A location more than half a gap from the line: then gaps drift in zones, not at random.
  const stray = d.some((value, i) => Math.abs(value - intercept - slope * i) > slope / 2 + rounding);
  return stray ? null : 'jitter';
}

function describeGrid(
  regularity: Regularity,
  d: readonly number[],
  index: number[],
  { slope, precision, error }: Line,
): GridFit {
  const steps = differences(index);
  const worst = differences(d).reduce(
    (most, gap, i) => Math.max(most, Math.abs(gap - (steps[i] ?? 1) * slope)),
    0,
  );
  return { regularity, index, spacing: slope, precision, error, worst, zones: [], evidence: 'unknown' };
}

interface Line {
  slope: number;
  intercept: number;
  precision: number;
  error: number;
}

/**
 * Least squares d = intercept + slope · k. `precision` bounds the slope's error when every printed position is off by
 * up to half the rounding, `error` is the standard error q/N^1.5 that random rounding makes: that of a regular stack is
 * not random and can all point one way. Scatter beyond the rounding adds two standard errors to both.
 */
export function fitLine(k: readonly number[], d: readonly number[], rounding: number): Line {
  const n = k.length;
  const meanK = meanOf(k);
  const origin = d[0] ?? 0;
  const meanD = meanOf(d.map((value) => value - origin));
  let [square, product, absolute, scatter] = [0, 0, 0, 0];
  k.forEach((value, i) => {
    const off = value - meanK;
    square += off * off;
    product += off * ((d[i] ?? 0) - origin - meanD);
    absolute += Math.abs(off);
  });
  const slope = product / square;
  const intercept = origin + meanD - slope * meanK;
  k.forEach((value, i) => {
    const residual = Math.abs((d[i] ?? 0) - intercept - slope * value);
    scatter += Math.max(0, residual - rounding / 2) ** 2;
  });
  const scattered = n > 2 ? 2 * Math.sqrt(scatter / (n - 2) / square) : 0;
  const precision = (rounding / 2) * (absolute / square) + scattered;
  const error = rounding / Math.sqrt(12 * square) + scattered;
  return { slope, intercept, precision, error };
}

/**
 * How many grid steps each gap spans; counted again with the mean of the single steps, because a small error of the
 * base is many slices over a large hole.
 */
function countMultiples(gaps: readonly number[], rounding: number): number[] {
  const countBy = (base: number) => gaps.map((gap) => Math.max(1, Math.round(gap / base)));
  const rough = countBy(findBaseGap(gaps, rounding));
  return countBy(meanOf(gaps.filter((_, i) => rough[i] === 1)));
}

/** Typical gap of the smallest cluster of gaps that enough gaps belong to. */
function findBaseGap(gaps: readonly number[], rounding: number): number {
  const sorted = ascending(gaps);
  const clusters: number[][] = [];
  for (const gap of sorted) {
    const cluster = clusters.at(-1) ?? [];
    const last = lastOf(cluster);
    const joins = gap - last <= SAME_GAP * last || gap - (cluster[0] ?? -Infinity) <= rounding * SLACK;
    if (joins) cluster.push(gap);
    else clusters.push([gap]);
  }
  const support =
    gaps.length < 5 ? Math.max(...clusters.map(({ length }) => length)) : Math.max(2, 0.2 * gaps.length);
  const cluster = clusters.find(({ length }) => length >= support) ?? sorted;
  const typical = median(cluster);
  return rounding > SAME_GAP * typical ? meanOf(cluster) : typical;
}

/**
 * Holes are losses while they are few (a tenth of the gaps) or scattered (up to a third, no two alike side by side);
 * three equal ones in a row are a protocol with zones.
 */
function areLosses(multiples: readonly number[]): boolean {
  const gaps = multiples.length;
  const holes = multiples.filter((m) => m > 1).length;
  let [run, longest] = [1, 1];
  multiples.forEach((m, i) => {
    run = m > 1 && m === multiples[i - 1] ? run + 1 : 1;
    longest = Math.max(longest, run);
  });
  return (holes <= Math.max(1, 0.1 * gaps) && longest < 3) || (holes <= gaps / 3 && longest === 1);
}

/** Whether instance numbers skip with the holes (files were lost) or go on (never taken). */
function compareInstances(
  instances: readonly (number | null)[],
  multiples: readonly number[],
): GridFit['evidence'] {
  const steps = differences(instances.map((instance) => instance ?? NaN));
  const unit = steps.find((_, i) => multiples[i] === 1) ?? Math.sign(steps[0] ?? 0);
  if (!unit) return 'unknown';
  if (steps.every((step, i) => step === unit * (multiples[i] ?? 1))) return 'lost';
  return steps.every((step) => step === unit) ? 'skipped' : 'unknown';
}

/** Runs of like gaps, as slices from–to (from 0). */
function findZones(gaps: readonly number[], rounding: number): Zone[] {
  const zones: Zone[] = [];
  gaps.forEach((gap, i) => {
    const zone = zones.at(-1);
    if (zone && Math.abs(gap - zone.gap) <= Math.max(SAME_GAP * zone.gap, rounding)) zone.to = i + 1;
    else zones.push({ from: i, to: i + 1, gap });
  });
  return zones.map(({ from, to }) => ({ from, to, gap: toDigits(meanOf(gaps.slice(from, to)), 9) }));
}
