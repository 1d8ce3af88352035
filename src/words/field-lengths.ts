import type { Spacing } from '../model/report.js';
import { isSmall, NumberFormats, type LengthUnit } from './number-formats.js';

/** A length (mm) as a field for it holds it, in every language alike: a point for decimals, nothing between thousands. */
export function plainLength(millimetres: number, unit: LengthUnit, { known }: NumberFormats): string {
  return new NumberFormats('en', null, known).lengthIn(unit, millimetres).replaceAll(',', '');
}

/** The unit for fields of lengths: micrometres once the smallest is below 0.1 mm. */
export function unitFor({ x, y, z }: Spacing): LengthUnit {
  return isSmall([x, y, z]) ? 'µm' : 'mm';
}
