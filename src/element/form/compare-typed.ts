import type { Axis, EvidenceSource, SpacingReport } from '../../model/report.js';
import { makeLegible } from '../../words/legible.js';
import type { Line } from '../../words/words.js';
import { axes, readTyped } from '../state/typed-spacing.js';
import { readUnit, units } from './field-unit.js';
import { isTyped, recognise, type KnownNumber, type Typed } from './known-number.js';

/** What stands in the fields of a page, as it stands there; only for those that the page has. */
export interface FieldTexts {
  readonly axes: Partial<Record<Axis, string>>;
  /** The name of the unit; `null` where the page has no field for it, and takes millimetres. */
  readonly unit: string | null;
}

/** What is to be said of the numbers in a page's own fields. Lengths in mm. */
export type FieldRemark =
  | { code: 'agrees' | 'unit-missing' | 'swapped' }
  | { code: 'unit-unknown'; text: string }
  | { code: 'no-length'; axis: Axis; problem: Line }
  | {
      code: 'differs';
      axis: Axis;
      typed: number;
      /** What the files, or who supplied it, say of the axis; `null` where that is unknown. */
      truth: number | null;
      source: EvidenceSource | null;
      is: KnownNumber | null;
    };

/** Remarks on what a person typed, axis by axis; none while nothing is typed. */
export function compareTyped(texts: FieldTexts, report: SpacingReport): FieldRemark[] {
  const written = axes.filter((axis) => texts.axes[axis]?.trim());
  if (written.length === 0) return [];
  const unit = findUnit(texts.unit);
  if (typeof unit !== 'number') return [unit];
  const typed: Partial<Record<Axis, Typed>> = {};
  const remarks: FieldRemark[] = [];
  for (const axis of written) {
    const read = readField(texts.axes[axis] ?? '', unit);
    if (read && 'problem' in read) remarks.push({ code: 'no-length', axis, problem: read.problem });
    else if (read) typed[axis] = read;
  }
  const isSwapped = areSwapped(typed, report);
  if (isSwapped) remarks.push({ code: 'swapped' });
  const compared = axes.flatMap((axis) => {
    const one = typed[axis];
    return one && !(isSwapped && axis !== 'z') ? compareAxis(axis, one, report) : [];
  });
  remarks.push(...compared);
  const isWhole = axes.every((axis) => typed[axis] ?? report.spacing[axis] === null);
  return remarks.length === 0 && isWhole ? [{ code: 'agrees' }] : remarks;
}

/** Millimetres in the unit of the fields, or why nothing can be compared. */
function findUnit(text: string | null): number | FieldRemark {
  if (text === null) return 1;
  if (!text.trim()) return { code: 'unit-missing' };
  const name = readUnit(text);
  return name ? units[name] : { code: 'unit-unknown', text: makeLegible(text) };
}

/** A unit written behind the number counts more than that of the fields; `null` for a field that says “unknown”. */
function readField(text: string, unit: number): Typed | { problem: Line } | null {
  const read = readTyped(text, 'mm');
  if ('problem' in read) return read;
  if (read.value === null) return null;
  const [, whole = '', fraction = '', exponent = '0', ownUnit] =
    /^\+?(\d*)[.,]?(\d*)(?:e([+-]?\d+))?(\D+)?$/i.exec(text.replace(/\s/g, '')) ?? [];
  const taken = ownUnit ? read.value / Number(`${whole}.${fraction}e${exponent}`) : unit;
  const halfStep = (10 ** (Number(exponent) - fraction.length) / 2) * taken;
  const millimetres = ownUnit ? read.value : Number((read.value * unit).toPrecision(15));
  return { millimetres, halfStep, unit: taken };
}

function areSwapped({ x, y }: Partial<Record<Axis, Typed>>, { spacing }: SpacingReport): boolean {
  if (!x || !y || spacing.x === null || spacing.y === null) return false;
  return isTyped(spacing.y, x) && isTyped(spacing.x, y) && !isTyped(spacing.x, x);
}

function compareAxis(axis: Axis, typed: Typed, report: SpacingReport): FieldRemark[] {
  const truth = report.spacing[axis];
  if (truth !== null && isTyped(truth, typed)) return [];
  const { source } = report.evidence[axis];
  const is = recognise(axis, typed, report);
  return [{ code: 'differs', axis, typed: typed.millimetres, truth, source, is }];
}
