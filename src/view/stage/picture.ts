import type { ScalarVolume, Triple } from '../../volume/scalar-volume.js';

/** Spacing to draw with, in any one unit: unknown axes already stand in for something. */
export interface DrawnSpacing {
  x: number;
  y: number;
  z: number;
  /** A stack that leans is drawn as if it stood straight. */
  isStraight?: true;
}

/**
 * A volume as it is; one that a finer volume follows; or one that is drawn as the one before was: another phase of the
 * same stack, a region of it, or the whole again.
 */
export type PictureKind = 'volume' | 'sketch' | 'alike';

/**
 * What both panes show: a volume with both spacings, or none beside the true one. A sketch is drawn with less care; one
 * alike keeps the look and the scale of the one before.
 */
export type Asked = [
  volume: ScalarVolume,
  truth: DrawnSpacing,
  naive: DrawnSpacing | null,
  kind?: PictureKind,
];

export function asTriple({ x, y, z }: DrawnSpacing): Triple {
  return [x, y, z];
}
