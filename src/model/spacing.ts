import type { Spacing } from './report.js';

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
