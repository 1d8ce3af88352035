import type { StackReport } from '../../model/report.js';
import type { Triple } from '../../volume/scalar-volume.js';

/** How a stack stands before the viewer at 0/0: to the right of the screen, away from them, and up, in its own frame. */
export interface Stand {
  right: Triple;
  away: Triple;
  up: Triple;
}

/** Along the stack’s +Y, with later slices above. */
export const onItsSlices: Stand = { right: [1, 0, 0], away: [0, 1, 0], up: [0, 0, 1] };

/** Where the axes of a stack point in the patient: to the left, to the back, to the head (PS3.3 C.7.6.2.1.1). */
export interface PatientAxes {
  row: Triple;
  column: Triple;
  normal: Triple;
}

/** `null` where the files do not tell: positions in a volume's own coordinates say nothing of a patient. */
export function findPatient({ geometry, evidence }: StackReport): PatientAxes | null {
  const { row, column, normal } = geometry;
  const isPatient = evidence.z.source !== 'image-position-volume';
  return isPatient && row && column && normal ? { row, column, normal } : null;
}

/**
 * Upright, and seen from the front: the axes of the stack that lie closest to those of the patient. The very
 * {@link onItsSlices} where that is the same.
 */
export function standUpright({ row, column, normal }: PatientAxes): Stand {
  const axes = [row, column, normal];
  const closest = (way: 1 | 2, taken: number) =>
    [0, 1, 2]
      .filter((axis) => axis !== taken)
      .reduce((best, axis) => (along(axes, axis, way) > along(axes, best, way) ? axis : best));
  const upright = closest(2, -1);
  const unit = (axis: number, way: 1 | 2) =>
    [0, 1, 2].map((other) => (other === axis ? Math.sign(axes[axis]?.[way] ?? 0) || 1 : 0)) as Triple;
  const up = unit(upright, 2);
  const away = unit(closest(1, upright), 1);
  const isSame = [0, 1, 2].every(
    (axis) => away[axis] === onItsSlices.away[axis] && up[axis] === onItsSlices.up[axis],
  );
  return isSame ? onItsSlices : { right: cross(away, up), away, up };
}

/** A direction of the stack’s frame in that of the patient. */
export function toPatient([x, y, z]: Triple, { row, column, normal }: PatientAxes): Triple {
  const component = (way: 0 | 1 | 2) => x * row[way] + y * column[way] + z * normal[way];
  return [component(0), component(1), component(2)];
}

function along(axes: readonly Triple[], axis: number, way: 1 | 2): number {
  return Math.abs(axes[axis]?.[way] ?? 0);
}

/** The dot product. */
export function dot(a: Triple, b: Triple): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function cross(a: Triple, b: Triple): Triple {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]].map(
    (component) => component + 0,
  ) as Triple;
}
