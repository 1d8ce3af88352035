import type { StackReport, Vector } from '../../model/report.js';

/** Of an axis, in the words of RFC-4 of NGFF: from its first voxel to its last. */
export type AnatomicalWay =
  | 'right-to-left'
  | 'left-to-right'
  | 'anterior-to-posterior'
  | 'posterior-to-anterior'
  | 'inferior-to-superior'
  | 'superior-to-inferior';

/** Along DICOM's axes (PS3.3 C.7.6.2.1.1): to the left, to the back, to the head; and the other way. */
const ways: readonly (readonly [along: AnatomicalWay, against: AnatomicalWay])[] = [
  ['right-to-left', 'left-to-right'],
  ['anterior-to-posterior', 'posterior-to-anterior'],
  ['inferior-to-superior', 'superior-to-inferior'],
];

/** Cosine of the largest angle by which an axis may lie off the body's and still be named after it: 25 degrees. */
const roughly = 0.9;
const exactly = 1e-6;

/**
 * Where X, Y and Z run in the body that was scanned; `null` unless the files tell so of one body, roughly along its axes.
 * Scanners of specimens write rows along X and columns along Y for want of anything to say: without a word of how the
 * patient lay, that is no evidence.
 * @param patientPosition as the headers print it (PS3.3 C.7.3.1.1.2); empty where they do not
 */
export function findAnatomy(
  { geometry, evidence }: Pick<StackReport, 'geometry' | 'evidence'>,
  patientPosition: string,
): [AnatomicalWay, AnatomicalWay, AnatomicalWay] | null {
  const { row, column, normal } = geometry;
  if (!row || !column || !normal || evidence.z.source === 'image-position-volume') return null;
  if (isDefault(row, column) && patientPosition.trim() === '') return null;
  const taken = [row, column, normal].map(wayOf);
  const [x, y, z] = taken;
  const axes = new Set(taken.map((way) => ways.findIndex((pair) => way !== null && pair.includes(way))));
  return x && y && z && axes.size === 3 ? [x, y, z] : null;
}

function isDefault(row: Vector, column: Vector): boolean {
  return Math.abs(row[0] - 1) < exactly && Math.abs(column[1] - 1) < exactly;
}

function wayOf(direction: Vector): AnatomicalWay | null {
  const axis = direction.findIndex((share) => Math.abs(share) >= roughly);
  const [along, against] = ways[axis] ?? [null, null];
  return (direction[axis] ?? 0) > 0 ? along : against;
}
