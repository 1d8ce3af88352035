import { pause } from '../../volume/pause.js';
import { sizeOf, type SampleBox, type ScalarVolume } from '../../volume/scalar-volume.js';
import type { ColorStop, Engine, VoxelTexture } from '../engine/engine.js';
import { BrickMaxima } from './brick-maxima.js';
import type { ScannerTable } from './scanner-table.js';

/** Bytes handed to the driver at once: a few milliseconds each. */
const slabBytes = 4 * 2 ** 20;

/** What is drawn of a volume. */
interface Drawn {
  box: SampleBox;
  colors: readonly ColorStop[];
  /** What samples are turned with. */
  flip: number;
  /** What is faded, and how bright it is at most. */
  table: { place: ScannerTable; most: number } | null;
}

/**
 * Uploads a box of a volume slab by slab, with a pause for the page between two of them; behind its last plane the
 * brightest voxel of each brick, where the device's textures may be that deep.
 * @returns `null` where the GPU has no memory for it
 * @throws what `signal` aborts with
 */
export async function uploadVoxels(
  volume: ScalarVolume,
  { box, colors, flip, table }: Drawn,
  engine: Engine,
  signal: AbortSignal,
): Promise<VoxelTexture | null> {
  const { data, dimensions } = volume;
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
    const slab = data.subarray(start * columns * rows, (start + count) * columns * rows);
    const bytes = flip ? slab.map((value) => value ^ flip) : table ? slab.slice() : slab;
    for (let z = 0; z < count && table; z++) {
      const plane = bytes.subarray(z * columns * rows, (z + 1) * columns * rows);
      table.place.fade(plane, volume, start + z, table.most);
    }
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
