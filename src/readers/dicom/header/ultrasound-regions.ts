import { isNear, toDigits } from '../../../model/arithmetic.js';
import { readFact } from './element-values.js';
import type { Item, RawElement } from './read-items.js';

/** Sequence of Ultrasound Regions, and of each its Region Spatial Format, units and size of a pixel (PS3.3 C.8.5.5). */
const regionsTag = 'x00186011';
const [format, unitX, unitY, deltaX, deltaY] = [
  'x00186012',
  'x00186024',
  'x00186026',
  'x0018602c',
  'x0018602e',
];
export const regionTags = [regionsTag, format, unitX, unitY, deltaX, deltaY];
/** Defined terms: a 2D picture of tissue, and centimetres. */
const flat = 1;
const centimetres = 3;

/**
 * The size of a pixel where all pictures of tissue in an ultrasound image have the same: Y, then X in mm, as Pixel
 * Spacing has them. `null` for regions that differ, of a film strip or a spectrum alone, and in other units.
 */
export function readRegionSpacing(elements: ReadonlyMap<string, RawElement>): string | null {
  const read = (region: Item, tag: string) => {
    const raw = region.get(tag);
    return raw ? Number(readFact(tag, raw)) : NaN;
  };
  const pictures = (elements.get(regionsTag)?.items ?? []).filter((region) => read(region, format) === flat);
  const sizes = pictures.map((region): [number, number] =>
    read(region, unitX) === centimetres && read(region, unitY) === centimetres
      ? [Math.abs(read(region, deltaY)), Math.abs(read(region, deltaX))]
      : [NaN, NaN],
  );
  const [first] = sizes;
  if (!first?.every((size) => size > 0)) return null;
  if (!sizes.every(([y, x]) => isNear(y, first[0], 1e-6) && isNear(x, first[1], 1e-6))) return null;
  return first.map((size) => toDigits(10 * size, 9)).join('\\');
}
