import type { slices as english } from '../../src/words/en/slices.js';
import type { MadeOfData } from './speak-all.js';

const places = [
  { number: 12, count: 40, distance: 27.5, file: 'IM0012.dcm', isMissing: false },
  { number: 8, count: 40, distance: 17.5, file: null, isMissing: true },
  { number: 256, count: 512, distance: null, file: null, isMissing: false },
];

/** Typical data for every sentence of the slices that is made of data. */
export const sliceSamples: Readonly<Record<MadeOfData<typeof english>, readonly object[]>> = {
  'slices.xy': places,
  'slices.xz': [{ number: 256, count: 512, distance: 0.08, file: null, isMissing: false }],
  'slices.yz': [{ number: 1, count: 512, distance: 0, file: null, isMissing: false }],
  'slices.name': [
    { plane: 'XY', isTrue: true },
    { plane: 'YZ', isTrue: false },
  ],
  'slices.window': [{ low: -310, high: 390 }],
};
