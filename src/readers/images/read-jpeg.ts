import type { StoredSamples } from '../../model/samples.js';
import { decodePicture } from './decode-picture.js';
import { cannotRead, endsEarly, isDamaged } from './image-error.js';
import type { ImageFile } from './image-file.js';
import type { JpegPage } from './jpeg-header.js';
import { shownAsGrey } from './page.js';

/** Baseline, extended and progressive Huffman coding: what browsers decode. */
const readableProcesses: readonly number[] = [0, 1, 2];
const farEnd = 2 ** 40;

/**
 * The samples of a JPEG as one channel of 8 bits, decoded by the browser; not turned as a camera’s tag may ask.
 * @throws {ImageError} UNSUPPORTED_SYNTAX; TRUNCATED with what could be read as `partial`; NOT_AN_IMAGE
 */
export async function readJpeg(
  file: ImageFile,
  page: JpegPage,
  signal?: AbortSignal,
): Promise<StoredSamples> {
  if (page.bits !== 8) throw cannotRead(file.name, `is a JPEG of ${page.bits} bits`, 'as a TIFF or PNG');
  if (!readableProcesses.includes(page.process))
    throw cannotRead(file.name, 'is a lossless or arithmetic JPEG', 'as a TIFF or PNG');
  const bytes = await file.read(0, file.size ?? farEnd, signal);
  const note = page.samplesPerPixel > 1 ? shownAsGrey : null;
  try {
    return { ...(await decodeSized(bytes, page)), note };
  } catch (cause) {
    // Decoders fill up what an early end mark leaves open.
    const ended = Uint8Array.from([...bytes, 0xff, 0xd9]);
    const partial = await decodeSized(ended, page).catch(() => null);
    if (partial) throw endsEarly(file.name, 'all of its pixels', { ...partial, note });
    throw isDamaged(file.name, 'its pixels cannot be unpacked', { cause });
  }
}

async function decodeSized(
  bytes: Uint8Array<ArrayBuffer>,
  { rows, columns }: JpegPage,
): Promise<StoredSamples> {
  const picture = await decodePicture(withoutOrientation(bytes));
  if (picture.rows === rows && picture.columns === columns) return picture;
  throw new RangeError(`${picture.rows} × ${picture.columns} pixels where ${rows} × ${columns} are stated`);
}

/** A camera’s tags (APP1) removed, by which browsers turn the picture. */
function withoutOrientation(bytes: Uint8Array<ArrayBuffer>): Blob {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array<ArrayBuffer>[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda) {
    const end = at + 2 + view.getUint16(at + 2);
    if (bytes[at + 1] !== 0xe1) parts.push(bytes.subarray(at, end));
    at = end;
  }
  return new Blob([...parts, bytes.subarray(at)], { type: 'image/jpeg' });
}
