import { toDigits } from '../../model/arithmetic.js';
import { extentOf, measureReading, type Stacked } from '../../model/measure-reading.js';
import type { NaiveReading, Spacing, StackReport } from '../../model/report.js';

/** The parts of a report that follow when its spacing is another: extents, wrong readings, stretches. */
export function replaceSpacing(
  report: StackReport,
  spacing: Spacing,
): Pick<StackReport, 'spacing' | 'extent' | 'naive'> {
  const extent = extentOf(report.dimensions, spacing);
  return { spacing, extent, naive: readBeside(report.naive, { ...report, spacing, extent }) };
}

/** Readings beside another truth. */
export const readBeside = (naive: readonly NaiveReading[], truth: Stacked): NaiveReading[] =>
  naive.map((reading) => readAgain(reading, truth));

/** A reading beside another truth: what its rule left open follows, what it says stays. */
function readAgain({ rule, spacing }: NaiveReading, report: Stacked): NaiveReading {
  const truth = report.spacing;
  if (rule === 'no-shear') return measureReading(rule, truth, report);
  const times = (value: number | null, factor: number) => value && toDigits(value * factor, 12);
  const unit = rule === 'micrometres' ? 0.001 : 1;
  const ownZ = rule === 'isotropic' ? truth.x : rulesWithoutZ.has(rule) ? truth.z : null;
  const reading = {
    x: spacing.x ?? times(truth.x, unit),
    y: spacing.y ?? times(truth.y, unit),
    z: spacing.z ?? times(ownZ, unit),
  };
  return measureReading(rule, reading, report);
}

const rulesWithoutZ = new Set<NaiveReading['rule']>(['swapped', 'micrometres']);
