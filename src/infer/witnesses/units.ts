import { isNear, toDigits } from '../../model/arithmetic.js';
import { describe, note } from '../findings.js';
import { readAtSpecimen } from '../declared/in-plane.js';
import { numberOf, textOf } from '../read-facts.js';
import type { AxisEvidence, Finding, HeaderFacts, Spacing, Vector } from '../../model/report.js';
import { lastOf } from '../sequence.js';
import type { PlacedGroup } from '../measure/slice-positions.js';

/** What is known of a stack before its units are questioned. */
export interface Measured {
  spacing: Spacing;
  extent: Spacing;
  evidence: Record<'x' | 'y' | 'z', AxisEvidence>;
}

/** Metres, micrometres, centimetres, inches, and nanometres taken for millimetres, or the other way round. */
const FACTORS = [1e3, 10, 25.4, 1e6].flatMap((factor) => [factor, 1 / factor]);
const WITHIN = 0.02;

const CLINICAL_MAKERS = /siemens|philips|^ge |toshiba|canon|hitachi/i;

/** The factor between two units that a ratio is, within 2 %; `null` when it is none. */
const findFactor = (ratio: number): number | null =>
  FACTORS.find((factor) => isNear(ratio, factor, WITHIN)) ?? null;

/**
 * The unit by which positions and Spacing Between Slices differ. Ten, or an inch, may be chance unless X agrees with
 * what is stated; three orders of magnitude are not.
 */
export function findSlip(z: number, stated: number, x: number | null): number | null {
  const factor = findFactor(z / stated);
  const agrees = x !== null && isNear(stated, x, WITHIN);
  return factor !== null && (agrees || Math.abs(Math.log10(factor)) > 2) ? factor : null;
}

/**
 * Looks for slips of unit, index positions, defaults and implausible sizes. Adds suggestions to the evidence and blocks
 * an axis with two readings; never changes a value.
 */
export function checkUnits(group: PlacedGroup, stack: Measured & { origin: Vector | null }): void {
  const { findings, distances } = group;
  const { spacing, extent, evidence, origin } = stack;
  const { x, y, z } = spacing;
  const measured = evidence.z.source === 'image-position';
  const stated = Math.abs(group.spacing?.value ?? 0);
  const blocked = measured && stated > 0 ? blockAxis(stack, distances, stated) : [];
  const atSpecimen = readAtSpecimen(group.facts)?.[1] ?? 0;
  const slip = suggestUnit(stack, atSpecimen, 'the detector’s pixel and the scanner’s distances');
  findings.push(...blocked, ...slip);
  const human = speaksOfHuman(group.facts);
  const whole = origin?.every(Number.isInteger) ?? true;
  if (x === 1 && y === 1 && z === 1 && !human && (!measured || whole)) {
    note(group, 'LOOKS_LIKE_DEFAULT', {});
  }
  if (x !== null && z !== null && (z / x < 0.05 || z / x > 50) && blocked.length === 0) {
    note(group, 'EXTREME_ANISOTROPY', { x, z });
  }
  const implausible = findImplausible(spacing, extent, human);
  if (implausible) note(group, 'IMPLAUSIBLE_EXTENT', implausible);
}

/**
 * Positions in another unit than what is stated of Z, or positions that only count the slices: the stated value is
 * offered and the axis blocked.
 * @param distances of the slices along the normal, of which the outer two count, mm
 * @returns the finding, or none
 */
export function blockAxis(
  { spacing: { x, z }, evidence }: Pick<Measured, 'spacing' | 'evidence'>,
  distances: readonly number[],
  stated: number,
): Finding[] {
  if (z === null || isNear(stated, z)) return [];
  const [first = NaN] = distances;
  const last = lastOf(distances);
  const fromZero = [first, first - 1, last, last + 1].some((distance) => Math.abs(distance) < 1e-9);
  const counts = isNear(z, 1, 1e-9) && fromZero;
  const factor = findSlip(z, stated, x);
  if (!counts && factor === null) return [];
  evidence.z.outvoted = evidence.z.outvoted.filter(({ source }) => source !== 'spacing-between-slices');
  evidence.z.suggestions.unshift({ source: 'unit-corrected', value: stated });
  evidence.z.confidence = 'blocked';
  return [
    counts
      ? describe('INDEX_POSITIONS', { stated })
      : describe('UNIT_SLIP_AXIS', { measured: z, stated, factor }),
  ];
}

/**
 * All lengths off by one unit: the others are offered.
 * @param corrected X in mm as something else tells it, 0 where nothing does
 * @param told what tells it, in a sentence
 * @returns the finding, or none
 */
export function suggestUnit(
  { spacing, evidence }: Pick<Measured, 'spacing' | 'evidence'>,
  corrected: number,
  told: string,
): Finding[] {
  const { x } = spacing;
  const factor = x && findFactor(x / corrected);
  if (!factor) return [];
  for (const axis of ['x', 'y', 'z'] as const) {
    const value = spacing[axis];
    if (!value || evidence[axis].confidence === 'blocked') continue;
    evidence[axis].suggestions.unshift({ source: 'unit-corrected', value: toDigits(value / factor, 9) });
    evidence[axis].confidence = 'suggested';
  }
  return [describe('UNIT_SLIP_ALL', { factor, x, corrected, evidence: told })];
}

/** Patient Position, Body Part, or a clinical maker's X-ray tube or magnet. */
export function speaksOfHuman(facts: HeaderFacts): boolean {
  const maker = CLINICAL_MAKERS.test(`${textOf(facts, 'Manufacturer')} `);
  const scanner = numberOf(facts, 'KVP') !== null || textOf(facts, 'Modality') === 'MR';
  return Boolean(textOf(facts, 'PatientPosition') || textOf(facts, 'BodyPartExamined')) || (maker && scanner);
}

function findImplausible({ x, y }: Spacing, extent: Spacing, human: boolean) {
  for (const [axis, value] of Object.entries(extent) as [string, number | null][]) {
    if (value && (value > 2000 || value < 0.02))
      return { what: `An extent along ${axis.toUpperCase()}`, value };
  }
  const value = [x, y].find((pixel) => pixel && (pixel > 10 || pixel < (human ? 0.005 : 5e-5)));
  return value ? { what: 'A pixel', value } : null;
}
