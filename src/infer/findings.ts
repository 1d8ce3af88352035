import { fillList, fillSentence, formatLength as mm } from '../words/format.js';
import type { Told } from '../words/format.js';
import type { Finding, Severity, Zone } from '../model/report.js';

/** What a tag says, what the positions say, and how many times too long the former is. */
interface Differs {
  stated: number;
  z: number;
  factor: number;
}

interface MissingSlices {
  missing: number;
  slices: number;
  places: readonly { after: string; gap: number; lost: number }[];
  /** Whether instance numbers skip with the holes. */
  evidence: keyof typeof whyMissing;
  /** What dividing the span by the number of files gives, mm. */
  mean: number;
  z: number;
  ambiguous: boolean;
}

const whyMissing = {
  lost: 'So are their instance numbers: add the files.',
  skipped: 'No instance number is missing: say that they were not taken.',
  unknown: 'Add them, or say that they were not taken.',
};

// Said in more than one sentence.
const sbs = 'Spacing Between Slices';
const enter = 'MorphoSource copies it: enter {z mm}.';
const seeLog = ': look in the scanner’s log.';
const takeZ = (used: string | null) =>
  `Z ${used === null ? `stays unknown${seeLog}` : `is taken from ${used} and could not be checked.`}`;
const unoriented = 'No orientation is given';
const chooseOne = 'Choose which is right.';
const checkUnit = 'are lengths in mm?';
const differ =
  (how: string, each: string, more = '') =>
  ({ groups }: { groups: readonly { frames: number }[] }) =>
    `The series also holds images ${how} ${fillList<string>(each, groups)}. They are kept apart.${more}`;

/** What makes a stack’s Z, X or Y unusable, or leaves two readings of which a person must choose. */
const errors = {
  SINGLE_IMAGE: 'One image only ({file}): add the rest.',
  CINE_NOT_VOLUME: '{frames} images show one place over time ({tag} varies): a film has no Z.',
  VARIABLE_SPACING: ({ smallest, largest, zones }: { smallest: number; largest: number; zones: Zone[] }) =>
    `Slices are ${mm(smallest)} to ${mm(largest)} apart (` +
    fillList(
      '{first} to {last}: {gap mm}',
      zones.map(({ from, to, gap }) => ({ first: from + 1, last: to + 1, gap })),
    ) +
    '). No single Z is true: say so, or deposit a resampled one.',
  TILED_OR_MOSAIC: ({ what, tiles }: { what: 'mosaic' | 'tiles'; tiles: number | null }) =>
    what === 'mosaic'
      ? `Each image is a mosaic of ${tiles ?? 'several'} slices: convert it first (dcm2niix can).`
      : 'The images lie side by side: they are no stack.',
  NO_PIXEL_SPACING: `Pixel Spacing is absent${seeLog}`,
  BAD_PIXEL_SPACING: `Pixel Spacing says “{raw}”, not two lengths${seeLog}`,
  UNIT_SLIP_ALL: `A pixel is {x mm} in the header, {corrected mm} by {evidence}. ${chooseOne}`,
  UNIT_SLIP_AXIS: `Slices are {measured mm} apart by position, {stated mm} in the header. ${chooseOne}`,
  INDEX_POSITIONS: `Positions only count slices; the header says {stated mm}. ${chooseOne}`,
} as const;

