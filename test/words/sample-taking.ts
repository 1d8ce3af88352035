import type { taking as english } from '../../src/words/en/taking.js';
import type { MadeOfData } from './speak-all.js';

/** Typical data for every sentence about taking away that is made of data. */
export const takingSamples: Readonly<Record<MadeOfData<typeof english>, readonly object[]>> = {
  'taking.saved': [{ file: 'Ammonite.png' }],
  'taking.packed': [{ file: 'Ammonite.ozx', bytes: 7_500_000 }],
  'taking.packed-in-part': [
    { file: 'Ammonite.ozx', unread: 1, total: 275 },
    { file: 'Ammonite.ozx', unread: 2, total: 275 },
  ],
  'taking.pack-size': [{ least: 64, most: 1024 }],
  'taking.size': [{ least: { width: 320, height: 240 }, most: 8192 }],
  'taking.made': [
    { version: '0.1.0', files: 36, source: null },
    { version: '0.1.0', files: 1, source: 'specimen.zip' },
  ],
};
