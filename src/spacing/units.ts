import { describe } from './findings.js';
import type { FrameGroup } from './group-frames.js';
import { readAtSpecimen } from './in-plane.js';
import { numberOf, numbersOf, readDeclared, textOf } from './read-facts.js';
import type { AxisEvidence, Finding, Spacing } from './report.js';

export interface UnitCheck {
  /** Axes with two readings of which a person must choose. */
  blocked: ('x' | 'y' | 'z')[];
  findings: Finding[];
}

/** Metres, micrometres, centimetres, inches, and nanometres taken for millimetres, or the other way round. */
const FACTORS = [1e3, 1e-3, 10, 0.1, 25.4, 1 / 25.4, 1e6, 1e-6];
const WITHIN = 0.02;

const CLINICAL_MAKERS =
  /siemens|philips|^ge |general electric|toshiba|canon|hitachi|fujifilm|neusoft|united imaging/i;

/** The factor between two units that a ratio is, within 2 %; `null` when it is none. */
export function unitFactor(ratio: number): number | null {
  return FACTORS.find((factor) => Math.abs(ratio / factor - 1) <= WITHIN) ?? null;
}

/**
 * Looks for slips of unit, index positions, defaults and implausible sizes. Adds suggestions to the evidence; never
 * changes a value.
 * @param measured whether Z comes from positions
 * @param ends distance of the first and the last slice along the normal, mm; `null` where no position is known
 * @param whole every coordinate of the first slice is a whole number
 */
export function checkUnits(
  group: FrameGroup,
  spacing: Spacing,
  evidence: Record<'x' | 'y' | 'z', AxisEvidence>,
  measured: boolean,
  ends: [number, number] | null,
  whole: boolean,
  extent: Spacing,
): UnitCheck {
  const { x, z } = spacing;
  const check: UnitCheck = { blocked: [], findings: [] };
  const log = numbersOf(group.frames[0]?.facts ?? { file: '', frame: 1 }, 'LogVoxelSize');
  const stated =
    Math.abs(readDeclared(group.frames, 'SpacingBetweenSlices').declared?.value ?? 0) || (log?.[2] ?? 0);
  if (measured && z !== null && stated > 0) blockAxis(check, evidence, x, z, stated, ends);
  suggestUnit(check, group, spacing, evidence, log);
  compareLog(check, group, spacing, log);
  const human = speaksOfHuman(group);
  if (x === 1 && spacing.y === 1 && z === 1 && !human && (!measured || whole)) {
    check.findings.push(describe('LOOKS_LIKE_DEFAULT', {}));
  }
  if (x !== null && z !== null && (z / x < 0.05 || z / x > 50) && check.blocked.length === 0) {
    check.findings.push(describe('EXTREME_ANISOTROPY', { x, z }));
  }
  const implausible = findImplausible(spacing, extent, human);
  if (implausible !== null) check.findings.push(describe('IMPLAUSIBLE_EXTENT', implausible));
  return check;
}

/** Positions in another unit than the tags, or positions that only count. */
function blockAxis(
  check: UnitCheck,
  evidence: Record<'x' | 'y' | 'z', AxisEvidence>,
  x: number | null,
  z: number,
  stated: number,
  ends: [number, number] | null,
): void {
  if (Math.abs(stated - z) <= 0.01 * z) return;
  const [first, last] = ends ?? [NaN, NaN];
  const fromZero = [first, first - 1, last, last + 1].some((distance) => Math.abs(distance) < 1e-9);
  const counts = Math.abs(z - 1) < 1e-9 && fromZero;
  const factor = unitFactor(z / stated);
  const slipped =
    factor !== null &&
    // A factor of ten alone may be chance; with X agreeing, or three orders of magnitude, it is not.
    (Math.abs(Math.log10(factor)) > 1 || (x !== null && Math.abs(stated / x - 1) <= WITHIN));
  if (!counts && !slipped) return;
  check.findings.push(
    counts
      ? describe('INDEX_POSITIONS', { stated })
      : describe('UNIT_SLIP_AXIS', { measured: z, stated, factor: factor ?? 1 }),
  );
  evidence.z.outvoted = evidence.z.outvoted.filter(({ source }) => source !== 'spacing-between-slices');
  evidence.z.suggestions.unshift({ source: 'unit-corrected', value: stated });
  evidence.z.confidence = 'blocked';
  check.blocked.push('z');
}

