import type { shaping as english } from '../../src/words/en/shaping.js';
import type { MadeOfData } from './speak-all.js';

/** Typical data for every sentence of shaping that is made of data. */
export const shapingSamples: Readonly<Record<MadeOfData<typeof english>, readonly object[]>> = {
  'threshold.at': [
    { value: '300\u202fHU', isDark: false },
    { value: '120', isDark: true },
  ],
  'cut.from': [{ axis: 'X' }],
  'cut.to': [{ axis: 'X' }],
  'cut.at': [{ axis: 'Z', from: '12.5\u202fmm', to: '70\u202fmm' }],
};