/** What a person should look at before the numbers are believed. */
const warnings = {
  NO_IPP: ({ without, frames, used }: { without: number; frames: number; used: string | null }) =>
    `${without} of ${frames} images do not say where they lie. ${takeZ(used)}`,
  PARTIAL_IPP:
    '{without} of {frames} images do not say where they lie ({files}): left out. Export them again.',
  ALL_POSITIONS_IDENTICAL: ({ frames, used }: { frames: number; used: string | null }) =>
    `All ${frames} images claim one position. ${takeZ(used)}`,
  BAD_IOP: ({ raw, used }: { raw: string; used: boolean }) =>
    `The orientation ${raw} is not two perpendicular directions of length 1: ${used ? 'corrected' : 'not used'}.`,
  ASSUMED_NORMAL: `${unoriented}: the line through {slices} positions is taken for the axis.`,
  SCATTERED_POSITIONS: `${unoriented}, and the {slices} positions lie on no line.`,
  MISSING_SLICES: (data: MissingSlices) =>
    `${data.missing} of ${data.slices + data.missing} slices missing: ` +
    `${fillList('{lost} after {after} (a gap of {gap mm})', data.places)}. ${whyMissing[data.evidence]} ` +
    `Z is ${mm(data.z)}; tools that average show ${mm(data.mean)}.` +
    (data.ambiguous ? ' With so few slices, both gaps may be meant.' : ''),
  MISSING_ENDS: '{tag} says {expected}, {found} were found. Were all uploaded?',
  DUPLICATE_POSITION: ({
    duplicates,
    pairs,
  }: {
    duplicates: number;
    pairs: readonly { kept: string; dropped: string }[];
  }) =>
    `${duplicates} left out that lie where others do (${fillList('{dropped} on {kept}', pairs)}). Remove them.`,
  FOUR_D:
    '{locations} places were imaged {phases} times each ({tag} varies). Deposit the volumes separately.',
  SHEAR:
    'The stack leans by {degrees °} ({perSlice mm} a slice). Enter {z mm}, square to the slices, not the table’s {step mm}.',
  SBS_CONTRADICTS: (data: Differs & { truncated: boolean }) =>
    fillSentence(
      `${sbs} says {stated mm}, the positions {z mm} (${data.truncated ? 'decimals cut off' : '{factor ×}'}). ${enter}`,
      data,
    ),
  SUBSAMPLED_OR_INTERPOLATED: (data: Differs) =>
    fillSentence(
      `${sbs} ({stated mm}) is {factor ×} the measured {z mm}: slices were ${data.factor > 1 ? 'added' : 'left out'} later. ${enter}`,
      data,
    ),
  NEGATIVE_SBS: ({ stated, nuclear }: { stated: number; nuclear: boolean }) =>
    `${sbs} is ${mm(stated)}: ${nuclear ? 'later slices lie in front' : 'its sign means nothing here'}.`,
  ZERO_OR_BAD_TAG: '{tag} says “{raw}”, which is no length.',
  DECLARED_CONFLICT: `${sbs} says {stated mm} (used), Slice Location {location mm}. ${chooseOne}`,
  SINGLE_VALUE_PS: 'Pixel Spacing says “{raw}”, one value for X and Y both.',
  KNOWN_WRITER_SWAPPED: ({ x, y, zMayBeCopied }: { x: number; y: number; zMayBeCopied: boolean }) =>
    `MorphoSource derivatives put X first: X is ${mm(x)}, Y ${mm(y)}.` +
    (zMayBeCopied ? ' Z may be a copy of X.' : ''),
  IMAGER_SPACING_ONLY:
    'Only the detector’s pixel is given ({imager mm}); the specimen’s is {suggested mm} at most: confirm it.',
  PS_EQUALS_DETECTOR: `Pixel Spacing ({stated mm}) is the detector’s; the specimen’s would be {suggested mm}${seeLog}`,
  NOMINAL_SCANNED_ONLY: '{x mm} × {y mm} is the pixel of a scanned film or page, not the specimen’s.',
  ASPECT_ONLY: 'Only a pixel’s shape is known ({vertical} high, {horizontal} wide).',
  LOOKS_LIKE_DEFAULT: `X, Y and Z are all 1 mm, as if nobody knew${seeLog}`,
  EXTREME_ANISOTROPY: `Z is {z mm}, X {x mm}: ${checkUnit}`,
  IMPLAUSIBLE_EXTENT: `{what} of {value mm} is hard to believe: ${checkUnit}`,
  MIXED_SERIES: ({ series }: { series: readonly unknown[] }) =>
    `There are ${series.length} series, the largest first: deposit them separately.`,
  MIXED_ORIENTATION: differ('turned by', '{degrees °} ({frames})'),
  MIXED_SIZE: differ('of', '{columns} × {rows} ({frames})', ' MorphoSource deletes the fewer ones.'),
  MIXED_PIXEL_SPACING: differ('of pixel size', '{spacing} ({frames})'),
  LOCALIZER_DROPPED: '{frames} scout images left out ({files}). Remove them.',
  ILLEGAL_MULTIFRAME:
    'One file holds {frames} images though its kind allows one: many programs show 1 mm for Z.',
} as const;

