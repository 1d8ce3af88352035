import type { SampleArray } from '../../../model/samples.js';
import type { TiffPage } from './tiff-page.js';

type Stored = Pick<TiffPage, 'bitsPerSample' | 'sampleFormat' | 'predictor' | 'bigEndian' | 'lowestBitFirst'>;

/** The width and height of a block in pixels, and the channels that lie beside one another in it. */
export interface BlockShape {
  columns: number;
  rows: number;
  samples: number;
}

/** Whether samples of this width and kind can be read: 1 to 16 bits, and 32 and 64. */
export function isReadable({ bitsPerSample: bits, sampleFormat, predictor }: Stored): boolean {
  if (sampleFormat === 'float') return [16, 32, 64].includes(bits) && predictor !== 2;
  const isWhole = [8, 16, 32].includes(bits);
  if (predictor !== 1) return predictor === 2 && isWhole;
  return isWhole || bits === 64 || (bits >= 1 && bits < 16 && sampleFormat === 'unsigned');
}

/** An array for `count` samples stored like this, filled with 0. */
export function makeSamples({ bitsPerSample: bits, sampleFormat }: Stored, count: number): SampleArray {
  if (sampleFormat === 'float') return bits === 64 ? new Float64Array(count) : new Float32Array(count);
  if (bits === 64) return new Float64Array(count);
  const signed = sampleFormat === 'signed';
  if (bits <= 8) return signed ? new Int8Array(count) : new Uint8Array(count);
  if (bits <= 16) return signed ? new Int16Array(count) : new Uint16Array(count);
  return signed ? new Int32Array(count) : new Uint32Array(count);
}

/** Bytes that one block takes when unpacked; rows begin on whole bytes. */
export function bytesOfBlock({ columns, rows, samples }: BlockShape, { bitsPerSample }: Stored): number {
  return rows * Math.ceil((columns * samples * bitsPerSample) / 8);
}

/**
 * The samples of one unpacked block: byte order, packed bits and differences between neighbours (TIFF 6.0, section 14;
 * Technical Note 3 for floats) are settled. Bytes that are missing at the end leave 0.
 */
export function readBlock(bytes: Uint8Array, shape: BlockShape, stored: Stored): SampleArray {
  const { bitsPerSample: bits } = stored;
  const full = ownBytes(bytes, bytesOfBlock(shape, stored));
  if (stored.predictor === 3) joinFloatBytes(full, shape, bits / 8);
  if (bits % 8 !== 0) return readPackedBits(full, shape, stored);

  // Joined floats have their highest byte first (Technical Note 3), in a big-endian file of libtiff their lowest.
  const highestFirst = stored.bigEndian !== (stored.predictor === 3);
  if (bits > 8 && highestFirst) swapBytes(full, bits / 8);
  const samples = viewSamples(full, stored);
  if (stored.predictor === 2) addNeighbours(samples, shape);
  return samples;
}

/** Exactly `length` bytes that may be changed: blocks that are alike may share theirs. */
function ownBytes(bytes: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const own = new Uint8Array(length);
  own.set(bytes.subarray(0, length));
  return own;
}

function viewSamples(bytes: Uint8Array<ArrayBuffer>, stored: Stored): SampleArray {
  const { bitsPerSample: bits, sampleFormat } = stored;
  const { buffer, length } = bytes;
  if (sampleFormat === 'float') {
    if (bits === 64) return new Float64Array(buffer, 0, length / 8);
    if (bits === 32) return new Float32Array(buffer, 0, length / 4);
    return Float32Array.from(new Uint16Array(buffer, 0, length / 2), widenHalf);
  }
  const signed = sampleFormat === 'signed';
  if (bits === 64) {
    const long = signed ? BigInt64Array : BigUint64Array;
    return Float64Array.from(new long(buffer, 0, length / 8), Number);
  }
  if (bits === 32) return new (signed ? Int32Array : Uint32Array)(buffer, 0, length / 4);
  if (bits === 16) return new (signed ? Int16Array : Uint16Array)(buffer, 0, length / 2);
  return signed ? new Int8Array(buffer) : bytes;
}

/** The value of a half-precision float (IEEE 754 binary16). */
function widenHalf(half: number): number {
  const sign = half & 0x8000 ? -1 : 1;
  const exponent = (half >> 10) & 31;
  const fraction = half & 1023;
  if (exponent === 31) return fraction ? NaN : sign * Infinity;
  return exponent === 0 ? sign * fraction * 2 ** -24 : sign * (1024 + fraction) * 2 ** (exponent - 25);
}

function swapBytes(bytes: Uint8Array, width: number): void {
  for (let at = 0; at + width <= bytes.length; at += width) {
    for (let i = 0, j = width - 1; i < j; i++, j--) {
      const byte = bytes[at + i] ?? 0;
      bytes[at + i] = bytes[at + j] ?? 0;
      bytes[at + j] = byte;
    }
  }
}

/** Samples of fewer than 16 bits, the highest bit first. */
function readPackedBits(bytes: Uint8Array, shape: BlockShape, stored: Stored): SampleArray {
  const { bitsPerSample: bits, lowestBitFirst } = stored;
  const perRow = shape.columns * shape.samples;
  const stride = Math.ceil((perRow * bits) / 8);
  const samples = makeSamples(stored, perRow * shape.rows);
  const mask = (1 << bits) - 1;
  const byteAt = (at: number) => (lowestBitFirst ? reverseBits(bytes[at] ?? 0) : (bytes[at] ?? 0));
  for (let row = 0; row < shape.rows; row++) {
    for (let index = 0; index < perRow; index++) {
      const bit = index * bits;
      const at = row * stride + (bit >> 3);
      const three = (byteAt(at) << 16) | (byteAt(at + 1) << 8) | byteAt(at + 2);
      samples[row * perRow + index] = (three >> (24 - (bit & 7) - bits)) & mask;
    }
  }
  return samples;
}

function reverseBits(byte: number): number {
  let reversed = 0;
  for (let bit = 0; bit < 8; bit++) reversed |= ((byte >> bit) & 1) << (7 - bit);
  return reversed;
}

/** Each sample was stored as its difference from the one before it in the row; sums wrap as the samples do. */
function addNeighbours(samples: SampleArray, { columns, rows, samples: channels }: BlockShape): void {
  const perRow = columns * channels;
  for (let row = 0; row < rows; row++) {
    const end = (row + 1) * perRow;
    for (let at = row * perRow + channels; at < end; at++) {
      samples[at] = (samples[at] ?? 0) + (samples[at - channels] ?? 0);
    }
  }
}

/** Each row holds the highest bytes of all its floats, then the next lower ones, all as differences. */
function joinFloatBytes(bytes: Uint8Array, { columns, rows, samples }: BlockShape, width: number): void {
  const perRow = columns * samples;
  const stride = perRow * width;
  for (let row = 0; row < rows; row++) {
    const line = bytes.subarray(row * stride, (row + 1) * stride);
    for (let at = samples; at < stride; at++) line[at] = (line[at] ?? 0) + (line[at - samples] ?? 0);
    const apart = line.slice();
    for (let index = 0; index < perRow; index++) {
      for (let byte = 0; byte < width; byte++) line[index * width + byte] = apart[byte * perRow + index] ?? 0;
    }
  }
}
