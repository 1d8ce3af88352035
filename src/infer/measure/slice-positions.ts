import { note } from '../findings.js';
import type { Frame } from '../group/group-frames.js';
import { decimalsOf } from '../../model/printed-number.js';
import { compareFiles, numberOf } from '../read-facts.js';
import type { Vector } from '../../model/report.js';
import { ascending, compare, differences, lastOf, median } from '../sequence.js';
import type { Some } from '../sequence.js';
import { leaveOut } from '../group/set-aside.js';
import { fitAxis } from './slice-axis.js';
import type { SizedGroup } from '../declared/slice-tags.js';
import { dot, lengthAcross, lengthOf, subtract } from './vector.js';

type Placed = Frame & { position: Vector };

/** One place along the normal and every frame taken there. */
export interface Location {
  position: Vector;
  frames: Some<Placed>;
}

/** By what slices were put in order whose printed positions are too coarse to tell it. */
export type CoarseOrder = 'instance' | 'frame' | 'name';

export interface SlicePositions {
  normal: Vector;
  /** Ascending along the normal; empty when positions cannot be used. */
  locations: Location[];
  /** Their distances along the normal from the patient's origin, mm. */
  distances: number[];
  /** Largest error that the printed decimals make in one gap, mm. */
  rounding: number;
  /** The step in which each coordinate is printed, mm. */
  steps: Vector;
  assumedNormal: boolean;
  /** Frames at one distance lie beside one another: tiles, not a stack. */
  tiled: boolean;
  /** Positions are printed too coarsely to tell slices apart, which lie in this order. */
  coarse: CoarseOrder | null;
  /** Z is no smaller than that, mm, even if images printed alike are slices of their own; left out where that is told. */
  least?: number | undefined;
}

/** A group whose frames are placed along a normal. */
export type PlacedGroup = SizedGroup & SlicePositions;

/**
 * Half a unit in the last place of float32, which many writers go through, for both ends of a gap. Added however few
 * decimals are printed, since decimals say nothing of float32 unless the unit is known.
 */
const FLOAT32 = 2 * 2 ** -24;
/** Slices nearer than this share of the gap are one location. */
const SAME_PLACE = 1e-3;
const HALF_A_PIXEL = 0.5;

/** Projects positions on the normal, sorts them and merges those that are one place. */
export function placeSlices(group: SizedGroup): PlacedGroup {
  const { frames, cosines, orientation, positions } = group;
  const placed = frames.filter((frame): frame is Placed => frame.position !== null);
  const result: PlacedGroup = {
    ...group,
    normal: orientation?.normal ?? [0, 0, 1],
    locations: [],
    distances: [],
    rounding: 0,
    steps: printedSteps(placed),
    assumedNormal: false,
    tiled: false,
    coarse: null,
  };
  const { steps } = result;
  if (cosines && (!orientation || orientation.doubtful)) {
    note(group, 'BAD_IOP', { raw: cosines, used: orientation !== null });
  }
  const without = frames.length - placed.length;
  if (without > placed.length) return result;
  if (without > 0) {
    const unplaced = new Set(frames.filter(({ position }) => !position).map(({ facts }) => facts.file));
    const files = [...unplaced].sort();
    // Frames without a position stand beside others of the same file, which stays.
    for (const { facts } of placed) unplaced.delete(facts.file);
    leaveOut(group, 'NO_POSITION', unplaced, {});
    note(group, 'PARTIAL_IPP', { without, frames: frames.length, files });
  }
  if (!orientation && positions > 1) {
    const axis = fitAxis(placed.map(({ position }) => position) as Some<Vector>, lengthOf(steps));
    note(group, axis ? 'ASSUMED_NORMAL' : 'SCATTERED_POSITIONS', { slices: positions });
    if (!axis) return result;
    result.normal = axis;
    result.assumedNormal = true;
  }
  const { locations, distances, rounding } = findPlaces(placed, result.normal);
  Object.assign(result, { locations, distances, rounding });
  return { ...result, tiled: isTiled(result) };
}

