import { isClosedOneByOne } from '../rays/closed-holes.js';
import { flipOf } from '../rays/look.js';
import { Proportions } from '../slices/proportions.js';
import type { Scene } from '../snapshot/scene.js';
import { project } from '../marks/drawing.js';
import type { DrawnSpacing } from '../stage/picture.js';
import type { ScalarVolume } from '../../volume/scalar-volume.js';
import type { MeasuredPane } from './measured-pane.js';
import { locate, pickSurface, type Cast } from './pick-surface.js';

/** The panes of a picture of the whole that show something. */
export function measureVolume({ specimen, readings, panes, viewpoint, mode }: Scene): MeasuredPane[] {
  const { volume, manner } = specimen;
  const { look, table } = manner;
  // Where a core lies in something softer, it is what is drawn as a surface; X-rays pass through it.
  const level = mode === 'mip' ? look.surface : (look.core ?? look.surface);
  return panes.lookAt(viewpoint).flatMap(({ index, reading: drawn, layer, view }): MeasuredPane[] => {
    const spacing = readings[index]?.spacing;
    if (!drawn || !spacing) return [];
    const cast: Cast = {
      ...{ volume, box: drawn.box, reading: new Proportions(volume, drawnAs(spacing, volume)) },
      ...{ threshold: level * 255, flip: flipOf(look), isPassed: table?.coverIn(volume) ?? null },
    };
    const ends = drawn.reach.map((point) => project(point, view));
    return [
      {
        ...{ index, element: layer, reading: new Proportions(volume, spacing), isFlat: false },
        reach: [Math.max(...ends.map(([x]) => Math.abs(x))), Math.max(...ends.map(([, y]) => Math.abs(y)))],
        pick: (at) => pickSurface(cast, view, at),
        locate: (place) => locate(cast, view, place),
      },
    ];
  });
}

/** Of holes that are too many to be closed one by one, the picture takes the whole length away evenly. */
export function drawnAs(spacing: DrawnSpacing, { sourceDimensions }: ScalarVolume): DrawnSpacing {
  const { without = [], ...rest } = spacing;
  if (without.length === 0 || isClosedOneByOne(without)) return spacing;
  return { ...rest, z: (spacing.z * (sourceDimensions[2] - without.length)) / sourceDimensions[2] };
}
