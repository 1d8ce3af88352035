import { fillList, formatLength as mm } from '../../words/format.js';
import type { Spacing } from '../../model/report.js';
import { tellBy } from '../told-findings.js';

/** What the tags of pictures suggest, and where it stands: `TIFF tags`. Millimetres. */
interface Suggests {
  format: string;
  suggested: Spacing;
  by: string | null;
}

const describePixel = (x: number | null, y: number | null) =>
  x !== null && y !== null && x !== y ? `${mm(x)} × ${mm(y)}` : mm(x ?? y ?? 0);

const sentences = {
  NO_PIXEL_SPACING: ({ format, suggested: { x, y }, by }: Suggests) =>
    by === null || (x === null && y === null)
      ? `No ${format} file says how large a pixel of the specimen is: type it, or add the scanner’s log.`
      : `The ${by} suggest pixels of ${describePixel(x, y)}: confirm that, or add the scanner’s log.`,
  NO_IPP: ({ format, suggested: { z }, by }: Suggests & { frames: number }) =>
    `${format} files carry no slice spacing: type it, or add the scanner’s log.` +
    (by === null || z === null ? '' : ` The ${by} suggest ${mm(z)}.`),
  MISSING_NUMBERS: ({ absent, ranges }: { absent: number; ranges: readonly (readonly [number, number])[] }) =>
    `${absent} ${absent === 1 ? 'number is' : 'numbers are'} absent from the file names (` +
    fillList<string>(
      '{range}',
      ranges.map(([from, to]) => ({ range: from === to ? String(from) : `${from} to ${to}` })),
    ) +
    '): the stack is drawn as if nothing were missing. Add the slices, or say that they were not taken.',
  FOUR_D: ({ locations, phases }: { locations: number; phases: number }) =>
    `${locations} slices were imaged ${phases} times each (channels or time points): one volume is shown at a time. Deposit them separately.`,
  MISNAMED: ({ files, format }: { files: readonly string[]; format: string }) =>
    `${fillList<string>(
      '{file}',
      files.map((file) => ({ file })),
    )}: named otherwise, but ${format} inside, and read as such.`,
  COLOURS_AS_GREY: ({ frames }: { frames: number }) =>
    `${frames} ${frames === 1 ? 'image is' : 'images are'} in colour: shown as brightness.`,
} as const;

/** A finding on a stack of pictures, with its sentence. Pages that show DICOM alone never load it. */
export const describeImages = tellBy(sentences, {
  NO_PIXEL_SPACING: 'error',
  NO_IPP: 'warn',
  MISSING_NUMBERS: 'warn',
  FOUR_D: 'warn',
  MISNAMED: 'info',
  COLOURS_AS_GREY: 'info',
});

/** Files that are no slices of the stack, and why. */
export const strays = {
  beside: (file: string, format: string) =>
    `${file} is a ${format} picture beside the DICOM series, not a slice of it. It was left out.`,
  preview: (file: string, what: string) => `${file} is ${what}, not a slice. It was left out.`,
  size: (file: string, size: string, of: string) =>
    `${file} has ${size} pixels, the slices ${of}. It was left out.`,
  name: (file: string, like: string) => `${file} is not named like the slices (${like}). It was left out.`,
} as const;
