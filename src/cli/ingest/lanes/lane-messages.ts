import type { Language } from '../../../words/formats.js';
import type { DepositTask, Failure, IngestReport, IngestSettings } from '../deposit-task.js';

/** Files that are made of a deposit. The report is put in its place last: where it is, all are. */
export const fileNames = { pack: 'preview.ozx', poster: 'poster.png', report: 'report.json' } as const;

/** What a process is asked to do. */
export interface LaneJob {
  task: DepositTask;
  /** Where the files of the deposit lie on this disk. */
  path: string;
  /** An empty folder for what is made. */
  out: string;
  fingerprint: string | null;
  settings: IngestSettings;
  /** Worker threads that it may start. */
  threads: number;
  language: Language;
}

/** Its files are in the folder that was given, or why they are not. */
export type LaneAnswer = { made: IngestReport } | { failed: Failure };
