import type { evidence as english } from '../../src/words/en/evidence.js';
import type { MadeOfData } from './speak-all.js';

const slice = { number: 7, places: 40, file: 'IM0007.dcm', position: 4.2, repeat: null };

/** Typical data for every sentence about positions along Z that is made of data. */
export const evidenceSamples: Readonly<Record<MadeOfData<typeof english>, readonly object[]>> = {
  'evidence.even': [{ slices: 140, gap: 0.7 }],
  'evidence.missing': [
    { slices: 36, missing: 4 },
    { slices: 39, missing: 1 },
  ],
  'evidence.uneven': [{ slices: 60, range: [0.5, 2.5] }],
  'evidence.frame': [{ file: 'volume.dcm', frame: 12 }],
  'evidence.slice': [
    slice,
    { ...slice, repeat: 'Time point 3 of 10' },
    { ...slice, repeat: 'Time point 3 of 10', file: null },
  ],
  'evidence.gap': [
    { length: 0.7, missing: 0, isOdd: false },
    { length: 0.9, missing: 0, isOdd: true },
    { length: 1.4, missing: 1, isOdd: false },
    { length: 2.1, missing: 2, isOdd: false },
  ],
  'evidence.copies': [{ files: ['IM0041.dcm'] }, { files: ['IM0041.dcm', 'IM0042.dcm'] }],
  'evidence.tilted': [{ degrees: 16.5, step: 2.5, gap: 2.39705 }],
  'evidence.rows': [{ rows: 10 }],
  'evidence.doubled': [{ copies: 1 }, { copies: 3 }],
};
