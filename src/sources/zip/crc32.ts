/** What each byte leaves behind, and what it leaves with one to seven zero bytes after it: eight tables in one. */
const remainders = listRemainders();

/**
 * The CRC-32 of ZIP (APPNOTE 4.4.7) of the bytes whose CRC is `crc`, and `bytes` after them; 0 where none came
 * before. Unsigned. Takes eight bytes at a time, which is four times as fast as one.
 */
export function addToCrc32(crc: number, bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let rest = ~crc;
  let at = 0;
  for (; at + 8 <= bytes.length; at += 8) {
    const low = rest ^ view.getInt32(at, true);
    const high = view.getInt32(at + 4, true);
    rest = fourBytes(4, low) ^ fourBytes(0, high);
  }
  for (; at < bytes.length; at++) rest = (rest >>> 8) ^ left(0, rest ^ view.getUint8(at));
  return ~rest >>> 0;
}

/** `zeros`: how many bytes follow the four. */
function fourBytes(zeros: number, word: number): number {
  const first = left(zeros + 3, word) ^ left(zeros + 2, word >>> 8);
  return first ^ left(zeros + 1, word >>> 16) ^ left(zeros, word >>> 24);
}

function left(zeros: number, byte: number): number {
  return remainders[(zeros << 8) | (byte & 255)] ?? 0;
}

function listRemainders(): Int32Array {
  const list = new Int32Array(8 * 256);
  for (let byte = 0; byte < 256; byte++) {
    let rest = byte;
    for (let bit = 0; bit < 8; bit++) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
    list[byte] = rest;
  }
  for (let index = 256; index < list.length; index++) {
    const previous = list[index - 256] ?? 0;
    list[index] = (previous >>> 8) ^ (list[previous & 255] ?? 0);
  }
  return list;
}
