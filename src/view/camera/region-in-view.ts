import type { SampleBox, Triple } from '../../volume/scalar-volume.js';
import type { ViewAxes } from './camera.js';

/** A box in the stack's own frame, from the middle about which it turns, in the unit of its spacing. */
export interface Bounds {
  low: Triple;
  high: Triple;
}

/** A stack as it is drawn: its box, what of it holds something to see, and its samples along each axis. */
export interface DrawnStack {
  box: Bounds;
  seen: Bounds;
  samples: Triple;
}

/** An orthographic view on the middle of the specimen. */
export interface Viewed {
  axes: ViewAxes;
  /** CSS pixels. */
  width: number;
  height: number;
  /** In the unit of the specimen's size. */
  unitsPerPixel: number;
}

type Axis = 0 | 1 | 2;

/** The smallest box about points; there is one at least. */
export function boundPoints(points: readonly Triple[]): Bounds {
  const ends = (axis: Axis, choose: (a: number, b: number) => number) =>
    points.map((point) => point[axis]).reduce((a, b) => choose(a, b));
  return { low: each((axis) => ends(axis, Math.min)), high: each((axis) => ends(axis, Math.max)) };
}

/** The samples of a stack that are in view, as the smallest box of whole samples. */
export function findRegion({ box: whole, seen, samples }: DrawnStack, viewed: Viewed): SampleBox {
  // The middle is always in view; what holds something to see may all lie beside it.
  const { low, high } = boundsInView(seen, viewed) ?? boundsInView(whole, viewed) ?? whole;
  const at = (place: number, axis: Axis) =>
    ((place - whole.low[axis]) * samples[axis]) / (whole.high[axis] - whole.low[axis]);
  // Rounding leaves an edge between two samples a hair to either side of it.
  const hair = 1e-6;
  const from = each((axis) => clamp(Math.floor(at(low[axis], axis) + hair), 0, samples[axis] - 1));
  const to = each((axis) => clamp(Math.ceil(at(high[axis], axis) - hair), from[axis] + 1, samples[axis]));
  return { from, to };
}

/**
 * The smallest box about the part of `bounds` that is in view; `null` where none is. A view has no depth, so that every
 * corner of that part lies on a face of `bounds`: each face is clipped by the four sides of the view (Sutherland and
 * Hodgman, CACM 17, 1974).
 */
function boundsInView(bounds: Bounds, { axes, width, height, unitsPerPixel }: Viewed): Bounds | null {
  const { right, up } = axes;
  const [halfWidth, halfHeight] = [(width * unitsPerPixel) / 2, (height * unitsPerPixel) / 2];
  const sides: [Triple, number][] = [
    [right, halfWidth],
    [each((axis) => -right[axis]), halfWidth],
    [up, halfHeight],
    [each((axis) => -up[axis]), halfHeight],
  ];
  const corners = facesOf(bounds).flatMap((face) =>
    sides.reduce((polygon, [normal, reach]) => clip(polygon, normal, reach), face),
  );
  return corners.length === 0 ? null : boundPoints(corners);
}

function facesOf({ low, high }: Bounds): Triple[][] {
  const corner = (bits: number) => each((axis) => (bits & (1 << axis) ? high[axis] : low[axis]));
  const faces: number[][] = [
    [0, 2, 6, 4],
    [1, 3, 7, 5],
    [0, 1, 5, 4],
    [2, 3, 7, 6],
    [0, 1, 3, 2],
    [4, 5, 7, 6],
  ];
  return faces.map((face) => face.map(corner));
}

/** The part of a polygon that lies no further than `reach` along `normal`. */
function clip(polygon: Triple[], normal: Triple, reach: number): Triple[] {
  const beyond = (point: Triple) =>
    point[0] * normal[0] + point[1] * normal[1] + point[2] * normal[2] - reach;
  return polygon.flatMap((point, i) => {
    const next = polygon[(i + 1) % polygon.length] ?? point;
    const [here, there] = [beyond(point), beyond(next)];
    const kept = here <= 0 ? [point] : [];
    if (here <= 0 === there <= 0) return kept;
    const share = here / (here - there);
    return [...kept, each((axis) => point[axis] + share * (next[axis] - point[axis]))];
  });
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

function each(value: (axis: Axis) => number): Triple {
  return [value(0), value(1), value(2)];
}
