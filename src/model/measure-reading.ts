import { toDigits } from './arithmetic.js';
import { measureUnevenDepth } from './uneven-depth.js';
import type { NaiveReading, Spacing, StackReport, Stretch } from './report.js';

/** What of a report a reading is measured by. */
export type Stacked = Pick<
  StackReport,
  'dimensions' | 'spacing' | 'extent' | 'duplicates' | 'phases' | 'geometry'
>;

/** Tools that stack every file of a folder: copies of a slice count as slices. */
const stacksCopies = /^(mean|imagej-sequence)$/;

/**
 * A wrong reading of a stack, with what its tool would make of the files: holes between them are closed, since a slice
 * that is missing is no file. Of several volumes in one stack, one.
 * @param spacing mm; `null` where the reading says nothing
 */
export function measureReading<Rule extends string>(
  rule: Rule,
  spacing: Spacing,
  { dimensions, spacing: truth, extent, duplicates, phases, geometry }: Stacked,
): Omit<NaiveReading, 'rule'> & { rule: Rule } {
  const copies = phases === 1 && stacksCopies.test(rule) ? duplicates : 0;
  const slices = dimensions.slices - geometry.missing.length + copies;
  const made = extentOf({ ...dimensions, slices }, spacing);
  return {
    rule,
    spacing,
    slices,
    extent: made,
    stretch: stretchOf(spacing, truth),
    extentStretch: stretchOf(made, extent),
  };
}

/** How a reading's tool closes the holes of a stack. */
export interface ClosedHoles {
  /** Slices that are missing. */
  missing: number;
  /** Slices that are there. */
  slices: number;
  /** Those of them that come to lie elsewhere, for a hole is before them. */
  misplaced: number;
}

/** What becomes of the holes of a stack under any wrong reading; `null` where it has none. */
export function findClosedHoles({
  dimensions,
  geometry: { missing },
}: Pick<StackReport, 'dimensions' | 'geometry'>): ClosedHoles | null {
  const [first] = missing;
  if (first === undefined) return null;
  const slices = dimensions.slices - missing.length;
  return { missing: missing.length, slices, misplaced: slices - first };
}

/**
 * How much longer a reading makes a stack: from slice to slice, or over the whole stack where the tool stacks another
 * number of slices, or closes up what lies between runs of them.
 */
export function findStretch(
  { slices, stretch, extentStretch }: Pick<NaiveReading, 'slices' | 'stretch' | 'extentStretch'>,
  report: Pick<StackReport, 'dimensions' | 'regularity' | 'spacing' | 'geometry'>,
): { isWhole: boolean; stretch: Stretch } {
  const isWhole = slices !== report.dimensions.slices || isUneven(report);
  return { isWhole, stretch: isWhole ? { ...stretch, z: extentStretch.z } : stretch };
}

/** Whether slices have one Z and still are longer together than their number times Z. */
export const isUneven = (report: Pick<StackReport, 'regularity' | 'spacing' | 'geometry'>): boolean =>
  report.spacing.z !== null && measureUnevenDepth(report) !== null;

/**
 * How large a stack is, mm: dimensions times spacing, and where slices with one measured Z lie unevenly, from the first
 * to the last and one Z more.
 */
export function extentOfStack(
  report: Pick<StackReport, 'dimensions' | 'regularity' | 'geometry'>,
  spacing: Spacing,
  isMeasured: boolean,
): Spacing {
  const extent = extentOf(report.dimensions, spacing);
  const uneven = isMeasured && spacing.z !== null ? measureUnevenDepth({ ...report, spacing }) : null;
  return uneven ? { ...extent, z: toDigits(uneven.depth, 12) } : extent;
}

/** Dimensions times spacing, mm; `null` along an axis whose spacing is unknown, or that has no pixels. */
export function extentOf(
  { columns, rows, slices }: StackReport['dimensions'],
  { x, y, z }: Spacing,
): Spacing {
  const times = (count: number, gap: number | null) => (gap && count ? toDigits(count * gap, 12) : null);
  return { x: times(columns, x), y: times(rows, y), z: times(slices, z) };
}

/** How many times too long each axis is under `reading`; `null` where either is unknown. */
export const stretchOf = (reading: Spacing, truth: Spacing): Stretch => ({
  x: divide(reading.x, truth.x),
  y: divide(reading.y, truth.y),
  z: divide(reading.z, truth.z),
});

/** A quotient without the noise of binary fractions; `null` where either is unknown. */
export const divide = (a: number | null, b: number | null): number | null =>
  a === null || !b ? null : toDigits(a / b, 12);
