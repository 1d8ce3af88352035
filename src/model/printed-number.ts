/** Hexadecimal and its like, which `Number` reads too. */
const OTHER_BASE = /^0[xbo]/i;

/** Beyond a million kilometres a length is a slip of the writer; below the inverse square, it is nothing. */
const ABSURD = 1e12;
const NOTHING = 1e-24;

/** Blanks and NUL pad DICOM strings to even length (PS3.5 6.2). No pattern finds the end of many blanks in one pass. */
export function trim(text: string): string {
  let [start, end] = [0, text.length];
  while (text.charCodeAt(start) < 33) start++;
  while (end > start && text.charCodeAt(end - 1) < 33) end--;
  return text.slice(start, end);
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
  // As long as it will ever be: an array that grows takes room for more.
  const values = text.split('\\').map(parseNumber);
  return values.every((value) => value !== null) ? values : [];
}

/** Decimals printed after the point, the exponent counted in: `'1.250'` has 3, `'2e-3'` has 3, `'7'` has 0. */
export function decimalsOf(text: string): number {
  const [mantissa = '', exponent = 0] = /e/i.test(text) ? text.split(/e/i) : [trim(text)];
  const point = mantissa.indexOf('.');
  return Math.max(0, (point < 0 ? 0 : mantissa.length - point - 1) - Number(exponent));
}

/** The step in which values are printed: that of the most decimals. */
export const stepOf = (texts: readonly string[]): number =>
  10 ** -texts.reduce((most, text) => Math.max(most, decimalsOf(text)), 0);
