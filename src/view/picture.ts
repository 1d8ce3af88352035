/** Spacing to draw with, in any one unit: unknown axes already stand in for something. */
export interface DrawnSpacing {
  x: number;
  y: number;
  z: number;
  /** A stack that leans is drawn as if it stood straight. */
  isStraight?: true;
}

/** A volume as it is, one that a finer volume follows, or another phase of the stack that is drawn. */
export type PictureKind = 'volume' | 'sketch' | 'phase';
