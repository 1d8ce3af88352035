import type { Keyword } from '../model/facts.js';
import { decimalsOf, parseNumber, parseNumbers, trim } from '../model/printed-number.js';
import type { FactValue, HeaderFacts } from '../model/report.js';
import { compare, groupBy } from './sequence.js';
import type { Some } from './sequence.js';

/** A fact as printed: values joined by backslashes, without padding; `''` when absent. */
export function textOf(facts: HeaderFacts, keyword: Keyword): string {
  const value: FactValue = facts[keyword] ?? '';
  return trim(Array.isArray(value) ? value.join('\\') : String(value));
}

/** The same facts, some of them otherwise. What a frame shares with others it may inherit, which a spread would lose. */
export const withFacts = (facts: HeaderFacts, more: Partial<HeaderFacts>): HeaderFacts =>
  Object.assign(Object.create(facts) as HeaderFacts, more);

/** The first value of a fact as a number; `null` when it is absent or no number. */
export function numberOf(facts: HeaderFacts, keyword: Keyword): number | null {
  const text = textOf(facts, keyword);
  const end = text.indexOf('\\');
  return parseNumber(end < 0 ? text : text.slice(0, end));
}

export const numbersOf = (facts: HeaderFacts, keyword: Keyword): number[] =>
  parseNumbers(textOf(facts, keyword));

export const isMultiFrame = (facts: HeaderFacts): boolean => (numberOf(facts, 'NumberOfFrames') ?? 1) > 1;

/** By number where both texts are numbers. */
export function comparePrinted(a: string, b: string): number {
  const [left, right] = [parseNumber(a), parseNumber(b)];
  return left !== null && right !== null ? left - right : compare(a, b);
}

/** What a stack declares of one length, over all its frames. */
export interface Declared {
  /** The value most frames print; never 0. */
  value: number;
  /** Half a unit of the last printed digit: how far the printed value may be from the meant one. */
  rounding: number;
}

/** What frames print, or only under one keyword, `''` included, the commonest first. */
export function listPrints<Item extends { facts: HeaderFacts }>(
  frames: readonly Item[],
  tell: Keyword | ((frame: Item) => string),
): [text: string, frames: Some<Item>][] {
  const prints = groupBy(frames, typeof tell === 'string' ? ({ facts }) => textOf(facts, tell) : tell);
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
