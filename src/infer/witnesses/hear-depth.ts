import { isNear, toDigits } from '../../model/arithmetic.js';
import { nothingDeclared, readLocationStep } from '../declared/declared-z.js';
import { areDoubtful, tookPositions } from '../declared/header-damage.js';
import { finding } from '../findings.js';
import type { Frame } from '../group/group-frames.js';
import { measurePartly } from '../measure/partial-z.js';
import type { PlacedGroup } from '../measure/slice-positions.js';
import type { Reason } from '../frames/explain-frames.js';
import type { Measured, StackedSlices } from '../measure/stack-slices.js';
import { agrees, textOf } from '../read-facts.js';
import type { Declared } from '../read-facts.js';
import { evidenceOf } from './evidence.js';
import type { Hearing, Judgement } from './judgement.js';
import { findSlip, speaksOfHuman } from './hear-units.js';

/** Below this, and without signs of a hospital, a cubic voxel is what a cone-beam scanner makes. */
const CONE_BEAM_PIXEL = 0.2;
/** Positions that tell no more than this share of Z contradict nothing, and bear nothing out. */
const COARSE = 0.1;

/** Z by the positions, beside what tags say; else as headers declare it; else what they suggest. */
export const hearDepth =
  (group: PlacedGroup, { measured, ...stack }: StackedSlices): Hearing =>
  (judgement) =>
    measured ? hearPositions(judgement, group, measured, stack) : hearHeaders(judgement, group, stack);

type Stack = Omit<StackedSlices, 'measured'>;

function hearPositions(
  judgement: Judgement,
  group: PlacedGroup,
  { z, precision, likely, first, sound }: Measured,
  { geometry }: Stack,
): void {
  const slices = group.locations.length;
  const source = group.placedBy;
  const isGrid = source === 'grid-frame-offset-vector';
  judgement.take('z', z, isGrid ? evidenceOf(source) : { ...evidenceOf(source), slices, precision });
  const isDoubtful = areDoubtful(group);
  const beside = { z, precision: likely, step: geometry.stepLength, isDoubtful };
  const verdict = hearTags(judgement, group, first, beside);
  for (const other of group.readings) judgement.suggest('z', other.source, other.value);
  const isLow = !sound || verdict === false || isDoubtful || group.readings.length > 0;
  if (z === null) judgement.trust('z', 'none');
  else if (verdict === false && isDoubtful) {
    // Positions from a damaged header against a tag: either may be the damaged one.
    judgement.offer('z', 'spacing-between-slices', Math.abs(group.spacing?.value ?? 0));
    judgement.trust('z', 'blocked');
  } else if (isGrid) judgement.trust('z', 'declared');
  else if (isLow) judgement.trust('z', 'measured-low');
  else judgement.trust('z', verdict ? 'measured-high' : 'measured');
}

/**
 * Spacing Between Slices, Slice Thickness and Slice Location beside the measured Z, which they never change.
 * @param frames one of each location
 * @returns whether an independent statement agrees (`true`), or Spacing Between Slices contradicts (`false`)
 */
function hearTags(
  judgement: Judgement,
  { spacing, thickness, x, placedBy, rounding }: PlacedGroup,
  frames: readonly Frame[],
  { z, ...stack }: Pick<Beside, 'precision' | 'step' | 'isDoubtful'> & { z: number | null },
): boolean | null {
  // A dose has its grid in its place.
  if (!spacing && placedBy !== 'grid-frame-offset-vector') judgement.tell('SBS_ABSENT', { z });
  if (z === null) return null;
  const beside = { ...stack, thickness, x, z, rounding };
  const verdict = spacing && hearSpacing(judgement, spacing, beside);
  const isOpen = verdict === false && stack.isDoubtful;
  if (spacing && !verdict && !isOpen)
    judgement.outvote('z', 'spacing-between-slices', Math.abs(spacing.value));
  if (thickness && !agreesWithin(thickness, z, stack.precision)) {
    const factor = toDigits(thickness.value / z, 6);
    const kind = factor > 1 ? 'overlap' : 'gap';
    judgement.tell('THICKNESS_DIFFERS', { thickness: thickness.value, z, factor, kind });
    judgement.outvote('z', 'slice-thickness', thickness.value);
  }
  if (verdict !== null) return verdict;
  const location = readLocationStep(frames);
  const corroborated =
    (location !== null && isNear(location, z)) ||
    frames.some(({ facts }) => textOf(facts, 'DimensionOrganizationType').startsWith('3D'));
  return corroborated || null;
}

interface Beside {
  thickness: Declared | null;
  x: number | null;
  z: number;
  /** Within which the positions probably tell Z. */
  precision: number;
  /** Distance along the table in a tilted stack, mm. */
  step: number | null;
  /** The positions stand in damaged headers: what contradicts them is neither told nor outvoted. */
  isDoubtful: boolean;
  /** Largest error that the printed decimals make in one gap, mm. */
  rounding: number;
}

