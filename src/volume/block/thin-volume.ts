import { countValues } from './count-values.js';
import type { Grid } from '../grid/lay-out-grid.js';
import { takeTurns } from '../pause.js';
import { placeSlice, placeWhole } from './place-slice.js';
import type { ScalarVolume, Triple } from '../scalar-volume.js';

/** Every so many-th plane of a block stands in a thinned one, and so many columns and rows become one. */
const every = { planes: 3, pixels: 2 };
/** Blocks that are filled in a moment are not worth a picture in between. */
const leastBytes = 64 * 2 ** 20;

/**
 * Planes of a block from which a thinned one is made: the middle ones of three; none of a small block, or of one whose
 * slices lie unevenly.
 */
export function choosePlanes({ dimensions: [columns, rows, slices], isUneven }: Grid): number[] {
  if (isUneven || columns * rows * slices < leastBytes) return [];
  const planes = Math.floor(slices / every.planes);
  return Array.from({ length: planes }, (_, plane) => Math.floor(((plane + 0.5) * slices) / planes));
}

/** A block of the same extents from the chosen planes, columns and rows averaged two by two. */
export async function thinVolume(
  data: Uint8Array<ArrayBuffer>,
  grid: Grid,
  planes: readonly number[],
  window: ScalarVolume['window'],
): Promise<ScalarVolume> {
  const [columns, rows] = grid.dimensions;
  const fewer = (count: number) => Math.max(1, Math.floor(count / every.pixels));
  const dimensions: Triple = [fewer(columns), fewer(rows), planes.length];
  const area = dimensions[0] * dimensions[1];
  const thin = new Uint8Array(area * planes.length);
  const placement = placeWhole(grid.dimensions, dimensions);
  const giveWay = takeTurns();
  for (const [at, plane] of planes.entries()) {
    const source = data.subarray(plane * columns * rows, (plane + 1) * columns * rows);
    const target = thin.subarray(at * area, (at + 1) * area);
    placeSlice({ data: source, columns, rows }, placement, target);
    await giveWay();
  }
  return {
    data: thin,
    dimensions,
    sourceDimensions: grid.source,
    lean: grid.lean,
    window,
    histogram: countValues(thin),
  };
}
