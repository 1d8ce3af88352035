import type { HeaderFacts, Vector } from '../../model/report.js';
import type { Orientation } from '../measure/slice-axis.js';
import { dot } from '../measure/vector.js';
import { agrees, numberOf, readDeclared, textOf } from '../read-facts.js';
import { distinctPlaces, evenGap } from './even-places.js';

const MOSAIC = /(?:^|\\)(?:MOSAIC|VFRAME)(?:\\|$)/i;

/** Whether a header speaks of tiles: by Image Type, Siemens' Image Type Text, or a private count. */
export const claimsMosaic = (facts: HeaderFacts): boolean =>
  MOSAIC.test(textOf(facts, 'ImageType')) ||
  MOSAIC.test(textOf(facts, 'ImageTypeText')) ||
  (numberOf(facts, 'MosaicImageCount') ?? 0) > 1;

/**
 * Whether frames that are called mosaics were split before: they lie evenly at three places or more, and no count of
 * tiles speaks against it: where one is left, there are as many places. Two places or more that are as far apart as
 * tiles prove it as well: mosaics would overlap.
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
  const gap = even ?? (places.length === 2 ? (places[1] ?? 0) - (places[0] ?? 0) : null);
  if (gap === null) return false;
  const counts = frames.map(({ facts }) => numberOf(facts, 'MosaicImageCount') ?? 0);
  const { declared } = readDeclared(frames, 'SpacingBetweenSlices');
  const overlap = declared !== null && agrees(declared, gap);
  return overlap || (even !== null && counts.every((count) => count < 2 || count === places.length));
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
