import type { StackReport } from '../../model/report.js';
import { measureUnevenDepth } from '../../model/uneven-depth.js';
import type { Span } from './plane-marks.js';

/**
 * The heights at which slices lie, in slices from the first face of the stack: each in the middle of its grid position,
 * or, where gaps differ, as far up as its position says.
 */
export function findCentres(report: StackReport): readonly number[] {
  const { slices } = report.dimensions;
  const even = Array.from({ length: slices }, (_, index) => index + 0.5);
  const uneven = measureUnevenDepth(report);
  if (!uneven) return even;
  const centres = [(uneven.lead * slices) / uneven.depth];
  for (const { from, to, gap } of report.geometry.zones) {
    for (let index = from; index < to; index++) {
      centres.push((centres.at(-1) ?? 0) + (gap * slices) / uneven.depth);
    }
  }
  return centres;
}

/** The slice that lies nearest to a height. */
export function nearestTo(centres: readonly number[], height: number): number {
  const distance = (index: number) => Math.abs((centres[index] ?? Infinity) - height);
  return centres.reduce((best, _, index) => (distance(index) < distance(best) ? index : best), 0);
}

/** Where slices are missing, in shares of the depth. */
export function findHoles({ dimensions: { slices }, geometry: { missing } }: StackReport): Span[] {
  const holes: Span[] = [];
  for (const index of missing) {
    const last = holes.at(-1);
    if (last?.to === index) last.to = index + 1;
    else holes.push({ from: index, to: index + 1 });
  }
  return holes.map(({ from, to }) => ({ from: from / slices, to: to / slices }));
}
