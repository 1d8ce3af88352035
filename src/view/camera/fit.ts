import type { Triple } from '../../volume/scalar-volume.js';
import { flatCamera, viewAxes, type Camera } from './camera.js';
import { boundPoints, type Bounds } from './region-in-view.js';
import { dot, type Stand } from './stand.js';

/** The share of the pane that what is seen takes at the opening, along the side on which it takes more. */
const openingShare = 0.84;
/** And the box about it, which is drawn over the other reading. */
const boxShare = 0.985;
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
  const share = (point: Triple) => Math.max(Math.abs(dot(point, right)) / aspect, Math.abs(dot(point, up)));
  if (isFlat) return Math.max(...reach.map(share)) / flatShare;
  let scale = 0;
  for (const point of reach) {
    const radius = Math.hypot(dot(point, stand.right), dot(point, stand.away));
    const height = Math.abs(dot(point, stand.up)) * Math.cos(e) + radius * Math.abs(Math.sin(e));
    scale = Math.max(scale, share(point) / openingShare, Math.max(radius / aspect, height) / turnedShare);
  }
  for (const corner of cornersOf(boundPoints(reach))) scale = Math.max(scale, share(corner) / boxShare);
  return scale;
}

function cornersOf({ low, high }: Bounds): Triple[] {
  return [low, high].flatMap(([x]) =>
    [low, high].flatMap(([, y]) => [low, high].map(([, , z]): Triple => [x, y, z])),
  );
}
