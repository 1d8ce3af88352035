import type { StackReport } from './report.js';

/**
 * How deep a stack of uneven slices is, mm. The outer ones reach half a Z outwards; where Z varies, as far as half-way
 * to their neighbours.
 */
export interface UnevenDepth {
  /** From face to face. */
  depth: number;
  /** From the lower face to the centre of the first slice. */
  lead: number;
  /** From the centre of the first slice to that of the last. */
  span: number;
}

/** The depth of a stack whose gaps differ, from its zones; `null` where there is one gap, or none is known. */
export function measureUnevenDepth({
  regularity,
  spacing: { z },
  geometry: { zones },
}: Pick<StackReport, 'regularity' | 'spacing' | 'geometry'>): UnevenDepth | null {
  const [first, last] = [zones[0], zones.at(-1)];
  if (regularity !== 'variable' || !first || !last) return null;
  const span = zones.reduce((sum, { from, to, gap }) => sum + (to - from) * gap, 0);
  const [lower, upper] = z === null ? [first.gap, last.gap] : [z, z];
  return { depth: span + (lower + upper) / 2, lead: lower / 2, span };
}