/** All lengths off by one unit, told by a log or by the detector's pixel and the distances of the scanner. */
function suggestUnit(
  check: UnitCheck,
  group: FrameGroup,
  spacing: Spacing,
  evidence: Record<'x' | 'y' | 'z', AxisEvidence>,
  log: number[] | null,
): void {
  const facts = group.frames[0]?.facts;
  const { x } = spacing;
  if (facts === undefined || x === null) return;
  const logX = log?.[0] ?? 0;
  const atSpecimen = readAtSpecimen(facts)?.horizontal ?? 0;
  const name =
    logX > 0 ? `the log ${textOf(facts, 'LogFile')}` : 'the detector’s pixel and the scanner’s distances';
  const meant = logX > 0 ? logX : atSpecimen;
  const factor = meant > 0 ? unitFactor(x / meant) : null;
  if (factor === null) return;
  for (const axis of ['x', 'y', 'z'] as const) {
    const value = spacing[axis];
    if (value === null || evidence[axis].confidence === 'blocked') continue;
    const corrected = Number((value / factor).toPrecision(9));
    evidence[axis].suggestions.unshift({ source: 'unit-corrected', value: corrected });
    evidence[axis].confidence = 'suggested';
  }
  check.findings.push(describe('UNIT_SLIP_ALL', { factor, x, corrected: meant, evidence: name }));
}

function compareLog(check: UnitCheck, group: FrameGroup, { x, z }: Spacing, log: number[] | null): void {
  const voxel = log?.[0] ?? 0;
  const file = textOf(group.frames[0]?.facts ?? { file: '', frame: 1 }, 'LogFile');
  const stated = x ?? z;
  if (!(voxel > 0) || stated === null || unitFactor(stated / voxel) !== null) return;
  const factor = stated / voxel;
  const binned = [2, 3, 4, 8].find((k) => Math.abs(factor / k - 1) <= 0.01);
  if (Math.abs(factor - 1) <= 0.01) check.findings.push(describe('LOG_AGREES', { file, voxel }));
  else if (binned !== undefined)
    check.findings.push(describe('LOG_BINNING', { file, voxel, stated, factor: binned }));
  else check.findings.push(describe('LOG_DISAGREES', { file, voxel, stated }));
}

/** Patient Position, Body Part, or a clinical maker's X-ray tube or magnet. */
function speaksOfHuman(group: FrameGroup): boolean {
  const facts = group.frames[0]?.facts;
  if (facts === undefined) return false;
  const maker = CLINICAL_MAKERS.test(`${textOf(facts, 'Manufacturer')} `);
  const scanner = numberOf(facts, 'KVP') !== null || textOf(facts, 'Modality') === 'MR';
  return (
    textOf(facts, 'PatientPosition') !== '' || textOf(facts, 'BodyPartExamined') !== '' || (maker && scanner)
  );
}

function findImplausible(
  spacing: Spacing,
  extent: Spacing,
  human: boolean,
): { what: string; value: number } | null {
  for (const axis of ['x', 'y', 'z'] as const) {
    const size = extent[axis];
    const what = `An extent along ${axis.toUpperCase()}`;
    if (size !== null && (size > 2000 || size < 0.02)) return { what, value: size };
  }
  for (const axis of ['x', 'y'] as const) {
    const pixel = spacing[axis];
    if (pixel === null) continue;
    const what = human && pixel < 0.005 ? 'A pixel of a scanner for people' : 'A pixel';
    if (pixel > 10 || pixel < (human ? 0.005 : 5e-5)) return { what, value: pixel };
  }
  return null;
}
