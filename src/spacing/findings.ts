import { formatFactor, formatLength as mm, formatNumber, someOf } from './format.js';
import type { Finding, Severity, Zone } from './report.js';

/** What a tag says, and what the positions say; mm. */
interface Differs {
  stated: number;
  z: number;
}

interface Files {
  files: string[];
}

// Said in more than one sentence.
const sbs = 'Spacing Between Slices';
const enter = (z: number) => `MorphoSource copies it: enter ${mm(z)}.`;
const seeLog = ': look in the scanner’s log.';
const unchecked = ' and could not be checked.';
const unoriented = 'The images do not say how they are oriented';
const chooseOne = 'Choose which is right.';
const checkUnit = 'are lengths in mm?';
const mixed = 'The series also holds images';
const apart = 'They are kept apart.';
const leftOut = 'left out';

/** What makes a stack’s Z, X or Y unusable, or leaves two readings of which a person must choose. */
const errors = {
  SINGLE_IMAGE: ({ file }: { file: string; stated: number | null }) =>
    `There is one image only (${file}). Add the rest.`,
  CINE_NOT_VOLUME: ({ frames, tag }: { frames: number; tag: string }) =>
    `${frames} images show one place over time (${tag} varies): a film, which has no Z.`,
  VARIABLE_SPACING: ({ smallest, largest, zones }: { smallest: number; largest: number; zones: Zone[] }) =>
    `Slices are ${mm(smallest)} to ${mm(largest)} apart (` +
    `${someOf(zones.map(({ from, to, gap }) => `${from + 1} to ${to + 1}: ${mm(gap)}`))}). No single Z is true: say so, ` +
    'or deposit a resampled copy.',
  TILED_OR_MOSAIC: ({ what, tiles }: { what: 'mosaic' | 'tiles'; tiles: number | null }) =>
    what === 'mosaic'
      ? `Each image is a mosaic of ${tiles ?? 'several'} slices: convert it first (dcm2niix can).`
      : 'The images lie side by side in one plane: they are no stack.',
  NO_PIXEL_SPACING: () => `The images do not say how large a pixel is${seeLog}`,
  BAD_PIXEL_SPACING: ({ raw }: { raw: string }) => `Pixel Spacing says “${raw}”, not two lengths${seeLog}`,
  UNIT_SLIP_ALL: ({
    x,
    corrected,
    evidence,
  }: {
    factor: number;
    x: number;
    corrected: number;
    evidence: string;
  }) => `A pixel is ${mm(x)} in the header, ${mm(corrected)} by ${evidence}. ${chooseOne}`,
  UNIT_SLIP_AXIS: ({ measured, stated }: { measured: number; stated: number; factor: number }) =>
    `Slices are ${mm(measured)} apart by position, ${mm(stated)} in the header. ${chooseOne}`,
  INDEX_POSITIONS: ({ stated }: { stated: number }) =>
    `Positions only count slices; the header says ${mm(stated)}. ${chooseOne}`,
};

