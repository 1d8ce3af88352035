import type { Keyword } from '../../model/facts.js';
import { isSegmentation } from '../measure/grid/sparse-grid.js';
import { numbersOf, textOf, isMultiFrame } from '../read-facts.js';
import type { Some } from '../sequence.js';
import { isFilm } from '../frames/increment-pointer.js';
import type { Frame } from '../frames/read-frames.js';

/** By what the frames of one place differ: time point, echo, segment. */
export interface Telling {
  /** The attribute's keyword. */
  tag: string;
  /** What it says of a frame. */
  tell: (frame: Frame) => string;
}

/** More than any object is organised by. */
const MOST_DIMENSIONS = 16;

/**
 * What tells the repeats of one multi-frame file apart that no single time or echo does: the segment, where it is a
 * segmentation; a dimension by which the file is organised (PS3.3 C.7.6.17); or, where every place has equally many
 * frames, their order, which is then that of volumes. So it is where every place has a file of its own: a film of each
 * slice. `undefined` for other frames of several files, and uneven repeats.
 */
export function findDimension(places: readonly Some<Frame>[]): Telling | undefined {
  const [[first] = []] = places;
  if (!first) return undefined;
  const repeated = places.filter(({ length }) => length > 1);
  const differ = (tell: (frame: Frame) => string) =>
    repeated.every((frames) => new Set(frames.map(tell)).size === frames.length);
  // Files of one segment each all call it the first.
  const segment = ({ facts }: Frame) =>
    `${textOf(facts, 'ReferencedSegmentNumber').padStart(5, '0')} ${facts.file}`;
  if (isSegmentation(first.facts) && differ(segment))
    return { tag: 'ReferencedSegmentNumber' satisfies Keyword, tell: segment };
  if (areFilms(places)) return { tag: nameOfOrder(first), tell: rankWithin(places) };
  const count = first.facts.frame > 0 ? (places[0]?.length ?? 0) : 0;
  if (places.some((frames) => frames.length !== count || frames.some((one) => !isTogether(one, first))))
    return undefined;
  const dimensions = numbersOf(first.facts, 'DimensionIndexValues').slice(0, MOST_DIMENSIONS).keys();
  for (const at of dimensions) {
    const tell = ({ facts }: Frame) => String(numbersOf(facts, 'DimensionIndexValues')[at] ?? '');
    if (differ(tell)) return { tag: 'DimensionIndexValues' satisfies Keyword, tell };
  }
  return { tag: 'FrameNumber', tell: rankWithin(places) };
}

/** What a file's frames differ in where no attribute tells: their time, where it is a film, else their number. */
export const nameOfOrder = ({ facts }: Frame): string => (isFilm(facts) ? 'FrameTime' : 'FrameNumber');

/** One multi-frame file for each place, and one place for each file. */
function areFilms(places: readonly Some<Frame>[]): boolean {
  const files = places.flatMap(([{ facts: first }, ...others]) => {
    const isOne = isMultiFrame(first) && others.every(({ facts }) => facts.file === first.file);
    return isOne ? first.file : [];
  });
  return new Set(files).size === places.length;
}

function rankWithin(places: readonly Some<Frame>[]): Telling['tell'] {
  const order = new Map<Frame, string>();
  for (const frames of places) for (const [rank, frame] of frames.entries()) order.set(frame, String(rank));
  return (frame) => order.get(frame) ?? '';
}

/** Whether two frames are of one multi-frame file, or of files that continue one another. */
function isTogether({ facts }: Frame, other: Frame): boolean {
  const parts = textOf(facts, 'ConcatenationFrameOffsetNumber') !== '';
  return (
    facts.file === other.facts.file || (parts && textOf(other.facts, 'ConcatenationFrameOffsetNumber') !== '')
  );
}
