import type { measuring as english } from '../../src/words/en/measuring.js';
import type { MadeOfData } from './speak-all.js';

const rule = 'Slice Thickness as Z';
const measured = { length: 12.3456, doubt: 0.3 };
const other = { axes: ['z'], now: 2.5, then: 5.04, doubt: 0.08 } as const;
const box = { axes: ['x', 'y', 'z'], lengths: [61.2, 58, 22], doubts: [0.5, 0.5, 1] } as const;

/** Typical data for every sentence of measuring that is made of data. */
export const measuringSamples: Readonly<Record<MadeOfData<typeof english>, readonly object[]>> = {
  'measuring.point': [{ number: 2, count: 3 }],
  'measuring.short': [measured, { length: 0.04, doubt: 0.002 }],
  'measuring.alone': [measured],
  'measuring.reads': [{ ...measured, rule, other: 20.1234 }],
  'measuring.same': [{ ...measured, rule, other: 12.3456 }],
  'measuring.angle.alone': [{ angle: 45 }],
  'measuring.angle.reads': [{ angle: 45, rule, other: 63.4349 }],
  'ticks.alone': [box, { ...box, axes: ['x', 'y'], lengths: [61.2, 58], doubts: [0.5, 0.5] }],
  'ticks.reads': [{ ...box, rule, other: { lengths: [61.2, 58, 44], doubts: [0.5, 0.5, 2] } }],
  'caliper.agrees': [{ doubt: 0.62 }],
  'caliper.axis': [other, { ...other, axes: ['x'], now: 0.5, then: 0.75 }],
  'caliper.plane': [{ factor: 1.1 }],
  'caliper.z': [other],
  'caliper.known': [{ rule }],
  'caliper.use': [other],
};
