import { applyLog } from '../infer/witnesses/apply-log.js';
import { formatLength } from '../words/format.js';
import type { InferredStacks } from '../infer/group/image-stacks.js';
import type { SetAside, Stack } from '../model/report.js';
import type { ScannerLog } from '../model/scanner-log.js';

/**
 * Judges each stack beside the log that lies nearest to it: in the same folder, else up or down the folders. A log that
 * lies nearer to another stack is that one's. Of several in one folder that counts whose name begins most like the
 * slices', then one that knows Z, which tells a reconstruction from its acquisition.
 * @returns the stacks, and for each log what it was read for
 */
export function joinLogs(stacks: readonly Stack[], logs: readonly ScannerLog[]): InferredStacks {
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
    return { ...stack, report: applyLog(stack.report, log) };
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

function fileOf({ frames }: Stack): string {
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

function describeUse(log: ScannerLog, isBesideSlices: boolean, isUsed: boolean): SetAside {
  const { file, format, kind } = log;
  const use = isUsed ? 'read for the size of the voxels' : 'not used: another lies nearer or tells more';
  const message = isBesideSlices
    ? `${format} ${kind}, ${use}: ${describeVoxel(log)}.`
    : `${file} is a ${format} ${kind} and tells of voxels of ${describeVoxel(log)}. ${advice[kind]}`;
  return { file, code: 'LOG', severity: 'info', message };
}

/** What to do with a file that tells a voxel, where there are no slices. */
const advice = {
  log: 'Add the slices it belongs to.',
  volume: 'It cannot be drawn here: add its slices, exported as DICOM or TIFF.',
};

function describeVoxel({ spacing: { x, y, z } }: ScannerLog): string {
  const told = (length: number | null) => (length === null ? 'unknown' : formatLength(length));
  return x === y && y === z ? told(x) : `X ${told(x)}, Y ${told(y)}, Z ${told(z)}`;
}
