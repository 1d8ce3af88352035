import type { FindingData, StrayData } from '../model/problem/findings.js';
import { problemOf, type FileProblem, type Problem, type Severity } from '../model/problem/problem.js';

type Code = keyof FindingData extends infer Key
  ? Key extends `${infer Front}:${string}`
    ? Front
    : Key
  : never;

// The gravest first, and within each the order in which they are told.
const errors = [
  'SINGLE_IMAGE',
  'CINE_NOT_VOLUME',
  'NOT_A_VOLUME',
  'VARIABLE_SPACING',
  'TILED_OR_MOSAIC',
  'NO_PIXEL_SPACING',
  'BAD_PIXEL_SPACING',
  'UNIT_SLIP_ALL',
  'UNIT_SLIP_AXIS',
  'INDEX_POSITIONS',
  'PROJECTIONS',
] as const satisfies readonly Code[];

const warnings = [
  'HEADER_BROKEN',
  'NO_IPP',
  'PARTIAL_IPP',
  'ALL_POSITIONS_IDENTICAL',
  'FILM_OR_STACK',
  'BAD_IOP',
  'ASSUMED_NORMAL',
  'SCATTERED_POSITIONS',
  'MISSING_SLICES',
  'MISSING_ENDS',
  'SAME_IDENTITY_DIFFERENT_PIXELS',
  'RUNS_APART',
  'OUTLIER_SLICE',
  'SEVERAL_ACQUISITIONS',
  'DUPLICATE_POSITION',
  'FOUR_D',
  'SHEAR',
  'SBS_CONTRADICTS',
  'SUBSAMPLED_OR_INTERPOLATED',
  'NEGATIVE_SBS',
  'ZERO_OR_BAD_TAG',
  'DECLARED_CONFLICT',
  'GFOV_LENGTH',
  'SBS_VARIES',
  'SINGLE_VALUE_PS',
  'KNOWN_WRITER_SWAPPED',
  'IMAGER_SPACING_ONLY',
  'PS_EQUALS_DETECTOR',
  'NOMINAL_SCANNED_ONLY',
  'ASPECT_ONLY',
  'LOOKS_LIKE_DEFAULT',
  'EXTREME_ANISOTROPY',
  'IMPLAUSIBLE_EXTENT',
  'MIXED_SERIES',
  'MIXED_ORIENTATION',
  'MIXED_SIZE',
  'MIXED_PIXEL_SPACING',
  'LOCALIZER_DROPPED',
  'ILLEGAL_MULTIFRAME',
  'LOGS_DISAGREE',
  'LOG_DOES_NOT_FIT',
  'LOG_SCALED',
  'EVERY_NTH',
  'TAGS_CONTRADICT_LOG',
] as const satisfies readonly Code[];

const remarks = [
  'TWO_POSITIONS',
  'JITTER',
  'QUANTISED',
  'DUPLICATE_FILE',
  'TWO_PACKINGS',
  'SERIES_PER_SLICE',
  'NOT_INSTANCE_ORDER',
  'NO_INSTANCE_NUMBER',
  'INSTANCE_STEP',
  'TILT_TAG_DISAGREES',
  'THICKNESS_DIFFERS',
  'SBS_AGREES',
  'SBS_IS_GAP',
  'SBS_IS_TABLE_STEP',
  'SBS_ABSENT',
  'PS_ORDER_MATTERS',
  'MIXED_THICKNESS',
  'DERIVED_SET_ASIDE',
  'MIXED_STACK',
  'MIXED_FRAME_OF_REFERENCE',
  'STACK_ID_IGNORED',
  'SPARSE_SEGMENTATION',
] as const satisfies readonly Code[];

const order: readonly string[] = [...errors, ...warnings, ...remarks];

/** How grave a finding usually is, by its code; those of image files and logs tell it where they arise. */
export function severityOf(code: string): Severity {
  const place = order.indexOf(code);
  return place < errors.length ? 'error' : place < errors.length + warnings.length ? 'warn' : 'info';
}

/** A finding; `severity` where this case is more or less grave than usual. */
export const finding = <Key extends keyof FindingData>(
  key: Key,
  data: FindingData[Key],
  severity: Severity = severityOf(key.split(':')[0] ?? key),
): Problem => problemOf(key, data as never, severity);

/** Adds a finding to those of a stack. */
export function note<Key extends keyof FindingData>(
  { findings }: { findings: Problem[] },
  ...told: Parameters<typeof finding<Key>>
): void {
  findings.push(finding(...told));
}

const GRAVITY = { error: 0, warn: 1, info: 2 };

/** The gravest first, else in the order above. */
export const compareFindings = (a: Problem, b: Problem): number =>
  GRAVITY[a.severity] - GRAVITY[b.severity] || order.indexOf(a.code) - order.indexOf(b.code);

/** Where an image of the stack may be lost with the file. */
const losses: readonly string[] = ['NO_POSITION', 'DUPLICATE_POSITION:file', 'MOSAIC'];

/** Why an image that was read belongs to no stack. */
export const stray = <Key extends keyof StrayData>(
  file: string,
  key: Key,
  data: StrayData[Key],
): FileProblem => ({ file, ...problemOf(key, data as never, losses.includes(key) ? 'warn' : 'info') });
