import { givenName } from '../../model/given-name.js';
import { DicomError, describeBytes } from './dicom-error.js';

/** First bytes by which other kinds of file are known. */
const magics: [kind: string, at: number, bytes: readonly number[]][] = [
  ['a PNG picture', 0, [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG picture', 0, [0xff, 0xd8, 0xff]],
  ['a GIF picture', 0, [0x47, 0x49, 0x46, 0x38]],
  ['a BMP picture', 0, [0x42, 0x4d]],
  ['a TIFF picture', 0, [0x49, 0x49, 0x2a, 0x00]],
  ['a TIFF picture', 0, [0x4d, 0x4d, 0x00, 0x2a]],
  ['a BigTIFF picture', 0, [0x49, 0x49, 0x2b, 0x00]],
  ['a WebP picture', 8, [0x57, 0x45, 0x42, 0x50]],
  ['a PDF document', 0, [0x25, 0x50, 0x44, 0x46]],
  ['a ZIP archive', 0, [0x50, 0x4b, 0x03, 0x04]],
  ['a gzip archive', 0, [0x1f, 0x8b]],
  ['a 7-Zip archive', 0, [0x37, 0x7a, 0xbc, 0xaf]],
  ['a RAR archive', 0, [0x52, 0x61, 0x72, 0x21]],
  ['a tar archive', 257, [0x75, 0x73, 0x74, 0x61, 0x72]],
  ['a NIfTI volume', 344, [0x6e, 0x2b, 0x31]],
  ['an Office document', 0, [0xd0, 0xcf, 0x11, 0xe0]],
];

const knownLitter: [name: RegExp, what: string][] = [
  [/^(eh)?thumbs.*\.db$/i, 'a thumbnail cache of Windows'],
  [/^\.ds_store$/i, 'a folder setting of macOS'],
  [/^\._/, 'a resource fork of macOS'],
  [/^desktop\.ini$/i, 'a folder setting of Windows'],
  [/^dicomdir$/i, 'a DICOMDIR, the table of contents of a disc'],
];

const sliceLike = /(^|\/)[^./]+$|\.(dcm|dicom|dic|ima|img|mr|ct|acr|[0-9]+)$/i;

/** Litter that its name gives away, whatever it holds; `null` for every other name. */
export function describeLitter(name: string): string | null {
  const base = givenName(name.slice(name.lastIndexOf('/') + 1));
  return knownLitter.find(([pattern]) => pattern.test(base))?.[1] ?? null;
}

/** Litter set aside without fuss: it never was a slice. */
export function litterError(name: string, what: string): DicomError {
  return new DicomError('JUNK', 'info', `${name} is ${what}, not a slice. It was left out.`);
}

/** Why bytes that do not begin as DICOM are left out, from their first bytes and the file's name. */
export function notDicomError(name: string, head: Uint8Array, size: number | null): DicomError {
  const litter = describeLitter(name);
  if (litter) return litterError(name, litter);
  if (head.length === 0) return emptyError(name);

  const kind = recogniseKind(head);
  const expectedSlice = sliceLike.test(givenName(name));
  if (kind && !expectedSlice) return litterError(name, kind);
  if (kind) {
    const advice = 'It was left out; if it stands for a slice, add the DICOM file it was made from.';
    return new DicomError('NOT_AN_IMAGE', 'warn', `${name} is named like a slice but is ${kind}. ${advice}`);
  }
  if (!expectedSlice) return litterError(name, 'no DICOM file');
  const found = size === null ? '' : `, found ${describeBytes(size)} of something else`;
  const message = `${name} does not begin as a DICOM file: expected "DICM" after 128 bytes${found}. It was left out; if it is a slice, export it again as DICOM.`;
  return new DicomError('NOT_AN_IMAGE', 'warn', message);
}

/** A file of no bytes at all. */
export function emptyError(name: string): DicomError {
  const message = `${name} is empty (0 bytes). Copy it again from where it came; until then its slice is missing.`;
  return new DicomError('EMPTY', 'warn', message);
}

function recogniseKind(head: Uint8Array): string | null {
  const known = magics.find(([, at, bytes]) => bytes.every((byte, index) => head[at + index] === byte));
  if (known) return known[0];
  return isText(head) ? 'a text file' : null;
}

/** Text holds no control characters but tab, line feed, form feed and carriage return. */
function isText(head: Uint8Array): boolean {
  const sample = head.subarray(0, 512);
  return sample.every((byte) => byte >= 0x20 || byte === 9 || byte === 10 || byte === 12 || byte === 13);
}
