import type { SampleArray } from '../../model/samples.js';

/** Samples of one slice, row by row. */
export interface SliceSamples {
  data: SampleArray;
  columns: number;
  rows: number;
}

/** Where a slice goes in a plane. */
export interface Footprint {
  /** Voxels of the plane. */
  columns: number;
  rows: number;
  /** Source pixels per voxel, along columns and rows: 1 or more. */
  ratio: readonly [number, number];
  /** Where the slice's first pixel lies in the source grid, in pixels; not whole in a tilted stack. */
  shift: readonly [number, number];
}

/** Where a slice goes in its plane of the block, and how its samples become bytes. */
export interface Placement extends Footprint {
  /** A sample becomes `value × scale + offset`, held to 0 … 255. */
  scale: number;
  offset: number;
}

/** Where a whole plane of bytes goes in one of fewer columns and rows, as bytes again. */
export function placeWhole(from: readonly number[], to: readonly number[]): Placement {
  const [columns = 1, rows = 1] = to;
  const ratio = [(from[0] ?? 1) / columns, (from[1] ?? 1) / rows] as const;
  return { columns, rows, ratio, shift: [0, 0], scale: 1, offset: 0 };
}

/**
 * Fills a plane with a slice: copied where nothing shrinks, averaged over boxes where it does. What the slice does not
 * reach becomes 0.
 */
export function placeSlice(
  source: SliceSamples,
  placement: Placement,
  { buffer, byteOffset, length }: Uint8Array<ArrayBuffer>,
): void {
  const plane = new Uint8ClampedArray(buffer, byteOffset, length).fill(0);
  const { ratio, shift } = placement;
  const isWhole = Number.isInteger(shift[0]) && Number.isInteger(shift[1]);
  if (ratio[0] === 1 && ratio[1] === 1 && isWhole) copyPixels(source, placement, plane);
  else if (ratio[0] === 1 && ratio[1] === 1) interpolatePixels(source, placement, plane);
  else averagePixels(source, placement, plane);
}

/** A plane of a slice's own values, averaged; 0 where the slice does not reach. */
export function averageBoxes(
  source: SliceSamples,
  { columns, rows, ratio, shift }: Footprint,
): Float32Array<ArrayBuffer> {
  const values = new Float32Array(columns * rows);
  const left = edgesOf(columns, ratio[0], shift[0], source.columns);
  const top = edgesOf(rows, ratio[1], shift[1], source.rows);
  eachBox(source.data, source.columns, left, top, (voxel, mean) => {
    values[voxel] = mean;
  });
  return values;
}

function copyPixels(source: SliceSamples, placement: Placement, plane: Uint8ClampedArray): void {
  const { data } = source;
  const { columns, rows, shift, scale, offset } = placement;
  const table = data.length < tableLength ? null : tableFor(data, scale, offset);
  const firstColumn = Math.max(0, shift[0]);
  const lastColumn = Math.min(columns, source.columns + shift[0]);
  for (let y = Math.max(0, shift[1]); y < Math.min(rows, source.rows + shift[1]); y++) {
    let from = (y - shift[1]) * source.columns + firstColumn - shift[0];
    const start = y * columns + firstColumn;
    const end = y * columns + lastColumn;
    if (table) for (let to = start; to < end; to++) plane[to] = table[(data[from++] ?? 0) & lastEntry] ?? 0;
    else for (let to = start; to < end; to++) plane[to] = (data[from++] ?? 0) * scale + offset;
  }
}

/** Entries of a table for every sample of 16 bits, by its bits. */
const tableLength = 2 ** 16;
const lastEntry = tableLength - 1;
/** The last one made: the slices of a series mostly share theirs. */
let made = { bytes: new Uint8ClampedArray(0), scale: NaN, offset: NaN, lowest: NaN };

/** What each sample becomes, looked up four times as fast as computed; `null` for samples of more than 16 bits. */
function tableFor(data: SampleArray, scale: number, offset: number): Uint8ClampedArray | null {
  if (data.BYTES_PER_ELEMENT > 2) return null;
  const lowest = data instanceof Int16Array || data instanceof Int8Array ? -tableLength / 2 : 0;
  if (made.scale === scale && made.offset === offset && made.lowest === lowest) return made.bytes;
  const bytes = new Uint8ClampedArray(tableLength);
  for (let sample = lowest; sample < lowest + tableLength; sample++) {
    bytes[sample & lastEntry] = sample * scale + offset;
  }
  made = { bytes, scale, offset, lowest };
  return bytes;
}

/** Bilinear, for a slice that lies between pixels of the grid; what lies beyond its edge stays 0. */
function interpolatePixels(source: SliceSamples, placement: Placement, plane: Uint8ClampedArray): void {
  const { data } = source;
  const { columns, rows, shift, scale, offset } = placement;
  const at = (x: number, y: number) => data[y * source.columns + x] ?? 0;
  for (let y = 0; y < rows; y++) {
    const sy = y - shift[1];
    const y0 = Math.floor(sy);
    if (y0 < 0 || y0 + 1 >= source.rows) continue;
    const fy = sy - y0;
    for (let x = 0; x < columns; x++) {
      const sx = x - shift[0];
      const x0 = Math.floor(sx);
      if (x0 < 0 || x0 + 1 >= source.columns) continue;
      const fx = sx - x0;
      const above = at(x0, y0) * (1 - fx) + at(x0 + 1, y0) * fx;
      const below = at(x0, y0 + 1) * (1 - fx) + at(x0 + 1, y0 + 1) * fx;
      plane[y * columns + x] = (above * (1 - fy) + below * fy) * scale + offset;
    }
  }
}

function averagePixels(source: SliceSamples, placement: Placement, plane: Uint8ClampedArray): void {
  const { columns, rows, ratio, shift, scale, offset } = placement;
  const left = edgesOf(columns, ratio[0], shift[0], source.columns);
  const top = edgesOf(rows, ratio[1], shift[1], source.rows);
  eachBox(source.data, source.columns, left, top, (voxel, mean) => {
    plane[voxel] = mean * scale + offset;
  });
}

/** The source pixels at which each voxel begins, and the last one ends. */
function edgesOf(voxels: number, ratio: number, shift: number, limit: number): Int32Array {
  const edges = new Int32Array(voxels + 1);
  for (let i = 0; i <= voxels; i++) {
    edges[i] = Math.min(limit, Math.max(0, Math.round(i * ratio - shift)));
  }
  return edges;
}

function eachBox(
  data: SampleArray,
  sourceColumns: number,
  left: Int32Array,
  top: Int32Array,
  use: (voxel: number, mean: number) => void,
): void {
  const columns = left.length - 1;
  for (let y = 0; y < top.length - 1; y++) {
    const first = (top[y] ?? 0) * sourceColumns;
    const end = (top[y + 1] ?? 0) * sourceColumns;
    const rows = (top[y + 1] ?? 0) - (top[y] ?? 0);
    let x1 = left[0] ?? 0;
    for (let x = 0; x < columns; x++) {
      const x0 = x1;
      x1 = left[x + 1] ?? 0;
      const count = (x1 - x0) * rows;
      if (count > 0) use(y * columns + x, sumOfBox(data, first + x0, x1 - x0, sourceColumns, end) / count);
    }
  }
}

/** @param first of its pixels; its rows are `stride` apart, and begin before `end` */
function sumOfBox(data: SampleArray, first: number, columns: number, stride: number, end: number): number {
  let sum = 0;
  for (let row = first; row < end; row += stride) {
    for (let at = row; at < row + columns; at++) sum += data[at] ?? 0;
  }
  return sum;
}
