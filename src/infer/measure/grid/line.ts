import { toDigits } from '../../../model/arithmetic.js';
import { meanOf } from '../../sequence.js';

/** Positions `d` of slices that are numbered `k`, both of one length. */
export interface Run {
  k: readonly number[];
  d: readonly number[];
}

export interface Line {
  slope: number;
  intercept: number;
  /** Within which the slope is for certain where nothing but rounding moves slices, and probably where they scatter. */
  precision: number;
  /** Within which it probably is. */
  error: number;
  /** How much farther off than `precision` scatter may put it. */
  beyond: number;
}

/** For the noise of binary fractions beside a decimal step. */
export const SLACK = 1.001;

/** Least squares d = intercept + slope · k; see {@link fitParallel}. */
export const fitLine = (k: readonly number[], d: readonly number[], rounding: number): Line =>
  fitParallel([{ k, d }], rounding);

/**
 * Least squares with one slope for all runs and an intercept for each, of which the first is told. `precision` bounds
 * the slope's error when every printed position is off by up to half the rounding, `error` is the standard error
 * q/N^1.5 that random rounding makes: that of a regular stack is not random and can all point one way. Scatter beyond
 * the rounding adds two standard errors to both, and the rest of {@link reachOf} to `beyond`.
 */
export function fitParallel(runs: readonly Run[], rounding: number): Line {
  let [square, product, absolute, scatter, n] = [0, 0, 0, 0, -1];
  const centred = runs.map(({ k, d }) => {
    const meanK = meanOf(k);
    const origin = d[0] ?? 0;
    const meanD = meanOf(d.map((value) => value - origin));
    k.forEach((value, i) => {
      const off = value - meanK;
      square += off * off;
      product += off * ((d[i] ?? 0) - origin - meanD);
      absolute += Math.abs(off);
    });
    n += k.length - 1;
    return { k, d, meanK, height: origin + meanD };
  });
  const slope = product / square;
  const intercepts = centred.map(({ k, d, meanK, height }) => {
    const intercept = height - slope * meanK;
    k.forEach((value, i) => {
      const residual = Math.abs((d[i] ?? 0) - intercept - slope * value);
      scatter += Math.max(0, residual - rounding / 2) ** 2;
    });
    return intercept;
  });
  const scattered = n > 0 ? 2 * Math.sqrt(scatter / n / square) : 0;
  const precision = (rounding / 2) * (absolute / square) + scattered;
  const error = rounding / Math.sqrt(12 * square) + scattered;
  const beyond = scattered && (reachOf(n) / 2 - 1) * scattered;
  return { slope, intercept: intercepts[0] ?? 0, precision, error, beyond };
}

/**
 * How many standard errors scatter may put a slope off, but for one stack in a thousand (Student's distribution, a
 * little widened): 32, 16 and 11 with two, three and four degrees of freedom, 4 with many. With one, of which nothing
 * can be known, it is 256, and one stack in four hundred.
 */
const reachOf = (freedom: number): number => 4 ** (1 + 3 / freedom);

/** Steps of a search that divides its interval by 1.5 each time. */
const SEARCH = 60;

/**
 * Whether one line passes all points within half of `width` above and below: then rounding to a step of that width
 * explains the rest.
 */
export function isStraight({ k, d }: Run, width: number): boolean {
  const [first = 0, origin = 0] = [k[0], d[0]];
  const spreadAt = (slope: number) => {
    let [low, high] = [0, 0];
    k.forEach((value, i) => {
      const off = (d[i] ?? 0) - origin - slope * (value - first);
      low = Math.min(low, off);
      high = Math.max(high, off);
    });
    return high - low;
  };
  const { slope } = fitLine(k, d, width);
  const spread = spreadAt(slope);
  const reach = (2 * spread) / Math.max(1, (k.at(-1) ?? 0) - first);
  // The spread is convex in the slope.
  let [low, high] = [slope - reach, slope + reach];
  for (let step = 0; step < SEARCH && spreadAt((low + high) / 2) > width; step++) {
    const third = (high - low) / 3;
    if (spreadAt(low + third) < spreadAt(high - third)) high -= third;
    else low += third;
  }
  return spread <= width || spreadAt((low + high) / 2) <= width;
}

/** Digits beyond this share of a value help nobody: 5 rather than 4.999998 where the latter is ± 0.000003. */
const EXACT_ENOUGH = 1e-5;

/**
 * The shortest decimal near a value: within its standard error (or a hundred-thousandth), never beyond its precision,
 * so that no digit is told which the printed positions do not support; and the precision about that decimal.
 */
export function roundMeasured(value: number, precision: number, error: number) {
  const known = Math.max(precision, value * 1e-12);
  const near = Math.min(known, Math.max(error, value * EXACT_ENOUGH));
  let digits = 1;
  while (digits < 15 && Math.abs(toDigits(value, digits) - value) > near) digits++;
  const shortest = toDigits(value, digits);
  return { value: shortest, precision: toDigits((known + Math.abs(shortest - value)) * 1.05, 2) };
}
