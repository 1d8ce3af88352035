import type { SampleArray } from '../spacing/samples.js';
import type { PixelLayout } from './pixel-layout.js';

/** Widths of a stored sample, in bits, that can be read. */
export const readableWidths: readonly number[] = [1, 8, 16, 32, 64];

/** An array for `count` samples as this layout stores them, filled with 0. */
export function makeSampleArray(pixels: PixelLayout, count: number): SampleArray {
  if (pixels.kind === 'float') return new Float32Array(count);
  if (pixels.kind === 'double' || pixels.bitsAllocated === 64) return new Float64Array(count);
  const signed = pixels.pixelRepresentation === 1;
  if (pixels.bitsAllocated <= 8)
    return signed && pixels.bitsAllocated === 8 ? new Int8Array(count) : new Uint8Array(count);
  if (pixels.bitsAllocated <= 16) return signed ? new Int16Array(count) : new Uint16Array(count);
  return signed ? new Int32Array(count) : new Uint32Array(count);
}

/**
 * Uncompressed bytes as sample values: byte order, the stored bits among the allocated ones and the sign are
 * settled (PS3.5 8.1.1). `bitOffset`: where in the first byte the first sample begins, for samples of 1 bit.
 * Bytes that are missing at the end leave 0.
 */
export function unpackSamples(
  bytes: Uint8Array<ArrayBuffer>,
  pixels: PixelLayout,
  count: number,
  bitOffset = 0,
): SampleArray {
  const samples = makeSampleArray(pixels, count);
  if (pixels.kind === 'integer' && pixels.bitsAllocated === 1) return unpackBits(bytes, samples, bitOffset);
  if (pixels.kind === 'integer' && pixels.bitsAllocated === 64) return unpackLong(bytes, pixels, samples);

  const held = bytes.length - (bytes.length % samples.BYTES_PER_ELEMENT);
  const target = new Uint8Array(samples.buffer);
  target.set(bytes.subarray(0, Math.min(held, target.length)));
  if (pixels.bigEndian) swapBytes(target, samples.BYTES_PER_ELEMENT);
  if (pixels.kind === 'integer') settleStoredBits(samples, pixels);
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

/** 64-bit integers beyond 2^53 lose their last bits, which no picture shows. */
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

function swapBytes(bytes: Uint8Array, width: number): void {
  if (width === 1) return;
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
