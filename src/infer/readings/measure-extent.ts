import { toDigits } from '../../model/arithmetic.js';
import type { Spacing, StackReport } from '../../model/report.js';

/** Size of the whole stack in mm; `null` along an axis without spacing, or without pixels. */
export function measureExtent(
  { columns, rows, slices }: StackReport['dimensions'],
  { x, y, z }: Spacing,
): Spacing {
  const times = (count: number, gap: number | null) => (gap && count ? toDigits(count * gap, 12) : null);
  return { x: times(columns, x), y: times(rows, y), z: times(slices, z) };
}
