import type { OpenCase } from '../../src/infer/witnesses/judgement.js';
import { judge, type Judged } from '../../src/infer/witnesses/judgement.js';
import type { StackReport } from '../../src/model/report.js';

/** A stack of which the files say what a report written by hand says. */
export function judgedOf(report: StackReport): Judged {
  const opened: OpenCase = {
    report,
    hearings: [
      (judgement) => {
        for (const axis of ['x', 'y', 'z'] as const)
          judgement.take(axis, report.spacing[axis], structuredClone(report.evidence[axis]));
      },
    ],
    readings: () => report.naive,
  };
  return { report, again: (witness) => judge({ ...opened, hearings: [...opened.hearings, witness] }) };
}
