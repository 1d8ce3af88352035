import { inferContents } from '../series/infer-contents.js';
import { readFile } from '../readers/read-file.js';
import type { SourceFile } from '../sources/source-file.js';
import type { FactValue, HeaderFacts, SetAside, Spacing, SpacingReport } from '../model/report.js';
import type { ScannerLog } from '../model/scanner-log.js';
import { supplySpacing } from '../infer/witnesses/supply-spacing.js';
import { findFiles } from './find-files.js';

/** What the command found, as `--json` prints it. */
export interface Inspection {
  schema: 'spacing-preview/inspection@1';
  /** One per stack, the best first. */
  reports: SpacingReport[];
  /** Every file that takes no part in a stack, by path. */
  setAside: SetAside[];
}

/** The same, with what scanners' logs say by themselves. */
export interface InspectionWithLogs extends Inspection {
  logs: ScannerLog[];
}

export interface InspectOptions {
  supplied?: Spacing | null;
  /** Called after each file with the number of files read. */
  onFile?: (done: number) => void;
}

const readersAtOnce = 16;

/**
 * Reads the header of every file below `paths` and infers the spacing of every stack, beside the log nearest to it.
 * Keeps facts, never bytes.
 */
export async function inspect(
  paths: readonly string[],
  { supplied, onFile }: InspectOptions = {},
): Promise<InspectionWithLogs> {
  const reading = new FactReading(onFile);
  await reading.readAll(findFiles(paths));
  const { logs } = reading;
  const { stacks, setAside: strays } = await inferContents(reading.facts, logs);
  const inferred = stacks.map(({ report }) => report);
  const reports = supplied ? inferred.map((report) => supplySpacing(report, supplied)) : inferred;
  const told = [...reading.setAside, ...strays, ...reports.flatMap((report) => report.setAside)];
  const byFile = new Map(told.map((entry) => [`${entry.file}\n${entry.code}`, entry]));
  const setAside = [...byFile.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
  return { schema: 'spacing-preview/inspection@1', reports, setAside, logs };
}

/**
 * 0: every series has X, Y and Z and no finding of severity `error`, or nothing was given but logs; 1: some series does
 * not; 2: there is none, or a path that was asked for does not exist.
 */
export function exitStatus({ reports, setAside }: Inspection): 0 | 1 | 2 {
  const onlyLogs = setAside.length > 0 && setAside.every(({ code }) => code === 'LOG');
  if (reports.length === 0) return onlyLogs ? 0 : 2;
  if (setAside.some(({ code }) => code === 'NOT_FOUND')) return 2;
  const sound = reports.every(
    ({ spacing, findings }) =>
      [spacing.x, spacing.y, spacing.z].every((length) => length !== null) &&
      findings.every(({ severity }) => severity !== 'error'),
  );
  return sound ? 0 : 1;
}

/** Reads headers a few at a time from however many files there are. */
class FactReading {
  readonly setAside: SetAside[] = [];
  readonly logs: ScannerLog[] = [];
  readonly #facts: HeaderFacts[][] = [];
  readonly #previous = new Map<string, FactValue>();
  readonly #onFile: ((done: number) => void) | undefined;
  #done = 0;

  constructor(onFile: ((done: number) => void) | undefined) {
    this.#onFile = onFile;
  }

  get facts(): HeaderFacts[] {
    return this.#facts.flat();
  }

  async readAll(files: AsyncGenerator<SourceFile>): Promise<void> {
    let index = 0;
    const work = async () => {
      for (let next = await files.next(); !next.done; next = await files.next()) {
        await this.#read(next.value, index++);
      }
    };
    await Promise.all(Array.from({ length: readersAtOnce }, work));
  }

  async #read(file: SourceFile, index: number): Promise<void> {
    try {
      const content = await readFile(file);
      if (content.kind === 'log') this.logs.push(content.log);
      else this.#facts[index] = content.facts.map((one) => this.#share(one));
      if (content.kind === 'image' && content.cut) this.setAside.push(content.cut);
    } catch (error) {
      this.setAside.push(describeRefusal(file.name, error));
    }
    this.#done += 1;
    this.#onFile?.(this.#done);
  }

  /** Neighbouring files repeat most values: each is kept once. */
  #share(facts: HeaderFacts): HeaderFacts {
    for (const [keyword, value] of Object.entries(facts)) {
      if (value === undefined) continue;
      const previous = this.#previous.get(keyword);
      if (previous === value) facts[keyword] = previous;
      else this.#previous.set(keyword, value);
    }
    return facts;
  }
}

/** Why a file takes no part, from what reading it threw; readers' errors carry a code and a sentence. */
function describeRefusal(file: string, error: unknown): SetAside {
  const { code, message, severity = 'warn' } = error as Partial<SetAside>;
  if (error instanceof Error && code !== undefined && message !== undefined)
    return { file, code, severity, message };
  const unexpected = `${file} could not be read. Copy it again from where it came.`;
  return { file, code: 'NOT_AN_IMAGE', severity: 'warn', message: unexpected };
}
