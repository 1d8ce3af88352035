import type { SampleArray } from '../../../model/samples.js';
import type { PixelLayout } from '../pixel-layout.js';

/** Widths of a stored sample, in bits, that can be read. */
export const readableWidths: readonly number[] = [1, 8, 16, 32, 64];

/** An array for `count` samples as this layout stores them, filled with 0. */
export function makeSampleArray(pixels: PixelLayout, count: number): SampleArray {
  return new (arrayTypeOf(pixels))(count);
}

interface ArrayType {
  readonly BYTES_PER_ELEMENT: number;
  new (count: number): SampleArray;
  new (buffer: ArrayBuffer, byteOffset: number, count: number): SampleArray;
}

function arrayTypeOf({ kind, bitsAllocated, pixelRepresentation }: PixelLayout): ArrayType {
  if (kind === 'float') return Float32Array;
  if (kind === 'double' || bitsAllocated === 64) return Float64Array;
  const signed = pixelRepresentation === 1;
  if (bitsAllocated <= 8) return signed && bitsAllocated === 8 ? Int8Array : Uint8Array;
  if (bitsAllocated <= 16) return signed ? Int16Array : Uint16Array;
  return signed ? Int32Array : Uint32Array;
}

/**
 * Uncompressed bytes as sample values: byte order, the stored bits among the allocated ones and the sign are
 * settled (PS3.5 8.1.1), where they can be in `bytes` itself. `bitOffset`: where in the first byte the first sample
 * begins, for samples of 1 bit. Bytes that are missing at the end leave 0.
 */
export function unpackSamples(
  bytes: Uint8Array<ArrayBuffer>,
  pixels: PixelLayout,
  count: number,
  bitOffset = 0,
): SampleArray {
  if (pixels.kind === 'integer' && pixels.bitsAllocated === 1) {
    return unpackBits(bytes, makeSampleArray(pixels, count), bitOffset);
  }
  if (pixels.kind === 'integer' && pixels.bitsAllocated === 64) {
    return unpackLong(bytes, pixels, makeSampleArray(pixels, count));
  }

  const samples = takeBytes(bytes, pixels, count);
  if (pixels.bigEndian) swapBytes(samples);
  if (pixels.kind === 'integer') settleStoredBits(samples, pixels);
  return samples;
}

/** The bytes themselves where they lie as an array needs them, else a copy. */
function takeBytes(bytes: Uint8Array<ArrayBuffer>, pixels: PixelLayout, count: number): SampleArray {
  const type = arrayTypeOf(pixels);
  const { buffer, byteOffset, length } = bytes;
  const width = type.BYTES_PER_ELEMENT;
  if (byteOffset % width === 0 && length >= count * width) return new type(buffer, byteOffset, count);
  const samples = new type(count);
  const held = Math.min(length - (length % width), samples.byteLength);
  new Uint8Array(samples.buffer).set(bytes.subarray(0, held));
  return samples;
}

function unpackBits(bytes: Uint8Array, samples: SampleArray, bitOffset: number): SampleArray {
  const end = Math.min(samples.length, bytes.length * 8 - bitOffset);
  for (let index = 0; index < end; index++) {
    const bit = index + bitOffset;
    samples[index] = ((bytes[bit >> 3] ?? 0) >> (bit & 7)) & 1;
  }
  return samples;
}

/** 64-bit integers beyond 2^53 lose their last bits, which no image shows. */
function unpackLong(bytes: Uint8Array, pixels: PixelLayout, samples: SampleArray): SampleArray {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = Math.min(samples.length, Math.floor(bytes.length / 8));
  for (let index = 0; index < end; index++) {
    const value =
      pixels.pixelRepresentation === 1
        ? view.getBigInt64(index * 8, !pixels.bigEndian)
        : view.getBigUint64(index * 8, !pixels.bigEndian);
    samples[index] = Number(value);
  }
  return samples;
}

function swapBytes({ buffer, byteOffset, byteLength, BYTES_PER_ELEMENT: width }: SampleArray): void {
  if (width === 1) return;
  const bytes = new Uint8Array(buffer, byteOffset, byteLength);
  for (let at = 0; at + width <= bytes.length; at += width) bytes.subarray(at, at + width).reverse();
}

/** Takes the stored bits out of the allocated ones, whose rest may hold overlays, and extends the sign. */
function settleStoredBits(
  samples: SampleArray,
  { bitsAllocated, bitsStored, highBit, pixelRepresentation }: PixelLayout,
): void {
  if (bitsStored >= bitsAllocated) return;
  const up = 31 - highBit;
  const down = 32 - bitsStored;
  if (pixelRepresentation === 1) {
    for (let index = 0; index < samples.length; index++)
      samples[index] = ((samples[index] ?? 0) << up) >> down;
  } else {
    for (let index = 0; index < samples.length; index++)
      samples[index] = ((samples[index] ?? 0) << up) >>> down;
  }
}
