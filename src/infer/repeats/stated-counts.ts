import type { Keyword } from '../../model/facts.js';
import type { HeaderFacts } from '../../model/report.js';
import { numberOf } from '../read-facts.js';

/**
 * What the standard has files say of how many images a place has, each a product: Number of Temporal Positions and
 * Cardiac Number of Images (PS3.3 C.8.3.1), Number of Time Slices of a dynamic PET, and of a gated one the Number of
 * Time Slots in each of a Number of R-R Intervals (C.8.9.1).
 *
 * No witnesses are Echo Train Length and Number of Averages, which make one image; Images in Acquisition, which counts
 * all of them; and Number of Slices, which a volume has as well where each of its images was copied.
 */
const COUNTS: readonly (readonly Keyword[])[] = [
  ['NumberOfTemporalPositions'],
  ['CardiacNumberOfImages'],
  ['NumberOfTimeSlices'],
  ['NumberOfTimeSlots', 'NumberOfRRIntervals'],
];

/** Whether the files state that each place has `count` images, and nowhere another number under the same attribute. */
export const stateRepeats = (frames: readonly { facts: HeaderFacts }[], count: number): boolean =>
  COUNTS.some((factors) => {
    const stated = new Set(
      frames.map(({ facts }) => {
        const numbers = factors.flatMap((tag) => numberOf(facts, tag) ?? []);
        return numbers.length > 0 ? numbers.reduce((product, number) => product * number) : null;
      }),
    );
    stated.delete(null);
    return stated.size === 1 && stated.has(count);
  });
