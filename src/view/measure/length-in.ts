import type { Triple } from '../../volume/scalar-volume.js';
import { dot } from '../camera/stand.js';
import type { Proportions } from '../slices/proportions.js';

/**
 * Along each axis of a reading, how much of a line lies on it, in the unit of its spacing.
 * @param ends in samples of the stack's own grid, holes counted in
 */
export function alongAxes(reading: Proportions, [from, to]: readonly [Triple, Triple]): Triple {
  return between(reading.fromStack(from), reading.fromStack(to));
}

/** How far two places of a stack are apart in one reading of it. */
export function lengthIn(reading: Proportions, ends: readonly [Triple, Triple]): number {
  return Math.hypot(...alongAxes(reading, ends));
}

/** Degrees between the ways from the second of three places to the others; `null` where it lies in one of them. */
export function angleIn(
  reading: Proportions,
  [from, corner, to]: readonly [Triple, Triple, Triple],
): number | null {
  const ways = [from, to].map((end) => alongAxes(reading, [corner, end])) as [Triple, Triple];
  const lengths = Math.hypot(...ways[0]) * Math.hypot(...ways[1]);
  if (lengths === 0) return null;
  return (Math.acos(Math.min(1, Math.max(-1, dot(...ways) / lengths))) * 180) / Math.PI;
}

function between(from: Triple, to: Triple): Triple {
  return [to[0] - from[0], to[1] - from[1], to[2] - from[2]];
}
