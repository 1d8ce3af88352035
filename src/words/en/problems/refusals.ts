import type { VolumeRefusals } from '../../../model/problem/findings-volumes.js';
import type { RefusalData } from '../../../model/problem/refusals.js';
import type { ProblemSentences } from '../../dictionary.js';
import { readerRefusals } from './refusals-readers.js';
import { sourceRefusals } from './refusals-sources.js';

/** Why bytes could not be had, read or drawn. A sentence about one file begins with the file's name. */
export const refusals: ProblemSentences<
  Exclude<keyof RefusalData, keyof VolumeRefusals | 'NETWORK:offline'>
> = {
  ...sourceRefusals,
  ...readerRefusals,

  'EMPTY:drop':
    'Nothing could be read because no files were found. Choose a folder of slices, the files themselves, or one ZIP of them.',
  'NOT_AN_IMAGE:no-stack': ({ count }, formats) =>
    formats.plural(count, {
      one: 'The header of 1 image was read, but the image doesn’t belong to a stack of slices. Add the other slices.',
      other: `The headers of ${formats.count(count)} images were read, but none of the images belongs to a stack of slices. Choose the files of one scan.`,
    }),
  '*:none-readable': ({ count }, formats) =>
    formats.plural(count, {
      one: 'The file that was given could not be used.',
      other: `None of the ${formats.count(count)} files could be used.`,
    }),

  NO_WEBGL:
    'This browser can’t draw in 3D because WebGL 2 is not available. The measurements are not affected. Switch on hardware acceleration in the browser’s settings, or use another browser.',
  CONTEXT_LOST:
    'The graphics driver stopped, so the picture can’t be shown. The measurements are not affected. Close other 3D pages and reload.',

  UNEXPECTED: ({ file }) =>
    `Couldn’t finish reading (${file}). Select the files again, or try a single file.`,
  'UNEXPECTED:series': 'Couldn’t finish reading. Select the files again, or try a single file.',
  'UNEXPECTED:worker': ({ file }) =>
    `${file} couldn’t be decoded: the browser stopped twice while it tried, perhaps for lack of memory. Close other tabs, then try again.`,
  'UNEXPECTED:picture':
    'The picture couldn’t be drawn. The measurements are not affected. Try again, or reload the page.',
};
