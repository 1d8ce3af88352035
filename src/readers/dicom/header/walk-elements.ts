import dicomParser from 'dicom-parser';
import type { DataSet, Element } from 'dicom-parser';
import type { HeaderWindow } from './header-window.js';

/** How a data set spells its elements (PS3.5 chapter 7). */
export interface Encoding {
  explicit: boolean;
  bigEndian: boolean;
}

/** One element's value as it stands in the file. */
export interface RawElement {
  /** Absent in Implicit VR. */
  vr: string | undefined;
  bytes: Uint8Array;
  bigEndian: boolean;
  /** Items of a sequence, in order. */
  items: DataSet[];
}

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

const undefinedLength = 0xffffffff;
/** Long enough for the functional groups of 100,000 frames; a longer element is taken for a wrong length. */
const longestElement = 2 ** 29;
/** Real headers hold a few hundred top-level elements; bytes that seem to hold more are no header. */
const mostElements = 20_000;
const knownVRs = new Set(
  'AE AS AT CS DA DS DT FD FL IS LO LT OB OD OF OL OV OW PN SH SL SQ SS ST SV TM UC UI UL UN UR US UT UV'.split(
    ' ',
  ),
);
/** VRs whose length takes four bytes (PS3.5 7.1.2); dicom-parser 1.8.21 does not know OV, SV and UV for such. */
const longVRs = new Set(['OB', 'OD', 'OF', 'OL', 'OV', 'OW', 'SQ', 'SV', 'UC', 'UN', 'UR', 'UT', 'UV']);

/** Whether the two bytes at `at` spell a VR of PS3.5 6.2, as they do where the VR is explicit. */
export function spellsVR(bytes: Uint8Array, at: number): boolean {
  return knownVRs.has(String.fromCharCode(bytes[at] ?? 0, bytes[at + 1] ?? 0));
}

/**
 * Walks the top-level elements from `position`, keeps the wanted ones and steps over the values of all others
 * without reading them. Sequences are read by dicom-parser. Whatever the bytes, it ends: `broken` when they stop
 * making sense.
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
    if (step.until - walk.position > longestElement) break;
    await window.hold(walk.position, step.until);
  }
  return { ...walk, outcome: 'broken' };
}

type Step = 'taken' | WalkedHeader['outcome'] | { until: number };

function takeElement(window: HeaderWindow, walk: WalkedHeader, options: WalkOptions): Step {
  const { position } = walk;
  if (position + 12 > window.end && !window.atEnd) return { until: position + 12 };
  if (position + 8 > window.end) return position === window.end ? 'end' : 'broken';

  const header = readElementHeader(window, position, options.encoding);
  if (!header) return 'broken';
  if (options.stop(header.tag)) return 'stopped';
  const start = window.base + header.dataOffset;
  if (header.length === undefinedLength) return takeOpenElement(window, walk, options, header);

  const end = start + header.length;
  if (options.wants(header.tag)) {
    if (end > window.end) return window.atEnd ? 'broken' : { until: end };
    const raw = readValue(window, header, options.encoding);
    if (raw) walk.elements.set(header.tag, raw);
  }
  walk.position = end;
  return 'taken';
}

/** An element of undefined length: a sequence, whose end is only known by reading it. */
function takeOpenElement(
  window: HeaderWindow,
  walk: WalkedHeader,
  options: WalkOptions,
  header: Element,
): Step {
  const held = window.end - walk.position;
  const more = { until: walk.position + 4 * held };
  const stream = streamAt(window, walk.position, options.encoding);
  const read = attempt(() => readWhole(stream, isExplicit(header, options.encoding)));
  const cutOff = read === null || stream.position >= window.bytes.length;
  if (cutOff && !window.atEnd) return more;
  if (read === null) return 'broken';
  if (options.wants(header.tag)) {
    walk.elements.set(header.tag, { ...describe(window, header, options.encoding), items: itemsOf(read) });
  }
  walk.position = window.base + stream.position;
  return 'taken';
}

/** Tag, VR and length of the element at `position` (PS3.5 7.1), of which at least 8 bytes are held. */
function readElementHeader(window: HeaderWindow, position: number, encoding: Encoding): Element | null {
  const { bytes } = window;
  const at = position - window.base;
  const { readUint16, readUint32 } = parserOf(encoding);
  const tagNumber = readUint16(bytes, at) * 0x10000 + readUint16(bytes, at + 2);
  const tag = `x${tagNumber.toString(16).padStart(8, '0')}`;
  if (!encoding.explicit || !spellsVR(bytes, at + 4)) {
    return { tag, length: readUint32(bytes, at + 4), dataOffset: at + 8 };
  }
  const vr = String.fromCharCode(bytes[at + 4] ?? 0, bytes[at + 5] ?? 0);
  if (!longVRs.has(vr)) return { tag, vr, length: readUint16(bytes, at + 6), dataOffset: at + 8 };
  if (at + 12 > bytes.length) return null;
  return { tag, vr, length: readUint32(bytes, at + 8), dataOffset: at + 12 };
}

function readValue(window: HeaderWindow, header: Element, encoding: Encoding): RawElement | null {
  const raw = describe(window, header, encoding);
  const sequence = header.vr === 'SQ' || startsWithItem(raw);
  if (!sequence) return { ...raw, bytes: raw.bytes.slice() };
  const stream = streamAt(window, window.base + header.dataOffset, encoding);
  const element: Element = { tag: header.tag, length: header.length, dataOffset: header.dataOffset };
  const read = attempt(() => {
    if (header.vr === 'SQ') dicomParser.readSequenceItemsExplicit(stream, element, []);
    else dicomParser.readSequenceItemsImplicit(stream, element);
    return element;
  });
  return read && { ...raw, items: itemsOf(read) };
}

/** Sequences of Implicit VR, and those that a converter wrote as UN, are known by their first item (PS3.5 7.5). */
function startsWithItem({ vr, bytes, bigEndian }: RawElement): boolean {
  if ((vr !== undefined && vr !== 'UN') || bytes.length < 8) return false;
  const item = bigEndian ? [0xff, 0xfe, 0xe0, 0x00] : [0xfe, 0xff, 0x00, 0xe0];
  return item.every((byte, index) => bytes[index] === byte);
}

function describe(window: HeaderWindow, header: Element, { bigEndian }: Encoding): RawElement {
  const end = header.length === undefinedLength ? header.dataOffset : header.dataOffset + header.length;
  return { vr: header.vr, bytes: window.bytes.subarray(header.dataOffset, end), bigEndian, items: [] };
}

function isExplicit(header: Element, encoding: Encoding): boolean {
  return encoding.explicit && header.vr !== undefined;
}

function readWhole(stream: InstanceType<typeof dicomParser.ByteStream>, explicit: boolean): Element {
  return explicit
    ? dicomParser.readDicomElementExplicit(stream, [])
    : dicomParser.readDicomElementImplicit(stream);
}

function itemsOf(element: Element): DataSet[] {
  return (element.items ?? []).flatMap((item) => item.dataSet ?? []);
}

function streamAt(window: HeaderWindow, position: number, encoding: Encoding) {
  return new dicomParser.ByteStream(parserOf(encoding), window.bytes, position - window.base);
}

function parserOf({ bigEndian }: Encoding) {
  return bigEndian ? dicomParser.bigEndianByteArrayParser : dicomParser.littleEndianByteArrayParser;
}

/** dicom-parser throws strings, and a RangeError where sequences nest deeper than the stack. */
function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
