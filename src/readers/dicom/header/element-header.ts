/** How a data set spells its elements (PS3.5 chapter 7). */
export interface Encoding {
  explicit: boolean;
  bigEndian: boolean;
}

/** What stands before an element's value. */
export interface ElementHeader {
  /** `x00280030`. */
  tag: string;
  /** Absent in Implicit VR, and for items and their delimiters. */
  vr: string | undefined;
  /** In bytes; `undefinedLength` where the value ends at a delimiter. */
  length: number;
  /** Where the value begins. */
  start: number;
}

export const undefinedLength = 0xffffffff;
export const itemTag = 'xfffee000';
export const itemEndTag = 'xfffee00d';
export const sequenceEndTag = 'xfffee0dd';
/** Tag and length of an item or delimiter, and the shortest header of an element. */
export const shortHeader = 8;

const knownVRs = new Set(
  'AE AS AT CS DA DS DT FD FL IS LO LT OB OD OF OL OV OW PN SH SL SQ SS ST SV TM UC UI UL UN UR US UT UV'.split(
    ' ',
  ),
);
/** VRs whose length takes four bytes (PS3.5 7.1.2). */
const longVRs = new Set(['OB', 'OD', 'OF', 'OL', 'OV', 'OW', 'SQ', 'SV', 'UC', 'UN', 'UR', 'UT', 'UV']);

/** Whether the two bytes at `at` spell a VR of PS3.5 6.2, as they do where the VR is explicit. */
export function spellsVR(bytes: Uint8Array, at: number): boolean {
  return knownVRs.has(String.fromCharCode(bytes[at] ?? 0, bytes[at + 1] ?? 0));
}

/** What some writers put for a VR that they do not know: `??`, `--` or blanks, with a length of two bytes. */
function isPlaceholder(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === bytes[at + 1] && [0x3f, 0x2d, 0x20].includes(bytes[at] ?? 0);
}

/** Tag, VR and length of the element at `at` (PS3.5 7.1); `null` where the bytes end before its value. */
export function readElementHeader(
  bytes: Uint8Array,
  at: number,
  { explicit, bigEndian }: Encoding,
): ElementHeader | null {
  if (at + shortHeader > bytes.length) return null;
  const short = (place: number) => {
    const [first = 0, second = 0] = [bytes[place], bytes[place + 1]];
    return bigEndian ? first * 0x100 + second : second * 0x100 + first;
  };
  const long = (place: number) => {
    const [first, second] = [short(place), short(place + 2)];
    return bigEndian ? first * 0x10000 + second : second * 0x10000 + first;
  };
  const tag = `x${(short(at) * 0x10000 + short(at + 2)).toString(16).padStart(8, '0')}`;
  if (explicit && isPlaceholder(bytes, at + 4))
    return { tag, vr: 'UN', length: short(at + 6), start: at + 8 };
  if (!explicit || !spellsVR(bytes, at + 4))
    return { tag, vr: undefined, length: long(at + 4), start: at + 8 };
  const vr = String.fromCharCode(bytes[at + 4] ?? 0, bytes[at + 5] ?? 0);
  if (!longVRs.has(vr)) return { tag, vr, length: short(at + 6), start: at + 8 };
  return at + 12 > bytes.length ? null : { tag, vr, length: long(at + 8), start: at + 12 };
}

/** Private attributes have odd groups (PS3.5 7.8). */
export const isPrivate = (tag: string): boolean => parseInt(tag.slice(4, 5), 16) % 2 === 1;
