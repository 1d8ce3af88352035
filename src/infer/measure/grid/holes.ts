import { differences, lastOf, meanOf } from '../../sequence.js';
import { findSteps, MULTIPLE, splitRuns } from './gaps.js';
import type { GridFit } from './grid.js';
import { fitLine, fitParallel, SLACK } from './line.js';
import type { Line } from './line.js';

/** A grid this much larger than the stack is no stack with holes. */
const MOST_HOLES = 100;
/** A hole that is only known to within a larger share of the step proves nothing of Z: the slices beside it do. */
const TELLING = 0.02;
/** Where the step is so uncertain that it makes this share of one over a hole, it does not count slices there. */
const COUNTABLE = 0.25;
/** Multiples as exact as the sums of binary fractions are. */
const EXACT = 1e-9;
/** How many standard errors of the step count slices over a hole. */
const DEVIATIONS = 2;

/** Slices numbered over their holes. */
export interface Holed {
  index: number[];
  line: Line;
  /** Whether instance numbers skip with the holes. */
  evidence: GridFit['evidence'];
}

/**
 * Numbers slices over holes that are whole multiples of the step between neighbours, as far as their rounding and
 * their jitter can tell; `null` where there is no hole, or one that is no multiple, or too many.
 * @param apart how far two gaps may differ that are one: 0 where holes as small as the rounding are looked for
 */
export function fitHoles(
  d: readonly number[],
  gaps: readonly number[],
  apart: number,
  rounding: number,
  instances: readonly (number | null)[],
): Holed | null {
  const { isStep } = findSteps(gaps, apart);
  const mean = meanOf(gaps.filter((_, i) => isStep[i]));
  const multiples = gaps.map((gap) => Math.max(1, Math.round(gap / mean)));
  let at = 0;
  const index = [0, ...multiples.map((m) => (at += m))];
  if (at === gaps.length || at >= MOST_HOLES * d.length) return null;
  const evidence = compareInstances(instances, multiples);
  const isLost = evidence === 'lost';
  if (!isLost && !areLosses(multiples)) return null;
  const beside = fitRunsOf(d, isStep, rounding);
  const scatter = gaps.reduce(
    (most, gap, i) => (isStep[i] ? Math.max(most, Math.abs(gap - beside.slope) - rounding) : most),
    0,
  );
  const reach = (m: number, off = DEVIATIONS * beside.error) => rounding * SLACK + scatter + m * off;
  const largest = multiples.reduce((most, m) => Math.max(most, m), 1);
  const fits = gaps.every((gap, i) => {
    const m = multiples[i] ?? 1;
    const isOwn = m > 1 || isStep[i] === true || isLost;
    return isOwn && Math.abs(gap - m * beside.slope) <= reach(m);
  });
  if (!fits || scatter > MULTIPLE * beside.slope) return null;
  // Gaps that are multiples to the last digit were hardly rounded at all, however few decimals they have.
  const isExact = gaps.every(
    (gap, i) => Math.abs(gap - (multiples[i] ?? 1) * beside.slope) <= EXACT * beside.slope,
  );
  const drift = largest * DEVIATIONS * beside.error;
  const isCountable = drift < COUNTABLE * beside.slope && reach(largest) < beside.slope / 2;
  if (!isLost && !isExact && !isCountable) return null;
  const isTelling = isLost || reach(largest, beside.precision) <= TELLING * beside.slope;
  return { index, evidence, line: isTelling ? fitLine(index, d, rounding) : beside };
}

/** One step for all slices that follow one another. */
export function fitRunsOf(d: readonly number[], isStep: readonly boolean[], rounding: number): Line {
  const runs = splitRuns(isStep).filter(({ from, to }) => to > from);
  return fitParallel(
    runs.map(({ from, to }) => {
      const along = d.slice(from, to + 1);
      return { k: [...along.keys()], d: along };
    }),
    rounding,
  );
}

/**
 * Holes are losses while they are few (a tenth of the gaps; a fifth where the stack begins and ends without one) or
 * scattered (up to a third, no two alike side by side); three equal ones in a row are a protocol with zones.
 */
function areLosses(multiples: readonly number[]): boolean {
  const gaps = multiples.length;
  const holes = multiples.filter((m) => m > 1).length;
  let [run, longest] = [1, 1];
  multiples.forEach((m, i) => {
    run = m > 1 && m === multiples[i - 1] ? run + 1 : 1;
    longest = Math.max(longest, run);
  });
  const share = multiples[0] === 1 && multiples.at(-1) === 1 ? 0.2 : 0.1;
  return (holes <= Math.max(1, share * gaps) && longest < 3) || (holes <= gaps / 3 && longest === 1);
}

/** Whether instance numbers skip with the holes (files were lost) or go on (never taken). */
function compareInstances(
  instances: readonly (number | null)[],
  multiples: readonly number[],
): GridFit['evidence'] {
  const steps = differences(instances.map((instance) => instance ?? NaN));
  const unit = steps.find((_, i) => multiples[i] === 1) ?? Math.sign(lastOf(steps.slice(0, 1)));
  if (!unit) return 'unknown';
  if (steps.every((step, i) => step === unit * (multiples[i] ?? 1))) return 'lost';
  return steps.every((step) => step === unit) ? 'skipped' : 'unknown';
}
