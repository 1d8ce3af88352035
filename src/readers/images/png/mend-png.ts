import { Unzlib, zlibSync } from 'fflate';

const signatureLength = 8;
/** Length, type and checksum of a chunk. */
const chunkFrame = 12;
const samplesByColour: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const longestRows = 2 ** 30;

/**
 * A PNG that breaks off within its pixels, made whole with rows of 0; `null` where not one row can be had, or where
 * rows do not lie in their order. Checksums are left out.
 */
export function mendPng(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | null {
  const chunks = listChunks(bytes);
  const header = chunks.find(({ type }) => type === 'IHDR')?.data;
  if (header?.length !== 13 || header[12] !== 0) return null;
  const view = new DataView(header.buffer, header.byteOffset);
  const [columns, rows] = [view.getUint32(0), view.getUint32(4)];
  const bits = (samplesByColour[header[9] ?? 0] ?? 1) * (header[8] ?? 8);
  const rowLength = 1 + Math.ceil((columns * bits) / 8);
  if (rows * rowLength > longestRows) return null;
  const pixels = new Uint8Array(rows * rowLength);
  const packed = chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data);
  if (unpackInto(pixels, packed) < rowLength) return null;
  const kept = chunks.filter(({ type }) => type === 'IHDR' || type === 'PLTE');
  const whole = [
    ...kept,
    { type: 'IDAT', data: zlibSync(pixels, { level: 0 }) },
    { type: 'IEND', data: empty },
  ];
  return join([bytes.subarray(0, signatureLength), ...whole.map(writeChunk)]);
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
  for (let at = signatureLength; at + 8 <= bytes.length;) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    chunks.push({ type, data: bytes.subarray(at + 8, at + 8 + length) });
    at += chunkFrame + length;
  }
  return chunks;
}

/** Unpacks as far as it goes, and tells how far. */
function unpackInto(target: Uint8Array, packed: readonly Uint8Array[]): number {
  let length = 0;
  const unzip = new Unzlib((part) => {
    target.set(part.subarray(0, Math.max(0, target.length - length)), Math.min(length, target.length));
    length += part.length;
  });
  try {
    for (const part of packed) unzip.push(part);
  } catch {
    return length;
  }
  return length;
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
