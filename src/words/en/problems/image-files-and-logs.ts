import { isNear } from '../../../model/arithmetic.js';
import type { BesideFindings, BesideStrays } from '../../../model/problem/findings.js';
import type { ProblemSentences } from '../../dictionary.js';
import { chooseOne, neverAcquired, some, sources } from './findings.js';

const tags: Record<string, string> = {
  'tiff-tags': 'TIFF tags',
  'png-tags': 'PNG tags',
  'jpeg-tags': 'JPEG tags',
  'bmp-tags': 'BMP tags',
};

const companions = {
  'skyscan-preview': 'the preview that SkyScan’s program writes',
  'skyscan-alignment': 'an alignment projection of SkyScan’s program',
  preview: 'a preview',
};

/** The end of a request, which asks for a log where none lies beside the images. */
const orAddLog = (log?: string): string => (log === undefined ? ', or add the scanner’s log.' : '.');

/** What is said of stacks of image files, and of scanners' logs beside any stack. */
export const besides: ProblemSentences<keyof BesideFindings> = {
  'UNIT_SLIP_ALL:log': ({ x, corrected, log }, formats) =>
    `The header gives a pixel size of ${formats.length(x)}; the log ${log} gives ${formats.length(corrected)}. The units were probably mixed up. ${chooseOne}`,
  'NO_PIXEL_SPACING:image-file': ({ formats: kinds, suggested, by, log }, formats) =>
    by === null || (suggested.x === null && suggested.y === null)
      ? `${formats.list(kinds)} files don’t record how large a pixel of the specimen is. Enter X and Y${orAddLog(log)}`
      : `The ${tags[by] ?? by} suggest pixels of ${formats.along([suggested.x, suggested.y])}. Confirm this${orAddLog(log)}`,
  'NO_IPP:image-file': ({ formats: kinds, suggested, by, log }, formats) => {
    const hint =
      by === null || suggested.z === null
        ? ''
        : ` The ${tags[by] ?? by} suggest ${formats.length(suggested.z)}.`;
    return `${formats.list(kinds)} files don’t record the slice spacing. Enter Z${orAddLog(log)}${hint}`;
  },
  'FOUR_D:image-file': ({ locations, phases }, formats) =>
    locations === 1
      ? `${formats.count(phases)} images of a single slice (channels or time points), of which one is shown at a time: they are no stack. Add the other slices, if there are any.`
      : `${formats.count(phases)} volumes of ${formats.count(locations)} slices (channels or time points), of which one is shown at a time. Deposit each separately.`,
  MISSING_NUMBERS: ({ absent, ranges }, formats) => {
    const told = some(
      ranges.map(([from, to]) => (from === to ? String(from) : `${from} to ${to}`)),
      formats,
    );
    const are = formats.plural(absent, {
      one: '1 number is',
      other: `${formats.count(absent)} numbers are`,
    });
    const slices = formats.plural(absent, {
      one: `the slice, or ${neverAcquired.one}`,
      other: `the slices, or ${neverAcquired.other}`,
    });
    return `${are} missing from the file names (${told}). The stack is drawn as if no slice were missing. Add ${slices}.`;
  },
  MISNAMED: ({ files, format }, formats) =>
    `${some(files, formats)} ${formats.plural(files.length, { one: `holds a ${format} image, although its name says otherwise. It was`, other: `hold ${format} images, although their names say otherwise. They were` })} read as ${format}.`,
  COLOURS_AS_GREY: ({ frames }, formats) =>
    `${formats.plural(frames, { one: '1 image is', other: `${formats.count(frames)} images are` })} in colour and shown in shades of grey.`,

  LOG_DISAGREES: ({ file, axes, stated, used, source }, formats) => {
    const factors = used.map((length, axis) => length / (stated[axis] ?? length));
    const [factor = 1] = factors;
    const often = Math.round(factor);
    const isSkipped = axes.length === 1 && axes[0] === 'z' && often > 1 && isNear(factor, often, 0.02);
    const why = isSkipped
      ? `Was only one slice in ${formats.count(often)} exported`
      : 'Was the volume resampled';
    const isOne = factors.every((one) => isNear(one, factor));
    const times = isOne && factor > 1 ? `, ${formats.factor(factor)} times as much` : '';
    const logTimes =
      isOne && factor < 1 ? ` The log’s value is ${formats.factor(1 / factor)} times as much.` : '';
    const from =
      source === null
        ? 'the files say'
        : source.startsWith('image-position')
          ? 'the positions say'
          : `${sources[source]} says`;
    return `${file} says ${formats.along(stated)} for ${formats.axes(axes)}, but ${from} ${formats.along(used)}${times}, and that is used.${logTimes} ${why}, or is the log from another scan?`;
  },
  LOG_BINNING: ({ file, stated, used, factor }, formats) =>
    `A pixel is ${formats.length(used)}, ${formats.factor(factor)} times the ${formats.length(stated)} in ${file}. This fits pixels that were binned for reconstruction: check that they were.`,
  LOG_SCALED: ({ file, factor, stated, used, log, images }, formats) => {
    const change =
      factor > 1 ? `reduced ${formats.factor(factor)} times` : `enlarged ${formats.factor(1 / factor)} times`;
    return `${file} describes ${formats.counts(log)} voxels of ${formats.length(stated)}, but the stack has ${formats.counts(images)}: it was probably ${change} along every axis, so that a voxel is ${formats.length(used)}. Confirm this.`;
  },
  LOG_DOES_NOT_FIT: ({ file, log, images }, formats) =>
    `${file} describes ${formats.counts(log)} voxels, but the stack has ${formats.counts(images)}. It may have been cropped or resampled, or the log is from another scan. Check this before you use the log’s values.`,
  EVERY_NTH: ({ file, step, expected, found }, formats) =>
    `${file} tells of ${formats.count(expected)} slices, ${formats.count(found)} were found, and their names show that only one in ${formats.count(step)} was kept. Z is then ${formats.count(step)} times the log’s value. Confirm this, or add the other slices.`,
  LOGS_DISAGREE: ({ logs }, formats) => {
    const told = logs.map(({ file, spacing }) => `${file} (${formats.voxel(spacing, 'unknown')})`);
    return `Several logs give different voxels, and nothing shows which one belongs to this stack: ${formats.list(told)}. Choose one, or leave only its log in the folder.`;
  },
  PROJECTIONS: ({ file, columns, rows, images, count }, formats) =>
    `These ${formats.count(images)} images of ${columns} × ${rows} pixels are X-ray projections, not slices: ${file} tells of ${formats.count(count)} projections of that size. Deposit the reconstructed slices instead.`,
  TAGS_CONTRADICT_LOG: ({ file, by, axes, tags: read, stated, right }, formats) => {
    const verdict =
      right === 'tags'
        ? 'The size of the stack shows that the tags are right: confirm them.'
        : right === 'log'
          ? 'The stack has the size that the log describes, so the log’s values are used.'
          : 'Check which of them is right.';
    return `The ${tags[by] ?? by} suggest ${formats.along(read)} for ${formats.axes(axes)}, but ${file} says ${formats.along(stated)}. ${verdict}`;
  },
  LOG_SUPPLIES: ({ file, axes, stated, format, kind, key, detector, calibrated }, formats) => {
    const check = detector?.agrees
      ? ' The detector’s pixel and the scanner’s distances confirm this.'
      : detector && calibrated
        ? ` The detector’s pixel and the scanner’s distances give ${formats.length(detector.voxel)}: scanners that were calibrated print such small differences.`
        : '';
    const are = formats.plural(axes.length, { one: 'is', other: 'are' });
    return `${formats.axes(axes)} ${are} ${formats.length(stated)}, from ${file}, a ${format} ${kind} (“${key}”).${check}`;
  },
  LOG_AGREES: ({ file, axes, stated }, formats) =>
    `${file} agrees on ${formats.axes(axes)}: ${formats.length(stated)}.`,
};

/** What is said of image files and logs that belong to no stack. */
export const strayBesides: ProblemSentences<keyof BesideStrays> = {
  'OTHER_SIZE:image-file': ({ columns, rows, slices }) =>
    `${columns} × ${rows} pixels, but the slices have ${slices.columns} × ${slices.rows}.`,
  'OTHER_STACK:name': ({ like }) => `Its name is unlike those of the slices (${like}).`,
  'JUNK:beside': ({ format }) => `A ${format} image beside the DICOM series, not a slice of it.`,
  'JUNK:companion': ({ what }) => `Looks like ${companions[what]}, not a slice.`,
  LOG: ({ format, kind, spacing, isUsed }, formats) =>
    `A ${format} ${kind}, ${isUsed ? 'read for the size of the voxels' : 'not used because another log fits better'}: ${formats.voxel(spacing, 'unknown')}.`,
  'LOG:alone': ({ format, kind, spacing }, formats) =>
    `A ${format} ${kind} that gives voxels of ${formats.voxel(spacing, 'unknown')}. ${kind === 'log' ? 'Add the slices it belongs to.' : 'It can’t be drawn here: add its slices, exported as DICOM or TIFF.'}`,
};
