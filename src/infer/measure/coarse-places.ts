import type { Frame } from '../group/group-frames.js';
import { isRestless, REPEAT_TAGS } from '../group/phases.js';
import { agrees, compareFiles, textOf } from '../read-facts.js';
import { ascending, differences, groupBy, lastOf, median } from '../sequence.js';
import type { Some } from '../sequence.js';
import { fitGrid } from './grid-fit.js';
import { fitLine, SLACK } from './line.js';
import type { CoarseOrder, Location, PlacedGroup } from './slice-positions.js';
import { dot } from './vector.js';

type Placed = Location['frames'][number];

/** Fewer slices than that do not show how positions were rounded. */
const ENOUGH = 5;
/** The share of printed places that must lie one step of the last decimal apart. */
const MOST = 0.9;
/** An attribute of which each value holds fewer slices than that tells slices apart, not repeats of a stack. */
const SLICES_PER_VALUE = 3;

/**
 * Slices closer than the step in which their positions are printed: several are printed alike, and are no repeats of
 * one place. They are put in the order of their numbers, where one line through these passes all positions within
 * their rounding; any other group stays as it is.
 */
export function separateCoarse(group: PlacedGroup): PlacedGroup {
  const { frames, normal, rounding, locations, tiled } = group;
  const placed = frames.filter((frame): frame is Placed => frame.position !== null);
  const along = ascending(placed.map(({ position }) => dot(position, normal)));
  const apart = differences(along).filter((gap) => gap > rounding / 2);
  const span = lastOf(along) - (along[0] ?? 0);
  const isCoarse = span < placed.length * rounding && apart.length < placed.length - 1;
  if (!isCoarse || locations.length < 3 || tiled) return group;
  if (apart.filter((gap) => gap <= rounding * SLACK).length < MOST * apart.length) return group;
  const copies = [...groupBy(placed, identityOf).values()];
  const alone = copies.map(([first]) => first);
  const here = [...groupBy(alone, ({ printed }) => printed).values()];
  const order = orderSlices(alone);
  if (alone.length < ENOUGH || !order || tellsRepeats(here, alone.length)) return group;
  const slices = order.slices.map((frame) => ({ frame, distance: dot(frame.position, normal) }));
  const distances = slices.map(({ distance }) => distance);
  const ranks = [...distances.keys()];
  if (fitLine(ranks, distances, rounding).slope < 0) [slices, distances].forEach((list) => list.reverse());
  const numbers = slices.map(({ frame }) => frame.instance);
  const { spacing, regularity, outliers } = fitGrid(distances, rounding, numbers);
  const isFound = spacing !== null && spacing < rounding * SLACK && regularity !== 'jitter';
  if (!isFound || outliers.length > 0 || isEvenlyRepeated(group, here, median(ascending(apart)), spacing))
    return group;
  const twins = new Map(copies.map((all) => [all[0], all]));
  return {
    ...group,
    distances,
    locations: slices.map(({ frame }) => ({ position: frame.position, frames: twins.get(frame) ?? [frame] })),
    coarse: order.by,
  };
}

/** What copies of one file share. */
const identityOf = (frame: Placed): unknown => {
  const uid = textOf(frame.facts, 'SOPInstanceUID');
  return uid ? [uid, frame.facts.frame, frame.printed, frame.instance].join('|') : frame;
};

/** By Instance Number, or frame number, or else by the natural order of names; `null` where numbers are given twice. */
function orderSlices(alone: readonly Placed[]): { slices: Placed[]; by: CoarseOrder } | null {
  const numbers = new Set(alone.map(({ instance }) => instance));
  const isNumbered = !numbers.has(null) && numbers.size === alone.length;
  const isOneFile = new Set(alone.map(({ facts }) => facts.file)).size === 1;
  if (!isNumbered && numbers.size > 1) return null;
  const byNumber = (frame: Frame) => (isNumbered ? (frame.instance ?? 0) : 0);
  return {
    slices: [...alone].sort((a, b) => byNumber(a) - byNumber(b) || compareFiles(a.facts, b.facts)),
    by: isNumbered ? 'instance' : isOneFile ? 'frame' : 'name',
  };
}

/** Whether time, echo or another attribute of few values says that images printed alike are of one place. */
function tellsRepeats(here: readonly Some<Placed>[], slices: number): boolean {
  return REPEAT_TAGS.some((tag) => {
    if (isRestless(tag)) return false;
    const valuesOf = (frames: readonly Placed[]) =>
      new Set(frames.map(({ facts }) => textOf(facts, tag))).size;
    const values = valuesOf(here.flat());
    if (values < 2 || values * SLICES_PER_VALUE > slices) return false;
    return here.every((frames) => valuesOf(frames) === frames.length);
  });
}

/**
 * Whether every place has equally many images, and more speaks for repeats than for slices: a stated spacing that is
 * that of the places, or one file in which equal counts are phases.
 */
function isEvenlyRepeated(
  { spacing: stated }: PlacedGroup,
  here: readonly Some<Placed>[],
  places: number,
  slices: number,
): boolean {
  const [first] = here;
  const isEven = here.every(({ length }) => length === first?.length);
  if (!isEven || !first || first.length < 2) return false;
  if (stated && agrees(stated, slices)) return false;
  return (stated !== null && agrees(stated, places)) || first[0].facts.file === first[1]?.facts.file;
}
