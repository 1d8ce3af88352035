import type { Zone } from '../../../model/report.js';
import { differences, lastOf, meanOf } from '../../sequence.js';
import { splitRuns } from './gaps.js';
import type { Uneven } from './grid.js';
import { fitRunsOf } from './holes.js';
import { fitLine, isStraight, SLACK } from './line.js';
import type { Line } from './line.js';

/** Slices numbered by something else than their positions. */
export interface Numbered {
  index: number[];
  line: Line;
}

/**
 * Numbers slices by Instance Numbers that skip, where positions are too coarse to show a hole: if then one line passes
 * all of them within their rounding.
 * @param d distances along the normal in the order of the slices, mm
 */
export function fitByNumbers(
  d: readonly number[],
  rounding: number,
  instances: readonly (number | null)[],
): Numbered | null {
  const steps = differences(instances.map((instance) => instance ?? NaN));
  const step = steps.reduce((a, b) => (Math.abs(b) < Math.abs(a) ? b : a), Infinity);
  const counts = steps.map((one) => one / step);
  if (steps.length < 2 || !counts.every((m) => Number.isInteger(m) && m > 0)) return null;
  let at = 0;
  const index = [0, ...counts.map((m) => (at += m))];
  const isSkipping = lastOf(index) > d.length - 1;
  if (!isSkipping || !isStraight({ k: index, d }, rounding * SLACK)) return null;
  return { index, line: fitLine(index, d, rounding) };
}

/** What is known of the step of slices whose positions are printed about as coarsely as it, or more so. Lengths in mm. */
export interface Bounds {
  /** However many slices are lost it is no larger. */
  most: number;
  /** With one hole more than shows it is no smaller. */
  least: number;
  /** The fewest holes by which rounding explains all positions. */
  holes: number;
}

/**
 * Holes that the rounding may hide beside those that show. With enough of them any smaller step would do, and nothing could
 * be said; one is what a lost file leaves.
 */
const HIDDEN = 1;
/** Steps of a search that halves its interval. */
const HALVINGS = 50;

/**
 * Between which steps slices lie that follow one another with holes anywhere: true positions are off by half the rounding
 * at most, and each slice is a step or more beyond the last. `null` where positions are fine enough to show every hole.
 * @param d distances along the normal in the order of the slices, mm
 */
export function boundStep(d: readonly number[], rounding: number): Bounds | null {
  const down = d.map((value) => -value);
  const longest = (lastOf(d) - (d[0] ?? 0) + rounding * SLACK) / (d.length - 1);
  // A slice that falls further behind than rounding explains would rule the step out.
  const most = -halve(-longest, 0, (step) => findBreaks(down, step, rounding).length === 0);
  const holes = findBreaks(d, most, rounding).length;
  const isEnough = (step: number) => findBreaks(d, step, rounding).length <= holes + HIDDEN;
  const least = isEnough(0) ? 0 : halve(0, most, isEnough);
  return d.length > 2 && least <= 2 * rounding ? { least, most, holes } : null;
}

/** The least value between two from which on something holds that holds at the upper one. */
function halve(low: number, high: number, holds: (value: number) => boolean): number {
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** The slices that lie too far beyond those before them for rounding to explain, each the first of a run. */
function findBreaks(d: readonly number[], step: number, rounding: number): number[] {
  let low = Infinity;
  return [...d.keys()].filter((i) => {
    const place = (d[i] ?? 0) - step * i;
    const begins = place - low > rounding * SLACK;
    low = begins ? place : Math.min(low, place);
    return begins;
  });
}

/** More holes than this share of the slices are no losses, but another spacing. */
const LOSSES = 0.02;
/** A step that is known to no better than this share of it is not told. */
const USEFUL = 0.25;

/**
 * One step of runs between which slices are lost, as many as nobody can tell; `null` where no hole shows, or too many do.
 * Its `spacing` is `null` where the runs leave it too open.
 */
export function fitCoarseRuns(d: readonly number[], rounding: number, bounds: Bounds): Uneven | null {
  const { least, most, holes } = bounds;
  if (holes < 1 || holes > Math.max(1, LOSSES * d.length)) return null;
  const gaps = differences(d);
  const breaks = findBreaks(d, most, rounding).map((last) => {
    // The rounding may have hidden the hole until then: it lies where the gap is widest.
    let widest = last;
    for (let i = last; i > 0 && i > last - rounding / most; i--)
      if ((gaps[i - 1] ?? 0) > (gaps[widest - 1] ?? 0)) widest = i;
    return widest;
  });
  const isStep = gaps.map((_, i) => !breaks.includes(i + 1));
  const runs = splitRuns(isStep);
  const line = fitRunsOf(d, isStep, rounding);
  const step = Math.min(most, Math.max(least, line.slope));
  // Slices a printed step apart, of which a few are there twice, look much the same where Z is near that step.
  const doubled = Math.abs(rounding - step);
  const precision = Math.max(step - least, most - step, doubled <= line.precision ? doubled : 0);
  const at: number[] = [];
  const zones: Zone[] = [];
  for (const { from, to } of runs) {
    const before = lastOf(at);
    const middle = meanOf(d.slice(from, to + 1)) - ((to - from) / 2) * step;
    // A hole holds one slice or more.
    const origin = from > 0 ? Math.max(middle, before + 2 * step) : middle;
    if (from > 0) zones.push({ from: from - 1, to: from, gap: origin - before });
    if (to > from) zones.push({ from, to, gap: step });
    for (let i = from; i <= to; i++) at.push(origin + (i - from) * step);
  }
  return {
    regularity: 'variable',
    spacing: precision <= USEFUL * step ? step : null,
    precision,
    error: Math.min(precision, line.error),
    beyond: 0,
    runs,
    outliers: [],
    missing: 0,
    worst: Math.max(...gaps.map((gap, i) => (isStep[i] ? Math.abs(gap - step) : 0))),
    zones,
    at,
    bounds,
  };
}
