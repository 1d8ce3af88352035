import type { StoredSamples } from '../../model/samples.js';
import type { ByteReader } from './byte-reader.js';
import { decodeSamples, readCompressedFrame } from './compressed-frame.js';
import { DicomError, describeBytes } from './dicom-error.js';
import { InflatedFile } from './inflated-file.js';
import { takeSharedLuminance, toSingleChannel } from './luminance.js';
import type { PixelLayout } from './pixel-layout.js';
import { readableWidths, unpackSamples } from './stored-samples.js';
import { describeSyntax, uncompressed } from './syntax-names.js';
import { explicitBigEndian } from './transfer-syntaxes.js';

/** Samples of a frame that can be held at once; 16-bit slices of 16,384 × 16,384 pixels are well below. */
const mostSamples = 2 ** 29;

/**
 * The stored values of one frame, as one channel. Of an uncompressed file only the frame's own bytes are read.
 * Compressed frames are decoded by Cornerstone's codecs, which need a browser or a worker for their WASM.
 * `frame` counts from 1, as in `HeaderFacts`.
 * @throws {DicomError} TRUNCATED, with what could be read as `partial`; UNSUPPORTED_SYNTAX; TOO_LARGE; NOT_AN_IMAGE
 * for a header without pixels. What `file.read` throws passes through
 */
export async function readSamples(
  file: ByteReader,
  pixels: PixelLayout,
  frame: number,
  signal?: AbortSignal,
): Promise<StoredSamples> {
  const { rows, columns } = pixels;
  if (rows * columns * pixels.samplesPerPixel > mostSamples) throw tooLarge(file, pixels);
  if (frame < 1 || frame > pixels.numberOfFrames) throw noSuchFrame(file, pixels, frame);
  if (file.readFrame) return readSentFrame(file, pixels, frame, signal);
  if (pixels.offset === null) throw withoutPixels(file, pixels);
  if (pixels.encapsulated) return readCompressedFrame(file, pixels, frame - 1, signal);
  if (!readableWidths.includes(pixels.bitsAllocated)) throw unreadableWidth(file, pixels);

  const reader = pixels.deflatedFrom === null ? file : new InflatedFile(file, pixels.deflatedFrom);
  return readPlainFrame(reader, pixels, pixels.offset, frame - 1, signal);
}

/** A frame that a server sends by itself: as it has it, or as plain samples where that cannot be decoded here. */
async function readSentFrame(
  file: ByteReader,
  pixels: PixelLayout,
  frame: number,
  signal: AbortSignal | undefined,
): Promise<StoredSamples> {
  try {
    return await readSent(file, pixels, frame, false, signal);
  } catch (error) {
    signal?.throwIfAborted();
    if (!(error instanceof DicomError) || error.code !== 'UNSUPPORTED_SYNTAX') throw error;
    return readSent(file, pixels, frame, true, signal).catch(() => Promise.reject(error));
  }
}

async function readSent(
  file: ByteReader,
  pixels: PixelLayout,
  frame: number,
  plain: boolean,
  signal: AbortSignal | undefined,
): Promise<StoredSamples> {
  const sent = await file.readFrame?.(frame, plain, signal);
  if (!sent || sent.bytes.length === 0) throw withoutPixels(file, pixels);
  const { bytes, transferSyntaxUID } = sent;
  const name = pixels.numberOfFrames > 1 ? `frame ${frame} of ${file.name}` : file.name;
  const reader: ByteReader = {
    name,
    size: bytes.length,
    read: (start, end) => Promise.resolve(bytes.slice(start, end)),
  };
  const bigEndian = transferSyntaxUID === explicitBigEndian;
  const layout = { ...pixels, transferSyntaxUID, bigEndian, numberOfFrames: 1, length: null };
  if (!uncompressed.has(transferSyntaxUID)) return decodeSamples(reader, layout, bytes, signal);
  if (!readableWidths.includes(pixels.bitsAllocated)) throw unreadableWidth(reader, layout);
  return readPlainFrame(reader, unshare(layout, bytes.length), 0, 0, signal);
}

