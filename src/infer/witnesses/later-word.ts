import { isNear } from '../../model/arithmetic.js';
import type { Axis } from '../../model/report.js';
import type { Witness } from '../../model/witness.js';
import { replaceSpacing } from '../readings/replace-spacing.js';
import { evidenceOf } from './evidence.js';
import type { Judgement } from './judgement.js';

// What witnesses need that are heard after the files' own; the inference alone does without.

/** Nothing that counts has spoken: unknown, or known only from an image's resolution, which any program may set. */
export function isOpen({ report: { spacing, evidence } }: Judgement, axis: Axis): boolean {
  return spacing[axis] === null || evidence[axis].source === 'tiff-tags';
}

/** Whether a witness says what is used: within 1 %, or within what its printed digits leave open. */
export function agreesWith({ report }: Judgement, axis: Axis, { value, precision }: Witness): boolean {
  const used = report.spacing[axis];
  return used !== null && (isNear(used, value) || Math.abs(used - value) <= (precision ?? 0));
}

/** Takes a witness's value in place of what was used or suggested, which is outvoted unless it says the same. */
export function replace(judgement: Judgement, axis: Axis, { source, value, precision, file }: Witness): void {
  const { spacing, evidence, naive } = judgement.report;
  const former = spacing[axis];
  const { source: formerly, outvoted, suggestions } = evidence[axis];
  const used = formerly && former !== null ? [{ source: formerly, value: former }] : [];
  const lost = [...used, ...suggestions].filter((other) => !isNear(other.value, value));
  const taken = { ...evidenceOf(source), outvoted: [...lost, ...outvoted] };
  judgement.take(axis, value, {
    ...taken,
    ...(file !== undefined && { file }),
    precision: precision ?? null,
  });
  for (const { rule, spacing: read } of naive)
    if (rule !== 'ones' && read[axis] === former) read[axis] = null;
}

/** Whether a finding of this code was told. */
export function found({ report }: Judgement, code: string): boolean {
  return report.findings.some((finding) => finding.code === code);
}

/** Takes findings away that are answered. */
export function drop({ report }: Judgement, isAnswered: (code: string) => boolean): void {
  report.findings = report.findings.filter(({ code }) => !isAnswered(code));
}

/** Extents and wrong readings follow the spacing, once it is another. */
export function respace({ report }: Judgement): void {
  Object.assign(report, replaceSpacing(report, report.spacing));
}
