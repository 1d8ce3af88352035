import type { SampleArray } from '../spacing/samples.js';

/** Samples of one slice, row by row. */
export interface SliceSamples {
  data: SampleArray;
  columns: number;
  rows: number;
}

/** Where a slice goes in its plane of the block, and how its samples become bytes. */
export interface Placement {
  /** Voxels of the plane. */
  columns: number;
  rows: number;
  /** Source pixels per voxel, along columns and rows: 1 or more. */
  ratio: readonly [number, number];
  /** Where the slice's first pixel lies in the source grid, in pixels; not whole in a tilted stack. */
  shift: readonly [number, number];
  /** A sample becomes `value × scale + offset`, held to 0 … 255. */
  scale: number;
  offset: number;
}

/** The plane that a slice fills: copied where nothing shrinks, averaged over boxes where it does. */
export function placeSlice(source: SliceSamples, placement: Placement): Uint8Array<ArrayBuffer> {
  const plane = new Uint8ClampedArray(placement.columns * placement.rows);
  const { ratio, shift } = placement;
  const isWhole = Number.isInteger(shift[0]) && Number.isInteger(shift[1]);
  if (ratio[0] === 1 && ratio[1] === 1 && isWhole) copyPixels(source, placement, plane);
  else if (ratio[0] === 1 && ratio[1] === 1) interpolatePixels(source, placement, plane);
  else averagePixels(source, placement, plane);
  return new Uint8Array(plane.buffer);
}

/** A slice averaged down to `columns × rows` (or left as it is where it is smaller), in its own values. */
export function averageBoxes(
  { data, columns: sourceColumns, rows: sourceRows }: SliceSamples,
  columns: number,
  rows: number,
): Float32Array<ArrayBuffer> {
  const values = new Float32Array(columns * rows);
  const left = edgesOf(columns, sourceColumns / columns, 0, sourceColumns);
  const top = edgesOf(rows, sourceRows / rows, 0, sourceRows);
  eachBox(data, sourceColumns, left, top, (voxel, mean) => {
    values[voxel] = mean;
  });
  return values;
}

function copyPixels(source: SliceSamples, placement: Placement, plane: Uint8ClampedArray): void {
  const { data } = source;
  const { columns, rows, shift, scale, offset } = placement;
  const firstColumn = Math.max(0, shift[0]);
  const lastColumn = Math.min(columns, source.columns + shift[0]);
  for (let y = Math.max(0, shift[1]); y < Math.min(rows, source.rows + shift[1]); y++) {
    let from = (y - shift[1]) * source.columns + firstColumn - shift[0];
    const start = y * columns;
    for (let x = firstColumn; x < lastColumn; x++) {
      plane[start + x] = (data[from++] ?? 0) * scale + offset;
    }
  }
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
    const y0 = top[y] ?? 0;
    const y1 = top[y + 1] ?? 0;
    for (let x = 0; x < columns; x++) {
      const x0 = left[x] ?? 0;
      const x1 = left[x + 1] ?? 0;
      const count = (x1 - x0) * (y1 - y0);
      if (count > 0) use(y * columns + x, sumOfBox(data, sourceColumns, x0, x1, y0, y1) / count);
    }
  }
}

function sumOfBox(
  data: SampleArray,
  sourceColumns: number,
  x0: number,
  x1: number,
  y0: number,
  y1: number,
): number {
  let sum = 0;
  for (let y = y0; y < y1; y++) {
    const row = y * sourceColumns;
    for (let x = x0; x < x1; x++) sum += data[row + x] ?? 0;
  }
  return sum;
}
