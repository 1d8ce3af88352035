/** A ZIP with these members, stored as they are (APPNOTE 4.3.7, 4.3.12, 4.3.16), as a person would drop it. */
export function zipOf(members: Record<string, Uint8Array<ArrayBuffer>>, name = 'given.zip'): File {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  for (const [path, bytes] of Object.entries(members)) {
    const offset = lengthOf(parts);
    const title = new TextEncoder().encode(path);
    const common: Field[] = [20, 0, 0, 0, 0, [crc32(bytes)], [bytes.length], [bytes.length], title.length, 0];
    parts.push(pack([[0x04034b50], ...common]), title, bytes);
    directory.push(pack([[0x02014b50], 20, ...common, 0, 0, 0, [0], [offset]]), title);
  }
  const count = Object.keys(members).length;
  const end = pack([[0x06054b50], 0, 0, count, count, [lengthOf(directory)], [lengthOf(parts)], 0]);
  return new File([...parts, ...directory, end], name);
}

/** Little endian: a number takes two bytes, a number in brackets four. */
type Field = number | [number];

function pack(values: Field[]): Uint8Array<ArrayBuffer> {
  const bytes = values.flatMap((value) => (typeof value === 'number' ? split(value, 2) : split(value[0], 4)));
  return new Uint8Array(bytes);
}

function split(value: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => (value >>> (8 * index)) & 255);
}

function lengthOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}

function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
