import type { Bounds } from '../camera/region-in-view.js';
import { project, type Line, type PaneView, type Point, type Shape } from './drawing.js';
import type { Band } from './slice-bands.js';

/** A bracket stands this far off the box, and is this wide, CSS pixels. */
const bracketGap = 8;
const bracketWidth = 7;
/** Brackets along a shorter edge than this tell nothing. */
const shortestEdge = 24;
/** The bracket of a missing slice is at least this high. */
const lowestBracket = 2;
/** A label stands this far off its bracket. */
const labelGap = 3;
/** A zone lower than a line of text is not labelled. */
const lineHeight = 14;
/** The share of the slice axis that a view has to show for anything to stand upright. */
const leastUpright = 0.1;

/** Where the corner of the box along X and Y, each −1 or 1, is seen at a share of its depth. */
type Place = (corner: Point, share: number) => Point;

/** The corners of a slice, one beside the next. */
const corners: readonly Point[] = [
  [-1, -1],
  [1, -1],
  [1, 1],
  [-1, 1],
];

/** Marks along the side of a box where slices are missing, as slabs, and where the gap is another, as brackets. */
export function drawSliceMarks(
  bands: readonly Band[],
  { low, high }: Bounds,
  view: PaneView,
  formatLength: (millimetres: number) => string,
): Shape[] {
  const at: Place = ([x, y], share) =>
    project([x < 0 ? low[0] : high[0], y < 0 ? low[1] : high[1], low[2] + share * (high[2] - low[2])], view);
  return bands.flatMap((band) => [
    ...(band.gap === null ? drawSlab(at, band) : []),
    ...drawBracket(at, band, view, formatLength),
  ]);
}

/** The four sides of the slab that a missing slice would fill, faintly. */
function drawSlab(at: Place, { from, to }: Band): Shape[] {
  return corners.map((corner, i) => {
    const next = corners[(i + 1) % corners.length] ?? corner;
    return {
      kind: 'area',
      ink: 'naive',
      corners: [at(corner, from), at(next, from), at(next, to), at(corner, to)],
      fillOpacity: 0.1,
      width: 0.75,
      opacity: 0.3,
    };
  });
}

/** A bracket beside the leftmost upright edge, within the pane; where nothing stands upright there is none. */
function drawBracket(
  at: Place,
  { from, to, gap }: Band,
  { axes, width }: PaneView,
  formatLength: (millimetres: number) => string,
): Shape[] {
  const corner = corners.reduce((left, next) => (at(next, 0.5)[0] < at(left, 0.5)[0] ? next : left));
  const [foot, head] = [at(corner, 0), at(corner, 1)];
  const isShort = Math.hypot(head[0] - foot[0], head[1] - foot[1]) < shortestEdge;
  if (isShort || Math.abs(axes.up[2]) < leastUpright) return [];
  const [[left, low], [, high]] = [at(corner, from), at(corner, to)];
  const far = Math.max(left - bracketGap - bracketWidth, bracketGap - width / 2);
  const near = far + bracketWidth;
  if (gap === null) return [drawBar(far + bracketWidth / 2, low, high)];
  const line = (start: Point, end: Point): Line => {
    return { kind: 'line', ink: 'quiet', width: 1.25, opacity: 1, from: start, to: end };
  };
  const bracket = [
    line([near, low], [far, low]),
    line([far, low], [far, high]),
    line([far, high], [near, high]),
  ];
  if (Math.abs(high - low) < lineHeight) return bracket;
  const middle: Point = [near + labelGap, (low + high) / 2];
  return [...bracket, { kind: 'label', ink: 'quiet', text: formatLength(gap), at: middle }];
}

/** A filled bracket, as a line as wide as it. */
function drawBar(x: number, low: number, high: number): Line {
  const top = Math.min(low, high);
  const bottom = Math.max(top + lowestBracket, low, high);
  return { kind: 'line', ink: 'naive', width: bracketWidth, opacity: 1, from: [x, top], to: [x, bottom] };
}