/** What is worth knowing and needs nothing done. */
const remarks = {
  TWO_POSITIONS: 'Two slices only, {gap mm} apart.',
  JITTER: 'Gaps differ by up to {percent} % from {z mm}, the best fit.',
  QUANTISED: 'Positions are rounded to {rounding mm}; Z is {z mm} within {precision mm}.',
  DUPLICATE_FILE: '{duplicates} left out that came twice ({files}).',
  NOT_INSTANCE_ORDER: ({ descending }: { descending: boolean }) =>
    `Instance numbers run ${descending ? 'against' : 'across'} the positions; positions give the order.`,
  NO_INSTANCE_NUMBER: '{without} images carry no instance number; positions give the order.',
  INSTANCE_STEP: 'Instance numbers advance by {step}: was every slice exported?',
  TILT_TAG_DISAGREES: 'The header states a tilt of {tag}°, the positions {degrees °} (used).',
  THICKNESS_DIFFERS:
    'Slices are {thickness mm} thick but {z mm} apart ({kind}). Enter {z mm}: the thickness would make the specimen {factor ×} as long.',
  SBS_AGREES: `${sbs} agrees: {stated mm}.`,
  SBS_IS_GAP: `${sbs} ({stated mm}) is the empty gap; the thickness ({thickness mm}) adds to it. ${enter}`,
  SBS_IS_TABLE_STEP: `${sbs} ({stated mm}) is the table’s step. ${enter}`,
  SBS_ABSENT: ({ z }: { z: number | null }) =>
    `${sbs} is absent: MorphoSource leaves Z empty.${z === null ? '' : ` Enter ${mm(z)}.`}`,
  PS_ORDER_MATTERS: 'Pixels are not square: X is {x mm}, Y {y mm}. Some tools swap them.',
  MIXED_STACK: differ('of other stacks:', '{frames}'),
  MIXED_FRAME_OF_REFERENCE: '{values} frames of reference are named, but form one stack.',
} as const;

const sentences = { ...errors, ...warnings, ...remarks };

export type FindingCode = keyof typeof sentences;

/** What a finding’s sentence is told, and whatever else belongs to its data. */
export type FindingData<Code extends FindingCode> = ((typeof sentences)[Code] extends (
  data: infer Data,
) => string
  ? Data
  : Told<(typeof sentences)[Code]>) &
  Record<string, unknown>;

const usualSeverity = (code: FindingCode): Severity =>
  code in errors ? 'error' : code in warnings ? 'warn' : 'info';

/** A finding with its sentence; `severity` where this case is more or less grave than usual. */
export function describe<Code extends FindingCode>(
  code: Code,
  data: FindingData<Code>,
  severity: Severity = usualSeverity(code),
): Finding {
  const sentence = sentences[code] as string | ((data: object) => string);
  const message = typeof sentence === 'string' ? fillSentence<string>(sentence, data) : sentence(data);
  return { code, severity, message, data: { ...data } };
}

/** Adds a finding to those of a stack. */
export function note<Code extends FindingCode>(
  { findings }: { findings: Finding[] },
  ...finding: Parameters<typeof describe<Code>>
): void {
  findings.push(describe(...finding));
}

const GRAVITY = { error: 0, warn: 1, info: 2 };

/** The gravest first, else in the order of the tables above. */
export function compareFindings(a: Finding, b: Finding): number {
  const codes = Object.keys(sentences);
  return GRAVITY[a.severity] - GRAVITY[b.severity] || codes.indexOf(a.code) - codes.indexOf(b.code);
}

/** Every code this project may report, with its usual severity. */
export function findingCodes(): { code: FindingCode; severity: Severity }[] {
  return (Object.keys(sentences) as FindingCode[]).map((code) => ({ code, severity: usualSeverity(code) }));
}
