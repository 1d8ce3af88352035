import type { FindingData } from '../../model/problem/findings.js';
import type { Severity } from '../../model/problem/problem.js';
import type { Axis, AxisEvidence, Confidence, StackReport } from '../../model/report.js';
import { compareFindings, note } from '../findings.js';

/** What one kind of witness brings before the judgement of a stack. */
export type Hearing = (judgement: Judgement) => void;

/** A stack's report while its witnesses are heard: the one place where a value is taken, outvoted or offered. */
export class Judgement {
  readonly report: StackReport;
  /** @param report is changed: who wants to keep it gives a copy */
  constructor(report: StackReport) {
    this.report = report;
  }

  /** Takes a witness's value; what it says of its own standing is the evidence. */
  take(axis: Axis, value: number | null, evidence: AxisEvidence): void {
    this.report.spacing = { ...this.report.spacing, [axis]: value };
    this.report.evidence = { ...this.report.evidence, [axis]: evidence };
  }

  /** Keeps what is used; the witness's value stands under `outvoted`. */
  outvote(axis: Axis, source: string, value: number | null): void {
    if (value !== null) this.report.evidence[axis].outvoted.push({ source, value });
  }

  /** Adds what a witness only suggests behind what is offered already. */
  suggest(axis: Axis, source: string, value: number): void {
    const evidence = this.report.evidence[axis];
    evidence.suggestions.push({ source, value });
    if (!evidence.source) evidence.confidence = 'suggested';
  }

  /** How far what is used can be trusted. */
  trust(axis: Axis, confidence: Confidence): void {
    this.report.evidence[axis].confidence = confidence;
  }

  /** Puts a value before a person to confirm. */
  offer(axis: Axis, source: string, value: number | null): void {
    if (value === null) return;
    const evidence = this.report.evidence[axis];
    evidence.suggestions.unshift({ source, value });
    evidence.confidence = 'suggested';
  }

  tell<Key extends keyof FindingData>(key: Key, data: FindingData[Key], severity?: Severity): void {
    note(this.report, key, data, severity);
  }
}

/** A report once these witnesses were heard, in this order: the files' own first, then tags of image files, a log, a word. */
export function judge(report: StackReport, hearings: readonly Hearing[]): StackReport {
  const judgement = new Judgement(report);
  for (const hear of hearings) hear(judgement);
  report.findings.sort(compareFindings);
  return report;
}
