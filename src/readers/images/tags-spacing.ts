import { millimetresIn } from '../length-units.js';
import type { SuggestedSpacing } from './page.js';

/** Dots per inch that programs write when they know nothing: screens and printers. */
const customary = [72, 96, 150, 300];
/** Those of screens, which are nobody's measurement in whatever unit they are written. */
const screens = [72];

/** A length without the noise of binary fractions; `null` for what is none. */
function lengthOf(mm: number): number | null {
  return mm > 0 && mm < Infinity ? Number(mm.toPrecision(9)) : null;
}

const isOneOf = (customs: readonly number[], dotsPerInch: number): boolean =>
  customs.some((dots) => Math.abs(dotsPerInch - dots) < 0.005 * dots);

/** The size of a pixel from a density, in mm; `null` where the density is one that programs write unasked. */
export function pixelOf(dotsPerInch: number): number | null {
  const isCustomary = isOneOf(customary, dotsPerInch);
  // A density of 1 is written for “no unit”.
  return dotsPerInch > 2.54 && !isCustomary ? lengthOf(25.4 / dotsPerInch) : null;
}

/** `null` where nothing is suggested for any axis. */
export function suggest(
  source: SuggestedSpacing['source'],
  x: number | null,
  y: number | null,
  z: number | null = null,
): SuggestedSpacing | null {
  return x === null && y === null && z === null ? null : { source, x, y, z };
}

/** What the resolution fields of a TIFF hold, and its Image Description (TIFF 6.0, section 8). */
export interface TiffResolution {
  /** Pixels per unit. */
  x: number;
  y: number;
  /** 1: no unit, 2: inch, 3: centimetre. */
  unit: number;
  description: string;
}

/**
 * X, Y and Z as the tags of a TIFF suggest them: OME-XML’s physical sizes, ImageJ’s `unit` with the resolution fields
 * and its `spacing`, else the resolution in inches or centimetres.
 */
export function readTiffSpacing(resolution: TiffResolution): SuggestedSpacing | null {
  const { x, y, unit, description } = resolution;
  if (/<(?:\w+:)?OME[\s>]/.test(description)) {
    const [sizeX, sizeY, sizeZ] = (['X', 'Y', 'Z'] as const).map((axis) => readOmeSize(description, axis));
    return suggest('tiff-tags', sizeX ?? null, sizeY ?? null, sizeZ ?? null);
  }
  const perInch = unit === 2 ? 1 : unit === 3 ? 2.54 : 0;
  const printed = readLines(description);
  const unitOf = (key: string) =>
    millimetresIn(
      printed(key)
        .replace(/\\u00b5/i, 'µ')
        .toLowerCase(),
    );
  const mm = unitOf('unit');
  if (mm === null) return suggest('tiff-tags', pixelOf(x * perInch), pixelOf(y * perInch));
  // ImageJ counts pixels per its own unit, and says “no unit” beside it; Y and Z may have units of their own, of which
  // one that is no length (a pixel) leaves the axis unknown.
  const own = (key: string) => (printed(key) === '' ? mm : (unitOf(key) ?? NaN));
  const across = (stated: string, density: number, unit: number) => {
    const counted = unit === 25.4 ? pixelOf(density) : measured(unit / density);
    return lengthOf(Number(stated) * unit) ?? (perInch > 0 ? pixelOf(density * perInch) : counted);
  };
  return suggest(
    'tiff-tags',
    across(printed('pixel_width'), x, mm),
    across(printed('pixel_height'), y, own('yunit')),
    measured(Math.abs(Number(printed('spacing'))) * own('zunit')),
  );
}

/** A length in mm, unless it is a dot of a screen. */
const measured = (mm: number): number | null => (isOneOf(screens, 25.4 / mm) ? null : lengthOf(mm));

/** `key=value` lines, as ImageJ writes them. */
function readLines(description: string): (key: string) => string {
  const lines = description.split(/[\r\n]+/).map((line) => line.split('='));
  const values = new Map(lines.map(([key = '', value = '']) => [key.trim(), value.trim()]));
  return (key) => values.get(key) ?? '';
}

/** One of `PhysicalSizeX`, `Y`, `Z` of the first image; micrometres unless told (OME-XML, Pixels). */
function readOmeSize(xml: string, axis: 'X' | 'Y' | 'Z'): number | null {
  const read = (name: string) => new RegExp(`\\s${name}\\s*=\\s*(["'])([^"']+)\\1`).exec(xml)?.[2];
  const size = read(`PhysicalSize${axis}`);
  const unit = read(`PhysicalSize${axis}Unit`) ?? 'µm';
  const mm = millimetresIn(decodeReferences(unit));
  return size === undefined || mm === null ? null : lengthOf(Number(size) * mm);
}

/** Characters that XML gives by their number (XML 1.0, section 4.1); the ångström in small. */
function decodeReferences(text: string): string {
  const numbered = text.replace(/&#(x?)([\da-f]{1,6});/gi, (all, hex: string, digits: string) => {
    const code = Number.parseInt(digits, hex ? 16 : 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
  return numbered.replace(/[\u00c5\u212b]/g, 'å');
}

/** Pages that an ImageJ stack holds behind its only directory, as it writes where the file is too long for more. */
export function readImageJPages(description: string): number {
  return description.startsWith('ImageJ=') ? Number(readLines(description)('images')) || 1 : 1;
}
