import { isNear, toDigits } from '../../model/arithmetic.js';
import { evidenceOf } from '../witnesses/evidence.js';
import { describe } from '../findings.js';
import type { Frame } from '../group/group-frames.js';
import { fitGrid } from '../measure/grid-fit.js';
import { stepOf, parseNumbers } from '../../model/printed-number.js';
import { numberOf, textOf } from '../read-facts.js';
import type { AxisEvidence, EvidenceSource, Finding, HeaderFacts, Regularity, Zone } from '../../model/report.js';
import { ascending, differences } from '../sequence.js';
import type { SizedGroup } from './slice-tags.js';
import { describeVariable } from '../measure/through-plane.js';
import { speaksOfHuman } from '../witnesses/units.js';

/** What headers state of Z where positions say nothing. Lengths in mm. */
export interface DeclaredZ {
  z: number | null;
  evidence: AxisEvidence;
  regularity: Regularity | null;
  zones: Zone[];
  /** Offsets of the frames in their order, where a grid is stated. */
  offsets: number[];
  /** What the value is called in a sentence. */
  name: string | null;
  findings: Finding[];
}

/** Below this, and without signs of a hospital, a cubic voxel is what a cone-beam scanner makes. */
const CONE_BEAM_PIXEL = 0.2;

/**
 * Z from Grid Frame Offset Vector (PS3.3 C.8.8.3.2), else from Spacing Between Slices. Slice Location, Slice Thickness
 * and cubic voxels are suggestions that a person must confirm.
 * @param frames in the order in which they are stacked
 */
export function readDeclaredZ(group: SizedGroup, frames: readonly Frame[]): DeclaredZ {
  const { facts, samples, spacing, thickness, x, y } = group;
  const nothing = declareNothing();
  const declare = (source: EvidenceSource, z: number | null, name: string): DeclaredZ => {
    const evidence = evidenceOf(z === null ? null : source);
    if (thickness && z !== null && !isNear(thickness.value, z)) {
      evidence.outvoted.push({ source: 'slice-thickness', value: thickness.value });
    }
    return { ...nothing, z, evidence, name };
  };
  const grid = readGrid(facts, frames.length);
  if (grid) return { ...declare('grid-frame-offset-vector', grid.z, 'Grid Frame Offset Vector'), ...grid };

  const location = readLocationStep(frames);
  if (spacing) {
    const stated = Math.abs(spacing.value);
    const declared = declare('spacing-between-slices', stated, 'Spacing Between Slices');
    if (location !== null && !isNear(stated, location)) {
      declared.evidence.outvoted.push({ source: 'slice-location', value: location });
      declared.findings.push(describe('DECLARED_CONFLICT', { stated, location }));
    }
    return declared;
  }
  const cubic = x === y && (x ?? 1) < CONE_BEAM_PIXEL && !speaksOfHuman(facts) && samples === 1;
  const offers = {
    'slice-location': location,
    'slice-thickness': thickness?.value,
    isotropic: cubic ? x : null,
  };
  for (const [source, value] of Object.entries(frames.length > 1 ? offers : {})) {
    if (!value || value < 0) continue;
    nothing.evidence.suggestions.push({ source, value });
    nothing.evidence.confidence = 'suggested';
  }
  return nothing;
}

/** The headers say nothing of Z. */
export function declareNothing(): DeclaredZ {
  const evidence = evidenceOf(null);
  return { z: null, evidence, regularity: null, zones: [], offsets: [], name: null, findings: [] };
}

/** How far Slice Location (0020,1041) advances from image to image, when it does so evenly. */
export function readLocationStep(frames: readonly Frame[]): number | null {
  const values = frames.flatMap(({ facts }) => numberOf(facts, 'SliceLocation') ?? []);
  const sorted = ascending(new Set(values));
  if (values.length < frames.length || sorted.length < 3) return null;
  const { regularity, spacing } = fitGrid(
    sorted,
    stepOf(frames.map(({ facts }) => textOf(facts, 'SliceLocation'))),
    [],
  );
  return regularity === 'uniform' && spacing !== null ? toDigits(spacing, 6) : null;
}

/** Offsets relative to the first frame or absolute along the axis: their differences are the same. */
function readGrid(facts: HeaderFacts, frames: number) {
  const text = textOf(facts, 'GridFrameOffsetVector');
  const stated = parseNumbers(text);
  const [first = 0, second = 0] = stated;
  const sign = second < first ? -1 : 1;
  const offsets = stated.map((offset) => sign * (offset - first));
  if (stated.length < 2 || stated.length !== frames || differences(offsets).some((gap) => gap <= 0))
    return null;
  const { regularity, spacing, zones } = fitGrid(offsets, stepOf(text.split('\\')), []);
  return regularity === 'uniform' && spacing !== null
    ? { z: toDigits(spacing, 9), regularity, zones, offsets }
    : {
        z: null,
        regularity: 'variable' as const,
        zones,
        offsets,
        findings: [describeVariable(offsets, zones)],
      };
}
