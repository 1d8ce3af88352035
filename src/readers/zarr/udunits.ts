import { millimetresIn } from '../length-units.js';

/** Powers of ten of the prefixes that UDUNITS-2 has (table of its `udunits2-prefixes.xml`). */
const prefixes: Record<string, number> = {
  yocto: -24,
  zepto: -21,
  atto: -18,
  femto: -15,
  pico: -12,
  nano: -9,
  micro: -6,
  milli: -3,
  centi: -2,
  deci: -1,
  '': 0,
  deca: 1,
  deka: 1,
  hecto: 2,
  kilo: 3,
  mega: 6,
  giga: 9,
  tera: 12,
  peta: 15,
  exa: 18,
  zetta: 21,
  yotta: 24,
};

/** Millimetres in the other lengths that OME-Zarr lists among its units. */
const others: Record<string, number> = {
  foot: 304.8,
  yard: 914.4,
  mile: 1_609_344,
  parsec: 3.085_677_581_491_367e19,
};

/** Millimetres in a unit by its UDUNITS name, as OME-Zarr asks for, or by a usual sign of it; `null` for what is none. */
export function millimetresInUdunits(unit: string): number | null {
  const name = unit.trim();
  const [, prefix] = /^([a-z]*?)met(?:er|re)s?$/.exec(name.toLowerCase()) ?? [];
  const power = prefix === undefined ? undefined : prefixes[prefix];
  if (power !== undefined) return Number(`1e${String(power + 3)}`);
  return others[name.toLowerCase()] ?? millimetresIn(name);
}
