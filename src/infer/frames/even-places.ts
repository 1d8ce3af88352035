import { ascending, differences, median } from '../sequence.js';

/** How far a gap may be from a whole multiple of the usual one. */
const MULTIPLE = 0.1;
/** Places nearer than this share of the usual gap are one. */
const SAME_PLACE = 1e-2;

/** Distinct places among distances (mm), ascending: what is nearer than a hundredth of the usual gap is one place. */
export function distinctPlaces(distances: readonly number[]): number[] {
  const sorted = ascending(distances);
  const reach = (sorted.at(-1) ?? 0) - (sorted[0] ?? 0);
  const usual = median(ascending(differences(sorted).filter((gap) => gap > reach * 1e-6))) || 0;
  return sorted.filter((value, i) => i === 0 || value - (sorted[i - 1] ?? 0) > SAME_PLACE * usual);
}

/** The usual gap of three places or more that lie evenly but for holes, mm; `null` where they don't. */
export function evenGap(places: readonly number[]): number | null {
  const gaps = differences(places);
  if (gaps.length < 2) return null;
  const usual = median(ascending(gaps));
  // Then at least half of the gaps are the usual one: none is smaller.
  const areWhole = gaps.every(
    (gap) => Math.abs(gap / usual - Math.round(gap / usual)) <= MULTIPLE && gap > usual / 2,
  );
  return areWhole ? usual : null;
}
