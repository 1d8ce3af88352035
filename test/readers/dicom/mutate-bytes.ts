/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Random = () => number;
type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array;

const vrs =
  'AE AS AT CS DA DS DT FD FL IS LO LT OB OD OF OL OV OW PN SH SL SQ SS ST SV TM UC UI UL UN UR US UT UV'.split(
    ' ',
  );
const lengths = [0, 1, 3, 0xff, 0xfffe, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff];

/** Ways in which a file is damaged or forged: most hit the header, where the reader has to decide. */
const mutations: Mutation[] = [
  (bytes, random) => bytes.slice(0, pick(bytes.length, random)),
  (bytes, random) => overwrite(bytes, random, 1 + pick(8, random), () => pick(256, random)),
  (bytes, random) =>
    overwrite(bytes, random, 4, (at) => (lengths[pick(lengths.length, random)] ?? 0) >>> (8 * at)),
  (bytes, random) =>
    overwrite(bytes, random, 2, (at, word) => word.charCodeAt(at), vrs[pick(vrs.length, random)]),
  (bytes, random) =>
    overwrite(bytes, random, 8, (at) => [0xfe, 0xff, 0x00, 0xe0, 0xff, 0xff, 0xff, 0xff][at] ?? 0),
  (bytes, random) => overwrite(bytes, random, 8, (at) => [0xfe, 0xff, 0xdd, 0xe0, 0, 0, 0, 0][at] ?? 0),
  (bytes, random) => overwrite(bytes, random, 12, (at, word) => word.charCodeAt(at), '-1e999\\NaN\\\\0'),
  (bytes, random) => overwrite(bytes, random, 64, () => 0),
  (bytes, random) => overwrite(bytes, random, 64, () => 0xff),
  (bytes, random) => insert(bytes, random, deepSequence(random)),
  (bytes, random) => cutOut(bytes, random),
  (bytes, random) => insert(bytes, random, bytes.slice(0, pick(bytes.length, random))),
  (bytes, random) => Uint8Array.from(bytes, (byte, at) => (at < 132 ? byte : pick(256, random))),
];

/** One to three mutations of a file, chosen by `random`. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  let mutated: Uint8Array = bytes.slice();
  for (let count = 1 + pick(3, random); count > 0; count--) {
    mutated = mutations[pick(mutations.length, random)]?.(mutated, random) ?? mutated;
  }
  return mutated;
}

function pick(below: number, random: Random): number {
  return Math.floor(random() * below);
}

function overwrite(
  bytes: Uint8Array,
  random: Random,
  count: number,
  byteAt: (at: number, word: string) => number,
  word = '',
): Uint8Array {
  const start = pick(bytes.length, random);
  for (let at = 0; at < count && start + at < bytes.length; at++) bytes[start + at] = byteAt(at, word) & 0xff;
  return bytes;
}

function insert(bytes: Uint8Array, random: Random, piece: Uint8Array): Uint8Array {
  const at = pick(bytes.length + 1, random);
  return Uint8Array.from([...bytes.subarray(0, at), ...piece, ...bytes.subarray(at)]);
}

function cutOut(bytes: Uint8Array, random: Random): Uint8Array {
  const start = pick(bytes.length, random);
  const end = start + pick(Math.min(64, bytes.length - start) + 1, random);
  return Uint8Array.from([...bytes.subarray(0, start), ...bytes.subarray(end)]);
}

/** A sequence within a sequence within a sequence, of undefined length, up to a thousand deep. */
function deepSequence(random: Random): Uint8Array {
  const open = [
    0x08, 0x00, 0x40, 0x11, 0x53, 0x51, 0, 0, 0xff, 0xff, 0xff, 0xff, 0xfe, 0xff, 0, 0xe0, 0xff, 0xff, 0xff,
    0xff,
  ];
  const depth = 1 + pick(random() < 0.02 ? 1000 : 20, random);
  return Uint8Array.from({ length: depth * open.length }, (_, at) => open[at % open.length] ?? 0);
}
