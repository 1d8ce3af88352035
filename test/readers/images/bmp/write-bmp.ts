export interface BmpPlan {
  columns: number;
  rows: number;
  bits: number;
  /** Rows as they are stored, each filled up to whole words of four bytes. */
  lines: readonly (readonly number[])[];
  /** Blue, green and red of each entry. */
  palette?: readonly (readonly [number, number, number])[];
  topDown?: boolean;
  compression?: number;
  /** Pixels per metre. */
  density?: readonly [number, number];
}

/** A Windows bitmap with its 40-byte header. */
export function writeBmp(plan: BmpPlan): Uint8Array {
  const { columns, rows, bits, lines, palette = [], topDown, compression = 0, density = [0, 0] } = plan;
  const start = 54 + palette.length * 4;
  const head = Buffer.alloc(start);
  head.write('BM', 0, 'latin1');
  head.writeUInt32LE(start, 10);
  head.writeUInt32LE(40, 14);
  head.writeInt32LE(columns, 18);
  head.writeInt32LE(topDown ? -rows : rows, 22);
  head.writeUInt16LE(1, 26);
  head.writeUInt16LE(bits, 28);
  head.writeUInt32LE(compression, 30);
  head.writeInt32LE(density[0], 38);
  head.writeInt32LE(density[1], 42);
  head.writeUInt32LE(palette.length, 46);
  palette.forEach((colour, index) => head.set(colour, 54 + index * 4));
  const padded = lines.flatMap((line) => [...line, ...Array<number>((4 - (line.length % 4)) % 4).fill(0)]);
  return Buffer.concat([head, Uint8Array.from(padded)]);
}
