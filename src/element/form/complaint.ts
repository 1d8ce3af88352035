import type { Problem } from '../../model/problem/problem.js';
import type { SpacingReport } from '../../model/report.js';
import type { Shown } from '../parts/shown.js';
import type { Session } from '../state/session.js';
import { axes } from '../state/typed-spacing.js';

/**
 * Why a form has to wait: for an error that nobody has answered; with `required` also for a scan, for its headers, for a
 * choice between two readings, or for a person's confirmation.
 */
export type Complaint =
  { kind: 'problem'; problem: Problem } | { kind: 'scan' | 'reading' | 'choose' | 'ask' };

/** `null` where nothing keeps the form from being sent. */
export function findComplaint({ session, report }: Shown, required: boolean): Complaint | null {
  const isRead = session.stack !== null && report !== null;
  if (isRead && isAnswered(session)) return null;
  const error = isRead && report.findings.find(({ severity }) => severity === 'error');
  if (error) return { kind: 'problem', problem: error };
  if (!required) return null;
  if (session.refusal) return { kind: 'problem', problem: session.refusal.problem };
  if (session.step === 'empty') return { kind: 'scan' };
  if (!isRead) return { kind: 'reading' };
  return { kind: isBlocked(report) ? 'choose' : 'ask' };
}

/** A person has entered or confirmed the spacing of the stack. */
export function isAnswered({ said }: Session): boolean {
  return said !== null && said.spacing !== null;
}

/** Between two readings a person has to choose one before any can be confirmed. */
export function isBlocked({ evidence }: SpacingReport): boolean {
  return axes.some((axis) => evidence[axis].confidence === 'blocked');
}
