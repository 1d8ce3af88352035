import { fileProblemOf } from '../model/problem/problem.js';
import type { Readable } from '../model/readable.js';
import type { FileProblem, Spacing, StackReport } from '../model/report.js';
import type { ScannerLog } from '../model/scanner-log.js';
import { findFiles } from '../sources/disk/find-files.js';
import { DepositHeaders, type HeaderReader, type ListedFile } from './deposit-headers.js';
import { supplySpacing } from '../infer/supply-spacing.js';

/** What was found below one path, as it is without any other. */
export interface Deposit {
  /** The path as it was given. */
  path: string;
  /** One per stack, the best first. */
  reports: StackReport[];
  /** Every file that takes no part in a stack, by its path within the deposit. */
  setAside: FileProblem[];
  /** What scanners' logs say by themselves. */
  logs: ScannerLog[];
}

export interface InspectOptions {
  /** The spacing that a person knows, for every stack. */
  supplied?: Spacing | null;
  /** Called after each file with the number of files read of the deposit. */
  onFile?: (done: number) => void;
  /** Reads the headers, of all deposits; they are read one by one unless given. */
  reader?: HeaderReader | undefined;
}

/**
 * Reads the header of every file below each path and infers the spacing of every stack, one deposit after the other:
 * none knows of another, and what one holds in memory is let go before the next is opened. Runs in node alone.
 */
export async function* inspectDeposits(
  paths: Iterable<string>,
  options: InspectOptions = {},
): AsyncGenerator<Deposit, void> {
  for (const path of paths) yield await inspectDeposit(path, options);
}

async function inspectDeposit(path: string, { supplied, onFile, reader }: InspectOptions): Promise<Deposit> {
  const headers = new DepositHeaders({ reader, onRead: (done) => onFile?.(done) });
  try {
    await headers.read(listFiles(findFiles(path)));
    const { stacks, setAside: strays } = await headers.inferEach();
    const word = supplied ? ({ by: 'person', spacing: supplied } as const) : null;
    const reports = Array.from(stacks, (stack) => supplySpacing(stack, word));
    const told = [...headers.setAside, ...strays, ...reports.flatMap((report) => report.setAside)];
    return { path, reports, setAside: sortOnce(told), logs: headers.logs };
  } catch (error) {
    return { path, reports: [], setAside: [fileProblemOf(path, error)], logs: [] };
  }
}

/** Files and where they stand in the list of all. */
export async function* listFiles(files: AsyncIterable<Readable>): AsyncGenerator<ListedFile, undefined> {
  let place = 0;
  for await (const file of files) yield [place++, file];
}

/** By file; what two tell alike of one file stands once. */
function sortOnce(told: readonly FileProblem[]): FileProblem[] {
  const byFile = new Map(told.map((entry) => [`${entry.file}\n${entry.code}`, entry]));
  return [...byFile.values()].sort((a, b) => (a.file < b.file ? -1 : Number(a.file > b.file)));
}
