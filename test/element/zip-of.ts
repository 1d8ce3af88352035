interface Member {
  path: string;
  packed: Uint8Array<ArrayBuffer>;
  /** 0: stored; 8: deflated. */
  method: number;
  size: number;
  crc: number;
}

/** A ZIP with these members, stored as they are (APPNOTE 4.3.7, 4.3.12, 4.3.16), as a person would drop it. */
export function zipOf(members: Record<string, Uint8Array<ArrayBuffer>>, name = 'given.zip'): File {
  const stored = Object.entries(members).map(([path, bytes]) => ({
    path,
    packed: bytes,
    method: 0,
    size: bytes.length,
    crc: crc32(bytes),
  }));
  return joinMembers(stored, name);
}

/** The same with its members deflated by the browser. */
export async function deflatedZipOf(members: Record<string, Uint8Array<ArrayBuffer>>): Promise<File> {
  const deflated: Member[] = [];
  for (const [path, bytes] of Object.entries(members)) {
    const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
    const packed = new Uint8Array(await new Response(stream).arrayBuffer());
    deflated.push({ path, packed, method: 8, size: bytes.length, crc: crc32(bytes) });
  }
  return joinMembers(deflated, 'given.zip');
}

function joinMembers(members: readonly Member[], name: string): File {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  for (const { path, packed, method, size, crc } of members) {
    const title = new TextEncoder().encode(path);
    const sizes: Field[] = [[packed.length], [size]];
    const common: Field[] = [20, 0, method, 0, 0, [crc], ...sizes, title.length, 0];
    const header = pack([[0x04034b50], ...common]);
    parts.push(header, title, packed);
    directory.push(pack([[0x02014b50], 20, ...common, 0, 0, 0, [0], [offset]]), title);
    offset += header.length + title.length + packed.length;
  }
  const count = members.length;
  const end = pack([[0x06054b50], 0, 0, count, count, [lengthOf(directory)], [offset], 0]);
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
