import type { DrawnSpacing } from '../../view/stage/picture.js';
import type { Spacing, StackReport, Stretch } from '../../model/report.js';
import { drawNaive, drawTrue, type Comparison } from './comparison.js';
import { isSame } from './distortion.js';

type Reading = Comparison & { kind: 'reading' };

/**
 * A wrong reading on its way from the true one: at 0 that, at 1 itself. Lengths go evenly from the one to the other, X
 * and Y that are swapped too. What cannot be halfway is switched at the end: holes are closed up, and a stack that leans
 * straightened, at 1 and not before. Until then the whole length is that of the way, holes counted in, so that nothing
 * jumps in size.
 * @param share from 0 to 1
 */
export function morphComparison(reading: Reading, report: StackReport, share: number): Reading {
  if (share >= 1 || !canMorph(reading, report)) return reading;
  const drawn = drawTrue(report);
  const truth = { ...report.spacing, z: report.spacing.z ?? drawn.z };
  const { kind, rule, slices, isWhole } = reading;
  return {
    ...{ kind, rule, slices, isWhole },
    spacing: blend(truth, reading.spacing, share),
    extent: blend(report.extent, reading.extent, share),
    stretch: blend({ x: 1, y: 1, z: 1 }, reading.stretch, share),
    closed: null,
    way: { share, end: reading },
  };
}

/** What the naive pane is drawn with on that way; `null` where it stays empty. */
export function drawMorphed(comparison: Comparison, report: StackReport, share: number): DrawnSpacing | null {
  const whole = drawWhole(comparison, report);
  if (!whole || share >= 1 || !canMorph(comparison, report)) return drawNaive(comparison, report);
  const truth = drawTrue(report);
  const along = (axis: 'x' | 'y' | 'z') => truth[axis] + share * (whole[axis] - truth[axis]);
  return { x: along('x'), y: along('y'), z: along('z') };
}

/** Whether anything is seen to change on the way: not where a stack is only straightened. */
export function canMorph(comparison: Comparison | null, report: StackReport): boolean {
  const whole = comparison && drawWhole(comparison, report);
  const truth = drawTrue(report);
  return whole !== null && (['x', 'y', 'z'] as const).some((axis) => !isSame(whole[axis] / truth[axis]));
}

/** The spacing that makes a reading as long with the holes of the stack as it is without them. */
function drawWhole(comparison: Comparison, report: StackReport): DrawnSpacing | null {
  const drawn = drawNaive(comparison, report);
  if (!drawn) return null;
  const { slices } = report.dimensions;
  return { x: drawn.x, y: drawn.y, z: drawn.z * (1 - report.geometry.missing.length / slices) };
}

/** Lengths on the way are rounded: digits that run by say nothing. */
function blend(from: Spacing, to: Spacing, share: number): Stretch {
  const along = (axis: 'x' | 'y' | 'z') => {
    const [start, end] = [from[axis], to[axis]];
    if (start === null || end === null || start === end) return end;
    if (share === 0) return start;
    return Number((start + share * (end - start)).toPrecision(4));
  };
  return { x: along('x'), y: along('y'), z: along('z') };
}

/** What moves a reading: fetched when one is first on its way. */
export const morphing = { tell: morphComparison, draw: drawMorphed };

export type Morphing = typeof morphing;
