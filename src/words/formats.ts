import type { Spacing, StackReport } from '../model/report.js';

/** The languages there are words for, as BCP 47 has them. */
export type Language = 'en' | 'de' | 'fr' | 'es' | 'pt' | 'zh-Hans';

/** Narrow no-break space, between a number and its unit. */
const thinSpace = '\u202f';

/** Lengths below this, mm, are told in micrometres as well. */
const MICROSCOPIC = 0.1;
/** More digits than scanners print help nobody; fewer could not be copied. */
const MOST_DIGITS = 7;
/** Sizes are measured by counting voxels: more digits say nothing. */
const SIZE_DIGITS = 4;
const LISTED = 3;

/** Millimetres; `null` where they are unknown, two where they vary from one to another. */
export type Length = number | null | readonly [least: number, most: number];

/** The units a length can be entered in. */
export type LengthUnit = 'mm' | 'µm';

export interface LengthStyle {
  /** Half-width in mm within which the value is known; no digit finer than that is told. */
  precision?: number | null;
  /** The most significant digits: 7 unless told. */
  digits?: number;
}

/** How numbers, lengths, counts and lists are written in one language: the only place where they are. */
export class Formats {
  readonly language: Language;
  /** The repository the page belongs to, for advice that is true only there: `morphosource`. */
  readonly host: string | null;
  readonly #plural: Intl.PluralRules;
  /** Half-widths in mm of lengths that are known no better: the same length has the same digits everywhere. */
  readonly #known: ReadonlyMap<number, number>;

  constructor(
    language: Language,
    host: string | null = null,
    known: ReadonlyMap<number, number> = new Map<number, number>(),
  ) {
    this.language = language;
    this.host = host;
    this.#plural = new Intl.PluralRules(language);
    this.#known = known;
  }

