import { describe, describeVariable } from './findings.js';
import type { Frame, FrameGroup } from './group-frames.js';
import { fitGrid, fitLine } from './grid-fit.js';
import type { GridFit } from './grid-fit.js';
import { numberOf } from './read-facts.js';
import type { Finding, Regularity, Vector, Zone } from './report.js';
import type { SlicePositions } from './slice-positions.js';
import { dot, lengthOf, scale, subtract } from './vector.js';

/** What the positions say of Z. Lengths in mm. */
export interface MeasuredZ {
  /** Perpendicular to the slices; `null` when it varies. */
  z: number | null;
  precision: number;
  regularity: Regularity;
  /** Grid position of each location. */
  index: number[];
  missing: number[];
  zones: Zone[];
  stepLength: number | null;
  tiltDegrees: number;
  sheared: boolean;
  /** Nothing but the plain case: three locations or more, uniform, straight, oriented. */
  sound: boolean;
  findings: Finding[];
}

const TILT_DEGREES = 0.5;
const DRIFT_PIXELS = 1;
const COARSE = 0.01;
const SLIGHT_JITTER = 5;

/**
 * Measures Z on two or more locations: the regular grid under them, its holes, its lean.
 * @param first the frame of each location's first phase
 * @param pixel the smaller of X and Y spacing in mm; `null` when unknown
 */
export function measureZ(
  { facts, orientation }: FrameGroup,
  positions: SlicePositions,
  first: readonly Frame[],
  phases: number,
  pixel: number | null,
): MeasuredZ {
  const { locations, rounding, assumedNormal } = positions;
  const distances = locations.map(({ distance }) => distance);
  const instances = first.map(({ instance }) => (phases === 1 ? instance : null));
  const fit = fitGrid(distances, rounding, instances);
  const { regularity, index, zones } = fit;
  const angular = orientation?.rounding ?? 0;
  const { degrees, perSlice, step, sheared } = measureLean(positions, fit, distances, pixel, angular);
  const loose = (fit.spacing ?? 0) * angular * (Math.tan(degrees * RADIANS) + angular);
  const { value: z, precision } = roundMeasured(fit.spacing, fit.precision + loose, fit.error);
  const stepLength = sheared && z !== null ? roundMeasured(step, precision, fit.error).value : z;
  const findings = [
    ...describeRegularity(fit, first, distances, rounding, z, precision),
    ...describeOrder(fit, first, instances, phases),
  ];
  const tag = numberOf(facts, 'GantryDetectorTilt');
  if (sheared && z !== null)
    findings.push(describe('SHEAR', { degrees, perSlice, z, step: stepLength ?? z, tag }));
  // The tag only informs: files are known that state 0 and lean by 6.8°.
  if (tag !== null && Math.abs(Math.abs(tag) - (sheared ? degrees : 0)) > TILT_DEGREES) {
    findings.push(describe('TILT_TAG_DISAGREES', { tag, degrees: sheared ? degrees : 0 }));
  }
  const missing: number[] = [];
  for (let i = 1; i < index.length; i++) {
    for (let k = (index[i - 1] ?? 0) + 1; k < (index[i] ?? 0); k++) missing.push(k);
  }
  const sound = locations.length > 2 && regularity === 'uniform' && !sheared && !assumedNormal;
  return {
    z,
    precision,
    regularity,
    index,
    missing,
    zones,
    stepLength,
    tiltDegrees: degrees,
    sheared,
    sound,
    findings,
  };
}

const RADIANS = Math.PI / 180;

/** The step from origin to origin against the normal; a lean that rounding explains counts as none. */
function measureLean(
  { locations, normal, steps }: SlicePositions,
  fit: GridFit,
  distances: readonly number[],
  pixel: number | null,
  angular: number,
) {
  const along = fit.spacing === null ? distances : fit.index;
  const lines = steps.map((printed, axis) => {
    const values = locations.map(({ position }) => position[axis] ?? 0);
    return fitLine(along, values, printed);
  });
  const step = lines.map(({ slope }) => slope) as Vector;
  const axis = normal ?? step;
  const inPlane = lengthOf(subtract(step, scale(axis, dot(step, axis))));
  const angle = Math.atan2(inPlane, Math.abs(dot(step, axis)));
  const doubtful = inPlane <= lengthOf(lines.map(({ precision }) => precision) as Vector) || angle <= angular;
  const degrees = doubtful ? 0 : Number((angle / RADIANS).toFixed(4));
  const drift = inPlane * ((along[along.length - 1] ?? 0) - (along[0] ?? 0));
  const sheared = degrees > TILT_DEGREES || (degrees > 0 && pixel !== null && drift > DRIFT_PIXELS * pixel);
  return { degrees, perSlice: inPlane, step: lengthOf(step), sheared };
}

