import type { SampleArray } from '../dicom/stored-samples.js';

/** One slice's pixels and where they go in a plane of the block. */
export interface SlicePlacement {
  source: { data: SampleArray; columns: number; rows: number };
  /** The plane to write, `columns × rows` bytes. */
  plane: Uint8Array;
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

/** Writes a slice into its plane: copied where nothing shrinks, averaged over boxes where it does. */
export function placeSlice(placement: SlicePlacement): void {
  const { ratio, shift } = placement;
  const isWhole = Number.isInteger(shift[0]) && Number.isInteger(shift[1]);
  if (ratio[0] === 1 && ratio[1] === 1 && isWhole) copyPixels(placement);
  else if (ratio[0] === 1 && ratio[1] === 1) interpolatePixels(placement);
  else averagePixels(placement);
}

function copyPixels({ source, plane, columns, rows, shift, scale, offset }: SlicePlacement): void {
  const { data } = source;
  const toByte = new Uint8ClampedArray(1);
  const firstColumn = Math.max(0, shift[0]);
  const lastColumn = Math.min(columns, source.columns + shift[0]);
  for (let y = Math.max(0, shift[1]); y < Math.min(rows, source.rows + shift[1]); y++) {
    let from = (y - shift[1]) * source.columns + firstColumn - shift[0];
    const start = y * columns;
    for (let x = firstColumn; x < lastColumn; x++) {
      toByte[0] = (data[from++] ?? 0) * scale + offset;
      plane[start + x] = toByte[0] ?? 0;
    }
  }
}

/** Bilinear, for a slice that lies between pixels of the grid; what lies beyond its edge stays 0. */
function interpolatePixels({ source, plane, columns, rows, shift, scale, offset }: SlicePlacement): void {
  const { data } = source;
  const toByte = new Uint8ClampedArray(1);
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
      toByte[0] = (above * (1 - fy) + below * fy) * scale + offset;
      plane[y * columns + x] = toByte[0] ?? 0;
    }
  }
}

function averagePixels({ source, plane, columns, rows, ratio, shift, scale, offset }: SlicePlacement): void {
  const { data } = source;
  const toByte = new Uint8ClampedArray(1);
  const left = edgesOf(columns, ratio[0], shift[0], source.columns);
  const top = edgesOf(rows, ratio[1], shift[1], source.rows);
  for (let y = 0; y < rows; y++) {
    const y0 = top[y] ?? 0;
    const y1 = top[y + 1] ?? 0;
    for (let x = 0; x < columns; x++) {
      const x0 = left[x] ?? 0;
      const x1 = left[x + 1] ?? 0;
      const count = (x1 - x0) * (y1 - y0);
      if (count <= 0) continue;
      let sum = 0;
      for (let sy = y0; sy < y1; sy++) {
        const row = sy * source.columns;
        for (let sx = x0; sx < x1; sx++) sum += data[row + sx] ?? 0;
      }
      toByte[0] = (sum / count) * scale + offset;
      plane[y * columns + x] = toByte[0] ?? 0;
    }
  }
}

/** The source pixels at which each voxel begins, and the last one ends. */
function edgesOf(voxels: number, ratio: number, shift: number, limit: number): Int32Array {
  const edges = new Int32Array(voxels + 1);
  for (let i = 0; i <= voxels; i++) {
    edges[i] = Math.min(limit, Math.max(0, Math.round(i * ratio - shift)));
  }
  return edges;
}
