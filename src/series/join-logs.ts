import { stray } from '../infer/findings.js';
import type { OpenedStacks } from '../infer/image-files/image-stacks.js';
import type { OpenStack } from '../infer/infer-stack.js';
import { fitLog, rankFit, tellAlike } from '../infer/witnesses/fit-log.js';
import { hearLogs } from '../infer/witnesses/hear-log.js';
import type { FileProblem, StackReport } from '../model/report.js';
import type { ScannerLog } from '../model/scanner-log.js';

/**
 * Calls, as a witness of each stack, the log whose volume has its size; among equals the one that lies nearest to it: in
 * the same folder, else up or down the folders. A log that lies nearer to another stack is that one's. Of several in one
 * folder that counts whose name begins with most of the words that the slices' begins with, then one that knows Z, which tells a reconstruction from
 * its acquisition. Where nothing decides, all of them are called together. Projections are told by any log that counts
 * them, wherever it lies, and come last: slices are the better stack.
 * @param count of the files of which a single stack is a sample: as many slices as it will have
 * @returns the stacks, and for each log what it was read for
 */
export function joinLogs(
  stacks: readonly OpenStack[],
  logs: readonly ScannerLog[],
  count?: number,
): OpenedStacks {
  const called = stacks.map((stack) => {
    const { dimensions } = stack.report;
    const isSample = count !== undefined && stacks.length === 1;
    const size = isSample ? { ...dimensions, slices: count } : dimensions;
    const names = [...new Set(stack.frames.map(({ facts }) => facts.file))];
    return { stack, names, size, candidates: new Set<ScannerLog>() };
  });
  for (const log of logs) {
    const steps = stacks.map((stack) => countSteps(log.file, fileOf(stack)));
    const fewest = steps.reduce((least, count) => Math.min(least, count), Infinity);
    for (const [index, one] of called.entries())
      // What a volume's own header says was heard.
      if ((steps[index] === fewest && log.file !== fileOf(one.stack)) || areProjections(log, one))
        one.candidates.add(log);
  }
  const used = new Set<ScannerLog>();
  const joined = called.map((one) => {
    const { stack, names, size, candidates } = one;
    const chosen = chooseLogs(stack, one, [...candidates]);
    for (const log of chosen) used.add(log);
    const isSeenAround = chosen.some((log) => areProjections(log, one));
    const hearings = chosen.length > 0 ? [hearLogs(chosen, names, size)] : [];
    return { isSeenAround, stack: { ...stack, hearings: [...stack.hearings, ...hearings] } };
  });
  joined.sort((a, b) => Number(a.isSeenAround) - Number(b.isSeenAround));
  return {
    stacks: joined.map(({ stack }) => stack),
    setAside: logs
      .filter((log) => used.has(log) || !stacks.some((stack) => fileOf(stack) === log.file))
      .map((log) => describeUse(log, stacks.length > 0, used.has(log))),
  };
}

/** What a log is compared with of a stack. */
interface Sized {
  names: readonly string[];
  size: StackReport['dimensions'];
}

const areProjections = (log: ScannerLog, { names, size }: Sized): boolean =>
  fitLog(log, size, names).kind === 'projections';

/** The log that counts; several where nothing decides between different voxels. */
function chooseLogs(stack: OpenStack, { names, size }: Sized, logs: readonly ScannerLog[]): ScannerLog[] {
  const file = fileOf(stack);
  const fits = logs.map((log) => ({ log, fit: fitLog(log, size, names) }));
  const ranked = fits
    .filter(({ log, fit }) => fit.kind !== 'untold' || !logs.some((other) => speaksFor(other, log)))
    .map(({ log, fit }) => ({ log, rank: [rankFit(fit), ...rankPlace(log, file)] }));
  ranked.sort((a, b) => compareRanks(a.rank, b.rank) || compareNames(a.log, b.log));
  const [best] = ranked;
  if (!best) return [];
  const equals = ranked.filter(({ rank }) => compareRanks(rank, best.rank) === 0).map(({ log }) => log);
  return equals.every((log) => tellAlike(log, best.log)) ? [best.log] : equals;
}

/** A log of the same voxel that tells the volume's size as well. */
const speaksFor = (other: ScannerLog, log: ScannerLog): boolean =>
  other.dimensions !== null && tellAlike(other, log);

function rankPlace(log: ScannerLog, file: string): number[] {
  const [name, slice] = [baseOf(log.file).toLowerCase(), baseOf(file).toLowerCase()];
  const stem = name.replace(/\.[^.]*$/, '');
  const isWhole = slice.startsWith(stem) && !/^[a-z\d]/.test(slice.slice(stem.length));
  return [
    countSteps(log.file, file),
    -countAlike(name, slice),
    Number(!isWhole),
    Number(log.spacing.z === null),
  ];
}

const compareNames = (a: ScannerLog, b: ScannerLog): number =>
  Number(a.file > b.file) - Number(a.file < b.file);

function fileOf({ frames }: OpenStack): string {
  return frames[0]?.facts.file ?? '';
}

/** How many folders have to be left and entered on the way from one file to the other. */
function countSteps(from: string, to: string): number {
  const [a, b] = [foldersOf(from), foldersOf(to)];
  return a.length + b.length - 2 * countCommon(a, b);
}

function foldersOf(file: string): string[] {
  return file.split('/').slice(0, -1);
}

function baseOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

/** How many items both begin with. */
function countCommon(a: ArrayLike<string>, b: ArrayLike<string>): number {
  let count = 0;
  while (count < Math.min(a.length, b.length) && a[count] === b[count]) count++;
  return count;
}

/** Letters, or digits, that run on: half a word, or half a number, that names share is chance. */
const RUNS_ON = /^(?:\p{L}\p{L}|\d\d)$/u;

/** How many characters both names begin with, as far as words and numbers are whole in both. */
function countAlike(a: string, b: string): number {
  let count = countCommon(a, b);
  const isCut = (text: string) => RUNS_ON.test(text.slice(count - 1, count + 1));
  while (count > 0 && (isCut(a) || isCut(b))) count--;
  return count;
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  return a.map((value, at) => value - (b[at] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

function describeUse(log: ScannerLog, isBesideSlices: boolean, isUsed: boolean): FileProblem {
  const { file, format, kind, spacing } = log;
  return isBesideSlices
    ? stray(file, 'LOG', { format, kind, spacing, isUsed })
    : stray(file, 'LOG:alone', { format, kind, spacing });
}
