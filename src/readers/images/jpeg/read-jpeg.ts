import type { StoredSamples } from '../../../model/samples.js';
import { ProblemError, refusal } from '../../../model/problem/problem.js';
import { endsEarly } from '../ends-early.js';
import { farEnd, type Bytes, type Readable } from '../../../model/readable.js';
import { decodeJpeg } from './decode-jpeg.js';
import { mostMarkers, type JpegPage } from './jpeg-header.js';

/** Baseline, extended and progressive Huffman coding: what browsers decode. */
const readableProcesses: readonly number[] = [0, 1, 2];

/**
 * The samples of a JPEG as one channel of 8 bits; not turned as a camera’s tag may ask.
 * @throws {ProblemError} UNSUPPORTED_SYNTAX; TRUNCATED with what could be read as `partial`; NOT_AN_IMAGE
 */
export async function readJpeg(file: Readable, page: JpegPage, signal?: AbortSignal): Promise<StoredSamples> {
  const { name, size } = file;
  if (page.bits !== 8) throw refusal('UNSUPPORTED_SYNTAX:jpeg-bits', { file: name, bits: page.bits });
  if (!readableProcesses.includes(page.process))
    throw refusal('UNSUPPORTED_SYNTAX:jpeg-process', { file: name });
  const bytes = await file.read(0, size ?? farEnd, signal);
  try {
    return await decodeSized(file, [bytes], page);
  } catch (cause) {
    if (cause instanceof ProblemError && cause.problem.code === 'UNSUPPORTED_SYNTAX') throw cause;
    // Decoders fill up what an early end mark leaves open.
    const partial = await decodeSized(file, [bytes, endMark], page).catch(() => null);
    if (partial) throw endsEarly(name, partial);
    throw refusal('NOT_AN_IMAGE:damaged-pixels', { file: name, isPartial: false }, { cause });
  }
}

const endMark = Uint8Array.of(0xff, 0xd9);

async function decodeSized(file: Readable, parts: readonly Bytes[], page: JpegPage): Promise<StoredSamples> {
  const [first = new Uint8Array(), ...others] = parts;
  const image = await decodeJpeg(file, [...withoutOrientation(first), ...others], page);
  const { rows, columns } = page;
  if (image.rows === rows && image.columns === columns) return image;
  throw new RangeError(`${image.rows} × ${image.columns} pixels where ${rows} × ${columns} are stated`);
}

/** A camera’s tags (APP1) removed, by which browsers turn the image. */
function withoutOrientation(bytes: Bytes): Bytes[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = [bytes.subarray(0, 2)];
  let at = 2;
  for (let marker = 0; marker < mostMarkers; marker++) {
    if (at + 4 > bytes.length || bytes[at] !== 0xff || bytes[at + 1] === 0xda) break;
    const end = at + 2 + view.getUint16(at + 2);
    if (bytes[at + 1] !== 0xe1) parts.push(bytes.subarray(at, end));
    at = end;
  }
  return [...parts, bytes.subarray(at)];
}
