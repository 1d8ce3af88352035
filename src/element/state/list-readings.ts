import type { NaiveReading, NaiveRuleName, StackReport } from '../../model/report.js';
import type { Line } from '../../words/words.js';
import { chooseComparison, disagrees, parseReading, type Comparison } from './comparison.js';
import { readTyped } from './typed-spacing.js';

/** A wrong reading that can be chosen. */
export interface ListedReading {
  rule: NaiveRuleName;
  /** `null` where the files hold nothing that its tool could use. */
  comparison: (Comparison & { kind: 'reading' }) | null;
}

/** Every wrong reading of a stack, those apart that would change nothing. */
export interface ListedReadings {
  telling: readonly ListedReading[];
  idle: readonly ListedReading[];
}

export function listReadings(report: StackReport): ListedReadings {
  const all = report.naive.map(({ rule }: NaiveReading): ListedReading => {
    const comparison = chooseComparison(report, rule);
    return { rule, comparison: comparison.kind === 'reading' ? comparison : null };
  });
  const isTelling = ({ comparison }: ListedReading) =>
    comparison !== null && (disagrees(comparison) || comparison.stretch.z === null);
  return { telling: all.filter(isTelling), idle: all.filter((one) => !isTelling(one)) };
}

/** Three lengths in mm as `naive` takes them, or what is wrong with one of them; `null` where they are not three. */
export function readEntry(text: string): string | { problem: Line } | null {
  const parts = text
    .trim()
    .split(/\s*[;×]\s*|,?\s+/)
    .filter(Boolean);
  if (parts.length !== 3) return parseReading(text) ? text : null;
  const lengths: (number | null)[] = [];
  for (const part of parts) {
    const typed = readTyped(part, 'mm');
    if ('problem' in typed) return typed;
    lengths.push(typed.value);
  }
  return lengths.includes(null) ? null : lengths.join(' ');
}

/**
 * What ImageJ 1.54u6 and later warn of where a stack is right by its positions: Spacing Between Slices is absent, and the
 * distance is not the Slice Thickness. Lengths in mm; `null` where they do not.
 */
export function findImageJWarning({
  spacing,
  evidence,
  findings,
}: StackReport): { z: number; thickness: number } | null {
  const differs = findings.find(({ code }) => code === 'THICKNESS_DIFFERS');
  const isAbsent = findings.some(({ code }) => code === 'SBS_ABSENT');
  const thickness = Number(differs?.data['thickness']);
  const isMeasured = evidence.z.source === 'image-position';
  return isAbsent && isMeasured && spacing.z !== null && thickness > 0 ? { z: spacing.z, thickness } : null;
}
