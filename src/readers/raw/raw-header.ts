import type { DeclaredAxis, RawFormat } from '../../model/declared-volume.js';
import type { Axis } from '../../model/spacing.js';
import { inMillimetres } from '../length-units.js';
import type { RawType } from './raw-page.js';

export type Vector = readonly [x: number, y: number, z: number];

/** What the header of a volume of plain samples says, whatever its format. X runs fastest, then Y, then Z, then time. */
export interface RawHeader {
  format: RawFormat;
  name: string;
  size: readonly [x: number, y: number, z: number];
  timePoints: number;
  /** `null`: it tells none, and the size of the file does. */
  type: RawType | null;
  bigEndian: boolean;
  channels: number;
  slope: number;
  intercept: number;
  /** The file that holds the samples, by the names it may have; `null`: this one. */
  data: readonly string[] | null;
  /** Byte at which samples begin in what holds them, once unpacked; `end`: they are the last bytes of it. */
  offset: number | 'end';
  /** Where packed bytes begin in the file, and how they are packed; `null`: they are plain. */
  packed: { start: number; as: 'gzip' | 'zlib' } | null;
  axes: Record<Axis, DeclaredAxis>;
  /** The entry that tells the spacing, as it is written; `null` where none does. */
  field: string | null;
  /** It names no unit, and its format is read in mm everywhere. */
  isAssumed: boolean;
  /** Another entry that tells of the same lengths, mm, and of others. */
  other: { field: string; lengths: Record<Axis, number | null> } | null;
  /** Directions of the axes X, Y and Z in the patient, left, posterior and superior; `null` where they are not told. */
  directions: readonly [Vector, Vector, Vector] | null;
}

/** An axis without any length. */
const untold: DeclaredAxis = { scale: null, unit: null, millimetres: null };

/** A length of a header. @param millimetres in its unit; `null` for one that is no length, or is not told */
function declare(scale: number | undefined, unit: string | null, millimetres: number | null): DeclaredAxis {
  const length = scale === undefined ? NaN : Math.abs(scale);
  if (!(length > 0 && length < Infinity)) return { ...untold, unit };
  return { scale: length, unit, millimetres: inMillimetres(length, millimetres, 9) };
}

export function declareAxes(
  lengths: readonly (number | undefined)[],
  unit: string | null,
  millimetres: number | null,
): RawHeader['axes'] {
  const [x, y, z] = lengths.map((length) => declare(length, unit, millimetres));
  return { x: x ?? untold, y: y ?? untold, z: z ?? untold };
}

export const lengthOf = ([x, y, z]: Vector): number => Math.hypot(x, y, z);

/** Numbers apart by blanks; NaN for what is none. */
export const numbersIn = (text: string | undefined): number[] =>
  (text ?? '').trim() === ''
    ? []
    : (text ?? '')
        .trim()
        .split(/[\s,]+/)
        .map(Number);

/**
 * Three vectors of length 1; `null` where one has none, or all lie in a plane, or where they are what programs write that
 * know of no patient: X, Y and Z themselves.
 */
export function normalise(vectors: readonly Vector[]): RawHeader['directions'] {
  const [x, y, z] = vectors.map((vector) => {
    const length = lengthOf(vector);
    return vector.map((part) => part / length) as unknown as Vector;
  });
  if (!x || !y || !z || !(Math.abs(dot(cross(x, y), z)) > 1e-3)) return null;
  if (x[0] === 1 && y[1] === 1 && z[2] === 1) return null;
  return [x, y, z];
}

export const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

export const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
