import { toDigits } from '../model/arithmetic.js';

/** Millimetres in each unit by the names that scanners and programs print; an s may follow the long ones. */
const units = new Map([
  ['pm', 1e-9],
  ['å', 1e-7],
  ['angstrom', 1e-7],
  ['nm', 1e-6],
  ['nanometer', 1e-6],
  ['nanometre', 1e-6],
  ['um', 1e-3],
  ['µm', 1e-3],
  ['μm', 1e-3],
  // A µ of another character set than the text was read in.
  ['\ufffdm', 1e-3],
  ['micron', 1e-3],
  ['micrometer', 1e-3],
  ['micrometre', 1e-3],
  ['mm', 1],
  ['millimeter', 1],
  ['millimetre', 1],
  ['cm', 10],
  ['centimeter', 10],
  ['centimetre', 10],
  ['m', 1000],
  ['meter', 1000],
  ['metre', 1000],
  ['in', 25.4],
  ['inch', 25.4],
  ['inches', 25.4],
]);

/**
 * Millimetres in a unit by its name; `null` for a name that is none. Capitals count, since `Mm` is no `mm`: who reads
 * programs that are careless of them makes them small before.
 */
export function millimetresIn(unit: string): number | null {
  const name = unit.trim();
  return units.get(name) ?? (name.length > 4 ? (units.get(name.replace(/s$/i, '')) ?? null) : null);
}

/**
 * A length in mm, of that many digits. `null` for what is none, or is too small or too large to be a number once it is
 * counted in mm.
 * @param unit what it is counted in, mm; `null` where nobody says
 */
export function inMillimetres(length: number | null, unit: number | null, digits: number): number | null {
  const mm = length === null || unit === null ? NaN : toDigits(length * unit, digits);
  return mm > 0 && mm < Infinity ? mm : null;
}
