import type { StoredSamples } from '../../model/samples.js';
import type { ByteReader } from './byte-reader.js';
import { DicomError, describeBytes } from './dicom-error.js';
import { findFrame } from './frame-fragments.js';
import { toSingleChannel } from './luminance.js';
import type { PixelLayout } from './pixel-layout.js';
import { unpackSamples } from './stored-samples.js';
import { describeSyntax, isDecodable } from './syntax-names.js';
import { encapsulatedUncompressed, explicitLittleEndian } from './transfer-syntaxes.js';

/**
 * Reads and decodes one frame of encapsulated pixel data; `index` counts from 0.
 * @throws {DicomError} UNSUPPORTED_SYNTAX or TRUNCATED
 */
export async function readCompressedFrame(
  file: ByteReader,
  pixels: PixelLayout,
  index: number,
  signal?: AbortSignal,
): Promise<StoredSamples> {
  const { transferSyntaxUID } = pixels;
  if (!isPlain(transferSyntaxUID) && !isDecodable(transferSyntaxUID))
    throw unsupportedSyntax(file, transferSyntaxUID);

  const bytes = await findFrame(file, pixels, index, signal);
  if (bytes.length === 0) throw missingFrame(file, pixels, index);
  return decodeSamples(file, pixels, bytes, signal);
}

/**
 * Decodes the bytes of one frame, which are of the syntax that `pixels` names.
 * @throws {DicomError} UNSUPPORTED_SYNTAX or TRUNCATED
 */
export async function decodeSamples(
  file: ByteReader,
  pixels: PixelLayout,
  bytes: Uint8Array<ArrayBuffer>,
  signal?: AbortSignal,
): Promise<StoredSamples> {
  const { transferSyntaxUID, rows, columns } = pixels;
  const plain = isPlain(transferSyntaxUID);
  if (!plain && !isDecodable(transferSyntaxUID)) throw unsupportedSyntax(file, transferSyntaxUID);
  const count = rows * columns;
  if (plain) {
    const samples = unpackSamples(bytes, pixels, count * pixels.samplesPerPixel);
    return { rows, columns, ...toSingleChannel(samples, pixels, count) };
  }
  const { decodeFrame } = await import('./decode.js');
  signal?.throwIfAborted();
  const decoded = await decodeFrame(bytes, pixels).catch((cause: unknown) => {
    throw undecodable(file, pixels, bytes.length, cause);
  });
  const expected = count * decoded.layout.samplesPerPixel;
  const grey = toSingleChannel(decoded.samples, decoded.layout, count);
  if (decoded.samples.length >= expected) return { rows, columns, ...grey };
  throw shortPicture(file, expected, decoded.samples.length, { rows, columns, ...grey });
}

/** Uncompressed samples may be encapsulated too (PS3.5 A.4.11). */
function isPlain(uid: string): boolean {
  return uid === encapsulatedUncompressed || uid === explicitLittleEndian;
}

function unsupportedSyntax(file: ByteReader, uid: string): DicomError {
  const message = `${file.name} is compressed with ${describeSyntax(uid)}, which cannot be unpacked here. Its header still counts for the spacing; export it uncompressed to see its slice.`;
  return new DicomError('UNSUPPORTED_SYNTAX', 'warn', message);
}

function missingFrame(file: ByteReader, { numberOfFrames }: PixelLayout, index: number): DicomError {
  const which = numberOfFrames > 1 ? `frame ${index + 1} of ${numberOfFrames}` : 'its picture';
  const message = `${file.name} ends before ${which}. Its header still counts for the spacing; copy the file again to see it.`;
  return new DicomError('TRUNCATED', 'warn', message);
}

function undecodable(file: ByteReader, pixels: PixelLayout, length: number, cause: unknown): DicomError {
  const name = describeSyntax(pixels.transferSyntaxUID);
  if (isMissingDecoder(cause)) {
    const message = `${file.name} is compressed with ${name}, and its decoder could not start: its WASM file did not load, or the page's Content-Security-Policy lacks 'wasm-unsafe-eval'. Its header still counts for the spacing.`;
    return new DicomError('UNSUPPORTED_SYNTAX', 'warn', message, { cause });
  }
  const message = `${file.name} holds ${describeBytes(length)} of ${name} that cannot be unpacked: they are cut off or damaged. Its header still counts for the spacing; copy the file again to see its slice.`;
  return new DicomError('TRUNCATED', 'warn', message, { cause });
}

function isMissingDecoder(cause: unknown): boolean {
  const text = cause instanceof Error ? `${cause.name} ${cause.message}` : String(cause);
  return /CompileError|unsafe-eval|Content Security Policy|wasm|dynamically imported/i.test(text);
}

function shortPicture(file: ByteReader, expected: number, found: number, partial: StoredSamples): DicomError {
  const message = `Expected ${expected} pixels in ${file.name}, found ${found} after unpacking. The rest of its slice is left blank; copy the file again from where it came.`;
  return new DicomError('TRUNCATED', 'warn', message, { partial });
}
