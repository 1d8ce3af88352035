import type { SetAside, SpacingReport } from '../model/report.js';
import type { Deposit } from '../series/inspect-deposits.js';
import { escapeJson } from '../words/legible.js';
import { tellReport, tellStray } from '../words/tell-report.js';
import type { Words } from '../words/words.js';

/** What was found, as `--json` prints it of all deposits and `--jsonl` of each. */
export interface Inspection {
  schema: 'spacing-preview/inspection@1';
  /** One per stack: deposits in the order given, the best stack of each first. */
  reports: (SpacingReport & InDeposit)[];
  /** Every file that takes no part in a stack, deposit by deposit and by its path within. */
  setAside: (SetAside & InDeposit)[];
}

interface InDeposit {
  /** The path as it was given. */
  deposit: string;
}

/** An inspection of nothing yet. */
export function openInspection(): Inspection {
  return { schema: 'spacing-preview/inspection@1', reports: [], setAside: [] };
}

/** Adds what was found in a deposit, with its sentences. */
export function addDeposit(inspection: Inspection, { path, reports, setAside }: Deposit, words: Words): void {
  for (const report of reports) inspection.reports.push({ deposit: path, ...tellReport(report, words) });
  for (const stray of setAside) inspection.setAside.push({ deposit: path, ...tellStray(stray, words) });
}

/** JSON in which no character moves the cursor of a terminal, turns the direction of its text or is not seen. */
export function writeJson(value: object, indent = 0): string {
  return escapeJson(JSON.stringify(value, null, indent));
}

/**
 * 0: every series has X, Y and Z and no finding of severity `error`, or nothing was given but logs; 1: some series does
 * not; 2: there is none, or the path that was asked for does not exist.
 */
export function exitStatus({ reports, setAside }: Pick<Deposit, 'reports' | 'setAside'>): 0 | 1 | 2 {
  const isOnlyLogs = setAside.length > 0 && setAside.every(({ code }) => code === 'LOG');
  if (reports.length === 0) return isOnlyLogs ? 0 : 2;
  if (setAside.some(({ code }) => code === 'NOT_FOUND')) return 2;
  const isSound = reports.every(
    ({ spacing, findings }) =>
      [spacing.x, spacing.y, spacing.z].every((length) => length !== null) &&
      findings.every(({ severity }) => severity !== 'error'),
  );
  return isSound ? 0 : 1;
}
