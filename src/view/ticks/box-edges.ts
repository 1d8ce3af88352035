import type { Triple } from '../../volume/scalar-volume.js';
import type { Bounds } from '../camera/region-in-view.js';
import { project, type PaneView, type Point } from '../marks/drawing.js';

export type AxisIndex = 0 | 1 | 2;

/** An edge of a box as it is seen: from where its axis starts to where it ends. */
export interface SeenEdge {
  axis: AxisIndex;
  from: Point;
  to: Point;
  /** Away from the box, one CSS pixel long. */
  outward: Point;
}

/** An axis that is seen shorter than this, CSS pixels, has no room for ticks. */
const shortest = 24;

/** Of an edge that lies on the rim, against the share of an edge that is in the pane. */
const rimCounts = 0.6;
/** So many places of an edge are looked for in the pane. */
const lookedFor = 8;

/**
 * Of the edges along an axis one on the rim of the box as it is seen, so that nothing of the specimen lies under its
 * ticks: the lower one of an axis that lies level, the left one of one that stands. Where those are not in the pane it is
 * the one in front. `null` where the axis is seen end on.
 * @param isOpposite has it rather be the upper or the right one
 */
export function chooseEdge(
  axis: AxisIndex,
  box: Bounds,
  view: PaneView,
  isOpposite = false,
): SeenEdge | null {
  const scored = listEdges(axis, box, view).map((edge) => ({ edge, score: score(edge, view, isOpposite) }));
  const [best] = scored.toSorted((one, other) => other.score - one.score);
  if (!best) return null;
  const { from, to } = best.edge;
  const [x, y] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(x, y);
  if (length < shortest) return null;
  const middle = project(middleOf(box), view);
  const across: Point = [-y / length, x / length];
  const side = across[0] * (from[0] - middle[0]) + across[1] * (from[1] - middle[1]);
  return { axis, from, to, outward: side < 0 ? [-across[0], -across[1]] : across };
}

interface Edge {
  from: Point;
  to: Point;
  /** Between a face that is seen and one that is not. */
  isOnRim: boolean;
}

function score({ from, to, isOnRim }: Edge, { width, height }: PaneView, isOpposite: boolean): number {
  const shares = Array.from({ length: lookedFor }, (_, at) => (at + 0.5) / lookedFor);
  const isIn = (share: number) =>
    Math.abs(from[0] + (to[0] - from[0]) * share) < width / 2 &&
    Math.abs(from[1] + (to[1] - from[1]) * share) < height / 2;
  const stands = Math.abs(to[1] - from[1]) > Math.abs(to[0] - from[0]);
  const preferred = stands ? -(from[0] + to[0]) : from[1] + to[1];
  const turned = ((isOpposite ? -1 : 1) * preferred) / (width + height);
  // In steps, so that an edge that is all but in the pane counts as one that is.
  return (
    Math.round((4 * shares.filter(isIn).length) / lookedFor) / 4 + (isOnRim ? rimCounts : 0) + turned * 0.1
  );
}

/** All but the one behind the box. */
function listEdges(axis: AxisIndex, box: Bounds, view: PaneView): Edge[] {
  const [one, other] = ([0, 1, 2] as const).filter((index) => index !== axis) as [AxisIndex, AxisIndex];
  const { toViewer } = view.axes;
  const sides = [false, true].flatMap((a) => [false, true].map((b) => [a, b] as const));
  const isSeen = (index: AxisIndex, isHigh: boolean) => (isHigh ? toViewer[index] > 0 : toViewer[index] < 0);
  return sides
    .filter(([a, b]) => isSeen(one, a) || isSeen(other, b))
    .map(([a, b]) => {
      const corner = (isEnd: boolean): Triple => {
        const at: Triple = [0, 0, 0];
        at[axis] = (isEnd ? box.high : box.low)[axis];
        at[one] = (a ? box.high : box.low)[one];
        at[other] = (b ? box.high : box.low)[other];
        return at;
      };
      const isOnRim = isSeen(one, a) !== isSeen(other, b);
      return { from: project(corner(false), view), to: project(corner(true), view), isOnRim };
    });
}

function middleOf({ low, high }: Bounds): Triple {
  return [(low[0] + high[0]) / 2, (low[1] + high[1]) / 2, (low[2] + high[2]) / 2];
}
