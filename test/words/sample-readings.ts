import type { readings as english } from '../../src/words/en/readings.js';
import type { MadeOfData } from './speak-all.js';

/** Typical data for every sentence of the menu of wrong readings that is made of data. */
export const readingsSamples: Readonly<Record<MadeOfData<typeof english>, readonly object[]>> = {
  'readings.idle': [{ count: 1 }, { count: 3 }],
  'readings.imagej': [{ z: 0.7, thickness: 1.4 }],
  'answers.thickness.here': [{ z: 0.7, thickness: 1.4 }],
  'readings.morph.share': [{ share: 0.25 }],
};
