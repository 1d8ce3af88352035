import { count, formatFactor, formatLength as mm, formatNumber, someOf } from './format.js';
import type { Finding, Severity, Zone } from './report.js';

function kind<D extends object>(severity: Severity, sentence: (data: D) => string) {
  return { severity, sentence };
}

interface Differs {
  /** What the tag or log says, and what the positions (or the images) say; mm. */
  stated: number;
  z: number;
}

/** Every finding: its usual severity and the sentence that its data make. Lengths are millimetres. */
const catalogue = {
  // Through the slices: what the positions allow.
  SINGLE_IMAGE: kind<{ file: string; stated: number | null }>(
    'error',
    ({ file, stated }) =>
      `There is one image only (${file}), so no distance between slices can be measured` +
      (stated === null ? '. ' : `; its header states ${mm(stated)}. `) +
      'Add the other images of the series.',
  ),
  NO_IPP: kind<{ frames: number; used: string | null }>(
    'warn',
    ({ frames, used }) =>
      `None of the ${count(frames, 'image')} says where in space it lies. ` +
      (used === null
        ? 'Z stays unknown: look in the scanner’s log, or export again with positions.'
        : `Z is taken from ${used} and could not be checked.`),
  ),
  PARTIAL_IPP: kind<{ without: number; frames: number; files: string[] }>(
    'warn',
    ({ without, frames, files }) =>
      `${without} of ${count(frames, 'image')} carry no position (${someOf(files)}) and were left out. ` +
      'Export them again with positions.',
  ),
  ALL_POSITIONS_IDENTICAL: kind<{ frames: number; position: number[]; stated: number | null }>(
    'warn',
    ({ frames, position, stated }) =>
      `All ${frames} images claim the same position (${position.map(formatNumber).join(', ')}), so the distance ` +
      'between them cannot be measured; ITK would show 1 mm. ' +
      (stated === null
        ? 'Look for the voxel size in the scanner’s log.'
        : `The header states ${mm(stated)}: confirm it with the scanner’s log.`),
  ),
  CINE_NOT_VOLUME: kind<{ frames: number; tag: string }>(
    'error',
    ({ frames, tag }) =>
      `These ${frames} images show one place at different times (${tag} varies). They are a film, not a stack: ` +
      'there is no Z spacing.',
  ),
  TWO_POSITIONS: kind<{ gap: number }>(
    'info',
    ({ gap }) => `Two slices only, ${mm(gap)} apart: whether a whole stack is regular cannot be tested.`,
  ),
  ASSUMED_NORMAL: kind<{ slices: number }>(
    'warn',
    ({ slices }) =>
      `The images do not say how they are oriented. Their ${slices} positions lie on one line, which is taken as ` +
      'the direction of the stack; a tilt would not be noticed.',
  ),
  BAD_IOP: kind<{ raw: string; rowLength: number; columnLength: number; dot: number; used: boolean }>(
    'warn',
    ({ raw, rowLength, columnLength, dot, used }) =>
      `The orientation ${raw} is not two perpendicular directions of length 1 (lengths ` +
      `${formatNumber(rowLength)} and ${formatNumber(columnLength)}, product ${formatNumber(dot)}). ` +
      (used ? 'It was corrected by a little.' : 'It was not used.'),
  ),
  SCATTERED_POSITIONS: kind<{ slices: number }>(
    'warn',
    ({ slices }) =>
      `The images do not say how they are oriented, and their ${slices} positions do not lie on one line, so no ` +
      'distance between slices can be measured.',
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
      lost: 'The instance numbers skip too, so the files were lost: add them.',
      skipped: 'The instance numbers go on without a skip, so they were probably never taken: say so.',
      unknown: 'They may be lost or never taken: add them, or say so.',
    };
    return (
      `${count(missing, 'slice')} of ${slices + missing} ${missing === 1 ? 'is' : 'are'} missing: ${someOf(where)}. ` +
      `${why[evidence]} Z is the regular ${mm(z)}; the mean that some tools show would be ${mm(mean)}.` +
      (ambiguous ? ' With so few slices, two different gaps could also be how it was scanned.' : '')
    );
  }),
  MISSING_ENDS: kind<{ expected: number; found: number; tag: string }>(
    'warn',
    ({ expected, found, tag }) =>
      `The header speaks of ${count(expected, 'image')} (${tag}); ${found} were found. Check that all were uploaded.`,
  ),
  VARIABLE_SPACING: kind<{ smallest: number; largest: number; span: number; zones: Zone[] }>(
    'error',
    ({ smallest, largest, zones }) =>
      `The distance between slices varies from ${mm(smallest)} to ${mm(largest)}: ` +
      `${someOf(zones.map(({ from, to, gap }) => `slices ${from + 1} to ${to + 1} every ${mm(gap)}`))}. ` +
      'No single Z is true: explain it in the description, or deposit a resampled copy.',
  ),
  JITTER: kind<{ worst: number; percent: number; z: number }>(
    'info',
    ({ worst, percent, z }) =>
      `Gaps differ from the regular ${mm(z)} by up to ${formatNumber(Number(percent.toPrecision(2)))} % ` +
      `(${mm(Number(worst.toPrecision(2)))}); Z is the best fit to all slices.`,
  ),
  QUANTISED: kind<{ decimals: number; rounding: number; z: number; precision: number }>(
    'info',
    ({ rounding, z, precision }) =>
      `Positions are written in steps of ${mm(rounding)}, coarse beside a gap of ${mm(z)}; fitted over the whole ` +
      `stack, Z is known within ${mm(Number(precision.toPrecision(1)))}.`,
  ),
  DUPLICATE_FILE: kind<{ duplicates: number; files: string[] }>(
    'info',
    ({ duplicates, files }) =>
      `${count(duplicates, 'image')} came twice (${someOf(files)}); the copies were left out.`,
  ),
  DUPLICATE_POSITION: kind<{ duplicates: number; pairs: { kept: string; dropped: string }[] }>(
    'warn',
    ({ duplicates, pairs }) =>
      `${count(duplicates, 'image')} lie where another one lies (` +
      `${someOf(pairs.map(({ kept, dropped }) => `${dropped} on ${kept}`))}); the first of each was kept. ` +
      'Remove the copies.',
  ),
  FOUR_D: kind<{ locations: number; phases: number; tag: string | null; complete: boolean }>(
    'warn',
    ({ locations, phases, tag, complete }) =>
      `Each of ${locations} places was imaged ${complete ? phases : `up to ${phases}`} times` +
      (tag === null ? '' : ` (${tag} tells them apart)`) +
      '. The first volume is shown: deposit the others separately.',
  ),
  TILED_OR_MOSAIC: kind<{ what: 'mosaic' | 'tiles'; tiles: number | null }>('error', ({ what, tiles }) =>
    what === 'mosaic'
      ? `Each image is a Siemens mosaic of ${tiles ?? 'several'} slices side by side, not one slice. Convert the ` +
        'series (with dcm2niix, for example) before depositing it.'
      : 'The images lie beside one another in one plane, as tiles do: they are not a stack of slices.',
  ),

  // Order and tilt.
  NOT_INSTANCE_ORDER: kind<{ descending: boolean }>('info', ({ descending }) =>
    descending
      ? 'Instance numbers run against the positions; the positions give the order.'
      : 'Instance numbers do not follow the positions; the positions give the order.',
  ),
  NO_INSTANCE_NUMBER: kind<{ without: number; positions: boolean }>(
    'info',
    ({ without, positions }) =>
      `${count(without, 'image')} carry no instance number; the order comes from ` +
      `${positions ? 'the positions' : 'the file names'}.`,
  ),
  INSTANCE_STEP: kind<{ step: number }>(
    'info',
    ({ step }) => `Instance numbers advance by ${step}: perhaps only one in ${step} slices was exported.`,
  ),
  SHEAR: kind<{ degrees: number; perSlice: number; z: number; step: number; tag: number | null }>(
    'warn',
    ({ degrees, perSlice, z, step }) =>
      `The slices lean by ${formatNumber(Number(degrees.toPrecision(3)))}° (each is moved ${mm(perSlice)} in its plane). ` +
      `Z is the distance square to the slices, ${mm(z)}; along the table it is ${mm(step)}. Say that the stack is sheared.`,
  ),
  TILT_TAG_DISAGREES: kind<{ tag: number; degrees: number }>(
    'info',
    ({ tag, degrees }) =>
      `The header states a gantry tilt of ${formatNumber(tag)}°; the positions show ` +
      `${formatNumber(Number(degrees.toPrecision(3)))}°. The positions are used.`,
  ),

  // What the tags say beside it.
  THICKNESS_DIFFERS: kind<{ thickness: number; z: number; factor: number; kind: 'overlap' | 'gap' }>(
    'info',
    ({ thickness, z, factor, kind: word }) =>
      `Slice Thickness is ${mm(thickness)}, but slices are ${mm(z)} apart (they ` +
      `${word === 'overlap' ? 'overlap' : 'leave gaps'}). Enter ${mm(z)}: tools that take the thickness ` +
      `${factor > 1 ? 'stretch' : 'squash'} the specimen to ${formatFactor(factor)} its length.`,
  ),
  SBS_AGREES: kind<Differs>('info', ({ stated }) => `Spacing Between Slices says the same: ${mm(stated)}.`),
  SBS_IS_GAP: kind<Differs & { thickness: number }>(
    'info',
    ({ stated, thickness, z }) =>
      `Spacing Between Slices (${mm(stated)}) holds the empty gap, not the distance: with the thickness of ` +
      `${mm(thickness)} it makes ${mm(z)}. MorphoSource copies it: correct the field to ${mm(z)}.`,
  ),
  SBS_IS_TABLE_STEP: kind<Differs>(
    'info',
    ({ stated, z }) =>
      `Spacing Between Slices (${mm(stated)}) is the step along the table; square to the slices it is ${mm(z)}.`,
  ),
  SBS_CONTRADICTS: kind<Differs & { factor: number; truncated: boolean }>(
    'warn',
    ({ stated, z, factor, truncated }) =>
      `Spacing Between Slices says ${mm(stated)}, the positions say ${mm(z)} (` +
      `${truncated ? 'its decimals were cut off' : formatFactor(factor)}). MorphoSource copies the former: correct ` +
      `the field to ${mm(z)}.`,
  ),
  SUBSAMPLED_OR_INTERPOLATED: kind<Differs & { factor: number }>(
    'warn',
    ({ stated, z, factor }) =>
      `Spacing Between Slices (${mm(stated)}) is ${formatFactor(factor)} the measured ${mm(z)}: slices were ` +
      `${factor > 1 ? 'added between' : 'left out'} after scanning. ${mm(z)} is right for these files.`,
  ),
  SBS_ABSENT: kind<{ z: number | null }>(
    'info',
    ({ z }) =>
      'There is no Spacing Between Slices, so MorphoSource leaves the Z field empty' +
      (z === null ? '.' : `: enter ${mm(z)}.`),
  ),
  NEGATIVE_SBS: kind<{ stated: number; nuclear: boolean }>('warn', ({ stated, nuclear }) =>
    nuclear
      ? `Spacing Between Slices is ${mm(stated)}: the sign tells that later slices lie in front of the first. The ` +
        'stack was turned accordingly.'
      : `Spacing Between Slices is negative (${mm(stated)}), which the standard does not allow here; only its size is used.`,
  ),
  ZERO_OR_BAD_TAG: kind<{ tag: string; raw: string }>(
    'warn',
    ({ tag, raw }) => `${tag} says “${raw}”, which is not a length; it was ignored.`,
  ),
  DECLARED_CONFLICT: kind<{ stated: number; location: number }>(
    'warn',
    ({ stated, location }) =>
      `Spacing Between Slices says ${mm(stated)}, Slice Location advances by ${mm(location)}. Ask the scanner’s ` +
      'operator which is right; the former is used.',
  ),

  // In the plane.
  NO_PIXEL_SPACING: kind<object>(
    'error',
    () =>
      'The images do not say how large a pixel is. Look for it in the scanner’s log: X and Y stay unknown.',
  ),
  BAD_PIXEL_SPACING: kind<{ raw: string }>(
    'error',
    ({ raw }) => `Pixel Spacing says “${raw}”; two lengths above zero were expected. X and Y stay unknown.`,
  ),
  SINGLE_VALUE_PS: kind<{ raw: string }>(
    'warn',
    ({ raw }) => `Pixel Spacing holds one value (${raw}) instead of two; it is used for X and Y both.`,
  ),
  PS_ORDER_MATTERS: kind<{ x: number; y: number }>(
    'info',
    ({ x, y }) =>
      `Pixels are not square: X is ${mm(x)}, Y is ${mm(y)} (the first value of Pixel Spacing is Y). Some tools swap them.`,
  ),
  KNOWN_WRITER_SWAPPED: kind<{ x: number; y: number; zMayBeCopied: boolean }>(
    'warn',
    ({ x, y, zMayBeCopied }) =>
      `This is a MorphoSource derivative, whose writer puts X first: X is read as ${mm(x)}, Y as ${mm(y)}.` +
      (zMayBeCopied ? ' Its Z equals X and may be a copy of it: look at the original series.' : ''),
  ),
  IMAGER_SPACING_ONLY: kind<{ imager: number; suggested: number }>(
    'warn',
    ({ imager, suggested }) =>
      `Only the detector’s pixel size is given (${mm(imager)}), which is larger than the specimen’s. With the ` +
      `distances in the header a pixel is about ${mm(suggested)}: confirm it.`,
  ),
  PS_EQUALS_DETECTOR: kind<{ stated: number; suggested: number }>(
    'warn',
    ({ stated, suggested }) =>
      `Pixel Spacing (${mm(stated)}) is the detector’s own pixel size; at the specimen it would be about ` +
      `${mm(suggested)}. Check it against the scanner’s log.`,
  ),
  NOMINAL_SCANNED_ONLY: kind<{ x: number; y: number }>(
    'warn',
    ({ x, y }) =>
      `The pixel size (${mm(x)} × ${mm(y)}) is that of a scanned film or page, not of the specimen.`,
  ),
  ASPECT_ONLY: kind<{ vertical: number; horizontal: number }>(
    'warn',
    ({ vertical, horizontal }) =>
      `Only the shape of a pixel is known (height to width ${formatNumber(vertical)} : ${formatNumber(horizontal)}), ` +
      'not its size.',
  ),

  // Units and plausibility.
  UNIT_SLIP_ALL: kind<{ factor: number; x: number; corrected: number; evidence: string }>(
    'error',
    ({ factor, x, corrected, evidence }) =>
      `The header’s lengths look ${formatNumber(factor)} times too ${factor > 1 ? 'large' : 'small'}: a pixel of ` +
      `${mm(x)}, where ${evidence} makes ${mm(corrected)}. Choose which is right.`,
  ),
  UNIT_SLIP_AXIS: kind<{ measured: number; stated: number; factor: number }>(
    'error',
    ({ measured, stated, factor }) =>
      `Positions put slices ${mm(measured)} apart, Spacing Between Slices says ${mm(stated)}: the units differ by ` +
      `${formatNumber(factor)}. Choose which is right.`,
  ),
  INDEX_POSITIONS: kind<{ stated: number }>(
    'error',
    ({ stated }) =>
      `Positions only count the slices (steps of exactly 1), while ${mm(stated)} is stated for their distance. ` +
      'Choose which is right.',
  ),
  LOOKS_LIKE_DEFAULT: kind<object>(
    'warn',
    () => 'X, Y and Z are all exactly 1 mm, which programs write when they do not know. Find the real size.',
  ),
  EXTREME_ANISOTROPY: kind<{ x: number; z: number }>(
    'warn',
    ({ x, z }) => `Z (${mm(z)}) and X (${mm(x)}) are ${formatFactor(z / x)} apart: check their units.`,
  ),
  IMPLAUSIBLE_EXTENT: kind<{ what: string; value: number }>(
    'warn',
    ({ what, value }) =>
      `${what} of ${mm(value)} is hard to believe: check whether the lengths are in millimetres.`,
  ),

  // Other files in the same drop.
  MIXED_SERIES: kind<{ series: { uid: string; frames: number }[]; chosen: string }>(
    'warn',
    ({ series }) =>
      `There are ${series.length} series here; the one with most slices comes first. Deposit them separately.`,
  ),
  MIXED_ORIENTATION: kind<{ groups: { frames: number; degrees: number }[] }>(
    'warn',
    ({ groups }) =>
      `One series holds images in several directions: ${someOf(groups.map(({ frames, degrees }) => `${frames} turned by ${formatNumber(Math.round(degrees))}°`))}. ` +
      'They are kept apart.',
  ),
  MIXED_SIZE: kind<{ groups: { frames: number; columns: number; rows: number }[] }>(
    'warn',
    ({ groups }) =>
      `One series holds images of other sizes: ${someOf(groups.map(({ frames, columns, rows }) => `${frames} of ${columns} × ${rows}`))}. ` +
      'They are kept apart; MorphoSource deletes the fewer ones.',
  ),
  MIXED_PIXEL_SPACING: kind<{ groups: { frames: number; spacing: string }[] }>(
    'warn',
    ({ groups }) =>
      `One series holds images of other pixel sizes: ${someOf(groups.map(({ frames, spacing }) => `${frames} of ${spacing.replace('\\', ' × ') || 'unknown size'}`))}. ` +
      'They are kept apart.',
  ),
  MIXED_STACKS: kind<{ stacks: number }>(
    'info',
    ({ stacks }) => `The series holds ${stacks} stacks; each is measured by itself, the largest first.`,
  ),
  MIXED_FRAME_OF_REFERENCE: kind<{ values: number }>(
    'info',
    ({ values }) =>
      `The images name ${values} frames of reference though they form one stack; this was ignored.`,
  ),
  LOCALIZER_DROPPED: kind<{ frames: number; files: string[] }>(
    'warn',
    ({ frames, files }) => `${count(frames, 'scout image')} (${someOf(files)}) were set aside. Remove them.`,
  ),
  ILLEGAL_MULTIFRAME: kind<{ frames: number; positions: boolean }>(
    'warn',
    ({ frames }) =>
      `The file holds ${frames} images though its kind (SOP class) allows one; many programs show 1 mm for Z or refuse it.`,
  ),

  // A log beside the images, and what a person typed.
  LOG_AGREES: kind<{ file: string; voxel: number }>(
    'info',
    ({ file, voxel }) => `The log ${file} says the same: ${mm(voxel)}.`,
  ),
  LOG_DISAGREES: kind<{ file: string; voxel: number; stated: number }>(
    'warn',
    ({ file, voxel, stated }) =>
      `The log ${file} says ${mm(voxel)}, the images say ${mm(stated)}. Ask which is right.`,
  ),
  LOG_BINNING: kind<{ file: string; voxel: number; stated: number; factor: number }>(
    'warn',
    ({ file, voxel, stated, factor }) =>
      `The images’ ${mm(stated)} is ${formatFactor(factor)} the ${mm(voxel)} of the log ${file}: the reconstruction was ` +
      'probably binned. The images’ value is right for these files.',
  ),
  FORM_MISMATCH: kind<{ axis: string; typed: number; found: number }>(
    'warn',
    ({ axis, typed, found }) =>
      `The form says ${mm(typed)} for ${axis}, the images say ${mm(found)} (${formatFactor(typed / found)}). Correct the form.`,
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

/** Every code this project may report, with its usual severity. */
export function findingCodes(): { code: FindingCode; severity: Severity }[] {
  return (Object.keys(catalogue) as FindingCode[]).map((code) => ({
    code,
    severity: catalogue[code].severity,
  }));
}
