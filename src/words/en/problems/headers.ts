import type { HeaderFindings } from '../../../model/problem/findings-headers.js';
import type { ProblemSentences } from '../../dictionary.js';
import { some } from './findings.js';

/** What is said of headers that are damaged, or say what few say. */
export const headerFindings: ProblemSentences<keyof HeaderFindings> = {
  HEADER_BROKEN: ({ what, files, frames, without, items }, formats) => {
    const named = some(files, formats);
    const header = `The header of ${named}`;
    const broken = {
      cut: formats.plural(files.length, {
        one: `${header} breaks off before its end.`,
        other: `The headers of ${named} break off before their end.`,
      }),
      unreadable: formats.plural(files.length, {
        one: `${header} is damaged: parts of it can’t be read.`,
        other: `The headers of ${named} are damaged: parts of them can’t be read.`,
      }),
      items: `${header} describes ${formats.count(items)} images, but ${formats.count(frames)} are announced.`,
    };
    const lost = formats.plural(without, {
      one: ` 1 of ${formats.count(frames)} images has no position that could be read.`,
      other: ` ${formats.count(without)} of ${formats.count(frames)} images have no position that could be read.`,
    });
    return `${broken[what]}${without > 0 ? lost : ''} Get an undamaged copy before you rely on Z.`;
  },
  GFOV_LENGTH: ({ stated, frames, step }, formats) => {
    const offered =
      step === null ? '' : ` Confirm its step of ${formats.length(step)}, or export the dose again.`;
    return `Grid Frame Offset Vector lists ${formats.count(stated)} planes for ${formats.count(frames)} images, so it can’t tell where each one lies.${offered || ' Export the dose again.'}`;
  },
  SBS_VARIES: ({ values, frames, without }, formats) => {
    const told = some(
      values.map((value) => formats.length(value)),
      formats,
    );
    const found =
      values.length > 1
        ? `Spacing Between Slices differs from image to image (${told})`
        : `Only ${formats.count(frames - without)} of the ${formats.count(frames)} images ${formats.plural(frames - without, { one: 'has', other: 'have' })} a Spacing Between Slices (${told})`;
    return `${found}, so it was not used for Z. Confirm a value, or check the scanner’s log.`;
  },
  'NO_PIXEL_SPACING:ultrasound': ({ x, y }, formats) =>
    `X and Y unknown: these files have no Pixel Spacing. Their ultrasound regions give pixels of ${formats.along([x, y])}. Confirm this if the specimen lies within a region.`,
  STACK_ID_IGNORED: ({ stacks }, formats) =>
    `Each of the ${formats.count(stacks)} Stack IDs stands for a single slice, so they don’t tell stacks apart. They were ignored, and the slices form one stack.`,
  'FOUR_D:segments': ({ locations, phases }, formats) =>
    `${formats.count(phases)} segments over ${formats.count(locations)} slices, shown one at a time. Nothing needs to be done.`,
  SPARSE_SEGMENTATION: ({ frames, slices }, formats) =>
    `This segmentation leaves out slices where nothing is marked, as DICOM allows: ${formats.count(frames)} images over ${formats.count(slices)} slices. Nothing is missing.`,
};
