import type { HeaderFacts, Vector } from '../../model/report.js';
import type { Orientation } from '../measure/slice-axis.js';
import { dot } from '../measure/vector.js';
import { agrees, numberOf, readDeclared, textOf } from '../read-facts.js';
import { lastOf } from '../sequence.js';
import { distinctPlaces, evenGap } from './even-places.js';

const MOSAIC = /(?:^|\\)(?:MOSAIC|VFRAME)(?:\\|$)/i;

/** Whether a header speaks of tiles: by Image Type, Siemens' Image Type Text, or a private count. */
export const claimsMosaic = (facts: HeaderFacts): boolean =>
  MOSAIC.test(textOf(facts, 'ImageType')) ||
  MOSAIC.test(textOf(facts, 'ImageTypeText')) ||
  (numberOf(facts, 'MosaicImageCount') ?? 0) > 1;

/** Slices lie no nearer than this share of the depth that headers state, nor farther apart than its inverse. */
const AS_DEEP = 0.5;

/**
 * Whether frames that are called mosaics were split before: they lie evenly at three places or more, about as far apart
 * as slices (a mosaic that follows the patient's motion moves by less, one of another slab by more), and no count of
 * tiles speaks against it: where one is left, there are as many places, holes included. Two
 * places or more that are as far apart as tiles prove it as well: mosaics would overlap.
 */
export function areSplit(
  frames: readonly { facts: HeaderFacts; position: Vector | null }[],
  orientation: Orientation | null,
): boolean {
  const { normal } = orientation ?? {};
  if (!normal || frames.some(({ position }) => !position)) return false;
  const distances = frames.flatMap(({ position }) => (position ? dot(position, normal) : []));
  const places = distinctPlaces(distances);
  const even = evenGap(places);
  const [first = 0, second = first] = places;
  const gap = even ?? (places.length === 2 ? second - first : null);
  if (gap === null) return false;
  const { declared } = readDeclared(frames, 'SpacingBetweenSlices');
  if (declared !== null && agrees(declared, gap)) return true;
  const { declared: thickness } = readDeclared(frames, 'SliceThickness');
  const depth = Math.abs((declared ?? thickness)?.value ?? gap);
  if (even === null || gap < AS_DEEP * depth || (declared && gap * AS_DEEP > depth)) return false;
  // Places with the holes between them.
  const reach = Math.round((lastOf(places) - first) / gap) + 1;
  return frames.every(({ facts }) => {
    const count = numberOf(facts, 'MosaicImageCount') ?? 0;
    return count < 2 || count === places.length || count === reach;
  });
}

/**
 * Tiles across and down a mosaic: as many each way, or a row less where the tiles are square only then (United Imaging
 * leaves out what would stay empty).
 */
export function countTiles(
  { columns, rows }: { columns: number; rows: number },
  tiles: number,
): [number, number] {
  const across = Math.ceil(Math.sqrt(tiles));
  const fewer = Math.ceil(tiles / across);
  return [across, fewer < across && columns / across === rows / fewer ? fewer : across];
}