/** Whether a tag agrees with Z, as far as positions tell that: coarse ones leave more open than the tag does. */
const agreesWithin = (tag: Declared, z: number, precision: number): boolean =>
  agrees(tag, z) || Math.abs(Math.abs(tag.value) - z) <= Math.min(precision, COARSE * z);

function hearSpacing(
  judgement: Judgement,
  spacing: Declared,
  { thickness, x, z, precision, step, isDoubtful, rounding }: Beside,
): boolean | null {
  const stated = Math.abs(spacing.value);
  const told = { stated, z, factor: toDigits(stated / z, 6) };
  const times = Math.max(told.factor, 1 / told.factor);
  if (agreesWithin(spacing, z, precision)) {
    judgement.tell('SBS_AGREES', { stated, z });
    return true;
  }
  // A tilted stack advances by the table's step: what agrees with that is explained, not contradicted.
  if (step !== null && agrees(spacing, step)) {
    judgement.tell('SBS_IS_TABLE_STEP', { stated, z });
    return null;
  }
  // A Z that is the step of the printed positions may be no more than that.
  const isGap = thickness && isNear(thickness.value + spacing.value, z) && !isNear(rounding, z);
  if (isGap) {
    judgement.tell('SBS_IS_GAP', { stated, z, thickness: thickness.value });
    return null;
  }
  if (isDoubtful || findSlip(z, stated, x) !== null) return false;
  // Two to eight: what interpolation and export of every k-th slice do. Sixteen-fold is a slip of the writer.
  if (times < 8.5 && isNear(Math.round(times), times)) judgement.tell('SUBSAMPLED_OR_INTERPOLATED', told);
  else judgement.tell('SBS_CONTRADICTS', { ...told, truncated: stated === Math.trunc(z) });
  return false;
}

/** Slice Location, Slice Thickness and cubic voxels are only offered: a person must confirm them. */
function hearHeaders(judgement: Judgement, group: PlacedGroup, { declared, reason, frames }: Stack): void {
  const { facts, samples, thickness, x, y } = group;
  const { z, source, withheld, location, doubtful } = declared;
  const partly = measurePartly(group);
  judgement.take('z', z, evidenceOf(z === null ? null : source));
  if (reason) hearReason(judgement, reason);
  if (source && z !== null) {
    if (thickness && !isNear(thickness.value, z)) judgement.outvote('z', 'slice-thickness', thickness.value);
    if (location !== null && !isNear(z, location)) {
      judgement.outvote('z', 'slice-location', location);
      judgement.tell('DECLARED_CONFLICT', { stated: z, location });
    }
    for (const other of doubtful) judgement.suggest('z', other.source, other.value);
    if (partly !== null) judgement.suggest('z', group.placedBy, partly);
    const confirmed = partly !== null && isNear(partly, z);
    if (tookPositions(group) && !confirmed) leaveOpen(judgement);
    return;
  }
  if (declared === nothingDeclared || frames.length < 2) return;
  const cubic = x === y && (x ?? 1) < CONE_BEAM_PIXEL && !speaksOfHuman(facts) && samples === 1;
  const hints = {
    isotropic: cubic ? x : null,
    'slice-thickness': thickness?.value,
    'slice-location': location,
  };
  for (const [hint, value] of Object.entries(hints))
    if (value && value > 0) judgement.offer('z', hint, value);
  for (const { source: stated, value } of [...doubtful].reverse()) judgement.offer('z', stated, value);
  judgement.offer('z', group.placedBy, partly);
  if (withheld === null) return;
  judgement.offer('z', 'spacing-between-slices', withheld);
  judgement.trust('z', 'blocked');
}

/** A tag's Z where a damaged header may have told another: it is only offered. */
function leaveOpen(judgement: Judgement): void {
  const { spacing, evidence } = judgement;
  const { source, outvoted, suggestions } = evidence.z;
  if (source === null) return;
  judgement.take('z', null, { ...evidenceOf(null), outvoted, suggestions });
  judgement.offer('z', source, spacing.z);
  judgement.trust('z', 'blocked');
}

/** Why positions tell no Z, with what stands in for them in the end; a word answers the question, image files ask it otherwise. */
function hearReason(judgement: Judgement, reason: Reason): void {
  judgement.isNoStack = reason(null).severity === 'error';
  judgement.tellLast(({ answered, evidence, imageFiles }) => {
    const { source, file } = evidence.z;
    const told = reason(source && { source, ...(file !== undefined && { file }) });
    if (told.code !== 'NO_IPP') return told;
    if (answered.has('z')) return null;
    return imageFiles && !source
      ? finding('NO_IPP:image-file', { ...imageFiles, frames: Number(told.data['frames']) })
      : told;
  });
}
