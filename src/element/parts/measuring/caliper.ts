import { explainBy, explainLength, type Explanation } from '../../../model/explain-length.js';
import type { Axis, NaiveRuleName, Spacing, StackReport } from '../../../model/report.js';
import { alongAxes, lengthIn } from '../../../view/measure/length-in.js';
import type { Proportions } from '../../../view/slices/proportions.js';
import type { Triple } from '../../../volume/scalar-volume.js';
import { hasMillimetres } from '../../state/comparison.js';
import { axes } from '../../state/typed-spacing.js';

/** Another spacing that would make a line as long as it is known to be. */
export interface Cause extends Explanation {
  /** Of the first of its axes, mm: as it is drawn, as it would have to be, and how far off that may be. */
  now: number;
  then: number;
  off: number;
  /** A reading of these files that has just that spacing. */
  rule: NaiveRuleName | null;
  /** The whole spacing, to be confirmed; `null` where another axis is unknown, or X and Y would be different. */
  spacing: Spacing | null;
}

/** What a known length says: that it agrees, that it tells an unknown Z, or what would explain the difference. */
export type Verdict = { kind: 'agrees' } | { kind: 'tells-z' | 'differs'; causes: readonly Cause[] };

/** Of a point of a surface: CSS pixels by which a hand misses it, and voxels that its edge is known to. */
const missed = 1.5;
const blurred = 0.25;

/** How far off, mm, the length of a line is, as closely as its ends can be set. @param voxel mm along each axis, as drawn */
export function doubtOf(along: Triple, voxel: Triple, millimetresPerPixel: number): number {
  const length = Math.hypot(...along) || 1;
  const edge = along.reduce((sum, part, axis) => sum + (Math.abs(part) / length) * (voxel[axis] ?? 0), 0);
  return Math.SQRT2 * Math.hypot(missed * millimetresPerPixel, blurred * edge);
}

/**
 * Holds a line of the true reading against the length that a person knows it to have, mm; `null` where nothing can be
 * said of it.
 */
export function judgeLength(
  known: number,
  ends: readonly [Triple, Triple],
  reading: Proportions,
  report: StackReport,
  doubt: number,
): Verdict | null {
  if (!hasMillimetres(report) || lengthIn(reading, ends) === 0) return null;
  const along = alongAxes(reading, ends);
  const isOpen = report.spacing.z === null && report.regularity !== 'variable' && along[2] !== 0;
  if (isOpen) {
    const told = explainBy(['z'], along, known, doubt);
    return { kind: 'tells-z', causes: told ? [causeOf(told, reading, report)] : [] };
  }
  const explained = explainLength(along, known, doubt);
  if (explained.kind === 'agrees') return explained;
  const causes = explained.explanations.map((one) => causeOf(one, reading, report));
  // What some tool makes of these very files comes first.
  return {
    kind: 'differs',
    causes: [...causes.filter(({ rule }) => rule), ...causes.filter(({ rule }) => !rule)],
  };
}

function causeOf(explanation: Explanation, { spacing: drawn }: Proportions, report: StackReport): Cause {
  const { axes: own, factor, doubt } = explanation;
  const [first = 'z'] = own;
  const now = drawn[axes.indexOf(first)] ?? 1;
  const off = doubt * now;
  const drawnAlong = (axis: Axis) => drawn[axes.indexOf(axis)] ?? 1;
  const isSo = (axis: Axis, value: number | null) =>
    value !== null &&
    value !== report.spacing[axis] &&
    Math.abs(value - factor * drawnAlong(axis)) <= doubt * drawnAlong(axis);
  const like = report.naive.find(({ spacing }) => own.every((axis) => isSo(axis, spacing[axis])));
  const valueOf = (axis: Axis) =>
    like?.spacing[axis] ?? roundTo(factor * drawnAlong(axis), doubt * drawnAlong(axis));
  const spacing: Spacing = { ...report.spacing };
  for (const axis of own) spacing[axis] = valueOf(axis);
  // Two that are to be different could not be told in one.
  const isOne = own.every((axis) => spacing[axis] === spacing[first]);
  const isOffered = isOne && axes.every((axis) => spacing[axis] !== null);
  const told = { now, then: valueOf(first), off, rule: like?.rule ?? null };
  return { ...explanation, ...told, spacing: isOffered ? spacing : null };
}

/** With as many decimals as are known. */
function roundTo(value: number, doubt: number): number {
  const decimals = Math.max(0, Math.ceil(-Math.log10(doubt || 1)));
  return Number(value.toFixed(Math.min(20, decimals))) || value;
}
