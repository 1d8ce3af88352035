import type { DeclaredVolume, PackRecord } from '../../model/declared-volume.js';
import { extentOf } from '../../model/measure-reading.js';
import type { Axis } from '../../model/spacing.js';
import { finding } from '../findings.js';
import { evidenceOf } from './evidence.js';
import { findChanged } from './hear-pack.js';
import type { Hearing, Judgement } from './judgement.js';

const axesOf: readonly Axis[] = ['x', 'y', 'z'];

/**
 * The scale that an OME-Zarr declares for its finest level, axis by axis; of one without a unit nothing is known. What a
 * preview pack tells of the series it was made from is held against it.
 */
export const hearZarr =
  (volume: DeclaredVolume): Hearing =>
  (judgement) => {
    const { axes, slices, timePoints, version, file, oddLevels, record } = volume;
    const told = axesOf.filter((axis) => axis !== 'z' || slices > 1);
    for (const axis of told) {
      const { millimetres } = axes[axis];
      judgement.take(axis, millimetres, evidenceOf(millimetres === null ? null : 'ome-zarr'));
    }
    if (slices === 1) judgement.tell('SINGLE_IMAGE', { file, stated: axes.z.millimetres });
    tellUnknown(judgement, volume, told);
    tellPlaceholder(judgement, volume, told);
    if (timePoints > 1)
      judgement.tell('FOUR_D:zarr', { locations: slices, phases: timePoints, tag: 'Time' }, 'info');
    for (const odd of oddLevels.slice(0, 1))
      judgement.tell('ZARR_LEVELS', { ...odd, levels: oddLevels.length }, 'warn');
    const known = told.filter((axis) => axes[axis].millimetres !== null);
    if (record) tellRecord(judgement, record, known);
    else if (known.length > 0) {
      const lengths = known.map((axis) => axes[axis].millimetres ?? NaN);
      judgement.tell(
        'ZARR_SCALE',
        { axes: known, lengths, unit: axes[known[0] ?? 'x'].unit ?? '', version },
        'info',
      );
    }
  };

/** Axes whose length nobody can tell, and why, unless a person or the page does. */
function tellUnknown(judgement: Judgement, { axes }: DeclaredVolume, told: readonly Axis[]): void {
  for (const why of ['unit', 'scale', 'foreign'] as const) {
    const meant = told.filter((axis) => whyUnknown(axes[axis]) === why);
    judgement.tellLast(({ spacing, answered }) => {
      const left = meant.filter((axis) => spacing[axis] === null && !answered.has(axis));
      const [first] = left;
      if (!first) return null;
      const { unit, scale } = axes[first];
      const severity = left.some((axis) => axis !== 'z') ? 'error' : 'warn';
      if (why === 'scale') return finding('ZARR_NO_SCALE', { axes: left }, severity);
      return finding(
        'ZARR_NO_UNIT',
        { axes: left, scale: left.map((axis) => axes[axis].scale ?? scale ?? NaN), unit },
        severity,
      );
    });
  }
}

function whyUnknown({
  scale,
  unit,
  millimetres,
}: DeclaredVolume['axes'][Axis]): 'unit' | 'scale' | 'foreign' | null {
  if (millimetres !== null) return null;
  if (scale === null) return 'scale';
  return unit === null ? 'unit' : 'foreign';
}

/** A scale of 1 along every axis in a unit other than mm, which nobody measures; of 1 mm it is told by `hearUnits`. */
function tellPlaceholder(judgement: Judgement, { axes }: DeclaredVolume, told: readonly Axis[]): void {
  const { unit, millimetres } = axes.x;
  const areOnes =
    told.length === 3 && told.every((axis) => axes[axis].scale === 1 && axes[axis].unit === unit);
  if (!areOnes || unit === null || millimetres === null || millimetres === 1) return;
  judgement.looksLikeDefault = true;
  judgement.tell('LOOKS_LIKE_DEFAULT:zarr', { unit, length: millimetres }, 'warn');
}

/** What a pack says it was made from, and where the file around that is another by now. */
function tellRecord(judgement: Judgement, record: PackRecord, known: readonly Axis[]): void {
  const { packed, files, extent, sources } = record;
  const { x, y, z } = judgement.spacing;
  const { dimensions } = judgement.stack;
  const now = extentOf(dimensions, { x, y, z });
  const changed = findChanged(now, extent, { x, y, z }, record.isSheared);
  const isMeasured = sources.z?.startsWith('image-position') ?? false;
  judgement.tell('ZARR_PACKED', { packed, files, isMeasured, voxel: null }, 'info');
  if (record.empty > 0) judgement.tell('ZARR_PACKED_EMPTY', { empty: record.empty }, 'warn');
  if (changed.length === 0 || known.length === 0) return;
  judgement.tell(
    'ZARR_REWRITTEN',
    {
      axes: changed,
      was: changed.map((axis) => extent[axis] ?? NaN),
      is: changed.map((axis) => now[axis] ?? NaN),
    },
    'warn',
  );
}
