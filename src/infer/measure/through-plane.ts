import { toDigits } from '../../model/arithmetic.js';
import { finding, note } from '../findings.js';
import type { Frame, FrameGroup } from '../group/group-frames.js';
import { areDoubtful, countBetween, countUnplaced } from '../declared/header-damage.js';
import { fitGrid } from './grid/grid-fit.js';
import type { GridFit } from './grid/grid.js';
import { fitLine, roundMeasured } from './grid/line.js';
import { fitSparse, isSegmentation } from './grid/sparse-grid.js';
import { numberOf } from '../read-facts.js';
import type { Geometry, Problem, Regularity, Vector } from '../../model/report.js';
import { ascending, differences, lastOf, meanOf } from '../sequence.js';
import type { PlacedGroup } from './slice-positions.js';
import { dot, lengthAcross, lengthOf } from './vector.js';

/** What the positions say of Z. Lengths in mm. */
export interface MeasuredZ {
  /** Perpendicular to the slices; `null` when it varies. */
  z: number | null;
  /** Within which `z` is. */
  precision: number;
  /** Within which it probably is: what a tag is held against. */
  likely: number;
  regularity: Regularity;
  /** Grid position of each location. */
  index: number[];
  /** Where each location lies along the normal: its printed distance, or a finer one where that is too coarse. */
  at: readonly number[];
  geometry: Pick<Geometry, 'stepLength' | 'tiltDegrees' | 'missing' | 'zones'>;
  sheared: boolean;
  /** Nothing but the plain case: three locations or more, uniform, straight, oriented. */
  sound: boolean;
}

const TILT_DEGREES = 0.5;
const DRIFT_PIXELS = 1;
const COARSE = 0.01;
const SLIGHT_JITTER = 5;
const RADIANS = Math.PI / 180;

/**
 * Measures Z on two or more locations: the regular grid under them, its holes, its lean.
 * @param first the frame of each location's first phase
 */
export function measureZ(group: PlacedGroup, first: readonly Frame[], phases: number): MeasuredZ {
  const { distances, assumedNormal } = group;
  const instances = first.map(({ instance }) => (phases === 1 ? instance : null));
  const sparse = fitSparse(group, distances, group.rounding);
  const fit = sparse ?? fitGrid(distances, group.rounding, instances);
  const { regularity, index, zones, spacing, at } = fit;
  const angular = group.orientation?.rounding ?? 0;
  const { degrees, perSlice, step, sheared } = measureLean(group, fit, angular);
  const taken = new Set(index);
  const grid = Array.from({ length: lastOf(index) + 1 }, (_, k) => k);
  const holes = sparse ? [] : grid.filter((k) => !taken.has(k));
  const frames = group.frames.filter(({ position }) => position).length;
  if (isSegmentation(group.facts) && frames < grid.length * phases)
    note(group, 'SPARSE_SEGMENTATION', { frames, slices: grid.length });
  const tag = numberOf(group.facts, 'GantryDetectorTilt');
  let z: number | null = null;
  let stepLength: number | null = null;
  let { precision } = fit;
  let likely = precision;
  if (spacing === null) {
    group.findings.push(describeVariable(group, fit));
  } else {
    const loose = spacing * angular * (Math.tan(degrees * RADIANS) + angular);
    ({ value: z, precision: likely } = roundMeasured(spacing, precision + loose, fit.error));
    precision = toDigits(Math.max(likely + fit.beyond, 1.05 * (z - (group.least ?? z))), 2);
    stepLength = sheared ? roundMeasured(step, likely, fit.error).value : z;
    tellFit(group, fit, first, z, precision);
    tellUneven(group, fit, first, z);
    if (sheared) note(group, 'SHEAR', { degrees, perSlice, z, step: stepLength, tag });
  }
  tellOrder(group, regularity, first, phases);
  // The tag only informs: files are known that state 0 and lean by 6.8°.
  const told = sheared ? degrees : 0;
  if (tag !== null && Math.abs(Math.abs(tag) - told) > TILT_DEGREES) {
    note(group, 'TILT_TAG_DISAGREES', { tag, degrees: told });
  }
  // Two locations count as uniform, since nothing speaks against it; TWO_POSITIONS says that nothing can.
  const sound = distances.length > 2 && regularity === 'uniform' && !sheared && !assumedNormal;
  const geometry = { stepLength, tiltDegrees: degrees, missing: holes, zones };
  return { z, precision, likely, regularity, index, at: at ?? distances, geometry, sheared, sound };
}

/** The step from origin to origin against the normal; a lean that rounding explains counts as none. */
function measureLean(
  { locations, normal, steps, distances, pixel }: PlacedGroup,
  { spacing, index, regularity }: GridFit,
  angular: number,
) {
  // Where slices lie off the grid, their distances count in its steps.
  const along = regularity === 'variable' ? distances.map((distance) => distance / (spacing ?? 1)) : index;
  const lines = steps.map((printed, axis) => {
    const values = locations.map(({ position }) => position[axis] ?? 0);
    return fitLine(along, values, printed);
  });
  const step = lines.map(({ slope }) => slope) as Vector;
  const perSlice = lengthAcross(step, normal);
  const angle = Math.atan2(perSlice, Math.abs(dot(step, normal)));
  const doubtful =
    perSlice <= lengthOf(lines.map(({ precision }) => precision) as Vector) || angle <= angular;
  const degrees = doubtful ? 0 : Number((angle / RADIANS).toFixed(4));
  const drift = perSlice * (lastOf(along) - (along[0] ?? 0));
  const sheared = degrees > TILT_DEGREES || (degrees > 0 && pixel !== null && drift > DRIFT_PIXELS * pixel);
  return { degrees, perSlice, step: lengthOf(step), sheared };
}

