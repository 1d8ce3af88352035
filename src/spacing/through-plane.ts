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
  group: FrameGroup,
  { locations, normal, rounding, assumedNormal }: SlicePositions,
  first: readonly Frame[],
  phases: number,
  pixel: number | null,
): MeasuredZ {
  const distances = locations.map(({ distance }) => distance);
  const instances = first.map(({ instance }) => (phases === 1 ? instance : null));
  const fit = fitGrid(distances, rounding, instances);
  const positions = locations.map(({ position }) => position);
  const lean = measureLean(
    positions,
    fit,
    distances,
    normal ?? [0, 0, 1],
    pixel,
    group.orientation?.rounding ?? 0,
  );
  const angular = group.orientation?.rounding ?? 0;
  const looseness = (fit.spacing ?? 0) * (angular * Math.tan((lean.degrees * Math.PI) / 180) + angular ** 2);
  const { value, precision } = roundMeasured(fit.spacing, fit.precision + looseness, fit.error);
  const step = lean.sheared && value !== null ? roundMeasured(lean.step, precision, fit.error).value : value;
  const findings = [
    ...describeRegularity(fit, first, distances, rounding, value, precision),
    ...describeOrder(fit, first, instances, phases),
  ];
  if (lean.sheared && value !== null && step !== null) {
    const tag = numberOf(first[0]?.facts ?? { file: '', frame: 1 }, 'GantryDetectorTilt');
    findings.push(describe('SHEAR', { degrees: lean.degrees, perSlice: lean.perSlice, z: value, step, tag }));
  }
  findings.push(...compareTiltTag(first, lean));
  const taken = new Set(fit.index);
  const slices = (fit.index[fit.index.length - 1] ?? 0) + 1;
  const missing = Array.from({ length: slices - taken.size ? slices : 0 }, (_, i) => i).filter(
    (i) => !taken.has(i),
  );
  return {
    z: value,
    precision,
    regularity: fit.regularity,
    index: fit.index,
    missing,
    zones: fit.zones,
    stepLength: step,
    tiltDegrees: lean.degrees,
    sheared: lean.sheared,
    sound: locations.length > 2 && fit.regularity === 'uniform' && !lean.sheared && !assumedNormal,
    findings,
  };
}

interface Lean {
  degrees: number;
  /** In-plane displacement from one slice to the next, mm. */
  perSlice: number;
  step: number;
  sheared: boolean;
}

/** The step from origin to origin against the normal; a lean that rounding explains counts as none. */
function measureLean(
  positions: readonly Vector[],
  fit: GridFit,
  distances: readonly number[],
  normal: Vector,
  pixel: number | null,
  angular: number,
): Lean {
  const along = fit.spacing === null ? distances : fit.index;
  const lines = [0, 1, 2].map((axis) => {
    const values = positions.map((position) => position[axis] ?? 0);
    const decimals = decimalsShown(values);
    return fitLine(along, values, decimals);
  });
  const step = lines.map(({ slope }) => slope) as Vector;
  const inPlane = lengthOf(subtract(step, scale(normal, dot(step, normal))));
  const doubt = lengthOf(lines.map(({ precision }) => precision) as Vector);
  const angle = Math.atan2(inPlane, Math.abs(dot(step, normal)));
  if (inPlane <= doubt || angle <= angular)
    return { degrees: 0, perSlice: 0, step: lengthOf(step), sheared: false };
  const degrees = Number(((angle * 180) / Math.PI).toFixed(4));
  const drift = inPlane * Math.abs((along[along.length - 1] ?? 0) - (along[0] ?? 0));
  const sheared = degrees > TILT_DEGREES || (pixel !== null && drift > DRIFT_PIXELS * pixel);
  return { degrees, perSlice: inPlane, step: lengthOf(step), sheared };
}

/** The finest decimal step that the values show. */
function decimalsShown(values: readonly number[]): number {
  let decimals = 0;
  for (const value of values) {
    const text = String(value);
    const point = text.indexOf('.');
    const exponent = text.indexOf('e-');
    if (exponent > 0) decimals = Math.max(decimals, Number(text.slice(exponent + 2)));
    else if (point >= 0) decimals = Math.max(decimals, text.length - point - 1);
  }
  return values.every((value) => value === values[0]) ? 0 : 10 ** -decimals;
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
  const near = Math.max(Math.min(known, Math.max(error, value * EXACT_ENOUGH)), value * 1e-12);
  let place = Math.ceil(Math.log10(value));
  let rounded = roundAt(value, place);
  while (Math.abs(rounded - value) > near) rounded = roundAt(value, --place);
  const wide = known + Math.abs(rounded - value);
  const unit = 10 ** (Math.floor(Math.log10(wide)) - 1);
  return { value: rounded, precision: Number((Math.ceil(wide / unit - 1e-9) * unit).toPrecision(2)) };
}

function roundAt(value: number, place: number): number {
  return place <= 0
    ? Number(value.toFixed(Math.min(100, -place)))
    : Math.round(value / 10 ** place) * 10 ** place;
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
  const files = new Set(first.map(({ facts }) => facts.file)).size;
  if (phases > 1 || files < first.length) return [];
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

/** Gantry/Detector Tilt (0018,1120) only informs: files are known that state 0 and lean by 6.8°. */
function compareTiltTag(first: readonly Frame[], lean: Lean): Finding[] {
  const tag = first[0] === undefined ? null : numberOf(first[0].facts, 'GantryDetectorTilt');
  const degrees = lean.sheared ? lean.degrees : 0;
  if (tag === null || Math.abs(Math.abs(tag) - degrees) <= TILT_DEGREES) return [];
  return [describe('TILT_TAG_DISAGREES', { tag, degrees })];
}
