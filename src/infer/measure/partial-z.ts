import { toDigits } from '../../model/arithmetic.js';
import { stepOf } from '../../model/printed-number.js';
import type { FrameGroup } from '../group/group-frames.js';
import { ascending } from '../sequence.js';
import { fitGrid } from './grid/grid-fit.js';
import { dot } from './vector.js';

/**
 * Z of the few frames that have a position, in a stack of which most have none, mm: too few to be used, and enough to
 * hold against a tag. `null` where they lie unevenly, or fewer than three places are known.
 */
export function measurePartly({ frames, orientation, positions }: FrameGroup): number | null {
  const placed = frames.filter(({ position }) => position);
  if (!orientation || positions < 3 || placed.length === frames.length) return null;
  const printed = new Map(placed.map((frame) => [frame.printed, frame.position]));
  const distances = [...printed.values()].map((position) => dot(position ?? [0, 0, 0], orientation.normal));
  const rounding = stepOf([...printed.keys()].flatMap((text) => text.split('\\')));
  const sorted = ascending(distances).filter(
    (d, i, all) => i === 0 || d - (all[i - 1] ?? 0) > rounding * 1e-3,
  );
  if (sorted.length < 3) return null;
  const { spacing } = fitGrid(sorted, rounding, []);
  return spacing === null ? null : toDigits(spacing, 6);
}
