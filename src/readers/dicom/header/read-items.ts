import { mostSlices } from '../../../model/limits.js';
import {
  isPrivate,
  itemEndTag,
  itemTag,
  readElementHeader,
  sequenceEndTag,
  shortHeader,
  spellsVR,
  undefinedLength,
} from './element-header.js';
import type { ElementHeader, Encoding } from './element-header.js';

/** One element's value as it stands in the file. */
export interface RawElement {
  /** Absent in Implicit VR. */
  vr: string | undefined;
  /** Empty for a sequence whose length is not written. */
  bytes: Uint8Array;
  bigEndian: boolean;
  /** Items of a sequence, in order. */
  items: Item[];
  /** Items behind a damage that took an unknown number of them; they count from the end. */
  tail?: Item[];
  /** Whether some of its items could not be read, or not whole. */
  damaged?: boolean;
}

/** The wanted elements of an item, by tag, in the order of the file. */
export type Item = ReadonlyMap<string, RawElement>;

/** What the items of a sequence say, and how far they could be read. */
export interface SequenceContent {
  items: Item[];
  tail: Item[];
  /** Offset behind the sequence, or of what is no part of it. */
  end: number;
  sound: boolean;
  /** Whether it goes on behind the bytes that are held. */
  ranOut: boolean;
}

/** Sequences that speak of other images than the frame they stand in. */
const elsewhere = new Set(['x00081140', 'x00082112', 'x00089092', 'x00089124', 'x00089154', 'x00400555']);
/** Functional groups nest three deep at most (MR Diffusion); what lies deeper says nothing of a frame. */
const deepestRead = 5;
/** Deeper than any writer nests, and far from the end of the stack. */
const deepest = 40;
/** Elements that are looked at for each that its bytes have room for: whole ones once, damaged ones again. */
const mostLooks = 4;
const none: Item = new Map();

/** How a run of elements ends: at a known offset, or at a delimiter; `mended` where the length before it is wrong. */
type Ending = 'closed' | 'open' | 'mended';

/**
 * Reads the items of a sequence (PS3.5 7.5) from `at` up to `limit`, in one pass over the bytes. Items whose length is
 * wrong are read by their content, and what cannot be read costs its own item: those behind it are found again, as far
 * as that takes no more than a few passes.
 * @param open whether the sequence ends at a delimiter, somewhere before `limit`
 * @param wants tags of the elements to keep beside sequences
 */
