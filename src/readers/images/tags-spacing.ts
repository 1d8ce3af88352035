import { millimetresIn } from '../length-units.js';
import type { SuggestedSpacing } from './page.js';

/** Dots per inch that programs write when they know nothing: screens and printers. */
const customary = [72, 96, 150, 300];

/** A length without the noise of binary fractions; `null` for what is none. */
function lengthOf(mm: number): number | null {
  return mm > 0 && mm < Infinity ? Number(mm.toPrecision(9)) : null;
}

/** The size of a pixel from a density, in mm; `null` where the density is one that programs write unasked. */
export function pixelOf(dotsPerInch: number): number | null {
  const isCustomary = customary.some((dots) => Math.abs(dotsPerInch - dots) < 0.005 * dots);
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
  const mm = millimetresIn(printed('unit').replace('\\u00B5', 'µ').toLowerCase());
  if (mm === null) return suggest('tiff-tags', pixelOf(x * perInch), pixelOf(y * perInch));
  // ImageJ counts pixels per its own unit, and says “no unit” beside it.
  const side = (stated: string, density: number) =>
    lengthOf(Number(stated) * mm) ?? (perInch > 0 ? pixelOf(density * perInch) : lengthOf(mm / density));
  return suggest(
    'tiff-tags',
    side(printed('pixel_width'), x),
    side(printed('pixel_height'), y),
    lengthOf(Math.abs(Number(printed('spacing'))) * mm),
  );
}

/** `key=value` lines, as ImageJ writes them. */
function readLines(description: string): (key: string) => string {
  const lines = description.split(/[\r\n]+/).map((line) => line.split('='));
  const values = new Map(lines.map(([key = '', value = '']) => [key.trim(), value.trim()]));
  return (key) => values.get(key) ?? '';
}

/** One of `PhysicalSizeX`, `Y`, `Z` of the first image; micrometres unless told (OME-XML, Pixels). */
function readOmeSize(xml: string, axis: 'X' | 'Y' | 'Z'): number | null {
  const size = new RegExp(`\\sPhysicalSize${axis}="([^"]+)"`).exec(xml)?.[1];
  const unit = new RegExp(`\\sPhysicalSize${axis}Unit="([^"]+)"`).exec(xml)?.[1] ?? 'µm';
  const mm = millimetresIn(unit.replace('&#181;', 'µ'));
  return size === undefined || mm === null ? null : lengthOf(Number(size) * mm);
}

/** Pages that an ImageJ stack holds behind its only directory, as it writes where the file is too long for more. */
export function readImageJPages(description: string): number {
  return description.startsWith('ImageJ=') ? Number(readLines(description)('images')) || 1 : 1;
}
