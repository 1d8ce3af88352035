import { count, formatFactor, formatLength as mm, formatNumber, someOf } from './format.js';
import type { Finding, Severity, Zone } from './report.js';

function kind<D extends object>(severity: Severity, sentence: (data: D) => string) {
  return { severity, sentence };
}

interface Differs {
  /** What the tag says, and what the positions say; mm. */
  stated: number;
  z: number;
}

// Said in more than one sentence.
const sbs = 'Spacing Between Slices';
const enter = (z: number) => `MorphoSource copies it: enter ${mm(z)}.`;
const seeLog = ': look in the scanner’s log.';
const unchecked = ' and could not be checked.';
const unoriented = 'The images do not say how they are oriented';
const chooseOne = 'Choose which is right.';
const checkUnit = 'check whether lengths are in millimetres.';
const mixed = 'The series also holds images';
const keptApart = 'They are kept apart.';

/** Every finding: its usual severity and the sentence that its data make. Lengths are millimetres. */
const catalogue = {
  // Through the slices: what the positions allow.
  SINGLE_IMAGE: kind<{ file: string; stated: number | null }>(
    'error',
    ({ file, stated }) =>
      `There is one image only (${file})${stated === null ? '' : `, whose header states ${mm(stated)} for Z`}. Add the ` +
      'rest of the series.',
  ),
  NO_IPP: kind<{ frames: number; used: string | null }>(
    'warn',
    ({ frames, used }) =>
      `None of ${count(frames, 'image')} says where it lies. ` +
      (used === null ? `Z stays unknown${seeLog}` : `Z is taken from ${used}${unchecked}`),
  ),
  PARTIAL_IPP: kind<{ without: number; frames: number; files: string[] }>(
    'warn',
    ({ without, frames, files }) =>
      `${without} of ${count(frames, 'image')} do not say where they lie (${someOf(files)}) and were left out. Export them again.`,
  ),
  ALL_POSITIONS_IDENTICAL: kind<{ frames: number; position: number[]; stated: number | null }>(
    'warn',
    ({ frames, position, stated }) =>
      `All ${frames} images claim one position (${position.map(formatNumber).join(', ')}). ` +
      (stated === null
        ? `Z stays unknown${seeLog}`
        : `Z is the ${mm(stated)} that the header states${unchecked}`),
  ),
  CINE_NOT_VOLUME: kind<{ frames: number; tag: string }>(
    'error',
    ({ frames, tag }) =>
      `${frames} images show one place over time (${tag} varies): a film, not a stack. It has no Z.`,
  ),
  TWO_POSITIONS: kind<{ gap: number }>(
    'info',
    ({ gap }) => `There are two slices only, ${mm(gap)} apart: whether they are regular cannot be tested.`,
  ),
  ASSUMED_NORMAL: kind<{ slices: number }>(
    'warn',
    ({ slices }) =>
      `${unoriented}: the line through ${slices} positions is taken for the axis. A tilt would go unnoticed.`,
  ),
  BAD_IOP: kind<{ raw: string; rowLength: number; columnLength: number; dot: number; used: boolean }>(
    'warn',
    ({ raw, used }) =>
      `The orientation ${raw} is not two perpendicular directions of length 1; it was ${used ? 'corrected' : 'not used'}.`,
  ),
  SCATTERED_POSITIONS: kind<{ slices: number }>(
    'warn',
    ({ slices }) => `${unoriented}, and their ${slices} positions lie on no line.`,
  ),
  MISSING_SLICES: kind<{
    missing: number;
    slices: number;
    places: { after: string; gap: number; lost: number }[];
    evidence: 'lost' | 'skipped' | 'unknown';
    mean: number;
    z: number;
    ambiguous: boolean;
  }>('warn', ({ missing, slices, places, evidence, mean, z, ambiguous }) => {
    const where = places.map(({ after, gap, lost }) => `${lost} after ${after} (a gap of ${mm(gap)})`);
    const why = {
      lost: 'Their instance numbers are missing too: add the files.',
      skipped: 'No instance number is missing: say that they were not taken.',
      unknown: 'Add them, or say that they were not taken.',
    };
    return (
      `${missing} of ${count(slices + missing, 'slice')} missing: ${someOf(where)}. ${why[evidence]} ` +
      `Z is the regular ${mm(z)}; tools that average show ${mm(mean)}.` +
      (ambiguous ? ' With so few slices, both gaps may be meant.' : '')
    );
  }),
  MISSING_ENDS: kind<{ expected: number; found: number; tag: string }>(
    'warn',
    ({ expected, found, tag }) =>
      `${tag} says ${expected}, ${found} were found. Check that all were uploaded.`,
  ),
  VARIABLE_SPACING: kind<{ smallest: number; largest: number; zones: Zone[] }>(
    'error',
    ({ smallest, largest, zones }) =>
      `Slices are ${mm(smallest)} to ${mm(largest)} apart (` +
      `${someOf(zones.map(({ from, to, gap }) => `${from + 1} to ${to + 1} every ${mm(gap)}`))}). ` +
      'No single Z is true: say so, or deposit a resampled copy.',
  ),
  JITTER: kind<{ worst: number; percent: number; z: number }>(
    'info',
    ({ percent, z }) =>
      `Gaps differ by up to ${formatNumber(percent)} % from ${mm(z)}, which fits all slices best.`,
  ),
  QUANTISED: kind<{ rounding: number; z: number; precision: number }>(
    'info',
    ({ rounding, z, precision }) =>
      `Positions are rounded to ${mm(rounding)}; over the whole stack, Z is ${mm(z)} within ${mm(precision)}.`,
  ),
  DUPLICATE_FILE: kind<{ duplicates: number; files: string[] }>(
    'info',
    ({ duplicates, files }) =>
      `${count(duplicates, 'image')} came twice (${someOf(files)}); copies were left out.`,
  ),
  DUPLICATE_POSITION: kind<{ duplicates: number; pairs: { kept: string; dropped: string }[] }>(
    'warn',
    ({ duplicates, pairs }) =>
      `${count(duplicates, 'image')} lie where others lie (` +
      `${someOf(pairs.map(({ kept, dropped }) => `${dropped} on ${kept}`))}) and were left out. Remove them.`,
  ),
  FOUR_D: kind<{ locations: number; phases: number; tag: string | null; complete: boolean }>(
    'warn',
    ({ locations, phases, tag, complete }) =>
      `${locations} places were imaged ${complete ? '' : 'up to '}${phases} times each (${tag} varies). The first volume ` +
      'is shown: deposit the others separately.',
  ),
  TILED_OR_MOSAIC: kind<{ what: 'mosaic' | 'tiles'; tiles: number | null }>('error', ({ what, tiles }) =>
    what === 'mosaic'
      ? `Each image is a mosaic of ${tiles ?? 'several'} slices. Convert it (with dcm2niix, for example) before depositing.`
      : 'The images lie side by side in one plane: they are no stack.',
  ),

  // Order and tilt.
  NOT_INSTANCE_ORDER: kind<{ descending: boolean }>(
    'info',
    ({ descending }) =>
      `Instance numbers run ${descending ? 'against' : 'across'} the positions, which give the order.`,
  ),
  NO_INSTANCE_NUMBER: kind<{ without: number }>(
    'info',
    ({ without }) => `${count(without, 'image')} carry no instance number; positions give the order.`,
  ),
  INSTANCE_STEP: kind<{ step: number }>(
    'info',
    ({ step }) => `Instance numbers advance by ${step}: perhaps one slice in ${step} was exported.`,
  ),
  SHEAR: kind<{ degrees: number; perSlice: number; z: number; step: number; tag: number | null }>(
    'warn',
    ({ degrees, perSlice, z, step }) =>
      `The stack leans by ${formatNumber(degrees)}°: each slice is moved ${mm(perSlice)} in its plane. Enter ` +
      `${mm(z)}, square to the slices, not the table’s ${mm(step)}, and say that it leans.`,
  ),
  TILT_TAG_DISAGREES: kind<{ tag: number; degrees: number }>(
    'info',
    ({ tag, degrees }) =>
      `The header states a tilt of ${formatNumber(tag)}°, the positions ${formatNumber(degrees)}° (used).`,
  ),

  // What the tags say beside it.
  THICKNESS_DIFFERS: kind<{ thickness: number; z: number; factor: number; kind: 'overlap' | 'gap' }>(
    'info',
    ({ thickness, z, factor, kind: word }) =>
      `Slices are ${mm(thickness)} thick but ${mm(z)} apart (${word === 'overlap' ? 'they overlap' : 'with gaps'}). Enter ` +
      `${mm(z)}: the thickness would make the specimen ${formatFactor(factor)} as long.`,
  ),
  SBS_AGREES: kind<Differs>('info', ({ stated }) => `${sbs} agrees: ${mm(stated)}.`),
  SBS_IS_GAP: kind<Differs & { thickness: number }>(
    'info',
    ({ stated, thickness, z }) =>
      `${sbs} (${mm(stated)}) is the empty gap, to which the thickness (${mm(thickness)}) adds. ${enter(z)}`,
  ),
  SBS_IS_TABLE_STEP: kind<Differs>(
    'info',
    ({ stated, z }) => `${sbs} (${mm(stated)}) is the table’s step. ${enter(z)}`,
  ),
  SBS_CONTRADICTS: kind<Differs & { factor: number; truncated: boolean }>(
    'warn',
    ({ stated, z, factor, truncated }) =>
      `${sbs} says ${mm(stated)}, the positions ${mm(z)} (${truncated ? 'decimals cut off' : formatFactor(factor)}). ${enter(z)}`,
  ),
  SUBSAMPLED_OR_INTERPOLATED: kind<Differs & { factor: number }>(
    'warn',
    ({ stated, z, factor }) =>
      `${sbs} (${mm(stated)}) is ${formatFactor(factor)} the measured ${mm(z)}: slices were ` +
      `${factor > 1 ? 'added' : 'left out'} after scanning. ${enter(z)}`,
  ),
  SBS_ABSENT: kind<{ z: number | null }>('info', ({ z }) =>
    `${sbs} is absent. ${z === null ? '' : enter(z)}`.trim(),
  ),
  NEGATIVE_SBS: kind<{ stated: number; nuclear: boolean }>(
    'warn',
    ({ stated, nuclear }) =>
      `${sbs} is ${mm(stated)}: ${nuclear ? 'later slices lie in front, and the order follows.' : 'its sign has no meaning here.'}`,
  ),
  ZERO_OR_BAD_TAG: kind<{ tag: string; raw: string }>(
    'warn',
    ({ tag, raw }) => `${tag} says “${raw}”, which is no length; it was ignored.`,
  ),
  DECLARED_CONFLICT: kind<{ stated: number; location: number }>(
    'warn',
    ({ stated, location }) =>
      `${sbs} says ${mm(stated)} (used), Slice Location ${mm(location)}. Ask whoever scanned it.`,
  ),

  // In the plane.
  NO_PIXEL_SPACING: kind<object>(
    'error',
    () => `The images do not say how large a pixel is: X and Y stay unknown${seeLog}`,
  ),
  BAD_PIXEL_SPACING: kind<{ raw: string }>(
    'error',
    ({ raw }) => `Pixel Spacing says “${raw}”, not two lengths above zero: X and Y stay unknown${seeLog}`,
  ),
  SINGLE_VALUE_PS: kind<{ raw: string }>(
    'warn',
    ({ raw }) => `Pixel Spacing holds one value (${raw}), not two; it is used for X and Y both.`,
  ),
  PS_ORDER_MATTERS: kind<{ x: number; y: number }>(
    'info',
    ({ x, y }) => `Pixels are not square: X is ${mm(x)}, Y ${mm(y)}. Some tools swap them.`,
  ),
  KNOWN_WRITER_SWAPPED: kind<{ x: number; y: number; zMayBeCopied: boolean }>(
    'warn',
    ({ x, y, zMayBeCopied }) =>
      `MorphoSource derivatives put X first: X is ${mm(x)}, Y ${mm(y)}.` +
      (zMayBeCopied ? ' Z may be a copy of X: look at the original series.' : ''),
  ),
  IMAGER_SPACING_ONLY: kind<{ imager: number; suggested: number }>(
    'warn',
    ({ imager, suggested }) =>
      `Only the detector’s pixel is given (${mm(imager)}); the specimen’s is at most ${mm(suggested)}: confirm it.`,
  ),
  PS_EQUALS_DETECTOR: kind<{ stated: number; suggested: number }>(
    'warn',
    ({ stated, suggested }) =>
      `Pixel Spacing (${mm(stated)}) is the detector’s; the specimen’s would be ${mm(suggested)}${seeLog}`,
  ),
  NOMINAL_SCANNED_ONLY: kind<{ x: number; y: number }>(
    'warn',
    ({ x, y }) => `The pixel (${mm(x)} × ${mm(y)}) is that of a scanned film or page, not of the specimen.`,
  ),
  ASPECT_ONLY: kind<{ vertical: number; horizontal: number }>(
    'warn',
    ({ vertical, horizontal }) =>
      `Only a pixel’s shape is known (height to width ${vertical} : ${horizontal}).`,
  ),

  // Units and plausibility.
  UNIT_SLIP_ALL: kind<{ factor: number; x: number; corrected: number; evidence: string }>(
    'error',
    ({ x, corrected, evidence }) =>
      `A pixel is ${mm(x)} in the header but ${mm(corrected)} by ${evidence}. ${chooseOne}`,
  ),
  UNIT_SLIP_AXIS: kind<{ measured: number; stated: number; factor: number }>(
    'error',
    ({ measured, stated }) =>
      `Positions put slices ${mm(measured)} apart, the header says ${mm(stated)}. ${chooseOne}`,
  ),
  INDEX_POSITIONS: kind<{ stated: number }>(
    'error',
    ({ stated }) => `Positions only count slices (steps of 1), the header says ${mm(stated)}. ${chooseOne}`,
  ),
  LOOKS_LIKE_DEFAULT: kind<object>(
    'warn',
    () => 'X, Y and Z are all 1 mm, which programs write when they do not know. Find the real size.',
  ),
  EXTREME_ANISOTROPY: kind<{ x: number; z: number }>(
    'warn',
    ({ x, z }) => `Z is ${mm(z)}, X ${mm(x)}: ${checkUnit}`,
  ),
  IMPLAUSIBLE_EXTENT: kind<{ what: string; value: number }>(
    'warn',
    ({ what, value }) => `${what} of ${mm(value)} is hard to believe: ${checkUnit}`,
  ),

  // Other files in the same drop.
  MIXED_SERIES: kind<{ series: { uid: string; frames: number }[]; chosen: string }>(
    'warn',
    ({ series }) => `There are ${series.length} series, the largest first. Deposit them separately.`,
  ),
  MIXED_ORIENTATION: kind<{ groups: { frames: number; degrees: number }[] }>(
    'warn',
    ({ groups }) =>
      `${mixed} turned by ${someOf(groups.map(({ frames, degrees }) => `${Math.round(degrees)}° (${frames})`))}. ${keptApart}`,
  ),
  MIXED_SIZE: kind<{ groups: { frames: number; columns: number; rows: number }[] }>(
    'warn',
    ({ groups }) =>
      `${mixed} of ${someOf(groups.map(({ frames, columns, rows }) => `${columns} × ${rows} (${frames})`))}. ${keptApart} ` +
      'MorphoSource deletes the fewer ones.',
  ),
  MIXED_PIXEL_SPACING: kind<{ groups: { frames: number; spacing: string }[] }>(
    'warn',
    ({ groups }) =>
      `${mixed} whose pixels are ${someOf(groups.map(({ frames, spacing }) => `${spacing || 'unknown'} (${frames})`))}. ${keptApart}`,
  ),
  MIXED_STACK: kind<{ groups: { frames: number }[] }>(
    'info',
    ({ groups }) => `${mixed} of ${groups.length + 1} stacks. ${keptApart}`,
  ),
  MIXED_FRAME_OF_REFERENCE: kind<{ values: number }>(
    'info',
    ({ values }) => `The images name ${values} frames of reference but form one stack.`,
  ),
  LOCALIZER_DROPPED: kind<{ frames: number; files: string[] }>(
    'warn',
    ({ frames, files }) => `${count(frames, 'scout image')} set aside (${someOf(files)}). Remove them.`,
  ),
  ILLEGAL_MULTIFRAME: kind<{ frames: number; positions: boolean }>(
    'warn',
    ({ frames }) =>
      `One file holds ${frames} images though its kind allows one; many programs show 1 mm for Z.`,
  ),

  // A log beside the images.
  LOG_AGREES: kind<{ file: string; voxel: number }>(
    'info',
    ({ file, voxel }) => `The log ${file} agrees: ${mm(voxel)}.`,
  ),
  LOG_DISAGREES: kind<{ file: string; voxel: number; stated: number }>(
    'warn',
    ({ file, voxel, stated }) => `The log ${file} says ${mm(voxel)}, the images ${mm(stated)}. ${chooseOne}`,
  ),
  LOG_BINNING: kind<{ file: string; voxel: number; stated: number; factor: number }>(
    'warn',
    ({ file, voxel, stated, factor }) =>
      `The images’ ${mm(stated)} is ${factor}× the log’s ${mm(voxel)} (${file}): probably binned, and right.`,
  ),
};

export type FindingCode = keyof typeof catalogue;

export type FindingData<C extends FindingCode> = Parameters<(typeof catalogue)[C]['sentence']>[0];

/** A finding with its sentence; `severity` where this case is more or less grave than usual. */
export function describe<C extends FindingCode>(
  code: C,
  data: FindingData<C>,
  severity: Severity = catalogue[code].severity,
): Finding {
  const sentence = catalogue[code].sentence as (data: FindingData<C>) => string;
  return { code, severity, message: sentence(data), data: { ...data } };
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
  return (Object.keys(catalogue) as FindingCode[]).map((code) => ({
    code,
    severity: catalogue[code].severity,
  }));
}
