import type { Grid } from '../grid/lay-out-grid.js';

/** Below this a block is small enough for any device: failing to get it is told. */
const leastBytes = 2 ** 20;

/**
 * A grid with the block that holds it: where the memory for one cannot be had, a coarser grid is laid out.
 * @param layOut a grid whose block takes at most so many bytes
 * @throws {RangeError} where there is no memory for a block of 1 MiB
 */
export function allocateBlock(
  layOut: (budgetBytes?: number) => Grid,
  allocate: (bytes: number) => Uint8Array<ArrayBuffer>,
): { grid: Grid; data: Uint8Array<ArrayBuffer> } {
  let grid = layOut();
  for (;;) {
    const [columns, rows, slices] = grid.dimensions;
    const bytes = columns * rows * slices;
    try {
      return { grid, data: allocate(bytes) };
    } catch (error) {
      if (!(error instanceof RangeError) || bytes <= leastBytes) throw error;
      grid = layOut(Math.max(leastBytes, Math.floor(bytes / 2)));
    }
  }
}
