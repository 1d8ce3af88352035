/** Noise that is the same on every machine and in every run: no clock, no `Math.random`. */

/** 32 well-mixed bits of three lattice coordinates and a seed. */
export function hash(x: number, y: number, z: number, seed: number): number {
  let h =
    Math.imul(x, 0x27d4eb2d) ^
    Math.imul(y, 0x165667b1) ^
    Math.imul(z, 0x9e3779b1) ^
    Math.imul(seed, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return (h ^ (h >>> 15)) >>> 0;
}

/** Between 0 and 1, even. */
export function chance(x: number, seed: number): number {
  return hash(x, 17, 101, seed) / 4294967296;
}

/** About normal, mean 0, standard deviation 1: four bytes of one hash summed, as a scanner's grain per voxel. */
export function grain(x: number, y: number, z: number, seed: number): number {
  const h = hash(x, y, z, seed);
  return ((h & 255) + ((h >>> 8) & 255) + ((h >>> 16) & 255) + (h >>> 24) - 510) / 147.8;
}

/** Smooth noise between −1 and 1 with one feature per unit length. */
export function smoothNoise(x: number, y: number, z: number, seed: number): number {
  const i = Math.floor(x);
  const j = Math.floor(y);
  const k = Math.floor(z);
  const u = ease(x - i);
  const v = ease(y - j);
  const w = ease(z - k);
  const near = mix(
    mix(hash(i, j, k, seed), hash(i + 1, j, k, seed), u),
    mix(hash(i, j + 1, k, seed), hash(i + 1, j + 1, k, seed), u),
    v,
  );
  const far = mix(
    mix(hash(i, j, k + 1, seed), hash(i + 1, j, k + 1, seed), u),
    mix(hash(i, j + 1, k + 1, seed), hash(i + 1, j + 1, k + 1, seed), u),
    v,
  );
  return mix(near, far, w) / 2147483648 - 1;
}

/** `octaves` of smooth noise, each twice as fine and half as strong; about −1 to 1. */
export function roughness(x: number, y: number, z: number, octaves: number, seed: number): number {
  let sum = 0;
  let share = 0.5;
  let scale = 1;
  for (let octave = 0; octave < octaves; octave++) {
    sum += share * smoothNoise(x * scale, y * scale, z * scale, seed + octave);
    share /= 2;
    scale *= 2.03;
  }
  return sum;
}

export function mix(a: number, b: number, share: number): number {
  return a + (b - a) * share;
}

/** 0 below `low`, 1 above `high`, smooth between. */
export function ramp(low: number, high: number, value: number): number {
  return ease(Math.min(1, Math.max(0, (value - low) / (high - low))));
}

function ease(t: number): number {
  return t * t * (3 - 2 * t);
}
