/** Which samples of a level become each voxel of a row, or of a column. */
export interface SampleSpans {
  /** The first sample of each voxel, and the one behind its last: as many where a voxel has none. */
  from: Int32Array;
  to: Int32Array;
  /** Each voxel has one sample of its own, or none. */
  areSingle: boolean;
}

/**
 * @param voxels along an axis
 * @param ratio samples of the level per voxel
 * @param shift samples from where the voxels begin to where the level does
 * @param size samples that the level has along the axis
 */
export function spanSamples(voxels: number, ratio: number, shift: number, size: number): SampleSpans {
  const from = new Int32Array(voxels);
  const to = new Int32Array(voxels);
  const within = (sample: number) => Math.min(size, Math.max(0, sample));
  let areSingle = true;
  for (let voxel = 0; voxel < voxels; voxel++) {
    const [first, end] = [voxel * ratio - shift, (voxel + 1) * ratio - shift].map((edge) =>
      within(Math.round(edge)),
    );
    const middle = Math.floor((voxel + 0.5) * ratio - shift);
    // Where voxels are finer than samples, each takes the one that it lies in.
    const isFiner = first === end && middle >= 0 && middle < size;
    from[voxel] = isFiner ? middle : (first ?? 0);
    to[voxel] = isFiner ? middle + 1 : (end ?? 0);
    if ((to[voxel] ?? 0) - (from[voxel] ?? 0) > 1) areSingle = false;
  }
  return { from, to, areSingle };
}

/** The voxels that have samples from one on up to, not including, another: the first, and the one behind the last. */
export function findVoxels(
  { from, to }: SampleSpans,
  first: number,
  end: number,
): [first: number, end: number] {
  let start = from.length;
  let stop = 0;
  for (let voxel = 0; voxel < from.length; voxel++) {
    if ((to[voxel] ?? 0) <= first || (from[voxel] ?? 0) >= end) continue;
    start = Math.min(start, voxel);
    stop = voxel + 1;
  }
  return [start, Math.max(start, stop)];
}
