/** What became of one fault. */
export interface Outcome {
  /** Whether all that was asked for was read in the end, without anybody doing anything. */
  survived: boolean;
  /** Seconds until a person was told; `null` where there was nothing to tell. */
  toldAfter: number | null;
  /** What was said, by its code or the reason of a wait. */
  told: string;
  /** What is missing, in a few words; empty where nothing is. */
  lost: string;
}

/** One row of the table. A folder of rows is a file here that exports them, and its line in `faults.mjs`. */
export interface FaultRow {
  fault: string;
  run(): Promise<Outcome>;
}
