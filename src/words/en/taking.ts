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

  'taking.made': ({ version, files, source }: Made, formats: Formats) =>
    source === null
      ? `Made with spacing-preview ${version} from ${countFiles(files, formats)}`
      : `Made with spacing-preview ${version} from ${source} (${countFiles(files, formats)})`,
  'taking.notes': 'Notes',
  'taking.aside': 'Skipped files',
};
