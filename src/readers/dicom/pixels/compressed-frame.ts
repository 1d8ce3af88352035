import type { StoredSamples } from '../../../model/samples.js';
import type { ProblemError } from '../../../model/problem/problem.js';
import type { Readable } from '../../../model/readable.js';
import { refusal } from '../../../model/problem/problem.js';
import { findFrame } from './frame-fragments.js';
import { toSingleChannel } from './luminance.js';
import type { PixelLayout } from '../pixel-layout.js';
import { unpackSamples } from './stored-samples.js';
import { isDecodable, nameSyntax } from './syntax-names.js';
import { encapsulatedUncompressed, explicitLittleEndian } from '../transfer-syntaxes.js';

/**
 * Reads and decodes one frame of encapsulated pixel data; `index` counts from 0.
 * @throws {ProblemError} UNSUPPORTED_SYNTAX or TRUNCATED
 */
export async function readCompressedFrame(
  file: Readable,
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
 * @throws {ProblemError} UNSUPPORTED_SYNTAX or TRUNCATED
 */
export async function decodeSamples(
  file: Readable,
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
    return { rows, columns, data: toSingleChannel(samples, pixels, count) };
  }
  const { decodeFrame } = await import('./decode.js');
  signal?.throwIfAborted();
  const decoded = await decodeFrame(bytes, pixels).catch((cause: unknown) => {
    throw undecodable(file, pixels, bytes.length, cause);
  });
  const expected = count * decoded.layout.samplesPerPixel;
  const data = toSingleChannel(decoded.samples, decoded.layout, count);
  if (decoded.samples.length >= expected) return { rows, columns, data };
  throw refusal(
    'TRUNCATED:unpacked',
    { file: file.name, expected, found: decoded.samples.length },
    { partial: { rows, columns, data } },
  );
}

/** Uncompressed samples may be encapsulated too (PS3.5 A.4.11). */
function isPlain(uid: string): boolean {
  return uid === encapsulatedUncompressed || uid === explicitLittleEndian;
}

function unsupportedSyntax({ name: file }: Readable, uid: string): ProblemError {
  return refusal('UNSUPPORTED_SYNTAX:transfer-syntax', { file, ...nameSyntax(uid) });
}

function missingFrame({ name: file }: Readable, { numberOfFrames: frames }: PixelLayout, index: number) {
  return refusal('TRUNCATED:frame', { file, frame: index + 1, frames });
}

function undecodable({ name: file }: Readable, pixels: PixelLayout, size: number, cause: unknown) {
  const syntax = nameSyntax(pixels.transferSyntaxUID);
  return isMissingDecoder(cause)
    ? refusal('UNSUPPORTED_SYNTAX:decoder', { file, ...syntax }, { cause })
    : refusal('TRUNCATED:undecodable', { file, ...syntax, size }, { cause });
}

function isMissingDecoder(cause: unknown): boolean {
  const text = cause instanceof Error ? `${cause.name} ${cause.message}` : String(cause);
  return /CompileError|unsafe-eval|Content Security Policy|wasm|dynamically imported/i.test(text);
}
