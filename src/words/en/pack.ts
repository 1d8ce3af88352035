import type { Axis, Spacing } from '../../model/report.js';
import type { Formats } from '../formats.js';

/** How far the reading is; `seconds` that it will still take, `null` while nobody can tell. */
export interface PackProgress {
  done: number;
  total: number;
  seconds: number | null;
}

/** A pack that was written. Sizes are bytes, lengths mm. */
export interface WrittenPack {
  file: string;
  bytes: number;
  levels: number;
  /** Along X, Y and Z, of the finest level. */
  voxels: readonly number[];
  voxel: Spacing;
}

interface OfFile {
  file: string;
}

/** From here on seconds are told as minutes. */
export const fewestMinutes = 100;

const inAbout = (seconds: number, formats: Formats) =>
  seconds < fewestMinutes
    ? `${formats.count(seconds)}\u202fs`
    : `${formats.count(Math.round(seconds / 60))}\u202fmin`;

/** What is said while a preview pack is made, and of what was made. */
export const pack = {
  'mistake.option': ({ found }: { found: string }) =>
    `Expected --out, --edge, --bits, --full, --spacing or --lang, found “${found}”.`,
  'mistake.path': 'Expected a folder, a ZIP or a file after “pack”, found none.',
  'mistake.paths': ({ found }: { found: string }) =>
    `A pack is made of one folder, ZIP or file. Pack “${found}” by itself.`,
  'mistake.out': 'Name the file to write after --out, such as --out specimen.ozx.',
  'mistake.edge': (
    { found, least, most }: { found: string; least: number; most: number },
    formats: Formats,
  ) =>
    `Expected a whole number of voxels from ${formats.count(least)} to ${formats.count(most)} after --edge, found “${found}”.`,
  'mistake.bits': ({ found }: { found: string }) => `Expected 8 or 16 after --bits, found “${found}”.`,
  'mistake.full': ({ found }: { found: string }) =>
    `--full keeps every voxel as it is stored. Leave out ${found}.`,

  room: ({ file }: OfFile) =>
    `Finer levels are first written aside, so the disk needs about twice the room of ${file}.`,
  reading: ({ done, total, seconds }: PackProgress, formats: Formats) => {
    const told = `${formats.count(done)} of ${formats.count(total)} slices read`;
    return seconds === null ? told : `${told}, about ${inAbout(seconds, formats)} left`;
  },
  wrote: ({ file, bytes, levels, voxels, voxel }: WrittenPack, formats: Formats) => {
    const { x, y, z } = voxel;
    const edges = x === null && y === null && z === null ? 'unknown' : formats.lengths([x, y, z]);
    const more =
      levels === 1
        ? ''
        : formats.plural(levels - 1, {
            one: ' and one coarser level',
            other: ` and ${formats.count(levels - 1)} coarser levels`,
          });
    return `Wrote ${file} (${formats.bytes(bytes)}): ${formats.counts(voxels)} voxels${more}. X × Y × Z of a voxel: ${edges}.`;
  },
  unknown: ({ axes }: { axes: readonly Axis[] }, formats: Formats) =>
    formats.plural(axes.length, {
      one: `${formats.axes(axes)} is unknown, so the pack gives no unit for it. “inspect” says why.`,
      other: `${formats.axes(axes)} are unknown, so the pack gives no unit for them. “inspect” says why.`,
    }),
  resampled: 'The slices are unevenly spaced, so they were resampled by their positions.',
  sheared: 'The scanner was tilted, so the slices were shifted into place.',
  'time-points': ({ volumes }: { volumes: number }, formats: Formats) =>
    `There are ${formats.count(volumes)} volumes of the same slices. Only the first one is in the pack.`,
  stacks: ({ stacks }: { stacks: number }, formats: Formats) =>
    `There are ${formats.count(stacks)} stacks. Only the one that “inspect” lists first is in the pack.`,
  unread: ({ slices, total }: { slices: number; total: number }, formats: Formats) =>
    formats.plural(slices, {
      one: `1 of ${formats.count(total)} slices couldn’t be read, so its place is empty in the pack.`,
      other: `${formats.count(slices)} of ${formats.count(total)} slices couldn’t be read, so their places are empty in the pack.`,
    }),
  problems: 'Not read, or not in full',

  'no-volume': 'There is no volume to pack, so nothing was written.',
  'none-read': 'None of the slices could be read, so nothing was written.',
  stopped:
    'Packing stopped before its end, so nothing was written. Pack some of the slices by themselves to find the file at which it stops.',
  'output.exists': ({ file }: OfFile) =>
    `${file} is there already and was left as it is. Choose another name, or remove it first.`,
  'output.no-folder': ({ file }: OfFile) =>
    `There is no folder for ${file}. Make the folder first, or choose another.`,
  'output.forbidden': ({ file }: OfFile) =>
    `The system doesn’t permit writing ${file}. Choose another folder, or ask for access to this one.`,
  'output.full': ({ file }: OfFile) =>
    `There is no room for ${file}, so nothing was written. Free some space, or choose another disk.`,
  'output.disk': ({ file, system }: OfFile & { system: string | null }) =>
    `${file} couldn’t be written${system === null ? '' : ` (${system})`}. Check the disk, or choose another one.`,
};
