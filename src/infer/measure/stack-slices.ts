import { toDigits } from '../../model/arithmetic.js';
import { nothingDeclared, readDeclaredZ } from '../declared/declared-z.js';
import type { DeclaredZ } from '../declared/declared-z.js';
import { note } from '../findings.js';
import type { Frame, FrameGroup } from '../group/group-frames.js';
import { dropCopies, tellCopies } from '../repeats/copies.js';
import { orderFrames, type OrderedFrames } from '../frames/order-frames.js';
import { isRestless, resolveRepeats } from '../repeats/phases.js';
import { tellSecondImages } from '../repeats/second-images.js';
import { stateRepeats } from '../repeats/stated-counts.js';
import { isMultiFrame, numberOf, numbersOf } from '../read-facts.js';
import type { Geometry, PlacedFrame, Regularity } from '../../model/report.js';
import { groupBy, lastOf } from '../sequence.js';
import { leaveOut } from '../group/set-aside.js';
import { explainFrames, isTiled, showsNoSlices, type Reason } from '../frames/explain-frames.js';
import type { PlacedGroup } from './slice-positions.js';
import { isNuclear } from '../declared/slice-tags.js';
import { measureZ } from './through-plane.js';
import { dot, subtract } from './vector.js';

/** What the positions say of Z. Lengths in mm. */
export interface Measured {
  /** `null` when it varies. */
  z: number | null;
  /** Within which `z` is. */
  precision: number;
  /** Within which it probably is: what a tag is held against. */
  likely: number;
  /** One frame of each location. */
  first: Frame[];
  /** Nothing but the plain case: three locations or more, uniform, straight, oriented, no second images. */
  sound: boolean;
}

/** One stack through its slices. */
export interface StackedSlices {
  /** Where positions can be measured; else what headers declare counts. */
  measured: Measured | null;
  declared: DeclaredZ;
  /** Why positions were not measured; `null` where they were, or the headers state a place for each frame. */
  reason: Reason | null;
  regularity: Regularity | null;
  slices: number;
  phases: number;
  dropped: number;
  geometry: Geometry;
  frames: PlacedFrame[];
}

/** Whether positions can be measured: those of a mosaic, of tiles, of views and of a single place cannot. */
export const isMeasurable = (group: PlacedGroup): boolean =>
  group.locations.length > 1 && !group.mosaic && !isTiled(group) && !showsNoSlices(group);

/** Where a stack lies, as far as its orientation tells. */
function placeStack({ orientation, isTurned }: FrameGroup): Geometry {
  const { row = null, column = null, normal = null } = (isTurned ? null : orientation) ?? {};
  return {
    origin: null,
    row,
    column,
    normal,
    stepLength: null,
    tiltDegrees: null,
    missing: [],
    zones: [],
  };
}

/** Measures a stack and places its frames on the grid found. */
export function stackByPosition(group: PlacedGroup): StackedSlices {
  const { locations, normal, x, y } = group;
  const { row, column } = group.orientation ?? {};
  const { phases, placed, doubled, dropped } = resolveRepeats(group, locations);
  const first = placed.flatMap(([here]) => here?.frame ?? []);
  const measured = measureZ(group, first, phases);
  const { z, regularity, index, at, sheared, geometry, precision, likely } = measured;
  const sound = measured.sound && !doubled;
  const origin = locations[0]?.position ?? [0, 0, 0];
  const frames = placed.flatMap((here, i) => {
    const offset = toDigits((at[i] ?? 0) - (at[0] ?? 0), 12);
    return here.map(({ frame: { facts, position }, phase }): PlacedFrame => {
      const moved = subtract(position ?? origin, origin);
      const shift: [number, number] =
        sheared && row && column && x && y ? [dot(moved, row) / x, dot(moved, column) / y] : [0, 0];
      return { facts, index: index[i] ?? i, offset, shift, phase };
    });
  });
  return {
    measured: { z, precision, likely, first, sound },
    declared: nothingDeclared,
    reason: null,
    regularity,
    slices: lastOf(index) + 1,
    phases,
    dropped,
    geometry: { ...placeStack(group), origin: isSomewhere(group) ? origin : null, normal, ...geometry },
    frames: frames.sort((a, b) => a.phase - b.phase || a.index - b.index),
  };
}

