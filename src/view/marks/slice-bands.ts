import type { StackReport } from '../../model/report.js';
import { measureUnevenDepth } from '../../model/uneven-depth.js';

/** Part of a stack's depth: 0 at the lower face, 1 at the upper one. */
export interface Band {
  from: number;
  to: number;
  /** The gap of a zone, mm; `null` for slices that are missing. */
  gap: number | null;
}

/** The runs of missing slices of a stack, or the zones of one whose gaps vary. */
export function findBands(report: StackReport): Band[] {
  const { missing, zones } = report.geometry;
  const uneven = measureUnevenDepth(report);
  if (uneven) {
    let at = uneven.lead / uneven.depth;
    return zones.map(({ from, to, gap }) => {
      const start = at;
      at += ((to - from) * gap) / uneven.depth;
      return { from: start, to: at, gap };
    });
  }
  const { slices } = report.dimensions;
  const bands: Band[] = [];
  for (const index of missing) {
    const last = bands.at(-1);
    if (last && Math.abs(last.to - index / slices) < 1e-9) last.to = (index + 1) / slices;
    else bands.push({ from: index / slices, to: (index + 1) / slices, gap: null });
  }
  return bands;
}
