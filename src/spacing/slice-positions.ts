import { describe } from './findings.js';
import { countPositions } from './group-frames.js';
import type { Frame, FrameGroup } from './group-frames.js';
import { compareFiles, median, numberOf, textOf } from './read-facts.js';
import type { Finding, SetAside, Vector } from './report.js';
import { setAside } from './set-aside.js';
import { fitAxis } from './slice-axis.js';
import { dot, lengthOf, scale, subtract } from './vector.js';

/** One place along the normal and every frame taken there. */
export interface Location {
  /** Distance along the normal from the patient's origin, mm. */
  distance: number;
  position: Vector;
  frames: Frame[];
}

export interface SlicePositions {
  normal: Vector | null;
  /** Ascending along the normal; empty when positions cannot be used. */
  locations: Location[];
  /** Largest error that the printed decimals make in one gap, mm. */
  rounding: number;
  /** The step in which each coordinate is printed, mm. */
  steps: Vector;
  assumedNormal: boolean;
  /** Frames at one distance lie beside one another: tiles, not a stack. */
  tiled: boolean;
  findings: Finding[];
  setAside: SetAside[];
}

/**
 * Half a unit in the last place of float32, which many writers go through, for both ends of a gap. Added however few
 * decimals are printed, since decimals say nothing of float32 unless the unit is known.
 */
const FLOAT32 = 2 * 2 ** -24;
/** Slices nearer than this share of the gap are one location. */
const SAME_PLACE = 1e-3;
const HALF_A_PIXEL = 0.5;

/**
 * Projects positions on the normal, sorts them and merges those that are one place.
 * @param pixel the smaller of X and Y spacing in mm; `null` when unknown
 */
export function placeSlices(
  { frames, printed, orientation }: FrameGroup,
  pixel: number | null,
): SlicePositions {
  const placed = frames.filter(({ position }) => position !== null);
  const result: SlicePositions = {
    normal: orientation?.normal ?? null,
    locations: [],
    rounding: 0,
    steps: printedSteps(placed),
    assumedNormal: false,
    tiled: false,
    findings: [],
    setAside: [],
  };
  const { findings, steps } = result;
  if (printed !== null && (printed.doubtful || orientation === null)) {
    findings.push(describe('BAD_IOP', { raw: printed.raw, used: orientation !== null }));
  }
  const without = frames.length - placed.length;
  if (without > placed.length || placed.length === 0) return result;
  if (without > 0) {
    const unplaced = frames.filter(({ position }) => position === null);
    result.setAside = setAside(
      'NO_POSITION',
      unplaced.map(({ facts }) => facts.file),
      {},
    );
    const files = result.setAside.map(({ file }) => file);
    findings.push(describe('PARTIAL_IPP', { without, frames: frames.length, files }));
  }
  const slices = orientation === null ? countPositions(placed) : 0;
  if (slices > 1) {
    result.normal = fitAxis(
      placed.map(({ position }) => position ?? [0, 0, 0]),
      lengthOf(steps),
    );
    result.assumedNormal = true;
    findings.push(describe(result.normal === null ? 'SCATTERED_POSITIONS' : 'ASSUMED_NORMAL', { slices }));
    if (result.normal === null) return result;
  }
  const normal = result.normal ?? [0, 0, 1];
  result.rounding = steps.reduce((sum, step, axis) => sum + Math.abs(normal[axis] ?? 0) * step, 0);
  return { ...result, ...mergePlaces(placed, normal, result.rounding, pixel) };
}

/** The step in which each component is written: the most decimals printed over the series, and float32. */
function printedSteps(frames: readonly Frame[]): Vector {
  const steps: Vector = [1, 1, 1];
  let largest = 0;
  for (let axis = 0; axis < 3; axis++) {
    let decimals = 0;
    for (const { position, decimals: printed } of frames) {
      decimals = Math.max(decimals, printed?.[axis] ?? 0);
      largest = Math.max(largest, Math.abs(position?.[axis] ?? 0));
    }
    steps[axis] = 10 ** -decimals;
  }
  return steps.map((step) => step + FLOAT32 * largest) as Vector;
}

/** Frames in a fixed order whatever the order of files: by distance, acquisition, instance, name, frame. */
function mergePlaces(
  frames: readonly Frame[],
  normal: Vector,
  rounding: number,
  pixel: number | null,
): { locations: Location[]; tiled: boolean } {
  const projected = frames.map((frame) => ({ frame, distance: dot(frame.position ?? [0, 0, 0], normal) }));
  projected.sort((a, b) => a.distance - b.distance || compareFrames(a.frame, b.frame));
  const near = nearness(
    projected.map(({ distance }) => distance),
    rounding,
  );
  const locations: Location[] = [];
  for (const { frame, distance } of projected) {
    const last = locations[locations.length - 1];
    if (last !== undefined && distance - last.distance <= near) last.frames.push(frame);
    else locations.push({ distance, position: frame.position ?? [0, 0, 0], frames: [frame] });
  }
  let [repeated, displaced] = [0, 0];
  for (const { position, distance, frames: here } of locations) {
    here.sort(compareFrames);
    for (const other of here.slice(1)) {
      const step = subtract(other.position ?? position, position);
      const inPlane = subtract(step, scale(normal, dot(other.position ?? position, normal) - distance));
      repeated++;
      if (pixel !== null && lengthOf(inPlane) > HALF_A_PIXEL * pixel + rounding) displaced++;
    }
  }
  return { locations, tiled: displaced > 0 && displaced * 2 > repeated };
}

/** How close two distances must be to be one location, told from the gaps themselves. */
function nearness(sorted: readonly number[], rounding: number): number {
  const gaps: number[] = [];
  for (let i = 1; i < sorted.length; i++) {
    const gap = (sorted[i] ?? 0) - (sorted[i - 1] ?? 0);
    if (gap > rounding * 1e-3) gaps.push(gap);
  }
  gaps.sort((a, b) => a - b);
  let split = 0;
  for (let i = 1; i < gaps.length; i++) {
    const [small, large] = [gaps[i - 1] ?? 0, gaps[i] ?? 0];
    // Repeats that were written with some noise: their gaps are a thousandth of those between slices.
    if (gaps.length - i >= 3 && large * SAME_PLACE >= small) split = i;
  }
  const gap = median(gaps.slice(split)) || 0;
  // Less than the rounding where that is near the gap itself: else neighbouring slices would merge.
  return Math.max(SAME_PLACE * gap, Math.min(rounding, gap / 4));
}

/** Acquisition, instance, place in a concatenation (PS3.3 C.7.6.16.2.2.4), natural order of names, frame number. */
export function compareFrames(a: Frame, b: Frame): number {
  return (
    order(acquisitionOf(a), acquisitionOf(b)) ||
    order(a.instance, b.instance) ||
    order(
      numberOf(a.facts, 'ConcatenationFrameOffsetNumber'),
      numberOf(b.facts, 'ConcatenationFrameOffsetNumber'),
    ) ||
    compareFiles(a.facts, b.facts)
  );
}

function acquisitionOf({ facts }: Frame): number {
  const acquisition = Number.parseInt(textOf(facts, 'AcquisitionNumber'), 10);
  return Number.isFinite(acquisition) ? acquisition : 0;
}

function order(a: number | null, b: number | null): number {
  return (a ?? Infinity) === (b ?? Infinity) ? 0 : (a ?? Infinity) < (b ?? Infinity) ? -1 : 1;
}