/** The finding for positions without a single gap, or none that they are fine enough to tell. */
function describeVariable({ distances, rounding }: PlacedGroup, { zones, bounds }: GridFit): Problem {
  if (bounds) {
    const [least, most] = [toDigits(bounds.least * 0.995, 3), toDigits(bounds.most * 1.005, 3)];
    return finding('VARIABLE_SPACING:coarse', { rounding, least, most });
  }
  const gaps = ascending(differences(distances));
  const [smallest = 0, largest = smallest] = [gaps[0], gaps.at(-1)].map((gap) => toDigits(gap ?? 0, 12));
  return finding('VARIABLE_SPACING', { smallest, largest, zones });
}

function tellFit(
  group: PlacedGroup,
  { regularity, index, evidence, worst, missing: holes }: GridFit,
  first: readonly Frame[],
  z: number,
  precision: number,
): void {
  const { distances, rounding } = group;
  const gaps = differences(distances);
  const slices = distances.length;
  if (slices === 2) note(group, 'TWO_POSITIONS', { gap: z });
  // Slices that no header places any more are there, and told of.
  if (holes > 0 && !(areDoubtful(group) && holes <= countUnplaced(group))) {
    let there = 0;
    const places = first.flatMap((frame, i) => {
      const next = first[i + 1];
      if (!next) return [];
      const gap = gaps[i] ?? 0;
      const from = (index[i] ?? 0) + 1;
      const steps = regularity === 'variable' ? Math.round(gap / z) : (index[i + 1] ?? 0) - from + 1;
      if (steps < 2) return [];
      const unplaced = Math.min(steps - 1, countBetween(group, frame, next));
      there += unplaced;
      const lost = steps - 1 - unplaced;
      return lost > 0 ? [{ after: frame.facts.file, before: next.facts.file, from, gap, lost }] : [];
    });
    const missing = holes - there;
    const mean = meanOf(gaps);
    const ambiguous = gaps.length < 3 && evidence !== 'lost';
    const severity = missing > 0.1 * (slices + missing) ? 'error' : 'warn';
    if (missing > 0)
      note(group, 'MISSING_SLICES', { missing, slices, places, evidence, mean, z, ambiguous }, severity);
  }
  if (regularity === 'jitter') {
    const percent = toDigits((100 * worst) / z, 2);
    note(group, 'JITTER', { worst, percent, z }, percent > SLIGHT_JITTER ? 'warn' : 'info');
  } else if (Math.min(rounding, worst) > COARSE * z || group.coarse) {
    // Only where gaps differ: coarse positions that all fall on their step hide nothing.
    note(group, 'QUANTISED', { rounding, z, precision: toDigits(precision, 1), order: group.coarse });
  }
}

/** Slices that lie where no grid has a place, although the others have one Z. */
function tellUneven(
  group: PlacedGroup,
  { runs, outliers, at = group.distances, bounds, spacing, precision }: GridFit,
  first: readonly Frame[],
  z: number,
): void {
  const fileOf = (slice: number) => first[slice]?.facts.file ?? '';
  if (runs.length > 0) {
    const places = runs.slice(0, -1).map(({ to }, i) => {
      const gap = (at[runs[i + 1]?.from ?? to] ?? 0) - (at[to] ?? 0);
      // No finer than positions are printed.
      const printed = toDigits(Math.max(1, Math.round(gap / group.rounding)) * group.rounding, 4);
      return { after: fileOf(to), slice: to, gap: bounds ? printed : toDigits(gap, 9) };
    });
    const step = spacing ?? z;
    // Some distance is no whole number of slices for certain.
    const isOff = places.some(({ gap }) => {
      const steps = Math.round(gap / step);
      return Math.abs(gap - steps * step) > group.rounding + steps * precision;
    });
    note(group, isOff ? 'RUNS_APART' : 'RUNS_APART:uncounted', { runs: runs.length, z, places });
  }
  if (outliers.length > 0) {
    const slices = outliers.map(({ at }) => at);
    const off = toDigits(Math.max(...outliers.map((one) => one.off)), 6);
    note(group, 'OUTLIER_SLICE', { files: slices.map(fileOf), slices, off, z });
  }
}

function tellOrder(group: FrameGroup, regularity: Regularity, first: readonly Frame[], phases: number): void {
  const instances = first.flatMap(({ instance }) => instance ?? []);
  const without = first.length - instances.length;
  const inOneFile = new Set(first.map(({ facts }) => facts.file)).size === 1;
  if (without > 0 && !inOneFile) note(group, 'NO_INSTANCE_NUMBER', { without });
  if (without > 0 || phases > 1 || first.some(({ facts }) => facts.frame > 1)) return;
  const steps = differences(instances);
  const descending = steps.every((step) => step < 0);
  const rising = steps.every((step) => step > 0);
  if (!rising) note(group, 'NOT_INSTANCE_ORDER', { descending });
  const step = Math.abs(steps[0] ?? 0);
  const constant = (rising || descending) && steps.every((one) => Math.abs(one) === step);
  if (constant && steps.length > 1 && step > 1 && regularity === 'uniform') {
    note(group, 'INSTANCE_STEP', { step });
  }
}
