import type { Formats } from '../formats.js';

/** What made a picture or a report, and of what. */
export interface Made {
  version: string;
  files: number;
  /** The name of what was opened; `null` for files of a person. */
  source: string | null;
}

/** What pictures may be asked for, pixels. */
export interface PictureSizes {
  least: { width: number; height: number };
  most: number;
}

const countFiles = (files: number, formats: Formats) =>
  formats.plural(files, { one: '1 file', other: `${formats.count(files)} files` });

/** What stands where a person takes something away from the element. */
export const taking = {
  taking: 'Save and share',
  'taking.picture': 'Save the picture',
  'taking.copy-picture': 'Copy the picture',
  'taking.report': 'Save the report (JSON)',
  'taking.copy-report': 'Copy the report as text',
  'taking.link': 'Copy a link to this view',

  'taking.drawing': 'Drawing the picture…',
  'taking.saved': ({ file }: { file: string }) => `Saved as ${file}`,
  'taking.copied.picture': 'The picture is copied.',
  'taking.copied.report': 'The report is copied.',
  'taking.copied.link': 'The link is copied. It opens this page with the same view.',
  'taking.not-copied.picture': 'The browser didn’t copy the picture. Save it instead.',
  'taking.not-copied.report': 'The browser didn’t copy the report. Save it instead.',
  'taking.no-link':
    'This scan was opened from your device, so no link can lead to it. Save the picture instead.',
  'taking.no-address': 'This page has no address that a link could lead to. Save the picture instead.',
  'taking.by-hand': 'The browser didn’t copy the link. Select this text and copy it:',

  'taking.nothing': 'There is nothing to draw yet: no scan has been opened.',
  'taking.still': 'The scan is still being read. Wait until it is shown, then try again.',
  'taking.changed': 'The picture changed while it was being drawn. Try again.',
  'taking.size': ({ least, most }: PictureSizes, formats: Formats) =>
    `A picture can have from ${formats.counts([least.width, least.height])} to ${formats.counts([most, most])} pixels. Ask for a size in between.`,

  'taking.pack': 'Save a preview pack (OME-Zarr)',
  'taking.packing': 'Packing the slices…',
  'taking.stop': 'Stop',
  'taking.stopped': 'Packing was stopped. Nothing was saved.',
  'taking.packed': ({ file, bytes }: { file: string; bytes: number }, formats: Formats) =>
    `Saved as ${file} (${formats.bytes(bytes)}). Keep it beside the scan: a page shows it at once.`,
  'taking.packed-in-part': (
    { file, unread, total }: { file: string; unread: number; total: number },
    formats: Formats,
  ) =>
    formats.plural(unread, {
      one: `Saved as ${file}. 1 of ${formats.count(total)} slices couldn’t be read, so its place is empty.`,
      other: `Saved as ${file}. ${formats.count(unread)} of ${formats.count(total)} slices couldn’t be read, so their places are empty.`,
    }),
  'taking.pack-size': ({ least, most }: { least: number; most: number }, formats: Formats) =>
    `A pack can have from ${formats.count(least)} to ${formats.count(most)} voxels along its longest edge, of 8 or 16 bits. Ask for a size in between.`,
  'taking.pack-no-volume': 'These images aren’t slices of one body, so there is no volume to pack.',
  'taking.pack-is-zarr':
    'This is an OME-Zarr already, and packs are made of slices. It can be shown as it is.',
  'taking.pack-unread':
    'None of the slices could be read, so there is no pack to save. Check that the files are still there.',
  'taking.pack-changed': 'Another scan was opened while the pack was being made. Save it again.',
  'taking.pack-broke':
    'Packing stopped before its end, so nothing was saved. Try again with fewer programs open.',

  'taking.made': ({ version, files, source }: Made, formats: Formats) =>
    source === null
      ? `Made with spacing-preview ${version} from ${countFiles(files, formats)}`
      : `Made with spacing-preview ${version} from ${source} (${countFiles(files, formats)})`,
  'taking.notes': 'Notes',
  'taking.aside': 'Skipped files',
};
