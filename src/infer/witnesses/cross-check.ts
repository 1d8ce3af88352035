import { isNear, toDigits } from '../../model/arithmetic.js';
import { readLocationStep } from '../declared/declared-z.js';
import { note } from '../findings.js';
import type { Frame } from '../group/group-frames.js';
import { agrees, textOf } from '../read-facts.js';
import type { Declared } from '../read-facts.js';
import type { AxisEvidence } from '../../model/report.js';
import type { SizedGroup } from '../declared/slice-tags.js';
import { findSlip } from './units.js';

/**
 * Compares Spacing Between Slices, Slice Thickness and Slice Location with the measured Z; tags never change it.
 * @param frames one of each location
 * @param z mm, `null` when it varies
 * @param step distance along the table in a tilted stack, mm
 * @param evidence where what is outvoted is added
 * @returns whether an independent statement agrees (`true`), or Spacing Between Slices contradicts (`false`)
 */
export function crossCheckTags(
  group: SizedGroup,
  frames: readonly Frame[],
  z: number | null,
  step: number | null,
  { outvoted }: AxisEvidence,
): boolean | null {
  const { spacing, thickness } = group;
  if (!spacing) note(group, 'SBS_ABSENT', { z });
  if (z === null) return null;
  const verdict = spacing && compareSpacing(group, spacing, z, step);
  if (spacing && !verdict)
    outvoted.push({ source: 'spacing-between-slices', value: Math.abs(spacing.value) });
  if (thickness && !agrees(thickness, z)) {
    const factor = toDigits(thickness.value / z, 6);
    const kind = factor > 1 ? 'overlap' : 'gap';
    note(group, 'THICKNESS_DIFFERS', { thickness: thickness.value, z, factor, kind });
    outvoted.push({ source: 'slice-thickness', value: thickness.value });
  }
  if (verdict !== null) return verdict;
  const location = readLocationStep(frames);
  const corroborated =
    (location !== null && isNear(location, z)) ||
    frames.some(({ facts }) => textOf(facts, 'DimensionOrganizationType').startsWith('3D'));
  return corroborated || null;
}

function compareSpacing(
  group: SizedGroup,
  spacing: Declared,
  z: number,
  step: number | null,
): boolean | null {
  const { thickness, x } = group;
  const stated = Math.abs(spacing.value);
  const told = { stated, z, factor: toDigits(stated / z, 6) };
  const times = Math.max(told.factor, 1 / told.factor);
  if (agrees(spacing, z)) {
    note(group, 'SBS_AGREES', { stated, z });
    return true;
  }
  // A tilted stack advances by the table's step: what agrees with that is explained, not contradicted.
  if (step !== null && agrees(spacing, step)) {
    note(group, 'SBS_IS_TABLE_STEP', { stated, z });
    return null;
  }
  if (thickness && isNear(thickness.value + spacing.value, z)) {
    note(group, 'SBS_IS_GAP', { stated, z, thickness: thickness.value });
    return null;
  }
  if (findSlip(z, stated, x) !== null) return false;
  // Two to eight: what interpolation and export of every k-th slice do. Sixteen-fold is a slip of the writer.
  if (times < 8.5 && isNear(Math.round(times), times)) note(group, 'SUBSAMPLED_OR_INTERPOLATED', told);
  else note(group, 'SBS_CONTRADICTS', { ...told, truncated: stated === Math.trunc(z) });
  return false;
}
