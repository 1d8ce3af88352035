import { ascending, differences } from '../../sequence.js';
import { textOf } from '../../read-facts.js';
import type { HeaderFacts } from '../../../model/report.js';
import type { SizedGroup } from '../../declared/slice-tags.js';
import type { GridFit } from './grid.js';
import { fitLine } from './line.js';

/** Segmentation and Label Map Segmentation Storage (PS3.4 B.5). */
const SEGMENTATION = /^1\.2\.840\.10008\.5\.1\.4\.1\.1\.66\.[47]$/;
/** How far a gap may be from a whole multiple, in grid steps. */
const MULTIPLE = 0.1;
/** A grid this much larger than what is marked on it is none. */
const MOST_EMPTY = 1000;

export const isSegmentation = (facts: HeaderFacts): boolean =>
  textOf(facts, 'Modality') === 'SEG' || SEGMENTATION.test(textOf(facts, 'SOPClassUID'));

/**
 * The grid of a segmentation, which may leave out frames in which nothing is marked (PS3.3 C.8.20.2): that of Spacing
 * Between Slices, else that of the smallest gap, where every gap is a whole multiple. `null` where none is left out.
 */
export function fitSparse(
  { facts, spacing }: SizedGroup,
  distances: readonly number[],
  rounding: number,
): GridFit | null {
  if (!isSegmentation(facts)) return null;
  const gaps = differences(distances);
  const [smallest = 0] = ascending(gaps);
  const steps = [Math.abs(spacing?.value ?? 0), smallest].filter((step) => step > rounding);
  return steps.map((step) => fitStep(distances, gaps, step, rounding)).find((fit) => fit !== null) ?? null;
}

function fitStep(
  distances: readonly number[],
  gaps: readonly number[],
  step: number,
  rounding: number,
): GridFit | null {
  let at = 0;
  // Counted again from slice to slice would add up what the step is off; the whole is counted by its best line.
  const index = [0, ...gaps.map((gap) => (at += Math.round(gap / step)))];
  const isSparse = at > gaps.length && at < MOST_EMPTY * distances.length;
  if (!isSparse || gaps.some((gap) => Math.round(gap / step) < 1)) return null;
  const { slope, precision, error, beyond } = fitLine(index, distances, rounding);
  const off = gaps.map((gap, i) => Math.abs(gap - slope * ((index[i + 1] ?? 0) - (index[i] ?? 0))));
  const worst = off.reduce((most, one) => Math.max(most, one), 0);
  if (worst > Math.max(MULTIPLE * slope, rounding) || Math.abs(slope - step) > MULTIPLE * step) return null;
  return {
    regularity: 'uniform',
    index,
    spacing: slope,
    precision,
    error,
    beyond,
    worst,
    zones: [],
    evidence: 'unknown',
    runs: [],
    outliers: [],
    missing: 0,
  };
}
