import { ascending, differences, lastOf, median } from '../../sequence.js';
import { boundStep, fitByNumbers, fitCoarseRuns } from './coarse-fit.js';
import type { Bounds } from './coarse-fit.js';
import { findZones } from './gaps.js';
import type { GridFit } from './grid.js';
import { fitHoles } from './holes.js';
import { fitLine, isStraight, SLACK } from './line.js';
import type { Line } from './line.js';
import { changesGap, fitExactRuns, fitRuns, leaveExact, leaveOutliers } from './runs.js';

const UNIFORM = 0.01;
const JITTER = 0.25;

/**
 * Finds the regular grid under positions, judging in this order: even; holes that are whole multiples, within
 * rounding; a slice off the grid of all others; runs of one Z; gaps that vary.
 * @param d distances along the normal, ascending, without repeats; at least two
 * @param rounding the largest error that printed decimals make in one gap
 * @param instances Instance Number of each location, `null` where unknown; empty when there are none
 */
export const fitGrid = (
  d: readonly number[],
  rounding: number,
  instances: readonly (number | null)[],
): GridFit => heedPrecision(findGrid(d, rounding, instances));

/** Gaps that are one to the last digit were hardly rounded, however few decimals they have. */
const EXACT = 1e-9;

/** A step that may as well be nothing, or twice as much, is not known. */
function heedPrecision(fit: GridFit): GridFit {
  const { spacing, precision, beyond, worst, index, zones } = fit;
  if (spacing === null || precision + beyond < spacing || worst <= EXACT * spacing) return fit;
  return {
    ...fit,
    regularity: 'variable',
    index: [...index.keys()],
    spacing: null,
    zones: zones.length > 0 ? zones : [{ from: 0, to: index.length - 1, gap: spacing }],
    bounds: { least: Math.max(0, spacing - precision - beyond), most: spacing + precision + beyond },
  };
}

function findGrid(d: readonly number[], rounding: number, instances: readonly (number | null)[]): GridFit {
  const bounds = boundStep(d, rounding);
  const found = fitEven(d, rounding, instances);
  const even = found && bounds && found.evidence !== 'lost' ? heedBounds(found, bounds) : found;
  const isZoned = even !== null && areZones(even, d, rounding);
  if (even && even.regularity !== 'jitter' && !isZoned) return even;
  const uneven =
    (bounds && !even ? fitCoarseRuns(d, rounding, bounds) : null) ??
    leaveOutliers(d, rounding, instances, fitEven) ??
    (even ? fitExactRuns(d, rounding) : fitRuns(d, rounding)) ??
    (even && leaveExact(d, rounding, instances, fitEven));
  if (even && !uneven && !isZoned) return even;
  const ranks = [...d.keys()];
  return {
    ...describeGrid('variable', d, ranks, fitLine(ranks, d, rounding)),
    spacing: null,
    precision: rounding,
    zones: findZones(differences(d), rounding),
    ...uneven,
  };
}

/** An even grid within what its coarse positions leave open; `null` where they rule it out. */
function heedBounds(even: GridFit, { least, most, holes }: Bounds): GridFit | null {
  const { spacing, precision, beyond } = even;
  const step = spacing ?? 0;
  if (even.regularity === 'missing' && step - precision > most) return null;
  // Slices that jitter are off their places by more than the rounding, which is all that bounds know of.
  if (holes > 0) return precision + beyond < step ? even : null;
  return { ...even, beyond: Math.max(precision + beyond, step - least, most - step) - precision };
}

/** Whether a grid is none, but one gap after another, each kept to over several slices. */
const areZones = (
  { regularity, evidence, spacing }: GridFit,
  d: readonly number[],
  rounding: number,
): boolean => regularity !== 'uniform' && evidence !== 'lost' && changesGap(d, rounding, spacing ?? 0);

/** A grid with or without holes; `null` where there is none. */
function fitEven(
  d: readonly number[],
  rounding: number,
  instances: readonly (number | null)[],
): GridFit | null {
  const gaps = differences(d);
  const ranks = [...d.keys()];
  const line = fitLine(ranks, d, rounding);
  const evenness = judgeEvenness(d, gaps, line, rounding);
  // Where positions are coarse a hole of one slice looks like rounding, but for Instance Numbers that skip with it.
  const holes = fitHoles(d, gaps, evenness ? 0 : rounding, rounding, instances);
  if (holes && (!evenness || holes.evidence === 'lost')) {
    return { ...describeGrid('missing', d, holes.index, holes.line), evidence: holes.evidence };
  }
  const numbered = 2 * rounding >= line.slope ? fitByNumbers(d, rounding, instances) : null;
  if (numbered && evenness !== 'uniform') {
    return { ...describeGrid('missing', d, numbered.index, numbered.line), evidence: 'lost' };
  }
  if (!evenness) return null;
  // Numbers that skip where no hole shows may tell of slices that were lost within the rounding.
  const doubt = numbered ? Math.abs(numbered.line.slope - line.slope) + numbered.line.precision : 0;
  const precision = Math.max(line.precision, doubt, evenness === 'coarse' ? rounding : 0);
  return describeGrid(evenness === 'uniform' ? evenness : 'jitter', d, ranks, { ...line, precision });
}

/** Whether positions without a hole are uniform, jittered, or more than their rounding explains but less than a gap. */
function judgeEvenness(
  d: readonly number[],
  gaps: readonly number[],
  { slope, intercept }: Line,
  rounding: number,
): 'uniform' | 'jitter' | 'coarse' | null {
  const sorted = ascending(gaps);
  const [smallest = 0] = sorted;
  const range = lastOf(sorted) - smallest;
  const typical = median(sorted);
  const off = Math.max(typical - smallest, lastOf(sorted) - typical);
  if (off <= UNIFORM * typical) return 'uniform';
  // Rounding each component to a step makes two neighbouring gaps only, so their range is at most `rounding`.
  if (range <= rounding * SLACK && isStraight({ k: [...d.keys()], d }, rounding * SLACK)) return 'uniform';
  const isJitter = off <= JITTER * typical;
  if (!isJitter && (off > rounding || range > typical)) return null;
  // A location more than half a gap from the line: then gaps drift in zones, not at random.
  const stray = d.some((value, i) => Math.abs(value - intercept - slope * i) > slope / 2 + rounding);
  return stray ? null : isJitter ? 'jitter' : 'coarse';
}

/** A fit by the line through numbered locations. */
function describeGrid(
  regularity: GridFit['regularity'],
  d: readonly number[],
  index: number[],
  { slope, precision, error, beyond }: Line,
): GridFit {
  const steps = differences(index);
  const worst = differences(d).reduce(
    (most, gap, i) => Math.max(most, Math.abs(gap - (steps[i] ?? 1) * slope)),
    0,
  );
  return {
    regularity,
    index,
    spacing: slope,
    precision,
    error,
    // No slice is farther off its place: two that are, one each way, make a gap that is no jitter.
    beyond: Math.min(beyond, (JITTER / 2) * slope),
    worst,
    zones: [],
    evidence: 'unknown',
    runs: [],
    outliers: [],
    missing: lastOf(index) + 1 - index.length,
  };
}
