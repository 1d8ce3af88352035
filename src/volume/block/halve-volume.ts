import { countValues } from './count-values.js';
import { takeTurns } from '../pause.js';
import { placeSlice, placeWhole } from './place-slice.js';
import type { ScalarVolume, Triple } from '../scalar-volume.js';

/** The volume at half its voxels along each axis, by box averages; extents stay. */
export async function halveVolume(volume: ScalarVolume): Promise<ScalarVolume> {
  const [columns, rows, slices] = volume.dimensions;
  const dimensions = volume.dimensions.map((count) => Math.max(1, count >> 1)) as Triple;
  const plane = dimensions[0] * dimensions[1];
  const data = new Uint8Array(plane * dimensions[2]);
  const placement = placeWhole(volume.dimensions, dimensions);
  const sums = new Float32Array(plane);
  const averaged = new Uint8Array(plane);
  const edgeOf = (slice: number) => Math.round((slice * slices) / dimensions[2]);
  const giveWay = takeTurns();
  for (let slice = 0; slice < dimensions[2]; slice++) {
    sums.fill(0);
    const [first, end] = [edgeOf(slice), edgeOf(slice + 1)];
    for (let from = first; from < end; from++) {
      const source = volume.data.subarray(from * columns * rows, (from + 1) * columns * rows);
      placeSlice({ data: source, columns, rows }, placement, averaged);
      for (let at = 0; at < plane; at++) sums[at] = (sums[at] ?? 0) + (averaged[at] ?? 0);
    }
    data.set(
      sums.map((sum) => Math.round(sum / (end - first))),
      slice * plane,
    );
    await giveWay();
  }
  return { ...volume, data, dimensions, histogram: countValues(data) };
}
