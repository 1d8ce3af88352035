import { toDigits } from '../../../model/arithmetic.js';
import { measureUnevenDepth } from '../../../model/uneven-depth.js';
import type { PlacedFrame, Stack, StackReport } from '../../../model/report.js';
import type { Comparison, ComparisonRule } from '../../state/comparison.js';
import { leanOf } from '../../state/distortion.js';

/** A place along Z at which there is a slice, or one of each time point. Lengths in mm from the first. */
export interface ChartSlice {
  /** In the grid, from 0: missing slices leave their numbers unused. */
  index: number;
  position: number;
  /** By time point; `null` where that has no slice here. */
  frames: readonly (PlacedFrame | null)[];
  /** Files with the same position, which were skipped. */
  copies: readonly string[];
}

/** What lies between a slice and the next. */
export interface ChartGap {
  length: number;
  /** Slices that would lie in it. */
  missing: number;
  /** It is another than most. */
  isOdd: boolean;
}

/** The depth that another reading takes for each gap. */
export interface ChartReading {
  rule: ComparisonRule;
  z: number;
  /** It stands beside the true one. */
  isShown: boolean;
}

/** Positions and gaps along Z as they were measured. */
export interface ChartData {
  /** One after the other along Z. */
  slices: readonly ChartSlice[];
  /** As many as slices, but for the last. */
  gaps: readonly ChartGap[];
  /** The gap in the middle of all, missing slices aside. */
  median: number;
  /** How many slices the grid has, missing ones counted in. */
  places: number;
  missing: number;
  timePoints: number;
  /** Degrees by which the stack leans; 0 where it stands straight. */
  lean: number;
  /** From origin to origin, where it leans. */
  step: number | null;
  /** The least and the largest gap of one that is uneven; `null` where it is not. */
  range: readonly [least: number, most: number] | null;
  readings: readonly ChartReading[];
}

/** A gap that differs by less from most of them is one of them: positions are printed with few digits. */
const oddShare = 0.02;
/** Readings further from the median would leave no room for what was measured. */
const farthest = 4;
const mostReadings = 3;
/** A gap that differs by less from Z is told as Z. */
const toldShare = 0.001;
const mostDigits = 5;

/** What a chart shows of a stack; `null` where fewer than two positions are known. */
export function chartOf({ report, frames }: Stack, comparison: Comparison | null): ChartData | null {
  const slices = listSlices(frames, report);
  const { z } = report.spacing;
  const gaps = slices.slice(1).map((next, at) => {
    const { index, position } = slices[at] ?? next;
    const missing = next.index - index - 1;
    return { length: settle(next.position - position, z && z * (missing + 1)), missing };
  });
  const whole = gaps.filter(({ missing }) => missing === 0).map(({ length }) => length);
  const median = findMedian(whole.length > 0 ? whole : gaps.map(({ length }) => length));
  if (median === null || !(median > 0)) return null;
  const isOdd = (length: number) => Math.abs(length - median) > oddShare * median;
  const isUneven = measureUnevenDepth(report) !== null || report.regularity === 'variable';
  const { geometry, dimensions, phases } = report;
  return {
    slices,
    gaps: gaps.map((gap) => ({ ...gap, isOdd: gap.missing === 0 && isOdd(gap.length) })),
    median,
    places: dimensions.slices,
    missing: geometry.missing.length,
    timePoints: phases,
    lean: leanOf(report),
    step: geometry.stepLength,
    range: isUneven ? [least(whole), most(whole)] : null,
    readings: listReadings(report, comparison, median),
  };
}

function listSlices(frames: readonly PlacedFrame[], report: StackReport): ChartSlice[] {
  const copies = copiesOf(report);
  const byIndex = new Map<number, PlacedFrame[]>();
  for (const frame of frames) {
    const known = byIndex.get(frame.index);
    if (known) known.push(frame);
    else byIndex.set(frame.index, [frame]);
  }
  return [...byIndex]
    .sort(([one], [other]) => one - other)
    .flatMap(([index, here]) => {
      const position = here.find(({ offset }) => offset !== null)?.offset ?? null;
      if (position === null) return [];
      const byTimePoint = Array.from({ length: report.phases }, (): PlacedFrame | null => null);
      for (const frame of here) byTimePoint[frame.phase] = frame;
      const files = here.flatMap(({ facts }) => copies.get(facts.file) ?? []);
      return [{ index, position: settle(position, null), frames: byTimePoint, copies: files }];
    });
}

/** Files that were skipped for having the position of another, by that other. */
function copiesOf({ setAside }: StackReport): Map<string, string[]> {
  const copies = new Map<string, string[]>();
  for (const { file, code, data } of setAside) {
    const { kept } = data;
    if (!code.startsWith('DUPLICATE') || typeof kept !== 'string') continue;
    copies.set(kept, [...(copies.get(kept) ?? []), file]);
  }
  return copies;
}

/** Wrong readings of Z: the one that is shown first, and of several with one value the first. */
function listReadings(report: StackReport, comparison: Comparison | null, median: number): ChartReading[] {
  const shown =
    comparison?.kind === 'reading' && comparison.spacing.z !== null
      ? [{ rule: comparison.rule, z: comparison.spacing.z, isShown: true }]
      : [];
  const others = report.naive.flatMap(({ rule, spacing: { z } }) =>
    z === null ? [] : [{ rule, z, isShown: false }],
  );
  const isNew = ({ z }: ChartReading, before: readonly ChartReading[]) =>
    before.every((one) => Math.abs(one.z - z) > oddShare * median);
  return [...shown, ...others]
    .filter(({ z }) => Math.abs(z - median) > oddShare * median && z <= farthest * median)
    .reduce<ChartReading[]>((kept, one) => (isNew(one, kept) ? [...kept, one] : kept), [])
    .slice(0, mostReadings);
}

/** A measured length without the noise of its digits, as it is told elsewhere where it is that. */
function settle(length: number, told: number | null): number {
  if (told !== null && Math.abs(length - told) < toldShare * told) return toDigits(told, mostDigits + 2);
  return toDigits(length, mostDigits);
}

function findMedian(lengths: readonly number[]): number | null {
  const sorted = [...lengths].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}

/** By hand: a stack may have more slices than a function takes arguments. */
function least(lengths: readonly number[]): number {
  return lengths.reduce((a, b) => Math.min(a, b), Infinity);
}

function most(lengths: readonly number[]): number {
  return lengths.reduce((a, b) => Math.max(a, b), 0);
}
