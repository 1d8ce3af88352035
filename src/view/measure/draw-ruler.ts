import type { Ink, Line, Point, Shape } from '../marks/drawing.js';

/** Half of the bar at either end of a ruler, CSS pixels. */
const halfBar = 6;
/** From the line to the nearer edge of the text, and half a line of it, CSS pixels. */
const besideLine = 8;
const halfText = 9;
/** About the width of a figure, CSS pixels. */
const letterWidth = 6.5;

/**
 * A line through two points with a bar at either end, or an angle of three, with what it measures beside it. Two inks mean
 * two readings; that of the wrong one is dashed.
 */
export function drawRuler(points: readonly Point[], ink: Ink, text: string): Shape[] {
  const pairs = points.slice(1).map((to, at) => [points[at] ?? to, to] as const);
  const bars = points.length === 2 ? points.map((_, at) => barAt(points, at)) : [];
  // Over bone as over air: a rim in the colour of the ground lies under each line.
  const rims = [...pairs, ...bars].map(([from, to]) => line('surface', 4.5, from, to));
  const lines = pairs.map(([from, to]) => ({
    ...line(ink, 2, from, to),
    ...(ink === 'naive' && { isDashed: true as const }),
  }));
  const ends = bars.map(([from, to]) => line(ink, 2, from, to));
  const shapes: Shape[] = [...rims, ...lines, ...ends];
  if (text === '' || points.length < 2) return shapes;
  return [...shapes, { kind: 'label', ink, text, at: besideOf(points, text) }];
}

function line(ink: Ink, width: number, from: Point, to: Point): Line {
  return { kind: 'line', ink, width, opacity: 1, from, to };
}

/** Across the line, at one of its ends. */
function barAt(points: readonly Point[], at: number): readonly [Point, Point] {
  const [[x1, y1], [x2, y2]] = [points[0] ?? [0, 0], points[1] ?? [0, 0]];
  const [x, y] = points[at] ?? [0, 0];
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const [across, down] = [(-(y2 - y1) * halfBar) / length, ((x2 - x1) * halfBar) / length];
  return [
    [x - across, y - down],
    [x + across, y + down],
  ];
}

/** Above the middle of a line, or to the right of one that stands upright; inside of an angle. */
function besideOf(points: readonly Point[], text: string): Point {
  const width = text.length * letterWidth;
  const [from = [0, 0], to = [0, 0]] = points.length === 3 ? [points[0], points[2]] : points;
  const [x, y] = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  if (points.length === 3) return [x - width / 2, y];
  const isUpright = Math.abs(to[1] - from[1]) > Math.abs(to[0] - from[0]);
  return isUpright ? [x + besideLine, y] : [x - width / 2, y - besideLine - halfText];
}
