import { stepOf, parseNumbers } from '../../model/printed-number.js';
import type { Vector } from '../../model/report.js';
import type { Some } from '../sequence.js';
import { cross, distanceOf, dot, lengthAcross, lengthOf, normalise, scale, subtract } from './vector.js';

export interface Orientation {
  row: Vector;
  column: Vector;
  /** row × column: the direction in which a stack is counted. */
  normal: Vector;
  /** Angle in radians that the printed decimals leave open; 0 when every cosine is exactly 0 or ±1. */
  rounding: number;
  /** Off by more than dicom-numpy accepts (1e-4) and more than the printed decimals explain. */
  doubtful: boolean;
}

const REPAIRABLE = 1e-2;
const EXACT = 1e-4;

/**
 * Image Orientation (Patient), PS3.3 C.7.6.2.1.1; `null` when it is not six numbers, or too far from two perpendicular
 * unit vectors to be repaired.
 */
export function parseOrientation(raw: string): Orientation | null {
  const cosines = parseNumbers(raw);
  if (cosines.length !== 6) return null;
  const row = cosines.slice(0, 3) as Vector;
  const column = cosines.slice(3) as Vector;
  const off = Math.max(
    Math.abs(lengthOf(row) - 1),
    Math.abs(lengthOf(column) - 1),
    Math.abs(dot(row, column)),
  );
  if (off > REPAIRABLE) return null;
  const exact = cosines.every((value) => value === 0 || Math.abs(value) === 1);
  const rounding = exact ? 0 : stepOf(raw.split('\\'));
  const unitRow = normalise(row);
  const normal = normalise(cross(unitRow, column));
  const doubtful = off > Math.max(EXACT, rounding);
  return { row: unitRow, column: cross(normal, unitRow), normal, rounding, doubtful };
}

/** The larger of the angles between two orientations' rows and columns, in radians. */
export function angleBetween(a: Orientation, b: Orientation): number {
  const apart = Math.max(distanceOf(a.row, b.row), distanceOf(a.column, b.column));
  return 2 * Math.asin(Math.min(1, apart / 2));
}

/** How a plane is preferred where stacks tie: 0 axial, 1 coronal, 2 sagittal. */
export function planeRank(orientation: Orientation | null): number {
  if (!orientation) return 3;
  const sizes = orientation.normal.map(Math.abs).reverse();
  return sizes.indexOf(Math.max(...sizes));
}

/**
 * The direction of the line on which positions lie, for images that do not tell their orientation; its largest
 * component is positive. `null` when a position strays from the line by more than a twentieth of the mean gap plus
 * `tolerance`, mm.
 */
export function fitAxis(positions: Some<Vector>, tolerance: number): Vector | null {
  const farthestFrom = (origin: Vector) =>
    positions.reduce((best, p) => (distanceOf(p, origin) > distanceOf(best, origin) ? p : best));
  const start = farthestFrom(positions[0]);
  const end = farthestFrom(start);
  const reach = distanceOf(start, end);
  if (reach === 0) return null;
  const axis = scale(subtract(end, start), 1 / reach);
  const limit = (0.05 * reach) / (positions.length - 1) + tolerance;
  if (positions.some((p) => lengthAcross(subtract(p, start), axis) > limit)) return null;
  const largest = axis.reduce((best, value) => (Math.abs(value) > Math.abs(best) + 1e-9 ? value : best));
  return scale(axis, Math.sign(largest));
}
