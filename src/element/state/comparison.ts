import type { DrawnSpacing, StageReading } from '../../view/stage/picture.js';
import { measureUnevenDepth } from '../../model/uneven-depth.js';
import {
  findClosedHoles,
  findStretch,
  measureReading,
  type ClosedHoles,
} from '../../model/measure-reading.js';
import { parseSpacing } from '../../model/spacing.js';
import type { NaiveReading, NaiveRuleName, Spacing, StackReport, Stretch } from '../../model/report.js';
import { chooseByItself } from './auto-reading.js';
import { findDistortion, isComplete, isIdle, isSame, leanOf } from './distortion.js';

/** The rule a comparison follows; `custom` is a spacing that was written into `naive`. */
export type ComparisonRule = NaiveRuleName | 'custom';

/** What `naive` asks for; `auto` leaves the rule to the files. */
export type AskedRule = ComparisonRule | 'auto';

/** What stands in the right pane: a wrong reading of the same files, or the reason why there is none. */
export type Comparison =
  | {
      kind: 'reading';
      rule: ComparisonRule;
      spacing: Spacing;
      /** As many as the tool would stack. */
      slices: number;
      /** What they come to, mm. */
      extent: Spacing;
      /** How many times too long it is: from slice to slice, or over the whole stack where the tool stacks fewer. */
      stretch: Stretch;
      /** The stretch along Z is that of the whole stack. */
      isWhole: boolean;
      /** What becomes of holes; `null` where the stack has none. */
      closed: ClosedHoles | null;
      /** By how many degrees a leaning stack is straightened. */
      straightened?: number;
      /** Where it is on its way from the true reading, below 1, and to what; see `morph.ts`. */
      way?: { share: number; end: Comparison };
    }
  | {
      kind: 'none';
      rule: AskedRule;
      /** `agree`: no tool that is known reads these files in another way. */
      reason: 'no-value' | 'no-in-plane' | 'one-image' | 'agree';
      others: NaiveReading[];
    };

const rules: readonly AskedRule[] = [
  'thickness',
  'imagej-single',
  'imagej-sequence',
  'mean',
  'first-gap',
  'isotropic',
  'ones',
  'swapped',
  'micrometres',
  'reversed',
  'millimetres',
  'no-shear',
];

/** The reading that `naive` names (a rule, or `"x y z"` in mm); anything else means `auto`. */
export function chooseComparison(report: StackReport, naive: string): Comparison {
  const custom = parseReading(naive);
  const rule = chooseRule(naive);
  if (!hasMillimetres(report)) return { kind: 'none', rule, reason: 'no-in-plane', others: [] };
  if (report.dimensions.slices === 1 && !report.provisional) {
    return { kind: 'none', rule, reason: 'one-image', others: [] };
  }
  if (custom) return readAs(measureReading('custom', custom, report), report);

  const usable = report.naive.filter(({ spacing }) => isComplete(spacing));
  const reading =
    rule === 'auto'
      ? chooseByItself(report, drawTrue(report).z)
      : usable.find((candidate) => candidate.rule === rule);
  if (!reading) {
    if (rule === 'auto') return { kind: 'none', rule, reason: 'agree', others: [] };
    const others = usable.filter((candidate) => !isIdle(candidate, report));
    return { kind: 'none', rule, reason: 'no-value', others };
  }
  const straightened = reading.rule === 'no-shear' ? leanOf(report) : 0;
  return { ...readAs(reading, report), ...(straightened ? { straightened } : {}) };
}

function readAs(
  { rule, spacing, slices, extent, ...measured }: Omit<NaiveReading, 'rule'> & { rule: ComparisonRule },
  report: StackReport,
): Comparison & { kind: 'reading' } {
  const closed = findClosedHoles(report);
  const stretch = findStretch({ slices, ...measured }, report);
  return { kind: 'reading', rule, spacing, slices, extent, ...stretch, closed };
}

/** The rule that `naive` names, before anything is known of the files. */
export function chooseRule(naive: unknown): AskedRule {
  if (parseReading(naive)) return 'custom';
  const named = typeof naive === 'string' ? naive.trim() : '';
  return rules.find((name) => name === named) ?? 'auto';
}

/** As {@link chooseComparison}; a provisional report says nothing about readings it has not seen yet. */
export function compare(report: StackReport | null, naive: string): Comparison | null {
  if (!report) return null;
  const comparison = chooseComparison(report, naive);
  return report.provisional && comparison.kind === 'none' ? null : comparison;
}

/** X and Y are known, so that lengths in millimetres may be shown. */
export function hasMillimetres(report: StackReport): boolean {
  return report.spacing.x !== null && report.spacing.y !== null;
}

/**
 * What the true pane is drawn with: the mean gap where slices lie unevenly, Z = X where Z is unknown, and pixels where X or Y
 * is.
 */
export function drawTrue(report: StackReport): DrawnSpacing {
  const { x, y, z } = report.spacing;
  if (x === null || y === null) return { x: 1, y: 1, z: 1 };
  const uneven = measureUnevenDepth(report);
  return { x, y, z: uneven ? uneven.depth / report.dimensions.slices : (z ?? x) };
}

/**
 * What the naive pane is drawn with, `null` where it stays empty: the slices that the tool would stack, holes closed.
 * Copies that it would stack as well are drawn as the room they take.
 */
export function drawNaive(
  comparison: Comparison,
  { dimensions, geometry }: StackReport,
): DrawnSpacing | null {
  if (comparison.kind !== 'reading' || !isComplete(comparison.spacing)) return null;
  const { spacing, slices, straightened } = comparison;
  const { missing } = geometry;
  return {
    ...spacing,
    z: spacing.z * (slices / (dimensions.slices - missing.length)),
    ...(straightened ? { isStraight: true } : {}),
    ...(missing.length > 0 ? { without: missing } : {}),
  };
}

/** What is drawn side by side or over one another, in the order in which layouts count it. */
export const readingNames = ['true', 'naive'] as const;

export type ReadingName = (typeof readingNames)[number];

/** Every reading, for the rule or spacing that `naive` names. */
export function drawReadings(report: StackReport, naive: string): StageReading[] {
  const spacings: Record<ReadingName, DrawnSpacing | null> = {
    true: drawTrue(report),
    naive: drawNaive(chooseComparison(report, naive), report),
  };
  return readingNames.map((id) => ({ id, spacing: spacings[id] }));
}

/** The reading shown beside the true one would be seen as another shape or size. */
export function disagrees(comparison: Comparison): boolean {
  if (comparison.kind === 'none') return false;
  const { straightened, closed, isWhole, way } = comparison;
  // Slices that are stacked in another number, or closed up, lie elsewhere, be they as long together.
  if (straightened || closed || (isWhole && !way)) return true;
  const distortion = findDistortion(comparison.stretch);
  return distortion !== null && !isSame(distortion.factor);
}

/** `"x y z"`: three positive numbers in mm. Anything else is `null`, as is what a framework takes back. */
export function parseReading(text: unknown): DrawnSpacing | null {
  const spacing = typeof text === 'string' ? parseSpacing(text) : null;
  return spacing && isComplete(spacing) ? spacing : null;
}
