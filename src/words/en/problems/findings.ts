import type { OtherGroup, StackFindings } from '../../../model/problem/findings.js';
import type { EvidenceSource, Zone } from '../../../model/report.js';
import type { ProblemSentences } from '../../dictionary.js';
import type { NumberFormats as Formats } from '../../number-formats.js';

const sbs = 'Spacing Between Slices';
const seeLog = 'Check the scanner’s log.';
export const chooseOne = 'Choose the correct value.';
export const neverAcquired = {
  one: 'say in the description that it was never acquired',
  other: 'say in the description that they were never acquired',
};
const them = { one: 'it', other: 'them' };

/** What the sources of a value are called. */
export const sources: Record<EvidenceSource, string> = {
  'image-position': 'Image Position (Patient)',
  'image-position-volume': 'Image Position (Volume)',
  'spacing-between-slices': sbs,
  'pixel-spacing': 'Pixel Spacing',
  'nominal-scanned-pixel-spacing': 'Nominal Scanned Pixel Spacing',
  'grid-frame-offset-vector': 'Grid Frame Offset Vector',
  'log-file': 'the scanner’s log',
  'tiff-tags': 'the TIFF tags',
  'ome-zarr': 'the OME-Zarr scale',
  'raw-header': 'the volume’s header',
  supplied: 'what was entered',
};

export const some = (items: readonly string[], formats: Formats) =>
  formats.some(items, (count) => `and ${count} more`);

const images = (count: number, formats: Formats) =>
  formats.plural(count, { one: '1 image', other: `${formats.count(count)} images` });

/** How much of its true length something has along the slices. */
export const howLong = (factor: number, formats: Formats, along = 'from slice to slice') => {
  if (factor >= 1) return `${formats.factor(factor)} times its true length, ${along}`;
  // A percentage would round to nothing left.
  return factor < 0.1
    ? `${formats.factor(1 / factor)} times too short, ${along}`
    : `${formats.percent(1 - factor)} too short, ${along}`;
};

/** What a person enters where a tag misleads; MorphoSource copies that tag into its form. */
const enter = (z: number, formats: Formats) =>
  formats.host === 'morphosource'
    ? `MorphoSource copies this tag: enter ${formats.length(z)} instead.`
    : `For Z, enter ${formats.length(z)}.`;

const takeZ = (used: StackFindings['NO_IPP']['used']) =>
  used ? `Z is taken from ${used.file ?? sources[used.source]} and could not be checked.` : seeLog;

const differ = (how: string, tell: (group: OtherGroup, formats: Formats) => string) =>
  function say({ groups }: { groups: readonly OtherGroup[] }, formats: Formats): string {
    const told = groups.map((group) => `${tell(group, formats)} (${images(group.frames, formats)})`);
    return `The series also holds images ${how}: ${some(told, formats)}. They are kept apart.`;
  };

const zoneOf = ({ from, to, gap }: Zone, formats: Formats) =>
  `slices ${formats.count(from + 1)} to ${formats.count(to + 1)}: ${formats.length(gap)}`;

const whyMissing = {
  lost: {
    one: 'Its number is missing too, so the file was lost: add it.',
    other: 'Their numbers are missing too, so the files were lost: add them.',
  },
  skipped: {
    one: 'The instance numbers run on without a gap, so this slice was probably never acquired. Say so in the description.',
    other:
      'The instance numbers run on without a gap, so these slices were probably never acquired. Say so in the description.',
  },
  unknown: {
    one: `Add it, or ${neverAcquired.one}.`,
    other: `Add them, or ${neverAcquired.other}.`,
  },
};

/** Pixel Spacing as other images print it. */
export const pixelOf = (printed: string, formats: Formats) =>
  printed === '' ? 'unknown' : (formats.printed(printed) ?? `“${printed}”`);

const orders = { instance: 'instance numbers', frame: 'frame numbers', name: 'file names' };

