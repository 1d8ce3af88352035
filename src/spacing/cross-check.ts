import { readLocationStep } from './declared-z.js';
import { describe } from './findings.js';
import type { Frame } from './group-frames.js';
import { agrees, textOf } from './read-facts.js';
import type { Declared } from './read-facts.js';
import type { Finding, OtherValue } from './report.js';
import type { SliceTags } from './slice-tags.js';
import { findSlip } from './units.js';

/** What the tags say beside a Z measured from positions. */
export interface CrossCheck {
  /** An independent statement agrees. */
  corroborated: boolean;
  contradicted: boolean;
  outvoted: OtherValue[];
  findings: Finding[];
}

/**
 * Compares Spacing Between Slices, Slice Thickness and Slice Location with the measured Z; tags never change it.
 * @param frames one of each location
 * @param z mm, `null` when it varies
 * @param step distance along the table in a tilted stack, mm
 * @param x for telling a slip of unit, which is `checkUnits`’ to report
 */
export function crossCheckTags(
  frames: readonly Frame[],
  { spacing, thickness }: SliceTags,
  z: number | null,
  step: number | null,
  x: number | null,
): CrossCheck {
  const check: CrossCheck = { corroborated: false, contradicted: false, outvoted: [], findings: [] };
  if (spacing === null) check.findings.push(describe('SBS_ABSENT', { z }));
  if (z === null) return check;
  if (spacing !== null) compareSpacing(check, spacing, thickness, z, step, x);
  if (thickness !== null && !agrees(thickness, z)) {
    const factor = ratio(thickness.value, z);
    const kind = factor > 1 ? 'overlap' : 'gap';
    check.findings.push(describe('THICKNESS_DIFFERS', { thickness: thickness.value, z, factor, kind }));
    check.outvoted.push({ source: 'slice-thickness', value: thickness.value });
  }
  const location = check.corroborated ? null : readLocationStep(frames);
  if (location !== null && Math.abs(location - z) <= 0.01 * z) check.corroborated = true;
  if (frames.some(({ facts }) => textOf(facts, 'DimensionOrganizationType').startsWith('3D')))
    check.corroborated = true;
  return check;
}

function compareSpacing(
  check: CrossCheck,
  spacing: Declared,
  thickness: Declared | null,
  z: number,
  step: number | null,
  x: number | null,
): void {
  const stated = Math.abs(spacing.value);
  if (agrees(spacing, z)) {
    check.corroborated = true;
    check.findings.push(describe('SBS_AGREES', { stated, z }));
    return;
  }
  check.outvoted.push({ source: 'spacing-between-slices', value: stated });
  if (step !== null && step !== z && agrees(spacing, step)) {
    check.findings.push(describe('SBS_IS_TABLE_STEP', { stated, z }));
    return;
  }
  if (thickness !== null && Math.abs(thickness.value + spacing.value - z) <= 0.01 * z) {
    check.findings.push(describe('SBS_IS_GAP', { stated, z, thickness: thickness.value }));
    return;
  }
  check.contradicted = true;
  if (findSlip(z, stated, x) !== null) return;
  const factor = ratio(stated, z);
  const times = Math.max(factor, 1 / factor);
  // Two to eight: what interpolation and export of every k-th slice do. Sixteen-fold is a slip of the writer.
  if (times < 8.5 && Math.abs(times - Math.round(times)) <= 0.01 * times) {
    check.findings.push(describe('SUBSAMPLED_OR_INTERPOLATED', { stated, z, factor }));
    return;
  }
  check.findings.push(
    describe('SBS_CONTRADICTS', { stated, z, factor, truncated: stated === Math.trunc(z) }),
  );
}

function ratio(a: number, b: number): number {
  return Number((a / b).toPrecision(6));
}
