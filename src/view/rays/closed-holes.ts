import type { SampleBox, ScalarVolume } from '../../volume/scalar-volume.js';

/** More holes are not closed one by one: each makes the shader longer. */
const mostHoles = 128;

/**
 * Where the samples of a stack are found whose holes are closed, as tools draw it that count files. Slices are counted
 * from 0, lengths along the slice axis are in slices.
 */
export interface Closing {
  /** Slices that are there before each hole, and how many are missing up to its end. */
  holes: readonly (readonly [before: number, missing: number])[];
  /** Slices that are there, of the whole stack. */
  slices: number;
  /** Where the seen box begins and ends once holes are closed. */
  low: number;
  high: number;
  /** Planes of voxels that the texture holds, and that the box is drawn with. */
  planes: number;
  shown: number;
  /** The grid position at which the texture begins, and how many lie in one of its planes. */
  start: number;
  perPlane: number;
}

/**
 * How the seen part of a volume is drawn without the slices that are missing; `null` where none are, or too many
 * holes to close.
 * @param missing grid positions without a slice, ascending
 */
export function closeHoles(
  { dimensions, sourceDimensions, region }: ScalarVolume,
  { from, to }: SampleBox,
  missing: readonly number[],
): Closing | null {
  const holes = findHoles(missing);
  const slices = sourceDimensions[2] - missing.length;
  if (holes.length === 0 || !isClosedOneByOne(missing) || slices < 1) return null;
  const [first, last] = [region?.from[2] ?? 0, region?.to[2] ?? sourceDimensions[2]];
  const perPlane = (last - first) / dimensions[2];
  const start = first + from[2] * perPlane;
  const low = closedAt(start, missing);
  const high = Math.max(low + 1e-3, closedAt(first + to[2] * perPlane, missing));
  const shown = Math.max(1, Math.round((high - low) / perPlane));
  return { holes, slices, low, high, planes: to[2] - from[2], shown, start, perPlane };
}

/** Whether missing slices make few enough holes for each to be closed by itself. */
export function isClosedOneByOne(missing: readonly number[]): boolean {
  return findHoles(missing).length <= mostHoles;
}

/** Where a height of the stack comes to lie: every missing slice below takes one from it. */
function closedAt(height: number, missing: readonly number[]): number {
  return missing.reduce((rest, index) => rest - Math.min(1, Math.max(0, height - index)), height);
}

function findHoles(missing: readonly number[]): [before: number, missing: number][] {
  const holes: [before: number, missing: number][] = [];
  missing.forEach((index, i) => {
    const last = holes.at(-1);
    if (last?.[0] === index - i) last[1] = i + 1;
    else holes.push([index - i, i + 1]);
  });
  return holes;
}

/** For the shader: the planes of the texture, those of holes counted in. */
export const planesWithHoles = ({ planes }: Closing) => /* glsl */ `
float planesOf(float shown) { return ${planes.toFixed(1)}; }`;

/** Each slice is looked up at its own place, beyond the holes before it; across a hole its two sides are blended. */
export const sampleClosed = ({ holes, slices, low, high, start, perPlane }: Closing) => /* glsl */ `
const int holeCount = ${holes.length};
const float sliceBefore[holeCount] = float[holeCount](${holes.map(([before]) => before.toFixed(1)).join()});
const float missingUpTo[holeCount] = float[holeCount](${holes.map(([, missing]) => missing.toFixed(1)).join()});

// Where a slice stands among all, those that are missing counted in.
float placeOf(float slice) {
  float within = clamp(slice, 0.0, ${(slices - 1).toFixed(1)});
  int from = 0;
  int to = holeCount;
  for (int i = 0; i < 8; ++i) {
    if (from >= to) break;
    int middle = (from + to) / 2;
    if (sliceBefore[middle] <= within) from = middle + 1;
    else to = middle;
  }
  return within + (from > 0 ? missingUpTo[from - 1] : 0.0);
}

float findPlace(vec2 posIS, float place) {
  float plane = (place + 0.5 - ${start.toFixed(6)}) / ${perPlane.toFixed(9)};
  return findAt(vec3(posIS, clamp(plane / voxels.z, 0.0, 1.0)));
}

float sampleAt(vec3 posIS) {
  float height = mix(${low.toFixed(6)}, ${high.toFixed(6)}, posIS.z) - 0.5;
  float slice = floor(height);
  float share = height - slice;
  float below = placeOf(slice);
  float above = placeOf(slice + 1.0);
  if (above <= below + 1.0) return findPlace(posIS.xy, mix(below, above, share));
  return mix(findPlace(posIS.xy, below), findPlace(posIS.xy, above), share);
}`;
