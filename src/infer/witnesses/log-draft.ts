import { isNear } from '../../model/arithmetic.js';
import type { AxisEvidence, Finding, SpacingReport } from '../../model/report.js';
import type { ScannerLog } from '../../model/scanner-log.js';

export type Axis = 'x' | 'y' | 'z';

/** A copy of a report while it is judged beside a log. */
export class LogDraft {
  readonly report: SpacingReport;
  readonly log: ScannerLog;
  /** Axes that came from the log. */
  readonly supplied: Axis[] = [];

  constructor(report: SpacingReport, log: ScannerLog) {
    this.report = structuredClone(report);
    this.log = log;
  }

  /** Unknown, or known only from an image's resolution, which any program may have set. */
  isOpen(axis: Axis): boolean {
    const { spacing, evidence } = this.report;
    return spacing[axis] === null || evidence[axis].source === 'tiff-tags';
  }

  /** Whether both say the same: within 1 %, or within what the log's printed digits leave open. */
  agrees(axis: Axis): boolean {
    const used = this.report.spacing[axis];
    const stated = this.log.spacing[axis];
    if (used === null || stated === null) return false;
    return isNear(used, stated) || Math.abs(used - stated) <= (this.log.precision[axis] ?? 0);
  }

  /** Takes an axis from the log. What had been used or suggested instead is outvoted, unless it says the same. */
  supply(axis: Axis): void {
    const { spacing, evidence, naive } = this.report;
    const { file, precision } = this.log;
    const { source, outvoted, suggestions } = evidence[axis];
    const value = this.log.spacing[axis];
    const former = spacing[axis];
    const used = source && former !== null ? [{ source, value: former }] : [];
    const lost = [...used, ...suggestions].filter((other) => value !== null && !isNear(other.value, value));
    evidence[axis] = {
      source: 'log-file',
      file,
      confidence: 'declared',
      precision: precision[axis],
      outvoted: [...lost, ...outvoted],
      suggestions: [],
    };
    spacing[axis] = value;
    for (const { rule, spacing: read } of naive)
      if (rule !== 'ones' && read[axis] === former) read[axis] = null;
    this.supplied.push(axis);
  }

  /** Keeps what is used; the log's value stands under `outvoted`. */
  outvote(...axes: Axis[]): void {
    for (const axis of axes) {
      const value = this.log.spacing[axis];
      if (value !== null) this.report.evidence[axis].outvoted.push({ source: 'log-file', value });
    }
  }

  found(code: string): boolean {
    return this.report.findings.some((finding) => finding.code === code);
  }

  note(...findings: Finding[]): void {
    this.report.findings.push(...findings);
  }

  /** Takes findings away that are answered. */
  drop(codes: ReadonlySet<string>): void {
    this.report.findings = this.report.findings.filter(({ code }) => !codes.has(code));
  }

  /** Axes of which the log says the same, as a sentence names them. */
  group(axes: readonly Axis[]): { file: string; axes: string; stated: number }[] {
    const { file, spacing } = this.log;
    const values = new Set(axes.map((axis) => spacing[axis]));
    return [...values].flatMap((stated) => {
      const same = axes.filter((axis) => spacing[axis] === stated);
      return stated === null ? [] : { file, axes: nameAxes(same), stated };
    });
  }
}

/** Puts a value before a person to confirm. */
export function offer(evidence: AxisEvidence, source: string, value: number | null): void {
  if (value === null) return;
  evidence.suggestions.unshift({ source, value });
  evidence.confidence = 'suggested';
}

/** `X, Y and Z` */
export function nameAxes(axes: readonly Axis[]): string {
  const names = axes.map((axis) => axis.toUpperCase());
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}` : (names[0] ?? '');
}
