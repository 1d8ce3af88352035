import { toDigits } from '../../model/arithmetic.js';
import { measureExtent } from './measure-extent.js';
import { stretchOf } from './naive-rules.js';
import type { NaiveReading, Spacing, SpacingReport } from '../../model/report.js';

/** The parts of a report that follow when its spacing is another: extents, wrong readings, stretches. */
export function replaceSpacing(
  { dimensions, naive }: Pick<SpacingReport, 'dimensions' | 'naive'>,
  spacing: Spacing,
): Pick<SpacingReport, 'spacing' | 'extent' | 'naive'> {
  return {
    spacing,
    extent: measureExtent(dimensions, spacing),
    naive: readBeside(naive, spacing),
  };
}

/** Readings beside another truth. */
export const readBeside = (naive: readonly NaiveReading[], truth: Spacing): NaiveReading[] =>
  naive.map((reading) => readAgain(reading, truth));

/** A reading beside another truth: what its rule left open follows, what it says stays. */
function readAgain({ rule, spacing }: NaiveReading, truth: Spacing): NaiveReading {
  if (rule === 'no-shear') return { rule, spacing: truth, stretch: stretchOf(truth, truth) };
  const times = (value: number | null, factor: number) => value && toDigits(value * factor, 12);
  const unit = rule === 'micrometres' ? 0.001 : 1;
  const ownZ = rule === 'isotropic' ? truth.x : rulesWithoutZ.has(rule) ? truth.z : null;
  const reading = {
    x: spacing.x ?? times(truth.x, unit),
    y: spacing.y ?? times(truth.y, unit),
    z: spacing.z ?? times(ownZ, unit),
  };
  return { rule, spacing: reading, stretch: stretchOf(reading, truth) };
}

const rulesWithoutZ = new Set<NaiveReading['rule']>(['swapped', 'micrometres']);
