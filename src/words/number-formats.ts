import type { StackReport } from '../model/report.js';

/** The languages there are words for, as BCP 47 has them. */
export type Language = 'en' | 'de' | 'fr' | 'es' | 'pt' | 'zh-Hans';

/** Narrow no-break space, between a number and its unit. */
export const thinSpace = '\u202f';

/** Lengths below this, mm, are told in micrometres as well. */
const MICROSCOPIC = 0.1;
/** More digits than scanners print help nobody; fewer could not be copied. */
const MOST_DIGITS = 7;
/** However wide the doubt: one digit could be off by a third, and none would be nothing. */
const FEWEST_DIGITS = 2;
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

/** How numbers, lengths, counts and lists are written in one language: what sentences of findings need of it. */
export class NumberFormats {
  readonly language: Language;
  /** The repository the page belongs to, for advice that is true only there: `morphosource`. */
  readonly host: string | null;
  readonly #plural: Intl.PluralRules;
  /** Half-widths in mm of lengths that are known no better: the same length has the same digits everywhere. */
  readonly known: ReadonlyMap<number, number>;
  /** By decimals: each takes longer to make than to use. */
  readonly #writers: Intl.NumberFormat[] = [];

  constructor(
    language: Language,
    host: string | null = null,
    known: ReadonlyMap<number, number> = new Map<number, number>(),
  ) {
    this.language = language;
    this.host = host;
    this.#plural = new Intl.PluralRules(language);
    this.known = known;
  }

  /** The same formats with the digits that the evidence of a report, too, supports. */
  about({ spacing, evidence }: StackReport): this {
    const axes = ['x', 'y', 'z'] as const;
    const known = axes.flatMap((axis) => {
      const [length, { precision }] = [spacing[axis], evidence[axis]];
      // The same length may be known exactly along another axis: then it has all its digits.
      const isExact = axes.some((other) => spacing[other] === length && !evidence[other].precision);
      return length !== null && precision && !isExact ? [[length, precision] as const] : [];
    });
    const Same = this.constructor as new (...asked: ConstructorParameters<typeof NumberFormats>) => this;
    return new Same(this.language, this.host, new Map([...this.known, ...known]));
  }

  /**
   * A number with at most so many significant digits, none but the first two finer than `precision` supports, without
   * zeros at the end.
   */
  number(value: number, { precision, digits = MOST_DIGITS }: LengthStyle = {}): string {
    if (value === 0 || !Number.isFinite(value)) return this.write(value, 0);
    const magnitude = Math.floor(Math.log10(Math.abs(value)));
    // One digit of the doubt is kept: cut before it, the number told would lie outside of what is known.
    const finest = precision ? Math.ceil(-Math.log10(precision) - 1e-9) : Infinity;
    const decimals = Math.min(digits - 1 - magnitude, Math.max(finest, FEWEST_DIGITS - 1 - magnitude));
    const rounded = decimals < 0 ? roundTo(value, decimals) : value;
    return this.write(rounded, Math.min(Math.max(0, decimals), 20));
  }

  /** A whole number, with its thousands apart. */
  count(value: number): string {
    return this.write(value, 0);
  }

  /** Whole numbers along several axes: `512 × 512 × 40`. */
  counts(values: readonly number[]): string {
    return values.map((value) => this.count(value)).join(' × ');
  }

  /** A length in mm, and in micrometres behind it where it is small: `0.08 mm (80 µm)`. */
  length(millimetres: number, style: LengthStyle = {}): string {
    return this.lengths([millimetres], [style]);
  }

  /** Lengths that belong together, with one unit: `0.5 × 0.5 × 2.5 mm`. An unknown one is a question mark. */
  lengths(millimetres: readonly Length[], styles: readonly LengthStyle[] = []): string {
    const write = (unit: LengthUnit) =>
      `${millimetres.map((length, at) => this.lengthIn(unit, length, styles[at])).join(' × ')}${thinSpace}${unit}`;
    return isSmall(millimetres.flat()) ? `${write('mm')} (${write('µm')})` : write('mm');
  }

  /** Lengths as a header prints them (PS3.5, 6.2: `0.5\\0.5`); `null` where they are no numbers. */
  printed(text: string): string | null {
    const lengths = text.split('\\').map(Number);
    return lengths.every(Number.isFinite) ? this.lengths(lengths) : null;
  }

  /** How many times, with three digits: `2.5`, `12.5`, `250`. */
  factor(value: number): string {
    return this.number(value, { digits: 3 });
  }

  /** Degrees with one decimal, or with the first digit that is not 0: `16.5°`, `0.02°`. */
  degrees(value: number): string {
    return `${Math.abs(value) < 0.1 ? this.number(value, { digits: 1 }) : this.write(value, 1)}°`;
  }

  /** A share of 1 as a percentage with two digits: `17 %`. */
  percent(share: number): string {
    return `${this.number(100 * share, { digits: 2 })}${thinSpace}%`;
  }

  /** The name of a DICOM attribute by its keyword (PS3.6): `Trigger Time`. */
  attribute(keyword: string): string {
    return keyword.replace(/(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, ' ');
  }

  /** Items one after the other. */
  row(items: readonly string[]): string {
    return items.join(this.language === 'zh-Hans' ? '、' : ', ');
  }

  /** The first three items and, in the words of `more`, how many there are besides. */
  some(items: readonly string[], more: (count: string) => string): string {
    const shown = this.row(items.slice(0, LISTED));
    const gap = this.language === 'zh-Hans' ? '' : ' ';
    return items.length > LISTED ? `${shown}${gap}${more(this.count(items.length - LISTED))}` : shown;
  }

  /** The form that goes with a count in this language; `other` where it has no form of its own. */
  plural(count: number, forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }): string {
    return forms[this.#plural.select(count)] ?? forms.other;
  }

  /** A length in one unit, which is not told. */
  lengthIn(unit: LengthUnit, length: Length, style: LengthStyle = {}): string {
    if (length === null) return '?';
    if (typeof length !== 'number') return length.map((end) => this.lengthIn(unit, end, style)).join('–');
    const factor = unit === 'mm' ? 1 : 1000;
    const { precision = this.known.get(length), ...rest } = style;
    return this.number(length * factor, { ...rest, precision: (precision ?? 0) * factor });
  }

  /** What is no number, as no arithmetic should ever make one, is as unknown as what nobody tells. */
  protected write(value: number, decimals: number): string {
    if (!Number.isFinite(value)) return '?';
    const writer = (this.#writers[decimals] ??= new Intl.NumberFormat(this.language, {
      maximumFractionDigits: decimals,
      useGrouping: 'min2',
    }));
    return writer.format(value);
  }
}

function roundTo(value: number, decimals: number): number {
  const step = 10 ** -decimals;
  return Math.round(value / step) * step;
}

export function isSmall(millimetres: readonly (number | null)[]): boolean {
  return millimetres.some((length) => length !== null && length !== 0 && Math.abs(length) < MICROSCOPIC);
}
