import type { Keyword } from './facts.js';
import type { FactValue, HeaderFacts, Vector } from './report.js';

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** Beyond a million kilometres a length is a slip of the writer; below the inverse square, it is nothing. */
const ABSURD = 1e12;

/** A fact as printed: values joined by backslashes, without padding; `''` when absent. */
export function textOf(facts: HeaderFacts, keyword: Keyword): string {
  const value: FactValue | undefined | null = facts[keyword];
  if (typeof value === 'string') return trim(value);
  if (typeof value === 'number') return String(value);
  return Array.isArray(value) ? value.map((one) => trim(String(one))).join('\\') : '';
}

/** Blanks and NUL pad DICOM strings to even length (PS3.5 6.2). */
function trim(text: string): string {
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  return first > 32 && last > 32 ? text : text.replace(/^[\s\0]+|[\s\0]+$/g, '');
}

/** One printed decimal or integer string; `null` for anything else, infinities and absurd sizes included. */
export function parseNumber(text: string): number | null {
  const trimmed = trim(text);
  if (!NUMBER.test(trimmed)) return null;
  const value = Number(trimmed);
  if (Math.abs(value) < 1 / ABSURD ** 2) return 0;
  return Math.abs(value) <= ABSURD ? value : null;
}

/** Every value of a printed fact; `null` when there is none or when one of them is no number. */
export function parseNumbers(text: string): number[] | null {
  if (text === '') return null;
  const values: number[] = [];
  for (const part of text.split('\\')) {
    const value = parseNumber(part);
    if (value === null) return null;
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

export function numbersOf(facts: HeaderFacts, keyword: Keyword): number[] | null {
  return parseNumbers(textOf(facts, keyword));
}

/** Decimals printed after the point, the exponent counted in: `'1.250'` has 3, `'2e-3'` has 3, `'7'` has 0. */
export function decimalsOf(text: string): number {
  const trimmed = trim(text);
  const exponentAt = trimmed.search(/e/i);
  const mantissa = exponentAt < 0 ? trimmed : trimmed.slice(0, exponentAt);
  const exponent = exponentAt < 0 ? 0 : Number(trimmed.slice(exponentAt + 1));
  const point = mantissa.indexOf('.');
  const digits = point < 0 ? 0 : mantissa.length - point - 1;
  return Math.max(0, digits - exponent);
}

/** Image Position (Patient) with the decimals of each component; `null` when it is not three numbers. */
export function parsePosition(text: string): { position: Vector; decimals: Vector } | null {
  const parts = text.split('\\');
  const [x, y, z] = parts.map(parseNumber);
  if (parts.length !== 3 || x == null || y == null || z == null) return null;
  return { position: [x, y, z], decimals: parts.map(decimalsOf) as Vector };
}

/** What a stack declares of one length, over all its frames. */
export interface Declared {
  /** The value most frames print; never 0. */
  value: number;
  /** Half a unit of the last printed digit: how far the printed value may be from the meant one. */
  rounding: number;
}

/** A printed length that says nothing: zero, or no number. */
export interface UselessTag {
  tag: Keyword;
  raw: string;
}

/** The length most frames print under `keyword`, and the first print that says nothing. */
export function readDeclared(
  frames: readonly { facts: HeaderFacts }[],
  keyword: Keyword,
): { declared: Declared | null; useless: UselessTag | null } {
  const counts = new Map<string, number>();
  for (const { facts } of frames) {
    const text = textOf(facts, keyword);
    if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  let best = '';
  let useless: string | null = null;
  for (const [text, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const value = parseNumber(text);
    if (value === null || value === 0) useless ??= text;
    else if (best === '' || count > (counts.get(best) ?? 0)) best = text;
  }
  const value = parseNumber(best);
  return {
    declared: value === null ? null : { value, rounding: 0.5 * 10 ** -decimalsOf(best) },
    useless: useless === null ? null : { tag: keyword, raw: useless },
  };
}

/** Whether a declared length and a value agree: within 1 %, or within half a unit of the last printed digit. */
export function agrees(declared: Declared, value: number): boolean {
  const off = Math.abs(Math.abs(declared.value) - value);
  return off <= 0.01 * value || (off <= declared.rounding && declared.rounding < 0.1 * value);
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function median(sorted: readonly number[]): number {
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? NaN)) / 2;
}

/** Files in the order of their names, frames in the order of their numbers. */
export function compareFiles(a: HeaderFacts, b: HeaderFacts): number {
  return a.file === b.file ? a.frame - b.frame : compareNames(a.file, b.file);
}

const byNumber = new Intl.Collator('en', { numeric: true });

/** Names as people count them: `IM2` before `IM10`; the code units decide where that makes no difference. */
export function compareNames(a: string, b: string): number {
  return byNumber.compare(a, b) || (a < b ? -1 : Number(a > b));
}
