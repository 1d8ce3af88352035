import type { Triple } from '../scalar-volume.js';

export interface GridLimits {
  /** Bytes the block may take; a voxel is one byte. */
  bytes: number;
  /** Voxels along any axis: the device's `MAX_3D_TEXTURE_SIZE`. */
  perAxis: number;
}

/**
 * How many voxels to keep along each axis, so that the block fits its limits. The finest axis gives first, so that
 * voxels become cubes before all axes shrink together; columns and rows shrink by one factor. Extents stay as they
 * are: a voxel is `source / kept` samples wide.
 * @param source columns, rows, slices
 * @param spacing of the source, any unit
 */
export function planGrid(source: Triple, spacing: Triple, limits: GridLimits): Triple {
  const inPlane = Math.min(spacing[0], spacing[1]);
  const through = spacing[2];
  const voxelsAt = (edge: number) => {
    const plane = Math.max(1, edge / inPlane);
    const depth = Math.max(1, edge / through);
    return [source[0] / plane, source[1] / plane, source[2] / depth] as const;
  };
  const fits = (edge: number) => {
    const [x, y, z] = voxelsAt(edge);
    const longest = Math.max(x, y, z);
    return x * y * z <= limits.bytes && longest <= limits.perAxis;
  };
  // Bisects the edge of the smallest cube to which finer voxels are merged.
  let fine = Math.min(inPlane, through);
  let coarse = fine;
  if (!fits(fine)) {
    while (!fits(coarse)) coarse *= 2;
    for (let i = 0; i < 40; i++) {
      const middle = (fine + coarse) / 2;
      if (fits(middle)) coarse = middle;
      else fine = middle;
    }
  }
  const [x, y, z] = voxelsAt(coarse);
  const whole = (count: number) => Math.max(1, Math.floor(count + 1e-9));
  return [whole(x), whole(y), whole(z)];
}
