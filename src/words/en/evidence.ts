import type { Formats } from '../formats.js';

/** A slice at its place. Lengths in mm, slices from 1. */
export interface PlacedSlice {
  number: number;
  places: number;
  /** `null` where a time point has none here. */
  file: string | null;
  position: number;
  /** Which of several volumes it belongs to, in words; `null` where there is one. */
  repeat: string | null;
}

/** What lies between a slice and the next. */
export interface Gap {
  length: number;
  missing: number;
  isOdd: boolean;
}

const countSlices = (slices: number, formats: Formats) =>
  formats.plural(slices, { one: '1 slice', other: `${formats.count(slices)} slices` });

/** What stands in and about the chart of positions along Z. */
export const evidence = {
  evidence: 'Slices along Z',
  'evidence.even': ({ slices, gap }: { slices: number; gap: number }, formats: Formats) =>
    `${countSlices(slices, formats)}, ${formats.length(gap)} apart`,
  'evidence.missing': ({ slices, missing }: { slices: number; missing: number }, formats: Formats) =>
    `${countSlices(slices, formats)}, ${formats.count(missing)} missing`,
  'evidence.uneven': (
    { slices, range }: { slices: number; range: readonly [number, number] },
    formats: Formats,
  ) => `${countSlices(slices, formats)}, ${formats.lengths([range])} apart`,
  'evidence.chart': 'Positions of the slices along Z',
  'evidence.hint':
    'Each tick is a slice at its measured position, and each bar the gap to the next one. Point at a slice, or go along them with the arrow keys. A press, or Enter, shows it as a picture.',
  'evidence.frame': ({ file, frame }: { file: string; frame: number }, formats: Formats) =>
    `${file}, image ${formats.count(frame)}`,
  'evidence.slice': ({ number, places, file, position, repeat }: PlacedSlice, formats: Formats) => {
    const which = `Slice ${formats.count(number)} of ${formats.count(places)}`;
    const whole = repeat === null ? which : `${repeat}, ${which.toLowerCase()}`;
    return file === null
      ? `${whole}, at ${formats.length(position)}: there is no image here.`
      : `${whole}: ${file}, at ${formats.length(position)}.`;
  },
  'evidence.gap': ({ length, missing, isOdd }: Gap, formats: Formats) => {
    const next = `the next one is ${formats.length(length)} further on`;
    if (missing > 0)
      return `${formats.plural(missing, { one: '1 slice is', other: `${formats.count(missing)} slices are` })} missing after it: ${next}.`;
    return isOdd ? `T${next.slice(1)}, unlike most.` : `T${next.slice(1)}.`;
  },
  'evidence.last': 'It is the last one.',
  'evidence.copies': ({ files }: { files: readonly string[] }, formats: Formats) =>
    formats.plural(files.length, {
      one: `${formats.list(files)} has the same position and was skipped.`,
      other: `${formats.list(files)} have the same position and were skipped.`,
    }),
  'evidence.tilted': (
    { degrees, step, gap }: { degrees: number; step: number; gap: number },
    formats: Formats,
  ) =>
    `The slices are tilted by ${formats.degrees(degrees)}: the scanner moved ${formats.length(step)} from one to the next, which is ${formats.length(gap)} at right angles to them.`,
  'evidence.rows': ({ rows }: { rows: number }, formats: Formats) =>
    `Each place was imaged ${formats.count(rows)} times: a row of ticks for each time.`,
  'evidence.doubled': ({ copies }: { copies: number }, formats: Formats) =>
    formats.plural(copies, {
      one: '1 file has the position of another and was skipped: see the second, thicker tick.',
      other: `${formats.count(copies)} files have the position of another and were skipped: see the second, thicker ticks.`,
    }),
};
