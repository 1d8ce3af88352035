import type { Axis, Spacing } from '../model/report.js';
import { NumberFormats, thinSpace, type Language } from './number-formats.js';

export type { Language, Length, LengthStyle, LengthUnit } from './number-formats.js';

/** Sizes are measured by counting voxels: more digits say nothing. */
const SIZE_DIGITS = 4;

/** How numbers, lengths, counts and lists are written in one language: the only place where they are. */
export class Formats extends NumberFormats {
  /** The sizes of a box: `231 × 231 × 140 mm`. */
  size(millimetres: readonly number[]): string {
    return this.lengths(
      millimetres,
      millimetres.map(() => ({ digits: SIZE_DIGITS })),
    );
  }

  /** The sizes of something whose edges are known no better than to these lengths. */
  roughly(millimetres: readonly number[], doubts: readonly number[]): string {
    return this.lengths(
      millimetres,
      doubts.map((precision) => ({ digits: SIZE_DIGITS, precision })),
    );
  }

  /** Names of axes as a list: `X and Y`. */
  axes(axes: readonly Axis[]): string {
    const names = this.list(axes.map((axis) => axis.toUpperCase()));
    // Spanish “y” becomes “e” before its own sound.
    return this.language === 'es' ? names.replace(' y Y', ' e Y') : names;
  }

  /** Lengths in mm along several axes, once where they are the same; unknown ones are left out. */
  along(millimetres: readonly (number | null)[]): string {
    const known = millimetres.filter((length) => length !== null);
    return this.lengths(new Set(known).size === 1 ? known.slice(0, 1) : known);
  }

  /** A voxel (mm) by its one edge, or by all: `X 0.5 mm, Y 0.5 mm, Z unknown`. */
  voxel({ x, y, z }: Spacing, unknown: string): string {
    const tell = (length: number | null) => (length === null ? unknown : this.length(length));
    return x === y && y === z ? tell(x) : this.phrases([`X ${tell(x)}`, `Y ${tell(y)}`, `Z ${tell(z)}`]);
  }

  /** Lengths (mm) by their axes: `X 0.5 mm, Z 0.7 mm`; unknown ones are left out. */
  byAxis({ x, y, z }: Spacing): string {
    const told = Object.entries({ x, y, z }).flatMap(([axis, length]) =>
      length === null ? [] : [`${axis.toUpperCase()} ${this.length(length)}`],
    );
    return this.phrases(told);
  }

  /** How many times, with the sign: `2.5×`. */
  times(value: number): string {
    return `${this.factor(value)}×`;
  }

  /** A run of whole numbers: `7`, `31–35`. */
  range(from: number, to: number): string {
    return from === to ? this.count(from) : `${this.count(from)}–${this.count(to)}`;
  }

  /** Bytes in decimal units, as file managers show them: `812 kB`, `12.4 MB`. */
  bytes(count: number): string {
    const units = ['B', 'kB', 'MB', 'GB'];
    let [value, step] = [count, 0];
    while (value >= 999.5 && step < units.length - 1) {
      value /= 1000;
      step += 1;
    }
    return `${this.write(value, step > 1 && value < 99.95 ? 1 : 0)}${thinSpace}${units[step] ?? ''}`;
  }

  /** The time of day of an instant in ms of the epoch: `14:03:20`. */
  time(instant: number): string {
    return new Intl.DateTimeFormat(this.language, { timeStyle: 'medium' }).format(instant);
  }

  /** What is said of one thing, one after the other, as one line. */
  phrases(items: readonly string[]): string {
    return items.join(this.language === 'zh-Hans' ? '，' : ', ');
  }

  /** Whole sentences, one after the other. */
  sentences(items: readonly string[]): string {
    return items.join(this.language === 'zh-Hans' ? '' : ' ');
  }

  /** All items, the last joined by “and”. */
  list(items: readonly string[]): string {
    // American English would have another comma.
    const language = this.language === 'en' ? 'en-GB' : this.language;
    return new Intl.ListFormat(language, { type: 'conjunction' }).format(items);
  }

  /** A name and what is said of it. */
  labelled(name: string, told: string): string {
    const colons: Partial<Record<Language, string>> = { fr: `${thinSpace}: `, 'zh-Hans': '：' };
    return `${name}${colons[this.language] ?? ': '}${told}`;
  }
}
