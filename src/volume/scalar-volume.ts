/** Three numbers along columns (X), rows (Y) and slices (Z). */
export type Triple = [number, number, number];

/** A box of samples, along columns, rows and grid positions: from the first to, not including, the last. */
export interface SampleBox {
  from: Triple;
  to: Triple;
}

/**
 * One scalar block of a stack, columns fastest, then rows, then slices. Samples are the modality values of the
 * stack, windowed to 8 bits: 0 is `window.low` and everything below, 255 is `window.high` and everything above.
 * Eight bits filter on every device and cost an eighth of what floats do.
 */
export interface ScalarVolume {
  readonly data: Uint8Array<ArrayBuffer>;
  /** Voxels along each axis. */
  readonly dimensions: Triple;
  /** Pixels and grid positions along each axis of the stack itself; larger where the block was reduced. */
  readonly sourceDimensions: Triple;
  /** The part of the stack that the block shows; all of it where none is told. */
  readonly region?: SampleBox;
  /**
   * How far the upper face of a stack that leans has slipped against the lower one, in shares of the block's width and
   * height; 0 where the stack stands straight.
   */
  readonly lean: readonly [number, number];
  /** Modality values (PS3.3 C.11.1.1.2) shown as 0 and as 255. */
  readonly window: { readonly low: number; readonly high: number };
  /** The smallest values are the brightest (PS3.3 C.7.6.3.1.2): 255 is `window.low` then, and 0 `window.high`. */
  readonly isInverted?: true;
  /** How many voxels hold each of the 256 values, counted on a part of a large block. */
  readonly histogram: Uint32Array<ArrayBuffer>;
}

/** Samples along each axis of a box. */
export function sizeOf({ from, to }: SampleBox): Triple {
  return [to[0] - from[0], to[1] - from[1], to[2] - from[2]];
}

/** The size of one voxel, given the spacing of the stack it came from: extents stay exact. */
export function voxelSize(volume: ScalarVolume, spacing: Triple): Triple {
  const samples = volume.region ? sizeOf(volume.region) : volume.sourceDimensions;
  const size = (axis: 0 | 1 | 2) => (spacing[axis] * samples[axis]) / volume.dimensions[axis];
  return [size(0), size(1), size(2)];
}
