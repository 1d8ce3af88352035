import { givenName } from '../../model/given-name.js';
import { refusal, type ProblemError } from '../../model/problem/problem.js';
import type { Litter, OtherFile } from '../../model/problem/refusals-readers.js';

/** First bytes by which other kinds of file are known. */
const magics: [kind: OtherFile, at: number, bytes: readonly number[]][] = [
  ['png', 0, [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', 0, [0xff, 0xd8, 0xff]],
  ['gif', 0, [0x47, 0x49, 0x46, 0x38]],
  ['bmp', 0, [0x42, 0x4d]],
  ['tiff', 0, [0x49, 0x49, 0x2a, 0x00]],
  ['tiff', 0, [0x4d, 0x4d, 0x00, 0x2a]],
  ['bigtiff', 0, [0x49, 0x49, 0x2b, 0x00]],
  ['webp', 8, [0x57, 0x45, 0x42, 0x50]],
  ['pdf', 0, [0x25, 0x50, 0x44, 0x46]],
  ['zip', 0, [0x50, 0x4b, 0x03, 0x04]],
  ['gzip', 0, [0x1f, 0x8b]],
  ['7-zip', 0, [0x37, 0x7a, 0xbc, 0xaf]],
  ['rar', 0, [0x52, 0x61, 0x72, 0x21]],
  ['tar', 257, [0x75, 0x73, 0x74, 0x61, 0x72]],
  ['nifti', 344, [0x6e, 0x2b, 0x31]],
  ['office', 0, [0xd0, 0xcf, 0x11, 0xe0]],
];

const knownLitter: [name: RegExp, what: Litter][] = [
  [/^(eh)?thumbs.*\.db$/i, 'windows-thumbnails'],
  [/^\.ds_store$/i, 'macos-folder'],
  [/^\._/, 'macos-fork'],
  [/^desktop\.ini$/i, 'windows-folder'],
  [/^dicomdir$/i, 'dicomdir'],
];

const sliceLike = /(^|\/)[^./]+$|\.(dcm|dicom|dic|ima|img|mr|ct|acr|[0-9]+)$/i;

/** Litter that its name gives away, whatever it holds; `null` for every other name. */
export function recogniseLitter(name: string): Litter | null {
  const base = givenName(name.slice(name.lastIndexOf('/') + 1));
  return knownLitter.find(([pattern]) => pattern.test(base))?.[1] ?? null;
}

/** What is set aside without fuss: it never was a slice. */
export function otherFileError(file: string, kind: OtherFile): ProblemError {
  return refusal('JUNK:kind', { file, kind }, { severity: 'info' });
}

/** Why bytes that do not begin as DICOM are left out, from their first bytes and the file's name. */
export function notDicomError(file: string, head: Uint8Array, size: number | null): ProblemError {
  const litter = recogniseLitter(file);
  if (litter) return otherFileError(file, litter);
  if (head.length === 0) return refusal('EMPTY:file', { file });

  const kind = recogniseKind(head);
  if (sliceLike.test(givenName(file)))
    return kind
      ? refusal('NOT_AN_IMAGE:kind', { file, kind })
      : refusal('NOT_AN_IMAGE:not-dicom', { file, size });
  return kind ? otherFileError(file, kind) : refusal('JUNK:not-dicom', { file }, { severity: 'info' });
}

function recogniseKind(head: Uint8Array): OtherFile | null {
  const known = magics.find(([, at, bytes]) => bytes.every((byte, index) => head[at + index] === byte));
  if (known) return known[0];
  return isText(head) ? 'text' : null;
}

/** Text holds no control characters but tab, line feed, form feed and carriage return. */
function isText(head: Uint8Array): boolean {
  const sample = head.subarray(0, 512);
  return sample.every((byte) => byte >= 0x20 || byte === 9 || byte === 10 || byte === 12 || byte === 13);
}
