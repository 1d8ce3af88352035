import { isNear, toDigits } from './arithmetic.js';
import { readLocationStep } from './declared-z.js';
import { note } from './findings.js';
import type { Frame, FrameGroup } from './group-frames.js';
import { agrees, textOf } from './read-facts.js';
import type { Declared } from './read-facts.js';
import type { OtherValue } from './report.js';
import type { SliceTags } from './slice-tags.js';
import { findSlip } from './units.js';

/** What the tags say beside a Z measured from positions. */
export interface CrossCheck {
  /** An independent statement agrees. */
  corroborated: boolean;
  contradicted: boolean;
  outvoted: OtherValue[];
}

/**
 * Compares Spacing Between Slices, Slice Thickness and Slice Location with the measured Z; tags never change it.
 * @param frames one of each location
 * @param z mm, `null` when it varies
 * @param step distance along the table in a tilted stack, mm
 * @param x for telling a slip of unit, which is `checkUnits`’ to report
 */
export function crossCheckTags(
  group: FrameGroup,
  frames: readonly Frame[],
  tags: SliceTags,
  z: number | null,
  step: number | null,
  x: number | null,
): CrossCheck {
  const { spacing, thickness } = tags;
  const check: CrossCheck = { corroborated: false, contradicted: false, outvoted: [] };
  if (!spacing) note(group, 'SBS_ABSENT', { z });
  if (z === null) return check;
  if (spacing) compareSpacing(group, check, spacing, thickness, z, step, x);
  if (thickness && !agrees(thickness, z)) {
    const factor = toDigits(thickness.value / z, 6);
    const kind = factor > 1 ? 'overlap' : 'gap';
    note(group, 'THICKNESS_DIFFERS', { thickness: thickness.value, z, factor, kind });
    check.outvoted.push({ source: 'slice-thickness', value: thickness.value });
  }
  const location = check.corroborated ? null : readLocationStep(frames);
  check.corroborated ||=
    (location !== null && isNear(location, z)) ||
    frames.some(({ facts }) => textOf(facts, 'DimensionOrganizationType').startsWith('3D'));
  return check;
}

function compareSpacing(
  group: FrameGroup,
  check: CrossCheck,
  spacing: Declared,
  thickness: Declared | null,
  z: number,
  step: number | null,
  x: number | null,
): void {
  const stated = Math.abs(spacing.value);
  check.corroborated = agrees(spacing, z);
  if (check.corroborated) {
    note(group, 'SBS_AGREES', { stated, z });
    return;
  }
  check.outvoted.push({ source: 'spacing-between-slices', value: stated });
  const factor = toDigits(stated / z, 6);
  const times = Math.max(factor, 1 / factor);
  // A tilted stack advances by the table's step: what agrees with that is explained, not contradicted.
  if (step !== null && agrees(spacing, step)) {
    note(group, 'SBS_IS_TABLE_STEP', { stated, z });
  } else if (thickness && isNear(thickness.value + spacing.value, z)) {
    note(group, 'SBS_IS_GAP', { stated, z, thickness: thickness.value });
  } else {
    check.contradicted = true;
    if (findSlip(z, stated, x) !== null) return;
    // Two to eight: what interpolation and export of every k-th slice do. Sixteen-fold is a slip of the writer.
    const whole = times < 8.5 && isNear(Math.round(times), times);
    const told = { stated, z, factor };
    if (whole) note(group, 'SUBSAMPLED_OR_INTERPOLATED', told);
    else note(group, 'SBS_CONTRADICTS', { ...told, truncated: stated === Math.trunc(z) });
  }
}
