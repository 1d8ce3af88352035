import type { Triple } from '../../volume/scalar-volume.js';
import { flatCamera, viewAxes, type Camera } from './camera.js';
import { dot, type Stand } from './stand.js';

/** The share of the pane that what is seen takes at the opening, along the side on which it takes more. */
const openingShare = 0.84;
/** One image is looked at as a whole: it needs no room to turn. */
const flatShare = 0.96;
/** The share that it may take at any azimuth, so that turning it cuts nothing off. */
const turnedShare = 0.99;

/**
 * Half the height of the viewport at zoom 1 (vtk's parallel scale), in the unit of `reach`: what is seen fills most of
 * the pane as it is first looked at, and stays within it at every azimuth of that elevation.
 * @param reach the farthest points of what is seen, from the middle about which it turns
 * @param aspect width of the pane by its height
 * @param stand about whose upright axis it is turned
 */
export function fitParallelScale(
  reach: readonly Triple[],
  aspect: number,
  opening: Readonly<Camera>,
  stand: Stand,
): number {
  const { right, up } = viewAxes(opening, stand);
  const e = (opening.elevation * Math.PI) / 180;
  const isFlat = opening === flatCamera;
  let scale = 0;
  for (const point of reach) {
    const across = Math.abs(dot(point, right)) / aspect;
    const along = Math.abs(dot(point, up));
    scale = Math.max(scale, Math.max(across, along) / (isFlat ? flatShare : openingShare));
    if (isFlat) continue;
    const radius = Math.hypot(dot(point, stand.right), dot(point, stand.away));
    const height = Math.abs(dot(point, stand.up)) * Math.cos(e) + radius * Math.abs(Math.sin(e));
    scale = Math.max(scale, Math.max(radius / aspect, height) / turnedShare);
  }
  return scale;
}
