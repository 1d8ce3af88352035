import { isNear, toDigits } from '../../model/arithmetic.js';
import type { Axis, Spacing, StackReport } from '../../model/report.js';
import type { ScannerLog } from '../../model/scanner-log.js';
import { findNumbering } from '../image-files/image-names.js';
import { lastOf } from '../sequence.js';

export type Size = StackReport['dimensions'];
type Triple<Item> = readonly [Item, Item, Item];

/**
 * How the size of a stack stands to the one that a log tells of: the same; the same plane with a run of the slices, with
 * every n-th of them, or with a number of slices that nothing explains; smaller by one factor; of the projections; none
 * of these; or the log tells no size.
 */
export type FitKind =
  'whole' | 'part' | 'every-nth' | 'uncounted' | 'scaled' | 'projections' | 'none' | 'untold';

export interface Fit {
  kind: FitKind;
  /** The log with its axes in the order of the stack's. */
  log: ScannerLog;
  /** What the log's voxel may have to be multiplied by along each axis; more than one is possible where nothing tells. */
  factors: Record<Axis, readonly number[]>;
}

const axes = ['x', 'y', 'z'] as const satisfies readonly Axis[];
/** The log's axes along those of the stack: as they are, turned in the plane, sliced along another axis. */
const orders: readonly Triple<Axis>[] = [
  ['x', 'y', 'z'],
  ['y', 'x', 'z'],
  ['x', 'z', 'y'],
  ['z', 'y', 'x'],
  ['y', 'z', 'x'],
  ['z', 'x', 'y'],
];
/** Every tenth slice is the fewest that anyone keeps: beyond, a count that divides the other is chance. */
const fewest = 10;
/** Projections that a scanner counts and does not keep, or keeps and does not count. */
const uncounted = 2;
/** A difference that trimming makes, no reduction. */
const trimmed = 0.05;
const once = [1];

/**
 * Compares a stack's size with the one a log tells of.
 * @param files the stack's, whose names may count as the log does
 */
export function fitLog(log: ScannerLog, size: Size, files: readonly string[]): Fit {
  const fit = fitVolume(log, size, files);
  return isOfProjections(log, size, fit.kind) ? { ...fit, kind: 'projections' } : fit;
}

function fitVolume(log: ScannerLog, size: Size, files: readonly string[]): Fit {
  const { dimensions: told } = log;
  const asTold = { log, factors: { x: once, y: once, z: once } };
  if (!told) {
    const count = countSections(log);
    return count === null || count <= size.slices || size.slices < 2
      ? { kind: 'untold', ...asTold }
      : fitCount(log, count, size.slices, files);
  }
  const has = countsOf(size);
  const turned = orders.map((order) => turn(log, order));
  const sized = turned.map((one) => ({ one, counts: countsOf(one.dimensions ?? told) }));
  const whole = sized.find(({ counts }) => counts.every((count, at) => count === has[at]));
  if (whole) return { kind: 'whole', ...asTold, log: whole.one };
  const flat = sized.find(({ counts }) => counts[0] === has[0] && counts[1] === has[1]);
  if (flat) return fitCount(flat.one, flat.counts[2], has[2], files);
  for (const { one, counts } of sized) {
    const factor = commonFactor(counts, has);
    if (factor !== null)
      return { kind: 'scaled', log: one, factors: { x: [factor], y: [factor], z: [factor] } };
  }
  const [{ counts } = { counts: countsOf(told) }] = sized;
  return { kind: 'none', log, factors: guessFactors(counts, has, files, log) };
}

/** Fewer slices of the same plane: file names that count as the log does tell which, else the ratio of the counts. */
function fitCount(log: ScannerLog, told: number, has: number, files: readonly string[]): Fit {
  const every = stepOfNames(log, told, files);
  const fit = (kind: FitKind, z: readonly number[]): Fit => ({ kind, log, factors: { x: once, y: once, z } });
  if (has > told)
    return fit('uncounted', wholeRatio(has, told) === null ? once : [toDigits(told / has, 6), 1]);
  if (every !== null) return every > 1 ? fit('every-nth', [every]) : fit('part', once);
  const ratio = wholeRatio(told, has);
  return ratio === null ? fit('part', once) : fit('uncounted', [ratio, 1]);
}

/** Which of the log's slices the names count: 1 for each, 2 for every second; `null` where they were numbered anew. */
function stepOfNames({ sections }: ScannerLog, told: number, files: readonly string[]): number | null {
  const numbering = findNumbering(files);
  if (!numbering) return null;
  const { numbers, step } = numbering;
  const [first = 0, last] = [numbers[0], lastOf(numbers)];
  const every = step / (sections?.step ?? 1);
  if (!Number.isInteger(every) || (last - first) / step >= told / every) return null;
  const isKept = sections ? first >= sections.first && last <= sections.last : last <= told;
  return every > 1 || (isKept && first > 1) ? every : null;
}

