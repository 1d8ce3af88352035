import type { Triple } from '../../volume/scalar-volume.js';
import { boundPoints, type Bounds } from '../camera/region-in-view.js';
import { project, type PaneView, type Shape } from './drawing.js';

/** Larger by less than this is not seen to be larger. */
const leastStretch = 1.005;

/**
 * An arrow that says how many times larger what is seen is than in the first reading, where it reaches beyond the pane.
 * @param first the box about what is seen in the first reading
 * @param reach the farthest points of what is seen in this one
 */
export function drawClipMark(
  first: Bounds,
  reach: readonly Triple[],
  view: PaneView,
  formatFactor: (factor: number) => string,
): Shape[] {
  const own = boundPoints(reach);
  const ratios = ([0, 1, 2] as const).map(
    (axis) => (own.high[axis] - own.low[axis]) / (first.high[axis] - first.low[axis]),
  );
  const factor = Math.max(...ratios);
  const isBeyond = (point: Triple) => {
    const [x, y] = project(point, view);
    return Math.abs(x) > view.width / 2 || Math.abs(y) > view.height / 2;
  };
  if (factor < leastStretch || !reach.some(isBeyond)) return [];
  const axis = ratios.indexOf(factor);
  const across = Math.abs(view.axes.right[axis] ?? 0);
  const along = Math.abs(view.axes.up[axis] ?? 0);
  const text = `${across > along ? '↔' : '↕'} ${formatFactor(factor)}×`;
  return [{ kind: 'label', ink: 'naive', text, at: null }];
}
