import { toDigits } from '../../model/arithmetic.js';
import { parseNumber, stepOf } from '../../model/printed-number.js';
import type { EvidenceSource } from '../../model/report.js';
import { note } from '../findings.js';
import type { Frame } from '../group/group-frames.js';
import { fitGrid } from '../measure/grid/grid-fit.js';
import { readSliceLocations } from '../frames/increment-pointer.js';
import { textOf } from '../read-facts.js';
import { ascending, differences } from '../sequence.js';
import { readSpacings } from './slice-tags.js';
import type { SizedGroup } from './slice-tags.js';

/** What headers state of Z where positions say nothing. Lengths in mm. */
export interface DeclaredZ {
  /** `null` where nothing states one. */
  z: number | null;
  source: EvidenceSource | null;
  /** What is stated of Z where something stands against it: offered, not used. */
  withheld: number | null;
  /** How far Slice Location advances, where it does so evenly. */
  location: number | null;
  /** What is stated, but not so that it could be used: the step of a grid, values of which no one stands alone. */
  doubtful: readonly { source: EvidenceSource; value: number }[];
}

/** More values than these are no choice for a person. */
const MOST_OFFERED = 3;

/**
 * Z from Spacing Between Slices, where most frames state it and all that do agree. Else what is stated is only
 * doubtful, and so is the step of a Grid Frame Offset Vector that did not place the frames.
 * @param frames in the order in which they are stacked
 */
export function readDeclaredZ(group: SizedGroup, frames: readonly Frame[]): DeclaredZ {
  // From mosaic to mosaic Slice Location advances by all their tiles.
  const location = group.mosaic ? null : readLocationStep(frames);
  const step = tellGrid(group, frames);
  const doubtful = step === null ? [] : [{ source: 'grid-frame-offset-vector' as const, value: step }];
  const nothing: DeclaredZ = { ...nothingDeclared, location, doubtful };
  const { spacing } = group;
  if (!spacing) return nothing;
  const { values, without } = readSpacings(frames);
  if (frames.length > 1 && (values.length > 1 || without * 2 > frames.length)) {
    note(group, 'SBS_VARIES', { values, frames: frames.length, without });
    const stated = values
      .slice(0, MOST_OFFERED)
      .map((value) => ({ source: 'spacing-between-slices' as const, value }));
    return { ...nothing, doubtful: [...stated, ...doubtful] };
  }
  return { ...nothing, z: Math.abs(spacing.value), source: 'spacing-between-slices' };
}

/** The headers say nothing of Z. */
export const nothingDeclared: DeclaredZ = {
  z: null,
  source: null,
  withheld: null,
  location: null,
  doubtful: [],
};

/** How far Slice Location (0020,1041 or 0018,2005) advances from image to image, when it does so evenly but for holes. */
export function readLocationStep(frames: readonly Frame[]): number | null {
  const values = readSliceLocations(frames).flatMap((value) => value ?? []);
  if (values.length < frames.length) return null;
  const prints = frames.map(
    ({ facts }) => textOf(facts, 'SliceLocationVector') || textOf(facts, 'SliceLocation'),
  );
  return readStep(
    values,
    [...new Set(prints)].flatMap((print) => print.split('\\')),
  );
}

/** The step of three values or more that lie evenly but for holes, whatever their order. */
function readStep(values: readonly number[], texts: readonly string[]): number | null {
  const sorted = ascending(new Set(values));
  if (sorted.length < 3) return null;
  const { regularity, spacing } = fitGrid(sorted, stepOf(texts), []);
  return regularity !== 'variable' && regularity !== 'jitter' && spacing !== null
    ? toDigits(spacing, 6)
    : null;
}

/** Tells of a Grid Frame Offset Vector that has not one value for each frame; its step, where it has one. */
function tellGrid(group: SizedGroup, frames: readonly Frame[]): number | null {
  const texts = textOf(group.facts, 'GridFrameOffsetVector').split('\\').filter(Boolean);
  if (texts.length === 0 || frames.length < 2 || group.placedBy === 'grid-frame-offset-vector') return null;
  const values = texts.flatMap((text) => parseNumber(text) ?? []);
  const rising = differences(values).every((gap, _, [first = 0]) => gap * first > 0);
  const step = values.length === texts.length && rising ? readStep(values, texts) : null;
  note(group, 'GFOV_LENGTH', { stated: texts.length, frames: frames.length, step });
  return step;
}
