/** A field of a directory: a tag with values of one TIFF type (TIFF 6.0, section 2). */
type Entry = readonly [tag: number, type: number, values: readonly number[]];

export interface TiffPlan {
  columns: number;
  rows: number;
  /** Samples as bytes in the file's own order, strip by strip or tile by tile, already packed. */
  blocks: readonly Uint8Array[];
  /** Strips unless a size of tiles is told. */
  tile?: { columns: number; rows: number };
  rowsPerStrip?: number;
  bits?: number;
  samples?: number;
  /** 1: unsigned, 2: signed, 3: float. */
  format?: number;
  /** 0: white is zero, 1: black is zero, 2: RGB, 3: palette. */
  photometric?: number;
  compression?: number;
  predictor?: number;
  planar?: number;
  description?: string;
  /** Further entries. */
  more?: readonly Entry[];
}

export interface TiffOptions {
  bigEndian?: boolean;
  big?: boolean;
  /** Each page's blocks behind its directory, as ImageJ writes them, instead of before it. */
  pixelsLast?: boolean;
}

const encoder = new TextEncoder();
const widths: Record<number, number> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 16: 8 };

/** Writes pages one after the other, each as its blocks, its longer values and its directory. */
export function writeTiff(
  pages: readonly TiffPlan[],
  { bigEndian = false, big = false, pixelsLast = false }: TiffOptions = {},
): Uint8Array<ArrayBuffer> {
  const out = new Growing(bigEndian);
  out.text(bigEndian ? 'MM' : 'II');
  out.number(big ? 43 : 42, 2);
  if (big) out.number(8, 2);
  if (big) out.number(0, 2);
  const width = big ? 8 : 4;
  let link = out.length;
  out.number(0, width);
  for (const page of pages) {
    const writeBlocks = () =>
      page.blocks.map((block) => {
        const at = out.length;
        out.bytes(block);
        return at;
      });
    const starts = pixelsLast ? page.blocks.map(() => 0) : writeBlocks();
    const entries = entriesOf(page, starts).toSorted(([a], [b]) => a - b);
    let offsetsAt = 0;
    const places = entries.map(([, type, values]) => {
      if (values.length * widths[type]! <= width) return null;
      const at = out.length;
      for (const value of values) out.value(value, type);
      return at;
    });
    out.patch(link, out.length, width);
    out.number(entries.length, big ? 8 : 2);
    entries.forEach(([tag, type, values], index) => {
      out.number(tag, 2);
      out.number(type, 2);
      out.number(values.length, width);
      const end = out.length + width;
      const place = places[index] ?? null;
      if (tag === 273 || tag === 324) offsetsAt = place ?? out.length;
      if (place !== null) out.number(place, width);
      else for (const value of values) out.value(value, type);
      while (out.length < end) out.number(0, 1);
    });
    link = out.length;
    out.number(0, width);
    if (pixelsLast)
      for (const [index, start] of writeBlocks().entries()) out.patch(offsetsAt + 4 * index, start, 4);
  }
  return out.take();
}

function entriesOf(page: TiffPlan, starts: readonly number[]): Entry[] {
  const { tile, samples = 1 } = page;
  const counts = page.blocks.map(({ length }) => length);
  const text = page.description ? [...encoder.encode(`${page.description}\0`)] : null;
  return [
    [256, 4, [page.columns]],
    [257, 4, [page.rows]],
    [258, 3, Array.from({ length: samples }, () => page.bits ?? 8)],
    [259, 3, [page.compression ?? 1]],
    [262, 3, [page.photometric ?? 1]],
    [277, 3, [samples]],
    [284, 3, [page.planar ?? 1]],
    [317, 3, [page.predictor ?? 1]],
    [339, 3, Array.from({ length: samples }, () => page.format ?? 1)],
    ...(text ? [[270, 2, text] as const] : []),
    ...(tile
      ? ([
          [322, 4, [tile.columns]],
          [323, 4, [tile.rows]],
          [324, 4, starts],
          [325, 4, counts],
        ] as const)
      : ([
          [273, 4, starts],
          [278, 4, [page.rowsPerStrip ?? page.rows]],
          [279, 4, counts],
        ] as const)),
    ...(page.more ?? []),
  ];
}

class Growing {
  readonly #bytes: number[] = [];
  readonly #bigEndian: boolean;

  constructor(bigEndian: boolean) {
    this.#bigEndian = bigEndian;
  }

  get length(): number {
    return this.#bytes.length;
  }

  text(text: string) {
    this.bytes(encoder.encode(text));
  }

  bytes(bytes: Uint8Array) {
    for (const byte of bytes) this.#bytes.push(byte);
  }

  number(value: number, width: number) {
    this.bytes(Uint8Array.from(this.#encode(value, width)));
  }

  value(value: number, type: number) {
    if (type !== 5) {
      this.number(value, widths[type]!);
      return;
    }
    this.number(Math.round(value * 1e4), 4);
    this.number(1e4, 4);
  }

  patch(at: number, value: number, width: number) {
    this.#bytes.splice(at, width, ...this.#encode(value, width));
  }

  take(): Uint8Array<ArrayBuffer> {
    return Uint8Array.from(this.#bytes);
  }

  #encode(value: number, width: number): number[] {
    const bytes = Array.from({ length: width }, (_, index) => Math.floor(value / 256 ** index) % 256);
    return this.#bigEndian ? bytes.reverse() : bytes;
  }
}

/** Samples as bytes of a width, in either order; `format` 3 for floats. */
export function bytesOf(values: readonly number[], bits: number, bigEndian = false, format = 1): Uint8Array {
  const view = new DataView(new ArrayBuffer((values.length * bits) / 8));
  values.forEach((value, index) => {
    const at = (index * bits) / 8;
    if (format === 3 && bits === 64) view.setFloat64(at, value, !bigEndian);
    else if (format === 3) view.setFloat32(at, value, !bigEndian);
    else if (bits === 32) view.setInt32(at, value, !bigEndian);
    else if (bits === 16) view.setInt16(at, value, !bigEndian);
    else view.setInt8(at, value);
  });
  return new Uint8Array(view.buffer);
}
