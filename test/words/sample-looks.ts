import type { looks as english } from '../../src/words/en/looks.js';
import type { MadeOfData } from './speak-all.js';

/** Typical data for every sentence beside a picture that is made of data. */
export const looksSamples: Readonly<Record<MadeOfData<typeof english>, readonly object[]>> = {
  'look.auto': [{ name: 'Rock' }],
  'cube.axis': [
    { axis: 'X', isEnd: false },
    { axis: 'Z', isEnd: true },
  ],
};