export function readItems(
  bytes: Uint8Array,
  at: number,
  limit: number,
  open: boolean,
  encoding: Encoding,
  wants: (tag: string) => boolean,
): SequenceContent {
  const state = { ranOut: false, left: 16 + (mostLooks * (limit - at)) / shortHeader };
  const content = readSequence(at, limit, open, encoding, 0);
  return { ...content, ranOut: state.ranOut };

  function readSequence(from: number, to: number, isOpen: boolean, within: Encoding, depth: number) {
    const content = { items: [] as Item[], tail: [] as Item[], end: from, sound: true };
    if (depth > deepest) return { ...content, end: isOpen ? from : to, sound: false };
    let list = content.items;
    const implicit = { ...within, explicit: false };
    for (let place = from; ;) {
      content.end = place;
      if (place >= to && !isOpen) return content;
      const isTooLong = (state.left -= 1) < 0 || content.items.length > mostSlices;
      if (isTooLong) return { ...content, end: isOpen ? place : to, sound: false };
      const header = place + shortHeader <= to ? readElementHeader(bytes, place, implicit) : null;
      if (header?.tag === sequenceEndTag) return { ...content, end: isOpen ? header.start : to };
      if (header?.tag !== itemTag) {
        content.sound = false;
        state.ranOut ||= !header && to === bytes.length;
        const next = isOpen ? null : findItem(place, to, within);
        if (next === null) return content;
        content.tail = list = [];
        place = next;
        continue;
      }
      const read = readItem(header, to, within, depth);
      list.push(read.item);
      content.sound &&= read.sound;
      place = Math.max(read.end, header.start);
    }
  }

  function readItem({ start, length }: ElementHeader, to: number, within: Encoding, depth: number) {
    if (length === undefinedLength) return readElements(start, to, 'open', within, depth);
    const end = start + length;
    state.ranOut ||= end > to && to === bytes.length;
    const closed = end <= to ? readElements(start, end, 'closed', within, depth) : null;
    // Elements that end with their item prove its length, and so does another item behind it.
    if (closed && (closed.sound || depth > 0 || isBoundary(end, to, within))) return closed;
    return { ...readElements(start, to, 'mended', within, depth), sound: false };
  }

  function readElements(from: number, to: number, ending: Ending, within: Encoding, depth: number) {
    let item = none;
    let sound = true;
    // A written length is trusted: what goes wrong before it costs this item alone.
    const broken = (end: number) => ({ item, sound: false, end: ending === 'closed' ? to : end });
    let place = from;
    const keep = (tag: string, element: RawElement) => {
      if (item === none) item = new Map();
      (item as Map<string, RawElement>).set(tag, element);
    };
    while (place < to) {
      if ((state.left -= 1) < 0) return broken(place);
      const header = readElementHeader(bytes, place, within);
      if (!header || header.start > to) break;
      if (header.tag === itemEndTag) return { item, sound, end: header.start };
      if (/^x(?:0000|fffe)/.test(header.tag)) return broken(place);
      // Pixels follow the sequences of a header: here the item has run beyond its end.
      if (ending === 'mended' && header.tag.startsWith('x7fe0')) return broken(place);
      const taken = takeElement(keep, header, to, within, depth);
      sound &&= taken.sound;
      place = taken.end;
      if (taken.lost) return broken(place);
    }
    const whole = ending !== 'open' && place >= to;
    state.ranOut ||= !whole && to === bytes.length;
    return whole ? { item, sound, end: to } : broken(place);
  }

  /** Keeps an element. It is `lost` where nothing tells what follows it. */
  function takeElement(
    keep: (tag: string, element: RawElement) => void,
    { tag, vr, length, start }: ElementHeader,
    to: number,
    within: Encoding,
    depth: number,
  ): { end: number; sound: boolean; lost?: boolean } {
    const open = length === undefinedLength;
    const end = open ? to : start + length;
    if (end > to) {
      state.ranOut ||= to === bytes.length;
      return { end: start, sound: false, lost: true };
    }
    if (open && vr !== undefined && vr !== 'SQ' && vr !== 'UN') return skipFragments(start, to, within);
    const useful = (!isPrivate(tag) || wants(tag)) && !elsewhere.has(tag) && depth < deepestRead;
    const { bigEndian } = within;
    if (!open && vr !== 'SQ' && !startsWithItem(bytes, start, end, vr)) {
      if (useful && wants(tag)) keep(tag, { vr, bytes: bytes.subarray(start, end), bigEndian, items: [] });
      return { end, sound: true };
    }
    if (!useful && !open) return { end, sound: true };
    const inside = settleItems(bytes, start, vr, within);
    const { items, tail, sound, end: reached } = readSequence(start, end, open, inside, depth + 1);
    const value = bytes.subarray(start, open ? start : end);
    if (useful) keep(tag, { vr, bytes: value, bigEndian, items: [...items, ...tail] });
    return open ? { end: reached, sound, lost: !sound } : { end, sound };
  }

  /** The end of pixels in fragments (PS3.5 A.4), as icons may be. */
  function skipFragments(from: number, to: number, within: Encoding) {
    let end = from;
    while (end + shortHeader <= to && (state.left -= 1) >= 0) {
      const header = readElementHeader(bytes, end, { ...within, explicit: false });
      if (header?.tag === sequenceEndTag) return { end: header.start, sound: true };
      if (header?.tag !== itemTag) return { end, sound: false, lost: true };
      end = header.start + header.length;
    }
    state.ranOut ||= to === bytes.length;
    return { end: Math.min(end, to), sound: false, lost: true };
  }

  /** Whether an item may end here: before another, a delimiter or the end of the sequence. */
  function isBoundary(place: number, to: number, within: Encoding): boolean {
    if (place === to) return true;
    const next = readElementHeader(bytes.subarray(0, to), place, { ...within, explicit: false });
    return next === null ? to === bytes.length : next.tag === itemTag || next.tag === sequenceEndTag;
  }

  /** The next item that begins behind `place` and ends before another, or follows the delimiter of one. */
  function findItem(place: number, to: number, within: Encoding): number | null {
    const implicit = { ...within, explicit: false };
    for (let next = place + 1; next + shortHeader <= to && state.left > 0; next++) {
      state.left -= 1 / shortHeader;
      if (bytes[next] !== 0xfe && bytes[next] !== 0xff) continue;
      const header = readElementHeader(bytes, next, implicit);
      if (header?.tag !== itemTag) continue;
      const end = header.start + header.length;
      const before = readElementHeader(bytes, next - shortHeader, implicit);
      const follows = header.length === undefinedLength && before?.tag === itemEndTag && before.length === 0;
      if (follows || (end <= to && isBoundary(end, to, within))) return next;
    }
    return null;
  }
}

/** Sequences of Implicit VR, and those that a converter wrote as UN, are known by their first item (PS3.5 7.5). */
export function startsWithItem(
  bytes: Uint8Array,
  start: number,
  end: number,
  vr: string | undefined,
): boolean {
  if ((vr !== undefined && vr !== 'UN') || end - start < shortHeader) return false;
  return isItem(bytes, start, false) || isItem(bytes, start, true);
}

function isItem(bytes: Uint8Array, at: number, bigEndian: boolean): boolean {
  const item = bigEndian ? [0xff, 0xfe, 0xe0, 0x00] : [0xfe, 0xff, 0x00, 0xe0];
  return item.every((byte, index) => bytes[at + index] === byte);
}

/**
 * How the items of a sequence are written: as what surrounds it, but within UN in Implicit VR Little Endian (PS3.5
 * 6.2.2 note 2). Some converters only rename the VR and leave the items as they were, which their first element shows.
 */
export function settleItems(
  bytes: Uint8Array,
  start: number,
  vr: string | undefined,
  around: Encoding,
): Encoding {
  if (vr === 'SQ' || !around.explicit) return around;
  const bigEndian = isItem(bytes, start, true);
  return { explicit: spellsVR(bytes, start + shortHeader + 4), bigEndian };
}
