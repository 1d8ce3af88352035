import type { Frame } from '../group/group-frames.js';
import { isRestless, REPEAT_TAGS } from '../repeats/phases.js';
import { agrees, compareFiles, textOf } from '../read-facts.js';
import { ascending, differences, groupBy, median } from '../sequence.js';
import type { Some } from '../sequence.js';
import { boundStep } from './grid/coarse-fit.js';
import { fitGrid } from './grid/grid-fit.js';
import { SLACK } from './grid/line.js';
import type { CoarseOrder, Location, PlacedGroup } from './slice-positions.js';
import { dot } from './vector.js';

type Placed = Location['frames'][number];

/** Fewer slices than that do not show how positions were rounded. */
const ENOUGH = 5;
/** The share of printed places that may lie further apart than one step of the last decimal, as over holes. */
const FAR = 1 / 3;
/** An attribute of which each value holds fewer slices than that tells slices apart, not repeats of a stack. */
const SLICES_PER_VALUE = 3;

/**
 * Slices closer than the step in which their positions are printed: several are printed alike, and are no repeats of
 * one place. They are put in the order of their numbers, where positions run one way with these, each of several
 * volumes by itself; any other group stays as it is.
 */
export function separateCoarse(group: PlacedGroup): PlacedGroup {
  const { frames, normal, rounding, locations, tiled } = group;
  const placed = frames.filter((frame): frame is Placed => frame.position !== null);
  const along = ascending(placed.map(({ position }) => dot(position, normal)));
  const apart = differences(along).filter((gap) => gap > rounding / 2);
  const near = apart.filter((gap) => gap <= rounding * SLACK);
  const isCoarse = near.length > 0 && apart.length < placed.length - 1;
  if (!isCoarse || locations.length < 3 || tiled) return group;
  if (apart.length - near.length > FAR * apart.length) return group;
  const copies = [...groupBy(placed, identityOf).values()];
  const alone = copies.map(([first]) => first) as Some<Placed>;
  const here = [...groupBy(alone, ({ printed }) => printed).values()];
  if (alone.length < ENOUGH || tellsRepeats(here, alone.length)) return group;
  const orders = orderVolumes(alone, here, (frame) => dot(frame.position, normal), rounding);
  const [order] = orders;
  if (!order) return group;
  const { slices, by } = order;
  const distances = slices.map(({ position }) => dot(position, normal));
  const numbers = slices.map(({ instance }) => instance);
  const { spacing, outliers, runs } = fitGrid(distances, rounding, numbers);
  const bounds = boundStep(distances, rounding);
  const isPlaces = (spacing ?? 0) >= rounding * SLACK || outliers.length > 0;
  // Beside holes, one image too many is a second one of its place: a printed step from slice to slice is possible.
  if (isPlaces || (runs.length > 0 && bounds && bounds.most * SLACK >= rounding))
    return { ...group, least: bounds?.least };
  if (isEvenlyRepeated(group, here, median(ascending(apart)), spacing ?? 0)) return group;
  const twins = new Map(copies.map((all) => [all[0], all]));
  return {
    ...group,
    distances,
    locations: slices.map((frame, i) => ({
      position: frame.position,
      frames: orders.flatMap((volume) => twins.get(volume.slices[i] ?? frame) ?? []) as Some<Placed>,
    })),
    coarse: by,
  };
}

/** What copies of one file share. */
const identityOf = (frame: Placed): unknown => {
  const uid = textOf(frame.facts, 'SOPInstanceUID');
  return uid ? [uid, frame.facts.frame, frame.printed, frame.instance].join('|') : frame;
};

interface Order {
  slices: Placed[];
  by: CoarseOrder;
}

/** An attribute that two passes of one scan may tell apart as well. */
const PASSES = /^(?:Frame)?Acquisition/;

/**
 * The slices of each volume in order: of the volumes that an attribute of few values tells apart, of all as one, or of
 * those that Instance Numbers run through one after the other. None where no order is found.
 */
function orderVolumes(
  alone: Some<Placed>,
  here: readonly Some<Placed>[],
  distanceOf: (frame: Placed) => number,
  rounding: number,
): Order[] {
  const order = (volume: readonly Placed[]) => findOrder(volume, distanceOf, rounding);
  const whole = order(alone);
  const tag = REPEAT_TAGS.find(
    (one) =>
      !isRestless(one) &&
      !(whole && PASSES.test(one)) &&
      areVolumes(here, (frame) => textOf(frame.facts, one), alone.length),
  );
  const turns = tag || whole ? null : countTurns(alone, distanceOf, rounding);
  const tell = (frame: Placed) => (tag ? textOf(frame.facts, tag) : (turns?.get(frame) ?? ''));
  if (!tag && !areVolumes(here, tell, alone.length)) return whole ? [whole] : [];
  const orders = [...groupBy(alone, tell).values()].map(order);
  return orders.every((one) => one !== null) ? orders : [];
}

/** Whether each value holds as many of the images printed alike, at every place: more than one there, else they are repeats. */
function areVolumes(
  here: readonly Some<Placed>[],
  tell: (frame: Placed) => unknown,
  slices: number,
): boolean {
  const values = new Set(here.flat().map(tell)).size;
  if (values < 2 || values * SLICES_PER_VALUE > slices) return false;
  return here.every((frames) => {
    const counts = [...groupBy(frames, tell).values()].map(({ length }) => length);
    return counts.length === values && new Set(counts).size === 1;
  });
}

/** How often positions have turned back by then, in the order of Instance Numbers. */
function countTurns(
  alone: Some<Placed>,
  distanceOf: (frame: Placed) => number,
  rounding: number,
): Map<Placed, string> {
  const sorted = [...alone].sort((a, b) => (a.instance ?? 0) - (b.instance ?? 0));
  const steps = differences(sorted.map(distanceOf));
  const sign = Math.sign(steps.filter((step) => step > 0).length - steps.filter((step) => step < 0).length);
  let turns = 0;
  return new Map(
    sorted.map((frame, i) => [frame, String((turns += Number((steps[i - 1] ?? 0) * sign < -rounding / 2)))]),
  );
}

/**
 * By Instance Number, or else by frame number or the natural order of names: the first in which positions run one way,
 * but for their rounding. `null` where none does, or numbers are given twice.
 */
function findOrder(
  alone: readonly Placed[],
  distanceOf: (frame: Placed) => number,
  rounding: number,
): Order | null {
  const numbers = new Set(alone.map(({ instance }) => instance));
  const isNumbered = !numbers.has(null) && numbers.size === alone.length;
  if (!isNumbered && numbers.size > 1) return null;
  const byName: CoarseOrder = new Set(alone.map(({ facts }) => facts.file)).size === 1 ? 'frame' : 'name';
  for (const by of isNumbered ? (['instance', byName] as const) : [byName]) {
    const numberOf = (frame: Frame) => (by === 'instance' ? (frame.instance ?? 0) : 0);
    const slices = [...alone].sort((a, b) => numberOf(a) - numberOf(b) || compareFiles(a.facts, b.facts));
    const steps = differences(slices.map(distanceOf));
    const isUpward = steps.every((step) => step >= -rounding / 2);
    if (isUpward || steps.every((step) => step <= rounding / 2))
      return { slices: isUpward ? slices : slices.reverse(), by };
  }
  return null;
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
