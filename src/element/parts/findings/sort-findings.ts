import type { Finding, Severity } from '../../../model/report.js';

const gravity: Record<Severity, number> = { error: 0, warn: 1, info: 2 };

/** Findings with the gravest first; among equals, the one that explains why the panes differ. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  const rank = ({ severity, code }: Finding) => gravity[severity] - (code === 'THICKNESS_DIFFERS' ? 0.5 : 0);
  return [...findings].sort((a, b) => rank(a) - rank(b));
}
