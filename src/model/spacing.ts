/** X along a row, Y down a column, Z along the slice normal. */
export type Axis = 'x' | 'y' | 'z';

/** Millimetres, centre to centre; `null` is unknown and is never filled in. */
export interface Spacing {
  /** Along a row: the distance between columns (second value of Pixel Spacing, PS3.3 10.7.1.3). */
  x: number | null;
  /** Down a column: the distance between rows (first value of Pixel Spacing). */
  y: number | null;
  /** Along the slice normal. */
  z: number | null;
}

/** A reading multiplied against the true one, per axis; `null` where either is unknown. */
export type Stretch = Spacing;

/** `"x y z"` in mm, with `-` for an axis that stays unknown. Anything else is `null`. */
export function parseSpacing(text: string): Spacing | null {
  const parts = text.trim().split(/[\s,]+/);
  const values = parts.map((part) => (part === '-' ? null : Number(part)));
  if (values.length !== 3 || values.some((value) => value !== null && !(value > 0 && value < Infinity))) {
    return null;
  }
  const [x, y, z] = values as [number | null, number | null, number | null];
  return { x, y, z };
}
