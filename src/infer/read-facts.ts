import type { Keyword } from '../model/facts.js';
import type { FactValue, HeaderFacts } from '../model/report.js';
import { compare, groupBy } from './sequence.js';
import type { Some } from './sequence.js';

/** Hexadecimal and its like, which `Number` reads too. */
const OTHER_BASE = /^0[xbo]/i;

/** Beyond a million kilometres a length is a slip of the writer; below the inverse square, it is nothing. */
const ABSURD = 1e12;
const NOTHING = 1e-24;

/** A fact as printed: values joined by backslashes, without padding; `''` when absent. */
export function textOf(facts: HeaderFacts, keyword: Keyword): string {
  const value: FactValue = facts[keyword] ?? '';
  return trim(Array.isArray(value) ? value.join('\\') : String(value));
}

/** Blanks and NUL pad DICOM strings to even length (PS3.5 6.2). */
function trim(text: string): string {
  const padded = text.charCodeAt(0) < 33 || text.charCodeAt(text.length - 1) < 33;
  return padded ? text.replace(/^[\s\0]+|[\s\0]+$/g, '') : text;
}

/** One printed decimal or integer string; `null` for anything else, infinities and absurd sizes included. */
export function parseNumber(text: string): number | null {
  const trimmed = trim(text);
  const value = trimmed && !OTHER_BASE.test(trimmed) ? Number(trimmed) : NaN;
  const size = Math.abs(value);
  return size < NOTHING ? 0 : size <= ABSURD ? value : null;
}

/** Every value of a printed fact; none when one of them is no number. */
export function parseNumbers(text: string): number[] {
  const values: number[] = [];
  for (const part of text.split('\\')) {
    const value = parseNumber(part);
    if (value === null) return [];
    values.push(value);
  }
  return values;
}

/** The first value of a fact as a number; `null` when it is absent or no number. */
export function numberOf(facts: HeaderFacts, keyword: Keyword): number | null {
  const text = textOf(facts, keyword);
  const end = text.indexOf('\\');
  return parseNumber(end < 0 ? text : text.slice(0, end));
}

export const numbersOf = (facts: HeaderFacts, keyword: Keyword): number[] =>
  parseNumbers(textOf(facts, keyword));

/** Decimals printed after the point, the exponent counted in: `'1.250'` has 3, `'2e-3'` has 3, `'7'` has 0. */
export function decimalsOf(text: string): number {
  const [mantissa = '', exponent = 0] = /e/i.test(text) ? text.split(/e/i) : [trim(text)];
  const point = mantissa.indexOf('.');
  return Math.max(0, (point < 0 ? 0 : mantissa.length - point - 1) - Number(exponent));
}

/** The step in which values are printed: that of the most decimals. */
export const stepOf = (texts: readonly string[]): number =>
  10 ** -texts.reduce((most, text) => Math.max(most, decimalsOf(text)), 0);

/** What a stack declares of one length, over all its frames. */
export interface Declared {
  /** The value most frames print; never 0. */
  value: number;
  /** Half a unit of the last printed digit: how far the printed value may be from the meant one. */
  rounding: number;
}

/** What frames print under `keyword`, `''` included, the commonest first. */
export function listPrints<Item extends { facts: HeaderFacts }>(
  frames: readonly Item[],
  keyword: Keyword,
): [text: string, frames: Some<Item>][] {
  const prints = groupBy(frames, ({ facts }) => textOf(facts, keyword));
  return [...prints].sort(([a, m], [b, n]) => n.length - m.length || compare(a, b));
}

/** The length most frames print under `keyword`, and what they print there that is none: zero, or no number. */
export function readDeclared(
  frames: readonly { facts: HeaderFacts }[],
  keyword: Keyword,
): { declared: Declared | null; useless: string | undefined } {
  const texts = listPrints(frames, keyword).flatMap(([text]) => text || []);
  const best = texts.find((text) => parseNumber(text)) ?? '';
  const value = parseNumber(best);
  return {
    declared: value === null ? null : { value, rounding: 0.5 * 10 ** -decimalsOf(best) },
    useless: texts.find((text) => !parseNumber(text)),
  };
}

/** Whether a declared length and a value agree: within 1 %, or within half a unit of the last printed digit. */
export function agrees(declared: Declared, value: number): boolean {
  const off = Math.abs(Math.abs(declared.value) - value);
  return off <= 0.01 * value || (off <= declared.rounding && declared.rounding < 0.1 * value);
}

const { compare: compareNames } = new Intl.Collator('en', { numeric: true });

/**
 * Files in the order of their names as people count them (`IM2` before `IM10`; the code units decide where that makes
 * no difference), frames in the order of their numbers.
 */
export const compareFiles = (a: HeaderFacts, b: HeaderFacts): number =>
  compareNames(a.file, b.file) || compare(a.file, b.file) || a.frame - b.frame;
