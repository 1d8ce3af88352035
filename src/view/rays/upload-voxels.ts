import { pause } from '../../volume/pause.js';
import { sizeOf, type SampleBox, type ScalarVolume } from '../../volume/scalar-volume.js';
import type { ColorStop, Engine, VoxelTexture } from '../engine/engine.js';
import { BrickMaxima } from './brick-maxima.js';

/** Bytes handed to the driver at once: a few milliseconds each. */
const slabBytes = 4 * 2 ** 20;

/**
 * Uploads a box of a volume slab by slab, with a pause for the page between two of them; behind its last plane the
 * brightest voxel of each brick, where the device's textures may be that deep.
 * @returns `null` where the GPU has no memory for it
 * @throws what `signal` aborts with
 */
export async function uploadVoxels(
  { data, dimensions }: ScalarVolume,
  box: SampleBox,
  colors: readonly ColorStop[],
  engine: Engine,
  signal: AbortSignal,
): Promise<VoxelTexture | null> {
  const { from } = box;
  const [width, height, depth] = sizeOf(box);
  const bricks = new BrickMaxima([width, height, depth]);
  const hasRoom = depth + bricks.planes <= engine.largestAxis;
  const [columns, rows] = dimensions;
  const texture = await engine.createTexture({
    size: [width, height, depth + (hasRoom ? bricks.planes : 0)],
    values: data,
    colors,
  });
  if (!texture) return null;
  const planesAtOnce = Math.max(1, Math.floor(slabBytes / (columns * rows)));
  for (let first = 0; first < depth; first += planesAtOnce) {
    if (first > 0) await pause();
    if (signal.aborted) texture.dispose();
    signal.throwIfAborted();
    const count = Math.min(planesAtOnce, depth - first);
    const start = from[2] + first;
    const bytes = data.subarray(start * columns * rows, (start + count) * columns * rows);
    texture.write({ first, count, bytes, columns, rows, at: [from[0], from[1]] });
    for (let z = 0; z < count && hasRoom; z++) {
      bricks.add(bytes, (z * rows + from[1]) * columns + from[0], columns, first + z);
    }
    if (hasRoom && first + count === depth) {
      const planes = { first: depth, count: bricks.planes, bytes: bricks.toPlanes() };
      texture.write({ ...planes, columns: width, rows: height, at: [0, 0] });
    }
    await engine.fence().passed();
  }
  return texture;
}
