import type { taking as english } from '../../src/words/en/taking.js';
import type { MadeOfData } from './speak-all.js';

/** Typical data for every sentence about taking away that is made of data. */
export const takingSamples: Readonly<Record<MadeOfData<typeof english>, readonly object[]>> = {
  'taking.saved': [{ file: 'Ammonite.png' }],
  'taking.size': [{ least: { width: 320, height: 240 }, most: 8192 }],
  'taking.made': [
    { version: '0.1.0', files: 36, source: null },
    { version: '0.1.0', files: 1, source: 'specimen.zip' },
  ],
};
