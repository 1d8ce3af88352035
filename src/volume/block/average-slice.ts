import type { Footprint, SliceSamples } from './place-slice.js';
import { shareAxis, type AxisShares } from './axis-shares.js';

/**
 * A slice as a plane of fewer voxels, each the mean of what it covers, samples in part by their part. NaN where the slice
 * does not reach at least half-way across a voxel, and where a sample is none.
 */
export function averageSlice(source: SliceSamples, footprint: Footprint): Float32Array<ArrayBuffer> {
  const { columns, rows, ratio, shift } = footprint;
  const across = shareAxis(columns, source.columns, ratio[0], shift[0]);
  const down = shareAxis(rows, source.rows, ratio[1], shift[1]);
  const plane = new Float32Array(columns * rows).fill(NaN);
  const line = new Float64Array(source.columns);
  for (let row = down.from; row < down.to; row++) {
    averageRows(source, down, row, line);
    averageColumns(line, across, plane.subarray(row * columns, (row + 1) * columns));
  }
  return plane;
}

/** The mean of the rows of samples that a row of voxels covers. */
function averageRows(
  { data, columns }: SliceSamples,
  down: AxisShares,
  row: number,
  line: Float64Array,
): void {
  const first = down.first[row] ?? 0;
  const last = down.last[row] ?? 0;
  for (let y = first; y <= last; y++) {
    const share = (y === first ? down.head[row] : y === last ? down.tail[row] : down.between[row]) ?? 0;
    const start = y * columns;
    if (y === first) for (let x = 0; x < columns; x++) line[x] = share * (data[start + x] ?? 0);
    else for (let x = 0; x < columns; x++) line[x] = (line[x] ?? 0) + share * (data[start + x] ?? 0);
  }
}

function averageColumns(line: Float64Array, across: AxisShares, plane: Float32Array): void {
  for (let voxel = across.from; voxel < across.to; voxel++) {
    const first = across.first[voxel] ?? 0;
    const last = across.last[voxel] ?? 0;
    let mean = (across.head[voxel] ?? 0) * (line[first] ?? 0);
    const between = across.between[voxel] ?? 0;
    for (let x = first + 1; x < last; x++) mean += between * (line[x] ?? 0);
    if (last > first) mean += (across.tail[voxel] ?? 0) * (line[last] ?? 0);
    plane[voxel] = mean;
  }
}
