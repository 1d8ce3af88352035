import type { SampleBox, ScalarVolume, Triple } from '../../volume/scalar-volume.js';
import type { Closing } from '../rays/closed-holes.js';
import type { Cut, Cutting } from './shaping.js';

/** Two corners come as the origins of two clipping planes (`engine/reading.ts`). */
const shader = /* glsl */ `
uniform vec3 vClipPlaneOrigins[6];
vec3 boxLow;
vec3 boxHigh;
vec3 posVCtoIS(vec3 posVC);
void measureCut() {
  boxLow = posVCtoIS(vClipPlaneOrigins[2]);
  boxHigh = posVCtoIS(vClipPlaneOrigins[3]);
}`;

/** Cuts every reading of a stack at the same places of it: through the same slices, and the same samples of each. */
export function cutAt({ low, high }: Cut): Cutting {
  return {
    ...{ low, high, shader },
    placeIn: (volume, seen, closing) => [
      placeIn(low, volume, seen, closing),
      placeIn(high, volume, seen, closing),
    ],
  };
}

/** Where a place of the stack, in shares of it, lies among the voxels that are drawn, in shares of those. */
function placeIn(at: Triple, volume: ScalarVolume, { from, to }: SampleBox, closing: Closing | null): Triple {
  const { dimensions, sourceDimensions, region } = volume;
  const share = (axis: 0 | 1 | 2) => {
    const sample = at[axis] * sourceDimensions[axis];
    const [start, end] = [region?.from[axis] ?? 0, region?.to[axis] ?? sourceDimensions[axis]];
    const voxel = ((sample - start) * dimensions[axis]) / (end - start);
    return Math.min(1, Math.max(0, (voxel - from[axis]) / (to[axis] - from[axis])));
  };
  if (!closing) return [share(0), share(1), share(2)];
  const height = closeAt(at[2] * sourceDimensions[2], closing);
  const along = (height - closing.low) / (closing.high - closing.low);
  return [share(0), share(1), Math.min(1, Math.max(0, along))];
}

/** A height of the stack, in slices, once its holes are closed. */
function closeAt(height: number, { holes }: Closing): number {
  let closed = 0;
  for (const [before, upTo] of holes) {
    const [start, end] = [before + closed, before + upTo];
    if (height >= end) closed = upTo;
    else if (height > start) return start - closed;
  }
  return height - closed;
}