/** Whether it is known where the stack lies: the planes of a dose grid may only be known from one another. */
const isSomewhere = ({ placedBy, facts }: PlacedGroup): boolean =>
  placedBy !== 'grid-frame-offset-vector' || numbersOf(facts, 'ImagePositionPatient').length === 3;

/** Stacks frames by their numbers, where positions say nothing of Z. */
export function stackByHeader(group: PlacedGroup): StackedSlices {
  const { facts, mosaic, spacing } = group;
  const copies: Parameters<typeof dropCopies>[1] = [];
  const kept = dropCopies(group.frames, copies);
  tellCopies(group, copies);
  const reversed = isNuclear(facts) && (spacing?.value ?? 0) < 0;
  const ordered = orderFrames(kept, reversed);
  const one = ordered.frames.filter(({ phase }) => phase === 0).map(({ frame }) => frame);
  const stated = readDeclaredZ(group, one);
  const { reason, stated: standing } = explainFrames(group, ordered, stated);
  const flat = standing === 'void';
  const withheld = { ...nothingDeclared, location: stated.location, withheld: stated.z };
  const declared = flat ? nothingDeclared : standing === 'doubtful' ? withheld : stated;
  const tiles = numberOf(facts, 'MosaicImageCount');
  if (mosaic) {
    const files = kept.map((frame) => frame.facts.file);
    leaveOut(group, 'MOSAIC', files, { tiles });
  }
  const alone = flat || mosaic;
  // Channels and frames of image files are told with the image files.
  const isTold = !alone && ordered.tag !== null && facts['ImageFormat'] === undefined;
  const seconds = isTold && !areVolumes(ordered) ? leaveSeconds(group, ordered) : 0;
  if (isTold && seconds === 0) tellPhases(group, ordered);
  const shown = seconds > 0 ? ordered.frames.filter(({ phase }) => phase === 0) : ordered.frames;
  const frames = shown.map(({ frame, index, phase }, i): PlacedFrame => {
    const place = alone ? { index: 0, phase: i } : { index, phase };
    return { facts: frame.facts, offset: null, shift: [0, 0], ...place };
  });
  return {
    measured: null,
    declared,
    reason,
    regularity: null,
    slices: mosaic ? (tiles ?? 1) : flat ? 1 : ordered.slices,
    phases: alone ? frames.length : seconds > 0 ? 1 : ordered.phases,
    dropped: copies.length + seconds,
    geometry: { ...placeStack(group), origin: one[0]?.position ?? null },
    frames,
  };
}

/**
 * Whether something says that images of one place are of several volumes: an attribute that does not differ from image
 * to image anyway, a count that is stated, or files that each hold a volume.
 */
function areVolumes({ tag, phases, frames }: OrderedFrames): boolean {
  const isOwn = frames.some(({ frame: { facts } }) => isMultiFrame(facts));
  const all = frames.map(({ frame }) => frame);
  return !isRestless(tag) || isOwn || stateRepeats(all, phases);
}

/** Leaves out all images of a place but one, and tells of them; how many that are. */
function leaveSeconds(group: PlacedGroup, { frames }: OrderedFrames): number {
  const places = [...groupBy(frames, ({ index }) => index).values()];
  const pairs = places.flatMap(([kept, ...others]) =>
    others.map(({ frame }) => ({ kept: kept.frame.facts.file, dropped: frame.facts.file })),
  );
  const repeated = places.filter(({ length }) => length > 1);
  tellSecondImages(
    group,
    pairs,
    repeated.map((here) => here.map(({ frame }) => frame)),
    true,
  );
  return pairs.length;
}

function tellPhases(group: PlacedGroup, { slices: locations, phases, tag, frames }: OrderedFrames): void {
  note(group, 'FOUR_D', {
    locations,
    phases,
    tag: String(tag),
    complete: frames.length === locations * phases,
  });
}
