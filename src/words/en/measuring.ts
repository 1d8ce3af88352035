import type { Axis } from '../../model/report.js';
import type { Formats } from '../formats.js';

/** A length in mm, and by how much it may be off. */
export interface Measured {
  length: number;
  doubt: number;
}

/** What is measured in both readings; `rule` names the wrong one. */
export interface ReadTwice extends Measured {
  rule: string;
  other: number;
}

/** The box about what is seen, along the axes whose length is known: mm, and by how much each may be off. */
export interface BoxSeen {
  axes: readonly Axis[];
  lengths: readonly number[];
  doubts: readonly number[];
}

/** The same in both readings; `rule` names the wrong one. */
export interface BoxTwice extends BoxSeen {
  rule: string;
  other: Omit<BoxSeen, 'axes'>;
}

/** Another spacing of one axis or two, mm. */
export interface OtherSpacing {
  axes: readonly Axis[];
  now: number;
  then: number;
  doubt: number;
}

const tell = (length: number, doubt: number, formats: Formats) =>
  formats.length(length, { digits: 4, precision: doubt });

/** What stands where a person measures in the picture. */
export const measuring = {
  'measuring.ruler': 'Ruler',
  'measuring.angle': 'Angle',
  'measuring.close': 'Put it away',

  'ticks.box': 'Box with a scale in mm',
  'ticks.alone': ({ axes, lengths, doubts }: BoxSeen, formats: Formats) =>
    `What is seen lies in a box of ${formats.roughly(lengths, doubts)} along ${formats.axes(axes)}.`,
  'ticks.reads': ({ axes, lengths, doubts, rule, other }: BoxTwice, formats: Formats) =>
    `What is seen lies in a box of ${formats.roughly(lengths, doubts)} along ${formats.axes(axes)}. With “${rule}” it would be ${formats.roughly(other.lengths, other.doubts)}.`,

  'measuring.press.2': 'Press two points on the specimen.',
  'measuring.press.3': 'Press three points on the specimen, the corner second.',
  'measuring.next': 'Press the next point.',
  'measuring.move':
    'Each point can be dragged, or moved with the arrow keys, in longer steps with Shift. A press elsewhere begins again.',
  'measuring.point': ({ number, count }: { number: number; count: number }, formats: Formats) =>
    `Point ${formats.count(number)} of ${formats.count(count)}`,

  'measuring.short': ({ length, doubt }: Measured, formats: Formats) => tell(length, doubt, formats),
  'measuring.alone': ({ length, doubt }: Measured, formats: Formats) => `${tell(length, doubt, formats)}.`,
  'measuring.reads': ({ length, doubt, rule, other }: ReadTwice, formats: Formats) =>
    `${tell(length, doubt, formats)}. With “${rule}” it would read ${tell(other, doubt, formats)}.`,
  'measuring.same': ({ length, doubt, rule }: ReadTwice, formats: Formats) =>
    `${tell(length, doubt, formats)}, and the same with “${rule}”.`,
  'measuring.angle.alone': ({ angle }: { angle: number }, formats: Formats) => `${formats.degrees(angle)}.`,
  'measuring.angle.reads': (
    { angle, rule, other }: { angle: number; rule: string; other: number },
    formats: Formats,
  ) => `${formats.degrees(angle)}. With “${rule}” it would read ${formats.degrees(other)}.`,
  'measuring.no-angle': 'Two of the points are the same, so there is no angle.',
  'measuring.no-z':
    'Z is unknown, so what runs across slices has no known size. Measure within one slice instead.',
  'measuring.no-plane': 'X and Y are unknown, so nothing has a known size here.',

  'caliper.label': 'I know this length: a caliper says',
  'caliper.agrees': ({ doubt }: { doubt: number }, formats: Formats) =>
    `That agrees with the scan, as closely as two points can be set: within ${formats.length(doubt, { digits: 1 })}.`,
  'caliper.axis': ({ axes, now, then, doubt }: OtherSpacing, formats: Formats) =>
    `It would be so if ${formats.axes(axes)} were ${tell(then, doubt, formats)} instead of ${formats.length(now)}.`,
  'caliper.plane': ({ factor }: { factor: number }, formats: Formats) =>
    `It would be so if X and Y were both ${formats.times(factor)} what they are.`,
  'caliper.z': ({ then, doubt }: OtherSpacing, formats: Formats) =>
    `With that length Z would be ${tell(then, doubt, formats)}.`,
  'caliper.known': ({ rule }: { rule: string }) => `That is what “${rule}” gives.`,
  'caliper.several': 'One line can’t tell which of these it is. Measure a line along one axis to find out.',
  'caliper.none': 'No single axis explains the difference. Check both points, and what the caliper measured.',
  'caliper.use': ({ axes, then, doubt }: OtherSpacing, formats: Formats) =>
    `Use ${formats.axes(axes)} = ${tell(then, doubt, formats)}`,
};
