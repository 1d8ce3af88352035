import { zlibSync } from 'fflate';
import { unpackZlib } from '../tiff/unpack-bytes.js';

const signatureLength = 8;
/** Length, type and checksum of a chunk. */
const chunkFrame = 12;
const samplesByColour: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
/** Bytes of unpacked rows that are held, some times over while they are decoded. */
const longestRows = 2 ** 29;

/** Chunks of a PNG: programs write pixels in pieces of 8 kB and more. */
const mostChunks = 2 ** 18;

/** A PNG whose pixels are no longer packed. */
export interface UnpackedPng {
  bytes: Uint8Array<ArrayBuffer>;
  /** Whether all of its rows came out; those that did not are 0. */
  isWhole: boolean;
}

/**
 * The same PNG with its pixels as they are, and nothing that a decoder would unpack besides: of the packed ones no more
 * is made than the rows take. `null` where not one row can be had, or rows do not lie in their order and are cut off.
 * Checksums are left out.
 * @throws {RangeError} where the rows would take more than {@link longestRows}
 */
export function unpackPng(bytes: Uint8Array<ArrayBuffer>): UnpackedPng | null {
  const chunks = listChunks(bytes);
  const header = chunks.find(({ type }) => type === 'IHDR')?.data;
  if (header?.length !== 13) return null;
  const view = new DataView(header.buffer, header.byteOffset);
  const [columns, rows] = [view.getUint32(0), view.getUint32(4)];
  const bits = (samplesByColour[header[9] ?? 0] ?? 1) * (header[8] ?? 8);
  const rowLength = 1 + Math.ceil((columns * bits) / 8);
  const isInterlaced = header[12] !== 0;
  // Each of seven passes begins its rows anew (PNG, 8.2).
  const most = isInterlaced ? rows * rowLength + 14 * (rows + 8) : rows * rowLength;
  if (most > longestRows) throw new RangeError('too many rows');
  const pixels = new Uint8Array(most);
  const packed = chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data);
  const { length, fault } = unpackZlib(pixels, packed);
  const isWhole = isInterlaced ? fault === null : length === most;
  if (length < rowLength || (isInterlaced && !isWhole)) return null;
  const kept = chunks.filter(({ type }) => type === 'IHDR' || type === 'PLTE');
  const data = zlibSync(isInterlaced ? pixels.subarray(0, length) : pixels, { level: 0 });
  const whole = [...kept, { type: 'IDAT', data }, { type: 'IEND', data: empty }];
  return { bytes: join([bytes.subarray(0, signatureLength), ...whole.map(writeChunk)]), isWhole };
}

interface Chunk {
  type: string;
  data: Uint8Array;
}

const empty = new Uint8Array(0);

/** The chunks of a file; the last one is as short as the file leaves it. */
function listChunks(bytes: Uint8Array): Chunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  for (let at = signatureLength; at + 8 <= bytes.length && chunks.length < mostChunks;) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    chunks.push({ type, data: bytes.subarray(at + 8, at + 8 + length) });
    at += chunkFrame + length;
  }
  return chunks;
}

function writeChunk({ type, data }: Chunk): Uint8Array {
  const chunk = new Uint8Array(data.length + chunkFrame);
  new DataView(chunk.buffer).setUint32(0, data.length);
  chunk.set(new TextEncoder().encode(type), 4);
  chunk.set(data, 8);
  return chunk;
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
