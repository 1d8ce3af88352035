import { Unzlib } from 'fflate';

/** Packed bytes unpacked at a time, which become 17 MB at most before anybody can stop it. */
const piece = 2 ** 14;

/**
 * Undoes TIFF’s LZW (TIFF 6.0, section 13), up to `length` bytes. Each string is copied from where it was first
 * written, so that no table of strings is needed.
 * @returns fewer bytes where the packed ones end before
 * @throws {RangeError} for codes that no writer makes
 */
export function unpackLzw(packed: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  const starts = new Uint32Array(4096);
  const lengths = new Uint16Array(4096);
  let [held, bits, width, next] = [0, 0, 9, firstCode];
  let [from, at] = [0, 0];
  let [lastStart, lastLength] = [0, 0];
  while (at < length) {
    while (bits < width && from < packed.length) {
      held = ((held << 8) | (packed[from++] ?? 0)) & 0xffffff;
      bits += 8;
    }
    if (bits < width) break;
    bits -= width;
    const code = (held >> bits) & ((1 << width) - 1);
    if (code === endCode) break;
    if (code === clearCode) {
      [width, next, lastLength] = [9, firstCode, 0];
      continue;
    }
    const isNew = code === next && lastLength > 0;
    if (code >= next && !isNew) throw new RangeError(`code ${code} before it was made`);
    const start = code < clearCode ? at : isNew ? lastStart : (starts[code] ?? 0);
    const count = code < clearCode ? 1 : isNew ? lastLength + 1 : (lengths[code] ?? 0);
    if (code < clearCode) bytes[at] = code;
    else for (let i = 0; i < count; i++) bytes[at + i] = bytes[start + i] ?? 0;
    if (lastLength > 0 && next < 4096) {
      starts[next] = lastStart;
      lengths[next] = lastLength + 1;
      next += 1;
      if (next === (1 << width) - 1 && width < 12) width += 1;
    }
    lastStart = at;
    lastLength = count;
    at += count;
  }
  return bytes.subarray(0, Math.min(at, length));
}

const clearCode = 256;
const endCode = 257;
const firstCode = 258;

/** Undoes PackBits (TIFF 6.0, section 9), up to `length` bytes; fewer where the packed ones end before. */
export function unpackBits(packed: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let [from, at] = [0, 0];
  while (from < packed.length && at < length) {
    const head = packed[from++] ?? 0;
    if (head < 128) {
      const literal = packed.subarray(from, from + Math.min(head + 1, length - at));
      bytes.set(literal, at);
      from += head + 1;
      at += literal.length;
    } else if (head > 128) {
      const end = Math.min(length, at + 257 - head);
      bytes.fill(packed[from++] ?? 0, at, end);
      at = end;
    }
  }
  return bytes.subarray(0, at);
}

/**
 * Undoes deflate with zlib’s frame, up to `length` bytes.
 * @throws {Error} where the packed bytes are damaged or end before
 */
export function unpackDeflate(packed: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  const unpacked = unpackZlib(bytes, [packed]);
  if (unpacked.fault && unpacked.length < length) throw unpacked.fault;
  return bytes.subarray(0, unpacked.length);
}

/**
 * Undoes deflate with zlib’s frame, in one or several parts, as far as it goes and `target` has room, and no further.
 * @returns how many bytes came out, and what ended them before their end
 */
export function unpackZlib(
  target: Uint8Array,
  packed: readonly Uint8Array[],
): { length: number; fault: Error | null } {
  let length = 0;
  let fault: Error | null = null;
  const unzip = new Unzlib((part) => {
    target.set(part.subarray(0, Math.max(0, target.length - length)), Math.min(length, target.length));
    length += part.length;
  });
  try {
    for (const part of packed)
      for (let at = 0; at < part.length && length < target.length; at += piece)
        unzip.push(part.subarray(at, at + piece));
    // Apart from the bytes before it, for an end that comes too early takes along what they had become.
    if (length < target.length) unzip.push(new Uint8Array(0), true);
  } catch (error) {
    fault = error as Error;
  }
  return { length: Math.min(length, target.length), fault };
}
