import { differences, lastOf } from '../sequence.js';
import { findSteps, isSameGap, splitRuns } from './gaps.js';
import type { GridFit } from './grid.js';
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
/** Z of runs that differ by less are one Z, written with another last digit. */
const SAME_Z = 1e-4;

type Uneven = Pick<
  GridFit,
  'regularity' | 'spacing' | 'precision' | 'error' | 'runs' | 'outliers' | 'missing' | 'worst'
>;

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
): Uneven | null {
  const alone = splitRuns(findSteps(differences(d), rounding).isStep).flatMap(({ from, to }) =>
    from === to ? [from] : [],
  );
  if (alone.length === 0 || alone.length > mostOutliers(d.length) || d.length - alone.length < ENOUGH)
    return null;
  const isAlone = new Set(alone);
  const isOther = (_: unknown, i: number) => !isAlone.has(i);
  const others = d.filter(isOther);
  const fit = fitEven(others, rounding, instances.filter(isOther));
  if (!fit?.spacing || fit.regularity === 'jitter') return null;
  const { spacing, index, precision, error, worst } = fit;
  const origin = others[0] ?? 0;
  const taken = new Set(index);
  const outliers = alone.map((at) => {
    const place = ((d[at] ?? 0) - origin) / spacing;
    // What lies beside its place is not missing there.
    taken.add([Math.floor(place), Math.ceil(place)].find((near) => !taken.has(near)) ?? 0);
    return { at, off: Math.abs(place - Math.round(place)) * spacing };
  });
  const missing = Array.from({ length: lastOf(index) }, (_, k) => k).filter((k) => !taken.has(k)).length;
  return { regularity: 'variable', spacing, precision, error, worst, runs: [], outliers, missing };
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
  const differ = telling.map(({ from, to }) => {
    const along = d.slice(from, to + 1);
    const own = fitLine([...along.keys()], along, rounding);
    const off = Math.abs(own.slope - slope);
    return { off, known: (own.precision + line.precision) * SLACK };
  });
  if (differ.some(({ off, known }) => off > known + SAME_Z * slope)) return null;
  const most = differ.reduce((worst, { off, known }) => Math.max(worst, off > known ? off : 0), 0);
  const precision = Math.max(line.precision, most);
  const runs = all.filter(({ from, to }) => to > from);
  const worst = gaps.reduce((far, gap, i) => (isStep[i] ? Math.max(far, Math.abs(gap - slope)) : far), 0);
  const found = { regularity: 'variable', spacing: slope, precision, error: line.error, worst } as const;
  return { ...found, runs, outliers: [], missing: 0 };
}
