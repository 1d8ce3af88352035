import type { DrawnSpacing } from '../../view/stage/picture.js';
import type { NaiveReading, Spacing, StackReport, Stretch } from '../../model/report.js';

/** How much a reading differs from the true one, and along which axis it differs most. */
export interface Distortion {
  factor: number;
  axis: 'x' | 'y' | 'z' | 'everywhere';
}

/** Readings closer than this to each other are told as the same. */
const SAME_WITHIN = 0.005;
/** Stacks whose lengths differ by less are of one size: voxels are whole. */
const LARGE_WITHIN = 0.01;

/** The axis along which a stretch differs most from 1; `null` where nothing can be compared. */
export function findDistortion(stretch: Stretch): Distortion | null {
  const known = (['z', 'x', 'y'] as const).flatMap((axis) => {
    const factor = stretch[axis];
    return factor === null ? [] : [{ axis, factor }];
  });
  if (known.length === 0 || stretch.z === null) return null;
  const worst = known.reduce((most, next) => (distance(next.factor) > distance(most.factor) ? next : most));
  const even = known.length === 3 && known.every(({ factor }) => isSame(factor / worst.factor));
  return even && !isSame(worst.factor) ? { factor: worst.factor, axis: 'everywhere' } : worst;
}

/** Within half a per cent of 1. */
export function isSame(factor: number): boolean {
  return Math.abs(factor - 1) < SAME_WITHIN;
}

/** How far a factor is from 1: the same for twice and for half. */
export function distance(factor: number): number {
  return factor > 0 ? Math.abs(Math.log(factor)) : Number.POSITIVE_INFINITY;
}

/** Degrees by which a stack leans; 0 where it stands straight. */
export function leanOf({ findings, geometry }: StackReport): number {
  return findings.some(({ code }) => code === 'SHEAR') ? (geometry.tiltDegrees ?? 0) : 0;
}

/** A mistake that these files leave no room for: nothing leans that could be straightened, X is Y. */
export function isIdle({ rule, spacing }: NaiveReading, report: StackReport): boolean {
  if (rule === 'no-shear') return leanOf(report) === 0;
  return rule === 'swapped' && spacing.x === report.spacing.x && spacing.y === report.spacing.y;
}

/** Something can be drawn with it. */
export function isComplete(spacing: Spacing): spacing is DrawnSpacing {
  return isLength(spacing.x) && isLength(spacing.y) && isLength(spacing.z);
}

function isLength(value: number | null): value is number {
  return value !== null && Number.isFinite(value) && value > 0;
}

/** Whether two stacks are as large along every axis, as far as that is known of both. */
export function isAsLarge({ extent: one }: StackReport, { extent: other }: StackReport): boolean {
  return (['x', 'y', 'z'] as const).every((axis) => {
    const [a, b] = [one[axis], other[axis]];
    return a === null || b === null ? a === b : Math.abs(a - b) <= LARGE_WITHIN * b;
  });
}
