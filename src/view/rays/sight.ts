import { takeTurns } from '../../volume/pause.js';
import type { ScalarVolume, Triple } from '../../volume/scalar-volume.js';

/** What the camera is fitted to, in shares of half the stack's box: −1 is its first face along an axis, 1 its last. */
export interface Sight {
  /** About which it turns. */
  middle: Triple;
  /** The farthest points of what is seen, from the middle. */
  reach: readonly Triple[];
}

/** So many voxels are looked at, spread evenly: an edge is found within a few of them, in a few milliseconds. */
const lookedAt = 250_000;
/** Directions across the slices in which the farthest point of each is kept. */
const directions = Array.from({ length: 16 }, (_, index) => {
  const angle = (index * Math.PI) / 8;
  return [Math.cos(angle), Math.sin(angle)] as const;
});
/** Of the six voxels beside one, so many are seen as well; noise in the air stands alone. */
const leastNeighbours = 3;
/** How much of half the box two sights of one stack may differ along an axis, and nothing needs to move. */
const alike = 0.2;

const wholeBox: Sight = {
  middle: [0, 0, 0],
  reach: [-1, 1].flatMap((x) => [-1, 1].flatMap((y) => [-1, 1].map((z): Triple => [x, y, z]))),
};

/** How far what lies at or above `threshold`, once samples are turned with `flip`, reaches; the whole box where nothing does. */
export async function findSight(
  volume: ScalarVolume,
  threshold: number,
  flip = 0,
  isLeftOut?: (x: number, y: number, z: number) => boolean,
): Promise<Sight> {
  const { dimensions } = volume;
  const [columns, rows, slices] = dimensions;
  const step = Math.max(1, Math.round(Math.cbrt((columns * rows * slices) / lookedAt)));
  const isSolid = solidIn(volume, threshold, flip);
  const share = (at: number, axis: 0 | 1 | 2) => (2 * at + 1) / dimensions[axis] - 1;
  const findOutermost = (z: number) => {
    const outermost = new Outermost();
    for (let y = firstOf(rows, step); y < rows; y += step) {
      const row = columns * (y + rows * z);
      for (let x = firstOf(columns, step); x < columns; x += step) {
        if (isSolid(row + x) && !isLeftOut?.(x, y, z)) outermost.add(x, y);
      }
    }
    return outermost.points;
  };
  const found: Triple[] = [];
  const takeTurn = takeTurns();
  for (let z = firstOf(slices, step); z < slices; z += step) {
    await takeTurn();
    for (const [x, y] of findOutermost(z)) found.push([share(x, 0), share(y, 1), share(z, 2)]);
  }
  return found.length > 0 ? centre(found) : wholeBox;
}

/** Whether a voxel is seen, and enough of those beside it. */
function solidIn({ data, dimensions: [columns, rows] }: ScalarVolume, threshold: number, flip: number) {
  const steps = [1, columns, columns * rows].flatMap((stride) => [-stride, stride]);
  const isSeen = (voxel: number) => ((data[voxel] ?? flip) ^ flip) >= threshold;
  return (voxel: number) => {
    if (!isSeen(voxel)) return false;
    let neighbours = 0;
    for (const step of steps) if (isSeen(voxel + step)) neighbours += 1;
    return neighbours >= leastNeighbours;
  };
}

/** The farthest of all points of a slice in each direction. */
class Outermost {
  readonly #far = directions.map(() => -Infinity);
  readonly #points: [x: number, y: number][] = [];

  add(x: number, y: number): void {
    for (const [index, [cos, sin]] of directions.entries()) {
      const far = x * cos + y * sin;
      if (far <= (this.#far[index] ?? 0)) continue;
      this.#far[index] = far;
      this.#points[index] = [x, y];
    }
  }

  get points(): readonly (readonly [x: number, y: number])[] {
    return this.#points;
  }
}

/** The sight that a stack had before, where the new one is about the same: a finer picture then moves nothing. */
export function keepSight(found: Sight, before: Sight | null): Sight {
  if (!before) return found;
  const ends = (sight: Sight) => [0, 1, 2].flatMap((axis) => endsOf(absolute(sight), axis));
  const last = ends(before);
  return ends(found).every((end, index) => Math.abs(end - (last[index] ?? 0)) <= alike) ? before : found;
}

function centre(points: readonly Triple[]): Sight {
  const at = (axis: number) => {
    const [low, high] = endsOf(points, axis);
    return (low + high) / 2;
  };
  const middle: Triple = [at(0), at(1), at(2)];
  return {
    middle,
    reach: points.map(([x, y, z]): Triple => [x - middle[0], y - middle[1], z - middle[2]]),
  };
}

function absolute({ middle, reach }: Sight): Triple[] {
  return reach.map(([x, y, z]): Triple => [x + middle[0], y + middle[1], z + middle[2]]);
}

function endsOf(points: readonly Triple[], axis: number): [low: number, high: number] {
  const along = points.map((point) => point[axis] ?? 0);
  return [along.reduce((a, b) => Math.min(a, b)), along.reduce((a, b) => Math.max(a, b))];
}

/** The middle voxel is among those that are looked at. */
function firstOf(count: number, step: number): number {
  return ((count - 1) >> 1) % step;
}
