import type { Triple } from '../../volume/scalar-volume.js';

/**
 * Where the viewer stands, in degrees. 0/0 looks along the stack's +Y with the slice axis up; azimuth turns the
 * viewer about the slice axis, elevation raises them. `zoom` 1 fits all boxes.
 */
export interface Camera {
  azimuth: number;
  elevation: number;
  zoom: number;
}

export interface CameraChange {
  camera: Camera;
  millimetresPerPixel: number;
  /** Whether a hand or key did it, rather than a program. */
  byPerson: boolean;
}

export const openingCamera: Readonly<Camera> = { azimuth: 32, elevation: 20, zoom: 1 };

/** One image is looked at face on, rows downwards, as it would be printed. */
export const flatCamera: Readonly<Camera> = { azimuth: 0, elevation: -90, zoom: 1 };

/** A box beyond this many times the first is clipped, so that the first pane never shrinks to a dot. */
export const largestStretchShown = 4;

/** Beyond this the view would flip over the pole. */
const steepest = 90;
const zoomRange = [0.25, 40] as const;
/** The share of the pane that a box may fill at any azimuth. */
const fill = 0.92;

/** A camera with every value in its range; azimuth wraps. */
export function clampCamera(camera: Camera): Camera {
  const azimuth = ((((camera.azimuth + 180) % 360) + 360) % 360) - 180;
  const elevation = Math.min(steepest, Math.max(-steepest, camera.elevation));
  const zoom = Math.min(zoomRange[1], Math.max(zoomRange[0], camera.zoom));
  return { azimuth, elevation, zoom };
}

/** Orthonormal axes of the view in the stack's own frame: X along a row, Y down a column, Z along the slices. */
export interface ViewAxes {
  right: Triple;
  up: Triple;
  /** From the specimen to the viewer. */
  toViewer: Triple;
}

export function viewAxes({ azimuth, elevation }: Camera): ViewAxes {
  const a = (azimuth * Math.PI) / 180;
  const e = (elevation * Math.PI) / 180;
  return {
    right: [Math.cos(a), Math.sin(a), 0],
    up: [-Math.sin(a) * Math.sin(e), Math.cos(a) * Math.sin(e), Math.cos(e)],
    toViewer: [Math.sin(a) * Math.cos(e), -Math.cos(a) * Math.cos(e), Math.sin(e)],
  };
}

/** Half the size of the box a volume fills, per axis. */
export type HalfSize = Triple;

/** What is fitted is at least this share of the box, however little of it is filled. */
const leastShare = 0.8;

/** A box to fit: its own size, and how much of it there is to see. */
export interface FittedBox {
  halfSize: HalfSize;
  seenHalfSize: HalfSize;
}

/**
 * Half the height of the viewport, in the unit of the boxes, at zoom 1 (vtk's parallel scale): all boxes fit at every
 * azimuth of the opening elevation, so that nothing pumps while turning. One that is stretched more than
 * {@link largestStretchShown} times against the first does not count.
 */
export function fitParallelScale(first: FittedBox, others: readonly FittedBox[], aspect: number): number {
  const shown = others.filter(({ halfSize }) => stretchOf(first.halfSize, halfSize) <= largestStretchShown);
  const e = (openingCamera.elevation * Math.PI) / 180;
  const needs = [first, ...shown].map(({ halfSize, seenHalfSize }) => {
    const fitted = (axis: 0 | 1 | 2) => Math.max(seenHalfSize[axis], leastShare * halfSize[axis]);
    const radius = Math.hypot(fitted(0), fitted(1));
    const height = fitted(2) * Math.cos(e) + radius * Math.sin(e);
    return Math.max(height, radius / aspect, fitted(2));
  });
  return Math.max(...needs) / fill;
}

/** How many times larger a box is than the first along its most stretched axis. */
export function stretchOf(first: HalfSize, own: HalfSize): number {
  return Math.max(own[0] / first[0], own[1] / first[1], own[2] / first[2]);
}
