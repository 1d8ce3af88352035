import { plainLength } from '../../words/field-lengths.js';
import type { NumberFormats } from '../../words/number-formats.js';

/** More digits than these are noise of binary fractions. */
const DIGITS = 15;

/**
 * A length (mm) as forms take it, in a unit of so many millimetres: digits and at most one point, no exponent, no sign.
 * What was measured has the digits that its evidence supports, as everywhere; anything else has all of its own.
 */
export function plainDecimal(millimetres: number, formats: NumberFormats, unit = 1): string {
  const told = formats.known.has(millimetres) ? Number(plainLength(millimetres, 'mm', formats)) : 0;
  return withoutExponent(Number(((told > 0 ? told : millimetres) / unit).toPrecision(DIGITS)));
}

function withoutExponent(value: number): string {
  const [, whole = '', fraction = '', exponent = '0'] =
    /^(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  if (point <= 0) return `0.${'0'.repeat(-point)}${digits}`;
  if (point >= digits.length) return digits.padEnd(point, '0');
  return `${digits.slice(0, point)}.${digits.slice(point)}`;
}
