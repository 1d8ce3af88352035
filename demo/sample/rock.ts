import { roughness, smoothNoise } from './noise.js';

type Triple = readonly [number, number, number];

/** Outward direction of a chipped face, and its distance from the block's middle, mm. */
type Face = readonly [number, number, number, number];

/** The faces of a block as one run of numbers: direction, then distance from the corner of the volume. */
function chipBlock(middle: Triple, faces: readonly Face[]): Float64Array {
  const placed = faces.map(([x, y, z, offset]) => [
    x,
    y,
    z,
    offset + x * middle[0] + y * middle[1] + z * middle[2],
  ]);
  return Float64Array.from(placed.flat());
}

/** The foot that the specimen stands on. */
const foot = chipBlock(
  [5.1, 5.4, 2.6],
  [
    [0, 0, -1, 2.06],
    [0.97, -0.1, 0.2, 3.2],
    [-0.96, 0.1, 0.2, 3.55],
    [0.62, -0.74, 0.24, 3.05],
    [-0.52, -0.8, 0.3, 2.75],
    [0.1, -0.93, 0.35, 2.9],
    [0.1, 0.98, 0.15, 3.4],
    [0.7, 0.7, 0.15, 3.6],
    [-0.7, 0.7, 0.1, 3.9],
    [0.15, -0.45, 0.88, 2],
    [-0.35, 0, 0.93, 2.9],
  ],
);

/** The slab behind, from which the near side of the shell has been freed. */
const slab = chipBlock(
  [4.3, 7.3, 5.4],
  [
    [0, 0, -1, 4.86],
    [0, 1, 0.1, 1.3],
    [0.12, -0.98, 0.1, 1.75],
    [-0.98, -0.1, 0.12, 2.95],
    [0.98, 0.05, 0.12, 3.75],
    [0.86, 0, 0.5, 3.35],
    [0.45, 0.1, 0.88, 3.3],
    [-0.3, -0.2, 0.93, 3.9],
    [0.7, 0.7, 0.15, 3.3],
  ],
);

/** Beyond this no roughness brings the surface back, mm. */
const reach = 0.7;

function blockDistance(faces: Float64Array, x: number, y: number, z: number): number {
  let distance = -9;
  for (let at = 0; at < faces.length && distance < reach; at += 4) {
    const towards = (faces[at] ?? 0) * x + (faces[at + 1] ?? 0) * y + (faces[at + 2] ?? 0) * z;
    const outside = towards - (faces[at + 3] ?? 0);
    if (outside > distance) distance = outside;
  }
  return distance;
}

/**
 * Millimetres outside the rock, negative inside: two chipped blocks, bedded and rough. `cast` is the distance to
 * the shell, around which the preparator has dug a groove down to the middle of the coil.
 */
export function rockDistance(x: number, y: number, z: number, cast: number): number {
  const blocks = Math.min(blockDistance(foot, x, y, z), blockDistance(slab, x, y, z));
  if (blocks > reach || blocks < -1.2) return Math.max(blocks, groove(y, z, cast));
  const beds = 0.1 * smoothNoise(x * 0.25, y * 0.25, z * 2.6 + 0.4 * x, 7);
  const lumps = 0.4 * roughness(x * 0.6, y * 0.6, z * 0.6, 4, 11);
  return Math.max(blocks + lumps + beds, groove(y, z, cast));
}

function groove(y: number, z: number, cast: number): number {
  const freed = 0.55 - 0.35 * (y - 4.9 - 0.16 * (z - 8.75));
  return Math.min(0.6, freed) - cast;
}
