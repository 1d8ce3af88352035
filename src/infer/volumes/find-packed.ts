import type { DeclaredVolume, PackedStack } from '../../model/declared-volume.js';
import { extentOf } from '../../model/measure-reading.js';
import { measureUnevenDepth } from '../../model/uneven-depth.js';
import { isAsPacked } from '../witnesses/hear-pack.js';

/**
 * The stack that a pack was made from, where the pack is as it was when it was made. Slices that leaned have grown by
 * that in their plane, which then is what is shown.
 * @returns `null` where it is no pack, tells not enough, or was changed since
 */
export function findPacked({
  record,
  columns,
  rows,
  slices,
  timePoints,
  axes,
}: DeclaredVolume): PackedStack | null {
  const packed = record?.stack;
  if (!record || !packed || timePoints > 1) return null;
  const { spacing } = packed;
  const { x, y, z } = { x: axes.x.millimetres, y: axes.y.millimetres, z: axes.z.millimetres };
  const depth = spacing.z === null ? (measureUnevenDepth(packed)?.depth ?? null) : record.extent.z;
  const now = extentOf({ columns, rows, slices }, { x, y, z });
  // An axis that was unknown has no unit, and one that was known has one.
  const isKnown = [spacing.x === null, spacing.y === null, depth === null];
  if (isKnown.some((isUnknown, axis) => isUnknown !== ([x, y, z][axis] === null))) return null;
  if (!isAsPacked(now, { ...record.extent, z: depth }, { x, y, z }, record.isSheared)) return null;
  if (!record.isSheared) return packed;
  if (spacing.x === null || spacing.y === null || now.x === null || now.y === null) return null;
  return {
    ...packed,
    dimensions: {
      ...packed.dimensions,
      columns: Math.max(packed.dimensions.columns, Math.round(now.x / spacing.x)),
      rows: Math.max(packed.dimensions.rows, Math.round(now.y / spacing.y)),
    },
    // They are straightened, and cannot be drawn otherwise.
    naive: packed.naive.filter(({ rule }) => rule !== 'no-shear'),
  };
}
