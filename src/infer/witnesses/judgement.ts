import { isNear } from '../../model/arithmetic.js';
import type { FindingData } from '../../model/findings.js';
import type { Problem, Severity } from '../../model/problem.js';
import type { Axis, AxisEvidence, StackReport } from '../../model/report.js';
import type { Witness } from '../../model/witness.js';
import { compareFindings, note } from '../findings.js';
import { replaceSpacing } from '../readings/replace-spacing.js';
import { evidenceOf } from './evidence.js';

/** What one kind of witness brings before the judgement of a stack. */
export type Hearing = (judgement: Judgement) => void;

/** A stack's report while its witnesses are heard: the one place where a value is taken, outvoted or offered. */
export class Judgement {
  readonly report: StackReport;
  /** A witness that came after the wrong readings were made changed the spacing: they follow it. */
  isRespaced = false;

  /** @param report is changed: who wants to keep it gives a copy */
  constructor(report: StackReport) {
    this.report = report;
  }

  get findings(): Problem[] {
    return this.report.findings;
  }

  /** Nothing that counts has spoken: unknown, or known only from an image's resolution, which any program may set. */
  isOpen(axis: Axis): boolean {
    const { spacing, evidence } = this.report;
    return spacing[axis] === null || evidence[axis].source === 'tiff-tags';
  }

  /** Whether a witness says what is used: within 1 %, or within what its printed digits leave open. */
  agrees(axis: Axis, { value, precision }: Pick<Witness, 'value' | 'precision'>): boolean {
    const used = this.report.spacing[axis];
    return used !== null && (isNear(used, value) || Math.abs(used - value) <= (precision ?? 0));
  }

  /** Takes a witness's value; what it says of its own standing is the evidence. */
  take(axis: Axis, value: number | null, evidence: AxisEvidence): void {
    this.report.spacing = { ...this.report.spacing, [axis]: value };
    this.report.evidence = { ...this.report.evidence, [axis]: evidence };
  }

  /** Takes a witness's value in place of what was used or suggested, which is outvoted unless it says the same. */
  replace(axis: Axis, { source, value, precision, file }: Witness): void {
    const { spacing, evidence, naive } = this.report;
    const former = spacing[axis];
    const { source: formerly, outvoted, suggestions } = evidence[axis];
    const used = formerly && former !== null ? [{ source: formerly, value: former }] : [];
    const lost = [...used, ...suggestions].filter((other) => !isNear(other.value, value));
    const taken = { ...evidenceOf(source), outvoted: [...lost, ...outvoted] };
    this.take(axis, value, { ...taken, ...(file !== undefined && { file }), precision: precision ?? null });
    this.isRespaced = true;
    for (const { rule, spacing: read } of naive)
      if (rule !== 'ones' && read[axis] === former) read[axis] = null;
  }

  /** Keeps what is used; the witness's value stands under `outvoted`. */
  outvote(axis: Axis, source: string, value: number | null): void {
    if (value !== null) this.report.evidence[axis].outvoted.push({ source, value });
  }

  /** Puts a value before a person to confirm. */
  offer(axis: Axis, source: string, value: number | null): void {
    if (value === null) return;
    const evidence = this.report.evidence[axis];
    evidence.suggestions.unshift({ source, value });
    evidence.confidence = 'suggested';
  }

  found(code: string): boolean {
    return this.findings.some((finding) => finding.code === code);
  }

  tell<Key extends keyof FindingData>(key: Key, data: FindingData[Key], severity?: Severity): void {
    note(this.report, key, data, severity);
  }

  /** Takes findings away that are answered. */
  drop(isAnswered: (code: string) => boolean): void {
    this.report.findings = this.findings.filter(({ code }) => !isAnswered(code));
  }

  /** The report once all were heard. */
  close(): StackReport {
    const { report } = this;
    report.findings.sort(compareFindings);
    return this.isRespaced ? { ...report, ...replaceSpacing(report, report.spacing) } : report;
  }
}

/** A report once these witnesses were heard, in this order: the files' own first, then tags of pictures, a log, a word. */
export function judge(report: StackReport, hearings: readonly Hearing[]): StackReport {
  const judgement = new Judgement(report);
  for (const hear of hearings) hear(judgement);
  return judgement.close();
}
