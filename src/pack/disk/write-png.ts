import { deflateSync } from 'node:zlib';
import { addToCrc32 } from '../../sources/zip/crc32.js';
import type { Poster } from '../poster/draw-poster.js';

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** Each byte less the one above it (PNG, 9.2): slices pack better so than as they are. */
const filterUp = 2;

/** A grey picture as PNG, with its scale where that is known (PNG 1.2, chunks IHDR, pHYs, IDAT and IEND). */
export function writePng({ width, height, data, pixelsPerMillimetre }: Poster): Uint8Array<ArrayBuffer> {
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  // Eight bits, grey, and the one way there is to pack, to filter, and to follow each other.
  header.setUint8(8, 8);
  const lines = new Uint8Array(height * (width + 1));
  for (let row = 0; row < height; row++) {
    const start = row * (width + 1);
    lines[start] = filterUp;
    for (let column = 0; column < width; column++) {
      const at = row * width + column;
      lines[start + 1 + column] = (data[at] ?? 0) - (row > 0 ? (data[at - width] ?? 0) : 0);
    }
  }
  return join([
    signature,
    ...writeChunk('IHDR', new Uint8Array(header.buffer)),
    ...(pixelsPerMillimetre === null ? [] : writeChunk('pHYs', describeScale(pixelsPerMillimetre))),
    ...writeChunk('IDAT', deflateSync(lines)),
    ...writeChunk('IEND', new Uint8Array(0)),
  ]);
}

/** Pixels per metre, across and down (PNG, 11.3.5.3). */
function describeScale(pixelsPerMillimetre: number): Uint8Array {
  const scale = new DataView(new ArrayBuffer(9));
  const perMetre = Math.min(2 ** 31 - 1, Math.max(1, Math.round(pixelsPerMillimetre * 1000)));
  scale.setUint32(0, perMetre);
  scale.setUint32(4, perMetre);
  scale.setUint8(8, 1);
  return new Uint8Array(scale.buffer);
}

/** Its length, then its type and data, then their CRC-32 (PNG, 5.3). */
function writeChunk(type: string, data: Uint8Array): Uint8Array[] {
  const typed = join([new TextEncoder().encode(type), data]);
  return [bigEndian(data.length), typed, bigEndian(addToCrc32(0, typed))];
}

function bigEndian(value: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(4));
  view.setUint32(0, value);
  return new Uint8Array(view.buffer);
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
