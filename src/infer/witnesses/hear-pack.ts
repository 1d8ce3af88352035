import { isNear } from '../../model/arithmetic.js';
import type { DeclaredVolume, PackedStack } from '../../model/declared-volume.js';
import type { Axis, Spacing } from '../../model/spacing.js';
import { finding } from '../findings.js';
import type { Hearing } from './judgement.js';

const axesOf: readonly Axis[] = ['x', 'y', 'z'];
/** A length may be off by so much, or by what rounding to whole voxels leaves. */
const within = 0.01;
const besides = 1.5;

/** What a pack says of the stack that it was made from, and what it says of itself. */
export const hearPack =
  ({ axes, record, slices }: DeclaredVolume, { spacing, evidence, geometry }: PackedStack): Hearing =>
  (judgement) => {
    if (!record) return;
    for (const axis of axesOf) judgement.take(axis, spacing[axis], structuredClone(evidence[axis]));
    const { packed, files, sources } = record;
    // Slices that were not there, and those that could not be read.
    const empty = geometry.missing.length + record.empty;
    const voxel = axesOf.map((axis) => axes[axis].millimetres);
    const isOther = axesOf.some((axis, at) => {
      const [own, whole] = [voxel[at] ?? null, spacing[axis]];
      return own !== null && whole !== null && !isNear(own, whole, within);
    });
    judgement.tell(
      'ZARR_PACKED',
      {
        packed,
        files,
        isMeasured: sources.z?.startsWith('image-position') ?? false,
        voxel: isOther ? voxel.filter((length) => length !== null) : null,
      },
      'info',
    );
    if (empty > 0) judgement.tell('ZARR_PACKED_EMPTY', { empty }, 'warn');
    const unknown = axesOf.filter((axis) => axes[axis].millimetres === null && (axis !== 'z' || slices > 1));
    judgement.tellLast(({ spacing: used, answered }) => {
      const left = unknown.filter((axis) => used[axis] === null && !answered.has(axis));
      if (left.length === 0) return null;
      const severity = left.some((axis) => axis !== 'z') ? 'error' : 'warn';
      return finding(
        'ZARR_NO_UNIT',
        { axes: left, scale: left.map((axis) => axes[axis].scale ?? NaN), unit: null },
        severity,
      );
    });
  };

/** The axes along which a pack is now of another size than when it was packed; lengths in mm. */
export const findChanged = (now: Spacing, packed: Spacing, voxel: Spacing, isSheared: boolean): Axis[] =>
  axesOf.filter((axis) => {
    const [was, is, edge] = [packed[axis], now[axis], voxel[axis]];
    if (was === null || is === null || edge === null || (isSheared && axis !== 'z')) return false;
    return !isNear(is, was, within) && Math.abs(is - was) > besides * edge;
  });

/** Whether a pack is as large as it was when it was packed. */
export const isAsPacked = (...sizes: Parameters<typeof findChanged>): boolean =>
  findChanged(...sizes).length === 0;