/** How many slices a log tells of; `null` where it tells neither a size nor the numbers of its sections. */
export function countSections({ dimensions, sections }: ScannerLog): number | null {
  if (dimensions) return dimensions.slices;
  const count = sections ? (sections.last - sections.first) / sections.step + 1 : 0;
  return count >= 1 ? Math.floor(count) : null;
}

/** How many times fewer, where that is a whole number up to the last slice. */
function wholeRatio(more: number, fewer: number): number | null {
  const ratio = Math.round(more / fewer);
  const isWhole = fewer === Math.floor(more / ratio) || fewer === Math.ceil(more / ratio);
  return ratio > 1 && ratio <= fewest && isWhole ? ratio : null;
}

/**
 * How many times fewer pixels there are along every axis, to a pixel; `null` where that differs, or is once. A whole
 * number, or one over such, is preferred.
 */
function commonFactor(told: readonly number[], has: readonly number[]): number | null {
  const least = Math.max(...told.map((count, at) => count / ((has[at] ?? 0) + 1)));
  const most = Math.min(...told.map((count, at) => count / Math.max((has[at] ?? 0) - 1, 0.5)));
  if (least > most || (least <= 1 + trimmed && most >= 1 - trimmed) || most > least * 1.25) return null;
  const times = Math.round((least + most) / 2);
  if (times >= least && times <= most) return times;
  const share = Math.round(2 / (least + most));
  if (share > 1 && 1 / share >= least && 1 / share <= most) return toDigits(1 / share, 6);
  const largest = told.indexOf(Math.max(...told));
  return toDigits((told[largest] ?? 1) / (has[largest] ?? 1), 6);
}

/**
 * What may be offered of a log that does not fit: pixels that were joined in the plane alone, or its voxel where the
 * stack can be a part of its volume; nothing where it cannot.
 */
function guessFactors(
  told: Triple<number>,
  has: Triple<number>,
  files: readonly string[],
  log: ScannerLog,
): Fit['factors'] {
  const plane = commonFactor(told.slice(0, 2), has.slice(0, 2));
  const along =
    stepOfNames(log, told[2], files) ?? (told[2] === has[2] ? 1 : plane && wholeRatio(told[2], has[2]));
  if (plane !== null) return { x: [plane], y: [plane], z: along === null ? [] : [along] };
  const isInside = has.every((count, at) => count <= (told[at] ?? 0));
  return isInside ? { x: once, y: once, z: [along ?? 1] } : { x: [], y: [], z: [] };
}

/**
 * Whether images are the projections that a log counts: of their size, and as many where its volume may have that size
 * too.
 */
function isOfProjections({ projections }: ScannerLog, size: Size, fit: FitKind): boolean {
  if (projections?.columns !== size.columns || projections.rows !== size.rows) return false;
  if (fit === 'whole' || fit === 'scaled') return false;
  const isCounted = Math.abs(size.slices - projections.count) <= uncounted;
  return isCounted || (fit === 'none' && size.slices < projections.count);
}

const countsOf = ({ columns, rows, slices }: Size): Triple<number> => [columns, rows, slices];

/** A log whose axes are named in another order. */
function turn(log: ScannerLog, order: Triple<Axis>): ScannerLog {
  const { dimensions } = log;
  const turned = (spacing: Spacing): Spacing => ({
    x: spacing[order[0]],
    y: spacing[order[1]],
    z: spacing[order[2]],
  });
  const counts = dimensions && countsOf(dimensions);
  const [columns = 0, rows = 0, slices = 0] = order.map((axis) => counts?.[axes.indexOf(axis)] ?? 0);
  return {
    ...log,
    spacing: turned(log.spacing),
    precision: turned(log.precision),
    dimensions: counts && { columns, rows, slices },
  };
}

/** How well the stack's size speaks for a log: the smaller the better. */
export const rankFit = ({ kind }: Fit): number =>
  kind === 'whole' ? 0 : kind === 'untold' ? 3 : kind === 'none' ? 4 : kind === 'scaled' ? 2 : 1;

/** Whether two logs tell of the same voxel. */
export const tellAlike = (a: ScannerLog, b: ScannerLog): boolean =>
  axes.every((axis) => {
    const [one, other] = [a.spacing[axis], b.spacing[axis]];
    return one === null || other === null || isNear(one, other);
  });
