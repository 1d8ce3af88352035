import type { PositionFindings, PositionStrays } from '../../../model/problem/findings-positions.js';
import type { ProblemSentences } from '../../dictionary.js';
import type { NumberFormats } from '../../number-formats.js';
import { images, pixelOf, some } from './findings.js';

const between = (places: PositionFindings['RUNS_APART']['places'], formats: NumberFormats): string =>
  some(
    places.map(
      ({ after, slice, gap }) => `${formats.length(gap)} after slice ${formats.count(slice + 1)}, ${after}`,
    ),
    formats,
  );

/** What is said of stacks that are uneven or hold more than one scan. */
export const positions: ProblemSentences<keyof (PositionFindings & PositionStrays)> = {
  RUNS_APART: ({ runs, z, places }, formats) =>
    `The slices form ${formats.count(runs)} runs with the same spacing, but the distance between the runs is not a whole number of slices (${between(places, formats)}). Z is ${formats.length(z)} within each run. If these are separate scans, deposit each separately.`,
  'RUNS_APART:uncounted': ({ runs, z, places }, formats) =>
    `The slices form ${formats.count(runs)} runs with the same spacing, more than one slice apart (${between(places, formats)}). The positions are not exact enough to tell how many slices are missing there. Z is ${formats.length(z)} within each run. Check whether files are missing.`,
  'VARIABLE_SPACING:coarse': ({ rounding, least, most }, formats) =>
    `Positions are rounded to ${formats.length(rounding, { digits: 3 })}, more coarsely than the slices are spaced. They only show that Z lies between ${formats.length(least)} and ${formats.length(most)}. Export the positions with more decimals, or take Z from the scan log.`,
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
  OUTLIER_SLICE: ({ files, slices, off, z }, formats) => {
    const told = files.map((file, i) => `slice ${formats.count((slices[i] ?? 0) + 1)}, ${file}`);
    const found = formats.plural(files.length, {
      one: `1 slice lies ${formats.length(off)} away from the even spacing of all others`,
      other: `${formats.count(files.length)} slices lie up to ${formats.length(off)} away from the even spacing of all others`,
    });
    return `${found} (${some(told, formats)}). Z is ${formats.length(z)} by the others. Check the ${formats.plural(files.length, { one: 'position of this image', other: 'positions of these images' })}.`;
  },
  SEVERAL_ACQUISITIONS: ({ scans, tag, alone, together }, formats) => {
    const parts = `${formats.count(scans)} scans that differ in ${formats.attribute(tag)}`;
    return together === null
      ? `The series holds ${parts}, with a slice spacing of ${formats.length(alone)} in each. They are kept apart. Deposit each separately.`
      : `The series may be one scan with a slice spacing of ${formats.length(together)}, which is used, or ${parts}, with ${formats.length(alone)} in each. The scan protocol tells which: check whether the slices were meant to be interleaved.`;
  },
  MIXED_THICKNESS: ({ tag, parts }, formats) => {
    const told = parts.map(({ printed, frames }) => {
      const value = tag === 'SliceThickness' ? pixelOf(printed, formats) : `“${printed}”`;
      return `${value}: ${formats.plural(frames, { one: '1 image', other: `${formats.count(frames)} images` })}`;
    });
    return `The series holds stacks that differ in ${formats.attribute(tag)} (${some(told, formats)}). They are kept apart, each with its own Z.`;
  },
  DERIVED_SET_ASIDE: ({ frames, files }, formats) =>
    `${formats.plural(frames, { one: '1 image was set aside: it is a projection or an average', other: `${formats.count(frames)} images were set aside: they are projections or averages` })} made from the slices (${some(files, formats)}).`,
  'DERIVED_SET_ASIDE:file': ({ kind }) => `Made from the slices (${kind}), not a slice.`,
};
