import type { Axis, SpacingReport } from '../../model/report.js';
import type { FormWords } from '../../words/form-words.js';
import type { Words } from '../../words/words.js';
import { axes } from '../state/typed-spacing.js';
import type { FieldRemark, FieldTexts } from './compare-typed.js';
import { isBlocked, type Complaint } from './complaint.js';

/** What a form with a stack in it is about to send. */
export interface FormCase {
  report: SpacingReport;
  /** Under which the form sends it; empty where nothing is sent. */
  name: string;
  complaint: Complaint | null;
  /** A person has entered or confirmed the spacing. */
  isAnswered: boolean;
  /** The page has fields of its own that a press would change. */
  canFill: boolean;
}

/** What is sent, and what the form waits for. */
export function tellSent(
  { report, name, complaint, isAnswered }: FormCase,
  form: FormWords,
  words: Words,
): string {
  const { formats } = words;
  const unknown = listUnknown(report);
  const told: string[] = [];
  if (name) {
    if (isAnswered) told.push(form.say('form.confirmed', formats));
    const isNothing = unknown.length === axes.length;
    told.push(isNothing ? form.say('form.sends.none', formats) : form.say('form.sends', formats, report));
    if (unknown.length > 0) told.push(form.say('form.leaves', formats, { axes: unknown }));
  }
  if (complaint) told.push(form.say(asksFor(complaint, report), formats));
  return formats.sentences(told);
}

/** What the button says by which a person stands for the values; `null` where there is nothing to press it for. */
export function nameButton(
  { report, complaint, isAnswered, canFill }: FormCase,
  form: FormWords,
  words: Words,
): string | null {
  const { formats } = words;
  if (!isAnswered && isBlocked(report)) return null;
  if (!complaint) return canFill ? form.say('form.fill', formats) : null;
  const unknown = listUnknown(report);
  if (unknown.length === 0) return form.say('form.confirm', formats);
  const isNothing = unknown.length === axes.length;
  return form.say(isNothing ? 'form.confirm.unknown' : 'form.confirm.partly', formats, { axes: unknown });
}

/** Whether a press would change one of these fields. */
export function lacks(
  texts: FieldTexts | null,
  remarks: readonly FieldRemark[],
  { spacing }: SpacingReport,
): boolean {
  const known = axes.filter((axis) => spacing[axis] !== null && texts?.axes[axis] !== undefined);
  return known.some(
    (axis) =>
      !texts?.axes[axis]?.trim() ||
      remarks.some((remark) => remark.code !== 'agrees' && (!('axis' in remark) || remark.axis === axis)),
  );
}

function asksFor(complaint: Complaint, report: SpacingReport) {
  if (complaint.kind !== 'problem') return `form.${complaint.kind}` as const;
  return isBlocked(report) ? 'form.choose' : 'form.answer';
}

function listUnknown({ spacing }: SpacingReport): Axis[] {
  return axes.filter((axis) => spacing[axis] === null);
}