/** What a person should look at before the numbers are believed. */
const warnings = {
  NO_IPP: ({ frames, used }: { frames: number; used: string | null }) =>
    `None of ${frames} images says where it lies. ` +
    (used === null ? `Z stays unknown${seeLog}` : `Z is taken from ${used}${unchecked}`),
  PARTIAL_IPP: ({ without, frames, files }: Files & { without: number; frames: number }) =>
    `${without} of ${frames} images do not say where they lie (${someOf(files)}): ${leftOut}. Export them again.`,
  ALL_POSITIONS_IDENTICAL: ({
    frames,
    stated,
  }: {
    frames: number;
    position: number[];
    stated: number | null;
  }) =>
    `All ${frames} images claim one position. ` +
    (stated === null
      ? `Z stays unknown${seeLog}`
      : `Z is the ${mm(stated)} that the header states${unchecked}`),
  ASSUMED_NORMAL: ({ slices }: { slices: number }) =>
    `${unoriented}: the line through ${slices} positions is taken for the axis.`,
  BAD_IOP: ({ raw, used }: { raw: string; used: boolean }) =>
    `The orientation ${raw} is not two perpendicular directions of length 1: ${used ? 'corrected' : 'not used'}.`,
  SCATTERED_POSITIONS: ({ slices }: { slices: number }) =>
    `${unoriented}, and their ${slices} positions lie on no line.`,
  MISSING_SLICES: ({ missing, slices, places, evidence, mean, z, ambiguous }: MissingSlices) => {
    const where = places.map(({ after, gap, lost }) => `${lost} after ${after} (a gap of ${mm(gap)})`);
    const why = {
      lost: 'Their instance numbers are missing too: add the files.',
      skipped: 'No instance number is missing: say that they were not taken.',
      unknown: 'Add them, or say that they were not taken.',
    };
    return (
      `${missing} of ${slices + missing} slices missing: ${someOf(where)}. ${why[evidence]} ` +
      `Z is ${mm(z)}; tools that average show ${mm(mean)}.` +
      (ambiguous ? ' With so few slices, both gaps may be meant.' : '')
    );
  },
  MISSING_ENDS: ({ expected, found, tag }: { expected: number; found: number; tag: string }) =>
    `${tag} says ${expected}, ${found} were found. Were all uploaded?`,
  DUPLICATE_POSITION: ({
    duplicates,
    pairs,
  }: {
    duplicates: number;
    pairs: { kept: string; dropped: string }[];
  }) =>
    `${duplicates} ${leftOut} that lie where others do (` +
    `${someOf(pairs.map(({ kept, dropped }) => `${dropped} on ${kept}`))}). Remove them.`,
  FOUR_D: ({
    locations,
    phases,
    tag,
  }: {
    locations: number;
    phases: number;
    tag: string | null;
    complete: boolean;
  }) =>
    `${locations} places were imaged ${phases} times each (${tag} varies). The first volume is shown: deposit the ` +
    'others separately.',
  SHEAR: (data: { degrees: number; perSlice: number; z: number; step: number; tag: number | null }) =>
    `The stack leans by ${formatNumber(data.degrees)}° (${mm(data.perSlice)} a slice). Say so, and enter ` +
    `${mm(data.z)}, square to the slices, not the table’s ${mm(data.step)}.`,
  SBS_CONTRADICTS: ({ stated, z, factor, truncated }: Differs & { factor: number; truncated: boolean }) =>
    `${sbs} says ${mm(stated)}, the positions ${mm(z)} (${truncated ? 'decimals cut off' : formatFactor(factor)}). ${enter(z)}`,
  SUBSAMPLED_OR_INTERPOLATED: ({ stated, z, factor }: Differs & { factor: number }) =>
    `${sbs} (${mm(stated)}) is ${formatFactor(factor)} the measured ${mm(z)}: slices were ` +
    `${factor > 1 ? 'added' : leftOut} after scanning. ${enter(z)}`,
  NEGATIVE_SBS: ({ stated, nuclear }: { stated: number; nuclear: boolean }) =>
    `${sbs} is ${mm(stated)}: ${nuclear ? 'later slices lie in front' : 'its sign means nothing here'}.`,
  ZERO_OR_BAD_TAG: ({ tag, raw }: { tag: string; raw: string }) =>
    `${tag} says “${raw}”, which is no length.`,
  DECLARED_CONFLICT: ({ stated, location }: { stated: number; location: number }) =>
    `${sbs} says ${mm(stated)} (used), Slice Location ${mm(location)}. ${chooseOne}`,
  SINGLE_VALUE_PS: ({ raw }: { raw: string }) =>
    `Pixel Spacing holds one value (${raw}), used for X and Y both.`,
  KNOWN_WRITER_SWAPPED: ({ x, y, zMayBeCopied }: { x: number; y: number; zMayBeCopied: boolean }) =>
    `MorphoSource derivatives put X first: X is ${mm(x)}, Y ${mm(y)}.` +
    (zMayBeCopied ? ' Z may be a copy of X: see the original series.' : ''),
  IMAGER_SPACING_ONLY: ({ imager, suggested }: { imager: number; suggested: number }) =>
    `Only the detector’s pixel is given (${mm(imager)}); the specimen’s is at most ${mm(suggested)}: confirm it.`,
  PS_EQUALS_DETECTOR: ({ stated, suggested }: { stated: number; suggested: number }) =>
    `Pixel Spacing (${mm(stated)}) is the detector’s; the specimen’s would be ${mm(suggested)}${seeLog}`,
  NOMINAL_SCANNED_ONLY: ({ x, y }: { x: number; y: number }) =>
    `The pixel (${mm(x)} × ${mm(y)}) is that of a scanned film or page, not of the specimen.`,
  ASPECT_ONLY: ({ vertical, horizontal }: { vertical: number; horizontal: number }) =>
    `Only a pixel’s shape is known (height to width ${vertical} : ${horizontal}).`,
  LOOKS_LIKE_DEFAULT: () =>
    'X, Y and Z are all 1 mm, as programs write that do not know. Find the real size.',
  EXTREME_ANISOTROPY: ({ x, z }: { x: number; z: number }) => `Z is ${mm(z)}, X ${mm(x)}: ${checkUnit}`,
  IMPLAUSIBLE_EXTENT: ({ what, value }: { what: string; value: number }) =>
    `${what} of ${mm(value)} is hard to believe: ${checkUnit}`,
  MIXED_SERIES: ({ series }: { series: { uid: string; frames: number }[]; chosen: string }) =>
    `There are ${series.length} series, the largest first. Deposit them separately.`,
  MIXED_ORIENTATION: ({ groups }: { groups: { frames: number; degrees: number }[] }) =>
    `${mixed} turned by ${someOf(groups.map(({ frames, degrees }) => `${Math.round(degrees)}° (${frames})`))}. ${apart}`,
  MIXED_SIZE: ({ groups }: { groups: { frames: number; columns: number; rows: number }[] }) =>
    `${mixed} of ${someOf(groups.map(({ frames, columns, rows }) => `${columns} × ${rows} (${frames})`))}. ${apart} ` +
    'MorphoSource deletes the fewer ones.',
  MIXED_PIXEL_SPACING: ({ groups }: { groups: { frames: number; spacing: string }[] }) =>
    `${mixed} of pixel size ${someOf(groups.map(({ frames, spacing }) => `${spacing} (${frames})`))}. ${apart}`,
  LOCALIZER_DROPPED: ({ frames, files }: Files & { frames: number }) =>
    `${frames} scout images ${leftOut} (${someOf(files)}). Remove them.`,
  ILLEGAL_MULTIFRAME: ({ frames }: { frames: number; positions: boolean }) =>
    `One file holds ${frames} images though its kind allows one; many programs show 1 mm for Z.`,
};

