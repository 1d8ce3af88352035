import type { Spacing } from '../../model/report.js';

/** A deposit of an archive. */
export interface DepositTask {
  /** The archive's own name of it. */
  id: string;
  /** A folder, a ZIP or a file: a path, an address of the web, or `s3://bucket/key`. */
  source: string;
  /** What a person knows of its spacing. */
  supplied: Spacing | null;
}

/** How packs are made, and what each may take. */
export interface IngestSettings {
  /** Voxels along the longest edge. */
  edge: number;
  bits: 8 | 16;
  /** MiB that one deposit may take while it is worked on. */
  memory: number;
  /** Minutes that one deposit may take. */
  minutes: number;
}

/** A file of the results. */
export interface MadeFile {
  name: string;
  bytes: number;
  sha256: string;
}

/**
 * Why a deposit has no result, in the words of `words/en/ingest.ts`: `network` and `busy` may pass, and so may `lost`, a
 * worker that ended and did not say why.
 */
export type FailureKey =
  | 'memory'
  | 'time'
  | 'lost'
  | 'stopped'
  | 'full'
  | 'unwritable'
  | 'network'
  | 'busy'
  | 'absent'
  | 'denied'
  | 'answer';

export interface Failure {
  key: FailureKey;
  /** Of the sentence: a status of HTTP, a host, a limit. */
  data: { status?: number; host?: string; limit?: number; system?: string | null };
}

/** What became of a deposit. */
export interface IngestResult {
  id: string;
  source: string;
  /**
   * `done`: its report, pack and poster are there; `refused`: its report says why there can be no pack; `failed`: nothing of
   * it is there, and the next run tries again.
   */
  status: 'done' | 'refused' | 'failed';
  /** All of it was there already, of the same files. */
  kept: boolean;
  /** As the command `inspect` would end with this deposit alone. */
  exit: 0 | 1 | 2;
  /** Where its files are: a folder, or `s3://bucket/prefix/`. */
  folder: string;
  /** What `inspect` says of its stacks, the best first. */
  reports: readonly object[];
  pack?: MadeFile;
  poster?: MadeFile;
  /** Of the stack that is in the pack, mm. */
  spacing: Spacing | null;
  /** Why there is no pack, or nothing at all, as a sentence. */
  reason?: string;
  /** How often it was tried. */
  tries: number;
  /** How long it took, tries that failed among it. */
  seconds: number;
}

/** What stands in a report beside what was found: enough to know whether it has to be made again. */
export interface IngestRecord {
  schema: 'spacing-preview/ingest@1';
  id: string;
  source: string;
  /** Of the program that made it. */
  version: string;
  made: string;
  /** By what the files of the deposit can be known again; `null` where they cannot. */
  fingerprint: string | null;
  settings: Pick<IngestSettings, 'edge' | 'bits'> & { supplied: Spacing | null };
  /** Files of it could not be read this time, and perhaps can be later. */
  isPassing: boolean;
  result: Pick<IngestResult, 'exit' | 'pack' | 'poster' | 'spacing' | 'reason'> & {
    status: 'done' | 'refused';
  };
}

/** A record, and the reports that stand beside it in its file. */
export interface IngestReport {
  record: IngestRecord;
  reports: readonly object[];
}
