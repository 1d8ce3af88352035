import type { SpacingReport } from './report.js';

/** How deep a stack of varying gaps is, mm. Each slice reaches half-way to its neighbours, the outer ones as far outwards. */
export interface UnevenDepth {
  /** From face to face. */
  depth: number;
  /** From the lower face to the centre of the first slice. */
  lead: number;
  /** From the centre of the first slice to that of the last. */
  span: number;
}

/** The depth of a stack whose gaps vary, from its zones; `null` where there is one gap, or none is known. */
export function measureUnevenDepth({
  regularity,
  geometry: { zones },
}: Pick<SpacingReport, 'regularity' | 'geometry'>): UnevenDepth | null {
  const [first, last] = [zones[0], zones.at(-1)];
  if (regularity !== 'variable' || !first || !last) return null;
  const span = zones.reduce((sum, { from, to, gap }) => sum + (to - from) * gap, 0);
  return { depth: span + (first.gap + last.gap) / 2, lead: first.gap / 2, span };
}
