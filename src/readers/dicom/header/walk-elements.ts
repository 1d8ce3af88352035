import { itemTag, readElementHeader, shortHeader, spellsVR, undefinedLength } from './element-header.js';
import type { ElementHeader, Encoding } from './element-header.js';
import { longestHeld, type HeaderWindow } from './header-window.js';
import { readItems, settleItems, startsWithItem } from './read-items.js';
import type { RawElement } from './read-items.js';

export interface WalkedHeader {
  /** Wanted elements by tag (`x00280030`), in the order of the file. */
  elements: Map<string, RawElement>;
  /** Offset of the element at which the walk stopped, or of the end of the file. */
  position: number;
  /** `stopped` at an element that `stop` named, at a clean `end` of the file, or `broken` off within an element. */
  outcome: 'stopped' | 'end' | 'broken';
}

export interface WalkOptions {
  encoding: Encoding;
  wants: (tag: string) => boolean;
  stop: (tag: string) => boolean;
}

/** Numbers of 200,000 frames take some 3 MB, palettes and a maker's own header less. A longer value is passed over. */
const longestValue = 2 ** 22;
/** Real headers hold a few hundred top-level elements; bytes that seem to hold more are no header. */
const mostElements = 20_000;

/**
 * Walks the top-level elements from `position`, keeps the wanted ones and steps over the values of all others
 * without reading them. Whatever the bytes, it ends: `broken` when they stop making sense. A sequence that is wanted
 * and damaged is kept as far as it can be read.
 */
export async function walkElements(
  window: HeaderWindow,
  position: number,
  options: WalkOptions,
): Promise<WalkedHeader> {
  const walk: WalkedHeader = { elements: new Map(), position, outcome: 'end' };
  for (let count = 0; count < mostElements;) {
    const step = takeElement(window, walk, options);
    if (step === 'taken') {
      count += 1;
      continue;
    }
    if (typeof step === 'string') return { ...walk, outcome: step };
    await window.hold(walk.position, step.until);
    if (window.gaveUpAt !== null) break;
  }
  return { ...walk, outcome: 'broken' };
}

type Step = 'taken' | WalkedHeader['outcome'] | { until: number };

function takeElement(window: HeaderWindow, walk: WalkedHeader, options: WalkOptions): Step {
  const { position } = walk;
  if (position + 12 > window.end && !window.atEnd) return { until: position + 12 };
  if (position + shortHeader > window.end) return position === window.end ? 'end' : 'broken';

  const header = readElementHeader(window.bytes, position - window.base, options.encoding);
  if (!header) return 'broken';
  if (options.stop(header.tag)) return 'stopped';
  if (header.length === undefinedLength) return takeByContent(window, walk, options, header);
  return takeByLength(window, walk, options, header);
}

function takeByLength(
  window: HeaderWindow,
  walk: WalkedHeader,
  options: WalkOptions,
  header: ElementHeader,
): Step {
  const { tag, vr, length, start } = header;
  const { encoding, wants } = options;
  const end = window.base + start + length;
  const { bytes, size } = window;
  const isSequence = vr === 'SQ' || startsWithItem(bytes, start, Math.min(start + length, bytes.length), vr);
  if (!wants(tag) || (!isSequence && length > longestValue)) {
    if (end > (size ?? Infinity)) return 'broken';
    walk.position = end;
    return 'taken';
  }
  // A longer one is taken for a wrong length.
  const beyond = end > (size ?? Infinity) || end - walk.position > longestHeld;
  if (beyond || (end > window.end && window.atEnd))
    return isSequence ? takeByContent(window, walk, options, header) : 'broken';
  if (end > window.end) return { until: end };

  const plain = { vr, bytes: bytes.subarray(start, start + length), bigEndian: encoding.bigEndian };
  if (!isSequence) {
    walk.elements.set(tag, { ...plain, bytes: plain.bytes.slice(), items: [] });
    walk.position = end;
    return 'taken';
  }
  const inside = settleItems(bytes, start, vr, encoding);
  const { items, tail, sound } = readItems(bytes, start, start + length, false, inside, wants);
  // A damaged length, where what is no element follows it and the items themselves go on.
  if (!sound && end + 12 <= window.end && !isElement(bytes, start + length, tag, encoding))
    return takeByContent(window, walk, options, header);
  walk.elements.set(tag, { ...plain, items, tail, damaged: !sound });
  walk.position = end;
  return 'taken';
}

/** A sequence whose length is not written, or wrong: its end is only known by reading it. */
function takeByContent(
  window: HeaderWindow,
  walk: WalkedHeader,
  { encoding, wants }: WalkOptions,
  { tag, vr, length, start }: ElementHeader,
): Step {
  const { bytes } = window;
  const inside = settleItems(bytes, start, vr, encoding);
  const content = readItems(bytes, start, bytes.length, true, inside, wants);
  const { items, tail, end, ranOut } = content;
  if (ranOut && !window.atEnd) return { until: walk.position + 4 * (window.end - walk.position) };
  const sound = content.sound && length === undefinedLength;
  const value = bytes.subarray(start, start);
  if (wants(tag) && (sound || items.length > 0))
    walk.elements.set(tag, { vr, bytes: value, bigEndian: encoding.bigEndian, items, tail, damaged: !sound });
  if (!content.sound && !isElement(bytes, end, tag, encoding)) return 'broken';
  walk.position = window.base + end;
  return 'taken';
}

/** Whether an element that may follow `after` begins at `at` (they ascend, PS3.5 7.1). */
function isElement(bytes: Uint8Array, at: number, after: string, encoding: Encoding): boolean {
  const next = readElementHeader(bytes, at, encoding);
  return (
    next !== null &&
    next.tag > after &&
    next.tag !== itemTag &&
    (!encoding.explicit || spellsVR(bytes, at + 4))
  );
}
