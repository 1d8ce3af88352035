import { evidenceOf } from './evidence.js';
import { describe, describeVariable } from './findings.js';
import type { Frame, FrameGroup } from './group-frames.js';
import { fitGrid } from './grid-fit.js';
import type { InPlane } from './in-plane.js';
import { decimalsOf, numberOf, numbersOf, parseNumbers, textOf } from './read-facts.js';
import type { AxisEvidence, EvidenceSource, Finding, HeaderFacts, Regularity, Zone } from './report.js';
import type { SliceTags } from './slice-tags.js';
import { speaksOfHuman } from './units.js';

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
export function readDeclaredZ(
  { facts, samples }: FrameGroup,
  frames: readonly Frame[],
  { spacing, thickness }: SliceTags,
  { x, y }: InPlane,
): DeclaredZ {
  const none = { regularity: null, zones: [], offsets: null };
  const declare = (source: EvidenceSource, z: number | null, name: string): DeclaredZ => {
    const evidence = evidenceOf(z === null ? null : source, z === null ? 'none' : 'declared');
    if (thickness !== null && z !== null && !agree(thickness.value, z)) {
      evidence.outvoted.push({ source: 'slice-thickness', value: thickness.value });
    }
    return { ...none, z, evidence, name, findings: [] };
  };
  const grid = readGrid(facts, frames.length);
  if (grid !== null)
    return { ...declare('grid-frame-offset-vector', grid.z, 'Grid Frame Offset Vector'), ...grid };

  const location = readLocationStep(frames);
  if (spacing !== null) {
    const stated = Math.abs(spacing.value);
    const declared = declare('spacing-between-slices', stated, 'Spacing Between Slices');
    if (location !== null && !agree(stated, location)) {
      declared.evidence.outvoted.push({ source: 'slice-location', value: location });
      declared.findings.push(describe('DECLARED_CONFLICT', { stated, location }));
    }
    return declared;
  }
  const [logX, logY, logZ = 0] = numbersOf(facts, 'LogVoxelSize') ?? [];
  if (logZ > 0 && agree(logX, x) && agree(logY, y))
    return declare('log-file', logZ, `the log ${textOf(facts, 'LogFile')}`);

  const evidence = evidenceOf(null, 'none');
  const suggest = (source: string, value: number | null | undefined) => {
    if (value != null && value > 0) evidence.suggestions.push({ source, value });
  };
  if (frames.length > 1) {
    suggest('log-file', logZ);
    suggest('slice-location', location);
    suggest('slice-thickness', thickness?.value);
    if (x !== null && x === y && x < CONE_BEAM_PIXEL && !speaksOfHuman(facts) && samples === 1)
      suggest('isotropic', x);
  }
  if (evidence.suggestions.length > 0) evidence.confidence = 'suggested';
  return { ...none, z: null, evidence, name: null, findings: [] };
}

function agree(a: number | undefined, b: number | null): boolean {
  return a !== undefined && b !== null && Math.abs(a - b) <= 0.01 * b;
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
  const { regularity, spacing } = fitGrid(sorted, 10 ** -decimals, []);
  return regularity === 'uniform' && spacing !== null ? Number(spacing.toPrecision(6)) : null;
}

/** Offsets relative to the first frame or absolute along the axis: their differences are the same. */
function readGrid(
  facts: HeaderFacts,
  frames: number,
): Pick<DeclaredZ, 'z' | 'regularity' | 'zones' | 'offsets' | 'findings'> | null {
  const text = textOf(facts, 'GridFrameOffsetVector');
  const offsets = parseNumbers(text);
  if (offsets === null || offsets.length < 2 || offsets.length !== frames) return null;
  const [first = 0, second = 0] = offsets;
  const sign = second < first ? -1 : 1;
  const ascending = offsets.map((offset) => sign * (offset - first));
  if (ascending.some((offset, i) => i > 0 && offset <= (ascending[i - 1] ?? 0))) return null;
  const rounding = 10 ** -text.split('\\').reduce((most, one) => Math.max(most, decimalsOf(one)), 0);
  const fit = fitGrid(ascending, rounding, []);
  const regular = fit.regularity === 'uniform' && fit.spacing !== null;
  return {
    z: regular ? Number((fit.spacing ?? 0).toPrecision(9)) : null,
    regularity: regular ? 'uniform' : 'variable',
    zones: fit.zones,
    offsets: ascending,
    findings: regular ? [] : [describeVariable(ascending, fit.zones)],
  };
}
