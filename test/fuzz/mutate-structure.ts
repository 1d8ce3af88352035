import { mutateBytes } from '../readers/dicom/mutate-bytes.js';

type Random = () => number;
export type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array;

const pick = (below: number, random: Random): number => Math.floor(random() * below);
const choose = <T>(list: readonly T[], random: Random): T => list[pick(list.length, random)] as T;

/** Sizes, counts and offsets that break what believes them, by their lowest bytes. */
const numbers = [
  0, 1, 2, 7, 0xff, 0x100, 0x7fff, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff,
];
/** Numbers as texts print them, and what is none. */
const printed = [
  '0',
  '-1',
  '1e400',
  '-1e999',
  'NaN',
  'Infinity',
  '1e-400',
  '0x10',
  '1,5',
  '9'.repeat(400),
  '',
];
/** Pieces of the formats of text; many of one make what a careless pattern reads again and again. */
const pieces = [
  '[',
  ']',
  '{',
  '}',
  '<',
  '>',
  '"',
  "'",
  '=',
  ':',
  '\\',
  '\n',
  '\t',
  ' ',
  '[1',
  '<OME ',
  '\\par',
  'unit=',
];

/** Writes a number of two, four or eight bytes where the format has one, in either byte order. */
function setNumber(bytes: Uint8Array, at: number, random: Random): void {
  const width = choose([2, 4, 8], random);
  const value = random() < 0.5 ? choose(numbers, random) : pick(bytes.length + 2, random);
  const little = random() < 0.7;
  for (let index = 0; index < width && at + index < bytes.length; index++) {
    const place = little ? index : width - 1 - index;
    bytes[at + index] = place < 4 ? (value >>> (8 * place)) & 0xff : 0;
  }
}

/** Whatever the format: bits, cuts, doublings, and headers of DICOM where none belong. */
export const anyBytes: Mutation = mutateBytes;

/** Numbers at multiples of two, where tables and headers have them. */
export const aligned: Mutation = (bytes, random) => {
  const changed = bytes.slice();
  for (let count = 1 + pick(4, random); count > 0; count--) {
    const near = random() < 0.5 ? Math.min(bytes.length, 600) : bytes.length;
    setNumber(changed, 2 * pick(Math.ceil(near / 2), random), random);
  }
  return changed;
};

/** An entry of a directory of a TIFF: tag, type, count or value. */
export const tiffEntry: Mutation = (bytes, random) => {
  if (bytes.length < 24) return aligned(bytes, random);
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  const little = changed[0] === 0x49;
  const isBig = view.getUint16(2, little) === 43;
  const start = isBig ? Number(view.getBigUint64(8, little)) : view.getUint32(4, little);
  if (start + 8 > changed.length) return aligned(bytes, random);
  const [first, length] = isBig ? [start + 8, 20] : [start + 2, 12];
  const count = Math.max(1, (first - start < 4 ? view.getUint16(start, little) : changed[start]) ?? 1);
  for (let times = 1 + pick(3, random); times > 0; times--) {
    const entry = first + pick(count + 1, random) * length;
    setNumber(changed, Math.min(changed.length - 2, entry + choose([0, 2, 4, 8], random)), random);
  }
  return changed;
};

/** A part with a length before it (chunks of PNG, elements, local files of a ZIP) is written twice, or ten times. */
export const repeated: Mutation = (bytes, random) => {
  const start = pick(bytes.length, random);
  const part = bytes.subarray(start, start + 1 + pick(64, random));
  const times = choose([2, 10, 100], random);
  const parts = [
    bytes.subarray(0, start),
    ...Array.from({ length: times }, () => part),
    bytes.subarray(start),
  ];
  return Uint8Array.from(parts.flatMap((one) => [...one]));
};

/** Numbers and marks of a text, once or in long runs. */
export const text: Mutation = (bytes, random) => {
  const whole = new TextDecoder('latin1').decode(bytes);
  const number = [...whole.matchAll(/\d+(?:\.\d+)?/g)];
  const place = number.length > 0 && random() < 0.5 ? choose(number, random) : null;
  if (place) {
    const end = place.index + place[0].length;
    return encode(whole.slice(0, place.index) + choose(printed, random) + whole.slice(end));
  }
  const at = pick(whole.length + 1, random);
  const run = choose(pieces, random).repeat(choose([1, 3, 200, 2000], random));
  return encode(whole.slice(0, at) + run + whole.slice(at));
};

/** A value of a JSON text becomes another, or goes deep. */
export const json: Mutation = (bytes, random) => {
  const whole = new TextDecoder().decode(bytes);
  const values = [...whole.matchAll(/"[^"]*"|-?\d+(?:\.\d+)?|\[|\{/g)];
  if (values.length === 0) return bytes;
  const value = choose(values, random);
  const deep = choose([3, 50, 5000], random);
  const others = [
    'null',
    'true',
    '[]',
    '{}',
    '-1',
    '1e400',
    '"\\u0000"',
    '"9"',
    '['.repeat(deep) + ']'.repeat(deep),
  ];
  const other = choose(others, random);
  const end = value.index + value[0].length;
  return new TextEncoder().encode(
    whole.slice(0, value.index) + other + whole.slice(/[[{]/.test(value[0]) ? value.index : end),
  );
};

function encode(latin1: string): Uint8Array {
  return Uint8Array.from(latin1, (letter) => letter.charCodeAt(0) & 0xff);
}
