/** Which samples of an axis each voxel covers, and how much of its first and last one. */
export interface AxisShares {
  /** Voxels that are covered by half or more: from the first to, not including, the last. */
  from: number;
  to: number;
  /** First and last sample of each voxel. */
  first: Int32Array;
  last: Int32Array;
  /** How much of the first and of the last one it covers, as a share of all that it covers; of each between, `between`. */
  head: Float64Array;
  tail: Float64Array;
  between: Float64Array;
}

/**
 * Voxels along an axis of so many samples, `ratio` samples wide, the first of which begins `shift` samples before the
 * first sample.
 */
export function shareAxis(voxels: number, samples: number, ratio: number, shift: number): AxisShares {
  const shares: AxisShares = {
    from: voxels,
    to: 0,
    first: new Int32Array(voxels),
    last: new Int32Array(voxels),
    head: new Float64Array(voxels),
    tail: new Float64Array(voxels),
    between: new Float64Array(voxels),
  };
  for (let voxel = 0; voxel < voxels; voxel++) {
    const start = Math.max(0, settle(voxel * ratio - shift));
    const end = Math.min(samples, settle((voxel + 1) * ratio - shift));
    const covered = end - start;
    if (covered < ratio / 2 - 1e-9) continue;
    shares.from = Math.min(shares.from, voxel);
    shares.to = voxel + 1;
    const first = Math.floor(start);
    const last = Math.max(first, Math.ceil(end) - 1);
    shares.first[voxel] = first;
    shares.last[voxel] = last;
    shares.head[voxel] = (Math.min(first + 1, end) - start) / covered;
    shares.tail[voxel] = last > first ? (end - last) / covered : 0;
    shares.between[voxel] = 1 / covered;
  }
  return shares;
}

/** Edges that fall on a sample’s edge but for the noise of binary fractions fall on it. */
function settle(edge: number): number {
  const nearest = Math.round(edge);
  return Math.abs(edge - nearest) < 1e-7 ? nearest : edge;
}
