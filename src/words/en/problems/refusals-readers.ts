import type {
  DicomObject,
  NamedSyntax,
  OtherFile,
  ReaderRefusals,
} from '../../../model/problem/refusals-readers.js';
import type { ProblemSentences } from '../../dictionary.js';
import { ofBytes } from './refusals-sources.js';

const skipped = 'It was skipped.';
const copyAgain = 'Copy it again from where it came.';
const restIsBlank = 'The rest of its slice is left blank. Copy the file again from where it came.';
const stillCounts = 'Its header still counts for the spacing.';
const toSeeIt = `${stillCounts} Copy the file again to see its slice.`;
const unseen = 'so its slice can’t be shown';
const unusedLog = 'It was not used.';

const otherFiles: Record<OtherFile, string> = {
  png: 'a PNG image',
  jpeg: 'a JPEG image',
  gif: 'a GIF image',
  bmp: 'a BMP image',
  tiff: 'a TIFF image',
  bigtiff: 'a BigTIFF image',
  webp: 'a WebP image',
  pdf: 'a PDF document',
  zip: 'a ZIP archive',
  gzip: 'a gzip archive',
  '7-zip': 'a 7-Zip archive',
  rar: 'a RAR archive',
  tar: 'a tar archive',
  nifti: 'a NIfTI volume',
  office: 'an Office document',
  text: 'a text file',
  'windows-thumbnails': 'a thumbnail cache of Windows',
  'windows-folder': 'a folder setting of Windows',
  'macos-folder': 'a folder setting of macOS',
  'macos-fork': 'a resource fork of macOS',
  dicomdir: 'the table of contents of a DICOM disc',
};

const objects: Record<DicomObject, string> = {
  document: 'an encapsulated document',
  'presentation-state': 'a presentation state',
  contours: 'a set of radiotherapy contours',
  'treatment-record': 'a radiotherapy treatment record',
  'treatment-plan': 'a radiotherapy plan',
  registration: 'a spatial registration',
  fiducials: 'a set of spatial fiducials',
  'deformable-registration': 'a deformable registration',
  surface: 'a surface segmentation',
  tractography: 'a set of tractography results',
  'raw-data': 'raw data',
  'value-mapping': 'a real-world value mapping',
  'structured-report': 'a structured report',
  waveform: 'a waveform',
  'worklist-entry': 'a worklist entry',
};

const syntaxOf = ({ syntax, uid }: NamedSyntax) => {
  if (syntax !== null) return `${syntax} (${uid})`;
  return uid === '' ? 'a transfer syntax that it doesn’t name' : `transfer syntax ${uid}`;
};