/** The step in which each component is written: the most decimals printed over the series, and float32. */
function printedSteps(frames: readonly Placed[]): Vector {
  const decimals: Vector = [0, 0, 0];
  let largest = 0;
  for (const { position, printed } of frames) {
    printed.split('\\').forEach((text, axis) => {
      decimals[axis] = Math.max(decimals[axis] ?? 0, decimalsOf(text));
      largest = Math.max(largest, Math.abs(position[axis] ?? 0));
    });
  }
  return decimals.map((most) => 10 ** -most + FLOAT32 * largest) as Vector;
}

/** Projects frames on a normal, sorts them and merges those that are one place. */
export function findPlaces(
  frames: readonly Frame[],
  normal: Vector,
): Pick<SlicePositions, 'locations' | 'distances' | 'rounding'> {
  const placed = frames.filter((frame): frame is Placed => frame.position !== null);
  const rounding = dot(printedSteps(placed), normal.map(Math.abs) as Vector);
  const projected = placed.map((frame) => ({ frame, distance: dot(frame.position, normal) }));
  projected.sort((a, b) => a.distance - b.distance || compareFrames(a.frame, b.frame));
  const near = nearness(
    projected.map(({ distance }) => distance),
    rounding,
  );
  const locations: Location[] = [];
  const distances: number[] = [];
  for (const { frame, distance } of projected) {
    const last = locations.at(-1);
    if (last && distance - lastOf(distances) <= near) {
      last.frames.push(frame);
    } else {
      locations.push({ position: frame.position, frames: [frame] });
      distances.push(distance);
    }
  }
  return { rounding, locations, distances };
}

/** Whether most frames at one distance lie beside one another. */
function isTiled({ normal, rounding, locations, pixel }: PlacedGroup): boolean {
  let [repeated, displaced] = [0, 0];
  for (const { position, frames: here } of locations) {
    if (here.length === 1) continue;
    here.sort(compareFrames);
    repeated += here.length - 1;
    const limit = pixel === null ? Infinity : HALF_A_PIXEL * pixel + rounding;
    displaced += here.filter(
      (other) => lengthAcross(subtract(other.position, position), normal) > limit,
    ).length;
  }
  return displaced * 2 > repeated;
}

/** How close two distances must be to be one location, told from the gaps themselves. */
function nearness(sorted: readonly number[], rounding: number): number {
  const gaps = ascending(differences(sorted).filter((gap) => gap > rounding * 1e-3));
  // Repeats that were written with some noise: their gaps are a thousandth of those between slices.
  const split = gaps.findLastIndex(
    (gap, i) => gaps.length - i >= 3 && gap * SAME_PLACE >= (gaps[i - 1] ?? Infinity),
  );
  const gap = median(gaps.slice(Math.max(0, split))) || 0;
  // Less than the rounding where that is near the gap itself: else neighbouring slices would merge.
  return Math.max(SAME_PLACE * gap, Math.min(rounding, gap / 4));
}

/**
 * Frames in a fixed order whatever the order of files: by acquisition, instance, place in a concatenation (PS3.3
 * C.7.6.16.2.2.4), natural order of names, frame number.
 */
export const compareFrames = (a: Frame, b: Frame): number =>
  compare(acquisitionOf(a), acquisitionOf(b)) ||
  compare(a.instance ?? Infinity, b.instance ?? Infinity) ||
  compare(offsetOf(a), offsetOf(b)) ||
  compareFiles(a.facts, b.facts);

function acquisitionOf({ facts }: Frame): number {
  return numberOf(facts, 'AcquisitionNumber') ?? 0;
}

function offsetOf({ facts }: Frame): number {
  return numberOf(facts, 'ConcatenationFrameOffsetNumber') ?? Infinity;
}
