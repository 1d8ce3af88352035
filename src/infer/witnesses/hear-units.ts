import { isNear, toDigits } from '../../model/arithmetic.js';
import { readAtSpecimen } from '../declared/in-plane.js';
import { finding } from '../findings.js';
import { numberOf, textOf } from '../read-facts.js';
import { extentOf } from '../../model/measure-reading.js';
import type { Axis, HeaderFacts, Spacing } from '../../model/report.js';
import { lastOf } from '../sequence.js';
import { evidenceOf } from './evidence.js';
import type { Hearing, Judgement } from './judgement.js';
import type { PlacedGroup } from '../measure/slice-positions.js';

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
 * Slips of unit, index positions, defaults and implausible sizes: suggestions, and an axis with two readings that is
 * blocked; never another value.
 */
export const hearUnits =
  ({
    facts,
    distances,
    spacing: tag,
  }: Pick<PlacedGroup, 'facts' | 'distances'> & Partial<PlacedGroup>): Hearing =>
  (judgement) => {
    const { spacing, evidence, stack } = judgement;
    const { x, y, z } = spacing;
    const measured = evidence.z.source?.startsWith('image-position') ?? false;
    const stated = Math.abs(tag?.value ?? 0);
    const isKnown = measured && stated > 0 && blockZ(judgement, distances, stated);
    if (!isKnown) doubtUnits(judgement, measured);
    suggestUnit(judgement, readAtSpecimen(facts)?.[1] ?? 0, null);
    const human = speaksOfHuman(facts);
    const whole = stack.geometry.origin?.every(Number.isInteger) ?? true;
    if (x === 1 && y === 1 && z === 1 && !human && (!measured || whole)) {
      judgement.looksLikeDefault = true;
      judgement.tell('LOOKS_LIKE_DEFAULT', {});
    }
    if (x !== null && z !== null && (z / x < 0.05 || z / x > 50)) {
      const told = finding('EXTREME_ANISOTROPY', { x, z });
      judgement.tellLast(({ isBlocked }) => (isBlocked ? null : told));
    }
    tellImplausible(judgement, spacing, extentOf(stack.dimensions, spacing), human);
  };

/**
 * Positions in another unit than what is stated of Z, or positions that only count the slices: the stated value is
 * offered and the axis blocked.
 * @param distances of the slices along the normal, of which the outer two count, mm
 * @returns whether that is so
 */
export function blockZ(judgement: Judgement, distances: readonly number[], stated: number): boolean {
  const { x, z } = judgement.spacing;
  if (z === null || isNear(stated, z)) return false;
  const [first = NaN] = distances;
  const last = lastOf(distances);
  const fromZero = [first, first - 1, last, last + 1].some((distance) => Math.abs(distance) < 1e-9);
  const counts = isNear(z, 1, 1e-9) && fromZero;
  const factor = findSlip(z, stated, x);
  if (!counts && factor === null) return false;
  const { z: evidence } = judgement.evidence;
  judgement.isBlocked = true;
  evidence.outvoted = evidence.outvoted.filter(({ source }) => source !== 'spacing-between-slices');
  judgement.offer('z', 'unit-corrected', stated);
  judgement.trust('z', 'blocked');
  if (counts) judgement.tell('INDEX_POSITIONS', { stated });
  else judgement.tell('UNIT_SLIP_AXIS', { measured: z, stated, factor });
  return true;
}

/**
 * Z a thousand times the pixel, or a thousandth, within rounding: one of the two is in another unit, and nothing tells
 * which. Both values are offered; of a Z that only a tag states, none is used.
 */
function doubtUnits(judgement: Judgement, isMeasured: boolean): void {
  const { spacing, evidence } = judgement;
  const { x, y, z } = spacing;
  if (x === null || z === null) return;
  const factor = findFactor(z / x);
  if (factor !== 1e3 && factor !== 1e-3) return;
  judgement.isBlocked = true;
  judgement.tell('UNIT_SLIP_AXIS:pixel', { x, z });
  const correct = (axis: Axis, value: number) => {
    judgement.offer(axis, 'unit-corrected', toDigits(value, 9));
  };
  if (factor < 1) {
    correct('x', x * factor);
    if (y) correct('y', y * factor);
    return;
  }
  const { source, outvoted } = evidence.z;
  if (!isMeasured && source) {
    judgement.take('z', null, { ...evidenceOf(null), outvoted });
    judgement.offer('z', source, z);
  }
  correct('z', z / factor);
  judgement.trust('z', 'blocked');
}

/**
 * All lengths off by one unit: the others are offered.
 * @param corrected X in mm as something else tells it, 0 where nothing does
 * @param log the scanner's log that tells it; `null` for the detector's pixel and the scanner's distances
 * @returns whether that is so
 */
export function suggestUnit(judgement: Judgement, corrected: number, log: string | null): boolean {
  const { spacing, evidence } = judgement;
  const { x } = spacing;
  const factor = x && findFactor(x / corrected);
  if (!factor) return false;
  for (const axis of ['x', 'y', 'z'] as const) {
    const value = spacing[axis];
    if (!value || evidence[axis].confidence === 'blocked') continue;
    judgement.offer(axis, 'unit-corrected', toDigits(value / factor, 9));
  }
  if (log === null) judgement.tell('UNIT_SLIP_ALL:detector', { factor, x, corrected });
  else judgement.tell('UNIT_SLIP_ALL:log', { factor, x, corrected, log });
  return true;
}

/** Patient Position, Body Part, or a clinical maker's X-ray tube or magnet. */
export function speaksOfHuman(facts: HeaderFacts): boolean {
  const maker = CLINICAL_MAKERS.test(`${textOf(facts, 'Manufacturer')} `);
  const scanner = numberOf(facts, 'KVP') !== null || textOf(facts, 'Modality') === 'MR';
  return Boolean(textOf(facts, 'PatientPosition') || textOf(facts, 'BodyPartExamined')) || (maker && scanner);
}

function tellImplausible(judgement: Judgement, { x, y }: Spacing, extent: Spacing, human: boolean): void {
  for (const [axis, value] of Object.entries(extent) as [Axis, number | null][]) {
    if (!value || (value <= 2000 && value >= 0.02)) continue;
    judgement.tell('IMPLAUSIBLE_EXTENT:extent', { axis, value });
    return;
  }
  const value = [x, y].find((pixel) => pixel && (pixel > 10 || pixel < (human ? 0.005 : 5e-5)));
  if (value) judgement.tell('IMPLAUSIBLE_EXTENT:pixel', { value });
}