/** What is worth knowing and needs nothing done. */
const remarks = {
  TWO_POSITIONS: ({ gap }: { gap: number }) =>
    `Two slices only, ${mm(gap)} apart: regularity cannot be tested.`,
  JITTER: ({ percent, z }: { worst: number; percent: number; z: number }) =>
    `Gaps differ by up to ${percent} % from ${mm(z)}, which fits all slices best.`,
  QUANTISED: ({ rounding, z, precision }: { rounding: number; z: number; precision: number }) =>
    `Positions are rounded to ${mm(rounding)}; over the whole stack, Z is ${mm(z)} within ${mm(precision)}.`,
  DUPLICATE_FILE: ({ duplicates, files }: Files & { duplicates: number }) =>
    `${duplicates} ${leftOut} that came twice (${someOf(files)}).`,
  NOT_INSTANCE_ORDER: ({ descending }: { descending: boolean }) =>
    `Instance numbers run ${descending ? 'against' : 'across'} the positions, which give the order.`,
  NO_INSTANCE_NUMBER: ({ without }: { without: number }) =>
    `${without} images carry no instance number; positions give the order.`,
  INSTANCE_STEP: ({ step }: { step: number }) =>
    `Instance numbers advance by ${step}: was one slice in ${step} exported?`,
  TILT_TAG_DISAGREES: ({ tag, degrees }: { tag: number; degrees: number }) =>
    `The header states a tilt of ${tag}°, the positions ${formatNumber(degrees)}° (used).`,
  THICKNESS_DIFFERS: (data: { thickness: number; z: number; factor: number; kind: 'overlap' | 'gap' }) =>
    `Slices are ${mm(data.thickness)} thick but ${mm(data.z)} apart (${data.kind}). Enter ${mm(data.z)}: the thickness ` +
    `would make the specimen ${formatFactor(data.factor)} as long.`,
  SBS_AGREES: ({ stated }: Differs) => `${sbs} agrees: ${mm(stated)}.`,
  SBS_IS_GAP: ({ stated, thickness, z }: Differs & { thickness: number }) =>
    `${sbs} (${mm(stated)}) is the empty gap; the thickness (${mm(thickness)}) adds to it. ${enter(z)}`,
  SBS_IS_TABLE_STEP: ({ stated, z }: Differs) => `${sbs} (${mm(stated)}) is the table’s step. ${enter(z)}`,
  SBS_ABSENT: ({ z }: { z: number | null }) =>
    `${sbs} is absent: MorphoSource leaves Z empty.${z === null ? '' : ` Enter ${mm(z)}.`}`,
  PS_ORDER_MATTERS: ({ x, y }: { x: number; y: number }) =>
    `Pixels are not square: X is ${mm(x)}, Y ${mm(y)}. Some tools swap them.`,
  MIXED_STACK: ({ groups }: { groups: { frames: number }[] }) =>
    `${mixed} of ${groups.length} other stacks. ${apart}`,
  MIXED_FRAME_OF_REFERENCE: ({ values }: { values: number }) =>
    `The images name ${values} frames of reference but form one stack.`,
};

