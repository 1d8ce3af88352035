/** Six significant digits, without trailing zeros or an exponent where a plain number will do. */
export function formatNumber(value: number): string {
  return String(Number(value.toPrecision(6)));
}

/** A length in mm, in µm below 0.1 mm. */
export function formatLength(mm: number): string {
  return Math.abs(mm) >= 0.1 || mm === 0 ? `${formatNumber(mm)} mm` : `${formatNumber(mm * 1000)} µm`;
}

export function formatFactor(factor: number): string {
  return `${Number(factor.toPrecision(3))}×`;
}

/** The first three of a list, and how many more there are. */
export function someOf(items: readonly (string | number)[]): string {
  const shown = items.slice(0, 3).join(', ');
  return items.length > 3 ? `${shown} and ${items.length - 3} more` : shown;
}