  /** The same formats with the digits that the evidence of a report, too, supports. */
  about({ spacing, evidence }: StackReport): Formats {
    const known = (['x', 'y', 'z'] as const).flatMap((axis) => {
      const [length, { precision }] = [spacing[axis], evidence[axis]];
      return length !== null && precision ? [[length, precision] as const] : [];
    });
    return new Formats(this.language, this.host, new Map([...this.#known, ...known]));
  }

  /** A number with at most so many significant digits, none finer than `precision` supports, without zeros at the end. */
  number(value: number, { precision, digits = MOST_DIGITS }: LengthStyle = {}): string {
    if (value === 0) return '0';
    const magnitude = Math.floor(Math.log10(Math.abs(value)));
    const finest = precision ? Math.floor(-Math.log10(2 * precision) + 1e-9) : Infinity;
    const decimals = Math.min(digits - 1 - magnitude, finest);
    const step = 10 ** -decimals;
    const rounded = decimals < 0 ? Math.round(value / step) * step : value;
    return this.#write(rounded, Math.min(Math.max(0, decimals), 20));
  }

  /** A whole number, with its thousands apart. */
  count(value: number): string {
    return this.#write(value, 0);
  }

  /** A length in mm, and in micrometres behind it where it is small: `0.08 mm (80 µm)`. */
  length(millimetres: number, style: LengthStyle = {}): string {
    return this.lengths([millimetres], [style]);
  }

  /** Lengths that belong together, with one unit: `0.5 × 0.5 × 2.5 mm`. An unknown one is a question mark. */
  lengths(millimetres: readonly Length[], styles: readonly LengthStyle[] = []): string {
    const write = (unit: LengthUnit) =>
      `${millimetres.map((length, at) => this.#writeIn(unit, length, styles[at])).join(' × ')}${thinSpace}${unit}`;
    return isSmall(millimetres.flat()) ? `${write('mm')} (${write('µm')})` : write('mm');
  }

  /** The sizes of a box: `231 × 231 × 140 mm`. */
  size(millimetres: readonly number[]): string {
    return this.lengths(
      millimetres,
      millimetres.map(() => ({ digits: SIZE_DIGITS })),
    );
  }

  /** A length as a field for it holds it, in every language alike: a point for decimals and nothing between thousands. */
  plain(millimetres: number, unit: LengthUnit): string {
    const format = new Formats('en', null, this.#known);
    return format.#writeIn(unit, millimetres).replaceAll(',', '');
  }

  /** The unit for fields of lengths: micrometres once the smallest is below 0.1 mm. */
  unitFor({ x, y, z }: Spacing): LengthUnit {
    return isSmall([x, y, z]) ? 'µm' : 'mm';
  }

  /** How many times, with three digits: `2.5`, `12.5`, `250`. */
  factor(value: number): string {
    return this.number(value, { digits: 3 });
  }

  /** The same with its sign: `2.5×`. */
  times(value: number): string {
    return `${this.factor(value)}×`;
  }

  /** Whole numbers along several axes: `512 × 512 × 40`. */
  counts(values: readonly number[]): string {
    return values.map((value) => this.count(value)).join(' × ');
  }

  /** Runs of numbers, first and last of each: `7, 19, 20, 31–35`. */
  runs(runs: readonly (readonly [from: number, to: number])[]): string {
    const tell = ([from, to]: readonly [number, number]) => {
      if (from === to) return this.count(from);
      return `${this.count(from)}${to === from + 1 ? ', ' : '–'}${this.count(to)}`;
    };
    return runs.map(tell).join(', ');
  }

  /** Degrees with one decimal: `16.5°`. */
  degrees(value: number): string {
    return `${this.#write(value, 1)}°`;
  }

  /** A share of 1 as a percentage with two digits. */
  percent(share: number): string {
    return new Intl.NumberFormat(this.language, { style: 'percent', maximumSignificantDigits: 2 }).format(
      share,
    );
  }

  /** The name of a DICOM attribute by its keyword (PS3.6): `Trigger Time`. */
  attribute(keyword: string): string {
    return keyword.replace(/(?<=[a-z])(?=[A-Z])/g, ' ');
  }

  /** Bytes in decimal units, as file managers show them: `812 kB`, `12.4 MB`. */
  bytes(count: number): string {
    const units = ['B', 'kB', 'MB', 'GB'];
    let [value, step] = [count, 0];
    while (value >= 999.5 && step < units.length - 1) {
      value /= 1000;
      step += 1;
    }
    return `${this.#write(value, step > 1 && value < 99.95 ? 1 : 0)}${thinSpace}${units[step] ?? ''}`;
  }

  /** A name and what is said of it. */
  labelled(name: string, told: string): string {
    const colons: Partial<Record<Language, string>> = { fr: `${thinSpace}: `, 'zh-Hans': '：' };
    return `${name}${colons[this.language] ?? ': '}${told}`;
  }

  /** All items, the last joined by “and”. */
  list(items: readonly string[]): string {
    return new Intl.ListFormat(this.language, { type: 'conjunction' }).format(items);
  }

  /** The first three items and, in the words of `more`, how many there are besides. */
  some(items: readonly string[], more: (count: string) => string): string {
    const shown = items.slice(0, LISTED).join(', ');
    return items.length > LISTED ? `${shown} ${more(this.count(items.length - LISTED))}` : shown;
  }

  /** The form that goes with a count in this language; `other` where it has no form of its own. */
  plural(count: number, forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }): string {
    return forms[this.#plural.select(count)] ?? forms.other;
  }

  #writeIn(unit: LengthUnit, length: Length, style: LengthStyle = {}): string {
    if (length === null) return '?';
    if (typeof length !== 'number') return length.map((end) => this.#writeIn(unit, end, style)).join('–');
    const factor = unit === 'mm' ? 1 : 1000;
    const { precision = this.#known.get(length), ...rest } = style;
    return this.number(length * factor, { ...rest, precision: (precision ?? 0) * factor });
  }

  #write(value: number, decimals: number): string {
    return new Intl.NumberFormat(this.language, {
      maximumFractionDigits: decimals,
      useGrouping: 'min2',
    }).format(value);
  }
}

function isSmall(millimetres: readonly (number | null)[]): boolean {
  return millimetres.some((length) => length !== null && length !== 0 && Math.abs(length) < MICROSCOPIC);
}
