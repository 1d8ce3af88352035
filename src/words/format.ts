import { toDigits } from '../model/arithmetic.js';
/** A length in mm, in µm below 0.1 mm: six significant digits, without trailing zeros. */
export const formatLength = (mm: number): string =>
  Math.abs(mm) >= 0.1 || mm === 0 ? `${toDigits(mm, 6)} mm` : `${toDigits(mm * 1000, 6)} µm`;

/** The first three of a list, and how many more there are. */
function someOf(items: readonly unknown[]): string {
  const shown = items.slice(0, 3).join(', ');
  return items.length > 3 ? `${shown} and ${items.length - 3} more` : shown;
}

/** What a sentence needs to be told: a number for a slot with a unit, anything printable for one without. */
export type Told<Sentence> = Sentence extends `${string}{${infer Slot}}${infer Rest}`
  ? (Slot extends `${infer Key} ${string}` ? Record<Key, number> : Record<Slot, Printable>) & Told<Rest>
  : unknown;

type Printable = string | number | readonly string[];

/**
 * Fills the slots of a sentence: `{z mm}` with a length, `{factor ×}` and `{degrees °}` with three digits and the sign,
 * `{files}` with a text, a count or the first of a list.
 */
export const fillSentence = <Sentence extends string>(sentence: Sentence, data: Told<Sentence>): string =>
  sentence.replace(/{(\w+) ?([^}]*)}/g, (_, key: string, unit: string) => {
    const value = (data as Record<string, Printable>)[key];
    if (typeof value === 'number' && unit)
      return unit === 'mm' ? formatLength(value) : `${toDigits(value, 3)}${unit}`;
    return Array.isArray(value) ? someOf(value) : String(value);
  });

/** The first of many items, each told by one sentence. */
export const fillList = <Sentence extends string>(
  sentence: Sentence,
  items: readonly Told<Sentence>[],
): string => someOf(items.map((item) => fillSentence(sentence, item)));