/** Digits beyond this share of a value help nobody: 5 rather than 4.999998 where the latter is ± 0.000003. */
const EXACT_ENOUGH = 1e-5;

/**
 * The shortest decimal near a value: within its standard error (or a hundred-thousandth), never beyond its precision,
 * so that no digit is told which the printed positions do not support; and the precision about that decimal.
 */
export function roundMeasured(value: number | null, precision: number, error: number) {
  if (value === null || !(value > 0)) return { value, precision };
  const known = Math.max(precision, value * 1e-12);
  const near = Math.min(known, Math.max(error, value * EXACT_ENOUGH));
  let digits = 1;
  while (digits < 15 && Math.abs(Number(value.toPrecision(digits)) - value) > near) digits++;
  const shortest = Number(value.toPrecision(digits));
  const wide = (known + Math.abs(shortest - value)) * 1.05;
  return { value: shortest, precision: Number(wide.toPrecision(2)) };
}

function describeRegularity(
  fit: GridFit,
  first: readonly Frame[],
  distances: readonly number[],
  rounding: number,
  z: number | null,
  precision: number,
): Finding[] {
  const findings: Finding[] = [];
  const span = (distances[distances.length - 1] ?? 0) - (distances[0] ?? 0);
  const gaps = distances.slice(1).map((distance, i) => distance - (distances[i] ?? 0));
  if (z === null) return [describeVariable(distances, fit.zones)];
  if (distances.length === 2) findings.push(describe('TWO_POSITIONS', { gap: z }));
  if (fit.regularity === 'missing') {
    const places = gaps.flatMap((gap, i) => {
      const lost = (fit.index[i + 1] ?? 0) - (fit.index[i] ?? 0) - 1;
      return lost > 0 ? [{ after: first[i]?.facts.file ?? '', gap, lost }] : [];
    });
    const missing = places.reduce((sum, { lost }) => sum + lost, 0);
    const slices = distances.length;
    const mean = span / (slices - 1);
    const ambiguous = gaps.length < 3 && fit.evidence !== 'lost';
    const severity = missing > 0.1 * (slices + missing) ? 'error' : 'warn';
    findings.push(
      describe(
        'MISSING_SLICES',
        { missing, slices, places, evidence: fit.evidence, mean, z, ambiguous },
        severity,
      ),
    );
  }
  if (fit.regularity === 'jitter') {
    const percent = Number(((100 * fit.worst) / z).toPrecision(2));
    findings.push(
      describe('JITTER', { worst: fit.worst, percent, z }, percent > SLIGHT_JITTER ? 'warn' : 'info'),
    );
  }
  if (rounding > COARSE * z && fit.worst > COARSE * z && fit.regularity !== 'jitter') {
    findings.push(describe('QUANTISED', { rounding, z, precision: Number(precision.toPrecision(1)) }));
  }
  return findings;
}

function describeOrder(
  fit: GridFit,
  first: readonly Frame[],
  instances: readonly (number | null)[],
  phases: number,
): Finding[] {
  const without = first.filter(({ instance }) => instance === null).length;
  if (without > 0) return [describe('NO_INSTANCE_NUMBER', { without })];
  if (phases > 1 || first.some(({ facts }) => facts.frame > 1)) return [];
  const steps = instances.slice(1).map((instance, i) => (instance ?? 0) - (instances[i] ?? 0));
  const rising = steps.every((step) => step > 0);
  const falling = steps.every((step) => step < 0);
  const findings = rising ? [] : [describe('NOT_INSTANCE_ORDER', { descending: falling })];
  const step = Math.abs(steps[0] ?? 0);
  const constant = steps.length > 1 && steps.every((one) => Math.abs(one) === step);
  if ((rising || falling) && constant && step > 1 && fit.regularity === 'uniform') {
    findings.push(describe('INSTANCE_STEP', { step }));
  }
  return findings;
}