/** Servers that unpack pictures with shared colours (YBR_FULL_422) send three full channels of RGB. */
function unshare(pixels: PixelLayout, length: number): PixelLayout {
  const full = (pixels.rows * pixels.columns * pixels.samplesPerPixel * pixels.bitsAllocated) / 8;
  const unpacked = pixels.photometricInterpretation === 'YBR_FULL_422' && length >= full;
  return unpacked ? { ...pixels, photometricInterpretation: 'RGB', planarConfiguration: 0 } : pixels;
}

async function readPlainFrame(
  file: ByteReader,
  pixels: PixelLayout,
  offset: number,
  index: number,
  signal: AbortSignal | undefined,
): Promise<StoredSamples> {
  const { rows, columns } = pixels;
  const count = rows * columns;
  const shared = pixels.photometricInterpretation === 'YBR_FULL_422' && pixels.samplesPerPixel === 3;
  const stored = shared ? count * 2 : count * pixels.samplesPerPixel;
  const firstBit = index * stored * pixels.bitsAllocated;
  const start = offset + Math.floor(firstBit / 8);
  const end = offset + Math.ceil((firstBit + stored * pixels.bitsAllocated) / 8);

  const declaredEnd = pixels.length === null ? end : offset + pixels.length;
  const bytes = await file.read(start, Math.max(start, Math.min(end, declaredEnd)), signal);
  const samples = unpackSamples(bytes, pixels, stored, firstBit % 8);
  const grey = shared ? takeSharedLuminance(samples, pixels, count) : toSingleChannel(samples, pixels, count);
  const found = { rows, columns, ...grey };
  if (bytes.length >= end - start) return found;
  throw truncatedPixels(file, pixels, index, { expected: end - start, found: bytes.length }, found);
}

/** A frame that ends too early; `partial` holds what there is of it. */
function truncatedPixels(
  file: ByteReader,
  pixels: PixelLayout,
  index: number,
  bytes: { expected: number; found: number },
  partial: StoredSamples,
): DicomError {
  const which = pixels.numberOfFrames > 1 ? `frame ${index + 1} of ${file.name}` : file.name;
  const rest = bytes.found === 0 ? 'Nothing of it can be shown' : 'The rest of its slice is left blank';
  const message = `Expected ${describeBytes(bytes.expected)} of pixels in ${which}, found ${describeBytes(bytes.found)}. ${rest}; copy the file again from where it came.`;
  const options = { partial: bytes.found === 0 ? undefined : partial };
  return new DicomError('TRUNCATED', 'warn', message, options);
}

function withoutPixels(file: ByteReader, { rows, columns }: PixelLayout): DicomError {
  const message = `${file.name} ends before its pixels: expected ${rows} × ${columns} of them, found none. Its header still counts for the spacing; copy the file again to see its slice.`;
  return new DicomError('TRUNCATED', 'warn', message);
}

function noSuchFrame(file: ByteReader, { numberOfFrames }: PixelLayout, frame: number): DicomError {
  const message = `Expected frame ${frame} in ${file.name}, found ${numberOfFrames} frames. Export the file again.`;
  return new DicomError('TRUNCATED', 'warn', message);
}

function tooLarge(file: ByteReader, { rows, columns }: PixelLayout): DicomError {
  const message = `${file.name} says that its slice has ${rows} × ${columns} pixels; at most ${mostSamples} values can be held. Reduce it first, or export it again if that size is wrong.`;
  return new DicomError('TOO_LARGE', 'warn', message);
}

function unreadableWidth(file: ByteReader, pixels: PixelLayout): DicomError {
  const message = `${file.name} stores ${pixels.bitsAllocated} bits a sample (${describeSyntax(pixels.transferSyntaxUID)}); ${readableWidths.join(', ')} can be read. Export it with 16 bits allocated.`;
  return new DicomError('UNSUPPORTED_SYNTAX', 'warn', message);
}
