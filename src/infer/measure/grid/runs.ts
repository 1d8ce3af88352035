import { ascending, differences, lastOf, meanOf, median } from '../../sequence.js';
import type { Some } from '../../sequence.js';
import { findSteps, isSameGap, splitRuns } from './gaps.js';
import type { GridFit, Uneven } from './grid.js';
import { fitRunsOf } from './holes.js';
import { fitLine, SLACK } from './line.js';

/** Slices off the grid that one stack may hold beside a single one, as a share. */
const OUTLIERS = 0.05;
/** Slices that must lie on the grid to prove it. */
const ENOUGH = 4;
/** The share of slices that must lie in runs long enough to tell their Z. */
const MOST = 2 / 3;
/** The least run that tells whether its gaps agree. */
const TELLING_RUN = 3;
/** How many times farther off than the worst of the others a slice must lie. */
const CLEAR = 2;
/** Z of runs that differ by less are one Z, written with another last digit. */
const SAME_Z = 1e-4;

type Fit = (d: readonly number[], rounding: number, instances: readonly (number | null)[]) => GridFit | null;

const mostOutliers = (slices: number) => Math.max(1, Math.floor(OUTLIERS * slices));

/**
 * A grid of all slices but one, or few, that stand alone: without a neighbour one step away. `null` where the others
 * form no grid either.
 */
export function leaveOutliers(
  d: readonly number[],
  rounding: number,
  instances: readonly (number | null)[],
  fitEven: Fit,
  isStep: readonly boolean[] = findSteps(differences(d), rounding).isStep,
): Uneven | null {
  const alone = splitRuns(isStep).flatMap(({ from, to }) => (from === to ? [from] : []));
  // The first and the last slice also stand alone where their only neighbour is off its place.
  const inner = alone.filter((at) => {
    const neighbour = at === 0 ? 1 : at === d.length - 1 ? at - 1 : NaN;
    return !alone.includes(neighbour);
  });
  return (
    leaveThose(inner, d, rounding, instances, fitEven) ?? leaveThose(alone, d, rounding, instances, fitEven)
  );
}

/** One slice off by less than jitter explains, where all others lie as exactly as they are rounded and do not jitter. */
export function leaveExact(
  d: readonly number[],
  rounding: number,
  instances: readonly (number | null)[],
  fitEven: Fit,
): Uneven | null {
  const gaps = differences(d);
  const [typical, near] = [median(ascending(gaps)), likeness(d, rounding)];
  const isStep = gaps.map((gap) => Math.abs(gap - typical) <= near);
  const fit = leaveOutliers(d, rounding, instances, fitEven, isStep);
  const isExact =
    fit && fit.worst <= near && !fit.outliers.some(({ off }) => isSameGap(typical + off, typical, 0));
  return isExact ? fit : null;
}

function leaveThose(
  alone: readonly number[],
  d: readonly number[],
  rounding: number,
  instances: readonly (number | null)[],
  fitEven: Fit,
): Uneven | null {
  if (alone.length === 0 || alone.length > mostOutliers(d.length) || d.length - alone.length < ENOUGH)
    return null;
  const isAlone = new Set(alone);
  const isOther = (_: unknown, i: number) => !isAlone.has(i);
  const others = d.filter(isOther);
  const fit = fitEven(others, rounding, instances.filter(isOther));
  if (!fit?.spacing || fit.regularity === 'jitter') return null;
  const { spacing, index, precision, error, beyond, worst } = fit;
  const origin = others[0] ?? 0;
  const taken = new Set(index);
  const outliers = alone.map((at) => {
    const place = ((d[at] ?? 0) - origin) / spacing;
    // What lies beside its place is not missing there.
    taken.add([Math.floor(place), Math.ceil(place)].find((near) => !taken.has(near)) ?? 0);
    return { at, off: Math.abs(place - Math.round(place)) * spacing };
  });
  // One on the grid is none, though its neighbours be lost; nor, where all slices jitter, those that do so most.
  const least = Math.max(rounding, CLEAR * (worst - rounding));
  const stray = outliers.flatMap(({ at, off }) => (off > least ? at : []));
  if (stray.length < alone.length) return leaveThose(stray, d, rounding, instances, fitEven);
  const missing = Array.from({ length: lastOf(index) }, (_, k) => k).filter((k) => !taken.has(k)).length;
  const found = { regularity: 'variable', spacing, precision, error, beyond, worst } as const;
  return { ...found, runs: [], outliers, missing };
}