/** What is said of a stack. */
export const findings: ProblemSentences<keyof StackFindings> = {
  SINGLE_IMAGE: ({ file }) =>
    `Only one image (${file}) was found, so there is no slice spacing. Add the other slices.`,
  CINE_NOT_VOLUME: ({ frames, tag }, formats) =>
    `${images(frames, formats)} show one place over time${tag === null ? '' : ` (${formats.attribute(tag)} varies)`}: a film has no slice spacing.`,
  VARIABLE_SPACING: ({ smallest, largest, zones }, formats) => {
    const told = some(
      zones.map((zone) => zoneOf(zone, formats)),
      formats,
    );
    return `Slices are ${formats.length(smallest)} to ${formats.length(largest)} apart (${told}). No single Z spacing is correct. Note this in the record, or deposit an evenly resampled copy.`;
  },
  TILED_OR_MOSAIC: ({ what, tiles }, formats) =>
    what === 'mosaic'
      ? `Each image is a mosaic of ${tiles === null ? 'several' : formats.count(tiles)} slices. Convert the files first, for example with dcm2niix.`
      : 'The images lie side by side like tiles, so they are not a stack of slices.',
  NO_PIXEL_SPACING: `X and Y unknown: these files don’t record the pixel size (Pixel Spacing). ${seeLog}`,
  BAD_PIXEL_SPACING: ({ raw }) =>
    `X and Y unknown: Pixel Spacing reads “${raw}”, where two lengths above zero were expected. ${seeLog}`,
  'UNIT_SLIP_ALL:detector': ({ x, corrected }, formats) =>
    `The header gives a pixel size of ${formats.length(x)}; the detector’s pixel and the scanner’s distances give ${formats.length(corrected)}. The units were probably mixed up. ${chooseOne}`,
  UNIT_SLIP_AXIS: ({ measured, stated }, formats) =>
    `Slices are ${formats.length(measured)} apart by their positions and ${formats.length(stated)} by the header. The units were probably mixed up. ${chooseOne}`,
  'UNIT_SLIP_AXIS:pixel': ({ z, x }, formats) =>
    `Z would be ${formats.length(z)} for pixels of ${formats.length(x)}: one is ${formats.count(1000)} times the other. The units were probably mixed up. ${chooseOne}`,
  INDEX_POSITIONS: ({ stated }, formats) =>
    `The positions only count the slices and are not in millimetres; the header says ${formats.length(stated)}. ${chooseOne}`,

  NO_IPP: ({ without, frames, used }, formats) => {
    const which =
      without === frames
        ? `None of the ${images(frames, formats)} gives its position`
        : `${formats.count(without)} of the ${images(frames, formats)} ${formats.plural(without, { one: 'gives', other: 'give' })} no position`;
    return `${which}, so the slice spacing can’t be measured. ${takeZ(used)}`;
  },
  PARTIAL_IPP: ({ without, frames, files }, formats) => {
    const why = formats.plural(without, {
      one: 'was skipped because it gives',
      other: 'were skipped because they give',
    });
    return `${formats.count(without)} of the ${images(frames, formats)} ${why} no position (${some(files, formats)}). Export ${formats.plural(without, them)} again.`;
  },
  ALL_POSITIONS_IDENTICAL: ({ frames, used }, formats) =>
    `All ${images(frames, formats)} give the same position, so the slice spacing can’t be measured. ${takeZ(used)}`,
  BAD_IOP: ({ raw, used }) =>
    `The orientation “${raw}” is not two perpendicular directions of length 1. It was ${used ? 'corrected' : 'not used'}.`,
  ASSUMED_NORMAL: ({ slices }, formats) =>
    `No orientation is given, so the line through the ${formats.count(slices)} positions was taken as the slice axis. A tilt would go unnoticed.`,
  SCATTERED_POSITIONS: ({ slices }, formats) =>
    `No orientation is given, and the ${formats.count(slices)} positions don’t lie on one line, so the slice spacing can’t be measured.`,
  MISSING_SLICES: ({ missing, slices, places, evidence, mean, z, ambiguous }, formats) => {
    const told = places.map(({ after, before, from, gap, lost }) => {
      const [start, end] = [formats.count(from + 1), formats.count(from + lost)];
      const lacking = formats.plural(lost, { one: `slice ${start}`, other: `slices ${start} to ${end}` });
      return `${lacking} between ${after} and ${before} (a gap of ${formats.length(gap)})`;
    });
    const are = formats.plural(missing, { one: 'is', other: 'are' });
    const doubt = ambiguous ? ' With so few slices, the wider gap may be intended.' : '';
    return `${formats.count(missing)} of ${formats.count(slices + missing)} slices ${are} missing: ${some(told, formats)}. ${formats.plural(missing, whyMissing[evidence])} Z is ${formats.length(z)}; programs that average the gaps would show ${formats.length(mean)}.${doubt}`;
  },
  MISSING_ENDS: ({ expected, found, tag, log }, formats) => {
    const who =
      log === undefined
        ? `The header promises ${images(expected, formats)}${tag === null ? '' : ` (${formats.attribute(tag)})`}`
        : `The log ${log} tells of ${formats.count(expected)} slices`;
    const were = formats.plural(found, { one: 'was', other: 'were' });
    return `${who}, ${formats.count(found)} ${were} found. Is the folder complete?`;
  },
  DUPLICATE_POSITION: ({ duplicates, pairs }, formats) => {
    const told = some(
      pairs.map(({ kept, dropped }) => `${dropped} repeats ${kept}`),
      formats,
    );
    const were = formats.plural(duplicates, { one: 'was', other: 'were' });
    return `${images(duplicates, formats)} ${were} skipped because another image has the same position (${told}). Remove ${formats.plural(duplicates, them)} before depositing.`;
  },
  'DUPLICATE_POSITION:untold': ({ duplicates, pairs, areDifferent }, formats) => {
    const told = some(
      pairs.map(({ kept, dropped }) => `${dropped} where ${kept} lies`),
      formats,
    );
    const were = formats.plural(duplicates, { one: 'was', other: 'were' });
    const what = areDifferent
      ? 'Such images show different pictures, but the headers don’t say in what they differ, such as time or echo. Deposit each volume separately.'
      : 'The headers don’t say whether such images are copies, or volumes of their own at another time or echo. Compare them: remove copies, and deposit volumes separately.';
    return `${images(duplicates, formats)} ${were} skipped because another image has the same position (${told}). ${what}`;
  },
  FOUR_D: ({ locations, phases, tag, complete }, formats) =>
    `${formats.count(phases)} volumes of ${complete ? '' : 'up to '}${formats.count(locations)} slices, which differ in ${formats.attribute(tag)}. Deposit each separately.`,
  SHEAR: ({ degrees, z, step }, formats) =>
    `The scanner was tilted by ${formats.degrees(degrees)}. Z is ${formats.length(z)}, at right angles to the slices; the table moved ${formats.length(step)}.`,
  SBS_CONTRADICTS: ({ stated, z, factor, truncated }, formats) => {
    const [tag, measured] = [`${sbs} (${formats.length(stated)})`, formats.length(z)];
    const found = truncated
      ? `${tag} has lost its decimals: the positions show ${measured}.`
      : factor > 1
        ? `${tag} is ${formats.factor(factor)} times the ${measured} that the positions show.`
        : `The positions show ${measured}, ${formats.factor(1 / factor)} times ${tag}.`;
    return `${found} ${enter(z, formats)}`;
  },
  SUBSAMPLED_OR_INTERPOLATED: ({ stated, z, factor }, formats) => {
    const [tag, measured] = [`${sbs} (${formats.length(stated)})`, formats.length(z)];
    const found =
      factor > 1
        ? `${tag} is ${formats.factor(factor)} times the measured ${measured}: slices were added later.`
        : `The measured ${measured} is ${formats.factor(1 / factor)} times ${tag}: slices were left out later.`;
    return `${found} ${enter(z, formats)}`;
  },
  NEGATIVE_SBS: ({ stated, nuclear }, formats) =>
    `${sbs} is ${formats.length(stated)}: ${nuclear ? 'later slices lie in front of earlier ones' : 'its sign has no meaning here'}.`,
  ZERO_OR_BAD_TAG: ({ tag, raw }, formats) =>
    `${formats.attribute(tag)} reads “${raw}”, which is not a length above zero. It was not used.`,
  DECLARED_CONFLICT: ({ stated, location }, formats) =>
    `${sbs} says ${formats.length(stated)} and is used, but Slice Location says ${formats.length(location)}. ${chooseOne}`,
  SINGLE_VALUE_PS: ({ raw }) => `Pixel Spacing has one value only (“${raw}”). It was used for X and for Y.`,
  KNOWN_WRITER_SWAPPED: ({ x, y, zMayBeCopied }, formats) =>
    `MorphoSource derivatives write X first: X is ${formats.length(x)}, Y is ${formats.length(y)}.` +
    (zMayBeCopied ? ' Z may be a copy of X.' : ''),
  IMAGER_SPACING_ONLY: ({ imager, suggested }, formats) =>
    `The files give only the detector’s pixel (${formats.length(imager)}). A pixel of the specimen is ${formats.length(suggested)} at most. Confirm the value, or check the scanner’s log.`,
  PS_EQUALS_DETECTOR: ({ stated, suggested }, formats) =>
    `Pixel Spacing (${formats.length(stated)}) is the detector’s pixel; that of the specimen would be ${formats.length(suggested)}. ${seeLog}`,
  NOMINAL_SCANNED_ONLY: ({ x, y }, formats) =>
    `${formats.lengths([x, y])} is the pixel size of a scanned film or page, not of the specimen.`,
  ASPECT_ONLY: ({ vertical, horizontal }, formats) =>
    `Only the proportions of a pixel are known (${formats.number(vertical)} high to ${formats.number(horizontal)} wide), not its size.`,
  LOOKS_LIKE_DEFAULT: `X, Y and Z are all exactly 1 mm, which is usually a placeholder. ${seeLog}`,
  EXTREME_ANISOTROPY: ({ x, z }, formats) =>
    `Z is ${formats.length(z)} but X is ${formats.length(x)}. That is an unusual difference: are both in millimetres?`,
  'IMPLAUSIBLE_EXTENT:extent': ({ axis, value }, formats) =>
    `A size of ${formats.length(value)} along ${axis.toUpperCase()} is unlikely. Are the lengths in millimetres?`,
  'IMPLAUSIBLE_EXTENT:pixel': ({ value }, formats) =>
    `A pixel size of ${formats.length(value)} is unlikely. Is it really in millimetres?`,
  MIXED_SERIES: ({ series }, formats) =>
    `There are ${formats.count(series.length)} series, listed with the largest first. Deposit each separately.`,
  MIXED_ORIENTATION: differ('at another angle', ({ degrees }, formats) => formats.degrees(degrees)),
  MIXED_SIZE: (data, formats) => {
    const told = differ('of another size', ({ columns, rows }) => `${columns} × ${rows} pixels`);
    const host = formats.host === 'morphosource' ? ' MorphoSource deletes the smaller group.' : '';
    return told(data, formats) + host;
  },
  MIXED_PIXEL_SPACING: differ('with another pixel size', ({ spacing }, formats) => pixelOf(spacing, formats)),
  LOCALIZER_DROPPED: ({ frames, files }, formats) =>
    `${formats.plural(frames, { one: '1 scout image was', other: `${formats.count(frames)} scout images were` })} skipped (${some(files, formats)}). Remove ${formats.plural(frames, them)} before depositing.`,
  ILLEGAL_MULTIFRAME: ({ frames }, formats) =>
    `One file holds ${images(frames, formats)}, although its kind allows only one. Many programs show 1 mm for Z.`,

  TWO_POSITIONS: ({ gap }, formats) =>
    `There are only two slices, ${formats.length(gap)} apart, so nothing else confirms Z.`,
  JITTER: ({ percent, z }, formats) =>
    `The gaps between slices differ by up to ${formats.percent(percent / 100)} from the best fit, ${formats.length(z)}.`,
  QUANTISED: ({ rounding, z, precision, order }, formats) => {
    const rounded = `Positions are rounded to ${formats.length(rounding, { digits: 3 })}`;
    const known = `Z is ${formats.length(z)} to within ${formats.length(precision, { digits: 2 })}.`;
    return order === null
      ? `${rounded}; ${known}`
      : `${rounded}, more coarsely than the slices are spaced, so several images give the same position. They were put in the order of their ${orders[order]}. ${known}`;
  },
  DUPLICATE_FILE: ({ duplicates, files }, formats) =>
    `${formats.plural(duplicates, { one: '1 repeated image was', other: `${formats.count(duplicates)} repeated images were` })} skipped (${some(files, formats)}).`,
  NOT_INSTANCE_ORDER: ({ descending }) =>
    `Instance numbers ${descending ? 'run against' : 'don’t follow'} the positions; the positions give the order.`,
  NO_INSTANCE_NUMBER: ({ without }, formats) =>
    `${formats.plural(without, { one: '1 image has', other: `${formats.count(without)} images have` })} no instance number; the positions give the order.`,
  INSTANCE_STEP: ({ step }, formats) =>
    `Instance numbers go up in steps of ${formats.count(step)}. Was every slice exported?`,
  TILT_TAG_DISAGREES: ({ tag, degrees }, formats) =>
    `The header states a tilt of ${formats.degrees(tag)}, but the positions show ${formats.degrees(degrees)}, which is used.`,
  THICKNESS_DIFFERS: ({ thickness, z, factor, kind }, formats) =>
    `Slices are ${formats.length(thickness)} thick but ${formats.length(z)} apart (${kind === 'overlap' ? 'they overlap' : 'there are gaps between them'}). Enter ${formats.length(z)}: with the thickness as Z, the specimen would be ${howLong(factor, formats)}.`,
  SBS_AGREES: ({ stated }, formats) => `${sbs} agrees: ${formats.length(stated)}.`,
  SBS_IS_GAP: ({ stated, z, thickness }, formats) =>
    `${sbs} (${formats.length(stated)}) is the empty gap between slices; their thickness (${formats.length(thickness)}) comes on top. ${enter(z, formats)}`,
  SBS_IS_TABLE_STEP: ({ stated, z }, formats) =>
    `${sbs} (${formats.length(stated)}) is the table’s step, not the distance at right angles to the slices. ${enter(z, formats)}`,
  SBS_ABSENT: ({ z }, formats) => {
    const host = formats.host === 'morphosource' ? ', so MorphoSource leaves Z empty' : '';
    return `The files have no ${sbs}${host}.${z === null ? '' : ` For Z, enter ${formats.length(z)}.`}`;
  },
  PS_ORDER_MATTERS: ({ x, y }, formats) =>
    `Pixels are not square: X is ${formats.length(x)}, Y is ${formats.length(y)}. Some tools swap them.`,
  MIXED_STACK: ({ groups }, formats) => {
    const told = groups.map(({ frames }) => images(frames, formats));
    return formats.plural(groups.length, {
      one: `The series also holds another stack, of ${some(told, formats)}. It is kept apart.`,
      other: `The series also holds other stacks, of ${some(told, formats)}. They are kept apart.`,
    });
  },
  MIXED_FRAME_OF_REFERENCE: ({ values }, formats) =>
    `${formats.count(values)} frames of reference are named, but the slices form one stack.`,
};
