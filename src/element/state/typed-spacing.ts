import type { AxisEvidence, Spacing, SpacingReport } from '../../model/report.js';
import { formatFactor, formatNumber, thinSpace, type LengthUnit } from '../../words/numbers.js';
import { choiceStrings, sayChoice, type ChoiceKey } from '../../words/strings-choices.js';
import { nameSource, say, sayOr } from '../../words/strings.js';

export type Axis = 'x' | 'y' | 'z';

export const axes: readonly Axis[] = ['x', 'y', 'z'];

/** What a field holds: millimetres, `null` where it is left unknown, or a sentence that says why it is neither. */
export type TypedLength = { value: number | null } | { problem: string };

/** A spacing that the files hint at and a person may confirm. Millimetres. */
export interface Suggestion {
  /** What the button says. */
  words: string;
  /** The whole spacing once it is confirmed. */
  spacing: Spacing;
}

const lengthTyped = /^([+-]?[\d.,]+(?:e[+-]?\d+)?)(mm|µm|μm|um)?$/i;
const thousands = /^[1-9]\d{0,2}(,\d{3})+$/;

/** Reads what a person wrote into a field of `unit`; a unit written behind the number counts more. */
export function readTyped(text: string, unit: LengthUnit): TypedLength {
  const plain = text.replace(/\s/g, '');
  if (plain === '' || /^[-–—?]$/.test(plain)) return { value: null };
  const [, digits = '', ownUnit] = lengthTyped.exec(plain) ?? [];
  if (thousands.test(digits) || /,.*[,.]|\..*,/.test(digits)) return refuse('entry.comma', text);
  const number = Number(digits.replace(',', '.'));
  if (digits === '' || !Number.isFinite(number)) return refuse('entry.nonsense', text);
  if (number <= 0) return refuse('entry.positive', text);
  const isMillimetres = ownUnit ? ownUnit.toLowerCase() === 'mm' : unit === 'mm';
  return { value: isMillimetres ? number : Number((number / 1000).toPrecision(15)) };
}

/** A length as a field shows it, without unit; empty where it is unknown. */
export function writeField(value: number | null, unit: LengthUnit, evidence: AxisEvidence): string {
  if (value === null) return '';
  return formatNumber(value, unit, { precision: evidence.precision ?? null }).replaceAll(thinSpace, '');
}

/** `"x y z"`, as the attribute `spacing` has it. */
export function writeSpacing({ x, y, z }: Spacing): string {
  return [x, y, z].map((value) => value ?? '-').join(' ');
}

/**
 * How a supplied spacing differs from what the files say, one sentence for each axis that does.
 * @param by who supplied it
 */
export function tellDifferences(found: SpacingReport, shown: SpacingReport, by: 'person' | 'page'): string[] {
  return axes.flatMap((axis) => {
    const [theirs, ours] = [found.spacing[axis], shown.spacing[axis]];
    if (theirs === ours) return [];
    const name = say(`axis.${axis}`);
    const source = tellSource(found.evidence[axis].source);
    if (ours === null) {
      const [value] = writeAlike(theirs ?? 0);
      return sayChoice('differs.unknown', { axis: name, source, value });
    }
    const who = sayChoice(`differs.${by}`, { axis: name });
    if (theirs === null) return sayChoice('differs.alone', { who, value: writeAlike(ours)[0] });
    const [own, other = ''] = writeAlike(ours, theirs);
    return sayChoice('differs', { who, value: own, source, other, factor: formatFactor(ours / theirs) });
  });
}

function tellSource(source: AxisEvidence['source']): string {
  const key = `says.${source ?? ''}`;
  return key in choiceStrings
    ? sayChoice(key as ChoiceKey)
    : sayChoice('says', { source: sayOr('source', source ?? 'none') });
}

/** Lengths with as many decimals as the longest of them, so that the eye can compare: `0.100 mm`, `0.085 mm`. */
function writeAlike(...lengths: [number, ...number[]]): [string, ...string[]] {
  const unit: LengthUnit = Math.min(...lengths) < 0.1 && Math.max(...lengths) < 1 ? 'µm' : 'mm';
  const written = lengths.map((length) => formatNumber(length, unit));
  const decimals = Math.max(...written.map((digits) => digits.split('.')[1]?.length ?? 0));
  return written.map((digits) => {
    const [whole = '', fraction = ''] = digits.split('.');
    const padded = decimals > 0 ? `${whole}.${fraction.padEnd(decimals, '0')}` : whole;
    return `${padded}${thinSpace}${unit}`;
  }) as [string, ...string[]];
}

/** Every suggestion that would change what is shown; the axes that one source speaks of come in one. */
export function listSuggestions(found: SpacingReport, shown: SpacingReport): Suggestion[] {
  const bySource = new Map<string, Partial<Record<Axis, number>>>();
  for (const axis of axes) {
    for (const { source, value } of offersOf(found, axis)) {
      bySource.set(source, { [axis]: value, ...bySource.get(source) });
    }
  }
  return [...bySource].flatMap(([source, values]) => {
    const isOpen = axes.some((axis) => {
      const value = values[axis];
      const isBlocked = shown.evidence[axis].confidence === 'blocked';
      return value !== undefined && (isBlocked || value !== shown.spacing[axis]);
    });
    return isOpen ? { words: ask(source, values), spacing: { ...shown.spacing, ...values } } : [];
  });
}

/** Where two readings stand against each other, the measured one has to be confirmed as well. */
function offersOf({ evidence, spacing }: SpacingReport, axis: Axis): { source: string; value: number }[] {
  const { confidence, source, suggestions } = evidence[axis];
  const value = spacing[axis];
  return confidence === 'blocked' && source && value !== null
    ? [{ source, value }, ...suggestions]
    : suggestions;
}

function ask(source: string, values: Partial<Record<Axis, number>>): string {
  const told = axes.flatMap((axis) => {
    const value = values[axis];
    return value === undefined ? [] : { axis, value };
  });
  const written = told.map(({ axis, value }) => `${say(`axis.${axis}`)} ${writeAlike(value)[0]}`).join(', ');
  return sayChoice('suggestion', { spacing: written, source: nameSource(source) });
}

function refuse(key: 'entry.comma' | 'entry.nonsense' | 'entry.positive', text: string): TypedLength {
  return { problem: sayChoice(key, { text: text.trim() }) };
}
