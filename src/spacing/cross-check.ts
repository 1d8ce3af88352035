import { readLocationStep } from './declared-z.js';
import { describe } from './findings.js';
import type { Frame } from './group-frames.js';
import { agrees, readDeclared, textOf } from './read-facts.js';
import type { Declared } from './read-facts.js';
import type { Finding, OtherValue } from './report.js';
import { unitFactor } from './units.js';

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
 * @param z mm, `null` when it varies
 * @param step distance along the table in a tilted stack, mm
 */
export function crossCheckTags(frames: readonly Frame[], z: number | null, step: number | null): CrossCheck {
  const facts = frames[0]?.facts;
  const { declared: spacing, useless } = readDeclared(frames, 'SpacingBetweenSlices');
  const { declared: thickness, useless: uselessThickness } = readDeclared(frames, 'SliceThickness');
  const findings: Finding[] = [];
  for (const tag of [useless, uselessThickness])
    if (tag !== null) findings.push(describe('ZERO_OR_BAD_TAG', { ...tag }));
  if (spacing !== null && spacing.value < 0) {
    const nuclear = facts !== undefined && ['NM', 'PT'].includes(textOf(facts, 'Modality'));
    findings.push(describe('NEGATIVE_SBS', { stated: spacing.value, nuclear }, nuclear ? 'info' : 'warn'));
  }
  if (spacing === null) findings.push(describe('SBS_ABSENT', { z }));
  const check: CrossCheck = { corroborated: false, contradicted: false, outvoted: [], findings };
  if (z === null) return check;

  if (spacing !== null) compareSpacing(check, spacing, thickness, z, step);
  if (thickness !== null && thickness.value > 0 && !agrees(thickness, z)) {
    const factor = Number((thickness.value / z).toPrecision(6));
    const word = factor > 1 ? 'overlap' : 'gap';
    findings.push(describe('THICKNESS_DIFFERS', { thickness: thickness.value, z, factor, kind: word }));
    check.outvoted.push({ source: 'slice-thickness', value: thickness.value });
  }
  if (facts !== undefined && textOf(facts, 'DimensionOrganizationType').startsWith('3D'))
    check.corroborated = true;
  if (!check.corroborated) {
    const location = readLocationStep(frames);
    if (location !== null && Math.abs(location - z) <= 0.01 * z) check.corroborated = true;
  }
  return check;
}

function compareSpacing(
  check: CrossCheck,
  spacing: Declared,
  thickness: Declared | null,
  z: number,
  step: number | null,
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
  const sum = thickness === null ? 0 : thickness.value + spacing.value;
  if (thickness !== null && Math.abs(sum - z) <= 0.01 * z) {
    check.findings.push(describe('SBS_IS_GAP', { stated, z, thickness: thickness.value }));
    return;
  }
  check.contradicted = true;
  if (unitFactor(z / stated) !== null) return;
  const factor = Number((stated / z).toPrecision(6));
  const whole = Math.round(Math.max(factor, 1 / factor));
  // Two to eight: what interpolation and export of every k-th slice do. Sixteen-fold is a slip of the writer.
  if (whole >= 2 && whole <= 8 && Math.abs(Math.max(factor, 1 / factor) / whole - 1) <= 0.01) {
    check.findings.push(describe('SUBSAMPLED_OR_INTERPOLATED', { stated, z, factor }));
    return;
  }
  const truncated = stated === Math.trunc(z) && stated > 0;
  check.findings.push(describe('SBS_CONTRADICTS', { stated, z, factor, truncated }));
}
