import type { Formats } from '../formats.js';

/** Where a plane stands: `number` of `count`, from 1; `distance` in mm from the first, `null` where lengths are unknown. */
export interface PlaneTold {
  number: number;
  count: number;
  distance: number | null;
  /** The file of the slice; `null` where none is known. */
  file: string | null;
  isMissing: boolean;
}

/** What is shown as grey, in the values of the stack: `low` is black, `high` white. */
export interface WindowTold {
  low: number;
  high: number;
}

const tellPlace = (name: string, { number, count, distance, file, isMissing }: PlaneTold, formats: Formats) =>
  formats.phrases([
    `${name} ${formats.count(number)} of ${formats.count(count)}`,
    ...(isMissing ? ['missing'] : []),
    ...(distance === null ? [] : [`${formats.length(distance)} from the first`]),
    ...(file === null ? [] : [file]),
  ]);

/** What is said of slices. */
export const slices = {
  'slices.xy': (data: PlaneTold, formats: Formats) => tellPlace('Slice', data, formats),
  'slices.xz': (data: PlaneTold, formats: Formats) => tellPlace('Row', data, formats),
  'slices.yz': (data: PlaneTold, formats: Formats) => tellPlace('Column', data, formats),
  'slices.name': ({ plane, isTrue }: { plane: string; isTrue: boolean }) =>
    `${plane} plane, ${isTrue ? 'first' : 'second'} preview`,
  'slices.missing': 'missing',
  'slices.window': ({ low, high }: WindowTold, formats: Formats) =>
    `Greys from ${formats.number(low, { digits: 3 })} to ${formats.number(high, { digits: 3 })}. Press, then drag: sideways for contrast, up for brighter.`,
  'slices.keys':
    'Three planes through one point. Press or drag in a plane to move the point. Up and down arrows, Page keys or the mouse wheel go through slices; left and right arrows go from plane to plane. Dragging with Shift or the right button, or Shift with arrows, changes contrast and brightness. Plus and minus, a pinch, or Ctrl and the mouse wheel zoom. Home, R or a double-click resets the view. Both previews move together.',
};
