import { toDigits } from '../../model/arithmetic.js';
import { decimalsOf, parseNumber } from '../../model/printed-number.js';

/** A length that a log prints. */
export interface PrintedLength {
  /** Millimetres. */
  value: number;
  /** Half a unit of the last printed digit, mm; never finer than a single-precision number can be. */
  precision: number;
}

const singlePrecision = 2 ** -24;

/**
 * A printed number above zero, in mm; `null` for anything else. A comma stands for a decimal point.
 * @param unit millimetres in the printed unit
 */
export function readLength(printed: string | undefined, unit: number): PrintedLength | null {
  const text = (printed ?? '').trim().replace(/^(\d+),(\d+)$/, '$1.$2');
  const value = parseNumber(text);
  if (value === null || value <= 0) return null;
  const digit = 0.5 * 10 ** -decimalsOf(text) * unit;
  return { value: toDigits(value * unit, 12), precision: Math.max(digit, value * unit * singlePrecision) };
}

/** A length stored as a number of so many bits: known to half its last one. */
export function storedLength(value: number, precision = value * singlePrecision): PrintedLength | null {
  return value > 0 && value < Infinity ? { value: toDigits(value, 7), precision } : null;
}

/** A printed count above zero; `null` for anything else. */
export function readCount(printed: string | undefined): number | null {
  const value = parseNumber(printed ?? '');
  return value !== null && value > 0 && Number.isInteger(value) ? value : null;
}
