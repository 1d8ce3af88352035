import { farEnd, type Readable } from '../../../model/readable.js';
import type { PixelLayout } from '../pixel-layout.js';

/** Where the fragments of encapsulated pixel data lie (PS3.5 A.4): offsets in the file of their values. */
interface Fragment {
  start: number;
  length: number;
  /** The first bytes of the value, by which a codestream's beginning is known. */
  begins: boolean;
}

const itemHeaderLength = 8;
const itemTag = 0xe000fffe;
const mostFragments = 1_000_000;
/** Bytes read at a time while looking for item headers. */
const scanChunk = 65_536;

/** Of the files read last, by their key: a worker is given the layout anew with every frame. */
const fragmentTables = new Map<number, Promise<Fragment[][]>>();
const mostTables = 8;

/**
 * The compressed bytes of one frame; `index` counts from 0. Found by the Extended Offset Table, the Basic Offset
 * Table, or where there is neither by counting fragments. Empty where the file ends before the frame.
 */
export async function findFrame(
  file: Readable,
  pixels: PixelLayout,
  index: number,
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const offset = pixels.offset ?? 0;
  if (pixels.numberOfFrames === 1) return readSingleFrame(file, offset, signal);

  const table = await readBasicOffsets(file, offset, signal);
  const offsets = pixels.frameOffsets ?? table.offsets;
  if (offsets.length === pixels.numberOfFrames) {
    const start = table.end + (offsets[index] ?? 0);
    const next = offsets[index + 1];
    const length = pixels.frameLengths?.[index];
    const known = length !== undefined ? start + itemHeaderLength + length : null;
    const end = next !== undefined ? table.end + next : (known ?? farEnd);
    return joinFragments(await file.read(start, end, signal));
  }
  return readCountedFrame(file, pixels, table.end, index, signal);
}

/** All fragments that follow the offset table belong to the one frame. */
async function readSingleFrame(file: Readable, offset: number, signal?: AbortSignal) {
  const bytes = await file.read(offset, farEnd, signal);
  const first = readItem(bytes, 0);
  return first === null ? new Uint8Array(0) : joinFragments(bytes.subarray(itemHeaderLength + first));
}

async function readBasicOffsets(file: Readable, offset: number, signal?: AbortSignal) {
  const head = await file.read(offset, offset + itemHeaderLength, signal);
  const length = readItem(head, 0) ?? 0;
  const start = offset + itemHeaderLength;
  const bytes = await file.read(start, start + Math.min(length, 4 * mostFragments), signal);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = Math.floor(bytes.length / 4);
  const offsets = Array.from({ length: count }, (_, index) => view.getUint32(index * 4, true));
  return { offsets, end: start + length };
}

/** The values of consecutive items, up to the first thing that is none. */
function joinFragments(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let at = 0;
  for (let length = readItem(bytes, at); length !== null; length = readItem(bytes, at)) {
    const start = at + itemHeaderLength;
    parts.push(bytes.subarray(start, start + length));
    at = start + length;
  }
  return concatenate(parts);
}

async function readCountedFrame(
  file: Readable,
  pixels: PixelLayout,
  start: number,
  index: number,
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const { fileKey: key, numberOfFrames } = pixels;
  const known = key === null ? undefined : fragmentTables.get(key);
  const table = known ?? listFragments(file, start).then((list) => shareOut(list, numberOfFrames));
  if (key !== null) keepTable(key, table);
  const fragments = (await table)[index] ?? [];
  const parts = await Promise.all(
    fragments.map((one) => file.read(one.start, one.start + one.length, signal)),
  );
  return concatenate(parts);
}

/** Keeps it as the latest of the few that are kept; a failure is not kept. */
function keepTable(key: number, table: Promise<Fragment[][]>): void {
  fragmentTables.delete(key);
  fragmentTables.set(key, table);
  table.catch(() => fragmentTables.delete(key));
  const [oldest] = fragmentTables.keys();
  if (oldest !== undefined && fragmentTables.size > mostTables) fragmentTables.delete(oldest);
}

async function listFragments(file: Readable, start: number): Promise<Fragment[]> {
  const fragments: Fragment[] = [];
  let held = { start, bytes: new Uint8Array(0) };
  let at = start;
  while (fragments.length < mostFragments) {
    if (at + itemHeaderLength + 4 > held.start + held.bytes.length) {
      held = { start: at, bytes: await file.read(at, at + scanChunk) };
    }
    const length = readItem(held.bytes, at - held.start);
    if (length === null) break;
    const value = at + itemHeaderLength;
    fragments.push({ start: value, length, begins: beginsCodestream(held.bytes, value - held.start) });
    at = value + length;
  }
  return fragments;
}

/** One fragment a frame; where there are more, a frame begins where its codestream begins (JPEG, JPEG 2000). */
function shareOut(fragments: Fragment[], frames: number): Fragment[][] {
  if (fragments.length <= frames) return fragments.map((fragment) => [fragment]);
  const shared: Fragment[][] = [];
  for (const fragment of fragments) {
    if (fragment.begins || shared.length === 0) shared.push([fragment]);
    else shared.at(-1)?.push(fragment);
  }
  if (shared.length === frames) return shared;
  const each = Math.ceil(fragments.length / frames);
  return Array.from({ length: frames }, (_, index) => fragments.slice(index * each, (index + 1) * each));
}

/** JPEG and JPEG-LS begin with SOI and another marker, JPEG 2000 with SOC and SIZ, JPEG XL with FF 0A. */
function beginsCodestream(bytes: Uint8Array, at: number): boolean {
  if (bytes[at] !== 0xff) return false;
  const second = bytes[at + 1];
  return (second === 0xd8 && bytes[at + 2] === 0xff) || second === 0x4f || second === 0x0a;
}

/** Length of the item that begins at `at`, `null` where none does. Encapsulation is always little endian. */
function readItem(bytes: Uint8Array<ArrayBuffer>, at: number): number | null {
  if (at < 0 || at + itemHeaderLength > bytes.length) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return view.getUint32(at, true) === itemTag ? view.getUint32(at + 4, true) : null;
}

function concatenate(parts: Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  const [only] = parts;
  if (only && parts.length === 1) return only.slice();
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
