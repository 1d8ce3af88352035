import { isNear } from '../../model/arithmetic.js';
import type { DeclaredVolume, RawRecord } from '../../model/declared-volume.js';
import type { Axis } from '../../model/spacing.js';
import { finding } from '../findings.js';
import { evidenceOf } from './evidence.js';
import type { Hearing, Judgement } from './judgement.js';

const axesOf: readonly Axis[] = ['x', 'y', 'z'];
/** Two entries of a header tell the same length within this share of it. */
const within = 0.01;

/** What the header of a volume of plain samples declares, axis by axis; of lengths without a unit nothing is known. */
export const hearRaw =
  (volume: DeclaredVolume, raw: RawRecord): Hearing =>
  (judgement) => {
    const { axes, slices, timePoints, file } = volume;
    const told = axesOf.filter((axis) => axis !== 'z' || slices > 1);
    for (const axis of told) {
      const { millimetres } = axes[axis];
      judgement.take(axis, millimetres, evidenceOf(millimetres === null ? null : 'raw-header'));
    }
    if (slices === 1) judgement.tell('SINGLE_IMAGE', { file, stated: axes.z.millimetres });
    if (timePoints > 1)
      judgement.tell('FOUR_D:zarr', { locations: slices, phases: timePoints, tag: 'Time' }, 'info');
    tellUnknown(judgement, volume, raw, told);
    tellConflict(judgement, volume, raw, told);
    tellFile(judgement, volume, raw);
    const known = told.filter((axis) => axes[axis].millimetres !== null);
    const { format, field, isAssumed } = raw;
    if (field === null || known.length === 0) return;
    const lengths = known.map((axis) => axes[axis].millimetres ?? NaN);
    const unit = isAssumed ? null : (axes[known[0] ?? 'x'].unit ?? '');
    judgement.tell('RAW_HEADER', { format, field, axes: known, lengths, unit }, 'info');
  };

/** Axes whose length nobody can tell, and why, unless a log, a person or the page does. */
function tellUnknown(
  judgement: Judgement,
  { axes }: DeclaredVolume,
  { format, field }: RawRecord,
  told: readonly Axis[],
): void {
  // That of one without a header is told with all else that it lacks.
  if (format === 'raw') return;
  const unknown = told.filter((axis) => axes[axis].millimetres === null);
  for (const hasNumber of [true, false]) {
    const meant = unknown.filter((axis) => (axes[axis].scale !== null) === hasNumber);
    judgement.tellLast(({ spacing, answered }) => {
      const left = meant.filter((axis) => spacing[axis] === null && !answered.has(axis));
      const [first] = left;
      if (!first) return null;
      const severity = left.some((axis) => axis !== 'z') ? 'error' : 'warn';
      if (!hasNumber || field === null) return finding('RAW_NO_SPACING', { format, axes: left }, severity);
      const scale = left.map((axis) => axes[axis].scale ?? NaN);
      return finding('RAW_NO_UNIT', { format, field, axes: left, scale, unit: axes[first].unit }, severity);
    });
  }
}

function tellConflict(
  judgement: Judgement,
  { axes }: DeclaredVolume,
  { format, field, other }: RawRecord,
  told: readonly Axis[],
): void {
  if (!other || field === null) return;
  const differ = told.filter((axis) => {
    const [used, beside] = [axes[axis].millimetres, other.lengths[axis]];
    return used !== null && beside !== null && !isNear(used, beside, within);
  });
  if (differ.length === 0) return;
  const lengths = differ.map((axis) => axes[axis].millimetres ?? NaN);
  const others = differ.map((axis) => other.lengths[axis] ?? NaN);
  judgement.tell(
    'RAW_CONFLICT',
    { format, axes: differ, field, lengths, other: other.field, others },
    'warn',
  );
}

/** What is odd about the file, whatever its spacing. */
function tellFile(judgement: Judgement, volume: DeclaredVolume, raw: RawRecord): void {
  const { columns, rows, slices, timePoints, file } = volume;
  const { format, lean, surplus, samples, areColours, type } = raw;
  if (lean !== null) judgement.tell('RAW_LEANS', { format, degrees: lean }, 'warn');
  if (surplus > 0) judgement.tell('RAW_SURPLUS', { file: samples, surplus }, 'warn');
  if (areColours) judgement.tell('COLOURS_AS_GREY', { frames: slices * timePoints }, 'info');
  if (format !== 'raw') return;
  const data = { file, size: [columns, rows, slices], type };
  judgement.tellLast(({ spacing, answered }) => {
    const isKnown = (axis: Axis) => spacing[axis] !== null || answered.has(axis);
    return finding('RAW_BY_NAME', data, isKnown('x') && isKnown('y') ? 'warn' : 'error');
  });
}
