import type { StoredSamples } from '../../model/samples.js';
import type { Readable } from '../../model/readable.js';
import { decodeSamples, readCompressedFrame } from './pixels/compressed-frame.js';
import { ProblemError, refusal } from '../../model/problem/problem.js';
import { InflatedFile } from './inflated-file.js';
import { takeSharedLuminance, toSingleChannel } from './pixels/luminance.js';
import type { PixelLayout } from './pixel-layout.js';
import { readableWidths, unpackSamples } from './pixels/stored-samples.js';
import { nameSyntax, uncompressed } from './pixels/syntax-names.js';
import { explicitBigEndian } from './transfer-syntaxes.js';
import { isWebImage, type DicomFile, type SendFrame } from './web/web-image.js';

/** Samples of a frame that can be held at once; 16-bit slices of 16,384 × 16,384 pixels are well below. */
const mostSamples = 2 ** 29;

/**
 * The stored values of one frame, as one channel. Of an uncompressed file only the frame's own bytes are read.
 * Compressed frames are decoded by Cornerstone's codecs, which need a browser or a worker for their WASM.
 * `frame` counts from 1, as in `HeaderFacts`.
 * @throws {ProblemError} TRUNCATED, with what could be read as `partial`; UNSUPPORTED_SYNTAX; TOO_LARGE; NOT_AN_IMAGE
 * for a header without pixels. What `file.read` throws passes through
 */
export async function readSamples(
  file: DicomFile,
  pixels: PixelLayout,
  frame: number,
  signal?: AbortSignal,
): Promise<StoredSamples> {
  const { rows, columns } = pixels;
  if (rows * columns * pixels.samplesPerPixel > mostSamples) throw tooLarge(file, pixels);
  if (frame < 1 || frame > pixels.numberOfFrames) throw noSuchFrame(file, pixels, frame);
  const send = await senderOf(file);
  if (send) return readSentFrame({ file, pixels, frame, send }, signal);
  if (pixels.offset === null) throw withoutPixels(file, pixels);
  if (pixels.encapsulated) return readCompressedFrame(file, pixels, frame - 1, signal);
  if (!readableWidths.includes(pixels.bitsAllocated)) throw unreadableWidth(file, pixels);

  const reader =
    pixels.deflatedFrom === null ? file : InflatedFile.of(file, pixels.deflatedFrom, pixels.fileKey);
  return readPlainFrame(reader, pixels, { offset: pixels.offset, index: frame - 1, frame }, signal);
}

/** How the frames of an image are had that a server sends by themselves; `null` for a file of bytes. */
async function senderOf(file: DicomFile): Promise<SendFrame | null> {
  if (file.readFrame || !isWebImage(file)) return file.readFrame ?? null;
  const { sendFrame } = await import('./web/send-frame.js');
  return (frame, plain, signal) => sendFrame(file, frame, plain, signal);
}

interface SentImage {
  file: DicomFile;
  pixels: PixelLayout;
  frame: number;
  send: SendFrame;
}

/** A frame that a server sends by itself: as it has it, or as plain samples where that cannot be decoded here. */
async function readSentFrame(image: SentImage, signal: AbortSignal | undefined): Promise<StoredSamples> {
  try {
    return await readSent(image, false, signal);
  } catch (error) {
    signal?.throwIfAborted();
    if (!(error instanceof ProblemError) || error.code !== 'UNSUPPORTED_SYNTAX') throw error;
    return readSent(image, true, signal).catch(() => Promise.reject(error));
  }
}

async function readSent(
  { file, pixels, frame, send }: SentImage,
  plain: boolean,
  signal: AbortSignal | undefined,
): Promise<StoredSamples> {
  const { bytes, transferSyntaxUID } = await send(frame, plain, signal);
  if (bytes.length === 0) throw withoutPixels(file, pixels);
  const reader: Readable = {
    name: file.name,
    size: bytes.length,
    read: (start, end) => Promise.resolve(bytes.slice(start, end)),
  };
  const bigEndian = transferSyntaxUID === explicitBigEndian;
  const layout = { ...pixels, transferSyntaxUID, bigEndian, length: null };
  if (!uncompressed.has(transferSyntaxUID)) return decodeSamples(reader, layout, bytes, signal);
  if (!readableWidths.includes(pixels.bitsAllocated)) throw unreadableWidth(reader, layout);
  return readPlainFrame(reader, unshare(layout, bytes.length), { offset: 0, index: 0, frame }, signal);
}

/** Servers that unpack images with shared colours (YBR_FULL_422) send three full channels of RGB. */
function unshare(pixels: PixelLayout, length: number): PixelLayout {
  const full = (pixels.rows * pixels.columns * pixels.samplesPerPixel * pixels.bitsAllocated) / 8;
  const unpacked = pixels.photometricInterpretation === 'YBR_FULL_422' && length >= full;
  return unpacked ? { ...pixels, photometricInterpretation: 'RGB', planarConfiguration: 0 } : pixels;
}

/** Which of the frames that follow one another from `offset` on, counted from 0, and its number in the image, from 1. */
interface FramePlace {
  offset: number;
  index: number;
  frame: number;
}

async function readPlainFrame(
  file: Readable,
  pixels: PixelLayout,
  { offset, index, frame }: FramePlace,
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
  // Memory for a frame of which there is nothing would be made for each that is missing.
  if (bytes.length === 0) throw truncatedPixels(file, pixels, frame, { expected: end - start, found: 0 });
  const samples = unpackSamples(bytes, pixels, stored, firstBit % 8);
  const data = shared ? takeSharedLuminance(samples, pixels, count) : toSingleChannel(samples, pixels, count);
  const found = { rows, columns, data };
  if (bytes.length >= end - start) return found;
  throw truncatedPixels(file, pixels, frame, { expected: end - start, found: bytes.length }, found);
}

/** A frame that ends too early; `partial` holds what there is of it, if anything. */
function truncatedPixels(
  { name: file }: Readable,
  { numberOfFrames: frames }: PixelLayout,
  frame: number,
  bytes: { expected: number; found: number },
  partial?: StoredSamples,
): ProblemError {
  const data = { file, frame, frames, ...bytes };
  return refusal('TRUNCATED:pixels', data, { partial });
}

function withoutPixels({ name: file }: Readable, { rows, columns }: PixelLayout): ProblemError {
  return refusal('TRUNCATED:no-pixels', { file, rows, columns });
}

function noSuchFrame({ name: file }: Readable, { numberOfFrames: frames }: PixelLayout, frame: number) {
  return refusal('TRUNCATED:no-such-frame', { file, frame, frames });
}

function tooLarge({ name: file }: Readable, { rows, columns }: PixelLayout): ProblemError {
  return refusal('TOO_LARGE:pixels', { file, rows, columns, most: mostSamples });
}

function unreadableWidth({ name: file }: Readable, pixels: PixelLayout): ProblemError {
  const { bitsAllocated: bits, transferSyntaxUID } = pixels;
  const data = { file, bits, readable: readableWidths, ...nameSyntax(transferSyntaxUID) };
  return refusal('UNSUPPORTED_SYNTAX:bits', data);
}
