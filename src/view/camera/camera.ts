import type { Triple } from '../../volume/scalar-volume.js';
import { onItsSlices, type Stand } from './stand.js';

/**
 * Where the viewer stands, in degrees. 0/0 looks along the stack's +Y with the slice axis up; azimuth turns the
 * viewer about the slice axis, elevation raises them. `zoom` 1 fits what is seen of the first
 * reading.
 */
export interface Camera {
  azimuth: number;
  elevation: number;
  zoom: number;
  /** The angles are those about a patient or animal that stands upright, 0/0 being their front, and not about the slices. */
  upright?: boolean;
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

/** Beyond this the view would flip over the pole. */
const steepest = 90;
const zoomRange = [0.25, 40] as const;

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

export function viewAxes({ azimuth, elevation }: Camera, stand: Stand = onItsSlices): ViewAxes {
  const a = (azimuth * Math.PI) / 180;
  const e = (elevation * Math.PI) / 180;
  const along = (right: number, away: number, up: number) =>
    ([0, 1, 2] as const).map(
      (axis) => right * stand.right[axis] + away * stand.away[axis] + up * stand.up[axis],
    ) as Triple;
  return {
    right: along(Math.cos(a), Math.sin(a), 0),
    up: along(-Math.sin(a) * Math.sin(e), Math.cos(a) * Math.sin(e), Math.cos(e)),
    toViewer: along(Math.sin(a) * Math.cos(e), -Math.cos(a) * Math.cos(e), Math.sin(e)),
  };
}
