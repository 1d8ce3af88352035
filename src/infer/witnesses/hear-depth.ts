import { isNear, toDigits } from '../../model/arithmetic.js';
import { nothingDeclared, readLocationStep } from '../declared/declared-z.js';
import type { Frame } from '../group/group-frames.js';
import type { PlacedGroup } from '../measure/slice-positions.js';
import type { Measured, StackedSlices } from '../measure/stack-slices.js';
import { describeVariable } from '../measure/through-plane.js';
import { agrees, textOf } from '../read-facts.js';
import type { Declared } from '../read-facts.js';
import { evidenceOf } from './evidence.js';
import type { Hearing, Judgement } from './judgement.js';
import { findSlip, speaksOfHuman } from './hear-units.js';

/** Below this, and without signs of a hospital, a cubic voxel is what a cone-beam scanner makes. */
const CONE_BEAM_PIXEL = 0.2;

/** Z by the positions, beside what tags say; else as headers declare it; else what they suggest. */
export const hearDepth =
  (group: PlacedGroup, { measured, ...stack }: StackedSlices): Hearing =>
  (judgement) =>
    measured ? hearPositions(judgement, group, measured, stack) : hearHeaders(judgement, group, stack);

type Stack = Omit<StackedSlices, 'measured'>;

function hearPositions(
  judgement: Judgement,
  group: PlacedGroup,
  { z, precision, first, sound }: Measured,
  { geometry }: Stack,
): void {
  const slices = group.locations.length;
  judgement.take('z', z, { ...evidenceOf('image-position'), slices, precision });
  const verdict = hearTags(judgement, group, first, z, geometry.stepLength);
  for (const { source, value } of group.readings) judgement.suggest('z', source, value);
  if (z === null) judgement.trust('z', 'none');
  else if (!sound || verdict === false || group.readings.length > 0) judgement.trust('z', 'measured-low');
  else judgement.trust('z', verdict ? 'measured-high' : 'measured');
}

/**
 * Spacing Between Slices, Slice Thickness and Slice Location beside the measured Z, which they never change.
 * @param frames one of each location
 * @param step distance along the table in a tilted stack, mm
 * @returns whether an independent statement agrees (`true`), or Spacing Between Slices contradicts (`false`)
 */
function hearTags(
  judgement: Judgement,
  { spacing, thickness, x, rounding }: PlacedGroup,
  frames: readonly Frame[],
  z: number | null,
  step: number | null,
): boolean | null {
  if (!spacing) judgement.tell('SBS_ABSENT', { z });
  if (z === null) return null;
  const verdict = spacing && hearSpacing(judgement, spacing, { thickness, x, z, step, rounding });
  if (spacing && !verdict) judgement.outvote('z', 'spacing-between-slices', Math.abs(spacing.value));
  if (thickness && !agrees(thickness, z)) {
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
  step: number | null;
  /** Largest error that the printed decimals make in one gap, mm. */
  rounding: number;
}

function hearSpacing(
  judgement: Judgement,
  spacing: Declared,
  { thickness, x, z, step, rounding }: Beside,
): boolean | null {
  const stated = Math.abs(spacing.value);
  const told = { stated, z, factor: toDigits(stated / z, 6) };
  const times = Math.max(told.factor, 1 / told.factor);
  if (agrees(spacing, z)) {
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
  if (findSlip(z, stated, x) !== null) return false;
  // Two to eight: what interpolation and export of every k-th slice do. Sixteen-fold is a slip of the writer.
  if (times < 8.5 && isNear(Math.round(times), times)) judgement.tell('SUBSAMPLED_OR_INTERPOLATED', told);
  else judgement.tell('SBS_CONTRADICTS', { ...told, truncated: stated === Math.trunc(z) });
  return false;
}

/** Slice Location, Slice Thickness and cubic voxels are only offered: a person must confirm them. */
function hearHeaders(judgement: Judgement, group: PlacedGroup, { declared, frames }: Stack): void {
  const { facts, samples, thickness, x, y } = group;
  const { z, source, location, regularity, offsets, zones } = declared;
  const evidence = evidenceOf(z === null ? null : source);
  judgement.take('z', z, evidence);
  if (regularity === 'variable') judgement.report.findings.push(describeVariable(offsets, zones));
  if (source) {
    if (thickness && z !== null && !isNear(thickness.value, z))
      judgement.outvote('z', 'slice-thickness', thickness.value);
    if (location !== null && z !== null && !isNear(z, location)) {
      judgement.outvote('z', 'slice-location', location);
      judgement.tell('DECLARED_CONFLICT', { stated: z, location });
    }
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
}
