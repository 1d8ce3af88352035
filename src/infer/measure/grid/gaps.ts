import { toDigits } from '../../../model/arithmetic.js';
import type { Zone } from '../../../model/report.js';
import { ascending, lastOf, meanOf, median } from '../../sequence.js';
import type { Some } from '../../sequence.js';
import { SLACK } from './line.js';

/** Gaps this close are one gap: dicom2nifti's tolerance. */
const SAME_GAP = 0.05;
/** How far a gap may be from a step, or the step of jittering slices from a whole multiple: vtk-dicom and dicom-numpy. */
export const MULTIPLE = 0.1;

/** Which gaps are one step, and how large that is. */
export interface Steps {
  base: number;
  isStep: boolean[];
}

/** Finds the step of most neighbours: the smallest gap that enough of them have. */
export function findSteps(gaps: readonly number[], rounding: number): Steps {
  const base = findBaseGap(gaps, rounding);
  const near = Math.max(MULTIPLE * base, rounding * SLACK);
  return { base, isStep: gaps.map((gap) => Math.abs(gap - base) <= near) };
}

/** Slices from–to (from 0) that follow one another by single steps; a slice without such a neighbour is one of its own. */
export function splitRuns(isStep: readonly boolean[]): { from: number; to: number }[] {
  const runs = [{ from: 0, to: 0 }];
  isStep.forEach((step, i) => {
    const run = runs.at(-1);
    if (step && run) run.to = i + 1;
    else runs.push({ from: i + 1, to: i + 1 });
  });
  return runs;
}

/** Typical gap of the smallest cluster of gaps that enough gaps belong to. */
function findBaseGap(gaps: readonly number[], rounding: number): number {
  const sorted = ascending(gaps);
  const enough = Math.max(2, 0.2 * gaps.length);
  const alike = sorted.filter((gap) => gap === 0).length;
  const clusters: Some<number>[] = [];
  // Slices that are printed alike tell of a small step where they are many, and of nothing where they are few.
  for (const gap of alike < enough ? sorted.slice(alike) : sorted) {
    const cluster = clusters.at(-1);
    const last = lastOf(cluster ?? []);
    const joins = gap - last <= SAME_GAP * last || gap - (cluster?.[0] ?? 0) <= rounding * SLACK;
    if (cluster && joins) cluster.push(gap);
    else clusters.push([gap]);
  }
  const support = gaps.length < 5 ? Math.max(...clusters.map(({ length }) => length)) : enough;
  const cluster = clusters.find(({ length }) => length >= support) ?? sorted;
  const typical = median(cluster);
  return rounding > SAME_GAP * typical ? meanOf(cluster) : typical;
}

/** Whether two gaps are one, but for rounding. */
export const isSameGap = (gap: number, other: number, rounding: number): boolean =>
  Math.abs(gap - other) <= Math.max(SAME_GAP * other, rounding);

/** Runs of like gaps, as slices from–to (from 0). */
export function findZones(gaps: readonly number[], rounding: number): Zone[] {
  const zones: Zone[] = [];
  gaps.forEach((gap, i) => {
    const zone = zones.at(-1);
    if (zone && isSameGap(gap, zone.gap, rounding)) zone.to = i + 1;
    else zones.push({ from: i, to: i + 1, gap });
  });
  return zones.map(({ from, to }) => ({ from, to, gap: toDigits(meanOf(gaps.slice(from, to)), 9) }));
}