/** What is said of bytes that show no slice, and of logs that tell no voxel. */
export const readerRefusals: ProblemSentences<keyof ReaderRefusals> = {
  'EMPTY:file': ({ file }) => `${file} is empty (0 bytes), so its slice is missing. ${copyAgain}`,
  'JUNK:kind': ({ file, kind }) => `${file} is ${otherFiles[kind]}, not a slice. ${skipped}`,
  'JUNK:not-dicom': ({ file }) => `${file} is not a DICOM file. ${skipped}`,
  'NOT_AN_IMAGE:kind': ({ file, kind }) =>
    `${file} is named like a slice but is ${otherFiles[kind]}. ${skipped} If it stands for a slice, add the DICOM file it was made from.`,
  'NOT_AN_IMAGE:not-dicom': ({ file, size }, formats) =>
    `${file} doesn’t begin like a DICOM file: "DICM" was expected after 128 bytes${size === null ? '' : `, but its ${formats.bytes(size)} are something else`}. ${skipped} If it is a slice, export it again as DICOM.`,
  'TOO_LARGE:pixels': ({ file, rows, columns, most }, formats) =>
    `${file} gives its size as ${formats.count(columns)} × ${formats.count(rows)} pixels. At most ${formats.count(most)} values can be read at once. Reduce the image first, or export it again if that size is wrong.`,

  'NOT_AN_IMAGE:object': ({ file, object }) => `${file} is ${objects[object]}, not a slice. ${skipped}`,
  'NOT_AN_IMAGE:no-dimensions': ({ file }) =>
    `${file} is a DICOM file without rows and columns, so it is not a slice. ${skipped}`,
  'TRUNCATED:header': ({ file, size }, formats) =>
    `${file} breaks off within its header${size === null ? '' : ` after ${formats.bytes(size)}`}, before it gives the number of rows and columns, so its slice is missing. ${copyAgain}`,
  'TOO_LARGE:frames': ({ file, frames, most }, formats) =>
    `${file} says that it holds ${formats.count(frames)} frames. At most ${formats.count(most)} can be read. If it holds fewer, its Number of Frames is damaged: export it again.`,
  'NOT_AN_IMAGE:impossible-frames': ({ file, frames, size }, formats) =>
    `${file} is damaged: it says that it holds ${formats.count(frames)} frames, which don’t fit into ${formats.bytes(size)}. ${copyAgain}`,
  'TOO_LARGE:header': ({ file, most }, formats) =>
    `${file} is probably damaged: its header isn’t over after ${formats.bytes(most)}, which is longer than any scanner writes. ${skipped} Export or copy it again.`,
  'TOO_LARGE:unpacked': ({ file, packed, most }, formats) =>
    `${file} takes ${formats.bytes(packed)} packed, but more than ${formats.bytes(most)} unpacked, which is more than is unpacked here. If that is right, unpack it first, or export it without compression, and add that.`,

  'UNSUPPORTED_SYNTAX:transfer-syntax': ({ file, ...named }) =>
    `${file} is compressed with ${syntaxOf(named)}, which can’t be unpacked here. ${stillCounts} Export it uncompressed to see its slice.`,
  'UNSUPPORTED_SYNTAX:decoder': ({ file, ...named }) =>
    `${file} is compressed with ${syntaxOf(named)}, and the decoder couldn’t start: its WASM file didn’t load, or the page’s Content-Security-Policy lacks 'wasm-unsafe-eval'. ${stillCounts} Reload, or tell the owner of the page.`,
  'UNSUPPORTED_SYNTAX:bits': ({ file, bits, readable, ...named }, formats) =>
    `${file} stores ${formats.count(bits)} bits per sample in ${syntaxOf(named)}. Only ${formats.list(readable.map((one) => formats.count(one)))} bits can be read. Export it with 16 bits allocated.`,
  'TRUNCATED:undecodable': ({ file, size, ...named }, formats) =>
    `${file} holds ${formats.bytes(size)} of ${syntaxOf(named)} that can’t be unpacked because they are cut off or damaged. ${toSeeIt}`,
  'TRUNCATED:frame': ({ file, frame, frames }, formats) =>
    `${file} ends before ${frames > 1 ? `frame ${formats.count(frame)} of ${formats.count(frames)}` : 'its picture'}. ${toSeeIt}`,
  'TRUNCATED:pixels': ({ file, frame, frames, expected, found }, formats) => {
    const [some, all] = ofBytes(found, expected, formats);
    const which = frames > 1 ? ` in frame ${formats.count(frame)}` : '';
    return found === 0
      ? `${file} holds none of the ${all} of pixels that were expected${which}. Nothing of the slice can be shown. Copy the file again from where it came.`
      : `${file} holds only ${some} of the ${all} of pixels that were expected${which}. ${restIsBlank}`;
  },
  'TRUNCATED:unpacked': ({ file, expected, found }, formats) =>
    `${file} holds only ${formats.count(found)} of ${formats.count(expected)} pixels after unpacking. ${restIsBlank}`,
  'TRUNCATED:no-pixels': ({ file, rows, columns }, formats) =>
    `${file} ends before its pixels: ${formats.count(columns)} × ${formats.count(rows)} were expected, none were found. ${toSeeIt}`,
  'TRUNCATED:no-such-frame': ({ file, frame, frames }, formats) =>
    `${file} holds ${formats.plural(frames, { one: '1 frame', other: `${formats.count(frames)} frames` })}, but frame ${formats.count(frame)} was expected too. Export the file again.`,
  'TRUNCATED:multipart': ({ file, size }, formats) =>
    `${file} can’t be shown because the server’s answer breaks off after ${formats.bytes(size)}, within a frame. ${stillCounts} Reload to ask for it again.`,

  'TRUNCATED:image-header': ({ file }) => `${file} ends before it gives its width and height. ${copyAgain}`,
  'TRUNCATED:first-page': ({ file }) => `${file} ends before its first page. ${copyAgain}`,
  'TRUNCATED:directory': ({ file, at }, formats) =>
    `${file} ends before its table of contents, which should begin at byte ${formats.count(at)}. ${copyAgain}`,
  'TRUNCATED:last-page': ({ file, pages }, formats) =>
    `${file} ends before its last page: ${formats.plural(pages, { one: 'only its first page is', other: `only its first ${formats.count(pages)} pages are` })} used. ${copyAgain}`,
  'TRUNCATED:image': ({ file, isPartial }) =>
    `${file} ends before the last of its pixels. ${isPartial ? restIsBlank : copyAgain}`,
  'NOT_AN_IMAGE:no-size': ({ file }) => `${file} is damaged: its width or height is 0. ${copyAgain}`,
  'NOT_AN_IMAGE:size-unstated': ({ file, format }) =>
    `${file} is damaged: its width and height are not where a ${format} has them. ${copyAgain}`,
  'NOT_AN_IMAGE:impossible-size': ({ file, rows, columns, size }, formats) =>
    `${file} is damaged: it gives its size as ${formats.count(columns)} × ${formats.count(rows)} pixels, which don’t fit into ${formats.bytes(size)}. ${copyAgain}`,
  'NOT_AN_IMAGE:damaged-pixels': ({ file, isPartial }) =>
    isPartial
      ? `${file} is damaged: some of its pixels can’t be unpacked. ${restIsBlank}`
      : `${file} is damaged or incomplete: its pixels can’t be unpacked. ${copyAgain}`,
  'NOT_AN_IMAGE:no-page': ({ file }) => `${file} is damaged: its header doesn’t lead to a page. ${copyAgain}`,
  'NOT_AN_IMAGE:no-usable-page': ({ file }) =>
    `${file} is damaged: none of its pages gives its width, its height and where its pixels are. ${copyAgain}`,
  'TOO_LARGE:pages': ({ file, most }, formats) =>
    `${file} says that it holds more than ${formats.count(most)} pages, which is more than can be read. If it holds fewer, it is damaged: export it again.`,
  'UNSUPPORTED_SYNTAX:jpeg-bits': ({ file, bits }, formats) =>
    `${file} is a JPEG of ${formats.count(bits)} bits, which can’t be read here, ${unseen}. Save it as TIFF or PNG.`,
  'UNSUPPORTED_SYNTAX:jpeg-process': ({ file }) =>
    `${file} is a lossless or arithmetic JPEG, which can’t be read here, ${unseen}. Save it as TIFF or PNG.`,
  'UNSUPPORTED_SYNTAX:bmp': ({ file, bits, isCompressed }, formats) =>
    `${file} is ${isCompressed ? 'a compressed bitmap' : `a bitmap of ${formats.count(bits)} bits`}, which can’t be read here, ${unseen}. Save it without compression, with 8 or 24 bits.`,
  'UNSUPPORTED_SYNTAX:tiff-compression': ({ file, compression, name }) =>
    `${file} is a TIFF packed with ${name ?? `compression ${compression}`}, which can’t be unpacked here, ${unseen}. Save it with LZW or without compression.`,
  'UNSUPPORTED_SYNTAX:tiff-colours': ({ file, photometric }) =>
    `${file} stores its colours in a way that can’t be read here (photometric interpretation ${photometric}), ${unseen}. Save it in shades of grey.`,
  'UNSUPPORTED_SYNTAX:tiff-bits': ({ file, bits }, formats) =>
    `${file} stores ${formats.count(bits)} bits per sample in a way that can’t be read here, ${unseen}. Save it with 8, 16 or 32 bits.`,

  'LOG_UNREADABLE:no-voxel': ({ file, format, kind, entries }, formats) =>
    `${file} is a ${format} ${kind}, but it doesn’t give the voxel size: no length above 0 was found for ${formats.list(entries.map((entry) => `“${entry}”`))}. ${unusedLog}`,
  'LOG_UNREADABLE:no-voxel-at': ({ file, format, kind, byte }, formats) =>
    `${file} is a ${format} ${kind}, but it doesn’t give the voxel size: no length above 0 was found at byte ${formats.count(byte)}. ${unusedLog}`,
  'LOG_UNREADABLE:unmarked': ({ file, format, mark }) =>
    `${file} is named like a ${format} log, but doesn’t contain ${mark}. ${unusedLog} Copy it again from the scanner.`,
  'LOG_UNREADABLE:projections': ({ file, format }) =>
    `${file} holds the projections of a ${format} scanner, which don’t give the voxel size. ${unusedLog} Add the .isq file of the reconstruction.`,
  'LOG_UNREADABLE:unit': ({ file, format, entry, unit, lengths }) => {
    const given = lengths.length === 0 ? '' : ` with the voxel size ${lengths.join(' × ')}`;
    const found = unit === '' ? 'is missing' : `is “${unit}”`;
    return `${file} is a ${format} log${given}, but “${entry}” ${found}, where mm or another unit of length was expected. ${unusedLog}`;
  },
  'LOG_UNREADABLE:damaged': ({ file }) =>
    `${file} is damaged: its table of contents leads in a circle or beyond its end. ${unusedLog} Copy it again.`,
  'LOG_UNREADABLE:packed': ({ file, size }, formats) =>
    `${file} is packed in a ZIP, and all of its ${formats.bytes(size)} would have to be unpacked to find the voxel size. Add it unpacked, or enter the spacing.`,
};
