import { toDigits } from '../../model/arithmetic.js';
import { parseNumbers, stepOf } from '../../model/printed-number.js';
import type { EvidenceSource, HeaderFacts, Regularity, Zone } from '../../model/report.js';
import type { Frame } from '../group/group-frames.js';
import { fitGrid } from '../measure/grid-fit.js';
import { readSliceLocations } from '../group/increment-pointer.js';
import { textOf } from '../read-facts.js';
import { ascending, differences } from '../sequence.js';
import type { SizedGroup } from './slice-tags.js';

/** What headers state of Z where positions say nothing. Lengths in mm. */
export interface DeclaredZ {
  /** `null` where gaps vary, or nothing states one. */
  z: number | null;
  source: EvidenceSource | null;
  /** What is stated of Z where something stands against it: offered, not used. */
  withheld: number | null;
  /** How far Slice Location advances, where it does so evenly. */
  location: number | null;
  regularity: Regularity | null;
  zones: Zone[];
  /** Offsets of the frames in their order, where a grid is stated. */
  offsets: number[];
}

/**
 * Z from Grid Frame Offset Vector (PS3.3 C.8.8.3.2), else from Spacing Between Slices.
 * @param frames in the order in which they are stacked
 */
export function readDeclaredZ({ facts, spacing, mosaic }: SizedGroup, frames: readonly Frame[]): DeclaredZ {
  const grid = readGrid(facts, frames.length);
  if (grid) return { source: 'grid-frame-offset-vector', withheld: null, location: null, ...grid };
  // From mosaic to mosaic Slice Location advances by all their tiles.
  const location = mosaic ? null : readLocationStep(frames);
  if (!spacing) return { ...nothingDeclared, location };
  return { ...nothingDeclared, z: Math.abs(spacing.value), source: 'spacing-between-slices', location };
}

/** The headers say nothing of Z. */
export const nothingDeclared: DeclaredZ = {
  z: null,
  source: null,
  withheld: null,
  location: null,
  regularity: null,
  zones: [],
  offsets: [],
};

/** How far Slice Location (0020,1041 or 0018,2005) advances from image to image, when it does so evenly. */
export function readLocationStep(frames: readonly Frame[]): number | null {
  const values = readSliceLocations(frames);
  const sorted = ascending(new Set(values.filter((value) => value !== null)));
  if (values.includes(null) || sorted.length < 3) return null;
  const prints = frames.map(
    ({ facts }) => textOf(facts, 'SliceLocationVector') || textOf(facts, 'SliceLocation'),
  );
  const step = stepOf([...new Set(prints)].flatMap((print) => print.split('\\')));
  const { regularity, spacing } = fitGrid(sorted, step, []);
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
    : { z: null, regularity: 'variable' as const, zones, offsets };
}
