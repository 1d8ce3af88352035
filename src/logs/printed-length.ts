import { toDigits } from '../spacing/arithmetic.js';
import { decimalsOf, parseNumber } from '../spacing/read-facts.js';

/** A length that a log prints. */
export interface PrintedLength {
  /** Millimetres. */
  value: number;
  /** Half a unit of the last printed digit, mm; never finer than a single-precision number can be. */
  precision: number;
}

const singlePrecision = 2 ** -24;

/** Millimetres in each unit that logs name. */
const units: Record<string, number> = {
  nm: 1e-6,
  um: 1e-3,
  µm: 1e-3,
  μm: 1e-3,
  micron: 1e-3,
  microns: 1e-3,
  micrometer: 1e-3,
  micrometre: 1e-3,
  mm: 1,
  millimeter: 1,
  millimetre: 1,
  cm: 10,
  m: 1000,
  inch: 25.4,
  in: 25.4,
};

/** Millimetres in a unit by its name; `null` for a name that is none. */
export function millimetresIn(unit: string): number | null {
  return units[unit.trim().toLowerCase()] ?? null;
}

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
