import { differences, lastOf } from '../../sequence.js';
import { fitLine, isStraight, SLACK } from './line.js';
import type { Line } from './line.js';

/** Slices numbered by something else than their positions. */
export interface Numbered {
  index: number[];
  line: Line;
}

/**
 * Numbers slices by Instance Numbers that skip, where positions are too coarse to show a hole: if then one line passes
 * all of them within their rounding.
 * @param d distances along the normal in the order of the slices, mm
 */
export function fitByNumbers(
  d: readonly number[],
  rounding: number,
  instances: readonly (number | null)[],
): Numbered | null {
  const steps = differences(instances.map((instance) => instance ?? NaN));
  const step = steps.reduce((a, b) => (Math.abs(b) < Math.abs(a) ? b : a), Infinity);
  const counts = steps.map((one) => one / step);
  if (steps.length < 2 || !counts.every((m) => Number.isInteger(m) && m > 0)) return null;
  let at = 0;
  const index = [0, ...counts.map((m) => (at += m))];
  const isSkipping = lastOf(index) > d.length - 1;
  if (!isSkipping || !isStraight({ k: index, d }, rounding * SLACK)) return null;
  return { index, line: fitLine(index, d, rounding) };
}
