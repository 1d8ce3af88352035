import type { PackedStack } from '../../model/declared-volume.js';
import type { AxisEvidence, Confidence, EvidenceSource, OtherValue, Zone } from '../../model/evidence.js';
import { mostSlices } from '../../model/limits.js';
import type { Geometry, NaiveRuleName, Regularity, Vector } from '../../model/report.js';
import type { Axis, Spacing } from '../../model/spacing.js';
import { fieldsOf, listOf, numberOf, textOf } from './json-fields.js';

const axes: readonly Axis[] = ['x', 'y', 'z'];
/** Cosines of directions that are square to each other, and of length 1, may be off by so much. */
const square = 0.01;
const mostValues = 16;
const longestName = 64;

const regularities: readonly Regularity[] = ['uniform', 'jitter', 'missing', 'variable'];
const sources: readonly EvidenceSource[] = [
  'image-position',
  'image-position-volume',
  'spacing-between-slices',
  'pixel-spacing',
  'nominal-scanned-pixel-spacing',
  'grid-frame-offset-vector',
  'log-file',
  'tiff-tags',
  'ome-zarr',
  'raw-header',
  'supplied',
];
const confidences: readonly Confidence[] = [
  'measured-high',
  'measured',
  'measured-low',
  'declared',
  'suggested',
  'blocked',
  'none',
];
const rules: readonly NaiveRuleName[] = [
  'thickness',
  'imagej-single',
  'imagej-sequence',
  'mean',
  'first-gap',
  'isotropic',
  'ones',
  'swapped',
  'micrometres',
  'reversed',
  'millimetres',
  'no-shear',
];

/**
 * The stack that a pack was made from, out of the report in it: what it says itself, since anybody may have written it.
 * `null` where what a picture needs is not there or makes no sense.
 */
export function readPackedStack(report: Record<string, unknown>): PackedStack | null {
  const { columns, rows, slices } = fieldsOf(report['dimensions']);
  const counts = [columns, rows, slices].map(countOf);
  const evidence = fieldsOf(report['evidence']);
  const geometry = readGeometry(fieldsOf(report['geometry']), counts[2] ?? 0);
  if (counts.some((count) => count === 0) || !geometry) return null;
  return {
    dimensions: { columns: counts[0] ?? 0, rows: counts[1] ?? 0, slices: counts[2] ?? 0 },
    spacing: readSpacing(report['spacing']),
    regularity: oneOf(regularities, report['regularity']),
    duplicates: countOf(report['duplicates']),
    evidence: {
      x: readEvidence(evidence['x']),
      y: readEvidence(evidence['y']),
      z: readEvidence(evidence['z']),
    },
    geometry,
    naive: listOf(report['naive'], mostValues).flatMap((one) => {
      const { rule, spacing } = fieldsOf(one);
      const known = oneOf(rules, rule);
      return known ? [{ rule: known, spacing: readSpacing(spacing) }] : [];
    }),
  };
}

/** `null` where it tells of slices that there are not. */
function readGeometry(json: Record<string, unknown>, slices: number): Geometry | null {
  const [row, column] = [readVector(json['row']), readVector(json['column'])];
  const isSquare = row && column && areSquare(row, column);
  const missing = listOf(json['missing'], mostSlices).map(numberOf);
  const isAscending = missing.every(
    (at, i) => at !== null && Number.isInteger(at) && at > (missing[i - 1] ?? -1) && at < slices,
  );
  const zones = listOf(json['zones'], mostSlices).map((one): Zone => {
    const { from, to, gap } = fieldsOf(one);
    return { from: numberOf(from) ?? NaN, to: numberOf(to) ?? NaN, gap: numberOf(gap) ?? NaN };
  });
  const isRun = zones.every(({ from, to, gap }) => from >= 0 && to > from && to < slices && gap > 0);
  if (!isAscending || !isRun) return null;
  return {
    origin: readVector(json['origin']),
    row: isSquare ? row : null,
    column: isSquare ? column : null,
    normal: isSquare ? cross(row, column) : null,
    stepLength: lengthOf(json['stepLength']),
    tiltDegrees: numberOf(json['tiltDegrees']),
    missing: missing as number[],
    zones,
  };
}

function readEvidence(json: unknown): AxisEvidence {
  const { source, confidence, slices, precision, outvoted, suggestions } = fieldsOf(json);
  const known = oneOf(sources, source);
  return {
    source: known,
    confidence: oneOf(confidences, confidence) ?? (known ? 'declared' : 'none'),
    ...(countOf(slices) > 0 && { slices: countOf(slices) }),
    ...(precision !== undefined && { precision: lengthOf(precision) }),
    outvoted: readOthers(outvoted),
    suggestions: readOthers(suggestions),
  };
}

function readOthers(json: unknown): OtherValue[] {
  return listOf(json, mostValues).flatMap((one) => {
    const { source, value } = fieldsOf(one);
    const [name, number] = [textOf(source), numberOf(value)];
    return name !== null && number !== null ? [{ source: name.slice(0, longestName), value: number }] : [];
  });
}

function readSpacing(json: unknown): Spacing {
  const lengths = fieldsOf(json);
  const [x = null, y = null, z = null] = axes.map((axis) => lengthOf(lengths[axis]));
  return { x, y, z };
}

function readVector(json: unknown): Vector | null {
  const [x = null, y = null, z = null, more] = listOf(json, 4).map(numberOf);
  return x === null || y === null || z === null || more !== undefined ? null : [x, y, z];
}

function areSquare(row: Vector, column: Vector): boolean {
  const off = [Math.hypot(...row) - 1, Math.hypot(...column) - 1, dot(row, column)];
  return off.every((share) => Math.abs(share) <= square);
}

const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

const oneOf = <Name extends string>(names: readonly Name[], json: unknown): Name | null =>
  names.find((name) => name === json) ?? null;

/** A whole number from 1; 0 where it is none. */
function countOf(json: unknown): number {
  const count = numberOf(json) ?? 0;
  return Number.isSafeInteger(count) && count > 0 ? count : 0;
}

const lengthOf = (json: unknown): number | null => {
  const length = numberOf(json);
  return length !== null && length > 0 ? length : null;
};
