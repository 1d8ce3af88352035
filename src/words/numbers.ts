/** The unit a row of lengths is written in: micrometres once the smallest of them is below 0.1 mm. */
export type LengthUnit = 'mm' | 'µm';

/** Narrow no-break space: between a number and its unit, and between groups of three digits. */
export const thinSpace = '\u202f';

const MICROMETRES_PER_MILLIMETRE = 1000;
const MOST_DIGITS = 5;

export interface NumberStyle {
  /** Half-width in mm within which the value is known; `null` when its source states none. */
  precision?: number | null;
  /** The most significant digits to write: 5 unless said. */
  digits?: number;
}

/** The unit for lengths that stand beside each other, in mm; unknown lengths have no say. */
export function chooseUnit(lengths: readonly (number | null)[]): LengthUnit {
  const known = lengths.filter((length) => length !== null && length > 0) as number[];
  return known.length > 0 && Math.min(...known) < 0.1 ? 'µm' : 'mm';
}

/**
 * A length in mm as digits of `unit`, without the unit: at most five significant digits, never one finer than
 * `precision` supports, and no zeros at the end.
 */
export function formatNumber(millimetres: number, unit: LengthUnit, style: NumberStyle = {}): string {
  const factor = unit === 'µm' ? MICROMETRES_PER_MILLIMETRE : 1;
  const value = millimetres * factor;
  if (value === 0) return '0';

  const magnitude = Math.floor(Math.log10(Math.abs(value)));
  const finest = finestDecimals((style.precision ?? 0) * factor);
  const most = Math.min((style.digits ?? MOST_DIGITS) - 1 - magnitude, finest);
  return groupThousands(trimZeros(roundTo(value, most)));
}

/** A length in mm with its unit, µm below 0.1 mm unless `unit` says otherwise. */
export function formatLength(millimetres: number, style: NumberStyle = {}, unit?: LengthUnit): string {
  const chosen = unit ?? chooseUnit([Math.abs(millimetres)]);
  return `${formatNumber(millimetres, chosen, style)}${thinSpace}${chosen}`;
}

/** A stretch as a reader says it: `2.00×`, `0.50×`, `12.5×`, `250×`. */
export function formatFactor(factor: number): string {
  if (factor >= 999.5) return `${groupThousands(factor.toFixed(0))}×`;
  if (factor >= 0.1) return `${factor >= 9.995 ? factor.toPrecision(3) : factor.toFixed(2)}×`;
  return `${Number(factor.toPrecision(2))}×`;
}

/** Bytes as a person reads them, in decimal units as file managers show: `812 kB`, `12.4 MB`. */
export function formatBytes(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB'];
  let value = bytes;
  let step = 0;
  while (value >= 999.5 && step < units.length - 1) {
    value /= 1000;
    step += 1;
  }
  const digits = step > 1 && value < 99.95 ? value.toFixed(1) : value.toFixed(0);
  return `${digits}${thinSpace}${units[step]}`;
}

/** A whole number with its thousands apart: `1 000`. */
export function formatCount(count: number): string {
  return groupThousands(String(count));
}

/** Decimals whose last digit is no finer than the half-width `precision` (both in the unit written). */
function finestDecimals(precision: number): number {
  return precision > 0 ? Math.floor(-Math.log10(2 * precision) + 1e-9) : Number.POSITIVE_INFINITY;
}

function roundTo(value: number, decimals: number): string {
  if (decimals >= 0) return value.toFixed(Math.min(decimals, 20));
  const step = 10 ** -decimals;
  return String(Math.round(value / step) * step);
}

function trimZeros(digits: string): string {
  return digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits;
}

function groupThousands(digits: string): string {
  const [whole = '', fraction] = digits.split('.');
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, thinSpace) : whole;
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
