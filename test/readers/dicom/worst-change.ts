import type { SampleArray } from '../../../src/model/samples.js';

/** The largest difference between the samples of one frame and another; infinite where they are not of one kind. */
export function worstChange(expected: SampleArray, found: SampleArray): number {
  if (expected.constructor !== found.constructor || expected.length !== found.length) return Infinity;
  return Math.max(...Array.from(expected, (value, at) => Math.abs(value - (found[at] ?? NaN))));
}
