/** The languages there are words for, as BCP 47 has them. */
export type Language = 'en' | 'de' | 'fr' | 'es' | 'pt' | 'zh-Hans';

/** Narrow no-break space, between a number and its unit. */
const thinSpace = '\u202f';

/** Lengths below this, mm, are told in micrometres as well. */
const MICROSCOPIC = 0.1;
/** More digits than scanners print help nobody; fewer could not be copied. */
const MOST_DIGITS = 7;
const LISTED = 3;

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

  constructor(language: Language, host: string | null = null) {
    this.language = language;
    this.host = host;
    this.#plural = new Intl.PluralRules(language);
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
  lengths(millimetres: readonly (number | null)[], styles: readonly LengthStyle[] = []): string {
    const write = (factor: number) =>
      millimetres
        .map((value, at) => (value === null ? '?' : this.number(value * factor, scaled(styles[at], factor))))
        .join(' × ');
    const told = `${write(1)}${thinSpace}mm`;
    const isSmall = millimetres.some(
      (value) => value !== null && value !== 0 && Math.abs(value) < MICROSCOPIC,
    );
    return isSmall ? `${told} (${write(1000)}${thinSpace}µm)` : told;
  }

  /** How many times, with three digits: `2.5`, `12.5`, `250`. */
  factor(value: number): string {
    return this.number(value, { digits: 3 });
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

  #write(value: number, decimals: number): string {
    return new Intl.NumberFormat(this.language, {
      maximumFractionDigits: decimals,
      useGrouping: 'min2',
    } as Intl.NumberFormatOptions).format(value);
  }
}

function scaled(style: LengthStyle | undefined, factor: number): LengthStyle {
  const { precision, ...rest } = style ?? {};
  return precision ? { ...rest, precision: precision * factor } : rest;
}