interface MissingSlices {
  missing: number;
  slices: number;
  places: { after: string; gap: number; lost: number }[];
  /** Whether instance numbers skip with the holes. */
  evidence: 'lost' | 'skipped' | 'unknown';
  /** What dividing the span by the number of files gives, mm. */
  mean: number;
  z: number;
  ambiguous: boolean;
}

const sentences = { ...errors, ...warnings, ...remarks };

export type FindingCode = keyof typeof sentences;

export type FindingData<C extends FindingCode> = (typeof sentences)[C] extends (data: infer D) => string
  ? D
  : never;

function usualSeverity(code: FindingCode): Severity {
  return code in errors ? 'error' : code in warnings ? 'warn' : 'info';
}

/** A finding with its sentence; `severity` where this case is more or less grave than usual. */
export function describe<C extends FindingCode>(
  code: C,
  data: FindingData<C>,
  severity: Severity = usualSeverity(code),
): Finding {
  const sentence = sentences[code] as (data: FindingData<C>) => string;
  return { code, severity, message: sentence(data), data: { ...(data as Record<string, unknown>) } };
}

/** The finding for positions without a single gap. */
export function describeVariable(positions: readonly number[], zones: Zone[]): Finding {
  const gaps = positions.slice(1).map((position, i) => position - (positions[i] ?? 0));
  const smallest = gaps.reduce((least, gap) => Math.min(least, gap), Infinity);
  const largest = gaps.reduce((most, gap) => Math.max(most, gap), 0);
  return describe('VARIABLE_SPACING', { smallest, largest, zones });
}

/** Every code this project may report, with its usual severity. */
export function findingCodes(): { code: FindingCode; severity: Severity }[] {
  return (Object.keys(sentences) as FindingCode[]).map((code) => ({ code, severity: usualSeverity(code) }));
}
