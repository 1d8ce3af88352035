import { describe } from './findings.js';
import type { Frame, FrameGroup } from './group-frames.js';
import { fitGrid } from './grid-fit.js';
import type { InPlane } from './in-plane.js';
import { decimalsOf, numberOf, numbersOf, parseNumbers, readDeclared, textOf } from './read-facts.js';
import type { AxisEvidence, Finding, Regularity, Zone } from './report.js';

/** What headers state of Z where positions say nothing. Lengths in mm. */
export interface DeclaredZ {
  z: number | null;
  evidence: AxisEvidence;
  regularity: Regularity | null;
  zones: Zone[];
  /** Offsets of the frames in their order, where a grid is stated. */
  offsets: number[] | null;
  /** What the value is called in a sentence. */
  name: string | null;
  findings: Finding[];
}

/** Below this, and without signs of a hospital, a cubic voxel is what a cone-beam scanner makes. */
const CONE_BEAM_PIXEL = 0.2;

/**
 * Z from Grid Frame Offset Vector (PS3.3 C.8.8.3.2), Spacing Between Slices, or a log beside the series, in that
 * order. Slice Location, Slice Thickness and cubic voxels are suggestions that a person must confirm.
 * @param frames in the order in which they are stacked
 */
export function readDeclaredZ(group: FrameGroup, frames: readonly Frame[], inPlane: InPlane): DeclaredZ {
  const facts = frames[0]?.facts;
  const findings: Finding[] = [];
  const evidence: AxisEvidence = {
    source: null,
    confidence: 'none',
    precision: null,
    outvoted: [],
    suggestions: [],
  };
  const result: DeclaredZ = {
    z: null,
    evidence,
    regularity: null,
    zones: [],
    offsets: null,
    name: null,
    findings,
  };
  if (facts === undefined) return result;
  const { declared: spacing, useless } = readDeclared(frames, 'SpacingBetweenSlices');
  const { declared: thickness, useless: uselessThickness } = readDeclared(frames, 'SliceThickness');
  for (const tag of [useless, uselessThickness])
    if (tag !== null) findings.push(describe('ZERO_OR_BAD_TAG', { ...tag }));
  const location = frames.length > 2 ? readLocationStep(frames) : null;
  const grid = readGrid(frames);
  const log = numbersOf(facts, 'LogVoxelSize');
  const logZ = log?.[2] ?? 0;
  const logFits = logZ > 0 && agree(log?.[0], inPlane.x) && agree(log?.[1], inPlane.y);

  if (grid !== null) {
    const { findings: irregular, ...stated } = grid;
    findings.push(...irregular);
    Object.assign(result, stated, { name: 'Grid Frame Offset Vector' });
    evidence.source = grid.z === null ? null : 'grid-frame-offset-vector';
  } else if (spacing !== null) {
    Object.assign(result, { z: Math.abs(spacing.value), name: 'Spacing Between Slices' });
    evidence.source = 'spacing-between-slices';
    if (spacing.value < 0) {
      const nuclear = ['NM', 'PT'].includes(textOf(facts, 'Modality'));
      findings.push(describe('NEGATIVE_SBS', { stated: spacing.value, nuclear }, nuclear ? 'info' : 'warn'));
    }
    if (location !== null && Math.abs(location - Math.abs(spacing.value)) > 0.01 * location) {
      findings.push(describe('DECLARED_CONFLICT', { stated: Math.abs(spacing.value), location }));
    }
  } else if (logFits) {
    Object.assign(result, { z: logZ, name: `the log ${textOf(facts, 'LogFile')}` });
    evidence.source = 'log-file';
  }
  const suggest = (source: string, value: number | null | undefined) => {
    if (value != null && value > 0 && !agree(value, result.z)) evidence.suggestions.push({ source, value });
  };
  if (result.z !== null) {
    evidence.confidence = 'declared';
    if (thickness !== null && !agree(thickness.value, result.z)) {
      evidence.outvoted.push({ source: 'slice-thickness', value: thickness.value });
    }
    if (evidence.source !== 'spacing-between-slices') return result;
    if (location !== null && !agree(location, result.z))
      evidence.outvoted.push({ source: 'slice-location', value: location });
    return result;
  }
  if (grid !== null || frames.length < 2) return result;
  if (!logFits) suggest('log-file', logZ);
  suggest('slice-location', location);
  suggest('slice-thickness', thickness?.value);
  const { x, y } = inPlane;
  const clinical = textOf(facts, 'PatientPosition') !== '' || textOf(facts, 'BodyPartExamined') !== '';
  if (x !== null && x === y && x < CONE_BEAM_PIXEL && !clinical && group.samples === 1)
    suggest('isotropic', x);
  if (evidence.suggestions.length > 0) evidence.confidence = 'suggested';
  return result;
}

function agree(a: number | null | undefined, b: number | null): boolean {
  return a != null && b !== null && Math.abs(a - b) <= 0.01 * b;
}

/** How far Slice Location (0020,1041) advances from image to image, when it does so evenly. */
export function readLocationStep(frames: readonly Frame[]): number | null {
  const values: number[] = [];
  let decimals = 0;
  for (const { facts } of frames) {
    const text = textOf(facts, 'SliceLocation');
    const value = numberOf(facts, 'SliceLocation');
    if (value === null) return null;
    values.push(value);
    decimals = Math.max(decimals, decimalsOf(text));
  }
  const sorted = [...new Set(values)].sort((a, b) => a - b);
  if (sorted.length < 3) return null;
  const fit = fitGrid(
    sorted,
    10 ** -decimals,
    sorted.map(() => null),
  );
  return fit.regularity === 'uniform' && fit.spacing !== null ? Number(fit.spacing.toPrecision(6)) : null;
}

/** Offsets relative to the first frame or absolute along the axis: their differences are the same. */
function readGrid(
  frames: readonly Frame[],
): Pick<DeclaredZ, 'z' | 'regularity' | 'zones' | 'offsets' | 'findings'> | null {
  const facts = frames[0]?.facts;
  const text = facts === undefined ? '' : textOf(facts, 'GridFrameOffsetVector');
  const offsets = parseNumbers(text);
  if (offsets === null || offsets.length < 2 || offsets.length !== frames.length) return null;
  const rounding = 10 ** -text.split('\\').reduce((most, one) => Math.max(most, decimalsOf(one)), 0);
  const sign = (offsets[1] ?? 0) < (offsets[0] ?? 0) ? -1 : 1;
  const ascending = offsets.map((offset) => sign * (offset - (offsets[0] ?? 0)));
  if (ascending.some((offset, i) => i > 0 && offset <= (ascending[i - 1] ?? 0))) return null;
  const fit = fitGrid(
    ascending,
    rounding,
    ascending.map(() => null),
  );
  const gaps = ascending.slice(1).map((offset, i) => offset - (ascending[i] ?? 0));
  if (fit.regularity === 'uniform' && fit.spacing !== null) {
    const z = Number(fit.spacing.toPrecision(9));
    return { z, regularity: 'uniform', zones: [], offsets: ascending, findings: [] };
  }
  const smallest = gaps.reduce((least, gap) => Math.min(least, gap), Infinity);
  const largest = gaps.reduce((most, gap) => Math.max(most, gap), 0);
  const span = ascending[ascending.length - 1] ?? 0;
  const findings = [describe('VARIABLE_SPACING', { smallest, largest, span, zones: fit.zones })];
  return { z: null, regularity: 'variable', zones: fit.zones, offsets: ascending, findings };
}
