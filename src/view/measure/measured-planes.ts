import type { Triple } from '../../volume/scalar-volume.js';
import type { Point } from '../marks/drawing.js';
import type { Direction } from '../slices/planes.js';
import type { Proportions } from '../slices/proportions.js';
import type { Cuts } from '../slices/slice-panes.js';
import type { SlicePlane } from '../slices/slice-plane.js';
import type { MeasuredPane } from './measured-pane.js';

/** Every plane of every reading that is shown. */
export function measurePlanes({ panes, point }: Cuts): MeasuredPane[] {
  return panes.flatMap(({ index, planes, proportions }) =>
    proportions ? planes.flatMap((plane) => measurePlane(plane, index, proportions, point) ?? []) : [],
  );
}

function measurePlane(
  plane: SlicePlane,
  index: number,
  reading: Proportions,
  point: Triple,
): MeasuredPane | null {
  const { element, view } = plane;
  if (!view) return null;
  const { normal, right, down } = view.plane;
  const [width, height] = [element.clientWidth, element.clientHeight];
  const cut = reading.fromStack(point);
  const half = ({ axis }: Direction) => reading.size[axis] / 2 / view.unitsPerPixel;
  return {
    ...{ index, element, reading, isFlat: true },
    reach: [Math.min(half(right), width / 2), Math.min(half(down), height / 2)],
    pick: ([x, y]) => {
      const place = plane.placeAt(x + width / 2, y + height / 2, cut);
      const isWithin = place.every((at, axis) => at >= 0 && at <= (reading.size[axis] ?? 0));
      // Where holes are closed the place of the cut is that of the point, and not what lies at its seam.
      return isWithin ? keep(reading.toStack(place), normal, point) : null;
    },
    locate: (place) => {
      const at = reading.fromStack(place);
      if (Math.abs(at[normal] - cut[normal]) > reading.spacing[normal] / 2) return null;
      const along = ({ axis, sign }: Direction) =>
        (sign * (at[axis] - view.middle[axis])) / view.unitsPerPixel;
      return [along(right), along(down)] satisfies Point;
    },
  };
}

function keep(place: Triple, axis: 0 | 1 | 2, { [axis]: at }: Triple): Triple {
  place[axis] = at;
  return place;
}