/** One Z of runs that lie no whole multiple of it apart; `null` where their Z differ by more than their rounding. */
export function fitRuns(d: readonly number[], rounding: number): Uneven | null {
  const gaps = differences(d);
  const { isStep } = findSteps(gaps, rounding);
  const all = splitRuns(isStep);
  const telling = all.filter(({ from, to }) => to - from + 1 >= TELLING_RUN);
  const told = telling.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  const alone = all.filter(({ from, to }) => from === to).length;
  // A slice between two like gaps is part of a run with another Z.
  const hasOther = gaps.some((gap, i) => {
    const before = gaps[i - 1];
    return before !== undefined && !isStep[i] && !isStep[i - 1] && isSameGap(gap, before, rounding);
  });
  if (all.length < 2 || told < MOST * d.length || alone > mostOutliers(d.length) || hasOther) return null;
  const line = fitRunsOf(d, isStep, rounding);
  const { slope } = line;
  if (changesGap(d, rounding, slope)) return null;
  const own = telling.map(({ from, to }) => {
    const along = d.slice(from, to + 1);
    const alone = fitLine([...along.keys()], along, rounding);
    return { slope: alone.slope, known: alone.precision * SLACK };
  });
  // How far the least that the longest gaps may be exceeds the most that the shortest may.
  const apart =
    Math.max(...own.map((run) => run.slope - run.known)) -
    Math.min(...own.map((run) => run.slope + run.known));
  if (apart > 2 * SAME_Z * slope) return null;
  const precision = apart > 0 ? Math.max(line.precision, apart) : line.precision;
  const runs = all.filter(({ from, to }) => to > from);
  const worst = gaps.reduce((far, gap, i) => (isStep[i] ? Math.max(far, Math.abs(gap - slope)) : far), 0);
  // Two or three gaps that are alike by a tenth are alike by chance.
  if (told < 2 * TELLING_RUN && worst > likeness(d, rounding)) return null;
  const { error, beyond } = line;
  const found = { regularity: 'variable', spacing: slope, precision, error, beyond, worst } as const;
  return { ...found, runs, outliers: [], missing: 0 };
}

/** The share of gaps that must lie in runs of three like ones or more. */
const ZONED = 0.9;
/** Gaps that differ by a smaller share are alike to the last digit, however coarse that is. */
const ALIKE = 0.02;
/** What is this many times Z is a hole. */
const HOLE = 1.5;

/** How far gaps of one run differ where nothing but their rounding makes them differ. */
const likeness = (d: readonly number[], rounding: number): number =>
  Math.min(rounding * SLACK, ALIKE * median(ascending(differences(d))));

/** Runs as exact as their rounding, which lie apart by less than jitter explains and are none. */
export function fitExactRuns(d: readonly number[], rounding: number): Uneven | null {
  const fit = fitRuns(d, rounding);
  return fit && fit.worst <= likeness(d, rounding) ? fit : null;
}

/**
 * Whether gaps keep to one length, as far as they are rounded, and then to another: what jitters does neither.
 * @param z the one Z that is in question, mm
 */
export function changesGap(d: readonly number[], rounding: number, z: number): boolean {
  const gaps = differences(d);
  const near = likeness(d, rounding);
  const zones: Some<number>[] = [];
  for (const gap of gaps) {
    const zone = zones.at(-1);
    if (zone && Math.abs(gap - zone[0]) <= near) zone.push(gap);
    else zones.push([gap]);
  }
  const long = zones.filter(({ length }) => length >= TELLING_RUN);
  const held = long.reduce((sum, { length }) => sum + length, 0);
  const steps = ascending(long.map(meanOf).filter((gap) => gap < HOLE * z));
  const [least = 0] = steps;
  return (
    held >= ZONED * gaps.length &&
    steps.length > 1 &&
    !isSameGap(lastOf(steps), least, rounding / TELLING_RUN)
  );
}
