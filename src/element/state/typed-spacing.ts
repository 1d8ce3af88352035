import type { Axis, OtherValue, Spacing, StackReport } from '../../model/report.js';
import type { Formats, LengthUnit } from '../../words/formats.js';
import { plainLength } from '../../words/field-lengths.js';
import { makeLegible } from '../../words/legible.js';
import { line, type Line } from '../../words/words.js';

export const axes: readonly Axis[] = ['x', 'y', 'z'];

/** What a field holds: millimetres, `null` where it is left unknown, or why it is neither. */
export type TypedLength = { value: number | null } | { problem: Line };

/** A spacing that the files hint at and a person may confirm. Millimetres. */
export interface Suggestion {
  /** What the button says. */
  line: Line;
  /** The whole spacing once it is confirmed. */
  spacing: Spacing;
}

const lengthTyped = /^([+-]?[\d.,]+(?:e[+-]?\d+)?)(mm|µm|μm|um)?$/i;
const thousands = /^[1-9]\d{0,2}(,\d{3})+$/;

/** Reads what a person wrote into a field of `unit`; a unit written behind the number counts more. */
export function readTyped(text: string, unit: LengthUnit): TypedLength {
  const plain = text.replace(/\s/g, '');
  const quoted = { text: makeLegible(text.trim()) };
  if (plain === '' || /^[-–—?]$/.test(plain)) return { value: null };
  const [, digits = '', ownUnit] = lengthTyped.exec(plain) ?? [];
  if (thousands.test(digits) || /,.*[,.]|\..*,/.test(digits)) return { problem: line('entry.comma', quoted) };
  const number = Number(digits.replace(',', '.'));
  if (digits === '' || !Number.isFinite(number)) return { problem: line('entry.nonsense', quoted) };
  if (number <= 0) return { problem: line('entry.positive') };
  const isMillimetres = ownUnit ? ownUnit.toLowerCase() === 'mm' : unit === 'mm';
  return { value: isMillimetres ? number : Number((number / 1000).toPrecision(15)) };
}

/** A length as a field shows it, without unit; empty where it is unknown. */
export function writeField(value: number | null, unit: LengthUnit, formats: Formats): string {
  return value === null ? '' : plainLength(value, unit, formats);
}

/**
 * How a supplied spacing differs from what the files say, one sentence for each axis that does.
 * @param by who supplied it
 */
export function tellDifferences(found: StackReport, shown: StackReport, by: 'person' | 'page'): Line[] {
  return axes.flatMap((axis) => {
    const [other, value] = [found.spacing[axis], shown.spacing[axis]];
    if (other === value) return [];
    const { source } = found.evidence[axis];
    if (value === null) return [line('supplied.unknown', { axis, source, other: other ?? 0 })];
    if (other === null) {
      const [suggested] = nearestTo(value, found.evidence[axis].suggestions);
      if (!suggested) return [line('supplied.alone', { axis, by, value })];
      return [
        line('supplied.suggested', { axis, by, value, source: suggested.source, other: suggested.value }),
      ];
    }
    return [line('supplied.differs', { axis, by, value, source, other })];
  });
}

function nearestTo(value: number, others: readonly OtherValue[]): OtherValue[] {
  return [...others].sort((a, b) => Math.abs(a.value - value) - Math.abs(b.value - value));
}

/** Every suggestion that would change what is shown; the axes that one source speaks of come in one. */
export function listSuggestions(found: StackReport, shown: StackReport): Suggestion[] {
  const bySource = new Map<string, Partial<Record<Axis, number>>>();
  for (const axis of axes) {
    for (const { source, value } of offersOf(found, axis)) {
      const known = bySource.get(source);
      bySource.set(source, { ...known, [axis]: known?.[axis] ?? value });
    }
  }
  return [...bySource].flatMap(([source, values]) => {
    const isOpen = axes.some((axis) => {
      const value = values[axis];
      const isBlocked = shown.evidence[axis].confidence === 'blocked';
      return value !== undefined && (isBlocked || value !== shown.spacing[axis]);
    });
    return isOpen
      ? [{ line: line('suggestion', { spacing: values, source }), spacing: { ...shown.spacing, ...values } }]
      : [];
  });
}

/** Where two readings stand against each other, the measured one has to be confirmed as well. */
function offersOf({ evidence, spacing }: StackReport, axis: Axis): { source: string; value: number }[] {
  const { confidence, source, suggestions } = evidence[axis];
  const value = spacing[axis];
  return confidence === 'blocked' && source && value !== null
    ? [{ source, value }, ...suggestions]
    : suggestions;
}
