import type { Spacing, StackReport } from '../../model/report.js';
import type { NumberFormats } from '../../words/number-formats.js';
import { axes } from '../state/typed-spacing.js';
import { plainDecimal } from './plain-decimal.js';

/** What a form sends for `name`, in mm; unknown axes are not sent, and without any there is no unit to tell. */
export function listEntries(
  name: string,
  { spacing }: StackReport,
  formats: NumberFormats,
): [string, string][] {
  const lengths = axes.flatMap((axis): [string, string][] => {
    const length = spacing[axis];
    return length === null ? [] : [[`${name}[${axis}_spacing]`, plainDecimal(length, formats)]];
  });
  return lengths.length > 0 ? [...lengths, [`${name}[unit]`, 'mm']] : [];
}

/** What a person said of a stack, for the browser to keep while another page is shown. */
interface KeptWord {
  stack: string;
  spacing: Spacing;
}

/** The same stack, read again, has the same mark. */
const markOf = ({ series, dimensions }: StackReport) => JSON.stringify([series, dimensions]);

export function writeState(report: StackReport): string {
  return JSON.stringify({ stack: markOf(report), spacing: report.spacing } satisfies KeptWord);
}

/** What was said of this very stack; `null` where that was of another, or nothing of ours. */
export function readState(state: unknown, report: StackReport): Spacing | null {
  if (typeof state !== 'string') return null;
  try {
    const { stack, spacing } = JSON.parse(state) as Partial<KeptWord>;
    return stack === markOf(report) && spacing && isSpacing(spacing) ? spacing : null;
  } catch {
    return null;
  }
}

function isSpacing(spacing: Spacing): boolean {
  return axes.every((axis) => spacing[axis] === null || spacing[axis] > 0);
}
