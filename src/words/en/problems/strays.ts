import type { StackStrays } from '../../../model/problem/findings.js';
import type { ProblemSentences } from '../../dictionary.js';
import { pixelOf } from './findings.js';

/** What is said of files that belong to no stack; the file's name stands beside the sentence. */
export const strays: ProblemSentences<keyof StackStrays> = {
  LOCALIZER: 'A scout image for planning the scan, not a slice.',
  SECONDARY_IMAGE: 'An image made from the scan, not a slice.',
  OTHER_SERIES: 'A single image from another series.',
  OTHER_ORIENTATION: ({ degrees }, formats) => `At an angle of ${formats.degrees(degrees)} to the stack.`,
  OTHER_SIZE: ({ columns, rows }) => `${columns} × ${rows} pixels, unlike the stack.`,
  OTHER_PIXEL_SPACING: ({ spacing }, formats) =>
    `Pixel Spacing ${pixelOf(spacing, formats)}, unlike the stack.`,
  OTHER_STACK: 'Belongs to another stack in the series.',
  'DUPLICATE_FILE:file': ({ kept }) => `The same image as ${kept}.`,
  NO_POSITION: 'Has no position, unlike the other images.',
  'DUPLICATE_POSITION:file': ({ kept }) => `Same position as ${kept}.`,
  MOSAIC: ({ tiles }, formats) =>
    `A mosaic of ${tiles === null ? 'several' : formats.count(tiles)} slices, not one slice.`,
};
