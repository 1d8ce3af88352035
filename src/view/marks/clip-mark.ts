import { largestStretchShown, stretchOf, type HalfSize } from '../camera/camera.js';
import type { PaneView, Shape } from './drawing.js';

/** An arrow that says how many times larger a box is than the first, where it is too large to show. */
export function drawClipMark(
  first: HalfSize,
  own: HalfSize,
  { axes }: PaneView,
  formatFactor: (factor: number) => string,
): Shape[] {
  const factor = stretchOf(first, own);
  if (factor <= largestStretchShown) return [];
  const ratios = first.map((half, axis) => (own[axis] ?? 0) / half);
  const axis = ratios.indexOf(Math.max(...ratios));
  const across = Math.abs(axes.right[axis] ?? 0);
  const along = Math.abs(axes.up[axis] ?? 0);
  const text = `${across > along ? '↔' : '↕'} ${formatFactor(factor)}×`;
  return [{ kind: 'label', ink: 'naive', text, at: null }];
}
