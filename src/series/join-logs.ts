import { stray } from '../infer/findings.js';
import type { OpenedStacks } from '../infer/group/image-stacks.js';
import type { OpenStack } from '../infer/infer-stack.js';
import { hearLog } from '../infer/witnesses/hear-log.js';
import type { FileProblem } from '../model/report.js';
import type { ScannerLog } from '../model/scanner-log.js';

/**
 * Calls, as a witness of each stack, the log that lies nearest to it: in the same folder, else up or down the folders. A log that
 * lies nearer to another stack is that one's. Of several in one folder that counts whose name begins most like the
 * slices', then one that knows Z, which tells a reconstruction from its acquisition.
 * @returns the stacks, and for each log what it was read for
 */
export function joinLogs(stacks: readonly OpenStack[], logs: readonly ScannerLog[]): OpenedStacks {
  const files = stacks.map(fileOf);
  const candidates = files.map((): ScannerLog[] => []);
  for (const log of logs) {
    const steps = files.map((file) => countSteps(log.file, file));
    const fewest = steps.reduce((least, count) => Math.min(least, count), Infinity);
    for (const [index, count] of steps.entries()) if (count === fewest) candidates[index]?.push(log);
  }
  const used = new Set<ScannerLog>();
  const joined = stacks.map((stack, index) => {
    const log = chooseLog(files[index] ?? '', candidates[index] ?? []);
    if (!log) return stack;
    used.add(log);
    return { ...stack, hearings: [...stack.hearings, hearLog(log)] };
  });
  return {
    stacks: joined,
    setAside: logs.map((log) => describeUse(log, stacks.length > 0, used.has(log))),
  };
}

function chooseLog(file: string, logs: readonly ScannerLog[]): ScannerLog | undefined {
  const rank = (log: ScannerLog) => [
    countSteps(log.file, file),
    -countCommon(baseOf(log.file).toLowerCase(), baseOf(file).toLowerCase()),
    Number(log.spacing.z === null),
  ];
  const [best] = [...logs].sort(
    (a, b) => compareRanks(rank(a), rank(b)) || Number(a.file > b.file) - Number(a.file < b.file),
  );
  return best;
}

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

function compareRanks(a: readonly number[], b: readonly number[]): number {
  return a.map((value, at) => value - (b[at] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

function describeUse(log: ScannerLog, isBesideSlices: boolean, isUsed: boolean): FileProblem {
  const { file, format, kind, spacing } = log;
  return isBesideSlices
    ? stray(file, 'LOG', { format, kind, spacing, isUsed })
    : stray(file, 'LOG:alone', { format, kind, spacing });
}
